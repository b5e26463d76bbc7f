import type { ComponentType, JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { DeskStatus } from '../../app/desk.ts'
import { useAddress } from '../address.ts'
import { call, CallFailure, signedOut } from '../call.ts'
import {
  askSession,
  connection,
  isListening,
  listenAnew,
  restartLive,
  stopLive,
  type Session,
} from '../live.ts'
import { ButtonLink } from '../parts/button.tsx'
import { Loading } from '../parts/loading.tsx'
import { Lead, Sentence, Top } from '../parts/sentence.tsx'
import { matchRoute } from '../routes.ts'
import { screens, welcome, type ScreenProps } from '../screens/index.ts'
import { useTexts } from '../texts.ts'
import { useValue } from '../value.ts'
import { Door } from './door.tsx'
import { Frame } from './frame.tsx'
import { LostConnection } from './lost-connection.tsx'

/** The door, the welcome or the workbench, by what lies on the desk. */
export function App(): JSX.Element {
  const { session, status, refresh, setStatus } = useDesk()
  if (session === null) {
    return (
      <main class="door-room">
        <LostConnection />
        <Loading shape="sentence" />
      </main>
    )
  }
  if (!session.isSignedIn || status === null || status.state === 'locked') {
    if (session.isSignedIn && status === null) return <Loading shape="sentence" />
    const canUnlock = session.canUnlock || status?.state === 'locked'
    return <Door canUnlock={canUnlock} onOpen={refresh} onRetry={refresh} />
  }
  if (status.state === 'new') {
    return (
      <main class="welcome" id="main">
        <Loaded load={welcome} properties={{ parameters: {}, status, onStatus: setStatus }} />
      </main>
    )
  }
  return (
    <Frame status={status} onStatus={setStatus}>
      <Screen status={status} onStatus={setStatus} />
    </Frame>
  )
}

interface DeskState {
  readonly session: Session | null
  readonly status: DeskStatus | null
  readonly refresh: () => void
  /** After something that put another index on the desk. */
  readonly setStatus: (status: DeskStatus) => void
}

/** Asks again until Kwartje answers and lets us in: it may still be starting, and another window that is let in opens for this one too. */
const retryMs = 2000

function useDesk(): DeskState {
  const [session, setSession] = useState<Session | null>(null)
  const [status, setOwnStatus] = useState<DeskStatus | null>(null)
  const outs = useValue(signedOut)
  const former = useRef('')
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const setStatus = useCallback((next: DeskStatus) => {
    setOwnStatus(next)
    if (next.state === 'open') return restartLive()
    // Screens that still stand have nothing to ask any more.
    if (next.state === 'new') return listenAnew()
    stopLive()
    // With the lock on, nobody is signed in any more: the session says so.
    signedOut.set(signedOut.get() + 1)
  }, [])
  const refresh = useCallback(() => {
    void askDesk().then((answer) => {
      clearTimeout(later.current)
      if (answer?.session.isSignedIn !== true) later.current = setTimeout(refresh, retryMs)
      if (answer === null) {
        connection.set('lost')
        return
      }
      connection.set('connected')
      setSession(answer.session)
      // A failed call asks for this too: beginning anew without news would make it fail again, without end.
      const seen = JSON.stringify(answer)
      if (answer.status !== null && (seen !== former.current || isDeaf(answer.status)))
        setStatus(answer.status)
      former.current = seen
    })
  }, [setStatus])
  useEffect(refresh, [refresh, outs])
  return { session, status, refresh, setStatus }
}

/** The stream found the door shut, and it opened before anybody asked: what lies on the desk is the same, but nothing of it is heard. */
function isDeaf({ state }: DeskStatus): boolean {
  return state !== 'locked' && !isListening()
}

async function askDesk(): Promise<{ readonly session: Session; readonly status: DeskStatus | null } | null> {
  const session = await askSession()
  if (session === null) return null
  if (!session.isSignedIn) return { session, status: null }
  try {
    return { session, status: await call('desk-status', {}) }
  } catch (error) {
    // Signed out or stopped between the two questions: asked again soon.
    if (error instanceof CallFailure) return null
    throw error
  }
}

/** The screen of the address; its title stands in the window's title. */
function Screen({ status, onStatus }: Omit<ScreenProps, 'parameters'>): JSX.Element {
  const { path } = useAddress()
  const texts = useTexts()
  const found = matchRoute(screens, path)
  const title = found === null ? texts.shell.unknownPage : found.route.title(texts)
  useEffect(() => {
    document.title = `${title} · Kwartje`
  }, [title])
  if (found === null) return <UnknownPage />
  const { route, parameters } = found
  // The key makes another person's page another page: with its own heading, focus and drafts.
  return <Loaded key={path} load={route.load} properties={{ parameters, status, onStatus }} />
}

interface LoadedProps {
  readonly load: () => Promise<ComponentType<ScreenProps>>
  readonly properties: ScreenProps
}

const loaded = new Map<LoadedProps['load'], ComponentType<ScreenProps>>()

/** A screen that is fetched when it is first needed. */
function Loaded({ load, properties }: LoadedProps): JSX.Element {
  const [Shown, show] = useState<ComponentType<ScreenProps> | undefined>(() => loaded.get(load))
  useEffect(() => {
    if (Shown !== undefined) return
    void load().then((screen) => {
      loaded.set(load, screen)
      show(() => screen)
    })
  }, [load, Shown])
  return Shown === undefined ? <Loading shape="sentence" /> : <Shown {...properties} />
}

function UnknownPage(): JSX.Element {
  const { shell } = useTexts()
  return (
    <Top actions={<ButtonLink to="/">{shell.toToday}</ButtonLink>}>
      <Sentence>{shell.unknownPage}</Sentence>
      <Lead>{shell.unknownPageMore}</Lead>
    </Top>
  )
}
