import type { ScanReport } from '../../../actions/scan.ts'
import type { Job } from '../../../app/jobs.ts'
import type { ScanProgress } from '../../../scan/run-scan.ts'

/** A scan as the screens show it. */
export interface ScanView {
  readonly id: number
  readonly state: Job['state']
  readonly phase: 'waiting' | ScanProgress['phase']
  /** Null before the first place. */
  readonly sourceId: number | null
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly items: number
  readonly problems: number
  readonly msLeft: number | null
  /** Of the place that is read now, 0 to 1; null while it is not known how much there is. Never 1 before the end. */
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

/** What a scan last told. `readable`: ids of the places that can be read, in the order in which they are. */
export function scanView(job: Job, readable: readonly number[]): ScanView {
  const progress = progressIn(job)
  const wanted = wantedIds(job, readable)
  const at = progress === null ? -1 : wanted.indexOf(progress.sourceId)
  return {
    id: job.id,
    state: job.state,
    phase: progress?.phase ?? 'waiting',
    sourceId: progress?.sourceId ?? wanted[0] ?? null,
    bytesDone: progress?.bytesDone ?? 0,
    bytesTotal: progress?.bytesTotal ?? 0,
    items: progress?.items ?? 0,
    problems: progress?.problems ?? 0,
    msLeft: progress?.phase === 'reading' ? (progress.msLeft ?? null) : null,
    share: shareOf(progress),
    turn: wanted.length > 1 ? { number: Math.max(1, at + 1), of: wanted.length } : null,
  }
}

/** The job's input names places; none means all. */
function wantedIds({ input }: Job, readable: readonly number[]): readonly number[] {
  const named: unknown =
    typeof input === 'object' && input !== null && 'sourceIds' in input && input.sourceIds
  if (!Array.isArray(named) || named.length === 0) return readable
  return readable.filter((id) => named.includes(id))
}

function progressIn({ progress }: Job): ScanProgress | null {
  // A job named scan tells ScanProgress and nothing else (actions/scan.ts).
  return progress === null ? null : (progress as ScanProgress)
}

function shareOf(progress: ScanProgress | null): number | null {
  if (progress === null || progress.phase !== 'reading' || progress.bytesTotal === 0) return null
  return Math.min(0.99, progress.bytesDone / progress.bytesTotal)
}

/** What a scan that ended found; null when it did not end or failed. */
export function reportOf({ name, output }: Job): ScanReport | null {
  // A job named scan gives a ScanReport (actions/scan.ts).
  return name === 'scan' && output !== null ? (output as ScanReport) : null
}

/** A whole run in one line of numbers. */
export interface RunTotals {
  readonly items: number
  readonly problems: number
  readonly bytesRead: number
  readonly places: number
  readonly isUnchanged: boolean
}

export function runTotals({ sources }: ScanReport): RunTotals {
  return {
    items: sum(sources, ({ items }) => items),
    problems: sum(sources, ({ problems }) => problems),
    bytesRead: sum(sources, ({ bytesRead }) => bytesRead),
    places: sources.length,
    isUnchanged: sources.every(({ isUnchanged }) => isUnchanged),
  }
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
