import { encodings } from './encodings.ts'
import { glyphToText } from './glyph-names.ts'
import type { PdfDict, PdfValue } from './objects.ts'
import type { Pdf } from './open-pdf.ts'
import { standardWidths } from './standard-widths.ts'
import { readToUnicode } from './to-unicode.ts'
import { UnsurePdf } from './unsure.ts'

/** What one code of a font shows. */
export interface Glyph {
  readonly text: string
  /** In parts of the size. */
  readonly width: number
  /** A space moves on and shows nothing; an accent stands on the sign before it; a mark is for programs. */
  readonly kind: 'sign' | 'space' | 'accent' | 'mark'
}

/** A font as reading needs it: what its codes say and how wide that is. */
export class TextFont {
  readonly name: string
  readonly codeBytes: 1 | 2
  readonly #textOf: TextOf
  readonly #widthOf: WidthOf
  readonly #glyphs: (Glyph | undefined)[] = []
  readonly #wideGlyphs = new Map<number, Glyph>()

  constructor(name: string, codeBytes: 1 | 2, codes: { readonly textOf: TextOf; readonly widthOf: WidthOf }) {
    this.name = name
    this.codeBytes = codeBytes
    this.#textOf = codes.textOf
    this.#widthOf = codes.widthOf
  }

  /** Throws UnsurePdf when nobody can tell what the code says. */
  glyph(code: number): Glyph {
    const known = code < 256 ? this.#glyphs[code] : this.#wideGlyphs.get(code)
    return known ?? this.#newGlyph(code)
  }

  #newGlyph(code: number): Glyph {
    const text = this.#textOf(code)
    const width = this.#widthOf(code)
    if (text === undefined || text === '' || width === undefined) throw new UnsurePdf('unmapped', this.name)
    const glyph = { ...readingOf(text), width: width / 1000 }
    if (code < 256) this.#glyphs[code] = glyph
    else this.#wideGlyphs.set(code, glyph)
    return glyph
  }
}

function readingOf(text: string): Pick<Glyph, 'text' | 'kind'> {
  if (plainSign.test(text)) return { text, kind: 'sign' }
  if (rightToLeft.test(text)) throw new UnsurePdf('right-to-left')
  return { text: plainText(text), kind: kindOf(text) }
}

const plainSign = /^[!-~]$/
/** Hebrew, Arabic and what else is written from the right, with the forms that letters take. */
const rightToLeft =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

function kindOf(text: string): Glyph['kind'] {
  if (/^\s+$/.test(text)) return 'space'
  if (/^\p{Mn}+$/u.test(text)) return 'accent'
  return /^\p{Cf}+$/u.test(text) ? 'mark' : 'sign'
}

/** Letters tied together, spaces of all widths and doubles of other signs, in their plain form. */
function plainText(text: string): string {
  return text
    .replaceAll('ﬅ', 'ſt')
    .replaceAll(/[\u00A0\u00B5\u037E\u2000-\u200A\u202F\u2126\uFB00-\uFB04\uFB06]+/g, (some) =>
      some.normalize('NFKC'),
    )
}

type TextOf = (code: number) => string | undefined
type WidthOf = (code: number) => number | undefined

/** Reads what a font tells of its codes; throws UnsurePdf when that leaves something open. */
export function readTextFont(pdf: Pdf, dict: PdfDict): TextFont {
  const subtype = nameIn(pdf, dict, 'Subtype')
  if (subtype === 'Type0') return compositeFont(pdf, dict)
  if (subtype !== 'Type1' && subtype !== 'TrueType' && subtype !== 'MMType1')
    throw new UnsurePdf('font', subtype)
  const font: SimpleFont = {
    pdf,
    dict,
    descriptor: pdf.dict(dict.entries.get('FontDescriptor')),
    name: nameIn(pdf, dict, 'BaseFont'),
    isTrueType: subtype === 'TrueType',
  }
  return new TextFont(font.name, 1, { textOf: simpleText(font), widthOf: simpleWidths(font) })
}

function nameIn(pdf: Pdf, dict: PdfDict, key: string): string {
  const value = pdf.resolve(dict.entries.get(key))
  return value?.kind === 'name' ? value.name : ''
}

function numberIn(pdf: Pdf, dict: PdfDict | undefined, key: string): number | undefined {
  return numberOf(pdf.resolve(dict?.entries.get(key)))
}

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? Number(value.written) : undefined

function toldTexts(pdf: Pdf, ...dicts: readonly PdfDict[]): ReadonlyMap<number, string> {
  const told = dicts.map(({ entries }) => entries.get('ToUnicode')).find((one) => one !== undefined)
  if (told === undefined) return new Map()
  const object = told.kind === 'ref' ? pdf.object(told.number) : undefined
  const bytes = object === undefined ? undefined : pdf.decode(object)
  if (bytes === undefined) throw new UnsurePdf('font', 'ToUnicode')
  const { map, isWhole } = readToUnicode(bytes)
  if (!isWhole) throw new UnsurePdf('font', 'ToUnicode')
  return map
}

/** Codes of two bytes, which only their own table makes into text. */
function compositeFont(pdf: Pdf, dict: PdfDict): TextFont {
  const encoding = nameIn(pdf, dict, 'Encoding')
  if (encoding !== 'Identity-H') throw new UnsurePdf('font', encoding)
  const descendants = pdf.resolve(dict.entries.get('DescendantFonts'))
  const descendant = descendants?.kind === 'array' ? pdf.dict(descendants.items[0]) : undefined
  if (descendant === undefined) throw new UnsurePdf('font', 'Type0')
  const texts = toldTexts(pdf, descendant, dict)
  if (texts.size === 0) throw new UnsurePdf('font', 'ToUnicode')
  const name = nameIn(pdf, descendant, 'BaseFont')
  return new TextFont(name, 2, {
    textOf: (code) => texts.get(code),
    widthOf: compositeWidths(pdf, descendant),
  })
}

/** Widths of a row of codes: one each, or one for all. */
interface Widths {
  readonly first: number
  readonly last: number
  readonly items: readonly (PdfValue | undefined)[]
}

/** Widths by number: `first [w w w]` or `first last w` (ISO 32000-1 9.7.4.3). They are looked up for the few signs that are shown. */
function compositeWidths(pdf: Pdf, descendant: PdfDict): WidthOf {
  const usual = Math.ceil(numberIn(pdf, descendant, 'DW') ?? 1000)
  const list = pdf.resolve(descendant.entries.get('W'))
  const widths: Widths[] = []
  const items = list?.kind === 'array' ? list.items : []
  for (let i = 0; i + 1 < items.length;) {
    const first = numberOf(pdf.resolve(items[i]))
    const next = pdf.resolve(items[i + 1])
    if (first === undefined) throw new UnsurePdf('font', 'W')
    if (next?.kind === 'array') {
      widths.push({ first, last: first + next.items.length - 1, items: next.items })
      i += 2
    } else {
      const last = numberOf(next)
      if (last === undefined) throw new UnsurePdf('font', 'W')
      widths.push({ first, last, items: [items[i + 2]] })
      i += 3
    }
  }
  return (code) => {
    // What comes later holds.
    const row = widths.findLast(({ first, last }) => first <= code && code <= last)
    const item = row === undefined ? undefined : (row.items[code - row.first] ?? row.items[0])
    return numberOf(pdf.resolve(item)) ?? usual
  }
}

interface SimpleFont {
  readonly pdf: Pdf
  readonly dict: PdfDict
  readonly descriptor: PdfDict | undefined
  readonly name: string
  readonly isTrueType: boolean
}

/** Fonts of signs that are no letters; without a file in the PDF, other readers have tables for them. */
const symbolNames = /symbol|dingbat|wingding|webding|marlett|math/i
const [symbolic, nonsymbolic] = [4, 32] as const

function isEmbedded({ descriptor }: SimpleFont): boolean {
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.entries.has(key) === true)
}

function simpleText(font: SimpleFont): TextOf {
  const { pdf, dict } = font
  const told = toldTexts(pdf, dict)
  const encoding = pdf.resolve(dict.entries.get('Encoding'))
  const baseName =
    encoding?.kind === 'name'
      ? encoding.name
      : encoding?.kind === 'dict'
        ? nameIn(pdf, encoding, 'BaseEncoding')
        : ''
  const differences = differencesIn(pdf, encoding)
  const base = baseOf(font, baseName, differences.size > 0)
  // A space is one in every table, also in those of symbols.
  const isSpace = (code: number): boolean => base === undefined && font.isTrueType && code === 32
  return (code) =>
    told.get(code) ?? (differences.has(code) ? differences.get(code) : isSpace(code) ? ' ' : base?.[code])
}

/** The table below the font's own names; undefined when it lies in the font's file, or is one for symbols. */
function baseOf(font: SimpleFont, baseName: string, hasDifferences: boolean): readonly string[] | undefined {
  if (symbolNames.test(font.name)) return undefined
  if (baseName === 'WinAnsiEncoding') return encodings.winAnsi
  if (baseName === 'MacRomanEncoding') return encodings.macRoman
  if (baseName === 'MacExpertEncoding') return undefined
  const flags =
    numberIn(font.pdf, font.descriptor, 'Flags') ?? (font.descriptor === undefined ? nonsymbolic : 0)
  const isNonsymbolic = (flags & nonsymbolic) !== 0
  const isSymbolic = (flags & symbolic) !== 0 && !(font.isTrueType && isNonsymbolic && hasDifferences)
  if (isSymbolic) return undefined
  if (font.isTrueType) return isNonsymbolic ? encodings.standard : encodings.winAnsi
  return isEmbedded(font) ? undefined : encodings.standard
}

/** What the names of signs stand for that the font gives to codes; undefined for a name that says nothing. */
function differencesIn(pdf: Pdf, encoding: PdfValue | undefined): ReadonlyMap<number, string | undefined> {
  const list = encoding?.kind === 'dict' ? pdf.resolve(encoding.entries.get('Differences')) : undefined
  const texts = new Map<number, string | undefined>()
  let code = 0
  for (const one of list?.kind === 'array' ? list.items : []) {
    const item = pdf.resolve(one)
    if (item?.kind === 'number') code = Number(item.written)
    else if (item?.kind !== 'name') throw new UnsurePdf('font', 'Differences')
    else {
      if (item.name !== '.notdef') texts.set(code, namedText(item.name))
      code++
    }
  }
  return texts
}

function namedText(name: string): string | undefined {
  // Parts of names are guesses; and a comma below is a cedilla with some letters.
  if (/[._]|commaaccent/.test(name)) return undefined
  return name === 'minus' ? '\u2212' : glyphToText(name)
}

function simpleWidths(font: SimpleFont): WidthOf {
  const { pdf, dict, descriptor, name } = font
  const list = pdf.resolve(dict.entries.get('Widths'))
  if (list?.kind !== 'array') return widthsByName(font)
  const first = numberIn(pdf, dict, 'FirstChar') ?? 0
  const missing =
    descriptor === undefined
      ? standardWidths(name)?.(0) === 600
        ? 600
        : 0
      : (numberIn(pdf, descriptor, 'MissingWidth') ?? 0)
  return (code) => numberOf(pdf.resolve(list.items[code - first])) ?? missing
}

/** Of a standard font, which need not tell. */
function widthsByName(font: SimpleFont): WidthOf {
  const widths = standardWidths(font.name)
  if (widths === undefined) throw new UnsurePdf('font', 'Widths')
  const textOf = simpleText(font)
  return (code) => {
    const text = textOf(code)
    const at = text === undefined ? -1 : encodings.winAnsi.indexOf(text)
    return at < 0 ? undefined : widths(at)
  }
}
