import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Job } from '../../app/jobs.ts'
import { useJobs } from '../live.ts'
import { CoinProgress } from '../parts/coin-progress.tsx'
import { Link } from '../parts/link.tsx'
import { useTexts, type Texts } from '../texts.ts'
import { toast } from '../toast.ts'
import { isAllRead, reportOf } from '../screens/places/scan-view.ts'
import { isGoingOn, isQuiet, planOfJob, progressOf, shownJob, type JobPhase } from './job-progress.ts'

/** Long enough to see the coin drop and to read what it says. */
const endShownMs = 5000

/** What is being read, wherever the user is; a door to the places. When it is done the coin drops, once. */
export function JobStrip(): JSX.Element | null {
  const texts = useTexts()
  const jobs = useJobs()
  const done = useJustDone(jobs, texts)
  const job = shownJob(jobs) ?? done
  if (job === null) return null
  const { msLeft, share, phase } = progressOf(job)
  const plan = planOfJob(job)
  return (
    <section class="job-strip" aria-label={texts.job.progress}>
      <CoinProgress key={job.id} share={share} label={texts.job.progress} />
      <div class="job-words">
        <p role="status">{stripText(job, phase, texts)}</p>
        {msLeft === null || job.state !== 'running' ? null : (
          <p class="soft">{texts.job.timeLeft(texts.format.duration(msLeft))}</p>
        )}
      </div>
      <Link to={plan === null ? '/places' : `/clean-up/${String(plan)}`}>{texts.job.look}</Link>
    </section>
  )
}

function stripText(shown: Job, phase: JobPhase, { job }: Texts): string {
  const { name, state } = shown
  if (planOfJob(shown) !== null) return planText(name === 'undo-plan', state, job)
  if (state === 'done' && !isAllRead(reportOf(shown))) return job.notAll
  if (state !== 'running') return job[state === 'stopped' ? 'paused' : state]
  return name === 'read-pictures' && phase === 'reading' ? job.pictures : job[phase]
}

function planText(isUndo: boolean, state: Job['state'], job: Texts['job']): string {
  if (state === 'running') return isUndo ? job.puttingBack : job.cleaning
  if (state === 'done') return isUndo ? job.putBack : job.cleaned
  if (state === 'failed') return job.cleaningFailed
  return state === 'pausing' || state === 'stopping' ? job.cleaningStops : job.cleaningPaused
}

/** The job that was seen running and is now done, for a moment; one that failed is told by a toast. */
function useJustDone(jobs: readonly Job[], { job: texts }: Texts): Job | null {
  const running = useRef(new Set<number>())
  const [done, setDone] = useState<Job | null>(null)
  useEffect(() => {
    for (const job of jobs) {
      if (isQuiet(job.name)) continue
      if (isGoingOn(job.state)) running.current.add(job.id)
      else if (running.current.delete(job.id)) {
        if (job.state === 'done') setDone(job)
        if (job.state === 'failed')
          toast({ kind: 'failed', text: planOfJob(job) === null ? texts.failed : texts.cleaningFailed })
      }
    }
  }, [jobs, texts])
  useEffect(() => {
    if (done === null) return undefined
    const timer = setTimeout(() => setDone(null), endShownMs)
    return () => clearTimeout(timer)
  }, [done])
  return done
}
