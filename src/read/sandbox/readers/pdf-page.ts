import type { WireAnswer } from '../answer.ts'
import { drawPage, type PdfImage, type Placed } from './page-raster.ts'
import { openPdf, pdfOperations, type PdfPage } from './pdf.ts'
import { recognise } from './recognise.ts'

/** A page that is drawn of so many lines holds text as drawings, or is one: there is no picture to read. */
const manyPaths = 400

/** What stands on the pictures of one page: they are put together as the page shows them. */
export async function readPdfPage(bytes: Uint8Array, number: number): Promise<WireAnswer> {
  const nothing: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const place = `page/${String(number)}`
  const task = openPdf(bytes)
  try {
    const document = await task.promise
    const page = await document.getPage(number)
    const { placed, paths } = await imagesOf(page)
    const drawn = drawPage(page.view, page.rotate, placed)
    if (drawn !== undefined) return await recognise(drawn)
    return paths < manyPaths
      ? nothing
      : { ...nothing, problems: [{ code: 'not-supported', place, lostBytes: 0 }] }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ...nothing, problems: [{ code: isLocked ? 'encrypted' : 'damaged', place, lostBytes: 0 }] }
  } finally {
    await task.destroy()
  }
}

type Matrix = Placed['matrix']

interface Seen {
  readonly placed: readonly Placed[]
  readonly paths: number
}

/** The pictures of a page in the order in which they are painted, each with where it comes. */
async function imagesOf(page: PdfPage): Promise<Seen> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const placed: Placed[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let paths = 0
  for (const [i, operation] of fnArray.entries()) {
    const given: unknown = argsArray[i]
    const args: readonly unknown[] = Array.isArray(given) ? given : []
    if (operation === pdfOperations.save || operation === pdfOperations.paintFormXObjectBegin)
      kept.push(matrix)
    if (operation === pdfOperations.restore || operation === pdfOperations.paintFormXObjectEnd)
      matrix = kept.pop() ?? matrix
    if (operation === pdfOperations.transform) matrix = multiply(matrix, args)
    if (operation === pdfOperations.paintFormXObjectBegin) matrix = multiply(matrix, asList(args[0]))
    if (operation === pdfOperations.constructPath) paths++
    const image = paintings.has(operation) ? await imageOf(page, args[0]) : undefined
    if (image !== undefined) placed.push({ image, matrix })
  }
  return { placed, paths }
}

const paintings: ReadonlySet<number> = new Set([
  pdfOperations.paintImageXObject,
  pdfOperations.paintInlineImageXObject,
  pdfOperations.paintImageMaskXObject,
])

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) || value instanceof Float32Array ? [...value] : []
}

function multiply([a, b, c, d, e, f]: Matrix, other: readonly unknown[]): Matrix {
  if (other.length < 6) return [a, b, c, d, e, f]
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other.map(Number)
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** What is painted: named, for what is painted more than once, or given on the spot. A mask has no kind of its own. */
async function imageOf(page: PdfPage, given: unknown): Promise<PdfImage | undefined> {
  const named = typeof given === 'string' ? await objectOf(page, given) : given
  if (typeof named !== 'object' || named === null) return undefined
  const found = named as Readonly<Record<string, unknown>> // each field is looked at before it is used
  const data: unknown =
    typeof found['data'] === 'string' ? await objectOf(page, found['data']) : found['data']
  const pixels = pixelsIn(data)
  const [width, height] = [Number(found['width']), Number(found['height'])]
  if (pixels === undefined || !(width > 0) || !(height > 0)) return undefined
  const kind = found['kind'] === undefined ? 'mask' : kinds.get(Number(found['kind']))
  return kind === undefined ? undefined : { width, height, kind, pixels }
}

/** As pdf.js numbers them. */
const kinds: ReadonlyMap<number, PdfImage['kind']> = new Map([
  [1, 'bits'],
  [2, 'rgb'],
  [3, 'rgba'],
] as const)

function pixelsIn(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data
  if (data instanceof Uint8ClampedArray) return new Uint8Array(data.buffer, data.byteOffset, data.length)
  const inside: unknown = typeof data === 'object' && data !== null && 'data' in data ? data.data : undefined
  return inside === undefined ? undefined : pixelsIn(inside)
}

function objectOf(page: PdfPage, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    objects.get(name, resolve)
  })
}
