import type { ScanBatch } from '../store/store.ts'
import type { Tally } from './messages.ts'
import type { ScanProgress, SourceOutcome } from './run-scan.ts'
import { TimeLeft } from './time-left.ts'

/** Reports oftener than this flicker on a screen and cost the scan time. */
const reportEveryMs = 100

/** Counts along with a scan and tells how far it is. */
export class Pace {
  readonly #sourceId: number
  readonly #report: (progress: ScanProgress) => void
  readonly #beganMs = performance.now()
  readonly #timeLeft = new TimeLeft()
  #bytesTotal = 0
  #bytesRead = 0
  #bytesUnchanged = 0
  #items = 0
  #skipped = 0
  #problems = 0
  #reportedMs = 0

  constructor(sourceId: number, report: (progress: ScanProgress) => void) {
    this.#sourceId = sourceId
    this.#report = report
  }

  get bytesDone(): number {
    return this.#bytesRead + this.#bytesUnchanged
  }

  counting(): void {
    this.#tell('counting')
  }

  /** Once it is counted how much there is: from here on it is read. */
  expect(bytes: number): void {
    this.#bytesTotal = bytes
    this.#timeLeft.note(performance.now(), this.#bytesRead)
  }

  unchanged(bytes: number): void {
    if (bytes === 0) return // nothing to tell: what comes next may be
    this.#bytesUnchanged += bytes
    this.#tellNowAndThen()
  }

  /** Places that could not be listed: what lies there was not read. */
  unlisted(): void {
    this.#problems++
    this.#tellNowAndThen()
  }

  committed({ items, skipped }: Tally, { covered, problems }: ScanBatch): void {
    this.#bytesRead += covered[1] - covered[0]
    this.#items += items
    this.#skipped += skipped
    this.#problems += problems.length
    this.#tellNowAndThen()
  }

  totals(): Pick<SourceOutcome, 'items' | 'skipped' | 'problems' | 'ms'> {
    return {
      items: this.#items,
      skipped: this.#skipped,
      problems: this.#problems,
      ms: performance.now() - this.#beganMs,
    }
  }

  #tellNowAndThen(): void {
    const now = performance.now()
    if (now - this.#reportedMs < reportEveryMs) return
    this.#reportedMs = now
    this.#tell('reading')
  }

  #tell(phase: ScanProgress['phase']): void {
    const now = performance.now()
    const bytesLeft = this.#bytesTotal - this.bytesDone
    if (phase === 'reading') this.#timeLeft.note(now, this.#bytesRead)
    this.#report({
      sourceId: this.#sourceId,
      phase,
      bytesDone: this.bytesDone,
      bytesTotal: this.#bytesTotal,
      items: this.#items,
      problems: this.#problems,
      msLeft: this.#timeLeft.of(now, this.#bytesRead, bytesLeft),
    })
  }
}
