import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import type { Download } from '../actions/export.ts'
import { isActionName } from '../actions/index.ts'
import { deskActions, isDeskActionName } from '../app/desk-actions.ts'
import type { Desk } from '../app/desk.ts'
import { failureOf } from '../app/failure.ts'
import { Refusal } from '../base/refusal.ts'
import type { Bundle } from './bundle.ts'
import { onlyFromHere, securityHeaders } from './guard.ts'
import { openApi } from './openapi.ts'
import { notFound, problemOf, tooLarge, type ProblemDetails } from './problem.ts'
import type { Sessions } from './sessions.ts'

export interface ServerParts {
  readonly desk: Desk
  readonly sessions: Sessions
  readonly bundle: Bundle
  /** True for the host names, with port, under which this server is meant to be reached. */
  readonly isHost: (host: string) => boolean
  readonly version: string
}

/** No input of a screen comes near this; a larger one is a mistake or an attack. */
const maxBodyBytes = 1_000_000

/** The workbench over HTTP: one route for every action, one stream of events, and the screens. */
export function createApp(parts: ServerParts): Hono {
  const { bundle, isHost } = parts
  const app = new Hono()
  app.use(securityHeaders)
  app.use(onlyFromHere(isHost))
  app.get('/api/session', (context) => sessionState(parts, context))
  app.post('/api/actions/:name', limited, (context) => act(parts, context))
  app.get('/api/events', (context) => events(parts, context))
  app.get('/calendar/:file', (context) => calendar(parts, context))
  app.get('/api/openapi.json', (context) => context.json(openApi(parts.version)))
  app.all('/api/*', (context) => tell(notFound, context))
  app.get('/assets/:name', (context) => {
    const asset = bundle.assets.get(context.req.param('name'))
    if (asset === undefined) return context.text('Not found', 404)
    return context.body(asset.bytes, 200, {
      'content-type': asset.type,
      // The name holds a digest of the content.
      'cache-control': 'private, max-age=31536000, immutable',
    })
  })
  app.get('*', (context) => page(parts, context))
  app.notFound((context) => tell(notFound, context))
  app.onError((error, context) => answerProblem(error, context))
  return app
}

const limited = bodyLimit({ maxSize: maxBodyBytes, onError: (context) => tell(tooLarge, context) })

/** The page itself; with a key in the address it lets the browser in and takes the key out of the address. */
function page({ sessions, bundle }: ServerParts, context: Context): Response {
  const key = context.req.query('key')
  // Who only looks (HEAD) must not use up a key that works once.
  if (key === undefined || context.req.method === 'HEAD') return context.html(bundle.page)
  const session = sessions.enter(key)
  if (session !== undefined) giveSession(context, session)
  return context.redirect('/', 303)
}

function giveSession(context: Context, session: string): void {
  setCookie(context, cookieName(context), session, { httpOnly: true, sameSite: 'Strict', path: '/' })
}

/** Cookies do not keep ports apart: two workbenches on one machine must not sign each other out. */
function cookieName({ req }: Context): string {
  return `kwartje-${new URL(req.url).port}`
}

function isSignedIn({ sessions }: ServerParts, context: Context): boolean {
  const bearer = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1]
  return (
    sessions.isSession(getCookie(context, cookieName(context))) ||
    (bearer !== undefined && sessions.isKey(bearer))
  )
}

/** What a browser may know before it is let in: whether a passphrase would help. */
async function sessionState(parts: ServerParts, context: Context): Promise<Response> {
  const { state, hasPassphrase } = await parts.desk.status()
  const isIn = isSignedIn(parts, context)
  return context.json({
    isSignedIn: isIn,
    canUnlock: hasPassphrase && state !== 'new',
    version: parts.version,
  })
}

async function act(parts: ServerParts, context: Context): Promise<Response> {
  const { desk, sessions } = parts
  const name = context.req.param('name') ?? ''
  if (!isActionName(name) && !isDeskActionName(name)) return tell(notFound, context)
  try {
    const input = await jsonBody(context)
    if (!isDeskActionName(name)) {
      if (!isSignedIn(parts, context)) throw new Refusal('signed-out')
      return answer(await desk.perform(name, input), context)
    }
    const action = deskActions[name]
    if (!('isPublic' in action) && !isSignedIn(parts, context)) throw new Refusal('signed-out')
    const output = await (action.run as (desk: Desk, input: unknown) => Promise<unknown>)(
      desk,
      action.input.parse(input), // `run` takes what its own schema gives
    )
    if (name === 'unlock') giveSession(context, sessions.begin())
    if (name === 'lock') sessions.endAll()
    return context.json(output ?? null)
  } catch (error) {
    return answerProblem(error, context)
  }
}

async function jsonBody({ req }: Context): Promise<unknown> {
  const type = req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) throw new Refusal('wrong-input', 'content-type')
  let body: unknown
  try {
    body = await req.json()
  } catch (error) {
    throw new Refusal('wrong-input', 'json', { cause: error })
  }
  if (!isUsable(body, mostLevels)) throw new Refusal('wrong-input', 'json')
  return body
}

/** Inputs have a handful; what is nested in thousands cannot be handed to another thread. */
const mostLevels = 32

/** No text that anybody types has a NUL or half a character, and PostgreSQL cannot keep one. */
function isUsable(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isUsable(inner, levels - 1))
}

/** A file to save, or anything else as JSON. */
function answer(output: unknown, context: Context): Response {
  if (!isDownload(output)) return context.json(output ?? null)
  return context.body(new Uint8Array(output.bytes), 200, {
    'content-type': output.mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(output.fileName)}`,
  })
}

function isDownload(output: unknown): output is Download {
  return (
    typeof output === 'object' && output !== null && 'bytes' in output && output.bytes instanceof Uint8Array
  )
}

function answerProblem(error: unknown, context: Context): Response {
  return tell(problemOf(failureOf(error)), context)
}

function tell(details: ProblemDetails, context: Context): Response {
  return context.json(details, details.status, { 'content-type': 'application/problem+json' })
}

/**
 * For a calendar that cannot sign in: the secret in the address lets it in, to this alone. Nothing is said of why not, only
 * that the index is locked, which whoever reaches this address can see anyway.
 */
async function calendar({ desk }: ServerParts, context: Context): Promise<Response> {
  if (!desk.isOpen()) return context.text('Locked', 423)
  const secret = /^([\w-]{20,100})\.ics$/.exec(context.req.param('file') ?? '')?.[1]
  if (secret === undefined) return context.text('Not found', 404)
  const language = context.req.query('lang') === 'en' ? 'en' : 'nl'
  try {
    return answer(await desk.perform('calendar-feed', { secret, language }), context)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.type !== 'refusal') return answerProblem(error, context)
    return failure.code === 'store-locked' ? context.text('Locked', 423) : context.text('Not found', 404)
  }
}

/** Browsers and proxies drop a stream on which nothing comes. */
const beatMs = 20_000

/** Jobs as they change, a word when data changed, and one when the index was put away. Every job is told whole, so whoever comes back later misses nothing. */
function events(parts: ServerParts, context: Context): Response | Promise<Response> {
  if (!isSignedIn(parts, context)) return answerProblem(new Refusal('signed-out'), context)
  if (context.req.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' })
  return streamSSE(context, async (stream) => {
    const { desk } = parts
    // Before anything is waited for: who leaves meanwhile is not told of again.
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
    let left = Promise.resolve()
    const send = (event: string, data: unknown): void => {
      left = left.then(() => stream.writeSSE({ event, data: JSON.stringify(data) })).catch(() => undefined)
    }
    if (desk.isOpen()) for (const job of desk.jobs().list()) send('job', job)
    const stop = desk.listen((job) => {
      // Locked since, and perhaps opened by somebody else.
      if (!isSignedIn(parts, context)) stream.abort()
      else if (job === null) send(desk.isOpen() ? 'changed' : 'put-away', {})
      else send('job', job)
    })
    const beat = setInterval(() => send('beat', {}), beatMs)
    await gone
    clearInterval(beat)
    stop()
  })
}
