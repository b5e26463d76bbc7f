import { statSync } from 'node:fs'
import { inMemory } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import {
  createSandbox,
  fileItem,
  forSystem,
  openFile,
  problemOfError,
  splitMbox,
  splitStore,
  stampOf,
  type FileSource,
} from '../read/index.ts'
import { createSealer } from '../store/sealer.ts'
import { Claims } from './claims.ts'
import { Indexer, type IndexerOptions } from './indexer.ts'
import type { BundleJob, FileJob, FromWorker, Job, WorkerStart } from './messages.ts'

/** Batches handed over and not yet committed: more would pile up in memory when the writer is slower. */
const maxUncommitted = 3

/** Commit after so many rows: large enough to write fast, small enough that a crash costs seconds. */
const batchRows = 12_000

/** Reads jobs, one after the other, and posts batches of what was found to who writes: in a thread of its own, or here. */
export class JobReader {
  readonly #abort = new AbortController()
  readonly #ground: Omit<IndexerOptions, 'excludeSenders'>
  readonly #post: (message: FromWorker) => void
  #indexer: Indexer | undefined
  #uncommitted = 0
  #wake: (() => void) | undefined
  #working: Promise<void> = Promise.resolve()

  constructor(start: WorkerStart, post: (message: FromWorker) => void) {
    this.#ground = {
      sealer: createSealer(start.digestKey, start.previewKey),
      reading: { signal: this.#abort.signal, sandbox: createSandbox() },
      known: new Set(start.known),
      claims: new Claims(start.claims),
    }
    this.#post = post
  }

  /** One after the other: two at once would wait for each other's commits. */
  take(job: Job): void {
    this.#working = this.#working.then(() => this.#perform(job))
  }

  /** Told when a batch was written. */
  committed(): void {
    this.#uncommitted--
    this.#wake?.()
  }

  /** Breaks off; resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.#abort.abort()
    this.#wake?.()
    await this.#ground.reading.sandbox.close()
    await this.#working
  }

  /** Reads one job to its end; what goes wrong is posted too. */
  async #perform(job: Job): Promise<void> {
    // One for all jobs: what it remembers of values serves the next one too.
    this.#indexer ??= new Indexer({ ...this.#ground, excludeSenders: job.excludeSenders })
    const indexer = this.#indexer
    try {
      if (job.type === 'bundle') await this.#readBundle(job, indexer)
      else await this.#readFile(job, indexer)
    } catch (error) {
      if (this.#abort.signal.aborted) return
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
      this.#post({ type: 'failed', jobId: job.id, name, message, stack: stack ?? '' })
    }
  }

  async #readFile(job: FileJob, indexer: Indexer): Promise<void> {
    using file = openUnit(job, indexer)
    if (file !== undefined) await this.#readAs(job, file, indexer)
    else await this.#hand(job, indexer, { covered: [job.from, job.from], isLast: true, isRead: false })
  }

  #readAs(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
    if (job.container === 'mbox') return this.#readRange(job, file, indexer)
    return job.container === 'outlook-store'
      ? this.#readStore(job, file, indexer)
      : this.#readWhole(job, file, indexer)
  }

  /** What was fetched is in memory: each item is a document of its own, as in a mailbox. */
  async #readBundle(job: BundleJob, indexer: Indexer): Promise<void> {
    const { bytes, unit, isRead, alike } = job
    let from = job.from
    let to = job.from
    for (const { locator, problem } of job.problems) indexer.addProblems(locator, [problem])
    for (const { locator, start, end, sizeBytes, ...item } of job.items) {
      if (this.#abort.signal.aborted) return
      const whole = {
        ...item,
        path: '',
        bytes: inMemory(bytes.subarray(start, end)),
        ...(alike && { alike }),
      }
      await indexer.index(whole, { unit: unit.locator, locator })
      to += sizeBytes
      if (indexer.batch.size < batchRows) continue
      await this.#hand(job, indexer, { covered: [from, to], isLast: false, isRead })
      from = to
    }
    await this.#hand(job, indexer, { covered: [from, job.to], isLast: true, isRead })
  }

  async #readRange(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
    let from: number | undefined
    let to = job.from
    for (const { offset, length, item, problem } of splitMbox(file, job.from, job.to)) {
      if (this.#abort.signal.aborted) return
      from ??= offset
      if (problem !== undefined) indexer.addProblems(String(offset), [problem])
      if (item !== undefined) {
        const waiting = indexer.index(item, { unit: job.unit.locator, locator: String(offset) })
        if (waiting instanceof Promise) await waiting
      }
      to = offset + length
      if (indexer.batch.size < batchRows) continue
      await this.#hand(job, indexer, { covered: [from, to], isLast: false, isRead: true })
      from = undefined
    }
    indexer.addProblems('', changed(job, file))
    await this.#hand(job, indexer, { covered: [from ?? to, to], isLast: true, isRead: true })
  }

  /**
   * The messages of a store whose data begin in the range; with the beginning of the file goes what is to be said of the
   * store as a whole. A message that was read before the store changed is one more copy.
   */
  async #readStore(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
    const { locator } = job.unit
    let at = job.from
    if (at === 0)
      await indexer.index(fileItem(locator, file), { unit: locator, locator: '' }, { isAside: () => true })
    for (const { place, item, problems } of splitStore(file, job.from, job.to)) {
      if (this.#abort.signal.aborted) return
      if (indexer.batch.size >= batchRows && place > at) {
        await this.#hand(job, indexer, { covered: [at, place], isLast: false, isRead: true })
        at = place
      }
      await indexer.index(item, { unit: locator, locator: '' })
      indexer.addProblems(`/${item.path}`, problems)
    }
    if (this.#abort.signal.aborted) return
    indexer.addProblems('', changed(job, file))
    await this.#hand(job, indexer, { covered: [at, job.to], isLast: true, isRead: true })
  }

  /** An archive may hold more than fits in memory: it is handed over in pieces, and counts as read at its end. */
  async #readWhole(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
    let at = 0
    let seen = 0
    const { locator, sizeBytes } = job.unit
    await indexer.index(
      fileItem(locator, file),
      { unit: locator, locator: '' },
      {
        between: (item, depth) => {
          if (depth === 1) seen += item.bytes.sizeBytes
          if (indexer.batch.size < batchRows) return undefined
          const from = at
          at = Math.min(sizeBytes, seen)
          return this.#hand(job, indexer, { covered: [from, at], isLast: false, isRead: true })
        },
      },
    )
    if (this.#abort.signal.aborted) return
    indexer.addProblems('', changed(job, file))
    await this.#hand(job, indexer, { covered: [at, sizeBytes], isLast: true, isRead: true })
  }

  async #hand(job: Job, indexer: Indexer, { covered, isLast, isRead }: Handed): Promise<void> {
    while (this.#uncommitted >= maxUncommitted && !this.#abort.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    if (this.#abort.signal.aborted) return
    this.#uncommitted++
    const { scanId, unit } = job
    const batch = indexer.batch.take({ scanId, unit, covered, done: false })
    this.#post({ type: 'batch', jobId: job.id, isLast, isRead, batch, tally: indexer.takeTally() })
  }
}

function openUnit(job: FileJob, indexer: Indexer): FileSource | undefined {
  try {
    return openFile(job.path)
  } catch (error) {
    indexer.addProblems('', [{ ...problemOfError(error), lostBytes: job.unit.sizeBytes }])
    return undefined
  }
}

/** A mailbox that grew or a file that was saved meanwhile is read again next time; say so now. */
function changed(job: FileJob, file: FileSource): readonly Problem[] {
  try {
    const stats = statSync(forSystem(job.path), { bigint: true })
    if (job.unit.stamp.startsWith(`${stampOf(stats)}:`)) return file.problems
  } catch (error) {
    return [...file.problems, problemOfError(error)]
  }
  return [...file.problems, { code: 'changed-while-reading', place: '', lostBytes: 0 }]
}

interface Handed {
  readonly covered: readonly [number, number]
  readonly isLast: boolean
  readonly isRead: boolean
}
