import { createAdaptorServer } from '@hono/node-server'
import type { ServerResponse } from 'node:http'
import { Refusal } from '../base/refusal.ts'
import type { Desk } from '../app/desk.ts'
import { clock } from '../app/workspace.ts'
import { createApp } from './app.ts'
import { makeBundle } from './bundle.ts'
import { guardHeaders } from './guard.ts'
import { createSessions } from './sessions.ts'

/** A workbench that answers. */
export interface Serving {
  /** With the key: opening it lets a browser in. Whoever can read it can use the workbench. */
  readonly address: string
  /** The same for a program to open once: works one time and soon. */
  readonly onceAddress: () => string
  readonly port: number
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly desk: Desk
  readonly version: string
  /** The first port that is tried. */
  readonly port: number
}

/** Only this machine: the loopback address cannot be reached from elsewhere. */
const host = '127.0.0.1'

/** As many ports are tried, from the wanted one on. */
const maxPortsTried = 50

/** Puts the workbench at an address of this machine: the wanted port, or the next that is free. */
export async function serveWorkbench({ desk, version, port: wanted }: ServeOptions): Promise<Serving> {
  const bundle = await makeBundle()
  const sessions = createSessions(() => clock.now().epochMilliseconds)
  const hosts = new Set<string>()
  const app = createApp({
    desk,
    sessions,
    bundle,
    version,
    isHost: (asked) => hosts.has(asked.toLowerCase()),
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  // A request that is no request is answered before the routes see it.
  server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    for (const [name, value] of Object.entries(guardHeaders)) response.setHeader(name, value)
  })
  const port = await listen(server, wanted)
  for (const name of [host, 'localhost']) hosts.add(`${name}:${String(port)}`)
  const address = `http://${host}:${String(port)}/`
  return {
    address: `${address}?key=${sessions.key}`,
    onceAddress: () => `${address}?key=${sessions.onceKey()}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Streams of events would keep it open.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

type Server = ReturnType<typeof createAdaptorServer>

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + maxPortsTried && port < 65_536; port++) {
    if (await listenAt(server, port)) return port
  }
  throw new Refusal('no-port', String(wanted))
}

/** False when the port is taken or kept for others. */
function listenAt(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.removeListener('listening', listening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const listening = (): void => {
      server.removeListener('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen({ host, port, exclusive: true })
  })
}
