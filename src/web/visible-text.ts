/** Characters that turn the reading direction of what follows, or that nobody sees. */
const turnersAndHidden = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Made to be seen: a file can be called anything, also something that looks like another file. */
export function visibleText(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, pictureOf).replaceAll(turnersAndHidden, '\uFFFD')
}

/** Unicode has a picture of every old control character. */
function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0
  return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
}
