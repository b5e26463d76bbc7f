import { Agent as ClearAgent, request as requestInClear, type IncomingMessage } from 'node:http'
import { Agent, request as requestOverTls, type RequestOptions } from 'node:https'
import { getDomain } from 'tldts'
import { isThisMachine } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Opening } from './live.ts'

export interface DavRequest {
  readonly method: string
  readonly url: URL
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export interface DavAnswer {
  readonly status: number
  readonly header: (name: string) => string
  readonly body: Buffer
  /** Where the answer came from, after redirects. */
  readonly url: URL
}

/** Speaks HTTP with one account's server. */
export interface DavClient extends Disposable {
  readonly ask: (request: DavRequest) => Promise<DavAnswer>
}

/** A server that lists a large address book for the first time takes its while. */
const silenceMs = 60_000

/** Some dozens of cards with photos; a server that sends more than was asked for is not listened to. */
const maxAnswerBytes = 134_217_728

/** From the well-known address to the real one is one step; a loop is endless. */
const maxRedirects = 5

/**
 * A client that signs in with a name and a password: over verified TLS, or in clear to this machine only. The password
 * goes to the host that the user named, and to no other that this one points to, unless it is the same firm's.
 */
export function davClient(opening: Opening): DavClient {
  const home = davUrl(opening.account.address)
  const agent =
    home.protocol === 'https:'
      ? new Agent({ keepAlive: true, maxSockets: 2 })
      : new ClearAgent({ keepAlive: true, maxSockets: 2 })
  const ask = async (request: DavRequest): Promise<DavAnswer> => {
    let { url } = request
    for (let step = 0; step <= maxRedirects; step++) {
      if (!isTrusted(url, home)) throw new Refusal('server-elsewhere', url.host)
      const answer = await askOnce({ ...request, url }, opening, agent)
      const next = redirectOf(answer)
      if (next === null) return answer
      if (next.host !== url.host || next.protocol !== url.protocol)
        throw new Refusal('server-elsewhere', next.host)
      url = next
    }
    throw new Refusal('server-unreachable', home.host)
  }
  return { ask, [Symbol.dispose]: () => agent.destroy() }
}

/** The address as typed; a bare host is one of the web. Refuses what would send a password in clear. */
export function davUrl(typed: string): URL {
  const text = typed.trim()
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new Refusal('wrong-input', text)
  if (url.protocol === 'http:' && !isThisMachine(url.hostname.replace(/^\[|\]$/g, '')))
    throw new Refusal('server-needs-tls', url.hostname)
  url.hash = ''
  return url
}

/**
 * Apple spreads its accounts over hosts of its own (p42-contacts.icloud.com): the same registrable domain over TLS is
 * the same firm. Hosts that many firms rent names under are not (tldts knows them).
 */
function isTrusted(url: URL, home: URL): boolean {
  if (url.protocol !== home.protocol || url.username !== '' || url.password !== '') return false
  if (url.host === home.host) return true
  if (url.protocol !== 'https:' || url.port !== '' || home.port !== '') return false
  const domain = getDomain(home.hostname, { allowPrivateDomains: true })
  return domain !== null && domain === getDomain(url.hostname, { allowPrivateDomains: true })
}

function redirectOf({ status, header, url }: DavAnswer): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  return URL.parse(header('location'), url)
}

async function askOnce(
  { method, url, body, headers = {} }: DavRequest,
  { account, secret, trusted, signal }: Opening,
  agent: Agent | ClearAgent,
): Promise<DavAnswer> {
  signal.throwIfAborted()
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const settings: RequestOptions = {
    method,
    agent,
    signal,
    timeout: silenceMs,
    headers: {
      authorization: `Basic ${Buffer.from(`${account.user}:${secret}`).toString('base64')}`,
      accept: '*/*',
      'user-agent': 'Kwartje',
      ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
      ...headers,
    },
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(trusted === undefined ? {} : { ca: trusted }),
  }
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const call = (url.protocol === 'https:' ? requestOverTls : requestInClear)(url, settings, resolve)
      call.on('timeout', () => call.destroy(new Error('Cannot reach the server: it said nothing in time')))
      call.on('error', reject)
      call.end(bytes)
    })
    return await answerOf(response, url)
  } catch (error) {
    signal.throwIfAborted()
    throw refusalOf(error, url.host)
  }
}

async function answerOf(response: IncomingMessage, url: URL): Promise<DavAnswer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of response) {
    const bytes = Buffer.from(piece)
    length += bytes.length
    if (length > maxAnswerBytes) {
      response.destroy()
      throw new AnswerTooLarge()
    }
    pieces.push(bytes)
  }
  const { statusCode = 0, headers } = response
  if (statusCode === 401) throw signInRefusal(url.hostname, headers['www-authenticate'] ?? '')
  return {
    status: statusCode,
    header: (name) => {
      const value = headers[name]
      return typeof value === 'string' ? value : ''
    },
    body: Buffer.concat(pieces),
    url,
  }
}

/** Why a server did not let us in: by what it asks for. */
function signInRefusal(host: string, challenge: string): Refusal {
  // A server that takes no password as we give it (digest, token) says so.
  if (challenge !== '' && !/\bbasic\b/i.test(challenge)) return new Refusal('server-odd', host)
  const page = appPasswordPages.find(([pattern]) => pattern.test(host))?.[1]
  return page === undefined ? new Refusal('sign-in-refused', host) : new Refusal('app-password-needed', page)
}

/** Providers whose usual password opens nothing for a program, and where one makes another. */
const appPasswordPages: readonly (readonly [host: RegExp, page: string])[] = [
  [/(?:^|\.)icloud\.com$/i, 'https://account.apple.com'],
  [/(?:^|\.)fastmail\.com$/i, 'https://app.fastmail.com/settings/security'],
]

/** An answer that does not fit in memory; asked for in smaller pieces it may. */
export class AnswerTooLarge extends Error {}

const hangUps = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])
const certificateCodes = /CERT|SIGNATURE|ALTNAME|SELF_SIGNED|ISSUER/

function refusalOf(error: unknown, host: string): unknown {
  if (error instanceof Refusal || error instanceof AnswerTooLarge || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  if (hangUps.has(code)) return new Refusal('server-hung-up', host, { cause: error })
  if (certificateCodes.test(code)) return new Refusal('server-certificate', host, { cause: error })
  return new Refusal('server-unreachable', host, { cause: error })
}
