import { Refusal } from '../base/refusal.ts'
import type { Background } from './background.ts'
import { failureOf, type Failure } from './failure.ts'

/** Something that takes long, as the screens see it. */
export interface Job {
  readonly id: number
  readonly name: string
  readonly input: unknown
  readonly state: JobState
  /** What the action last told of how far it is; null before the first time. */
  readonly progress: unknown
  readonly output: unknown
  readonly failure: Failure | null
  readonly beganAtMs: number
  readonly endedAtMs: number | null
  /** True of one that made way for what somebody asked: it goes on by itself when that is done. */
  readonly hasMadeWay?: true
}

/** `paused` and `stopped` keep what was read; a paused job is expected to go on. */
export type JobState = 'running' | 'pausing' | 'stopping' | 'paused' | 'stopped' | 'done' | 'failed'

export interface Jobs {
  /** Begins a job; `store-busy` while another one runs. */
  readonly start: (name: string, input: unknown) => Promise<Job>
  /** Runs a change that takes the index, after those before it. A recount, which is nobody's wish, gives way. */
  readonly inTurn: <Output>(change: () => Promise<Output>) => Promise<Output>
  readonly pause: (id: number) => Job
  readonly stop: (id: number) => Job
  /** Goes on with a paused or stopped job: as a new run of the same input, which reads only what was not read. */
  readonly resume: (id: number) => Promise<Job>
  readonly list: () => readonly Job[]
  /** Called with every new state of a job. Gives the way to stop listening. */
  readonly listen: (listener: (job: Job) => void) => () => void
  /** Stops what runs and waits for it. */
  readonly close: () => Promise<void>
}

/** As many ended jobs are remembered, for screens that were closed meanwhile. */
const remembered = 20

/** The jobs there are, and who wants to hear of them. */
interface Shelf {
  readonly find: (id: number) => Job
  /** One that begins now; the oldest that are over are forgotten. */
  readonly add: (job: Pick<Job, 'name' | 'input' | 'beganAtMs'>) => Job
  readonly change: (id: number, difference: Partial<Job>) => Job
  readonly remove: (id: number) => void
  readonly list: () => readonly Job[]
  readonly listen: (listener: (job: Job) => void) => () => void
}

function createShelf(): Shelf {
  const jobs = new Map<number, Job>()
  const listeners = new Set<(job: Job) => void>()
  const find = (id: number): Job => {
    const job = jobs.get(id)
    if (job === undefined) throw new Refusal('job-not-found', String(id))
    return job
  }
  const put = (job: Job): Job => {
    jobs.set(job.id, job)
    for (const listener of listeners) listener(job)
    return job
  }
  let last = 0
  const list = (): readonly Job[] => [...jobs.values()]
  return {
    find,
    add: (given) => {
      const told = { progress: null, output: null, failure: null, endedAtMs: null }
      const job = put({ ...given, ...told, id: ++last, state: 'running' })
      for (const old of list().filter(isOver).slice(0, -remembered)) jobs.delete(old.id)
      return job
    },
    change: (id, difference) => put({ ...find(id), ...difference }),
    remove: (id) => void jobs.delete(id),
    list,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Work for hours that nobody waits for: it makes way for whatever else needs the index. */
const patientJobs: readonly string[] = ['read-pictures']

/** True for a job beside which others may come. */
export function makesWay({ name }: Pick<Job, 'name'>): boolean {
  return patientJobs.includes(name)
}

interface Current {
  readonly id: number
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Keeps the jobs of an open index: one at a time, because a job has the index to itself. */
export function createJobs(background: Background, nowMs: () => number): Jobs {
  const { find, add, change, remove, list, listen } = createShelf()
  let current: Current | undefined

  const run = async (job: Job, signal: AbortSignal): Promise<void> => {
    const report = (progress: unknown): void => void change(job.id, { progress })
    const end = await endingOf(background.run(job.name, job.input, { signal, report }))
    current = undefined
    const state = end.failure === undefined ? endOf(find(job.id).state) : 'failed'
    change(job.id, { ...end, state, endedAtMs: nowMs() })
    void goOn()
  }
  let isClosed = false
  /** Ends, for a while, what makes way. */
  const makeWay = async (): Promise<void> => {
    const { id, ended } = current ?? {}
    if (id === undefined || !makesWay(find(id))) return
    if (find(id).state === 'running') {
      change(id, { hasMadeWay: true })
      end(id, 'pausing')
    }
    await ended
  }
  /** Goes on with what made way, unless somebody has stopped it meanwhile. */
  const goOn = async (): Promise<void> => {
    const waiting = list().find(({ state, hasMadeWay }) => state === 'paused' && hasMadeWay === true)
    if (waiting === undefined || current !== undefined || isClosed || !line.isEmpty()) return
    const { id, name, input } = waiting
    remove(id)
    await begin(name, input)
  }
  const line = createLine(makeWay, () => void goOn())
  const begin = async (name: string, input: unknown): Promise<Job> => {
    if (current !== undefined) throw new Refusal('store-busy')
    const job = add({ name, input, beganAtMs: nowMs() })
    const abort = new AbortController()
    current = { id: job.id, abort, ended: run(job, abort.signal) }
    return job
  }
  const end = (id: number, state: 'pausing' | 'stopping'): Job => {
    const job = find(id)
    if (current?.id === id) {
      const changed = change(id, { state })
      current.abort.abort()
      return changed
    }
    return job.state === 'paused' && state === 'stopping' ? change(id, { state: 'stopped' }) : job
  }

  const start = async (name: string, input: unknown): Promise<Job> => {
    const running = current === undefined ? undefined : find(current.id)
    // It would make way for itself.
    if (running !== undefined && running.name === name && makesWay(running)) return running
    for (const old of list()) if (old.name === name && old.hasMadeWay === true) remove(old.id)
    return line.inTurn(() => begin(name, input))
  }

  return {
    start,
    inTurn: line.inTurn,
    pause: (id) => end(id, 'pausing'),
    stop: (id) => end(id, 'stopping'),
    resume: async (id) => {
      const { name, input, state } = find(id)
      if (state !== 'paused' && state !== 'stopped' && state !== 'failed') return find(id)
      const job = await start(name, input)
      remove(id)
      return job
    },
    list,
    listen,
    close: async () => {
      isClosed = true
      do {
        if (current !== undefined) end(current.id, 'stopping')
        await current?.ended
        await line.settled()
      } while (current !== undefined) // one may have stood in line
    },
  }
}

/** What a run gave, or why it failed. */
async function endingOf(run: Promise<unknown>): Promise<Partial<Pick<Job, 'output' | 'failure'>>> {
  try {
    return { output: await run }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

interface Line {
  readonly inTurn: <Output>(change: () => Promise<Output>) => Promise<Output>
  readonly isEmpty: () => boolean
  readonly settled: () => Promise<unknown>
}

/** Changes stand in line: before each the way is cleared, and who leaves says so. */
function createLine(clear: () => Promise<void>, left: () => void): Line {
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    inTurn: (change) => {
      waiting++
      const result = turn.then(clear).then(change)
      const leave = (): void => {
        waiting--
        left()
      }
      turn = result.then(leave, leave)
      return result
    },
    isEmpty: () => waiting === 0,
    settled: () => turn,
  }
}

/** A paused job is remembered until it goes on or is stopped. */
function isOver({ state, endedAtMs }: Job): boolean {
  return endedAtMs !== null && state !== 'paused'
}

function endOf(state: JobState): JobState {
  return state === 'pausing' ? 'paused' : state === 'stopping' ? 'stopped' : 'done'
}
