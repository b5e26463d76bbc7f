import type { PictureState } from '../actions/pictures.ts'
import type { Job } from '../app/jobs.ts'
import type { PictureProgress } from '../scan/picture-pace.ts'
import type { PicturesRead } from '../scan/read-pictures.ts'
import { isGoingOn } from './shell/job-progress.ts'

/** What there is to say of pictures whose letters are read after the rest. */
export type PicturesView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting'; readonly waiting: number; readonly msLeft: number }
  | {
      readonly kind: 'going'
      readonly id: number
      readonly state: Job['state']
      readonly done: number
      readonly total: number
      readonly findings: number
      readonly isJoining: boolean
      readonly msLeft: number | null
    }
  /** `isForNow`: something else is read first, and it goes on by itself. */
  | { readonly kind: 'paused'; readonly id: number; readonly waiting: number; readonly isForNow: boolean }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Job['failure'] }
  | { readonly kind: 'done'; readonly read: PicturesRead; readonly waiting: number }

/** What is going on comes before what waits; what ended well is told as long as nothing new waits. */
export function picturesView(state: PictureState, jobs: readonly Job[]): PicturesView {
  const job = newestReading(jobs)
  const { waiting, msLeft } = state
  if (job !== null && isGoingOn(job.state)) return going(job)
  if (job?.state === 'failed' && waiting > 0) return { kind: 'failed', id: job.id, failure: job.failure }
  if (job?.state === 'paused' && waiting > 0)
    return { kind: 'paused', id: job.id, waiting, isForNow: job.hasMadeWay === true }
  const read = outputOf(job)
  if (read !== null && waiting <= read.away) return { kind: 'done', read, waiting }
  return waiting === 0 ? { kind: 'nothing' } : { kind: 'waiting', waiting, msLeft }
}

function newestReading(jobs: readonly Job[]): Job | null {
  return jobs
    .filter(({ name }) => name === 'read-pictures')
    .reduce<Job | null>((newest, job) => (newest === null || job.id > newest.id ? job : newest), null)
}

function going(job: Job): PicturesView {
  // A job named read-pictures tells PictureProgress and nothing else (actions/pictures.ts).
  const progress = job.progress as PictureProgress | null
  return {
    kind: 'going',
    id: job.id,
    state: job.state,
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
    findings: progress?.findings ?? 0,
    isJoining: progress?.phase === 'joining',
    msLeft: progress?.phase === 'reading' ? (progress.msLeft ?? null) : null,
  }
}

function outputOf(job: Job | null): PicturesRead | null {
  if (job?.state !== 'done') return null
  return job.output as PicturesRead | null // what the job gives (actions/pictures.ts)
}
