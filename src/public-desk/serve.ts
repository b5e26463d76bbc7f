import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { FrontDesk } from './front-desk.ts'
import { pageHeaders } from './page-html.ts'
import type { Answer, Asked, Fault } from './visit.ts'

/** A public desk that answers. */
export interface PublicServing {
  readonly port: number
  readonly close: () => Promise<void>
}

/** How long a connection may hold a place, and how many places there are. */
export interface Patience {
  /** Until all headers are there. */
  readonly headersMs: number
  /** Until all of the request is there. */
  readonly requestMs: number
  /** Between two requests. */
  readonly idleMs: number
  /** Without a byte either way. */
  readonly silentMs: number
  /** After a last answer, for who does not hang up. */
  readonly lastMs: number
  /** How often is looked whose time is over. */
  readonly checkMs: number
  readonly connections: number
}

/** A phone with a bad line sends a form in a few seconds; who is slower holds a place that others need. */
const patience: Patience = {
  headersMs: 10_000,
  requestMs: 20_000,
  idleMs: 5000,
  silentMs: 30_000,
  lastMs: 2000,
  checkMs: 2000,
  connections: 256,
}

interface ServeOptions {
  readonly desk: FrontDesk
  /** 0: any that is free. */
  readonly port: number
  /** Told what went wrong in us: a name of a fault, nothing of a visitor. */
  readonly failed: (fault: string) => void
  readonly limits?: Patience
}

/** Only this machine: the user's own proxy stands before it, and brings HTTPS. */
const host = '127.0.0.1'

/** The longest message in the longest spelling (three bytes for each of four), with room for the rest. */
const maxBodyBytes = 65_536
/** A link is some eighty characters; a browser's own headers a kilobyte or two. */
const maxHeaderBytes = 8192
const maxAddressLength = 512

/** Answers visitors at a port of this machine. */
export async function servePublicDesk({
  desk,
  port,
  failed,
  limits = patience,
}: ServeOptions): Promise<PublicServing> {
  const server = createServer(
    {
      maxHeaderSize: maxHeaderBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: limits.checkMs,
      requireHostHeader: true,
    },
    (request, response) => {
      respond(desk, request, response).catch((error: unknown) => {
        failed(error instanceof Error && 'code' in error ? String(error.code) : 'bug')
        if (response.headersSent) response.destroy()
        else refuse(desk, { request, response }, { status: 503, fault: 'closed' })
      })
    },
  )
  // What is no HTTP at all: it has no headers that could tell a language.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    socket.end(rawAnswer(desk, rawStatus[error.code ?? ''] ?? '400 Bad Request'))
    // Its own end stays open until the other side hangs up: who never does would keep the place.
    const over = setTimeout(() => socket.destroy(), limits.lastMs)
    socket.once('close', () => clearTimeout(over))
  })
  server.timeout = limits.silentMs
  server.maxConnections = limits.connections
  server.maxHeadersCount = 64
  const listening = await listen(server, port)
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.removeListener('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

async function respond(desk: FrontDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A name that is not ours may belong to anybody: they are not told whose desk this is.
  if (!isForHere(desk, request)) return plain(response, 421)
  const no = (status: number, fault: Fault): void => refuse(desk, { request, response }, { status, fault })
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (!isRead && request.method !== 'POST') return no(405, 'wrong')
  const address = addressOf(request)
  if (address === null) return no(400, 'address')
  if (address.pathname === '/robots.txt') return robots(response)
  const form = isRead ? new URLSearchParams() : await formOf(request)
  if (form === 'too-large') return no(413, 'large')
  if (form === 'odd') return no(415, 'wrong')
  const asked: Omit<Asked, 'isAhead'> = {
    method: isRead ? 'GET' : 'POST',
    path: address.pathname,
    query: address.searchParams,
    acceptLanguage: request.headers['accept-language'] ?? '',
    form,
    peer: request.socket.remoteAddress ?? '',
  }
  // What is only fetched ahead, or asked for its head, is no visit.
  const isAhead = request.method === 'HEAD' || /prefetch|preview|prerender/i.test(purposeOf(request))
  page(response, desk.answer({ ...asked, isAhead }), request.method === 'HEAD')
}

interface Turn {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

interface No {
  readonly status: number
  readonly fault: Fault
}

/** Says no in words. What is still coming is not wanted: the line is closed after the answer. */
function refuse(desk: FrontDesk, { request, response }: Turn, { status, fault }: No): void {
  const acceptLanguage = request.headers['accept-language'] ?? ''
  const { html } = desk.refuse(fault, { acceptLanguage, query: new URLSearchParams() })
  response.writeHead(status, {
    ...pageHeaders,
    'content-length': Buffer.byteLength(html),
    connection: 'close',
  })
  response.end(request.method === 'HEAD' ? undefined : html)
}

/** As Node gives them. */
const rawStatus: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function rawAnswer(desk: FrontDesk, status: string): string {
  const { html } = desk.refuse('address', { acceptLanguage: '', query: new URLSearchParams() })
  const headers = { ...pageHeaders, 'content-length': String(Buffer.byteLength(html)), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${html}`
}

function purposeOf({ headers }: IncomingMessage): string {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => String(headers[name] ?? '')).join(' ')
}

/** Only requests that were meant for this desk: by the address that was set, or on this machine. Forwarding headers are not believed. */
function isForHere(desk: FrontDesk, { headers, socket }: IncomingMessage): boolean {
  const asked = (headers.host ?? '').toLowerCase()
  const port = String(socket.localPort)
  if (asked === `${host}:${port}` || asked === `localhost:${port}`) return true
  const address = desk.desk()?.address
  return typeof address === 'string' && new URL(address).host === asked
}

function addressOf({ url = '' }: IncomingMessage): URL | null {
  if (url.length > maxAddressLength || !url.startsWith('/')) return null
  const address = URL.parse(url, 'http://desk.invalid')
  return address?.host === 'desk.invalid' ? address : null
}

/** What a form sent: as browsers do, or as RFC 8058 lets a mail program do. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams | 'too-large' | 'odd'> {
  const type = (request.headers['content-type'] ?? '').toLowerCase()
  const isParts = type.startsWith('multipart/form-data')
  const isPlain = type === '' || type.startsWith('application/x-www-form-urlencoded')
  if (request.headers['content-encoding'] !== undefined || !(isParts || isPlain)) return 'odd'
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return 'too-large'
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    const bytes = Buffer.from(piece as Uint8Array) // a request is read in bytes
    size += bytes.length
    if (size > maxBodyBytes) return 'too-large'
    pieces.push(bytes)
  }
  const text = Buffer.concat(pieces).toString('utf8')
  return isParts ? partsOf(text, request.headers['content-type'] ?? '') : new URLSearchParams(text)
}

const maxParts = 20

/** Fields of `multipart/form-data` without files: all that a one-click request has (RFC 8058, 3.2). */
function partsOf(text: string, type: string): URLSearchParams {
  const fields = new URLSearchParams()
  const [, quoted, bare] = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return fields
  let at = text.indexOf(`--${boundary}`)
  for (let parts = 0; at >= 0 && parts < maxParts; parts++) {
    const next = text.indexOf(`--${boundary}`, at + 2)
    if (next < 0) break
    const part = text.slice(at + boundary.length + 2, next)
    const blank = /\r?\n\r?\n/.exec(part)
    const head = blank === null ? '' : part.slice(0, blank.index)
    const name = /;\s*name="?([^";\r\n]{1,100})"?/i.exec(head)?.[1]
    if (blank !== null && name !== undefined)
      fields.append(name, part.slice(blank.index + blank[0].length).replace(/\r?\n$/, ''))
    at = next
  }
  return fields
}

function page(response: ServerResponse, { status, html }: Answer, isHead: boolean): void {
  const bytes = Buffer.from(html)
  response.writeHead(status, { ...pageHeaders, 'content-length': bytes.length })
  response.end(isHead ? undefined : bytes)
}

function plain(response: ServerResponse, status: number): void {
  // What is still coming is not wanted: the line is closed after the answer.
  response.writeHead(status, {
    ...pageHeaders,
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
  })
  response.end(`${String(status)}\n`)
}

function robots(response: ServerResponse): void {
  response.writeHead(200, { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' })
  response.end('User-agent: *\nDisallow: /\n')
}
