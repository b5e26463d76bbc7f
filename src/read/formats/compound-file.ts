import type { ByteSource } from '../../base/bytes.ts'
import { asBuffer } from '../text/bytes.ts'

/** A stream in a compound file, with the storages that it lies in: "ObjectPool/_1234/Contents". */
export interface CompoundStream {
  readonly path: string
  readonly sizeBytes: number
  /** Its bytes from the beginning, up to a number; fewer where the file is damaged. */
  readonly read: (mostBytes: number) => Buffer
}

/** Microsoft's file system in a file (MS-CFB): Office before 2007, Outlook messages, protected files of today. */
export interface CompoundFile {
  readonly streams: readonly CompoundStream[]
  /** A stream by its path; whether letters are large or small makes no difference. */
  readonly find: (path: string) => CompoundStream | undefined
}

export const compoundMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

const headerBytes = 512
const entryBytes = 128
/** Entries of a directory: a mail with a thousand attachments has some 40,000. */
const maxEntries = 200_000
/** Sector numbers from here on mean "end", "free" or "used for this table". */
const lastSector = 0xfffffff9

/** Opens a compound file; undefined when its header or directory cannot be read. */
export function openCompoundFile(bytes: ByteSource): CompoundFile | undefined {
  const header = asBuffer(bytes.read(0, headerBytes))
  if (header.length < headerBytes || !header.subarray(0, 8).equals(compoundMark)) return undefined
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sectors = new Sectors(bytes, 2 ** shift)
  sectors.fat = numbersIn(sectors, fatSectors(sectors, header))
  const directory = sectors.chain(header.readUInt32LE(48), maxEntries * entryBytes)
  const entries = parseDirectory(directory)
  const [root] = entries
  if (root === undefined) return undefined
  const mini = miniStream(sectors, header, root)
  const read = ({ start, sizeBytes }: Entry, mostBytes: number): Buffer =>
    sizeBytes < header.readUInt32LE(56)
      ? mini(start, Math.min(sizeBytes, mostBytes))
      : sectors.chain(start, Math.min(sizeBytes, mostBytes))
  const streams = streamsOf(entries, read)
  return { streams: [...streams.values()], find: (path) => streams.get(path.toLowerCase()) }
}

class Sectors {
  /** Of each sector the number of the next. */
  fat: Uint32Array = new Uint32Array(0)
  readonly sizeBytes: number
  readonly count: number
  readonly #bytes: ByteSource

  constructor(bytes: ByteSource, sizeBytes: number) {
    this.#bytes = bytes
    this.sizeBytes = sizeBytes
    this.count = Math.max(0, Math.ceil(bytes.sizeBytes / sizeBytes) - 1)
  }

  at(sector: number): Buffer {
    const start = (sector + 1) * this.sizeBytes
    return asBuffer(this.#bytes.read(start, start + this.sizeBytes))
  }

  /** The bytes of a chain of sectors; a chain that leads in a circle ends with the bytes that were asked for. */
  chain(start: number, mostBytes: number): Buffer {
    const pieces: Buffer[] = []
    const most = Math.min(this.count, Math.ceil(mostBytes / this.sizeBytes))
    let sector = start
    while (pieces.length < most && sector <= lastSector && sector < this.count) {
      pieces.push(this.at(sector))
      sector = this.fat[sector] ?? lastSector + 1
    }
    const all = Buffer.concat(pieces)
    return all.length > mostBytes ? all.subarray(0, mostBytes) : all
  }
}

/** The sectors that hold the table of sectors: 109 in the header, more in a chain of their own. */
function fatSectors(sectors: Sectors, header: Buffer): number[] {
  const perSector = sectors.sizeBytes / 4
  const most = Math.ceil(sectors.count / perSector)
  const numbers = [...numbersOf(header.subarray(76))]
  const seen = new Set<number>()
  for (
    let next = header.readUInt32LE(68);
    next < sectors.count && !seen.has(next) && numbers.length < most;
  ) {
    seen.add(next)
    const more = numbersOf(sectors.at(next))
    numbers.push(...more.subarray(0, perSector - 1))
    next = more[perSector - 1] ?? lastSector
  }
  return numbers.filter((number) => number < sectors.count).slice(0, most)
}

function numbersIn(sectors: Sectors, list: readonly number[]): Uint32Array {
  return numbersOf(Buffer.concat(list.map((sector) => sectors.at(sector))))
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2)
  for (let i = 0; i < numbers.length; i++) numbers[i] = bytes.readUInt32LE(i * 4)
  return numbers
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly sizeBytes: number
}

const storage = 1
const stream = 2

function parseDirectory(bytes: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const nameBytes = Math.min(64, Math.max(0, bytes.readUInt16LE(at + 64) - 2))
    entries.push({
      name: bytes.toString('utf16le', at, at + (nameBytes & ~1)),
      type: bytes[at + 66] ?? 0,
      left: bytes.readUInt32LE(at + 68),
      right: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      sizeBytes: bytes.readUInt32LE(at + 120),
    })
  }
  return entries
}

/** Small streams lie in one stream of the root, in little sectors of their own. */
function miniStream(
  sectors: Sectors,
  header: Buffer,
  root: Entry,
): (start: number, sizeBytes: number) => Buffer {
  const size = 2 ** Math.min(header.readUInt16LE(32), 12)
  let loaded: { readonly bytes: Buffer; readonly next: Uint32Array } | undefined
  const load = (): NonNullable<typeof loaded> => ({
    bytes: sectors.chain(root.start, root.sizeBytes),
    next: numbersOf(sectors.chain(header.readUInt32LE(60), sectors.count * sectors.sizeBytes)),
  })
  return (start, sizeBytes) => {
    loaded ??= load()
    const pieces: Buffer[] = []
    const most = Math.ceil(Math.min(sizeBytes, loaded.bytes.length) / size)
    for (let at = start; pieces.length < most && at <= lastSector; at = loaded.next[at] ?? lastSector + 1)
      pieces.push(loaded.bytes.subarray(at * size, (at + 1) * size))
    return Buffer.concat(pieces).subarray(0, sizeBytes)
  }
}

/** Walks the tree of storages, each entry once, then gives what a damaged tree does not lead to. */
function streamsOf(
  entries: readonly Entry[],
  read: (entry: Entry, mostBytes: number) => Buffer,
): Map<string, CompoundStream> {
  const streams = new Map<string, CompoundStream>()
  const seen = new Set<Entry>()
  const add = (entry: Entry, path: string): void => {
    const key = path.toLowerCase()
    if (entry.type === stream && !streams.has(key))
      streams.set(key, { path, sizeBytes: entry.sizeBytes, read: (most) => read(entry, most) })
  }
  const waiting = [{ number: entries[0]?.child ?? 0, folder: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next.number]
    if (entry === undefined || seen.has(entry)) continue
    seen.add(entry)
    const path = `${next.folder}${entry.name}`
    add(entry, path)
    // A path that grows without end is made by nobody.
    if (entry.type === storage && path.length < 2000)
      waiting.push({ number: entry.child, folder: `${path}/` })
    for (const number of [entry.right, entry.left]) waiting.push({ number, folder: next.folder })
  }
  for (const entry of entries) if (!seen.has(entry)) add(entry, entry.name)
  return streams
}
