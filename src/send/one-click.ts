import { lookup } from 'node:dns/promises'
import { connect, type TLSSocket } from 'node:tls'
import { isThisMachine } from '../base/hosts.ts'
import { oneClickRequest } from '../privacy/newsletters/one-click-request.ts'
import { isPublicAddress } from '../privacy/newsletters/public-host.ts'

/**
 * How a request went. `isSent` false: not a byte of it left.
 * - `accepted`: 2xx
 * - `refused`: another answer; a redirect is one, for it is never followed
 * - `silent`: it went, and no answer that can be understood came back
 */
export type OneClickAnswer =
  | { readonly state: 'accepted' | 'refused'; readonly status: number }
  | { readonly state: 'silent'; readonly code: OneClickSilence }
  | { readonly state: 'not-sent'; readonly code: OneClickObstacle }

export const oneClickSilences = ['too-slow', 'hung-up', 'unclear'] as const
export type OneClickSilence = (typeof oneClickSilences)[number]

export const oneClickObstacles = [
  'no-address', // not https on the open internet
  'unknown-host',
  'private-host', // its name leads to an own network
  'unreachable',
  'certificate',
] as const
export type OneClickObstacle = (typeof oneClickObstacles)[number]

export interface OneClickOptions {
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** For tests alone: a server on this machine that stands for a name of the open internet. */
  readonly sinks?: readonly Sink[]
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly trusted?: string
  readonly limits?: { readonly totalMs: number; readonly answerBytes: number }
}

export interface Sink {
  readonly host: string
  readonly address: string
  readonly port: number
}

/** Where a request goes: an address that was looked at, never a name that could lead elsewhere a moment later. */
interface Destination {
  readonly address: string
  readonly port: number
}

/** Longer than any service takes; the answer is one line that counts. */
const usualLimits = { totalMs: 10_000, answerBytes: 65_536 }
const httpsPort = 443

/** Sends the one request of RFC 8058, and reads the first line of the answer. Asks nothing else of anybody, and follows nothing. */
export async function sendOneClick(url: string, options: OneClickOptions = {}): Promise<OneClickAnswer> {
  const request = oneClickRequest(url)
  if (request === null) return { state: 'not-sent', code: 'no-address' }
  const { limits = usualLimits } = options
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), limits.totalMs)
  try {
    const destination = await destinationOf(request.host, options, deadline.signal)
    if (typeof destination === 'string') return { state: 'not-sent', code: destination }
    return await exchange(request, destination, { ...options, limits, signal: deadline.signal })
  } finally {
    clearTimeout(timer)
  }
}

async function destinationOf(
  host: string,
  { resolve = everyAddress, sinks = [] }: OneClickOptions,
  signal: AbortSignal,
): Promise<Destination | OneClickObstacle> {
  const sink = sinks.find((one) => one.host === host && isThisMachine(one.address))
  if (sink !== undefined) return sink
  const late = new Promise<readonly string[]>((none) => {
    signal.addEventListener('abort', () => none([]), { once: true })
  })
  const addresses = await Promise.race([resolve(host).catch(() => []), late])
  const [address] = addresses
  if (address === undefined) return 'unknown-host'
  // One that is private is enough: whoever names two may count on the other one being taken.
  return addresses.every(isPublicAddress) ? { address, port: httpsPort } : 'private-host'
}

async function everyAddress(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address)
}

interface Exchange {
  readonly limits: { readonly answerBytes: number }
  readonly trusted?: string
  readonly signal: AbortSignal
}

function exchange(
  { host, text }: { readonly host: string; readonly text: string },
  { address, port }: Destination,
  { limits, trusted, signal }: Exchange,
): Promise<OneClickAnswer> {
  return new Promise((done) => {
    const socket = connect({
      host: address,
      port,
      servername: host,
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(trusted === undefined ? {} : { ca: trusted }),
    })
    let isSent = false
    let answer = Buffer.alloc(0)
    const end = (result: OneClickAnswer): void => {
      closeFully(socket)
      done(result)
    }
    const fail = (code: OneClickSilence, obstacle: OneClickObstacle): void =>
      end(isSent ? { state: 'silent', code } : { state: 'not-sent', code: obstacle })
    signal.addEventListener('abort', () => fail('too-slow', 'unreachable'), { once: true })
    if (signal.aborted) fail('too-slow', 'unreachable')
    socket.once('secureConnect', () => {
      isSent = true
      socket.write(text, 'latin1')
    })
    socket.on('data', (part: Buffer) => {
      answer = Buffer.concat([answer, part])
      const result = answerOf(answer, limits.answerBytes)
      if (result !== undefined) end(result)
    })
    socket.once('end', () => fail('hung-up', 'unreachable'))
    socket.once('error', (error) => fail('hung-up', isCertificate(error) ? 'certificate' : 'unreachable'))
  })
}

/** What comes after is nobody's business: also an error, which would have no listener any more. */
function closeFully(socket: TLSSocket): void {
  socket.on('error', () => undefined)
  socket.destroy()
}

const certificate = /cert|self.signed|altname|issuer|SSL|TLS/i

function isCertificate(error: Error): boolean {
  return certificate.test('code' in error ? String(error.code) : error.message)
}

/** A first line, in which provisional answers (1xx) do not count. Undefined: not there yet. */
function answerOf(bytes: Buffer, most: number): OneClickAnswer | undefined {
  let rest = bytes.subarray(0, most).toString('latin1')
  for (;;) {
    const line = /^HTTP\/1\.[01] (\d{3})[^\r\n]*\r?\n/.exec(rest)
    if (line === null)
      return bytes.length >= most || /\n/.test(rest) ? { state: 'silent', code: 'unclear' } : undefined
    const status = Number(line[1])
    if (status >= 200) return { state: status < 300 ? 'accepted' : 'refused', status }
    const next = /\r?\n\r?\n/.exec(rest)
    if (next === null) return bytes.length >= most ? { state: 'silent', code: 'unclear' } : undefined
    rest = rest.slice(next.index + next[0].length)
  }
}
