/** Letters of strings for people above ASCII and between the controls, where they are not those of Latin-1 (ISO 32000-1 D.2). */
const low = '˘ˇˆ˙˝˛˚˜'
const high = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'

const letters: ReadonlyMap<number, string> = new Map([
  ...[...low].map((letter, i): [number, string] => [24 + i, letter]),
  ...[...high].map((letter, i): [number, string] => [128 + i, letter]),
  [160, '€'],
])

const marks = [
  { charset: 'utf-16be', mark: [0xfe, 0xff], isWide: true },
  { charset: 'utf-16le', mark: [0xff, 0xfe], isWide: true },
  { charset: 'utf-8', mark: [0xef, 0xbb, 0xbf], isWide: false },
] as const

/** The letters of a string that is for people: UTF-16 or UTF-8 with a mark, else one byte a letter (ISO 32000-1 7.9.2). */
export function textOfString(bytes: Uint8Array): string {
  const marked = marks.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  const decoded = marked === undefined ? undefined : decodedBy(marked, bytes)
  if (decoded !== undefined) return withoutLanguages(decoded)
  const plain = withoutLanguages(Buffer.from(bytes).toString('latin1'))
  return Array.from(plain, (sign) => letters.get(sign.charCodeAt(0)) ?? sign).join('')
}

/** A language may be told between two escapes. */
function withoutLanguages(text: string): string {
  return text
    .split('\u001B')
    .filter((_, i) => i % 2 === 0)
    .join('')
}

function decodedBy({ charset, isWide }: (typeof marks)[number], bytes: Uint8Array): string | undefined {
  const whole = isWide ? bytes.subarray(0, bytes.length & ~1) : bytes
  try {
    return new TextDecoder(charset, { fatal: true }).decode(whole)
  } catch {
    return undefined // the mark was two letters, then
  }
}
