import type { Job } from '../../../app/jobs.ts'
import { call } from '../../call.ts'
import { useJobs } from '../../live.ts'
import { isGoingOn, planOfJob } from '../../shell/job-progress.ts'
import { useJobAsk } from '../../use-job-ask.ts'
import { useTexts } from '../../texts.ts'

/** What carries out a plan now, or did so last, and the ways to begin and end it. */
export interface Run {
  readonly job: Job | null
  readonly isRunning: boolean
  readonly isBusy: boolean
  readonly apply: (days: number) => void
  readonly undo: (stepIds?: readonly number[]) => void
  readonly stop: () => void
}

export function useRun(planId: number): Run {
  const { language } = useTexts()
  const { isBusy, ask, stop } = useJobAsk()
  const job = useJobs().find((one) => planOfJob(one) === planId) ?? null
  const inLanguage = language === 'en' ? 'en' : 'nl'
  return {
    job,
    isRunning: job !== null && isGoingOn(job.state),
    isBusy,
    apply: (days) => ask(() => call('apply-plan', { planId, days, language: inLanguage })),
    undo: (stepIds) =>
      ask(() =>
        call('undo-plan', {
          planId,
          language: inLanguage,
          ...(stepIds === undefined ? {} : { stepIds: [...stepIds] }),
        }),
      ),
    stop: () => {
      if (job !== null) stop(job.id)
    },
  }
}
