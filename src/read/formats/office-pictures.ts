import { inflateSync } from 'node:zlib'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { CompoundStreams } from '../compound-streams.ts'
import type { Item } from '../document.ts'
import { maxEntryBytes, unpackLimit } from './unpack-limits.ts'

/** Where PowerPoint keeps the pictures of its slides, Word those in the text and beside it, and Publisher all. */
const streams = ['Pictures', 'Data', 'WordDocument', 'Escher/EscherDelayStm']

/** Kinds of records that hold a photo or scan as it is ([MS-ODRAW] 2.2.23): JPEG, PNG, TIFF, and JPEG for printers. */
const kinds: ReadonlySet<number> = new Set([0x1d, 0x1e, 0x29, 0x2a])
/** Those that hold a drawing ([MS-ODRAW] 2.2.24, 2.2.25), packed or not: EMF and WMF. */
const drawings: ReadonlySet<number> = new Set([0x1a, 0x1b])
const kindHigh = 0xf0
const marks = /^(?:ffd8ff|89504e47|49492a00|4d4d002a)/

const headBytes = 8
/** A digest of the picture, twice where the number of the record is odd, and a byte. */
const digestBytes = 16

/** More are a catalogue. */
const maxPictures = 5000

/** Pictures in a document of Word or PowerPoint from before 2007, found by the heads of their records wherever these lie. */
export function* officePictures(file: CompoundStreams, problems: Problem[]): Generator<Item> {
  let number = 0
  const unpack = unpacker(problems)
  for (const name of streams) {
    const bytes = file.find(name)?.read(maxEntryBytes) ?? Buffer.alloc(0)
    for (
      let at = bytes.indexOf(kindHigh);
      at >= 0 && number < maxPictures;
      at = bytes.indexOf(kindHigh, at + 1)
    ) {
      const found = pictureAt(bytes, at - 3) ?? drawingAt(bytes, at - 3, unpack)
      if (found === undefined) continue
      const picture = inMemory(found.picture)
      yield { path: `picture.${++number}`, name: '', mediaType: '', charset: '', bytes: picture }
      at = found.end - 1
    }
  }
}

interface Found {
  readonly picture: Buffer
  readonly end: number
}

function pictureAt(bytes: Buffer, head: number): Found | undefined {
  const { start, end } = insideOf(bytes, head, kinds)
  if (end > bytes.length || !marks.test(bytes.toString('hex', start + 1, start + 5))) return undefined
  return { picture: bytes.subarray(start + 1, end), end }
}

/** Sizes, bounds, and how it is packed. */
const drawingHeadBytes = 34
const notPacked = 0xfe

function drawingAt(bytes: Buffer, head: number, unpack: Unpack): Found | undefined {
  const { start, end } = insideOf(bytes, head, drawings)
  const from = start + drawingHeadBytes
  if (end > bytes.length || from >= end || bytes.readUInt32LE(start + 28) !== end - from) return undefined
  const kept = bytes.subarray(from, end)
  if (bytes[start + 32] === notPacked) return { picture: kept, end }
  const picture = unpack(kept)
  return picture === undefined ? undefined : { picture, end }
}

/** All drawings of a file together, unpacked: records may lie in each other, so that each is a bomb with the others in it. */
const maxUnpacked = 1_073_741_824

type Unpack = (packed: Buffer) => Buffer | undefined

/** Unpacks until it comes to too much, which is told once. */
function unpacker(problems: Problem[]): Unpack {
  let bytesLeft = maxUnpacked
  return (packed) => {
    if (bytesLeft < 0) return undefined
    const limit = unpackLimit(packed.length)
    try {
      const picture = inflateSync(packed, { maxOutputLength: limit })
      bytesLeft -= picture.length
      return picture
    } catch {
      // No record of a drawing after all, or a damaged one; how much came out of it nobody tells.
      bytesLeft -= limit
      return undefined
    } finally {
      if (bytesLeft < 0) problems.push({ code: 'packed-too-large', place: 'drawings', lostBytes: 0 })
    }
  }
}

const nowhere = { start: 0, end: Infinity }

/** What lies in the record behind its digests; nowhere when it is of no such kind. */
function insideOf(bytes: Buffer, head: number, of: ReadonlySet<number>): { start: number; end: number } {
  if (head < 0 || head + headBytes > bytes.length || !of.has(bytes[head + 2] ?? 0)) return nowhere
  const digests = ((bytes.readUInt16LE(head) >> 4) & 1) + 1
  const start = head + headBytes + digests * digestBytes
  return { start, end: head + headBytes + bytes.readUInt32LE(head + 4) }
}
