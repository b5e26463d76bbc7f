import type { ByteSource } from '../../base/bytes.ts'
import { asBuffer } from '../text/bytes.ts'
import { DamagedLzma, LzmaDecoder, type LzmaWindow } from './lzma.ts'
import { createCheck } from './xz-check.ts'

/** Packed in a way that only programs are: with another filter before LZMA2. */
export class OddXz extends Error {
  override readonly name = 'OddXz'
}

const headerBytes = 12
/** What each begins with. */
export const xzMark = Buffer.from('fd377a585a00', 'hex')
/** By the number of a kind of check how long it is; three are in use. */
const checkBytes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]
const lzma2 = 0x21

/** How far back it may point: the most that xz itself asks for is 64 MB. */
const maxWindowBytes = 134_217_728
/** A piece of LZMA2 makes no more than this. */
const pieceBytes = 2_097_152
const firstWindowBytes = 2 * pieceBytes

/** What an xz file (.xz File Format 1.2.1) holds, piece by piece, of any size: only how far it points back is held in memory. */
export function* unxz(packed: ByteSource): Generator<Uint8Array> {
  const window: LzmaWindow = { bytes: new Uint8Array(firstWindowBytes), at: 0, from: 0, offset: 0 }
  const decoder = new LzmaDecoder()
  let at = 0
  while (at + headerBytes <= packed.sizeBytes) {
    const header = asBuffer(packed.read(at, at + headerBytes))
    if (!header.subarray(0, xzMark.length).equals(xzMark)) {
      if (at === 0) throw new DamagedLzma('header')
      // Between streams there may be zeroes, four by four. What somebody put behind it is not ours.
      if (header.readUInt32LE(0) !== 0) return
      at = endOfZeroes(packed, at)
      continue
    }
    at = yield* blocksOf(packed, at + headerBytes, { check: header.readUInt8(7) & 15, window, decoder })
  }
}

const zeroes = Buffer.alloc(65_536)

/** Where the next four bytes stand that are not all zero. */
function endOfZeroes(packed: ByteSource, from: number): number {
  let at = from
  while (asBuffer(packed.read(at, at + zeroes.length)).equals(zeroes)) at += zeroes.length
  while (asBuffer(packed.read(at, at + 4)).equals(zeroes.subarray(0, 4))) at += 4
  return at
}

/** What is made of one file stays with it: new prices for each of a million small blocks cost more than the blocks. */
interface Unpacking {
  readonly window: LzmaWindow
  readonly decoder: LzmaDecoder
}

/** Gives where the next stream begins: behind an index of the blocks, which is passed over, and a footer. */
function* blocksOf(
  packed: ByteSource,
  from: number,
  { check, window, decoder }: Unpacking & { readonly check: number },
): Generator<Uint8Array, number> {
  let at = from
  for (let blocks = 0; ; blocks++) {
    const [size = 0] = packed.read(at, at + 1)
    if (at >= packed.sizeBytes) throw new DamagedLzma('end')
    if (size === 0) return endOfIndex(packed, at, blocks) + headerBytes
    const head = (size + 1) * 4
    const windowBytes = windowFor(asBuffer(packed.read(at, at + head)))
    const sum = createCheck(check)
    const chunks = chunksOf(packed, at + head, { window, decoder, windowBytes })
    let chunk = chunks.next()
    for (; chunk.done !== true; chunk = chunks.next()) {
      sum.add(chunk.value)
      yield chunk.value
    }
    at = chunk.value + ((4 - ((chunk.value - from) & 3)) & 3)
    const told = packed.read(at, (at += checkBytes[check] ?? 0))
    if (!sum.isRight(told)) throw new DamagedLzma('check')
  }
}

function windowFor(head: Buffer): number {
  const flags = head[1] ?? 0
  let at = 2
  // How large it is packed and unpacked may stand here: numbers of seven bits a byte.
  for (const flag of [0x40, 0x80]) if ((flags & flag) !== 0) at = endOfNumber(head, at)
  if ((flags & 3) !== 0 || head[at] !== lzma2 || head[at + 1] !== 1) throw new OddXz()
  const bits = head[at + 2] ?? 0
  if (bits > 40) throw new DamagedLzma('window')
  const size = (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11)
  if (size > maxWindowBytes) throw new OddXz()
  return size
}

function endOfNumber(bytes: Uint8Array, from: number): number {
  let at = from
  while (((bytes[at] ?? 0) & 0x80) !== 0) at++
  return at + 1
}

const longestNumber = 9

/** A zero, how many blocks, two numbers of each, filled up to four bytes, and a check of four. */
function endOfIndex(packed: ByteSource, from: number, blocks: number): number {
  // No more is looked at than so many blocks need, whatever it says: there may be a million streams of one block.
  const bytes = packed.read(from, from + 1 + longestNumber * (1 + 2 * blocks))
  let [count, shift, at] = [0, 0, 1]
  for (; ((bytes[at] ?? 0) & 0x80) !== 0 && at < longestNumber; at++, shift += 7)
    count += ((bytes[at] ?? 0) & 0x7f) * 2 ** shift
  count += (bytes[at++] ?? 0) * 2 ** shift
  if (count !== blocks) throw new DamagedLzma('index')
  for (let i = 0; i < count * 2; i++) at = endOfNumber(bytes, at)
  return from + at + ((4 - (at & 3)) & 3) + 4
}

/** Pieces of LZMA2: copied as they are, or packed, with or without what was learned before. Gives where they end. */
function* chunksOf(
  packed: ByteSource,
  from: number,
  { window, decoder, windowBytes }: Unpacking & { readonly windowBytes: number },
): Generator<Uint8Array, number> {
  let at = from
  let isReady = false
  for (;;) {
    const head = asBuffer(packed.read(at, at + 6))
    const control = head[0]
    if (control === undefined) throw new DamagedLzma('end')
    if (control === 0) return at + 1
    if (head.length < 6) throw new DamagedLzma('end')
    makeRoom(window, windowBytes)
    if (control >= 0xe0 || control === 1) {
      window.from = window.at
      window.offset = -window.at
    } else if (!isReady && at === from) throw new DamagedLzma('piece')
    const start = window.at
    if (control < 0x80) {
      if (control > 2) throw new DamagedLzma('piece')
      const size = head.readUInt16BE(1) + 1
      window.bytes.set(packed.read(at + 3, at + 3 + size), start)
      window.at += size
      at += 3 + size
    } else {
      const size = ((control & 0x1f) << 16) + head.readUInt16BE(1) + 1
      const packedSize = head.readUInt16BE(3) + 1
      const hasProperties = control >= 0xc0
      if (hasProperties && !decoder.setProperties(head.readUInt8(5))) throw new DamagedLzma('properties')
      if (!hasProperties && !isReady) throw new DamagedLzma('properties')
      if (control >= 0xa0) decoder.forget()
      isReady = true
      const data = at + (hasProperties ? 6 : 5)
      decoder.decode(packed.read(data, data + packedSize), size, window)
      at = data + packedSize
    }
    if (at > packed.sizeBytes) throw new DamagedLzma('end')
    yield window.bytes.slice(start, window.at)
  }
}

/** Room for a piece: what lies further back than anything may point is let go, and what is held grows no faster than what comes. */
function makeRoom(window: LzmaWindow, windowBytes: number): void {
  if (window.at + pieceBytes <= window.bytes.length) return
  const gone = Math.max(0, window.at - windowBytes)
  const kept = window.bytes.subarray(gone, window.at)
  const wanted = Math.min(windowBytes, 2 * kept.length) + 2 * pieceBytes
  if (wanted > window.bytes.length) {
    window.bytes = new Uint8Array(wanted)
    window.bytes.set(kept)
  } else window.bytes.copyWithin(0, gone, window.at)
  window.at -= gone
  window.offset += gone
  window.from = Math.max(0, window.from - gone)
}
