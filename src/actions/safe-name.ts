/** A name as it came is no path, and not every system takes every letter or length: what it may be called as a file. */
export function safeName(name: string): string {
  const cleaned = name
    .replaceAll(/[^\p{L}\p{N} ._()@+-]+/gu, '_')
    .replace(/^\.+/, '_')
    .trim()
  const ending = /\.[^.]{1,8}$/.exec(cleaned)?.[0] ?? ''
  return `${cleaned.slice(0, cleaned.length - ending.length).slice(0, 80)}${ending}` || '_'
}
