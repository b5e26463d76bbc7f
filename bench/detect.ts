import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detect } from '../src/detect/detect.ts'
import { readRows } from '../test/detection/score.ts'

// node bench/detect.ts [FOLDER]
// Speed of detection on one core over mail text (bodies of the messages in FOLDER, and the labelled rows), as a ratio to
// ripgrep with the patterns of patterns.txt on the same bytes; and how hostile text compares with prose.

const sizeBytes = 32_000_000
const partBytes = 20_000
/** Enough that what is measured is not the compiling of code that prose never needs. */
const hostileBytes = 2_000_000

const text = mailText(process.argv[2])
const speed = measure(text, 3)
console.log(`detect: ${speed.toFixed(1)} MB/s on ${(text.length / 1e6).toFixed(0)} MB of mail text`)
compareWithRipgrep()
compareWithHostile()

/** Bodies and rows, one after the other, repeated up to the size. */
function mailText(folder: string | undefined): Uint8Array {
  const rows = globSync('test/detection/*.jsonl').flatMap(readRows)
  const own = rows.map((row) => row.text).join('\n\n')
  const bodies = folder === undefined ? '' : bodiesIn(folder)
  const mix = Buffer.from(`${own}\n${bodies}`)
  const parts: Buffer[] = []
  for (let size = 0; size < sizeBytes; size += mix.length) parts.push(mix)
  return new Uint8Array(Buffer.concat(parts).subarray(0, sizeBytes))
}

function bodiesIn(folder: string): string {
  const bodies: string[] = []
  let size = 0
  for (const path of globSync(`${folder}/**/*`).sort()) {
    if (!statSync(path).isFile()) continue
    const message = readFileSync(path, 'utf8')
    // Encoded attachments are no text: a line of base64 is told by its length and letters.
    const body = message.slice(message.indexOf('\n\n')).replace(/^[A-Za-z0-9+/=]{60,}$/gm, '')
    bodies.push(body)
    size += body.length
    if (size > sizeBytes) break
  }
  return bodies.join('\n')
}

/** MB/s of CPU time, the median of some runs, in parts as the reader gives them. */
function measure(bytes: Uint8Array, runs: number): number {
  const speeds: number[] = []
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    for (let at = 0; at < bytes.length; at += partBytes) {
      detect(bytes.subarray(at, at + partBytes), { layout: 'prose' })
    }
    const { user, system } = process.cpuUsage(before)
    speeds.push(bytes.length / (user + system))
  }
  return speeds.sort((a, b) => a - b)[runs >> 1] ?? 0
}

function compareWithRipgrep(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'mail.txt')
  writeFileSync(file, text)
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const before = performance.now()
    const { error } = spawnSync('rg', ['-a', '--no-unicode', '-j1', '-c', '-f', 'bench/patterns.txt', file])
    if (error !== undefined) {
      console.log('ripgrep is not installed: no ratio')
      break
    }
    times.push(performance.now() - before)
  }
  rmSync(folder, { recursive: true })
  const ms = times.sort((a, b) => a - b)[1]
  if (ms === undefined) return
  const other = text.length / 1000 / ms
  console.log(`ripgrep: ${other.toFixed(1)} MB/s on the same bytes; ratio ${(speed / other).toFixed(2)}`)
}

function compareWithHostile(): void {
  const seeds = [
    'http://',
    '@',
    '1',
    'a',
    '(',
    'Jan ',
    '1 ',
    '12-',
    'a@',
    ':',
    'NL91 ',
    'J.',
    'van ',
    '0612345678',
    'wachtwoord ',
    'ziek ',
    '1.',
    '::',
    'A1',
    '-----BEGIN ',
    'Aa Bb ',
    '1234 AB ',
    '06-',
    'Jan de ',
  ]
  const slowest = seeds
    .map(
      (seed) =>
        [seed, measure(new TextEncoder().encode(seed.repeat(hostileBytes / seed.length)), 3)] as const,
    )
    .sort(([, a], [, b]) => a - b)
  for (const [seed, mbs] of slowest.slice(0, 8)) {
    console.log(
      `hostile ${JSON.stringify(seed)}: ${mbs.toFixed(1)} MB/s, ${(speed / mbs).toFixed(1)}x slower than prose`,
    )
  }
}
