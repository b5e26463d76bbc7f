import { createHash, randomBytes } from 'node:crypto'
import { createServer, request as requestPlain, type Server } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isThisMachine } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import type { SignIn } from './live.ts'

/** Where one signs in, where tokens are given, and what is asked for: to read mail, nothing else that exists beside it. */
export interface IdentityProvider {
  readonly authorize: string
  readonly token: string
  readonly scope: string
}

/** Taken from what the two publish (November 2026); not tried with the real ones. */
export const identityProviders: Readonly<Record<SignIn['by'], IdentityProvider>> = {
  google: {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
  },
  microsoft: {
    authorize: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    token: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
  },
}

/** What is kept instead of a password. */
export interface TokenSecret {
  readonly refreshToken: string
  /** Google gives one to desktop programs as well; it is no secret there. */
  readonly clientSecret: string
}

export interface SigningIn {
  /** What the user opens in a browser. */
  readonly address: string
  /** Comes when the user has agreed; a refusal when not, or not in time. */
  readonly finished: Promise<TokenSecret>
}

export interface SignInOrder {
  readonly provider: IdentityProvider
  readonly clientId: string
  readonly clientSecret: string
  /** Whose account: the provider then asks for that one. */
  readonly user: string
  readonly signal: AbortSignal
}

/** Long enough to find a phone for the second step. */
const patienceMs = 600_000

/** Begins to sign in by the user's own client (RFC 8252): the answer comes to this machine, and PKCE makes it useless to others. */
export async function beginSignIn(order: SignInOrder): Promise<SigningIn> {
  const { provider, clientId, user, signal } = order
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const server = createServer()
  const redirect = await listen(server)
  const address = new URL(provider.authorize)
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: provider.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: user,
    access_type: 'offline',
    prompt: 'consent',
  }
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
  const finished = (async (): Promise<TokenSecret> => {
    try {
      const code = await codeFrom(server, { state, signal })
      const grant = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect,
        code_verifier: verifier,
      }
      const { refreshToken } = await askForTokens(order, grant)
      if (refreshToken === undefined) throw new Refusal('sign-in-expired', new URL(provider.token).hostname)
      return { refreshToken, clientSecret: order.clientSecret }
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })()
  finished.catch(() => undefined) // told to who waits for it, if somebody does
  return { address: address.href, finished }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      resolve(`http://127.0.0.1:${String(typeof at === 'object' && at !== null ? at.port : 0)}/`)
    })
  })
}

interface Waiting {
  readonly state: string
  readonly signal: AbortSignal
}

/** The code that the provider sends along with the browser; whatever else knocks is turned away. */
function codeFrom(server: Server, { state, signal }: Waiting): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Refusal('sign-in-expired')), patienceMs).unref()
    const stop = (): void => reject(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', stop, { once: true })
    server.on('request', ({ url = '/' }, response) => {
      const { searchParams } = new URL(url, 'http://127.0.0.1')
      const isOurs = searchParams.get('state') === state
      response.writeHead(isOurs ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'referrer-policy': 'no-referrer',
      })
      response.end(isOurs ? closingPage : '')
      if (!isOurs) return
      clearTimeout(late)
      signal.removeEventListener('abort', stop)
      const code = searchParams.get('code')
      if (code === null) reject(new Refusal('sign-in-refused', searchParams.get('error') ?? ''))
      else resolve(code)
    })
  })
}

/** In both languages: nobody knows which one the browser's user reads. */
const closingPage =
  '<!doctype html><html lang="nl"><title>Kwartje</title><p>U kunt dit venster sluiten en teruggaan naar Kwartje.</p><p lang="en">You can close this window and go back to Kwartje.</p></html>'

/** What the provider gives for a grant. */
export interface Tokens {
  readonly accessToken: string
  /** Another one than before, which then holds no more. */
  readonly refreshToken: string | undefined
}

type TokenOrder = Pick<SignInOrder, 'provider' | 'clientId' | 'clientSecret' | 'signal'>

/** A token to sign in with, for what is kept. */
export function renewToken(order: TokenOrder, refreshToken: string): Promise<Tokens> {
  return askForTokens(order, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    scope: order.provider.scope,
  })
}

async function askForTokens(
  { provider, clientId, clientSecret, signal }: TokenOrder,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const secret = clientSecret === '' ? {} : { client_secret: clientSecret }
  const form = new URLSearchParams({ client_id: clientId, ...secret, ...grant })
  const { status, text } = await post(new URL(provider.token), form.toString(), signal)
  const host = new URL(provider.token).hostname
  let answer: unknown
  try {
    answer = JSON.parse(text)
  } catch {
    throw new Refusal('server-odd', host)
  }
  if (typeof answer !== 'object' || answer === null) throw new Refusal('server-odd', host)
  if (status !== 200) throw new Refusal(status < 500 ? 'sign-in-expired' : 'server-unreachable', host)
  const { access_token: accessToken, refresh_token: refreshToken } = answer as Readonly<
    Record<string, unknown>
  >
  if (typeof accessToken !== 'string') throw new Refusal('server-odd', host)
  return { accessToken, refreshToken: typeof refreshToken === 'string' ? refreshToken : undefined }
}

/** No answer of this kind is longer. */
const mostAnswerBytes = 65_536
const answerWithinMs = 30_000

function post(
  to: URL,
  form: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  if (to.protocol !== 'https:' && !isThisMachine(to.hostname))
    throw new Refusal('server-needs-tls', to.hostname)
  const request = to.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const asked = request(
      to,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        timeout: answerWithinMs,
        signal,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
          if (text.length > mostAnswerBytes) asked.destroy(new Refusal('server-odd', to.hostname))
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    asked.on('timeout', () => asked.destroy(new Refusal('server-unreachable', to.hostname)))
    asked.on('error', (error) => {
      const isTold = error instanceof Refusal || error.name === 'AbortError'
      reject(isTold ? error : new Refusal('server-unreachable', to.hostname, { cause: error }))
    })
    asked.end(form)
  })
}
