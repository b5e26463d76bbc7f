import type { ComponentChildren, JSX } from 'preact'
import type { Job } from '../../../app/jobs.ts'
import { Button, ButtonRow } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { CoinProgress } from '../../parts/coin-progress.tsx'
import { Link } from '../../parts/link.tsx'
import { failureText } from '../../parts/notice.tsx'
import { useTexts } from '../../texts.ts'
import { reportOf, runTotals, scanView, type ScanView } from './scan-view.ts'
import type { Scan } from './use-scan.ts'

interface ScanPanelProps {
  readonly scan: Scan
  /** What the places are called. */
  readonly readable: readonly { readonly id: number; readonly name: string }[]
}

/** What is being read now, or what the last reading gave. Always as high, so that nothing jumps. */
export function ScanPanel({ scan, readable }: ScanPanelProps): JSX.Element | null {
  const { screens } = useTexts()
  const { job } = scan
  if (job === null) return null
  return (
    <div class="scan-panel">
      <Card title={screens.places.scan.title}>
        <Run job={job} scan={scan} readable={readable} />
      </Card>
    </div>
  )
}

interface ToldProps {
  readonly coin: ComponentChildren
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}

function Told({ coin, title, children }: ToldProps): JSX.Element {
  return (
    <div class="scan-told">
      {coin}
      <p class="scan-title" role="status">
        {title}
      </p>
      <div>{children}</div>
    </div>
  )
}

interface RunProps extends ScanPanelProps {
  readonly job: Job
}

function Run({ job, scan, readable }: RunProps): JSX.Element {
  const view = scanView(job)
  if (job.state === 'done') return <Done job={job} />
  if (job.endedAtMs !== null) return <Ended job={job} view={view} scan={scan} />
  return <Going view={view} scan={scan} name={readable.find(({ id }) => id === view.sourceId)?.name ?? ''} />
}

interface GoingProps {
  readonly view: ScanView
  readonly scan: Scan
  readonly name: string
}

function Going({ view, scan, name }: GoingProps): JSX.Element {
  const { scan: texts } = useTexts().screens.places
  const isHeld = view.state !== 'running'
  return (
    <Told
      coin={<CoinProgress key={view.id} share={view.share} label={texts.title} size="large" />}
      title={<GoingTitle view={view} name={name} />}
    >
      {view.turn === null ? null : <p class="soft">{texts.turn(view.turn.number, view.turn.of)}</p>}
      <Numbers view={view} />
      <p class="soft small">{view.phase === 'joining' ? texts.joiningMore : texts.peopleLater}</p>
      <ButtonRow>
        <Button onPress={() => scan.pause(view.id)} isBusy={scan.isBusy || isHeld}>
          {texts.pause}
        </Button>
        <Button kind="quiet" onPress={() => scan.stop(view.id)} isBusy={view.state === 'stopping'}>
          {texts.stop}
        </Button>
      </ButtonRow>
    </Told>
  )
}

function GoingTitle({ view, name }: Pick<GoingProps, 'view' | 'name'>): JSX.Element {
  const { scan } = useTexts().screens.places
  const { state, phase } = view
  if (state === 'pausing' || state === 'stopping') return <>{scan[state]}</>
  if (phase === 'joining' || phase === 'waiting') return <>{scan[phase]}</>
  return <>{scan[phase](name)}</>
}

function Numbers({ view }: { readonly view: ScanView }): JSX.Element {
  const { format, screens } = useTexts()
  const { scan } = screens.places
  const left = view.msLeft === null ? scan.unknownLeft : scan.about(format.duration(view.msLeft))
  return (
    <Facts
      facts={[
        { name: scan.items, value: format.count(view.items) },
        {
          name: scan.bytes,
          value:
            view.bytesTotal === 0
              ? '–'
              : scan.bytesOf(format.size(view.bytesDone), format.size(view.bytesTotal)),
        },
        { name: scan.problems, value: format.count(view.problems) },
        { name: scan.timeLeft, value: view.state === 'running' && view.phase !== 'joining' ? left : '–' },
      ]}
    />
  )
}

interface EndedProps {
  readonly job: Job
  readonly view: ScanView
  readonly scan: Scan
}

/** Paused, stopped or failed: what is safe, and how to go on. */
function Ended({ job, view, scan }: EndedProps): JSX.Element {
  const texts = useTexts()
  const { scan: words } = texts.screens.places
  const state = job.state === 'paused' || job.state === 'failed' ? job.state : 'stopped'
  return (
    <Told
      coin={<CoinProgress share={view.share ?? 0} label={words.title} size="large" />}
      title={words[state]}
    >
      {job.failure === null ? null : <p>{failureText(job.failure, texts)}</p>}
      <p class="soft">{words[`${state}More`]}</p>
      {state === 'failed' ? null : <Numbers view={view} />}
      <ButtonRow>
        <Button kind="primary" onPress={() => scan.resume(job.id)} isBusy={scan.isBusy}>
          {state === 'failed' ? words.retry : words.resume}
        </Button>
        {state === 'paused' ? (
          <Button kind="quiet" onPress={() => scan.stop(job.id)}>
            {words.stop}
          </Button>
        ) : null}
      </ButtonRow>
    </Told>
  )
}

/** What this run found; not what there is in all. */
function Done({ job }: { readonly job: Job }): JSX.Element {
  const { screens, counted, words, format } = useTexts()
  const { scan } = screens.places
  const report = reportOf(job)
  const totals = report === null ? null : runTotals(report)
  return (
    <Told coin={<CoinProgress key={job.id} share={1} label={scan.done} size="large" />} title={scan.done}>
      <p class="soft">{job.endedAtMs === null ? '' : scan.doneAt(format.dateTime(job.endedAtMs))}</p>
      {report === null || totals === null ? null : (
        <div class="stack">
          <p>
            {totals.isUnchanged
              ? scan.unchanged
              : scan.found(counted(totals.items, words.documents), counted(totals.places, words.places))}
          </p>
          <p>
            <Link to="/people">{scan.persons(counted(report.persons, words.persons))}</Link>
          </p>
          {totals.problems > 0 ? (
            <p>
              <Link to="/problems">{scan.notReadLink(totals.problems)}</Link>
            </p>
          ) : totals.isUnchanged || !totals.isEveryPlaceThere ? null : (
            <p>{scan.allRead}</p>
          )}
        </div>
      )}
    </Told>
  )
}
