import type { Job } from '../../../app/jobs.ts'
import { call } from '../../call.ts'
import { useJobs } from '../../live.ts'
import { useJobAsk, type JobAsk } from '../../use-job-ask.ts'
import { isReading, newestScan } from './scan-view.ts'

/** The newest scan, with the ways to begin, hold and end it. Failures are told in a message. */
export interface Scan extends Omit<JobAsk, 'ask'> {
  readonly job: Job | null
  readonly isReading: boolean
  /** Reads these places; all when none is named. */
  readonly start: (sourceIds: readonly number[]) => void
}

export function useScan(): Scan {
  const job = newestScan(useJobs())
  const { ask, ...ways } = useJobAsk()
  return {
    ...ways,
    job,
    isReading: isReading(job),
    start: (sourceIds) => ask(() => call('scan', { sourceIds: [...sourceIds] })),
  }
}
