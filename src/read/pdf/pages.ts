import { BrokenPdf, type PdfDict, type PdfValue } from './objects.ts'
import type { Pdf } from './open-pdf.ts'

/** A page with what its instructions may name, which it may have from above. */
export interface PdfPage {
  readonly number: number
  readonly dict: PdfDict
  readonly resources: PdfDict
  /** Unpacked when it is asked for. */
  readonly content: Buffer
}

/** As many as the reader of PDF reads. */
const maxPages = 5000
const none: PdfDict = { kind: 'dict', entries: new Map() }

/** All pages of a file in order. */
export function pagesOf(pdf: Pdf): readonly PdfPage[] {
  const root = pdf.dict(pdf.trailer.entries.get('Root'))
  const pages: PdfPage[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue | undefined, above: PdfDict): void => {
    const dict = pdf.dict(value)
    if (value?.kind !== 'ref' || dict === undefined || seen.has(value.number)) return
    seen.add(value.number)
    const resources = pdf.dict(dict.entries.get('Resources')) ?? above
    const kids = pdf.resolve(dict.entries.get('Kids'))
    if (kids?.kind === 'array') {
      for (const kid of kids.items) walk(kid, resources)
    } else {
      if (pages.length >= maxPages) throw new BrokenPdf('pages')
      pages.push({
        number: value.number,
        dict,
        resources,
        get content() {
          return contentOf(pdf, dict.entries.get('Contents'))
        },
      })
    }
  }
  walk(root?.entries.get('Pages'), none)
  if (pages.length === 0) throw new BrokenPdf('pages')
  return pages
}

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
    pieces.push(decoded, Buffer.from('\n'))
  }
  return Buffer.concat(pieces)
}
