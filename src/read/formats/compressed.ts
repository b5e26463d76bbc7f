import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'
import { maxEntryBytes, unpackLimit } from './unpack-limits.ts'

/** One file made smaller by gzip (RFC 1952), often an archive of many. */
export const gzip: Format = {
  id: 'gzip',
  mediaTypes: ['application/gzip', 'application/x-gzip', 'application/x-compressed-tar'],
  extensions: ['gz', 'tgz'],
  isIt: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  read: (item) => readCompressed(item, 'gzip', unpackGzip),
}

/** One file made smaller by Zstandard (RFC 8878). */
export const zstd: Format = {
  id: 'zstd',
  mediaTypes: ['application/zstd'],
  extensions: ['zst', 'tzst'],
  isIt: (head) => head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd,
  read: (item) => readCompressed(item, 'zstd', unpackZstd),
}

interface Unpacked {
  readonly bytes: Buffer
  readonly isWhole: boolean
}

type Unpack = (packed: Uint8Array, limit: number, finish: Finish) => Buffer
/** Whether a stream that ends too early is an error. */
type Finish = 'whole' | 'as-far-as-it-goes'

const unpackGzip: Unpack = (packed, limit, finish) =>
  gunzipSync(packed, {
    maxOutputLength: limit,
    finishFlush: finish === 'whole' ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
  })

const unpackZstd: Unpack = (packed, limit, finish) =>
  zstdDecompressSync(packed, {
    maxOutputLength: limit,
    finishFlush: finish === 'whole' ? constants.ZSTD_e_end : constants.ZSTD_e_flush,
  })

function readCompressed(item: Item, format: string, unpack: Unpack): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument(format, item),
    kind: 'container',
    problems,
    nested: {
      *[Symbol.iterator]() {
        const unpacked = unpackItem(item, unpack)
        if ('code' in unpacked) {
          problems.push(unpacked)
          return
        }
        if (!unpacked.isWhole) problems.push({ code: 'damaged', place: '', lostBytes: 0 })
        const bytes = inMemory(unpacked.bytes)
        yield { path: '1', name: innerName(item, format), mediaType: '', charset: '', bytes }
      },
    },
  }
}

function unpackItem({ bytes }: Item, unpack: Unpack): Unpacked | Problem {
  const { sizeBytes } = bytes
  const problem = (code: Problem['code']): Problem => ({ code, place: '', lostBytes: sizeBytes })
  if (sizeBytes > maxEntryBytes) return problem('too-large')
  const packed = bytes.read(0, sizeBytes)
  const limit = unpackLimit(sizeBytes)
  const tooMuch = problem(limit === maxEntryBytes ? 'too-large' : 'suspicious-ratio')
  try {
    return { bytes: unpack(packed, limit, 'whole'), isWhole: true }
  } catch (error) {
    if (isTooMuch(error)) return tooMuch
  }
  try {
    const some = unpack(packed, limit, 'as-far-as-it-goes')
    return some.length === 0 ? problem('damaged') : { bytes: some, isWhole: false }
  } catch (error) {
    return isTooMuch(error) ? tooMuch : problem('damaged')
  }
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
export function outerName(name: string): string {
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return name
  const inner = shortEndings.get(name.slice(dot + 1).toLowerCase())
  return inner === undefined ? name.slice(0, dot) : `${name.slice(0, dot)}.${inner}`
}
