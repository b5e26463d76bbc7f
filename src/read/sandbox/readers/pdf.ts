import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import type { WireAnswer } from '../answer.ts'
import { JoinedText } from './joined-text.ts'

// pdf.js asks for these when it loads; it draws nothing here.
const Unused = function unused(): void {}
Object.assign(globalThis, { DOMMatrix: Unused, Path2D: Unused, ImageData: Unused })

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
// With the worker's code loaded, pdf.js runs it in this thread: there are no others here.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')

/** A telephone directory has fewer; what comes after is counted as not read. */
const maxPages = 5000

/** Text of the pages in reading order, forms, notes, links, properties and attached files. */
export async function readPdf(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const task = openPdf(bytes)
  try {
    const document = await task.promise
    await readProperties(document, answer)
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number++)
      await readPage(document, number, answer)
    if (document.numPages > maxPages) {
      answer.problems.push({ code: 'too-many', place: `page/${maxPages + 1}`, lostBytes: 0, detail: 'pages' })
    }
    await readAttachments(document, answer)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    answer.problems.push({
      code: isLocked ? 'encrypted' : 'damaged',
      place: '',
      lostBytes: answer.parts.length > 0 ? 0 : bytes.length,
    })
  } finally {
    await task.destroy()
  }
  return answer
}

/** The operations of a page, by name. */
export const pdfOperations = pdfjs.OPS

/** Where pdf.js keeps its decoders of JPEG 2000 and JBIG2. */
const decoders = join(dirname(findPackageJSON('pdfjs-dist', import.meta.url) ?? ''), 'wasm', '/')

/** A picture of more pixels is a map, or an attack on memory. */
const mostImagePixels = 40_000_000

/** Opens a document with nothing of it drawn, fetched or run. */
export function openPdf(bytes: Uint8Array): ReturnType<typeof pdfjs.getDocument> {
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    wasmUrl: decoders,
    maxImageSize: mostImagePixels,
    verbosity: 0,
  })
}

type PdfDocument = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>

async function readProperties(document: PdfDocument, answer: WireAnswer): Promise<void> {
  const { info } = await document.getMetadata()
  for (const [name, value] of Object.entries(info)) {
    if (typeof value !== 'string' || value === '') continue
    if (name === 'Title') answer.title = value.slice(0, 500)
    if (['Title', 'Author', 'Subject', 'Keywords', 'Creator'].includes(name))
      answer.fields.push({ name: name.toLowerCase(), value })
  }
}

async function readPage(document: PdfDocument, number: number, answer: WireAnswer): Promise<void> {
  const place = `page/${number}`
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    const text = joinItems(items)
    const notes = await notesOf(page)
    if (text.trim() !== '') answer.parts.push({ place, text })
    else answer.problems.push({ code: 'needs-ocr', place, lostBytes: 0 })
    if (notes !== '') answer.parts.push({ place: `${place}/notes`, text: notes })
    page.cleanup()
  } catch {
    answer.problems.push({ code: 'damaged', place, lostBytes: 0 })
  }
}

export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
type TextItems = Awaited<ReturnType<PdfPage['getTextContent']>>['items']

function joinItems(items: TextItems): string {
  const joined = new JoinedText()
  for (const item of items) {
    if (!('str' in item)) continue
    const { str: text, transform, width, height, hasEOL: endsLine } = item
    joined.add({ text, x: Number(transform[4]), y: Number(transform[5]), width, height, endsLine })
  }
  return joined.text
}

async function notesOf(page: PdfPage): Promise<string> {
  const annotations: readonly Record<string, unknown>[] = await page.getAnnotations()
  const texts = annotations.flatMap(({ contentsObj, fieldName, fieldValue, url, titleObj }) => [
    stringIn(titleObj),
    stringIn(contentsObj),
    typeof fieldValue === 'string' && fieldValue !== ''
      ? `${typeof fieldName === 'string' ? fieldName : ''}: ${fieldValue}`
      : '',
    typeof url === 'string' ? url : '',
  ])
  return texts.filter((text) => text !== '').join('\n')
}

function stringIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value && typeof value.str === 'string'
    ? value.str
    : ''
}

async function readAttachments(document: PdfDocument, answer: WireAnswer): Promise<void> {
  for (const [id, attachment] of (await document.getAttachments()) ?? []) {
    const content: unknown = await document.getAttachmentContent(id)
    const name =
      'filename' in attachment && typeof attachment.filename === 'string' ? attachment.filename : id
    if (content instanceof Uint8Array) {
      answer.nested.push({ name, mediaType: '', base64: Buffer.from(content).toString('base64') })
    } else answer.problems.push({ code: 'damaged', place: id, lostBytes: 0 })
  }
}
