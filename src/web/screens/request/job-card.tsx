import { useTexts } from '../../texts.ts'
import type { JSX } from 'preact'
import type { Job } from '../../../app/jobs.ts'
import { Button } from '../../parts/button.tsx'
import { CoinProgress } from '../../parts/coin-progress.tsx'
import { Notice } from '../../parts/notice.tsx'
import { progressOf } from '../../shell/job-progress.ts'
import { useJobAsk } from '../../use-job-ask.ts'
import { isRunning } from './use-request-job.ts'

interface JobNoteProps {
  readonly job: Job | null
  readonly title: string
  readonly phases: Readonly<Record<string, string>>
  readonly failed: string
}

/** How far a search or a package is, with a way to stop. */
export function JobNote({ job, title, phases, failed }: JobNoteProps): JSX.Element | null {
  const { search } = useTexts().screens.requestAnswer
  const { isBusy, stop } = useJobAsk()
  if (job === null) return null
  if (job.state === 'failed') return <Notice kind="failed">{failed}</Notice>
  if (!isRunning(job)) return null
  return (
    <div class="plan-run">
      <CoinProgress share={shareOf(job)} label={title} size="large" />
      <div>
        <p role="status">{phases[phaseOf(job.progress)] ?? title}</p>
        <Button onPress={() => stop(job.id)} isBusy={isBusy || job.state !== 'running'}>
          {search.stop}
        </Button>
      </div>
    </div>
  )
}

function shareOf(job: Job): number | null {
  return phaseOf(job.progress) === 'looking' ? null : progressOf(job).share
}

function phaseOf(progress: unknown): string {
  return typeof progress === 'object' && progress !== null && 'phase' in progress
    ? String(progress.phase)
    : ''
}
