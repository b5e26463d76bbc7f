/** What the codes of a font stand for, 0 to 255; an empty text where the table says nothing. */
type Encoding = readonly string[]

function decodedBy(charset: string, exceptions: ReadonlyMap<number, string>): Encoding {
  const decoder = new TextDecoder(charset)
  return Array.from({ length: 256 }, (_, code) =>
    code < 32 ? '' : (exceptions.get(code) ?? decoder.decode(Uint8Array.of(code))),
  )
}

const bullets = [127, 129, 141, 143, 144, 157].map((code): [number, string] => [code, '•'])

/** Of Windows, with a bullet where its own table has nothing (ISO 32000-1 D.1). */
const winAnsi = decodedBy('windows-1252', new Map([...bullets, [160, ' '], [173, '-']]))

/** Of the Macintosh, as it was before the euro. */
const macRoman = decodedBy(
  'macintosh',
  new Map([
    [127, ''],
    [202, ' '],
    [219, '¤'],
    [240, ''],
  ]),
)

/** Adobe's own above ASCII, as code and sign. */
const standardSigns =
  "161¡ 162¢ 163£ 164⁄ 165¥ 166ƒ 167§ 168¤ 169' 170“ 171« 172‹ 173› 174ﬁ 175ﬂ 177– 178† 179‡ 180· 182¶ 183• 184‚ 185„ 186” 187» 188… 189‰ 191¿ " +
  '193` 194´ 195ˆ 196˜ 197¯ 198˘ 199˙ 200¨ 202˚ 203¸ 205˝ 206˛ 207ˇ 208— 225Æ 227ª 232Ł 233Ø 234Œ 235º 241æ 245ı 248ł 249ø 250œ 251ß'

const standard: Encoding = (() => {
  const signs = new Map(
    standardSigns.split(' ').map((entry) => [Number(entry.slice(0, 3)), entry.slice(3)] as const),
  )
  return Array.from({ length: 256 }, (_, code) => {
    if (code === 39) return '’'
    if (code === 96) return '‘'
    return code >= 32 && code < 127 ? String.fromCharCode(code) : (signs.get(code) ?? '')
  })
})()

export const encodings = { winAnsi, macRoman, standard }
