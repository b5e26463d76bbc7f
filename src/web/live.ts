import type { Job } from '../app/jobs.ts'
import { signedOut } from './call.ts'
import { createValue, useValue } from './value.ts'

/** Grows each time data changed on the server: whoever shows data asks anew. */
export const changes = createValue(0)

/** `lost` when Kwartje does not answer any more: it was stopped, or the computer slept. */
export const connection = createValue<'connected' | 'lost'>('connected')

const jobs = createValue<readonly Job[]>([])

/** The jobs of this index, newest first. */
export function useJobs(): readonly Job[] {
  return useValue(jobs)
}

/** Adds what a call gave, so that a screen need not wait for the stream to tell the same. */
export function noteJob(job: Job): void {
  const known = jobs.get()
  const former = known.find(({ id }) => id === job.id)
  // A run that goes on after a pause is a new job; the paused one is not there any more.
  const isOver = ({ id, name, endedAtMs }: Job): boolean =>
    name === job.name && id < job.id && endedAtMs !== null
  const others = known.filter((one) => one.id !== job.id && !isOver(one))
  jobs.set([job, ...others].sort((a, b) => b.id - a.id))
  // Whatever a job did, it did it when it ended.
  if (former !== undefined && former.endedAtMs === null && job.endedAtMs !== null) tellChanged()
}

/** Server-sent events stop silently when a computer sleeps; the server sends a beat each 20 seconds. */
const longestSilenceMs = 50_000
const firstRetryMs = 1000
const longestRetryMs = 15_000

let stream: EventSource | null = null
let retryMs = firstRetryMs
let watch: ReturnType<typeof setTimeout> | undefined
/** True after a stream that broke off or fell silent: nobody knows what was said meanwhile. */
let hasMissed = false

/** Listens to what happens on the server; goes on until the page is closed. */
function startLive(): void {
  stream?.close()
  const opened = new EventSource('/api/events')
  stream = opened
  opened.addEventListener('open', () => {
    retryMs = firstRetryMs
    connection.set('connected')
    stayAwake()
    if (hasMissed) tellChanged()
    hasMissed = false
  })
  opened.addEventListener('job', ({ data }: MessageEvent<string>) => {
    stayAwake()
    noteJob(JSON.parse(data) as Job) // only our own server writes in this stream
  })
  opened.addEventListener('changed', () => {
    stayAwake()
    tellChanged()
  })
  opened.addEventListener('put-away', () => {
    stayAwake()
    // There is nothing to ask any more but what lies on the desk now.
    signedOut.set(signedOut.get() + 1)
  })
  opened.addEventListener('beat', stayAwake)
  opened.addEventListener('error', () => {
    opened.close()
    if (stream === opened) void again(opened)
  })
}

export function isListening(): boolean {
  return stream !== null
}

/** Hears nothing any more: the door is shut. */
export function stopLive(): void {
  stream?.close()
  stream = null
  clearTimeout(watch)
  jobs.set([])
}

/** The jobs of another index are forgotten. */
export function listenAnew(): void {
  jobs.set([])
  hasMissed = false
  startLive()
}

/** Everything is asked anew, of another index. */
export function restartLive(): void {
  listenAnew()
  tellChanged()
}

function tellChanged(): void {
  changes.set(changes.get() + 1)
}

function stayAwake(): void {
  clearTimeout(watch)
  watch = setTimeout(() => {
    hasMissed = true
    startLive()
  }, longestSilenceMs)
}

/** An event stream does not say why it failed; the session does. */
async function again(failed: EventSource): Promise<void> {
  clearTimeout(watch)
  hasMissed = true
  const session = await askSession()
  if (stream !== failed) return
  if (session !== null && !session.isSignedIn) {
    // Nothing to hear until somebody is let in; the app then begins anew.
    stopLive()
    signedOut.set(signedOut.get() + 1)
    return
  }
  if (session === null) connection.set('lost')
  watch = setTimeout(startLive, retryMs)
  retryMs = Math.min(retryMs * 2, longestRetryMs)
}

export interface Session {
  readonly isSignedIn: boolean
  /** True when a passphrase would help. */
  readonly canUnlock: boolean
  readonly version: string
}

/** Whether we are let in; null when Kwartje does not answer. */
export async function askSession(): Promise<Session | null> {
  try {
    const response = await fetch('/api/session')
    return response.ok ? ((await response.json()) as Session) : null // only our own server answers here
  } catch {
    return null // no answer is an answer: the caller says so on the screen
  }
}
