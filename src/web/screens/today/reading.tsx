import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Summary } from '../../../actions/summary.ts'
import type { Job } from '../../../app/jobs.ts'
import { Magnifier } from '../../drawings/empties.tsx'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { CoinProgress } from '../../parts/coin-progress.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Foreign } from '../../parts/foreign.tsx'
import { Link } from '../../parts/link.tsx'
import { failureText } from '../../parts/notice.tsx'
import { Lead, Overline, Sentence, Top } from '../../parts/sentence.tsx'
import { isGoingOn } from '../../shell/job-progress.ts'
import { byWeight } from '../../kind-class.ts'
import { placeName } from '../../place-names.ts'
import { quotedText } from '../../plain-text.ts'
import { useTexts } from '../../texts.ts'
import { useAction } from '../../use-action.ts'
import { useReadAll } from '../begin/first-map-view.tsx'
import { scanView, type ScanView } from '../places/scan-view.ts'
import { piecesIn, tell, type Told } from '../today-reading.ts'

interface ReadingProps {
  readonly job: Job
  readonly summary: Summary
  /** Told which job is watched. */
  readonly onShow: (id: number) => void
}

/** The first reading: the coin fills while the counts tick, and drops at the end. */
export function Reading({ job, summary, onShow }: ReadingProps): JSX.Element {
  const { job: words, screens } = useTexts()
  const { reading } = screens.today
  const view = scanView(job)
  const pieces = usePieces(job)
  const isDone = job.state === 'done'
  useEffect(() => onShow(job.id), [onShow, job.id])
  const isHalted = !isDone && !isGoingOn(job.state)
  return (
    <div class="first-reading">
      <CoinProgress share={view.share} label={words.progress} size="large" />
      <div>
        {summary.organisation === null ? null : (
          <Overline>
            <Foreign>{summary.organisation}</Foreign>
          </Overline>
        )}
        <Sentence>{reading.sentences[sentenceOf(job, view)]}</Sentence>
        {isHalted ? <Halted job={job} /> : <SoFar view={view} pieces={pieces} summary={summary} />}
      </div>
      {isDone ? null : <SeenSoFar />}
    </div>
  )
}

function sentenceOf(
  { state }: Job,
  { phase, share }: ScanView,
): 'done' | 'failed' | 'halted' | 'joining' | 'counting' | 'reading' {
  if (state === 'done' || state === 'failed') return state
  if (!isGoingOn(state)) return 'halted'
  if (phase === 'joining') return phase
  return share === null ? 'counting' : 'reading'
}

/** Collects what each place told, because each begins at nought. */
function usePieces(job: Job): number {
  const [told, see] = useState<Told>(new Map())
  useEffect(() => see((former) => tell(former, job)), [job])
  return piecesIn(tell(told, job))
}

interface SoFarProps {
  readonly view: ScanView
  readonly pieces: number
  readonly summary: Summary
}

function SoFar({ view, pieces, summary }: SoFarProps): JSX.Element {
  const texts = useTexts()
  const { format, screens } = texts
  const { reading } = screens.today
  const { turn, msLeft, sourceId } = view
  const current = summary.places.find(({ id }) => id === sourceId)
  return (
    <>
      <Lead>
        {current === undefined
          ? reading.leadStart
          : reading.lead(reading.pieces(pieces), quotedText(placeName(current, texts)))}
      </Lead>
      <p class="soft">
        {turn === null ? null : `${reading.place(turn.number, turn.of)}. `}
        {msLeft === null || msLeft === 0 ? null : reading.timeLeft(format.duration(msLeft))}
      </p>
      <p class="soft">{reading.away}</p>
    </>
  )
}

/** Asked again this often: a number that grows is looked at, one that runs is not. */
const askEveryMs = 2000

/** What grows while one waits. */
function SeenSoFar(): JSX.Element | null {
  const { format, kinds, screens } = useTexts()
  const { reading } = screens.today
  const { value: seen = [], isReloading, reload } = useAction('seen-so-far', {})
  useEffect(() => {
    if (isReloading) return undefined
    const timer = setTimeout(reload, askEveryMs)
    return () => clearTimeout(timer)
  }, [isReloading, reload])
  if (seen.length === 0) return null
  return (
    <section class="seen-so-far">
      <h2>{reading.seen}</h2>
      <ul>
        {byWeight(seen, ({ values }) => values).map(({ kind, values }) => (
          <li key={kind}>
            <span class="kind-door-count">{format.count(values)}</span> {kinds[kind][values === 1 ? 0 : 1]}
          </li>
        ))}
      </ul>
      <p class="soft small">{reading.seenMore}</p>
    </section>
  )
}

function Halted({ job }: Pick<ReadingProps, 'job'>): JSX.Element {
  const texts = useTexts()
  const { reading } = texts.screens.today
  const { read, isBusy } = useReadAll()
  return (
    <>
      <Lead>{job.failure === null ? reading.haltedMore : failureText(job.failure, texts)}</Lead>
      <p class="halted">
        <Button kind="primary" isBusy={isBusy} onPress={() => void read()}>
          {reading.goOn}
        </Button>
      </p>
    </>
  )
}

/** Everything was read and nothing was in it. */
export function NothingFound({ problems }: { readonly problems: number }): JSX.Element {
  const { reading } = useTexts().screens.today
  return (
    <>
      <Top>
        <Sentence>{reading.nothing}</Sentence>
      </Top>
      <Empty
        drawing={<Magnifier />}
        title={reading.addPlace}
        actions={
          <ButtonLink kind="primary" to="/places/add">
            {reading.addPlace}
          </ButtonLink>
        }
      >
        <p>
          {problems === 0 ? (
            reading.nothingMore
          ) : (
            <>
              {reading.nothingOpened} <Link to="/problems">{reading.whatNot(problems)}</Link>.
            </>
          )}
        </p>
      </Empty>
    </>
  )
}
