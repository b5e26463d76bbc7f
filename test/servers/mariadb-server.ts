import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** A throw-away MariaDB of the tests' own. */
export interface MariadbServer {
  /** With the port, without user or database. */
  readonly url: string
  readonly user: string
  readonly password: string
  /** Runs statements as who may do all. */
  readonly run: (sql: string) => void
  readonly stop: () => Promise<void>
  /** Ends it at once, as a power cut would. */
  readonly kill: () => void
}

const program = '/usr/sbin/mariadbd'

/** Starts a server on loopback and a free port; undefined when none is installed. */
export async function startMariadb(): Promise<MariadbServer | undefined> {
  if (!existsSync(program)) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-maria-'))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const user = isRoot ? ['--user=mysql'] : []
  const files = [`--datadir=${join(folder, 'data')}`, `--socket=${join(folder, 'socket')}`]
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', ...user, files[0] ?? '', '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  )
  const server = spawn(
    program,
    ['--no-defaults', ...user, ...files, `--port=${port}`, '--bind-address=127.0.0.1']
      .concat(['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin', `--pid-file=${join(folder, 'pid')}`])
      .concat(['--innodb-buffer-pool-size=64M', '--character-set-server=utf8mb4', '--local-infile=1']),
    { stdio: 'ignore' },
  )
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  await untilItListens(server, port)
  const run = (sql: string): void => {
    execFileSync('mariadb', ['--no-defaults', files[1] ?? '', '-uroot', '--default-character-set=utf8mb4'], {
      input: sql,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
  }
  const [name, password] = ['lezer', "wacht'woord"]
  run(`CREATE USER '${name}'@'%' IDENTIFIED BY 'wacht''woord'; GRANT SELECT ON *.* TO '${name}'@'%';`)
  return {
    url: `mysql://localhost:${port}/`,
    user: name,
    password,
    run,
    kill: () => server.kill('SIGKILL'),
    stop: async () => {
      server.kill()
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }))
}

async function untilItListens(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Cannot start MariaDB: expected it to listen on port ${port} within fifteen seconds`)
}
