import type { PictureReading } from '../store/pictures.ts'
import type { PictureOptions, PicturesRead } from './read-pictures.ts'

/** How far the reading of pictures is. */
export interface PictureProgress {
  readonly phase: 'reading' | 'joining'
  readonly done: number
  readonly total: number
  readonly findings: number
  /** Undefined until the pace is known. */
  readonly msLeft: number | undefined
}

/** Of fewer pages the pace swings too much. */
const settledAfter = 3

/** Counts along and tells how far it is. */
export class PicturePace {
  readonly #options: Pick<PictureOptions, 'report' | 'msAPage'>
  readonly #began = performance.now()
  readonly #total: number
  readonly #counts = { read: 0, empty: 0, failed: 0, away: 0, findings: 0 }

  constructor(total: number, options: Pick<PictureOptions, 'report' | 'msAPage'>) {
    this.#total = total
    this.#options = options
    this.#tell()
  }

  read({ outcome, findings }: PictureReading): void {
    this.#counts[typeof outcome === 'string' ? outcome : 'failed']++
    this.#counts.findings += findings.length
    this.#tell()
  }

  away(): void {
    this.#counts.away++
    this.#tell()
  }

  totals(): Omit<PicturesRead, 'cancelled'> {
    return { ...this.#counts, ms: performance.now() - this.#began }
  }

  #tell(): void {
    const { read, empty, failed, away, findings } = this.#counts
    const worked = read + empty + failed
    const msAPage = worked < settledAfter ? this.#options.msAPage : (performance.now() - this.#began) / worked
    const done = worked + away
    this.#options.report({
      phase: 'reading',
      done,
      total: Math.max(this.#total, done),
      findings,
      msLeft: msAPage === undefined ? undefined : msAPage * Math.max(0, this.#total - done),
    })
  }
}
