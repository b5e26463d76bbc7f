import { BrokenPdf, type PdfDict, type PdfValue } from './objects.ts'
import type { Pdf } from './open-pdf.ts'

/** A page with what its instructions may name, which it may have from above. */
export interface PdfPage {
  readonly number: number
  readonly dict: PdfDict
  readonly resources: PdfDict
  /** Left, bottom, right, top: the whole sheet, and what of it is seen. */
  readonly sheet: Box
  readonly view: Box
  /** Unpacked when it is asked for. */
  readonly content: Buffer
}

/** As many as the reader of PDF reads. */
const maxPages = 5000
/** Groups of pages in groups. */
const maxDepth = 100
const none: PdfDict = { kind: 'dict', entries: new Map() }

/** Left, bottom, right, top. */
export type Box = readonly [number, number, number, number]

/** Letter paper, which holds where no page says its size. */
const letter: Box = [0, 0, 612, 792]

/** What a page has from above unless it says otherwise. */
interface Inherited {
  readonly resources: PdfDict
  readonly sheet: PdfValue | undefined
  readonly crop: PdfValue | undefined
}

/** All pages of a file in order. */
export function pagesOf(pdf: Pdf): readonly PdfPage[] {
  const root = pdf.dict(pdf.trailer.entries.get('Root'))
  const pages: PdfPage[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue | undefined, above: Inherited, depth: number): void => {
    const dict = pdf.dict(value)
    if (value?.kind !== 'ref' || dict === undefined || seen.has(value.number)) return
    if (depth > maxDepth) throw new BrokenPdf('pages')
    seen.add(value.number)
    const resources = pdf.dict(dict.entries.get('Resources')) ?? above.resources
    const sheet = dict.entries.get('MediaBox') ?? above.sheet
    const crop = dict.entries.get('CropBox') ?? above.crop
    const kids = pdf.resolve(dict.entries.get('Kids'))
    if (kids?.kind === 'array') {
      for (const kid of kids.items) walk(kid, { resources, sheet, crop }, depth + 1)
    } else {
      if (pages.length >= maxPages) throw new BrokenPdf('pages')
      pages.push({
        number: value.number,
        dict,
        resources,
        ...boxesOf(pdf, sheet, crop),
        get content() {
          return contentOf(pdf, dict.entries.get('Contents'))
        },
      })
    }
  }
  walk(root?.entries.get('Pages'), { resources: none, sheet: undefined, crop: undefined }, 0)
  if (pages.length === 0) throw new BrokenPdf('pages')
  return pages
}

function boxesOf(
  pdf: Pdf,
  sheetValue: PdfValue | undefined,
  cropValue: PdfValue | undefined,
): Pick<PdfPage, 'sheet' | 'view'> {
  const sheet = boxIn(pdf, sheetValue) ?? letter
  const crop = boxIn(pdf, cropValue) ?? sheet
  const view: Box = [
    Math.max(sheet[0], crop[0]),
    Math.max(sheet[1], crop[1]),
    Math.min(sheet[2], crop[2]),
    Math.min(sheet[3], crop[3]),
  ]
  return { sheet, view: view[0] < view[2] && view[1] < view[3] ? view : sheet }
}

/** Any two corners that lie across; undefined when they enclose nothing. */
function boxIn(pdf: Pdf, value: PdfValue | undefined): Box | undefined {
  const list = pdf.resolve(value)
  const numbers = list?.kind === 'array' ? list.items.map((item) => numberOf(pdf.resolve(item))) : []
  const [a, b, c, d] = numbers
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return box[0] < box[2] && box[1] < box[3] ? box : undefined
}

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' ? Number(value.written) || 0 : undefined

/** The instructions of a page may be cut over several streams, also between a sign and the next. */
function contentOf(pdf: Pdf, value: PdfValue | undefined): Buffer {
  const list = value === undefined ? undefined : pdf.resolve(value)
  const refs = list?.kind === 'array' ? list.items : value === undefined ? [] : [value]
  const pieces: Buffer[] = []
  for (const ref of refs) {
    const object = ref.kind === 'ref' ? pdf.object(ref.number) : undefined
    if (object?.stream === undefined) continue
    const decoded = pdf.decode(object)
    if (decoded === undefined) throw new BrokenPdf('content')
    if (refs.length === 1) return decoded
    pieces.push(decoded, Buffer.from('\n'))
  }
  return Buffer.concat(pieces)
}
