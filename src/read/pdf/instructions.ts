/** Instructions of a page that tell where and how text is shown, and what else is looked at (ISO 32000-1 annex A). */
export const instructions = {
  /** The end of the page. */
  end: 0,
  /** One that draws, or sets colours and lines. */
  other: 1,
  save: 2,
  restore: 3,
  concatenate: 4,
  begin: 5,
  font: 6,
  characterSpace: 7,
  wordSpace: 8,
  scale: 9,
  leading: 10,
  rise: 11,
  rendering: 12,
  move: 13,
  moveLeading: 14,
  matrix: 15,
  line: 16,
  show: 17,
  showOnNextLine: 18,
  showSpacedOnNextLine: 19,
  paint: 20,
  settings: 21,
  picture: 22,
  mark: 23,
} as const

const meanings: Readonly<Record<string, number>> = {
  q: instructions.save,
  Q: instructions.restore,
  cm: instructions.concatenate,
  BT: instructions.begin,
  Tf: instructions.font,
  Tc: instructions.characterSpace,
  Tw: instructions.wordSpace,
  Tz: instructions.scale,
  TL: instructions.leading,
  Ts: instructions.rise,
  Tr: instructions.rendering,
  Td: instructions.move,
  TD: instructions.moveLeading,
  Tm: instructions.matrix,
  'T*': instructions.line,
  Tj: instructions.show,
  TJ: instructions.show,
  "'": instructions.showOnNextLine,
  '"': instructions.showSpacedOnNextLine,
  Do: instructions.paint,
  gs: instructions.settings,
  BI: instructions.picture,
  BMC: instructions.mark,
  BDC: instructions.mark,
  EMC: instructions.mark,
}
const others =
  'b B b* B* BX c CS cs d d0 d1 DP ET EX f F f* G g h i j J K k l m M MP n re RG rg ri s S sc SC scn SCN sh v w W W* y'

/** By their letters as a number, the first lowest; those of three letters apart. */
const short = new Uint8Array(65_536)
const long = new Map<number, number>()
for (const [name, meaning] of [
  ...Object.entries(meanings),
  ...others.split(' ').map((name) => [name, instructions.other] as const),
]) {
  const code = [...name].reduce((sum, sign, i) => sum + (sign.charCodeAt(0) << (i * 8)), 0)
  if (name.length < 3) short[code] = meaning
  else long.set(code, meaning)
}

/** What the letters of an instruction mean; undefined for none that there is. */
export function meaningOf(code: number): number | undefined {
  return code < 65_536 ? short[code] || undefined : long.get(code)
}
