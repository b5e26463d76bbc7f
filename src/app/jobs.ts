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
  readonly put: (job: Job) => Job
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
  return {
    find,
    put,
    change: (id, difference) => put({ ...find(id), ...difference }),
    remove: (id) => void jobs.delete(id),
    list: () => [...jobs.values()],
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface Current {
  readonly id: number
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Keeps the jobs of an open index: one at a time, because a job has the index to itself. */
export function createJobs(background: Background, nowMs: () => number): Jobs {
  const { find, put, change, remove, list, listen } = createShelf()
  let last = 0
  let current: Current | undefined

  const run = async ({ id, name, input }: Job, signal: AbortSignal): Promise<void> => {
    let end: Partial<Job>
    try {
      const output = await background.run(name, input, {
        signal,
        report: (progress) => change(id, { progress }),
      })
      end = { state: endOf(find(id).state), output }
    } catch (error) {
      end = { state: 'failed', failure: failureOf(error) }
    }
    current = undefined
    change(id, { ...end, endedAtMs: nowMs() })
  }
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Output>(change: () => Promise<Output>): Promise<Output> => {
    const result = turn.then(change)
    turn = result.catch(() => undefined)
    return result
  }
  const begin = async (name: string, input: unknown): Promise<Job> => {
    if (current !== undefined) throw new Refusal('store-busy')
    const id = ++last
    const job = put({
      id,
      name,
      input,
      state: 'running',
      progress: null,
      output: null,
      failure: null,
      beganAtMs: nowMs(),
      endedAtMs: null,
    })
    for (const old of list().filter(isOver).slice(0, -remembered)) remove(old.id)
    const abort = new AbortController()
    current = { id, abort, ended: run(job, abort.signal) }
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

  const start = (name: string, input: unknown): Promise<Job> => inTurn(() => begin(name, input))

  return {
    start,
    inTurn,
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
      do {
        if (current !== undefined) end(current.id, 'stopping')
        await current?.ended
        await turn
      } while (current !== undefined) // one may have stood in line
    },
  }
}

/** A paused job is remembered until it goes on or is stopped. */
function isOver({ state, endedAtMs }: Job): boolean {
  return endedAtMs !== null && state !== 'paused'
}

function endOf(state: JobState): JobState {
  return state === 'pausing' ? 'paused' : state === 'stopping' ? 'stopped' : 'done'
}
