import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:net'
import { freePort } from './free-port.ts'

/** A throw-away server of address books and calendars, for users of the tests' own. */
export interface RadicaleServer {
  readonly url: string
  readonly user: string
  readonly password: string
  /** Speaks to it as any other program of the user would. */
  readonly request: (method: string, path: string, options?: RadicaleRequest) => Promise<Response>
  readonly stop: () => Promise<void>
}

export interface RadicaleRequest {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Key and certificate as PEM files: then it speaks TLS. */
export interface RadicaleTls {
  readonly keyFile: string
  readonly certificateFile: string
}

/** Starts it on loopback and a free port; undefined when none is installed. */
export async function startRadicale(tls?: RadicaleTls): Promise<RadicaleServer | undefined> {
  if (spawnSync('radicale', ['--version']).error !== undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-radicale-'))
  const port = await freePort()
  const user = 'noor@bakkerij.example'
  const password = 'geheim wachtwoord'
  mkdirSync(join(folder, 'collections'))
  writeFileSync(join(folder, 'users'), `${user}:${password}\n`)
  writeFileSync(join(folder, 'config'), configuration({ folder, port, tls }))
  const server = spawn('radicale', ['--config', join(folder, 'config')], { stdio: 'ignore' })
  await untilItListens(server, port)
  const url = `${tls === undefined ? 'http' : 'https'}://localhost:${port}`
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return {
    url,
    user,
    password,
    request: (method, path, { body, headers = {} } = {}) =>
      fetch(new URL(path, url), {
        method,
        headers: { authorization, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    stop: async () => {
      const stopped = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Configuration {
  readonly folder: string
  readonly port: number
  readonly tls: RadicaleTls | undefined
}

function configuration({ folder, port, tls }: Configuration): string {
  return [
    '[server]',
    `hosts = 127.0.0.1:${port}`,
    ...(tls === undefined
      ? []
      : ['ssl = True', `certificate = ${tls.certificateFile}`, `key = ${tls.keyFile}`]),
    '[auth]',
    'type = htpasswd',
    `htpasswd_filename = ${join(folder, 'users')}`,
    'htpasswd_encryption = plain',
    'delay = 0',
    '[rights]',
    'type = owner_only',
    '[storage]',
    `filesystem_folder = ${join(folder, 'collections')}`,
    '[logging]',
    'level = critical',
    '',
  ].join('\n')
}

async function untilItListens(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Cannot start Radicale: expected it to listen on port ${port} within ten seconds`)
}
