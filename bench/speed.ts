import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  globSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { makeSample } from '../src/sample/index.ts'
import { writeMbox } from '../src/sample/write-mail.ts'

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
  const seeds = await collectMessages()
  for (const megabytes of sizes.length > 0 ? sizes : [125, 500]) measure(megabytes, seeds)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function measure(megabytes: number, seeds: readonly Buffer[]): void {
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
      `peak ${(scan.peakBytes / 1e6).toFixed(0)} MB resident`,
      `unchanged ${again.ms.toFixed(0)} ms (${((100 * again.ms) / scan.ms).toFixed(1)} %)`,
      `store ${(globSync(`${store}/kwartje.db*`).reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(0)} MB`,
    ].join(' · '),
  )
  rmSync(mailbox)
}

/** Messages of the sample firm, and of the public corpora when KWARTJE_CORPORA is set. */
async function collectMessages(): Promise<Buffer[]> {
  const firm = join(scratch, 'firm')
  await makeSample(firm)
  const own = globSync(`${firm}/mail/*.mbox`).flatMap((path) =>
    readFileSync(path)
      .toString('latin1')
      .split(/\n(?=From MAILER-DAEMON )/)
      .map((text) => Buffer.from(text.slice(text.indexOf('\n') + 1), 'latin1')),
  )
  const corpora = process.env['KWARTJE_CORPORA']
  if (corpora === undefined || !existsSync(corpora)) return own
  for (const name of ['spamassassin-dev', 'mimekit-testdata', 'rubymail-fixtures']) {
    execFileSync('tar', ['xJf', join(corpora, name, 'data.tar.xz'), '-C', scratch])
  }
  const files = globSync(`${scratch}/{spamassassin-dev,rubymail-fixtures}/**/*`).filter((path) =>
    statSync(path).isFile(),
  )
  return [...own, ...files.filter((path) => !path.endsWith('.json')).map((path) => readFileSync(path))]
}

/** Every copy of a message gets a number in its addresses and text, so that no two are one document. */
function writeMixed(path: string, bytes: number, seeds: readonly Buffer[]): void {
  const file = openSync(path, 'w')
  let written = 0
  for (let round = 0; written < bytes; round++) {
    for (const seed of seeds) {
      if (written >= bytes) break
      const changed = Buffer.from(
        `X-Round: ${round}\n${seed.toString('latin1').replaceAll('@', `${round}@`)}`,
        'latin1',
      )
      const at = new Date(Date.UTC(2020, 0, 1) + written)
      written += writeSync(file, writeMbox([{ at, bytes: round === 0 ? seed : changed }]))
    }
  }
  closeSync(file)
}

function ripgrep(path: string): number {
  const began = performance.now()
  const run = spawnSync('rg', ['-a', '--no-unicode', '-j1', '-c', '-f', patterns, path], { stdio: 'ignore' })
  return run.error === undefined ? performance.now() - began : Number.NaN
}

function timed(args: readonly string[]): { readonly ms: number; readonly peakBytes: number } {
  const began = performance.now()
  const measured = existsSync('/usr/bin/time')
  const command: [string, ...string[]] = measured
    ? ['/usr/bin/time', '-f', '%M', process.execPath]
    : [process.execPath]
  const run = spawnSync(command[0], [...command.slice(1), program, ...args], { encoding: 'utf8' })
  const ms = performance.now() - began
  if (run.status !== 0 && run.status !== 4) throw new Error(`Cannot measure: ${run.stderr}`)
  return { ms, peakBytes: measured ? Number(run.stderr.trim().split('\n').at(-1)) * 1024 : Number.NaN }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
