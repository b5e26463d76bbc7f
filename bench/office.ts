import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMemory } from '../src/base/bytes.ts'
import { zip } from '../src/read/formats/zip.ts'
import { openCorpus } from '../test/corpora.ts'

// Speed of reading Word and Excel files beside mammoth and officeparser, in processor time per document. These two are no
// dependencies of Kwartje: KWARTJE_REFERENCES names a folder in which somebody installed them (npm install mammoth officeparser).
// Use: KWARTJE_CORPORA=... KWARTJE_REFERENCES=FOLDER node bench/office.ts [runs]

/** Which endings each reader is tried on; a reader that is not installed is told. */
const readers: Readonly<Record<string, readonly string[]>> = {
  kwartje: ['docx', 'xlsx'],
  mammoth: ['docx'],
  officeparser: ['docx', 'xlsx'],
}
/** So long each reader reads before it counts, and then again. */
const leastSeconds = 3

const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const sandbox = { run: () => Promise.resolve(nothing), close: () => Promise.resolve() }
const { signal } = new AbortController()

const [, script = '', first = '', second = '', third = ''] = process.argv
if (first === '--run') await measure(second, third)
else if (first === '--try') await tryAll(second, third)
else await compare(Number(first || '3'))

async function compare(runs: number): Promise<void> {
  const corpus = await openCorpus('tika-documents')
  if (corpus === undefined) throw new Error('Cannot compare: KWARTJE_CORPORA must name the folder of corpora')
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-bench-'))
  try {
    for (const ending of ['docx', 'xlsx']) {
      const files = readdirSync(join(corpus, ending)).map((name) => join(corpus, ending, name))
      const list = join(folder, 'list.json')
      const present = Object.keys(readers).filter(
        (name) => readers[name]?.includes(ending) && isPresent(name),
      )
      writeFileSync(list, JSON.stringify(files))
      // What one of them cannot read, or takes too long over, none reads.
      const known = present.map((name) => readableBy(name, list))
      const shared = files.filter((path) => known.every((paths) => paths.has(path)))
      writeFileSync(list, JSON.stringify(shared))
      console.log(
        `\n.${ending}: ${String(shared.length)} of ${String(files.length)} files that all of ${present.join(', ')} read; median of ${String(runs)}`,
      )
      report({ list, present, runs })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isPresent(reader: string): boolean {
  if (reader === 'kwartje') return true
  try {
    referenceOf(reader)
    return true
  } catch {
    console.log(
      `NOT COMPARED with ${reader}: it is not installed in the folder that KWARTJE_REFERENCES names`,
    )
    return false
  }
}

function referenceOf(reader: string): string {
  return createRequire(join(process.env['KWARTJE_REFERENCES'] ?? tmpdir(), 'index.js')).resolve(reader)
}

interface Measured {
  readonly list: string
  readonly present: readonly string[]
  readonly runs: number
}

/** Each run is a process of its own; the readers take turns, so that a busy machine slows all. */
function report({ list, present, runs }: Measured): void {
  const times = new Map<string, number[]>(present.map((reader) => [reader, []]))
  for (let i = 0; i < runs; i++)
    for (const reader of present) times.get(reader)?.push(Number(run('--run', reader, list)))
  const own = median(times.get('kwartje') ?? [])
  for (const reader of present) {
    const time = median(times.get(reader) ?? [])
    console.log(
      `  ${reader.padEnd(13)} ${time.toFixed(2).padStart(7)} ms each  ${(time / own).toFixed(1).padStart(5)}x`,
    )
  }
}

function readableBy(reader: string, list: string): ReadonlySet<string> {
  return new Set(run('--try', reader, list).split('\n'))
}

function run(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args])
  if (status !== 0) throw new Error(`Cannot run ${args.join(' ')}: ${stderr.toString()}`)
  return stdout.toString().trim()
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
}

type Read = (bytes: Buffer) => Promise<unknown>

async function readerOf(name: string): Promise<Read> {
  if (name === 'kwartje') return readOwn
  const loaded: unknown = await import(referenceOf(name))
  const methods = loaded as Readonly<Record<string, unknown>> & {
    readonly default?: Readonly<Record<string, unknown>>
  }
  const method = (wanted: string): unknown => methods[wanted] ?? methods.default?.[wanted]
  const read = method('extractRawText')
  if (name === 'mammoth' && typeof read === 'function') return async (buffer) => read({ buffer })
  const parse = method('parseOfficeAsync') ?? method('parseOffice')
  const parser: unknown = method('OfficeParser')
  if (typeof parse === 'function') return async (buffer) => parse(buffer)
  if (typeof parser === 'function' && 'parseOffice' in parser && typeof parser.parseOffice === 'function') {
    const { parseOffice } = parser
    return async (buffer) => parseOffice(buffer)
  }
  throw new Error(`Cannot use ${name}: expected another version`)
}

/** All that we read of a file: also headers, notes, comments, links, properties. What is embedded is not opened, as by the others. */
async function readOwn(bytes: Buffer): Promise<void> {
  const item = { path: '', name: '', mediaType: '', charset: '', bytes: inMemory(bytes) }
  const { parts } = await zip.read(item, { signal, sandbox })
  for (const { text } of parts) void text.length
}

async function tryAll(reader: string, list: string): Promise<void> {
  const read = await readerOf(reader)
  for (const path of pathsIn(list)) {
    try {
      await read(readFileSync(path))
      console.log(path)
    } catch {
      // not read by this one, so by none
    }
  }
}

async function measure(reader: string, list: string): Promise<void> {
  const read = await readerOf(reader)
  const files = pathsIn(list).map((path) => readFileSync(path))
  const readAll = async (): Promise<number> => {
    const before = process.cpuUsage()
    for (let count = 0; ; count += files.length) {
      const { user, system } = process.cpuUsage(before)
      const seconds = (user + system) / 1e6
      if (seconds > leastSeconds) return (seconds * 1000) / count
      for (const bytes of files) await read(bytes)
    }
  }
  await readAll()
  console.log(await readAll())
}

function pathsIn(list: string): string[] {
  const paths: unknown = JSON.parse(readFileSync(list, 'utf8'))
  return Array.isArray(paths) ? paths.map(String) : []
}
