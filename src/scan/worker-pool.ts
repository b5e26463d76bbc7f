import { Worker } from 'node:worker_threads'
import type { ScanBatch } from '../store/store.ts'
import type { JobReader } from './job-reader.ts'
import { unpackBatch } from './packed-batch.ts'
import type { BundleJob, FileJob, FromWorker, Tally, ToWorker, WorkerStart } from './messages.ts'

export interface PoolOptions {
  readonly workers: number
  /** Asked once, when the first job comes: a place where nothing changed needs none of it. */
  readonly start: () => Promise<WorkerStart>
  /** Commits one batch; batches are written one after the other. */
  readonly write: (batch: ScanBatch) => Promise<void>
  readonly committed: (tally: Tally, batch: ScanBatch) => void | Promise<void>
  readonly signal: AbortSignal
}

type NewJob = Omit<FileJob, 'id'> | Omit<BundleJob, 'id'>

/** Where jobs are read: a thread, or this one. */
interface Lane {
  readonly jobs: Set<number>
  readonly send: (message: ToWorker, given?: ArrayBuffer[]) => void
  /** Resolves when it has ended. */
  readonly stop: () => Promise<void>
}

/** Jobs waiting at a worker: one to work on and one to go on with. */
const jobsPerWorker = 2

/** Threads that read, and one writer that commits what they hand over. Starts no more threads than there are jobs. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #lanes: Lane[] = []
  /** Open jobs per unit: the last one's last batch completes the unit. */
  readonly #openJobs = new Map<string, number>()
  readonly #failedUnits = new Set<string>()
  readonly #units = new Map<number, string>()
  #nextId = 1
  #start: Promise<WorkerStart> | undefined
  #writing: Promise<void> = Promise.resolve()
  #failure: Error | undefined
  #changed: (() => void)[] = []

  /** Set when jobs are read in this thread. */
  #readerHere: typeof JobReader | undefined

  constructor(options: PoolOptions) {
    this.#options = options
    options.signal.addEventListener('abort', () => this.#tell())
  }

  /** From now on jobs are read in this thread: for what is read sooner than a thread is started. */
  async readHere(): Promise<void> {
    // Most who open an index read nothing: they need not load all readers.
    this.#readerHere = (await import('./job-reader.ts')).JobReader
  }

  /** Hands out the jobs of one unit; resolves when the last of them has a worker. */
  async submit(jobs: readonly NewJob[]): Promise<void> {
    const [first] = jobs
    if (first === undefined) return
    this.#openJobs.set(first.unit.locator, jobs.length)
    for (const job of jobs) await this.#give(job)
  }

  /** Hands out one more job of a unit of which nobody knows how many there will be; the `last` one completes it. */
  async submitNext(job: NewJob, place: 'more' | 'last'): Promise<void> {
    const { locator } = job.unit
    const open = this.#openJobs.get(locator) ?? 1 // for the last one, which is still to come
    this.#openJobs.set(locator, place === 'last' ? open : open + 1)
    await this.#give(job)
  }

  /** Does something with the store when it is nobody else's turn to write. */
  async between<Output>(work: () => Promise<Output>): Promise<Output> {
    const result = this.#writing.then(work)
    this.#writing = result.then(
      () => undefined,
      () => undefined, // told to who asked
    )
    return result
  }

  async #give(job: NewJob): Promise<void> {
    this.#start ??= this.#options.start()
    const lane = await this.#freeLane(await this.#start)
    if (lane === undefined) return
    const id = this.#nextId++
    lane.jobs.add(id)
    this.#units.set(id, job.unit.locator)
    const given = job.type === 'bundle' ? [job.bytes.buffer] : []
    lane.send({ type: 'job', job: { ...job, id } }, given)
  }

  /** Resolves when all jobs are done and committed, or the signal says stop. */
  async drain(): Promise<void> {
    while (!this.#options.signal.aborted && this.#lanes.some(({ jobs }) => jobs.size > 0))
      await this.#change()
    await this.#writing
    if (this.#failure !== undefined) throw this.#failure
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined) // the failure was kept and is thrown by drain
    await Promise.all(this.#lanes.map((lane) => lane.stop()))
  }

  async #freeLane(start: WorkerStart): Promise<Lane | undefined> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure
      if (this.#options.signal.aborted) return undefined
      const free = this.#lanes.toSorted((a, b) => a.jobs.size - b.jobs.size)[0]
      if (free?.jobs.size === 0) return free
      if (this.#lanes.length < (this.#readerHere === undefined ? this.#options.workers : 1))
        return this.#openLane(start)
      if (free !== undefined && free.jobs.size < jobsPerWorker) return free
      await this.#change()
    }
  }

  #openLane(start: WorkerStart): Lane {
    const Reader = this.#readerHere
    const lane =
      Reader === undefined ? this.#laneInThread(start) : this.#laneHere((post) => new Reader(start, post))
    this.#lanes.push(lane)
    return lane
  }

  #laneInThread(start: WorkerStart): Lane {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: start,
      resourceLimits: heapLimits,
    })
    const lane: Lane = {
      jobs: new Set(),
      send: (message, given = []) => worker.postMessage(message, given),
      stop: async () => {
        const ended = new Promise((resolve) => worker.once('exit', resolve))
        lane.send({ type: 'stop' })
        const late = setTimeout(() => void worker.terminate(), stopWithinMs)
        await ended
        clearTimeout(late)
      },
    }
    worker.on('message', (message: FromWorker) => this.#receive(lane, message))
    worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      lane.jobs.clear()
      this.#tell()
    })
    return lane
  }

  #laneHere(open: (post: (message: FromWorker) => void) => JobReader): Lane {
    const reader = open((message) => this.#receive(lane, message))
    const lane: Lane = {
      jobs: new Set(),
      send: (message) => {
        if (message.type === 'job') reader.take(message.job)
        else if (message.type === 'committed') reader.committed()
      },
      stop: () => reader.stop(),
    }
    return lane
  }

  #receive(lane: Lane, message: FromWorker): void {
    if (message.type === 'failed') {
      const error = new Error(message.message)
      error.name = message.name
      error.stack = message.stack
      this.#fail(error)
      return
    }
    if (this.#options.signal.aborted || this.#failure !== undefined) return
    const done = this.#completes(message)
    this.#writing = this.#writing.then(async () => {
      if (this.#failure !== undefined) return
      try {
        // Unpacked when its turn comes: what waits stays small.
        const batch = { ...unpackBatch(message.batch), done }
        await this.#options.write(batch)
        await this.#options.committed(message.tally, batch)
      } catch (error) {
        this.#fail(error instanceof Error ? error : new Error(String(error)))
      }
      if (message.isLast) lane.jobs.delete(message.jobId)
      lane.send({ type: 'committed' })
      this.#tell()
    })
  }

  /** True for the last batch of the last job of a unit of which everything could be read. */
  #completes({ jobId, isLast, isRead }: FromWorker & { type: 'batch' }): boolean {
    if (!isLast) return false
    const locator = this.#units.get(jobId) ?? ''
    this.#units.delete(jobId)
    if (!isRead) this.#failedUnits.add(locator)
    const open = (this.#openJobs.get(locator) ?? 1) - 1
    if (open > 0) {
      this.#openJobs.set(locator, open)
      return false
    }
    this.#openJobs.delete(locator)
    return !this.#failedUnits.delete(locator)
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { jobs } of this.#lanes) jobs.clear()
    this.#tell()
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#changed.push(resolve))
  }

  #tell(): void {
    const waiting = this.#changed
    this.#changed = []
    for (const resolve of waiting) resolve()
  }
}

/**
 * V8 lets its heap grow by what it may become: below 2 GB, which is what a machine of 8 GB allows, it collects sooner
 * and a worker takes a tenth less memory at the same speed.
 */
const heapLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2000 }

/** A worker in the middle of a large item gets this long to stop by itself. */
const stopWithinMs = 1000
