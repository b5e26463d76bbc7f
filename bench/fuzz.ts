import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { inMemory } from '../src/base/bytes.ts'
import { readAccess } from '../src/read/sandbox/readers/access.ts'
import { readTree } from '../src/read/tree.ts'
import { openCorpus } from '../test/corpora.ts'

// Reads files of the corpora with pieces changed, cut out, doubled and mixed, for as long as it is told. What ends a reader,
// takes too long or too much memory is written down as a file. Our own readers only: those of others have the sandbox.
// Use: KWARTJE_CORPORA=... nice node bench/fuzz.ts READER [seconds] [folder for finds] [first number] [folder of more files]

/** Endings of the files that a reader is tried on. */
const readers: Readonly<Record<string, readonly string[]>> = {
  mime: ['eml', 'emlx'],
  mbox: ['mbox'],
  vcard: ['vcf'],
  calendar: ['ics'],
  csv: ['csv'],
  zip: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  compound: ['doc', 'xls', 'ppt'],
  msg: ['msg', 'oft'],
  tnef: ['dat', 'tnef'],
  store: ['pst', 'ost'],
  rtf: ['rtf'],
  pdf: ['pdf'],
  picture: ['heic', 'jpg', 'png', 'tif', 'webp'],
  metafile: ['emf', 'wmf'],
  json: ['json', 'jsonl', 'xml'],
  log: ['db-wal'],
  access: ['mdb', 'accdb'],
}
const corpora = [
  'tika-documents',
  'outlook-msg',
  'outlook-stores',
  'ez-vcard',
  'vcard-1',
  'icaljs-samples',
  'mimekit-testdata',
  'rubymail-fixtures',
  'stalwart-eml',
]

/** Larger ones are tried too seldom to find anything. */
const mostSeedBytes = 600_000
/** Longer than any of these files takes unchanged, on a busy machine. */
const slowMs = 5000
/** Beyond what is held at rest. */
const mostGrowthBytes = 1_073_741_824

interface Order {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Told {
  readonly ms: number
  readonly crashes: readonly string[]
  readonly grownBytes: number
}

async function fuzz([
  reader = '',
  seconds = '300',
  folder = 'finds',
  first = '1',
  more,
]: string[]): Promise<void> {
  const endings = readers[reader]
  if (endings === undefined)
    throw new Error(`Cannot fuzz "${reader}": expected one of ${Object.keys(readers).join()}`)
  const seeds = await seedsOf(endings, more)
  if (seeds.length === 0) throw new Error('Cannot fuzz: KWARTJE_CORPORA must name the folder of corpora')
  mkdirSync(folder, { recursive: true })
  const until = performance.now() + Number(seconds) * 1000
  let [number, finds, slowest] = [Number(first), 0, 0]
  let worker = startWorker()
  for (; performance.now() < until; number++) {
    const order = changed(seeds, new Dice(number))
    const told = await tried(worker, order)
    const fault = typeof told === 'string' ? told : faultOf(told)
    if (typeof told !== 'string') slowest = Math.max(slowest, told.ms)
    if (fault === undefined) continue
    finds++
    const digest = createHash('sha256').update(order.bytes).digest('hex').slice(0, 12)
    writeFileSync(join(folder, `${reader}-${String(number)}-${digest}-${order.name}`), order.bytes)
    console.log(`${reader} ${String(number)} ${order.name}: ${fault}`)
    if (typeof told !== 'string') continue
    await worker.terminate()
    worker = startWorker()
  }
  await worker.terminate()
  console.log(
    `${reader}: ${String(number - Number(first))} files of ${String(seeds.length)}, ${String(finds)} finds, slowest ${slowest.toFixed(0)} ms`,
  )
}

function startWorker(): Worker {
  return new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
}

function faultOf({ crashes, grownBytes, ms }: Told): string | undefined {
  if (crashes.length > 0) return crashes.join('; ')
  if (ms > slowMs) return `${ms.toFixed(0)} ms`
  return grownBytes > mostGrowthBytes ? `${(grownBytes / 1e6).toFixed(0)} MB` : undefined
}

/** What came of one file; words for what ended the reader. */
function tried(worker: Worker, order: Order): Promise<Told | string> {
  return new Promise((resolve) => {
    const settle = (outcome: Told | string): void => {
      clearTimeout(timer)
      worker.off('message', settle).off('error', failed)
      resolve(outcome)
    }
    const failed = (error: unknown): void =>
      settle(error instanceof Error ? `${error.name} ${error.message}` : 'failed')
    const timer = setTimeout(() => settle('does not end'), slowMs * 4)
    worker.on('message', settle).on('error', failed)
    worker.postMessage(order)
  })
}

const nothing = { title: '', fields: [], parts: [], nested: [], problems: [] }
const sandbox = {
  // The only reader in the sandbox that is ours.
  run: async (reader: string, bytes: Uint8Array) => {
    if (reader === 'database-access') await readAccess(bytes)
    return nothing
  },
  close: () => Promise.resolve(),
}

/** Of this thread alone: on a machine that others use too, the clock on the wall says nothing. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

async function read({ name, bytes }: Order): Promise<Told> {
  const crashes: string[] = []
  const began = cpuMs()
  const before = process.memoryUsage().arrayBuffers
  const { signal } = new AbortController()
  await readTree(
    { path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) },
    { signal, sandbox },
    {
      visit: ({ parts }) => {
        for (const { text } of parts) void text.length
      },
      leave: (document, _item, problems) => {
        for (const { code, detail = '' } of problems)
          if (code === 'crashed') crashes.push(`${document.format} ${detail}`)
      },
    },
  )
  return { ms: cpuMs() - began, crashes, grownBytes: process.memoryUsage().arrayBuffers - before }
}

async function seedsOf(endings: readonly string[], ownFolder: string | undefined): Promise<Order[]> {
  const seeds: Order[] = []
  const folders = [...(await Promise.all(corpora.map(openCorpus))), ownFolder]
  for (const folder of folders.filter((one) => one !== undefined))
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()
      if (!file.isFile() || !endings.includes(ending)) continue
      const bytes = readFileSync(join(file.parentPath, file.name))
      if (bytes.length <= mostSeedBytes) seeds.push({ name: `seed.${ending}`, bytes })
    }
  return seeds
}

/** The same numbers for the same start (mulberry32). */
class Dice {
  #state: number

  constructor(start: number) {
    this.#state = Math.imul(start, 0x9e3779b1) | 0
  }

  /** A whole number from 0 up to, not including, that one. */
  below(most: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }

  of<One>(some: readonly [One, ...One[]] | readonly One[]): One {
    const one = some[this.below(some.length)]
    if (one === undefined) throw new Error('Cannot choose: expected some')
    return one
  }
}

/** Numbers at which readers go wrong. */
const edges = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]
const mostChanges = 12

function changed(seeds: readonly Order[], dice: Dice): Order {
  const { name, bytes } = dice.of(seeds)
  let file = Buffer.from(bytes)
  const times = 1 + dice.below(mostChanges)
  for (let i = 0; i < times; i++) file = dice.of(changes)(file, dice, seeds)
  return { name, bytes: new Uint8Array(file) }
}

type Change = (file: Buffer<ArrayBuffer>, dice: Dice, seeds: readonly Order[]) => Buffer<ArrayBuffer>

function stretch({ length }: Buffer, dice: Dice): readonly [from: number, to: number] {
  const from = dice.below(length + 1)
  return [from, Math.min(length, from + dice.below(dice.of([4, 64, 4096]) + 1))]
}

const changes: readonly Change[] = [
  function flip(file, dice) {
    if (file.length > 0) file[dice.below(file.length)] = dice.below(256)
    return file
  },
  function edge(file, dice) {
    const width = dice.of([1, 2, 4])
    if (file.length < width) return file
    const value = dice.of(edges) % 256 ** width
    const at = dice.below(file.length - width + 1)
    if (dice.below(2) === 0) file.writeUIntLE(value, at, width)
    else file.writeUIntBE(value, at, width)
    return file
  },
  function cutOut(file, dice) {
    const [from, to] = stretch(file, dice)
    return Buffer.concat([file.subarray(0, from), file.subarray(to)])
  },
  function double(file, dice) {
    const [from, to] = stretch(file, dice)
    const piece = file.subarray(from, to)
    const times = Math.min(dice.of([1, 3, 200]), Math.ceil(mostSeedBytes / (piece.length + 1)))
    return Buffer.concat([
      file.subarray(0, to),
      ...Array.from({ length: times }, () => piece),
      file.subarray(to),
    ])
  },
  function cutOff(file, dice) {
    return dice.below(4) === 0 ? Buffer.from(file.subarray(0, dice.below(file.length + 1))) : file
  },
  function mix(file, dice, seeds) {
    const other = Buffer.from(dice.of(seeds).bytes)
    const [from, to] = stretch(other, dice)
    const at = dice.below(file.length + 1)
    const after = dice.below(2) === 0 ? at : Math.min(file.length, at + to - from)
    return Buffer.concat([file.subarray(0, at), other.subarray(from, to), file.subarray(after)])
  },
]

if (isMainThread) await fuzz(process.argv.slice(2))
else
  parentPort?.on('message', (order: Order) => void read(order).then((told) => parentPort?.postMessage(told)))
