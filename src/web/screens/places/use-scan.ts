import { useState } from 'preact/hooks'
import type { Job } from '../../../app/jobs.ts'
import { call, failureFrom } from '../../call.ts'
import { noteJob, useJobs } from '../../live.ts'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { toast } from '../../toast.ts'
import { isReading, newestScan } from './scan-view.ts'

/** The newest scan, with the ways to begin, hold and end it. Failures are told in a message. */
export interface Scan {
  readonly job: Job | null
  readonly isReading: boolean
  /** True between the press and the answer. */
  readonly isBusy: boolean
  /** Reads these places; all when none is named. */
  readonly start: (sourceIds: readonly number[]) => void
  readonly pause: (id: number) => void
  readonly stop: (id: number) => void
  readonly resume: (id: number) => void
}

export function useScan(): Scan {
  const texts = useTexts()
  const job = newestScan(useJobs())
  const [isBusy, setBusy] = useState(false)
  const ask = (make: () => Promise<Job>): void => {
    setBusy(true)
    make()
      .then(noteJob, (error: unknown) =>
        toast({ kind: 'failed', text: failureText(failureFrom(error), texts) }),
      )
      .finally(() => setBusy(false))
  }
  return {
    job,
    isReading: isReading(job),
    isBusy,
    start: (sourceIds) => ask(() => call('scan', { sourceIds: [...sourceIds] })),
    pause: (id) => ask(() => call('pause-job', { id })),
    stop: (id) => ask(() => call('stop-job', { id })),
    resume: (id) => ask(() => call('resume-job', { id })),
  }
}
