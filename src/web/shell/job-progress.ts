import type { Job } from '../../app/jobs.ts'

/** How far a job is, as far as it tells. */
export interface JobProgress {
  /** 0 to 1; null while it is not known how much there is. */
  readonly share: number | null
  readonly msLeft: number | null
  readonly phase: JobPhase
}

/** While `joining` everything was read and the people are put together; how long that takes nobody knows. */
export type JobPhase = 'counting' | 'reading' | 'joining'

/** Jobs that begin by themselves and are too short to be told. */
const quietJobs: readonly string[] = ['recount', 'move-newsletters']

/** The job to show in the strip: one that runs or waits to go on. */
export function shownJob(jobs: readonly Job[]): Job | null {
  const told = jobs.filter(({ name }) => !isQuiet(name))
  return told.find(({ state }) => isGoingOn(state)) ?? told.find(({ state }) => state === 'paused') ?? null
}

/** The plan that a job carries out or undoes; null for other jobs. */
export function planOfJob({ name, input }: Pick<Job, 'name' | 'input'>): number | null {
  if (name !== 'apply-plan' && name !== 'undo-plan') return null
  return typeof input === 'object' && input !== null ? numberIn(input, 'planId') : null
}

export function isQuiet(name: string): boolean {
  return quietJobs.includes(name)
}

export function isGoingOn(state: Job['state']): boolean {
  return state === 'running' || state === 'pausing' || state === 'stopping'
}

/** Reads what the job last told; every job may tell its own things. */
export function progressOf({ progress, state }: Pick<Job, 'progress' | 'state'>): JobProgress {
  if (state === 'done') return { share: 1, msLeft: 0, phase: 'reading' }
  const told: object = typeof progress === 'object' && progress !== null ? progress : {}
  const done = numberIn(told, 'bytesDone') ?? numberIn(told, 'done')
  const total = numberIn(told, 'bytesTotal') ?? numberIn(told, 'total')
  const phase = phaseIn(told)
  const [place, places] = [numberIn(told, 'place') ?? 1, numberIn(told, 'places') ?? 1]
  const isKnown = phase === 'reading' && done !== null && total !== null && total > 0
  const inside = phase === 'joining' ? 1 : isKnown ? Math.min(1, done / total) : 0
  // Only the end of the job is the end.
  const share = Math.min(mostBeforeEnd, (place - 1 + inside) / places)
  return { share: share > 0 ? share : null, msLeft: numberIn(told, 'msLeft'), phase }
}

const mostBeforeEnd = 0.99

function phaseIn(told: object): JobPhase {
  if (!('phase' in told)) return 'reading'
  return told.phase === 'counting' || told.phase === 'joining' ? told.phase : 'reading'
}

function numberIn(told: object, name: string): number | null {
  const value: unknown = Object.entries(told).find(([key]) => key === name)?.[1]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
