import type { ScanJobProgress, ScanReport } from '../../../actions/scan.ts'
import type { Job } from '../../../app/jobs.ts'
import { progressOf } from '../../shell/job-progress.ts'

/** A scan as the screens show it. */
export interface ScanView {
  readonly id: number
  readonly state: Job['state']
  readonly phase: 'waiting' | ScanJobProgress['phase']
  /** Null before the first place. */
  readonly sourceId: number | null
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly items: number
  readonly problems: number
  readonly msLeft: number | null
  /** Of all places, 0 to 1; null while it is not known how much there is. Never 1 before the end. */
  readonly share: number | null
  /** "plek 2 van 5": null when only one place is read. */
  readonly turn: { readonly number: number; readonly of: number } | null
}

/** The newest scan; older ones are history. */
export function newestScan(jobs: readonly Job[]): Job | null {
  return jobs
    .filter(({ name }) => name === 'scan')
    .reduce<Job | null>((newest, job) => (newest === null || job.id > newest.id ? job : newest), null)
}

/** True while the index is taken: nothing else can begin. */
export function isReading(job: Job | null): boolean {
  return job !== null && job.endedAtMs === null
}

/** What a scan last told. */
export function scanView(job: Job): ScanView {
  const progress = progressIn(job)
  return {
    id: job.id,
    state: job.state,
    phase: progress?.phase ?? 'waiting',
    sourceId: progress?.sourceId ?? null,
    bytesDone: progress?.bytesDone ?? 0,
    bytesTotal: progress?.bytesTotal ?? 0,
    items: progress?.items ?? 0,
    problems: progress?.problems ?? 0,
    msLeft: progress?.phase === 'reading' ? (progress.msLeft ?? null) : null,
    share: progressOf(job).share,
    turn: progress !== null && progress.places > 1 ? { number: progress.place, of: progress.places } : null,
  }
}

function progressIn({ progress }: Job): ScanJobProgress | null {
  // A job named scan tells ScanJobProgress and nothing else (actions/scan.ts).
  return progress === null ? null : (progress as ScanJobProgress)
}

/** What a scan that ended found; null when it did not end or failed. */
export function reportOf({ name, output }: Job): ScanReport | null {
  // A job named scan gives a ScanReport (actions/scan.ts).
  return name === 'scan' && output !== null ? (output as ScanReport) : null
}

/** False when a place was not there, or something in one could not be read. */
export function isAllRead(report: ScanReport | null): boolean {
  return (report?.sources ?? []).every(
    ({ reached, problems, reason }) => reached && problems === 0 && reason === null,
  )
}

/** A whole run in one line of numbers. */
export interface RunTotals {
  readonly items: number
  readonly problems: number
  readonly bytesRead: number
  readonly places: number
  readonly isUnchanged: boolean
  /** False when there was nothing in a place: perhaps it was not there. */
  readonly isEveryPlaceThere: boolean
}

export function runTotals({ sources }: ScanReport): RunTotals {
  return {
    items: sum(sources, ({ items }) => items),
    problems: sum(sources, ({ problems }) => problems),
    bytesRead: sum(sources, ({ bytesRead }) => bytesRead),
    places: sources.length,
    isUnchanged: sources.every(({ isUnchanged }) => isUnchanged),
    isEveryPlaceThere: sources.every(({ reached, units }) => reached && units > 0),
  }
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
