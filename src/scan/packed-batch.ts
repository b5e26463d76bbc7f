import type { ScanBatch } from '../store/store.ts'

/**
 * A batch on its way to another thread. Findings and sightings, of which there are hundreds of thousands, are whole
 * numbers in one piece of memory that changes hands; the rest is one text. As lists of lists the batches of 500 MB of
 * mail cost a second and a half to copy.
 */
export interface PackedBatch {
  /** JSON of all that is in no row. */
  readonly rest: string
  /** As many numbers a finding as `findingWidth`; part and reasons are numbers of words. */
  readonly findings: Int32Array<ArrayBuffer>
  /** Document, identity, and the role as number of a word. */
  readonly sightings: Int32Array<ArrayBuffer>
}

/** Document, value, part, start, length, certainty, reasons, identity. */
export const findingWidth = 8
export const sightingWidth = 3

/** What is in no row, and the words that rows name by number: parts, roles, reasons with commas between them. */
export interface Rest extends Omit<ScanBatch, 'findings' | 'sightings'> {
  readonly words: readonly string[]
}

/** Packs rows of numbers and what they rest on. */
export function packBatch(rest: Rest, findings: IntRows, sightings: IntRows): PackedBatch {
  return { rest: JSON.stringify(rest), findings: findings.take(), sightings: sightings.take() }
}

/** The batch as the store takes it. */
export function unpackBatch({ rest, findings, sightings }: PackedBatch): ScanBatch {
  const { words, ...batch } = JSON.parse(rest) as Rest // written by `packBatch`
  const reasons = words.map(codesOf)
  const cell = (at: number): number => findings[at] ?? 0
  const finding = (at: number): ScanBatch['findings'][number] => [
    cell(at),
    cell(at + 1),
    words[cell(at + 2)] ?? '',
    cell(at + 3),
    cell(at + 4),
    cell(at + 5),
    reasons[cell(at + 6)] ?? [],
    cell(at + 7),
  ]
  const sighting = (at: number): ScanBatch['sightings'][number] => [
    sightings[at] ?? 0,
    sightings[at + 1] ?? -1,
    words[sightings[at + 2] ?? 0] as ScanBatch['sightings'][number][2], // as the batch wrote it
  ]
  return {
    ...batch,
    findings: Array.from({ length: findings.length / findingWidth }, (_, row) => finding(row * findingWidth)),
    sightings: Array.from({ length: sightings.length / sightingWidth }, (_, row) =>
      sighting(row * sightingWidth),
    ),
  }
}

type Codes = ScanBatch['findings'][number][6]

function codesOf(word: string): Codes {
  return word === '' ? [] : (word.split(',') as Codes[number][]) // as the batch wrote them
}

/** Rows of whole numbers in memory that grows. */
export class IntRows {
  #cells = new Int32Array(startCells)
  #length = 0

  /** Room for one more row of a width: where to write it. */
  grow(width: number): { readonly cells: Int32Array; readonly at: number } {
    const at = this.#length
    this.#length += width
    if (this.#length > this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2)
      larger.set(this.#cells)
      this.#cells = larger
    }
    return { cells: this.#cells, at }
  }

  get length(): number {
    return this.#length
  }

  /** Gives the rows and begins anew. */
  take(): Int32Array<ArrayBuffer> {
    const cells = this.#cells.slice(0, this.#length)
    this.#length = 0
    return cells
  }
}

/** A batch is about as large. */
const startCells = 65_536
