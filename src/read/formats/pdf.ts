import { inMemory, utf8 } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item, PictureToRead } from '../document.ts'
import type { Format, Reading, SandboxAnswer } from '../format.ts'
import { readOfficePdf } from '../pdf/office-pdf.ts'
import { pagesWithPictures } from '../pdf/pictures.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'

/** The reader holds the whole file, and the child some five times as much; larger ones are books of pictures. */
const maxBytes = 104_857_600

/** Portable documents (ISO 32000), by our own reader where all of it is certain, else by pdf.js in the sandbox. */
export const pdf: Format = {
  id: 'pdf',
  mediaTypes: ['application/pdf', 'application/x-pdf'],
  extensions: ['pdf'],
  isIt: (head) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-'),
  isCostly: true,
  read: readPdf,
}

function readPdf(item: Item, reading: Reading): Document | Promise<Document> {
  const { sizeBytes } = item.bytes
  if (sizeBytes > maxBytes) {
    const problem: Problem = { code: 'too-large', place: '', lostBytes: sizeBytes }
    return { ...emptyDocument('pdf', item), problems: [problem] }
  }
  const bytes = asBuffer(item.bytes.read(0, sizeBytes))
  const own = readOfficePdf(bytes)
  return 'unsure' in own
    ? readElsewhere(item, bytes, reading)
    : documentOf(item, { ...own, nested: [] }, own.pictures)
}

async function readElsewhere(item: Item, bytes: Buffer, { sandbox, signal }: Reading): Promise<Document> {
  const answer = await sandbox.run('pdf', bytes, signal)
  return documentOf(item, answer, picturesBeside(bytes, answer.parts))
}

/** What either reader found, with the pictures that stand beside text. */
function documentOf(
  item: Item,
  { title, fields, parts, nested, problems }: SandboxAnswer,
  beside: readonly PictureToRead[],
): Document {
  const pages = [...problems.flatMap(pageToRead), ...beside]
  const author = fields.find(({ name }) => name === 'author')?.value ?? ''
  return {
    ...emptyDocument('pdf', item),
    title: title === '' ? item.name : title,
    fields,
    problems: [
      ...problems.filter(({ code }) => code !== 'needs-ocr'),
      ...pages.map(({ page }): Problem => ({ code: 'needs-ocr', place: `page/${page}`, lostBytes: 0 })),
    ],
    pictures: pages,
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

/** Pages on which a picture stands beside text: a copy of a card in a letter, a scan under a line of its own. */
function picturesBeside(bytes: Buffer, parts: SandboxAnswer['parts']): PictureToRead[] {
  const withText = parts.flatMap(({ place }) => /^page\/(\d+)$/.exec(place)?.[1] ?? []).map(Number)
  const found = withText.length === 0 ? [] : pagesWithPictures(bytes)
  if (found === 'unknown') return withText.map((page) => ({ page, width: 0, height: 0 }))
  return found.filter(({ page }) => withText.includes(page))
}
