import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { Certificate } from './certificate.ts'

/** A server on this machine that takes requests as a mailing service does, and keeps them byte by byte. */
export interface OneClickSink {
  readonly port: number
  readonly received: string[]
  /** Calls, also those that said nothing. */
  readonly calls: () => number
  readonly close: () => Promise<void>
}

/** What it answers to a request; what it writes is up to the test. */
export type AnswerWith = (socket: Socket, request: string) => void

const ok: AnswerWith = (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')

export async function startSink({ key, cert }: Certificate, answer: AnswerWith = ok): Promise<OneClickSink> {
  const received: string[] = []
  const open = new Set<Socket>()
  let calls = 0
  const server = createTlsServer({ key, cert }, (socket) => {
    let text = ''
    socket.on('error', () => undefined)
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1')
      if (!text.endsWith('List-Unsubscribe=One-Click')) return
      received.push(text)
      answer(socket, text)
    })
  })
  server.on('connection', (socket: Socket) => {
    calls++
    open.add(socket.on('error', () => undefined))
  })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    received,
    calls: () => calls,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** Listens where no request may ever come; undefined when something else has the port. */
export async function startTrap(address: string, port: number): Promise<OneClickSink | undefined> {
  let calls = 0
  const server = createServer((socket) => {
    calls++
    socket.destroy()
  })
  const isUp = await new Promise<boolean>((done) => {
    server.once('error', () => done(false))
    server.listen(port, address, () => done(true))
  })
  if (!isUp) return undefined
  return {
    port,
    received: [],
    calls: () => calls,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
