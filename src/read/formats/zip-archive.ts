import { inflateRawSync } from 'node:zlib'
import { Inflate } from 'fflate'
import type { ByteSource } from '../../base/bytes.ts'
import { inMemory, within } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { unpackingSource, type UnpackingSource } from '../unpacking-source.ts'
import { maxEntries, maxEntryBytes, streamLimit, unpackLimit } from './unpack-limits.ts'

/** One file in an archive (APPNOTE.TXT 6.3.10, PKWARE). Its name is hostile content, never a path. */
export interface ZipEntry {
  readonly name: string
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly isEncrypted: boolean
  readonly method: number
  /** Where its local header begins. */
  readonly offset: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly problems: readonly Problem[]
}

const endSignature = Buffer.from([0x50, 0x4b, 5, 6])
const entrySignature = 0x02014b50
const localSignature = 0x04034b50

/** Reads the directory at the end of an archive; when it is damaged, the local headers from the front. */
export function readZipDirectory(bytes: ByteSource): ZipDirectory {
  const directory = findDirectory(bytes)
  const entries = directory === undefined ? [] : parseDirectory(directory)
  if (directory !== undefined && entries.length > 0) {
    const isCut = entries.length >= maxEntries
    return withoutOverlaps(
      entries,
      isCut ? [{ code: 'too-many', place: '', lostBytes: 0, detail: 'entries' }] : [],
    )
  }
  const found = scanLocalHeaders(bytes)
  const isEmpty = directory !== undefined && found.length === 0
  return {
    entries: found,
    problems: isEmpty ? [] : [{ code: 'damaged', place: '', lostBytes: 0, detail: 'directory' }],
  }
}

/** Entries that share bytes are a bomb: each would unpack the same block again. */
function withoutOverlaps(entries: readonly ZipEntry[], problems: Problem[]): ZipDirectory {
  let end = 0
  const apart = new Set<ZipEntry>()
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) continue
    apart.add(entry)
    end = entry.offset + localHeaderBytes + entry.packedBytes
  }
  if (apart.size < entries.length) {
    problems.push({
      code: 'suspicious-ratio',
      place: '',
      lostBytes: 0,
      detail: `${entries.length - apart.size} overlapping entries`,
    })
  }
  return { entries: entries.filter((entry) => apart.has(entry)), problems }
}

/** The part of a local header that is always there. */
const localHeaderBytes = 30

/** The end record stands in the last 64 kB, behind which only a comment fits. */
function findDirectory(bytes: ByteSource): Buffer | undefined {
  const tailStart = Math.max(0, bytes.sizeBytes - 65_557)
  const tail = asBuffer(bytes.read(tailStart, bytes.sizeBytes))
  const at = tail.lastIndexOf(endSignature)
  if (at < 0 || at + 22 > tail.length) return undefined
  const large = largeEnd(bytes, tail.subarray(0, at))
  const size = large?.sizeBytes ?? tail.readUInt32LE(at + 12)
  // Self-extracting archives have a program in front: the directory lies just before its end record all the same.
  const start = large?.start ?? Math.min(tail.readUInt32LE(at + 16), tailStart + at - size)
  if (start < 0 || size === 0) return size === 0 ? Buffer.alloc(0) : undefined
  const directory = asBuffer(bytes.read(start, start + size))
  return directory.length >= 4 && directory.readUInt32LE(0) === entrySignature
    ? directory
    : asBuffer(bytes.read(tailStart + at - size, tailStart + at))
}

interface LargeEnd {
  readonly start: number
  readonly sizeBytes: number
}

/** An archive of more than 4 GB or 65,535 files says in front of its end where another end is (Zip64). */
function largeEnd(bytes: ByteSource, beforeEnd: Buffer): LargeEnd | undefined {
  const locator = beforeEnd.subarray(-20)
  if (locator.length < 20 || locator.readUInt32LE(0) !== 0x07064b50) return undefined
  const at = Number(locator.readBigUInt64LE(8))
  const end = asBuffer(bytes.read(at, at + 56))
  if (end.length < 56 || end.readUInt32LE(0) !== 0x06064b50) return undefined
  const [sizeBytes, start] = [Number(end.readBigUInt64LE(40)), Number(end.readBigUInt64LE(48))]
  return sizeBytes <= maxDirectoryBytes && start + sizeBytes <= bytes.sizeBytes
    ? { start, sizeBytes }
    : undefined
}

/** Two hundred thousand entries with long names. */
const maxDirectoryBytes = 134_217_728

function parseDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (
    at + 46 <= directory.length &&
    directory.readUInt32LE(at) === entrySignature &&
    entries.length < maxEntries
  ) {
    const flags = directory.readUInt16LE(at + 8)
    const nameLength = directory.readUInt16LE(at + 28)
    const end = at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      name: entryName(directory.subarray(at + 46, at + 46 + nameLength), flags),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (flags & 1) === 1,
      ...sizesOf(directory.subarray(at, at + 46), directory.subarray(at + 46 + nameLength, end)),
    })
    at = end
  }
  return entries
}

const isElsewhere = 0xffff_ffff

/** Sizes and offset of an entry; what does not fit in four bytes stands in a field of its own behind the name, in this order. */
function sizesOf(fixed: Buffer, extra: Buffer): Pick<ZipEntry, 'sizeBytes' | 'packedBytes' | 'offset'> {
  let wide = wideField(extra)
  const [sizeBytes = 0, packedBytes = 0, offset = 0] = [24, 20, 42].map((at) => {
    const told = fixed.readUInt32LE(at)
    if (told !== isElsewhere || wide.length < 8) return told
    const value = Number(wide.readBigUInt64LE(0))
    wide = wide.subarray(8)
    return value
  })
  return { sizeBytes, packedBytes, offset }
}

/** The field with number 1 among the fields behind a name. */
function wideField(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, end)
    at = end
  }
  return Buffer.alloc(0)
}

/** UTF-8 when the flag says so or the bytes are; else the code page that old programs used, as far as it is Latin. */
function entryName(bytes: Buffer, flags: number): string {
  const text = bytes.toString('utf8')
  return (flags & 0x800) !== 0 || !text.includes('\uFFFD') ? text : bytes.toString('latin1')
}

/** Archives larger than this are searched by their directory only: a damaged one is listed. */
const maxScannedBytes = 268_435_456

function scanLocalHeaders(bytes: ByteSource): ZipEntry[] {
  if (bytes.sizeBytes > maxScannedBytes) return []
  const all = asBuffer(bytes.read(0, bytes.sizeBytes))
  const entries: ZipEntry[] = []
  const mark = Buffer.from([0x50, 0x4b, 3, 4])
  for (let at = all.indexOf(mark); at >= 0 && at + 30 <= all.length && entries.length < maxEntries;) {
    const nameLength = all.readUInt16LE(at + 26)
    const body = at + 30 + nameLength + all.readUInt16LE(at + 28)
    const flags = all.readUInt16LE(at + 6)
    const declared = all.readUInt32LE(at + 18)
    const next = all.indexOf(mark, Math.max(body, at + 4))
    // Sizes written behind the data (flag 3) are 0 here: then the entry ends at the next one.
    const packedBytes =
      declared > 0 && body + declared <= all.length
        ? declared
        : Math.max(0, (next < 0 ? all.length : next) - body)
    entries.push({
      name: entryName(all.subarray(at + 30, at + 30 + nameLength), flags),
      method: all.readUInt16LE(at + 8),
      packedBytes,
      sizeBytes: all.readUInt32LE(at + 22),
      isEncrypted: (flags & 1) === 1,
      offset: at,
    })
    at = next
  }
  return entries
}

/** The unpacked bytes of an entry, or why not. */
export function openEntry(bytes: ByteSource, entry: ZipEntry): ByteSource | UnpackingSource | Problem {
  const problem = (code: Problem['code'], detail?: string): Problem => ({
    code,
    place: entry.name,
    lostBytes: entry.packedBytes,
    ...(detail === undefined ? {} : { detail }),
  })
  if (entry.isEncrypted) return problem('encrypted')
  const header = asBuffer(bytes.read(entry.offset, entry.offset + 30))
  if (header.length < 30 || header.readUInt32LE(0) !== localSignature)
    return problem('damaged', 'local header')
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = within(bytes, start, start + entry.packedBytes)
  if (entry.method === 0) return packed
  if (entry.method !== 8) return problem('not-supported', `method ${entry.method}`)
  const isLarge = entry.sizeBytes > maxEntryBytes
  const limit = isLarge ? streamLimit(entry.packedBytes) : unpackLimit(entry.packedBytes)
  if (entry.sizeBytes > limit) return problem('suspicious-ratio')
  return isLarge ? unpackingSource(() => inflated(packed), entry.sizeBytes) : inflate(packed, limit, problem)
}

const pieceBytes = 65_536

/** An entry that is too large for memory, piece by piece. */
function* inflated(packed: ByteSource): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const stream = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < packed.sizeBytes; at += pieceBytes) {
    stream.push(packed.read(at, at + pieceBytes), at + pieceBytes >= packed.sizeBytes)
    yield* pieces.splice(0)
  }
}

function inflate(
  packed: ByteSource,
  limit: number,
  problem: (code: Problem['code']) => Problem,
): ByteSource | Problem {
  try {
    return inMemory(
      inflateRawSync(packed.read(0, packed.sizeBytes), { maxOutputLength: limit, finishFlush: 2 }),
    )
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return problem(isTooMuch ? 'suspicious-ratio' : 'damaged')
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
