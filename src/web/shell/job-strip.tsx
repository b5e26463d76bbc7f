import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Job } from '../../app/jobs.ts'
import { useJobs } from '../live.ts'
import { CoinProgress } from '../parts/coin-progress.tsx'
import { Link } from '../parts/link.tsx'
import { useTexts, type Texts } from '../texts.ts'
import { toast } from '../toast.ts'
import { isGoingOn, isQuiet, progressOf, shownJob, type JobPhase } from './job-progress.ts'

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
  return (
    <section class="job-strip" aria-label={texts.job.progress}>
      <CoinProgress key={job.id} share={share} label={texts.job.progress} />
      <div class="job-words">
        <p role="status">{stripText(job, phase, texts)}</p>
        {msLeft === null || job.state !== 'running' ? null : (
          <p class="soft">{texts.job.timeLeft(texts.format.duration(msLeft))}</p>
        )}
      </div>
      <Link to="/places">{texts.job.look}</Link>
    </section>
  )
}

function stripText({ state, name }: Job, phase: JobPhase, { job }: Texts): string {
  if (state !== 'running') return job[state === 'stopped' ? 'paused' : state]
  return name === 'read-pictures' && phase === 'reading' ? job.pictures : job[phase]
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
        if (job.state === 'failed') toast({ kind: 'failed', text: texts.failed })
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
