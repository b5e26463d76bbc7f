import { append } from '../../base/lists.ts'
import { operationsIn } from './content.ts'
import { identity, times, type Matrix } from './matrix.ts'
import { BrokenPdf, type PdfDict, type PdfValue } from './objects.ts'
import { openPdf, type Pdf } from './open-pdf.ts'
import { pagesOf, type PdfPage } from './pages.ts'

/** The largest picture of a page that may hold words, with its size in pixels. */
export interface PageWithPicture {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
}

/** Pictures that stand on pages; `unknown` when the file does not tell where. */
export type PagesWithPictures = readonly PageWithPicture[] | 'unknown'

/** A photograph of a card that was made as small as it can be read. */
const leastPixels = 40_000
/** In points. Less than a card at half its size: what is smaller is a logo or a button. */
const leastSide = 60
const leastArea = 15_000
/** Of a page. What covers so much of it, with words behind it that are not seen, is a scan that was read already. */
const scanShare = 0.5
/** Drawings in drawings, and all that the pages of a file ask for: those of honest files stay below. */
const maxDepth = 8
const maxOperations = 5_000_000

/**
 * On which pages a picture stands that may hold words, of those on which text stands too. What returns on every page, as on
 * letter paper, counts where it comes first. A scan with its words laid over it out of sight was read before.
 */
export function pagesWithPictures(bytes: Buffer): PagesWithPictures {
  if (!bytes.includes('/Image')) return []
  try {
    const file: File = { pdf: openPdf(bytes), seen: new Set(), operationsLeft: maxOperations }
    return pagesOf(file.pdf).flatMap((page, i) => {
      const picture = pictureOf(file, page)
      return picture === undefined ? [] : [{ page: i + 1, ...picture }]
    })
  } catch (error) {
    if (!(error instanceof BrokenPdf)) throw error
    return 'unknown'
  }
}

export interface Painted {
  readonly width: number
  readonly height: number
  readonly area: number
}

interface File {
  readonly pdf: Pdf
  /** Pictures that stood on an earlier page. */
  readonly seen: Set<PdfValue>
  operationsLeft: number
}

/** What was seen on one page. */
export interface Look {
  readonly painted: Painted[]
  hasHiddenText: boolean
}

interface Walk {
  readonly file: File
  readonly look: Look
}

function pictureOf(file: File, page: PdfPage): Omit<PageWithPicture, 'page'> | undefined {
  const look: Look = { painted: [], hasHiddenText: false }
  walk({ file, look }, page, { matrix: identity, depth: 0 })
  return largestOf(look, page)
}

/** The largest of what was painted on a page; undefined when there is none, or one that was read already. */
export function largestOf(
  { painted, hasHiddenText }: Look,
  { sheet: [left, bottom, right, top] }: Pick<PdfPage, 'sheet'>,
): Omit<PageWithPicture, 'page'> | undefined {
  const [largest] = painted.toSorted((a, b) => b.area - a.area)
  if (largest === undefined) return undefined
  if (hasHiddenText && largest.area > scanShare * (right - left) * (top - bottom)) return undefined
  return { width: largest.width, height: largest.height }
}

interface Place {
  readonly matrix: Matrix
  readonly depth: number
}

/** Text that is shown in this way is not seen (ISO 32000-1 table 106). */
const hidden = '3'
const shows = new Set(['Tj', 'TJ', "'", '"'])

function walk(at: Walk, { content, resources }: Pick<PdfPage, 'content' | 'resources'>, from: Place): void {
  const kept: Matrix[] = []
  let { matrix } = from
  let rendering = ''
  for (const { name, operands } of operationsIn(content)) {
    if (--at.file.operationsLeft < 0) throw new BrokenPdf('operations')
    const [first] = operands
    if (name === 'q') kept.push(matrix)
    else if (name === 'Q') matrix = kept.pop() ?? matrix
    else if (name === 'cm') matrix = times(matrixOf(operands.map(numberOf)), matrix)
    else if (name === 'Tr') rendering = first?.kind === 'number' ? first.written : ''
    else if (shows.has(name)) at.look.hasHiddenText ||= rendering === hidden
    else if (name === 'Do' && first?.kind === 'name')
      paint(at, { name: first.name, resources }, { matrix, depth: from.depth })
  }
}

function paint(
  at: Walk,
  { name, resources }: { readonly name: string; readonly resources: PdfDict },
  { matrix, depth }: Place,
): void {
  const { pdf, seen } = at.file
  const ref = pdf.dict(resources.entries.get('XObject'))?.entries.get(name)
  const object = ref?.kind === 'ref' ? pdf.object(ref.number) : undefined
  if (object?.value.kind !== 'dict') return
  const { entries } = object.value
  const kind = pdf.resolve(entries.get('Subtype'))
  if (kind?.kind !== 'name') return
  if (kind.name === 'Image') append(at.look.painted, paintedBy({ pdf, seen }, object.value, matrix))
  if (kind.name !== 'Form' || depth >= maxDepth) return
  const content = pdf.decode(object)
  if (content === undefined) throw new BrokenPdf('content')
  const inner = {
    matrix: times(matrixOf(numbersOf(pdf, entries.get('Matrix'))), matrix),
    depth: depth + 1,
  }
  walk(at, { content, resources: pdf.dict(entries.get('Resources')) ?? resources }, inner)
}

/** What a picture is on the page, when it may hold words and none of the pages before had it. */
export function paintedBy(
  { pdf, seen }: Pick<File, 'pdf' | 'seen'>,
  dict: PdfDict,
  [a, b, c, d]: Matrix,
): Painted[] {
  const area = Math.abs(a * d - b * c)
  if (area < leastArea || seen.has(dict)) return []
  const sideOf = (name: string): number => numberOf(pdf.resolve(dict.entries.get(name)))
  const [width, height] = [sideOf('Width'), sideOf('Height')]
  const [across, up] = [Math.hypot(a, b), Math.hypot(c, d)]
  if (width * height < leastPixels || Math.min(across, up) < leastSide) return []
  seen.add(dict)
  return [{ width, height, area }]
}

function numberOf(value: PdfValue | undefined): number {
  return value?.kind === 'number' ? Number(value.written) || 0 : 0
}

export function numbersOf(pdf: Pdf, value: PdfValue | undefined): number[] {
  const list = pdf.resolve(value)
  return list?.kind === 'array' ? list.items.map((item) => numberOf(pdf.resolve(item))) : []
}

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return numbers.length < 6 ? identity : [a, b, c, d, e, f]
}
