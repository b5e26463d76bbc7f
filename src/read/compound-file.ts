import { append } from '../base/lists.ts'
import type { ByteSource } from '../base/bytes.ts'
import { asBuffer } from './text/bytes.ts'

/** A file or folder within a compound file. */
export interface CompoundEntry {
  readonly name: string
  readonly isFolder: boolean
  readonly sizeBytes: number
  readonly start: number
  readonly child: number
  readonly siblings: readonly [number, number]
}

/** A compound file that is not as it should be. Caught by who reads it, and listed. */
export class DamagedCompound extends Error {
  override readonly name = 'DamagedCompound'
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const FOLDER = 1
const FILE = 2
const ROOT = 5
const LAST_REGULAR = 0xffff_fffa
const HEADER_TABLES = 109

/** Files in a file, as Office kept everything before 2007 and messages to this day ([MS-CFB]). */
export class CompoundFile {
  readonly #source: ByteSource
  readonly #sectorBytes: number
  readonly #smallSectorBytes: number
  readonly #smallUpTo: number
  readonly #table: Uint32Array
  readonly #smallTable: Uint32Array
  readonly #entries: readonly (CompoundEntry | undefined)[]
  #small: Buffer | undefined

  constructor(source: ByteSource) {
    const header = asBuffer(source.read(0, HEADER_BYTES))
    if (header.length < HEADER_BYTES || !header.subarray(0, 8).equals(SIGNATURE))
      throw new DamagedCompound('header')
    const [shift, smallShift] = [header.readUInt16LE(30), header.readUInt16LE(32)]
    if (shift < 7 || shift > 16 || smallShift < 4 || smallShift > shift) throw new DamagedCompound('header')
    this.#source = source
    this.#sectorBytes = 1 << shift
    this.#smallSectorBytes = 1 << smallShift
    this.#smallUpTo = header.readUInt32LE(56)
    this.#table = this.#readTable(header)
    this.#smallTable = numbers(this.#chain(header.readUInt32LE(60), Infinity))
    this.#entries = this.#readEntries(this.#chain(header.readUInt32LE(48), Infinity))
  }

  /** What lies in a folder; in the outermost when none is given. Each once, whatever the tree says. */
  children(folder: CompoundEntry | undefined = this.#entries[0]): CompoundEntry[] {
    const found: CompoundEntry[] = []
    const seen = new Set<number>()
    const open = [folder?.child ?? LAST_REGULAR]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = this.#entries[at]
      if (entry === undefined || seen.has(at)) continue
      seen.add(at)
      found.push(entry)
      append(open, entry.siblings)
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** The bytes of a file; fewer than it says when its chain breaks off. */
  read({ isFolder, start, sizeBytes }: CompoundEntry): Buffer {
    if (isFolder || sizeBytes === 0) return Buffer.alloc(0)
    if (sizeBytes >= this.#smallUpTo) return this.#chain(start, sizeBytes)
    const small = (this.#small ??= this.#smallSectors())
    const pieces: Buffer[] = []
    for (const sector of chainOf(this.#smallTable, start, Math.ceil(sizeBytes / this.#smallSectorBytes)))
      pieces.push(small.subarray(sector * this.#smallSectorBytes, (sector + 1) * this.#smallSectorBytes))
    return Buffer.concat(pieces).subarray(0, sizeBytes)
  }

  #smallSectors(): Buffer {
    const [root] = this.#entries
    return root === undefined ? Buffer.alloc(0) : this.#chain(root.start, root.sizeBytes)
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorBytes
    return asBuffer(this.#source.read(start, start + this.#sectorBytes))
  }

  #chain(start: number, sizeBytes: number): Buffer {
    const most = Math.min(sizeBytes, this.#source.sizeBytes)
    const pieces: Buffer[] = []
    for (const sector of chainOf(this.#table, start, Math.ceil(most / this.#sectorBytes)))
      pieces.push(this.#sector(sector))
    return Buffer.concat(pieces).subarray(0, most)
  }

  /** Which sector follows which; the header names the first sectors of it, and where the others are named. */
  #readTable(header: Buffer): Uint32Array {
    const mostSectors = Math.ceil(this.#source.sizeBytes / this.#sectorBytes)
    const named: number[] = []
    for (let i = 0; i < HEADER_TABLES; i++) named.push(header.readUInt32LE(76 + 4 * i))
    let next = header.readUInt32LE(68)
    for (let i = 0; next < LAST_REGULAR && i < mostSectors; i++) {
      const more = numbers(this.#sector(next))
      if (more.length === 0) break
      append(named, more.subarray(0, -1))
      next = more.at(-1) ?? LAST_REGULAR
    }
    const perSector = this.#sectorBytes / 4
    const real = named
      .filter((sector) => sector < mostSectors)
      .slice(0, Math.ceil(mostSectors / perSector) + 1)
    return numbers(Buffer.concat(real.map((sector) => this.#sector(sector))))
  }

  #readEntries(bytes: Buffer): (CompoundEntry | undefined)[] {
    const entries: (CompoundEntry | undefined)[] = []
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES)
      entries.push(entryOf(bytes.subarray(at, at + ENTRY_BYTES)))
    return entries
  }
}

function entryOf(bytes: Buffer): CompoundEntry | undefined {
  const type = bytes[66]
  if (type !== FOLDER && type !== FILE && type !== ROOT) return undefined
  const nameBytes = Math.min(64, bytes.readUInt16LE(64))
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
    isFolder: type !== FILE,
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    sizeBytes: bytes.readUInt32LE(120),
  }
}

function numbers(bytes: Buffer): Uint32Array {
  const count = bytes.length >>> 2
  return Uint32Array.from({ length: count }, (_, i) => bytes.readUInt32LE(4 * i))
}

/** The sectors that follow one another from one on; a chain that runs in a circle ends by the number there can be. */
function* chainOf(table: Uint32Array, start: number, most: number): Generator<number> {
  let sector = start
  for (let i = 0; i < most && i <= table.length && sector < LAST_REGULAR; i++) {
    yield sector
    sector = table[sector] ?? LAST_REGULAR
  }
}
