import type { Job } from '../app/jobs.ts'
import { call } from './call.ts'
import { noteJob } from './live.ts'
import { useFailing } from './use-failing.ts'

/** The ways to have a job begun, held up and ended; a failure is told in a message. */
export interface JobAsk {
  /** True between the press and the answer. */
  readonly isBusy: boolean
  readonly ask: (make: () => Promise<Job>) => void
  readonly pause: (id: number) => void
  readonly stop: (id: number) => void
  readonly resume: (id: number) => void
}

export function useJobAsk(): JobAsk {
  const { isBusy, attempt } = useFailing()
  const ask = (make: () => Promise<Job>): void => void attempt(async () => noteJob(await make()))
  return {
    isBusy,
    ask,
    pause: (id) => ask(() => call('pause-job', { id })),
    stop: (id) => ask(() => call('stop-job', { id })),
    resume: (id) => ask(() => call('resume-job', { id })),
  }
}
