import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Mails } from './mailbox.ts'
import { mixedMails, writeMixed } from './mixed.ts'

// The complete scan (read, decode, detect, persons, encrypted store) of a mixed mailbox, beside ripgrep with the twelve
// patterns of bench/patterns.txt on the same bytes. `npm run bench:speed -- [MEGABYTES ...]`, default 125 500.

const program = resolve(import.meta.dirname, '../bin/kwartje.js')
const patterns = resolve(import.meta.dirname, 'patterns.txt')
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
const scratch = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
const workers = 2

try {
  console.log(`${availableParallelism()} cores, Node ${process.version}, ${workers} workers`)
  const seeds = await mixedMails(scratch)
  for (const megabytes of sizes.length > 0 ? sizes : [125, 500]) measure(megabytes, seeds)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function measure(megabytes: number, seeds: Mails): void {
  const mailbox = join(scratch, `mixed-${megabytes}.mbox`)
  writeMixed(mailbox, megabytes * 1e6, seeds)
  const bytes = statSync(mailbox).size
  readFileSync(mailbox) // both read from the cache
  const store = join(scratch, `store-${megabytes}`)
  const reference = median([1, 2, 3].map(() => ripgrep(mailbox)))
  const scan = timed(['scan', mailbox, '--store', store, '--no-passphrase', '--workers', String(workers)])
  const again = timed(['scan', '--store', store, '--workers', String(workers)])
  const rate = (ms: number): string => `${(bytes / 1000 / ms).toFixed(0)} MB/s`
  console.log(
    [
      `${(bytes / 1e6).toFixed(0)} MB`,
      `ripgrep ${reference.toFixed(0)} ms (${rate(reference)})`,
      `scan ${scan.ms.toFixed(0)} ms (${rate(scan.ms)}, ${(scan.ms / reference).toFixed(2)}x ripgrep)`,
      `${(scan.cpuMs / 1000).toFixed(1)} s of processor time (${(scan.cpuMs / reference).toFixed(1)}x)`,
      `peak ${(scan.peakBytes / 1e6).toFixed(0)} MB resident`,
      `unchanged ${again.ms.toFixed(0)} ms (${((100 * again.ms) / scan.ms).toFixed(1)} %)`,
      `store ${(globSync(`${store}/kwartje.db*`).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(0)} MB`,
    ].join(' · '),
  )
  rmSync(mailbox)
}

function ripgrep(path: string): number {
  const began = performance.now()
  const run = spawnSync('rg', ['-a', '--no-unicode', '-j1', '-c', '-f', patterns, path], { stdio: 'ignore' })
  return run.error === undefined ? performance.now() - began : Number.NaN
}

interface Timed {
  readonly ms: number
  /** Of all threads: on a machine that others use too, the steadier of the two. */
  readonly cpuMs: number
  readonly peakBytes: number
}

function timed(args: readonly string[]): Timed {
  const began = performance.now()
  const measured = existsSync('/usr/bin/time')
  const command: [string, ...string[]] = measured
    ? ['/usr/bin/time', '-f', '%U %S %M', process.execPath]
    : [process.execPath]
  const run = spawnSync(command[0], [...command.slice(1), program, ...args], { encoding: 'utf8' })
  const ms = performance.now() - began
  if (run.status !== 0 && run.status !== 4) throw new Error(`Cannot measure: ${run.stderr}`)
  const [user = Number.NaN, system = Number.NaN, peak = Number.NaN] = measured
    ? (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : []
  return { ms, cpuMs: (user + system) * 1000, peakBytes: peak * 1024 }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
