import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A workbench as a user starts it: a process of its own, with an index and a home of its own. */
export interface Workbench {
  /** With the key that lets a browser in. */
  readonly address: string
  readonly origin: string
  readonly key: string
  readonly home: string
  /** Carries out an action over HTTP, as a program does. */
  readonly call: (name: string, input: object) => Promise<unknown>
  /** Ends the process; what was stored stays. */
  readonly stop: () => Promise<void>
  /** Starts it again at the same port with the same store. */
  readonly again: () => Promise<Workbench>
  /** Ends the process and throws its home away. */
  readonly close: () => Promise<void>
}

const program = resolve(import.meta.dirname, '../../bin/kwartje.js')

/** Starts `kwartje start` in a scratch home; `flags` such as --sample. */
export async function startWorkbench(flags: readonly string[] = []): Promise<Workbench> {
  return startIn(mkdtempSync(join(tmpdir(), 'kwartje-desk-')), { flags, port: '2300' })
}

interface Start {
  readonly flags: readonly string[]
  /** The first that is tried. */
  readonly port: string
}

async function startIn(home: string, { flags, port }: Start): Promise<Workbench> {
  const child = spawn(
    process.execPath,
    [program, 'start', '--no-open', '--json', '--port', port, '--store', join(home, 'store'), ...flags],
    {
      env: { ...process.env, HOME: home, TMPDIR: home, KWARTJE_LANG: 'nl' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const { address } = await firstLine(child)
  const url = new URL(address)
  const key = url.searchParams.get('key') ?? ''
  const stop = (): Promise<void> => end(child)
  return {
    address,
    origin: url.origin,
    key,
    home,
    call: (name, input) => call(url.origin, { key, name, input }),
    stop,
    again: () => startIn(home, { flags, port: url.port }),
    close: async () => {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

async function firstLine({ stdout }: ChildProcess): Promise<{ readonly address: string }> {
  if (stdout === null) throw new Error('Cannot read the address: expected a pipe')
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line)
  throw new Error('Cannot start the workbench: it ended before it gave its address')
}

interface Call {
  readonly key: string
  readonly name: string
  readonly input: object
}

async function call(origin: string, { key, name, input }: Call): Promise<unknown> {
  const answer = await fetch(`${origin}/api/actions/${name}`, {
    method: 'POST',
    // A connection that is kept may have been closed meanwhile: other tests keep this process busy for seconds.
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify(input),
  })
  const body: unknown = await answer.json()
  if (!answer.ok) throw new Error(`Cannot ${name}: ${JSON.stringify(body)}`)
  return body
}

/** Reads every place there is and waits until it is done. */
export async function readAll({ call: perform }: Pick<Workbench, 'call'>): Promise<void> {
  await perform('scan', {})
  await untilRead({ call: perform })
}

/** Waits until what is being read is read: of the sample firm that begins by itself. */
export async function untilRead({ call: perform }: Pick<Workbench, 'call'>): Promise<void> {
  for (;;) {
    const jobs = (await perform('list-jobs', {})) as readonly { readonly endedAtMs: number | null }[] // as jobs.ts gives
    if (jobs.every(({ endedAtMs }) => endedAtMs !== null)) return
    await new Promise((done) => setTimeout(done, 100))
  }
}
