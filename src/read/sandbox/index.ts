import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../base/problem.ts'
import type { Sandbox, SandboxAnswer } from '../format.ts'
import { FrameReader, writeFrame } from './frames.ts'
import { parseAnswer } from './answer.ts'

export interface SandboxLimits {
  /** A PDF of hundreds of pages takes a few seconds; what takes longer is broken or an attack. */
  readonly timeMs: number
  /** Heap and buffers together; V8's own limit does not count buffers. */
  readonly memoryBytes: number
  /** True for work that nobody waits for: whoever uses the machine goes first. */
  readonly isPatient?: true
  /** Another program of readers than ours, for tests. */
  readonly program?: string
}

const ordinaryLimits: SandboxLimits = { timeMs: 30_000, memoryBytes: 1_073_741_824 }

/** For work of hours in the background. */
export const patientLimits: SandboxLimits = { ...ordinaryLimits, isPatient: true }

/** How often the child's memory is looked at: it can grow by some hundreds of megabytes in between. */
const watchEveryMs = 100

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '..', '..', '..')
/** The packages whose code the readers run. */
const packages = [
  'pdfjs-dist',
  '7z-wasm',
  '@e965/xlsx',
  'tesseract.js-core',
  'libheif-js',
  '@tesseract.js-data/nld',
  '@tesseract.js-data/eng',
]

/** Wherever npm has put them; by the way that leads there, so with links as links. */
const packageFolders = packages.flatMap((name) => {
  const folder = dirname(findPackageJSON(name, import.meta.url) ?? join(here, 'not-installed'))
  return existsSync(folder) ? [folder, realpathSync(folder)] : []
})

/**
 * Runs readers that are not ours in child processes, without files (but their own code), network, addons, other
 * processes or threads; databases only where the reader of database files works, alone. Bytes go over a pipe, never a
 * path. A child is ended by time or memory and started anew for the next item.
 */
export function createSandbox(limits: SandboxLimits = ordinaryLimits): Sandbox {
  const readers = oneChildAtATime(limits, { program: 'child.ts', flags: ['--no-experimental-sqlite'] })
  const databases = oneChildAtATime(limits, { program: 'database-child.ts', flags: [] })
  const pictures = oneChildAtATime(forPictures(limits), {
    program: 'picture-child.ts',
    flags: ['--no-experimental-sqlite'],
  })
  const childFor = (reader: string): Sandbox => {
    if (reader.startsWith('database')) return databases
    return reader === 'picture' || reader.startsWith('pdf-page/') ? pictures : readers
  }
  return {
    run: (reader, bytes, signal) => childFor(reader).run(reader, bytes, signal),
    close: async () => {
      await Promise.all([readers, databases, pictures].map((child) => child.close()))
    },
  }
}

/** A picture of many pixels is turned four ways and read each time, on a machine that does something else; its pixels lie in memory several times over. */
function forPictures(limits: SandboxLimits): SandboxLimits {
  // Who steps back for others may wait long for the processor.
  const times = limits.isPatient === true ? 10 : 4
  return { ...limits, timeMs: limits.timeMs * times, memoryBytes: limits.memoryBytes * 1.5 }
}

interface Program {
  readonly program: string
  /** What it may not do beyond what none may. */
  readonly flags: readonly string[]
}

function oneChildAtATime(limits: SandboxLimits, ours: Program): Sandbox {
  let child: ChildProcess | undefined
  let workedMs = 0
  let last: Promise<unknown> = Promise.resolve()
  const end = (): void => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const runOne = async (reader: string, bytes: Uint8Array, signal: AbortSignal): Promise<SandboxAnswer> => {
    signal.throwIfAborted()
    child ??= startChild(limits, ours)
    const began = performance.now()
    const outcome = await converse(child, { reader, bytes, limits, signal })
    workedMs += performance.now() - began
    if (typeof outcome !== 'string' && workedMs < childWorksMs) return outcome
    workedMs = 0
    end()
    if (typeof outcome !== 'string') return outcome
    signal.throwIfAborted()
    return failed({ code: outcome, place: '', lostBytes: bytes.length })
  }
  return {
    run: (reader, bytes, signal) => {
      const answer = last.then(() => runOne(reader, bytes, signal))
      last = answer.catch(() => undefined) // the caller gets the failure; the next one must still run
      return answer
    },
    close: async () => {
      end()
    },
  }
}

function failed(problem: Problem): SandboxAnswer {
  return { title: '', fields: [], parts: [], nested: [], problems: [problem] }
}

function startChild(limits: SandboxLimits, ours: Program): ChildProcess {
  const { memoryBytes, program = join(here, ours.program) } = limits
  const readable = [here, dirname(program), ...packageFolders, join(root, 'package.json')]
  const [command, ...args] = [
    ...boundedCpu,
    process.execPath,
    '--permission',
    ...ours.flags,
    '--no-warnings',
    // A folder of packages may be a link to elsewhere: to follow it, Node would look at folders that are not allowed.
    '--preserve-symlinks',
    `--max-old-space-size=${Math.floor(memoryBytes / 2_097_152)}`,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    program,
  ]
  const child = spawn(command ?? process.execPath, args, {
    cwd: root,
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  if (limits.isPatient === true) stepBack(child.pid)
  // The pipe of an ended child breaks: its exit tells that already.
  child.stdin?.on('error', () => undefined)
  // An idle child must not keep the program from ending; the timers of a job do.
  for (const handle of [child, child.stdin, child.stdout]) {
    if (handle !== null && 'unref' in handle && typeof handle.unref === 'function') handle.unref()
  }
  return child
}

function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // where the system does not allow it, it works as everybody else
  }
}

/** Work that one child may do before a fresh one takes over. */
const childWorksMs = 240_000

/**
 * A child that spins cannot notice that its parent was killed: then the system ends it (setrlimit(2), by prlimit(1)
 * where there is one). More than all its work takes, so that it never hits an innocent item.
 */
const prlimit = '/usr/bin/prlimit'
const boundedCpu = existsSync(prlimit) ? [prlimit, '--cpu=600', '--'] : []

interface Job {
  readonly reader: string
  readonly bytes: Uint8Array
  readonly limits: SandboxLimits
  readonly signal: AbortSignal
}

type Ended = 'too-slow' | 'too-much-memory' | 'crashed'

/** Sends one item and waits for its answer, or tells why there will be none. */
function converse(
  child: ChildProcess,
  { reader, bytes, limits, signal }: Job,
): Promise<SandboxAnswer | Ended> {
  const { stdin, stdout } = child
  if (stdin === null || stdout === null) throw new Error('Cannot talk to the sandbox: expected pipes')
  return new Promise((resolve) => {
    const frames = new FrameReader()
    const settle = (outcome: SandboxAnswer | Ended): void => {
      clearTimeout(timer)
      clearInterval(watch)
      stdout.off('data', receive)
      child.off('exit', exited)
      signal.removeEventListener('abort', aborted)
      resolve(outcome)
    }
    const receive = (chunk: Buffer): void => {
      const frame = frames.push(chunk)
      if (frame === 'too-large') settle('too-much-memory')
      else if (frame !== undefined) settle(parseAnswer(frame) ?? 'crashed')
    }
    // A child that V8 stops for its heap ends by SIGABRT (134 in a shell, 5 on Windows).
    const exited = (code: number | null, by: string | null): void =>
      settle(by === 'SIGABRT' || code === 134 ? 'too-much-memory' : 'crashed')
    const aborted = (): void => settle('crashed')
    const timer = setTimeout(() => settle('too-slow'), limits.timeMs)
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > limits.memoryBytes) settle('too-much-memory')
    }, watchEveryMs)
    stdout.on('data', receive)
    child.once('exit', exited)
    signal.addEventListener('abort', aborted, { once: true })
    writeFrame(stdin, Buffer.from(reader))
    writeFrame(stdin, bytes)
  })
}

/** What the process holds in memory; 0 where the system does not say, where time is the only limit. */
function residentBytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0 // it just ended: its exit tells
  }
}
