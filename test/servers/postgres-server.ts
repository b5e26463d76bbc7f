import { execFileSync, spawn } from 'node:child_process'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from './free-port.ts'

/** A throw-away PostgreSQL of the tests' own. */
export interface PostgresServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts a server on loopback and a free port; undefined when none is installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const initdb = globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1)
  if (initdb === undefined) return undefined
  const bin = dirname(initdb)
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-pg-'))
  const port = await freePort()
  const user = unprivileged(folder)
  const options = { cwd: '/', stdio: 'ignore', ...user } as const
  execFileSync(
    initdb,
    ['-D', join(folder, 'data'), '-A', 'trust', '-U', 'postgres', '--locale=C.UTF-8', '--no-sync'],
    options,
  )
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap(
    (setting) => ['-c', setting],
  )
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...settings],
    options,
  )
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  const stop = async (): Promise<void> => {
    server.kill('SIGINT')
    await stopped
    rmSync(folder, { recursive: true, force: true })
  }
  await untilReady(join(bin, 'pg_isready'), port)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: then the user of the Debian package does it. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }))
  const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }))
  chownSync(folder, uid, gid)
  return { uid, gid }
}

async function untilReady(isReady: string, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync(isReady, ['-h', '127.0.0.1', '-p', String(port), '-q'])
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`Cannot start PostgreSQL: expected it to listen on port ${port} within ten seconds`)
}
