import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Summary } from '../../actions/summary.ts'
import type { Job } from '../../app/jobs.ts'
import { useJobs } from '../live.ts'
import { Cards } from '../parts/card.tsx'
import { Shown } from '../parts/loading.tsx'
import { PicturesLine } from '../parts/pictures.tsx'
import { isGoingOn } from '../shell/job-progress.ts'
import { useTexts } from '../texts.ts'
import { useAction, type Answer } from '../use-action.ts'
import { FirstMap } from './begin/first-map-view.tsx'
import { todayState } from './today-words.ts'
import { ChangedCard } from './today/changed.tsx'
import { DeadlinesCard } from './today/deadlines.tsx'
import { DoFirst } from './today/do-first.tsx'
import { KindsCard } from './today/kinds.tsx'
import { MapCard } from './today/map-card.tsx'
import { NothingFound, Reading } from './today/reading.tsx'
import { TasksCard } from './today/tasks.tsx'
import { ReadShare } from './today/read-share.tsx'
import { TodayTop } from './today/top.tsx'

/** What the organisation holds, in one sentence; below it the map and what to do first. */
export function Today(): JSX.Element {
  const { doors } = useTexts()
  const summary = useAction('summary', { fresh: false })
  const { job, isWatched, watch } = useReading(summary)
  const isReading = job !== null && isGoingOn(job.state)
  return (
    <Shown shape="sentence" answer={summary} title={doors.today}>
      {(counted) => {
        const state = todayState(counted, isReading)
        const isShown = state === 'reading' || isWatched || (state === 'first-map' && hasStopped(job))
        if (job !== null && isShown) return <Reading job={job} summary={counted} onShow={watch} />
        if (state === 'counted') return <Counted summary={counted} isReading={isReading} />
        return state === 'nothing-found' ? (
          <NothingFound problems={counted.totals.problems} />
        ) : (
          <BeforeReading summary={counted} />
        )
      }}
    </Shown>
  )
}

function hasStopped(job: Job | null): boolean {
  return job !== null && (job.state === 'paused' || job.state === 'stopped' || job.state === 'failed')
}

/** Long enough to see the coin drop. */
const fallMs = 1300

interface ReadingJob {
  /** The scan that runs or ran last. */
  readonly job: Job | null
  /** A first reading is watched to its end, also when numbers come before it; then the coin drops. */
  readonly isWatched: boolean
  readonly watch: (id: number) => void
}

/** Follows the reading; a later one, not watched here, ends in the strip above the screen. */
function useReading({ reload, isReloading }: Pick<Answer<Summary>, 'reload' | 'isReloading'>): ReadingJob {
  const job = useJobs().find(({ name }) => name === 'scan') ?? null
  const [watched, watch] = useState(0)
  const [fallen, setFallen] = useState(0)
  const wasRunning = useRef(false)
  const id = job?.id ?? 0
  const isRunning = job !== null && isGoingOn(job.state)
  const isWatchedEnd = job?.state === 'done' && watched === id
  useEffect(() => {
    if (wasRunning.current && !isRunning) reload()
    wasRunning.current = isRunning
  }, [isRunning, reload])
  useEffect(() => {
    if (!isWatchedEnd) return undefined
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(() => setFallen(id), isCalm ? 0 : fallMs)
    return () => clearTimeout(timer)
  }, [isWatchedEnd, id])
  // The numbers may need longer than the coin.
  const isFalling = isWatchedEnd && (fallen !== id || isReloading)
  return { job, watch, isWatched: isFalling || (isRunning && watched === id) }
}

/** Nothing was read yet: the first map. */
function BeforeReading({ summary }: { readonly summary: Summary }): JSX.Element {
  const setup = useAction('get-setup', {})
  return (
    <Shown answer={setup} shape="sentence">
      {({ firstMap, openQuestions, organisation }) => (
        <FirstMap
          organisation={organisation}
          map={firstMap}
          places={summary.places}
          openQuestions={openQuestions}
        />
      )}
    </Shown>
  )
}

function Counted({
  summary,
  isReading,
}: {
  readonly summary: Summary
  readonly isReading: boolean
}): JSX.Element {
  return (
    <div class="today">
      <TodayTop summary={summary} isReading={isReading} />
      <Cards layout="main-aside">
        <MapCard summary={summary} />
        <DoFirst risks={summary.risks} />
      </Cards>
      <Cards>
        <TasksCard />
        <ChangedCard summary={summary} />
        <DeadlinesCard deadlines={summary.deadlines} places={summary.places} />
        <KindsCard kinds={summary.kinds} />
      </Cards>
      <ReadShare summary={summary} />
      <PicturesLine />
    </div>
  )
}
