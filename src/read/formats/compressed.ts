import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { Gunzip } from 'fflate'
import type { ByteSource } from '../../base/bytes.ts'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { bunzipped } from './bzip2.ts'
import { emptyDocument } from './document-of.ts'
import { OddXz, unxz, xzMark } from './xz.ts'
import { unpackingSource, type UnpackingSource } from '../unpacking-source.ts'
import { maxEntryBytes, streamLimit, unpackLimit } from './unpack-limits.ts'

/** One file made smaller by gzip (RFC 1952), often an archive of many. */
export const gzip: Format = {
  id: 'gzip',
  mediaTypes: ['application/gzip', 'application/x-gzip', 'application/x-compressed-tar'],
  extensions: ['gz', 'tgz'],
  isIt: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  read: (item) => readCompressed(item, gzipCompression),
}

/** One file made smaller by Zstandard (RFC 8878). */
export const zstd: Format = {
  id: 'zstd',
  mediaTypes: ['application/zstd'],
  extensions: ['zst', 'tzst'],
  isIt: (head) => head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd,
  read: (item) => readCompressed(item, zstdCompression),
}

/** One file made smaller by bzip2, block by block of at most 900 kB: a mailbox of any size. */
export const bzip2: Format = {
  id: 'bzip2',
  mediaTypes: ['application/x-bzip2', 'application/x-bzip'],
  extensions: ['bz2', 'tbz', 'tbz2'],
  isIt: (head) => /^425a683[1-9](?:314159265359|177245385090)/.test(asBuffer(head).toString('hex', 0, 16)),
  read: (item) => readCompressed(item, bzip2Compression),
}

/** One file made smaller by xz, piece by piece: of any size too. */
export const xz: Format = {
  id: 'xz',
  mediaTypes: ['application/x-xz'],
  extensions: ['xz', 'txz'],
  isIt: (head) => asBuffer(head).subarray(0, xzMark.length).equals(xzMark),
  read: (item) => readCompressed(item, xzCompression),
}

interface Compression {
  readonly id: string
  readonly unpack: (packed: Uint8Array, limit: number, finish: Finish) => Buffer
  /** Piece by piece, for what is too large for memory; where there is such a reader. */
  readonly stream?: (packed: ByteSource) => Generator<Uint8Array>
}

/** Whether a stream that ends too early is an error. */
type Finish = 'whole' | 'as-far-as-it-goes'

const gzipCompression: Compression = {
  id: 'gzip',
  unpack: (packed, limit, finish) =>
    gunzipSync(packed, {
      maxOutputLength: limit,
      finishFlush: finish === 'whole' ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    }),
  stream: gunzipped,
}

const zstdCompression: Compression = {
  id: 'zstd',
  unpack: (packed, limit, finish) =>
    zstdDecompressSync(packed, {
      maxOutputLength: limit,
      finishFlush: finish === 'whole' ? constants.ZSTD_e_end : constants.ZSTD_e_flush,
    }),
}

const bzip2Compression = byPieces('bzip2', bunzipped)
const xzCompression = byPieces('xz', unxz)

/** By a reader of our own, which knows of pieces only. */
function byPieces(id: string, stream: (packed: ByteSource) => Generator<Uint8Array>): Compression {
  return {
    id,
    unpack: (packed, limit, finish) => {
      const pieces: Uint8Array[] = []
      let size = 0
      try {
        for (const piece of stream(inMemory(packed))) {
          size += piece.length
          if (size > limit) throw new TooMuchError()
          pieces.push(piece)
        }
      } catch (error) {
        if (finish === 'whole' || error instanceof TooMuchError) throw error
      }
      return Buffer.concat(pieces)
    },
    stream,
  }
}

/** As the system's own readers say it. */
class TooMuchError extends Error {
  readonly code = 'ERR_BUFFER_TOO_LARGE'
}

const pieceBytes = 65_536

function* gunzipped(packed: ByteSource): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const stream = new Gunzip((piece) => pieces.push(piece))
  for (let at = 0; at < packed.sizeBytes; at += pieceBytes) {
    stream.push(packed.read(at, at + pieceBytes), at + pieceBytes >= packed.sizeBytes)
    yield* pieces.splice(0)
  }
}

function readCompressed(item: Item, compression: Compression): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument(compression.id, item),
    kind: 'container',
    problems,
    nested: {
      *[Symbol.iterator]() {
        const { bytes, problem } = unpackItem(item, compression)
        if (problem !== undefined) problems.push(problem)
        if (bytes === undefined) return
        yield { path: '1', name: innerName(item, compression.id), mediaType: '', charset: '', bytes }
        if ('isBroken' in bytes && bytes.isBroken() && problem === undefined)
          problems.push({ code: 'damaged', place: '', lostBytes: 0 })
      },
    },
  }
}

interface Unpacked {
  readonly bytes?: ByteSource | UnpackingSource
  readonly problem?: Problem
}

function unpackItem({ bytes }: Item, { unpack, stream }: Compression): Unpacked {
  const { sizeBytes } = bytes
  const lost = (code: Problem['code']): Unpacked => ({ problem: { code, place: '', lostBytes: sizeBytes } })
  const asStream = (): Unpacked => (stream === undefined ? lost('packed-too-large') : streamed(bytes, stream))
  if (sizeBytes > maxEntryBytes) return asStream()
  const packed = bytes.read(0, sizeBytes)
  const limit = unpackLimit(sizeBytes)
  const tooMuch = (): Unpacked => (limit === maxEntryBytes ? asStream() : lost('suspicious-ratio'))
  try {
    return { bytes: inMemory(unpack(packed, limit, 'whole')) }
  } catch (error) {
    if (isTooMuch(error)) return tooMuch()
    if (error instanceof OddXz) return lost('not-supported')
  }
  try {
    const some = unpack(packed, limit, 'as-far-as-it-goes')
    if (some.length === 0) return lost('damaged')
    return { bytes: inMemory(some), problem: { code: 'damaged', place: '', lostBytes: 0 } }
  } catch (error) {
    return isTooMuch(error) ? tooMuch() : lost('damaged')
  }
}

/** How large it becomes is known only when it was unpacked once: the number that gzip notes goes no further than 4 GB. */
function streamed(packed: ByteSource, stream: (packed: ByteSource) => Generator<Uint8Array>): Unpacked {
  const limit = streamLimit(packed.sizeBytes)
  let size = 0
  try {
    for (const piece of stream(packed)) {
      size += piece.length
      if (size > limit)
        return { problem: { code: 'suspicious-ratio', place: '', lostBytes: packed.sizeBytes } }
    }
  } catch (error) {
    const code = error instanceof OddXz ? 'not-supported' : 'damaged'
    if (size === 0) return { problem: { code, place: '', lostBytes: packed.sizeBytes } }
    const problem = { code: 'damaged', place: '', lostBytes: 0 } as const
    return { bytes: unpackingSource(() => stream(packed), size), problem }
  }
  return { bytes: unpackingSource(() => stream(packed), size) }
}

function isTooMuch(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

/** The name that gzip keeps of the file; else the name of what it is in, without the ending. */
function innerName(item: Item, format: string): string {
  const told = format === 'gzip' ? gzipName(asBuffer(item.bytes.read(0, 1024))) : ''
  if (told !== '') return told
  return outerName(item.name)
}

function gzipName(head: Buffer): string {
  const flags = head[3] ?? 0
  if ((flags & 8) === 0) return ''
  const start = 10 + ((flags & 4) === 0 ? 0 : 2 + (head[10] ?? 0) + 256 * (head[11] ?? 0))
  const end = head.indexOf(0, start)
  const name = head.subarray(start, end < 0 ? start : end)
  const text = name.toString('utf8')
  return text.includes('\uFFFD') ? name.toString('latin1') : text
}

const shortEndings = new Map([
  ['tgz', 'tar'],
  ['tzst', 'tar'],
  ['tbz', 'tar'],
  ['tbz2', 'tar'],
  ['txz', 'tar'],
])

/** What a compressed file is called without its last ending; `tgz` stands for two. */
function outerName(name: string): string {
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return name
  const inner = shortEndings.get(name.slice(dot + 1).toLowerCase())
  return inner === undefined ? name.slice(0, dot) : `${name.slice(0, dot)}.${inner}`
}
