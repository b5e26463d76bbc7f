import type { ByteSource } from '../../base/bytes.ts'

/** What is packed is not what the form says: what came before may be kept. */
export class BrokenBzip2 extends Error {}

/** The marks of a block and of the end, pi and its root, as two halves. */
const blockMark = [0x314159, 0x265359] as const
const endMark = [0x177245, 0x385090] as const

const pieceBytes = 65_536
/** Signs of one block that share a table. */
const groupLength = 50
const maxCodeLength = 20

/** The bytes behind a bzip2 file, block by block; files that were put behind one another are one. */
export function* bunzipped(packed: ByteSource): Generator<Uint8Array> {
  const bits = new Bits(packed)
  const block = new Uint32Array(900_000)
  for (let streams = 0; !bits.isAtEnd(); streams++) {
    if (bits.read(24) !== 0x425a68) {
      // What somebody put behind it is not ours.
      if (streams > 0) return
      throw new BrokenBzip2()
    }
    const level = bits.read(8) - 48
    if (level < 1 || level > 9) throw new BrokenBzip2()
    for (;;) {
      const [first, second] = [bits.read(24), bits.read(24)]
      const checksum = ((bits.read(16) << 16) | bits.read(16)) >>> 0
      if (first === endMark[0] && second === endMark[1]) break
      if (first !== blockMark[0] || second !== blockMark[1]) throw new BrokenBzip2()
      const bytes = readBlock(bits, block.subarray(0, level * 100_000))
      if (crcOf(bytes) !== checksum) throw new BrokenBzip2()
      yield bytes
    }
    bits.skipToByte()
  }
}

/** Reads bits, the highest of each byte first. */
class Bits {
  readonly #bytes: ByteSource
  #piece: Uint8Array = new Uint8Array(0)
  #at = 0
  #start = 0
  #held = 0
  #count = 0

  constructor(bytes: ByteSource) {
    this.#bytes = bytes
  }

  /** Up to 24 of them. */
  read(count: number): number {
    while (this.#count < count) {
      this.#held = ((this.#held << 8) | this.#byte()) >>> 0
      this.#count += 8
    }
    this.#count -= count
    return (this.#held >>> this.#count) & ((1 << count) - 1)
  }

  skipToByte(): void {
    this.#count -= this.#count % 8
  }

  isAtEnd(): boolean {
    return this.#count < 8 && this.#start + this.#at >= this.#bytes.sizeBytes
  }

  #byte(): number {
    if (this.#at >= this.#piece.length) {
      this.#start += this.#piece.length
      this.#piece = this.#bytes.read(this.#start, this.#start + pieceBytes)
      this.#at = 0
      if (this.#piece.length === 0) throw new BrokenBzip2()
    }
    return this.#piece[this.#at++] ?? 0
  }
}

function readBlock(bits: Bits, block: Uint32Array): Uint8Array {
  // Long gone: blocks whose bytes were mixed.
  if (bits.read(1) === 1) throw new BrokenBzip2()
  const origin = bits.read(24)
  const signs = readSigns(bits)
  const groups = bits.read(3)
  const count = bits.read(15)
  if (groups < 2 || groups > 6 || count === 0) throw new BrokenBzip2()
  const selectors = readSelectors(bits, count, groups)
  const tables = Array.from({ length: groups }, () => readTable(bits, signs.length + 2))
  const length = readSymbols(bits, { block, signs, selectors, tables })
  if (origin >= length) throw new BrokenBzip2()
  return unsorted(block.subarray(0, length), origin)
}

/** Which bytes occur: sixteen bits for the sixteenths in which any does, then sixteen for each of these. */
function readSigns(bits: Bits): Uint8Array {
  const used = bits.read(16)
  const signs: number[] = []
  for (let high = 0; high < 16; high++) {
    if ((used & (0x8000 >> high)) === 0) continue
    const low = bits.read(16)
    for (let i = 0; i < 16; i++) if ((low & (0x8000 >> i)) !== 0) signs.push(high * 16 + i)
  }
  if (signs.length === 0) throw new BrokenBzip2()
  return Uint8Array.from(signs)
}

/** Which table each group of signs has: how far back in the list of those used last. */
function readSelectors(bits: Bits, count: number, groups: number): Uint8Array {
  const recent = Array.from({ length: groups }, (_, i) => i)
  return Uint8Array.from({ length: count }, () => {
    let back = 0
    while (bits.read(1) === 1) if (++back >= groups) throw new BrokenBzip2()
    const [table = 0] = recent.splice(back, 1)
    recent.unshift(table)
    return table
  })
}

/** Codes of one table by their length: the first code, how many there are, and where their symbols begin. */
interface Table {
  readonly first: Int32Array
  readonly counts: Int32Array
  readonly starts: Int32Array
  readonly symbols: Uint16Array
}

function readTable(bits: Bits, size: number): Table {
  const lengths = new Uint8Array(size)
  let length = bits.read(5)
  for (let i = 0; i < size; i++) {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 0 ? 1 : -1
      if (length < 1 || length > maxCodeLength) throw new BrokenBzip2()
    }
    if (length < 1 || length > maxCodeLength) throw new BrokenBzip2()
    lengths[i] = length
  }
  const [first, counts, starts] = [0, 1, 2].map(() => new Int32Array(maxCodeLength + 2))
  const symbols = new Uint16Array(size)
  if (first === undefined || counts === undefined || starts === undefined) throw new BrokenBzip2()
  for (const one of lengths) counts[one] = (counts[one] ?? 0) + 1
  let [code, at] = [0, 0]
  for (let bit = 1; bit <= maxCodeLength; bit++) {
    first[bit] = code
    starts[bit] = at
    for (let symbol = 0; symbol < size; symbol++) if (lengths[symbol] === bit) symbols[at++] = symbol
    code = (code + (counts[bit] ?? 0)) << 1
  }
  return { first, counts, starts, symbols }
}

function readSymbol(bits: Bits, { first, counts, starts, symbols }: Table): number {
  let code = 0
  for (let bit = 1; bit <= maxCodeLength; bit++) {
    code = (code << 1) | bits.read(1)
    const at = code - (first[bit] ?? 0)
    if (at < (counts[bit] ?? 0)) return symbols[(starts[bit] ?? 0) + at] ?? 0
  }
  throw new BrokenBzip2()
}

interface Packed {
  readonly block: Uint32Array
  readonly signs: Uint8Array
  readonly selectors: Uint8Array
  readonly tables: readonly Table[]
}

/** Fills the block with the bytes that the symbols stand for, and gives how many: runs of the last one, or how far back in the list of those used last. */
function readSymbols(bits: Bits, { block, signs, selectors, tables }: Packed): number {
  const recent = signs.slice()
  const end = signs.length + 1
  let [length, run, weight] = [0, 0, 1]
  for (let read = 0; ; read++) {
    const table = tables[selectors[Math.floor(read / groupLength)] ?? -1]
    if (table === undefined) throw new BrokenBzip2()
    const symbol = readSymbol(bits, table)
    if (symbol <= 1) {
      run += weight << symbol
      weight <<= 1
      if (run > block.length) throw new BrokenBzip2()
      continue
    }
    if (run > 0) {
      if (length + run > block.length) throw new BrokenBzip2()
      block.fill(recent[0] ?? 0, length, length + run)
      length += run
      run = 0
      weight = 1
    }
    if (symbol === end) return length
    if (length >= block.length) throw new BrokenBzip2()
    const sign = recent[symbol - 1] ?? 0
    recent.copyWithin(1, 0, symbol - 1)
    recent[0] = sign
    block[length++] = sign
  }
}

/** Puts the bytes back in order (Burrows and Wheeler), and the runs of more than three that were cut. */
function unsorted(block: Uint32Array, origin: number): Uint8Array {
  const starts = new Uint32Array(257)
  for (const entry of block) starts[(entry & 255) + 1] = (starts[(entry & 255) + 1] ?? 0) + 1
  for (let i = 0; i < 256; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  // Each entry is its byte below, and above where the next one is.
  for (let i = 0; i < block.length; i++) {
    const sign = (block[i] ?? 0) & 255
    const at = starts[sign] ?? 0
    starts[sign] = at + 1
    block[at] = ((block[at] ?? 0) & 255) | (i << 8)
  }
  const out = new Output(block.length)
  let at = (block[origin] ?? 0) >>> 8
  for (let i = 0; i < block.length; i++) {
    const entry = block[at] ?? 0
    out.put(entry & 255)
    at = entry >>> 8
  }
  return out.done()
}

/** Four bytes that are the same are followed by how many more there are. */
class Output {
  #bytes: Uint8Array
  #length = 0
  #last = -1
  #same = 0

  constructor(length: number) {
    this.#bytes = new Uint8Array(length + 256)
  }

  put(byte: number): void {
    if (this.#length + 256 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    if (this.#same === 4) {
      this.#bytes.fill(this.#last, this.#length, this.#length + byte)
      this.#length += byte
      this.#same = 0
      this.#last = -1
      return
    }
    this.#same = byte === this.#last ? this.#same + 1 : 1
    this.#last = byte
    this.#bytes[this.#length++] = byte
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let crc = i << 24
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  return crc >>> 0
})

function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (crc << 8) ^ (crcTable[(crc >>> 24) ^ byte] ?? 0)
  return ~crc >>> 0
}
