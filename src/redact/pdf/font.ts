import { glyphToText } from '../../read/pdf/glyph-names.ts'
import type { PdfDict, PdfValue } from '../../read/pdf/objects.ts'
import type { Pdf } from '../../read/pdf/open-pdf.ts'
import { readToUnicode } from '../../read/pdf/to-unicode.ts'

/** How the bytes of shown strings become letters. */
export interface PdfFont {
  readonly codeBytes: 1 | 2
  /** Undefined when nobody can tell. */
  readonly textOf: (code: number) => string | undefined
  /** In thousandths of the size; undefined when it is not told. */
  readonly widthOf: (code: number) => number | undefined
}

/** Stands for a sign that is certainly no letter or digit. */
const sign = '\u2022'

/** Reads what a font says of its codes. */
export function readFont(pdf: Pdf, dict: PdfDict): PdfFont {
  const isComposite = nameIn(pdf, dict, 'Subtype') === 'Type0'
  const stream = dict.entries.get('ToUnicode')
  const object = stream?.kind === 'ref' ? pdf.object(stream.number) : undefined
  const bytes = object === undefined ? undefined : pdf.decode(object)
  const told = bytes === undefined ? undefined : readToUnicode(bytes).map
  const isSymbols = /symbol|dingbat|wingding|webding/i.test(nameIn(pdf, dict, 'BaseFont'))
  const own = isComposite ? compositeText(pdf, dict) : simpleText(pdf, dict)
  const textOf = (code: number): string | undefined => {
    const text = told?.get(code)
    if (text !== undefined && isMeaning(text)) return text
    if (isSymbols) return sign
    return own(code)
  }
  return {
    codeBytes: isComposite ? 2 : 1,
    textOf,
    widthOf: isComposite ? compositeWidths(pdf, dict) : simpleWidths(pdf, dict),
  }
}

/** Fonts of our own making give letters no meaning, or one for private use. */
const isMeaning = (text: string): boolean => text !== '' && !/[\0\uFFFD\uE000-\uF8FF]/.test(text)

function nameIn(pdf: Pdf, dict: PdfDict, key: string): string {
  const value = pdf.resolve(dict.entries.get(key))
  return value?.kind === 'name' ? value.name : ''
}

type TextOf = (code: number) => string | undefined

/** Only what is written as Unicode itself is certain without a table. */
function compositeText(pdf: Pdf, dict: PdfDict): TextOf {
  const encoding = nameIn(pdf, dict, 'Encoding')
  if (/^Uni\w+-(?:UCS2|UTF16)-[HV]$/.test(encoding)) return (code) => String.fromCharCode(code)
  // In nearly all fonts the signs begin with three that show nothing.
  return (code) => (/^Identity-[HV]$/.test(encoding) && (code === 0 || code === 3) ? ' ' : undefined)
}

const standardFonts = /^(?:[A-Z]{6}\+)?(?:Helvetica|Arial|Times|Courier)/

function simpleText(pdf: Pdf, dict: PdfDict): TextOf {
  const encoding = pdf.resolve(dict.entries.get('Encoding'))
  const descriptor = pdf.dict(dict.entries.get('FontDescriptor'))
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => descriptor?.entries.has(key) === true,
  )
  const baseName =
    encoding?.kind === 'name' ? encoding.name : nameIn(pdf, encodingDict(encoding), 'BaseEncoding')
  const isStandard = !isEmbedded && standardFonts.test(nameIn(pdf, dict, 'BaseFont'))
  const isType3 = nameIn(pdf, dict, 'Subtype') === 'Type3'
  const base = bases.get(baseName) ?? (isType3 || (isEmbedded && !isStandard) ? undefined : standardText)
  const differences = differencesIn(pdf, encoding)
  return (code) => {
    const name = differences.get(code)
    return name === undefined ? base?.(code) : name === '.notdef' ? ' ' : glyphToText(name)
  }
}

const encodingDict = (encoding: PdfValue | undefined): PdfDict =>
  encoding?.kind === 'dict' ? encoding : { kind: 'dict', entries: new Map() }

function differencesIn(pdf: Pdf, encoding: PdfValue | undefined): ReadonlyMap<number, string> {
  const list = pdf.resolve(encodingDict(encoding).entries.get('Differences'))
  const names = new Map<number, string>()
  let code = 0
  for (const item of list?.kind === 'array' ? list.items : []) {
    if (item.kind === 'number') code = Number(item.written)
    else if (item.kind === 'name') names.set(code++, item.name)
  }
  return names
}

const decoderOf = (charset: string): TextOf => {
  const decoder = new TextDecoder(charset)
  return (code) => decoder.decode(Uint8Array.of(code))
}

const bases: ReadonlyMap<string, TextOf> = new Map([
  ['WinAnsiEncoding', decoderOf('windows-1252')],
  ['MacRomanEncoding', decoderOf('macintosh')],
  ['StandardEncoding', (code) => standardText(code)],
])

/** Letters of Adobe's own encoding above ASCII; the rest there are signs. */
const standardLetters: ReadonlyMap<number, string> = new Map([
  [174, 'fi'],
  [175, 'fl'],
  [225, 'Æ'],
  [227, 'ª'],
  [232, 'Ł'],
  [233, 'Ø'],
  [234, 'Œ'],
  [235, 'º'],
  [241, 'æ'],
  [245, 'ı'],
  [248, 'ł'],
  [249, 'ø'],
  [250, 'œ'],
  [251, 'ß'],
])

function standardText(code: number): string {
  if (code === 39) return '’'
  return code < 127 ? String.fromCharCode(Math.max(32, code)) : (standardLetters.get(code) ?? sign)
}

type WidthOf = (code: number) => number | undefined

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? Number(value.written) : undefined

function simpleWidths(pdf: Pdf, dict: PdfDict): WidthOf {
  const first = numberOf(pdf.resolve(dict.entries.get('FirstChar'))) ?? 0
  const widths = pdf.resolve(dict.entries.get('Widths'))
  if (widths?.kind !== 'array' || nameIn(pdf, dict, 'Subtype') === 'Type3') return () => undefined
  return (code) => numberOf(pdf.resolve(widths.items[code - first]))
}

/** Widths by number: `first [w w w]` or `first last w` (ISO 32000-1 9.7.4.3). */
function compositeWidths(pdf: Pdf, dict: PdfDict): WidthOf {
  const descendants = pdf.resolve(dict.entries.get('DescendantFonts'))
  const descendant = descendants?.kind === 'array' ? pdf.dict(descendants.items[0]) : undefined
  if (descendant === undefined || !nameIn(pdf, dict, 'Encoding').startsWith('Identity-'))
    return () => undefined
  const usual = numberOf(pdf.resolve(descendant.entries.get('DW'))) ?? 1000
  const list = pdf.resolve(descendant.entries.get('W'))
  const widths = new Map<number, number>()
  const items = list?.kind === 'array' ? list.items.map((item) => pdf.resolve(item)) : []
  for (let i = 0; i + 1 < items.length;) {
    const first = numberOf(items[i]) ?? 0
    const next = items[i + 1]
    if (next?.kind === 'array') {
      next.items.forEach((item, j) => widths.set(first + j, numberOf(pdf.resolve(item)) ?? usual))
      i += 2
    } else {
      const last = Math.min(numberOf(next) ?? 0, first + 65_535)
      for (let code = first; code <= last; code++) widths.set(code, numberOf(items[i + 2]) ?? usual)
      i += 3
    }
  }
  return (code) => widths.get(code) ?? usual
}
