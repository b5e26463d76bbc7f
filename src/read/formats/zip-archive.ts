import { inflateRawSync } from 'node:zlib'
import type { ByteSource } from '../../base/bytes.ts'
import { inMemory, within } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import { maxEntries, maxEntryBytes, unpackLimit } from './unpack-limits.ts'

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
  const size = tail.readUInt32LE(at + 12)
  // Self-extracting archives have a program in front: the directory lies just before its end record all the same.
  const start = Math.min(tail.readUInt32LE(at + 16), tailStart + at - size)
  if (start < 0 || size === 0) return size === 0 ? Buffer.alloc(0) : undefined
  const directory = asBuffer(bytes.read(start, start + size))
  return directory.length >= 4 && directory.readUInt32LE(0) === entrySignature
    ? directory
    : asBuffer(bytes.read(tailStart + at - size, tailStart + at))
}

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
    entries.push({
      name: entryName(directory.subarray(at + 46, at + 46 + nameLength), flags),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      sizeBytes: directory.readUInt32LE(at + 24),
      isEncrypted: (flags & 1) === 1,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
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
export function openEntry(bytes: ByteSource, entry: ZipEntry): ByteSource | Problem {
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
  const limit = unpackLimit(entry.packedBytes)
  if (entry.sizeBytes > maxEntryBytes) return problem('too-large')
  if (entry.sizeBytes > limit) return problem('suspicious-ratio')
  return inflate(packed, limit, problem)
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
