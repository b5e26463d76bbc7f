import { parentPort, workerData } from 'node:worker_threads'
import { statSync } from 'node:fs'
import { inMemory } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import {
  createSandbox,
  fileItem,
  openFile,
  problemOfError,
  splitMbox,
  splitStore,
  type FileSource,
  type Reading,
} from '../read/index.ts'
import { createSealer } from '../store/sealer.ts'
import { Claims } from './claims.ts'
import { Indexer } from './indexer.ts'
import type { BundleJob, FileJob, FromWorker, Job, ToWorker, WorkerStart } from './messages.ts'

// A thread of the scan: takes jobs, reads, detects and hands batches to the one writer.
const port = parentPort
if (port === null) throw new Error('Cannot run the scan worker: expected a worker thread')
const start: WorkerStart = workerData
const abort = new AbortController()
const reading: Reading = { signal: abort.signal, sandbox: createSandbox() }
const known = new Set(start.known)
const claims = new Claims(start.claims)
const sealer = createSealer(start.digestKey, start.previewKey)

/** Batches handed over and not yet committed: more would pile up in memory when the writer is slower. */
const maxUncommitted = 3
let uncommitted = 0
let wake: (() => void) | undefined
let working: Promise<void> = Promise.resolve()
let shared: Indexer | undefined

port.on('message', (message: ToWorker) => {
  if (message.type === 'committed') {
    uncommitted--
    wake?.()
  } else if (message.type === 'stop') {
    abort.abort()
    wake?.()
    void reading.sandbox.close().then(() => port.close())
  } else {
    // One after the other: two at once would wait for each other's commits.
    working = working.then(() => perform(message.job))
  }
})

/** Commit after so many rows: large enough to write fast, small enough that a crash costs seconds. */
const batchRows = 12_000

async function perform(job: Job): Promise<void> {
  // One for all jobs of this worker: what it remembers of values serves the next job too.
  shared ??= new Indexer({ sealer, reading, known, claims, excludeSenders: job.excludeSenders })
  const indexer = shared
  try {
    if (job.type === 'bundle') await readBundle(job, indexer)
    else await readFile(job, indexer)
  } catch (error) {
    if (abort.signal.aborted) return
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    post({ type: 'failed', jobId: job.id, name, message, stack: stack ?? '' })
  }
}

async function readFile(job: FileJob, indexer: Indexer): Promise<void> {
  using file = openUnit(job, indexer)
  if (file !== undefined) await readers[job.container](job, file, indexer)
  else await hand(job, indexer, { covered: [job.from, job.from], isLast: true, isRead: false })
}

/** What was fetched is in memory: each item is a document of its own, as in a mailbox. */
async function readBundle(job: BundleJob, indexer: Indexer): Promise<void> {
  const { bytes, unit, isRead, alike } = job
  let from = job.from
  let to = job.from
  for (const { locator, problem } of job.problems) indexer.addProblems(locator, [problem])
  for (const { locator, start, end, sizeBytes, ...item } of job.items) {
    if (abort.signal.aborted) return
    const whole = { ...item, path: '', bytes: inMemory(bytes.subarray(start, end)), ...(alike && { alike }) }
    await indexer.index(whole, { unit: unit.locator, locator })
    to += sizeBytes
    if (indexer.batch.size < batchRows) continue
    await hand(job, indexer, { covered: [from, to], isLast: false, isRead })
    from = to
  }
  await hand(job, indexer, { covered: [from, job.to], isLast: true, isRead })
}

function openUnit(job: FileJob, indexer: Indexer): FileSource | undefined {
  try {
    return openFile(job.path)
  } catch (error) {
    indexer.addProblems('', [{ ...problemOfError(error), lostBytes: job.unit.sizeBytes }])
    return undefined
  }
}

async function readRange(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
  let from: number | undefined
  let to = job.from
  for (const { offset, length, item, problem } of splitMbox(file, job.from, job.to)) {
    if (abort.signal.aborted) return
    from ??= offset
    if (problem !== undefined) indexer.addProblems(String(offset), [problem])
    if (item !== undefined) {
      const waiting = indexer.index(item, { unit: job.unit.locator, locator: String(offset) })
      if (waiting instanceof Promise) await waiting
    }
    to = offset + length
    if (indexer.batch.size < batchRows) continue
    await hand(job, indexer, { covered: [from, to], isLast: false, isRead: true })
    from = undefined
  }
  indexer.addProblems('', changed(job, file))
  await hand(job, indexer, { covered: [from ?? to, to], isLast: true, isRead: true })
}

/**
 * The messages of a store whose data begin in the range; with the beginning of the file goes what is to be said of the
 * store as a whole. A message that was read before the store changed is one more copy.
 */
async function readStore(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
  const { locator } = job.unit
  let at = job.from
  if (at === 0)
    await indexer.index(fileItem(locator, file), { unit: locator, locator: '' }, { isAside: () => true })
  for (const { place, item, problems } of splitStore(file, job.from, job.to)) {
    if (abort.signal.aborted) return
    if (indexer.batch.size >= batchRows && place > at) {
      await hand(job, indexer, { covered: [at, place], isLast: false, isRead: true })
      at = place
    }
    await indexer.index(item, { unit: locator, locator: '' })
    indexer.addProblems(`/${item.path}`, problems)
  }
  if (abort.signal.aborted) return
  indexer.addProblems('', changed(job, file))
  await hand(job, indexer, { covered: [at, job.to], isLast: true, isRead: true })
}

/** An archive may hold more than fits in memory: it is handed over in pieces, and counts as read at its end. */
async function readWhole(job: FileJob, file: FileSource, indexer: Indexer): Promise<void> {
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
        return hand(job, indexer, { covered: [from, at], isLast: false, isRead: true })
      },
    },
  )
  if (abort.signal.aborted) return
  indexer.addProblems('', changed(job, file))
  await hand(job, indexer, { covered: [at, sizeBytes], isLast: true, isRead: true })
}

const readers = { mbox: readRange, 'outlook-store': readStore, none: readWhole }

/** A mailbox that grew or a file that was saved meanwhile is read again next time; say so now. */
function changed(job: FileJob, file: FileSource): readonly Problem[] {
  try {
    const stats = statSync(job.path, { bigint: true })
    if (job.unit.stamp.startsWith(`${stats.mtimeNs}:${stats.size}:${stats.ino}`)) return file.problems
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

async function hand(job: Job, indexer: Indexer, { covered, isLast, isRead }: Handed): Promise<void> {
  while (uncommitted >= maxUncommitted && !abort.signal.aborted) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
  if (abort.signal.aborted) return
  uncommitted++
  const { scanId, unit } = job
  const batch = indexer.batch.take({ scanId, unit, covered, done: false })
  post({ type: 'batch', jobId: job.id, isLast, isRead, batch, tally: indexer.takeTally() }, [
    batch.findings.buffer,
    batch.sightings.buffer,
  ])
}

function post(message: FromWorker, given: ArrayBuffer[] = []): void {
  port?.postMessage(message, given)
}
