import type { ComponentChildren, JSX } from 'preact'
import { call } from '../call.ts'
import { useJobs } from '../live.ts'
import { picturesView, type PicturesView } from '../pictures-view.ts'
import { useTexts } from '../texts.ts'
import { useAction } from '../use-action.ts'
import { useJobAsk, type JobAsk } from '../use-job-ask.ts'
import { Button, ButtonRow } from './button.tsx'
import { Card } from './card.tsx'
import { CoinProgress } from './coin-progress.tsx'
import { Link } from './link.tsx'
import { failureText } from './notice.tsx'

interface Ways extends Omit<JobAsk, 'ask'> {
  readonly start: () => void
}

/** What there is to say of pictures that wait, and the ways to have them read. */
function usePictures(): { readonly view: PicturesView; readonly ways: Ways } {
  const state = useAction('pictures', {})
  const jobs = useJobs()
  const { ask, ...ways } = useJobAsk()
  return {
    view: state.value === undefined ? { kind: 'nothing' } : picturesView(state.value, jobs),
    ways: { ...ways, start: () => ask(() => call('read-pictures', {})) },
  }
}

/** Pictures and scans: what waits, how far the reading is, and what came of it. Nothing where there are none. */
export function PicturesPanel(): JSX.Element | null {
  const { screens } = useTexts()
  const { view, ways } = usePictures()
  if (view.kind === 'nothing') return null
  return (
    <Card title={screens.pictures.title}>
      <div class="pictures-told">{panel(view, ways)}</div>
    </Card>
  )
}

function panel(view: Exclude<PicturesView, { kind: 'nothing' }>, ways: Ways): JSX.Element {
  switch (view.kind) {
    case 'waiting':
      return <Waiting view={view} ways={ways} />
    case 'going':
      return <Going view={view} ways={ways} />
    case 'paused':
      return <Paused view={view} ways={ways} />
    case 'failed':
      return <Failed view={view} ways={ways} />
    case 'done':
      return <Done view={view} />
  }
}

interface ShownAs<Kind extends PicturesView['kind']> {
  readonly view: Extract<PicturesView, { kind: Kind }>
  readonly ways: Ways
}

function Waiting({ view, ways }: ShownAs<'waiting'>): JSX.Element {
  const { screens, format } = useTexts()
  const { pictures } = screens
  return (
    <Told title={pictures.waiting(view.waiting)}>
      <p class="soft">
        {pictures.why} {pictures.takes(format.duration(view.msLeft))}
      </p>
      <ButtonRow>
        <Button kind="plain" onPress={ways.start} isBusy={ways.isBusy}>
          {pictures.start}
        </Button>
      </ButtonRow>
    </Told>
  )
}

function Going({ view, ways }: ShownAs<'going'>): JSX.Element {
  const { screens, format } = useTexts()
  const { pictures } = screens
  const { state, done, total, msLeft, isJoining } = view
  const title =
    state === 'pausing' || state === 'stopping'
      ? pictures.pausing
      : isJoining
        ? pictures.joining
        : total === 0
          ? pictures.beginning
          : pictures.going(done, total)
  return (
    <div class="pictures-going">
      <CoinProgress share={total === 0 ? null : Math.min(0.99, done / total)} label={pictures.progress} />
      <Told title={title}>
        <p class="soft">
          {pictures.findings(view.findings)}{' '}
          {msLeft === null || state !== 'running' ? null : pictures.left(format.duration(msLeft))}
        </p>
        <ButtonRow>
          <Button onPress={() => ways.pause(view.id)} isBusy={ways.isBusy || state !== 'running'}>
            {pictures.pause}
          </Button>
        </ButtonRow>
      </Told>
    </div>
  )
}

function Paused({ view, ways }: ShownAs<'paused'>): JSX.Element {
  const { pictures } = useTexts().screens
  const { id, isForNow } = view
  return (
    <Told title={isForNow ? pictures.forNow : pictures.paused(view.waiting)}>
      <p class="soft">{isForNow ? pictures.forNowMore : pictures.pausedMore}</p>
      <ButtonRow>
        {isForNow ? null : (
          <Button onPress={() => ways.resume(id)} isBusy={ways.isBusy}>
            {pictures.resume}
          </Button>
        )}
        <Button kind="quiet" onPress={() => ways.stop(id)} isBusy={ways.isBusy}>
          {pictures.stop}
        </Button>
      </ButtonRow>
    </Told>
  )
}

function Failed({ view, ways }: ShownAs<'failed'>): JSX.Element {
  const texts = useTexts()
  const { pictures } = texts.screens
  return (
    <Told title={pictures.failed}>
      {view.failure === null ? null : <p>{failureText(view.failure, texts)}</p>}
      <p class="soft">{pictures.failedMore}</p>
      <ButtonRow>
        <Button onPress={() => ways.resume(view.id)} isBusy={ways.isBusy}>
          {pictures.retry}
        </Button>
      </ButtonRow>
    </Told>
  )
}

function Done({ view }: Pick<ShownAs<'done'>, 'view'>): JSX.Element {
  const { screens, counted, words } = useTexts()
  const { pictures } = screens
  const { read, findings, failed, away } = view.read
  return (
    <Told title={pictures.done}>
      <p>{pictures.found(read, counted(findings, words.findings))}</p>
      {failed === 0 ? null : (
        <p>
          <Link to="/problems">{pictures.notRead(failed)}</Link>.
        </p>
      )}
      {away === 0 ? null : <p class="soft">{pictures.away(away)}</p>}
    </Told>
  )
}

interface ToldProps {
  readonly title: string
  readonly children: ComponentChildren
}

function Told({ title, children }: ToldProps): JSX.Element {
  return (
    <div>
      <p class="scan-title" role="status">
        {title}
      </p>
      {children}
    </div>
  )
}

/** One line of it, for a screen that is about something else. */
export function PicturesLine(): JSX.Element | null {
  const { screens, format } = useTexts()
  const { pictures } = screens
  const { view, ways } = usePictures()
  if (view.kind === 'nothing' || view.kind === 'done') return null
  const text = {
    waiting: view.kind === 'waiting' ? pictures.line(view.waiting, format.duration(view.msLeft)) : '',
    going:
      view.kind === 'going' && view.total > 0 ? pictures.going(view.done, view.total) : pictures.beginning,
    paused: view.kind === 'paused' && !view.isForNow ? pictures.paused(view.waiting) : pictures.forNow,
    failed: pictures.failed,
  }[view.kind]
  return (
    <p class="soft small">
      {text}{' '}
      {view.kind === 'waiting' ? (
        <Button kind="quiet" onPress={ways.start} isBusy={ways.isBusy}>
          {pictures.start}
        </Button>
      ) : (
        <Link to="/places">{pictures.look}</Link>
      )}
    </p>
  )
}
