import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A real mail server on this machine, with what was handed to it. */
export interface TestMailServer {
  readonly port: number
  readonly received: string[]
  readonly close: () => Promise<void>
}

/** Starts it; without options it takes any mail, in clear. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<TestMailServer> {
  const received: string[] = []
  const server = new SMTPServer({
    disabledCommands: [
      ...(options.onAuth === undefined ? ['AUTH'] : []),
      ...(options.key === undefined ? ['STARTTLS'] : []),
    ],
    logger: false,
    ...options,
    onData: (stream, _session, done) => {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => (text += part))
      stream.on('end', () => {
        received.push(text)
        done(null, 'queued as 42')
      })
    },
  })
  // A client that gives up is no fault of the server.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: portOf(server.server),
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** `hangUp` ends the call that `called` waits for. */
export interface SilentServer extends TestMailServer {
  readonly called: Promise<unknown>
  readonly hangUp: () => void
}

/** A server that takes a call and never says a word. */
export async function startSilentServer(): Promise<SilentServer> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const calls: Socket[] = []
  server.on('connection', (socket) => calls.push(socket.on('error', () => undefined)))
  return {
    port: portOf(server),
    received: [],
    called: once(server, 'connection'),
    hangUp: () => calls.forEach((socket) => socket.destroy()),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port // it listens on a port
}
