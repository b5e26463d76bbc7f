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
import { mailsFrom, type MailKind, type Mails } from './mailbox.ts'
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
const shares: Readonly<Record<MailKind, number>> = { text: 0.2, newsletters: 0.2, attachments: 0.6 }

try {
  console.log(`${availableParallelism()} cores, Node ${process.version}, ${workers} workers`)
  const seeds = await collectMessages()
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

/**
 * Messages of the sample firm; with KWARTJE_CORPORA also public mail and office documents as attachments, by kind, so
 * that a fifth of the bytes is plain text, a fifth newsletters and the rest attachments, as an office mailbox has them.
 */
async function collectMessages(): Promise<Mails> {
  const firm = join(scratch, 'firm')
  await makeSample(firm)
  const own = globSync(`${firm}/mail/*.mbox`).flatMap((path) =>
    readFileSync(path)
      .toString('latin1')
      .split(/\n(?=From MAILER-DAEMON )/)
      .map((text) => Buffer.from(text.slice(text.indexOf('\n') + 1), 'latin1')),
  )
  const corpora = process.env['KWARTJE_CORPORA']
  if (corpora === undefined || !existsSync(corpora)) return { text: own, newsletters: [], attachments: [] }
  for (const name of ['spamassassin-dev', 'tika-documents']) {
    execFileSync('tar', ['xJf', join(corpora, name, 'data.tar.xz'), '-C', scratch])
  }
  const mails = mailsFrom({
    spam: join(scratch, 'spamassassin-dev'),
    documents: join(scratch, 'tika-documents'),
  })
  return { ...mails, text: [...own, ...mails.text] }
}

/** Every copy of a message gets a number in its addresses, so that no two messages are one; documents repeat, as they do. */
function writeMixed(path: string, bytes: number, mails: Mails): void {
  const file = openSync(path, 'w')
  const written = { text: 0, newsletters: 0, attachments: 0 }
  const next = { text: 0, newsletters: 0, attachments: 0 }
  const kinds = (['text', 'newsletters', 'attachments'] as const).filter((kind) => mails[kind].length > 0)
  for (let total = 0; total < bytes;) {
    const [kind = 'text'] = kinds.toSorted((a, b) => written[a] / shares[a] - written[b] / shares[b])
    const number = next[kind]++
    const seed = mails[kind][number % mails[kind].length] ?? Buffer.alloc(0)
    const round = Math.floor(number / mails[kind].length)
    const changed =
      round === 0
        ? seed
        : Buffer.from(`X-Round: ${round}\n${seed.toString('latin1').replaceAll('@', `${round}@`)}`, 'latin1')
    const size = writeSync(file, writeMbox([{ at: new Date(Date.UTC(2020, 0, 1) + total), bytes: changed }]))
    written[kind] += size
    total += size
  }
  closeSync(file)
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
