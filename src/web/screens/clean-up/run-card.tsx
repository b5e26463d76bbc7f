import type { JSX } from 'preact'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { CoinProgress } from '../../parts/coin-progress.tsx'
import { failureText, Notice } from '../../parts/notice.tsx'
import { progressOf } from '../../shell/job-progress.ts'
import { useTexts } from '../../texts.ts'
import type { Run } from './use-run.ts'

/** How far it is, with the time that is left, and a way to stop. When it ended too early, what is safe. */
export function RunCard({ run }: { readonly run: Run }): JSX.Element | null {
  const texts = useTexts()
  const own = texts.screens.cleanUp.run
  const { job, isRunning, isBusy, stop } = run
  if (job === null) return null
  if (job.state === 'failed')
    return (
      <Notice kind="failed">
        {job.failure === null ? null : <p>{failureText(job.failure, texts)}</p>}
        <p>{own.failed}</p>
      </Notice>
    )
  if (job.state === 'stopped' || job.state === 'paused')
    return <Notice kind="attention">{own.stopped}</Notice>
  if (!isRunning) return null
  const { share, msLeft } = progressOf(job)
  return (
    <Card title={own.title} width="wide">
      <div class="plan-run">
        <CoinProgress share={share} label={own.title} size="large" />
        <div>
          <p role="status">{own.phases[phaseOf(job.progress)] ?? own.phases['settling']}</p>
          {msLeft === null ? null : <p class="soft">{texts.job.timeLeft(texts.format.duration(msLeft))}</p>}
          <Button onPress={stop} isBusy={isBusy || job.state !== 'running'}>
            {own.stop}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function phaseOf(progress: unknown): string {
  return typeof progress === 'object' && progress !== null && 'phase' in progress
    ? String(progress.phase)
    : ''
}
