import { inMemory, utf8 } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, PictureToRead } from '../document.ts'
import type { Format, Reading } from '../format.ts'
import { emptyDocument } from './document-of.ts'

/** The reader holds the whole file, and the child some five times as much; larger ones are books of pictures. */
const maxBytes = 104_857_600

/** Portable documents (ISO 32000), by pdf.js in the sandbox. */
export const pdf: Format = {
  id: 'pdf',
  mediaTypes: ['application/pdf', 'application/x-pdf'],
  extensions: ['pdf'],
  isIt: (head) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-'),
  isCostly: true,
  read: readPdf,
}

async function readPdf(item: Item, { sandbox, signal }: Reading): Promise<Document> {
  const { sizeBytes } = item.bytes
  const empty = emptyDocument('pdf', item)
  if (sizeBytes > maxBytes)
    return { ...empty, problems: [{ code: 'too-large', place: '', lostBytes: sizeBytes }] }
  const { title, fields, parts, nested, problems } = await sandbox.run(
    'pdf',
    item.bytes.read(0, sizeBytes),
    signal,
  )
  const author = fields.find(({ name }) => name === 'author')?.value ?? ''
  return {
    ...empty,
    title: title === '' ? item.name : title,
    fields,
    problems,
    pictures: problems.flatMap(pageToRead),
    parts: parts.map(({ place, text }) => ({ place, layout: 'prose', text: utf8(text) })),
    participants: author === '' ? [] : [{ role: 'author', name: author, email: '' }],
    nested: nested.map(({ name, mediaType, bytes }, i) => ({
      path: String(i + 1),
      name,
      mediaType,
      charset: '',
      bytes: inMemory(bytes),
    })),
  }
}

/** A page without text; nobody knows yet how large its picture is. */
function pageToRead({ code, place }: Problem): PictureToRead[] {
  const page = code === 'needs-ocr' ? Number(place.slice('page/'.length)) : 0
  return page > 0 ? [{ page, width: 0, height: 0 }] : []
}
