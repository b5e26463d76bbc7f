import type { Problem } from '../../base/problem.ts'
import type { PictureToRead } from '../document.ts'
import { notesOf } from './notes.ts'
import { BrokenPdf, type PdfDict } from './objects.ts'
import { openPdf, type Pdf } from './open-pdf.ts'
import { PageReader } from './page-text.ts'
import { pagesOf, type PdfPage } from './pages.ts'
import { textOfString } from './strings.ts'
import { UnsurePdf } from './unsure.ts'

/** What a PDF says, read by our own reader. */
export interface OfficePdf {
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly parts: readonly { readonly place: string; readonly text: string }[]
  readonly problems: readonly Problem[]
  /** Pictures that stand beside text. */
  readonly pictures: readonly PictureToRead[]
}

/** All that is unpacked of an office file together; letters and reports stay far below. */
const maxUnpackedBytes = 134_217_728

/**
 * Reads a PDF as office programs make it, when all of it is certain; otherwise tells why not, and another reader must do it.
 * Nothing of the file makes it throw.
 */
export function readOfficePdf(bytes: Buffer): OfficePdf | { readonly unsure: string } {
  try {
    return read(openPdf(bytes, maxUnpackedBytes))
  } catch (error) {
    if (error instanceof UnsurePdf) return { unsure: error.message }
    // Numbers in a broken file lead outside of it.
    if (error instanceof BrokenPdf || error instanceof RangeError)
      return { unsure: `tables: ${error.message}` }
    throw error
  }
}

function read(pdf: Pdf): OfficePdf {
  const root = checkedRoot(pdf)
  const pages = pagesOf(pdf)
  const count = pdf.resolve(pdf.dict(root.entries.get('Pages'))?.entries.get('Count'))
  if (count?.kind !== 'number' || Number(count.written) !== pages.length) throw new UnsurePdf('pages')
  const reader = new PageReader(pdf)
  const found = pages.map((page, i) => readPage({ pdf, reader }, page, i + 1))
  return {
    ...propertiesOf(pdf),
    parts: found.flatMap(({ parts }) => parts),
    problems: found.flatMap(({ problems }) => problems),
    pictures: found.flatMap(({ pictures }) => pictures),
  }
}

/** The root of the file, unless something hangs on it that is not read here. */
function checkedRoot(pdf: Pdf): PdfDict {
  if (pdf.trailer.entries.has('Encrypt')) throw new UnsurePdf('encrypted')
  const root = pdf.dict(pdf.trailer.entries.get('Root'))
  if (root === undefined) throw new UnsurePdf('tables', 'root')
  if (root.entries.has('Collection')) throw new UnsurePdf('attachments')
  if (pdf.dict(root.entries.get('Names'))?.entries.has('EmbeddedFiles') === true)
    throw new UnsurePdf('attachments')
  const form = pdf.dict(root.entries.get('AcroForm'))
  const fields = pdf.resolve(form?.entries.get('Fields'))
  if (form?.entries.has('XFA') === true || (fields?.kind === 'array' && fields.items.length > 0))
    throw new UnsurePdf('form')
  return root
}

type Found = Pick<OfficePdf, 'parts' | 'problems' | 'pictures'>

interface File {
  readonly pdf: Pdf
  readonly reader: PageReader
}

function readPage({ pdf, reader }: File, page: PdfPage, number: number): Found {
  const place = `page/${number}`
  const { text, picture } = reader.read(page)
  const notes = notesOf(pdf, page.dict)
  const told = notes === '' ? [] : [{ place: `${place}/notes`, text: notes }]
  if (text.trim() === '')
    return { parts: told, problems: [{ code: 'needs-ocr', place, lostBytes: 0 }], pictures: [] }
  return {
    parts: [{ place, text }, ...told],
    problems: [],
    pictures: picture === undefined ? [] : [{ page: number, ...picture }],
  }
}

const properties: ReadonlySet<string> = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator'])
const maxTitle = 500

function propertiesOf(pdf: Pdf): Pick<OfficePdf, 'title' | 'fields'> {
  const info = pdf.dict(pdf.trailer.entries.get('Info'))
  const fields = [...(info?.entries ?? [])].flatMap(([name, one]) => {
    const value = properties.has(name) ? pdf.resolve(one) : undefined
    const text = value?.kind === 'string' ? textOfString(value.bytes) : ''
    return text === '' ? [] : [{ name: name.toLowerCase(), value: text }]
  })
  return { title: fields.find(({ name }) => name === 'title')?.value.slice(0, maxTitle) ?? '', fields }
}
