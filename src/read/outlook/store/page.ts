import type { ByteSource } from '../../../base/bytes.ts'
import { asBuffer } from '../../text/bytes.ts'
import type { Layout } from './layout.ts'

export const BLOCK_PAGE = 0x80
export const NODE_PAGE = 0x81

/** A page of an index: entries of one size, in the order of their keys. */
export interface Page {
  readonly bytes: Buffer
  readonly count: number
  readonly entryBytes: number
  /** 0 at the leaves. */
  readonly level: number
  /** Pages are numbered as they are written: of two that say the same the newer counts. */
  readonly number: number
}

/** The page in these bytes; undefined when they are none of this type. */
export function pageOf(bytes: Buffer, layout: Layout, type: number): Page | undefined {
  const { pageBytes, countAt, countBytes, pageTypeAt, idBytes } = layout
  if (bytes.length < pageBytes || bytes[pageTypeAt] !== type || bytes[pageTypeAt + 1] !== type)
    return undefined
  const count = bytes.readUIntLE(countAt, countBytes)
  const entryBytes = bytes[countAt + 2 * countBytes] ?? 0
  const level = bytes[countAt + 2 * countBytes + 1] ?? 0
  const leafBytes = type === NODE_PAGE ? 3 * idBytes + 4 : 2 * idBytes + 4
  if (entryBytes < (level > 0 ? 3 * idBytes : leafBytes) || count * entryBytes > countAt) return undefined
  return { bytes, count, entryBytes, level, number: idAt(bytes, pageTypeAt + idBytes, layout) }
}

/** A number of a block or a place in the file. Real ones stay far below 2^48. */
export function idAt(bytes: Buffer, at: number, { idBytes }: Layout): number {
  return idBytes === 4 ? bytes.readUInt32LE(at) : bytes.readUIntLE(at, 6)
}

export function entryAt({ bytes, entryBytes }: Page, index: number): Buffer {
  return bytes.subarray(index * entryBytes, (index + 1) * entryBytes)
}

/** Nodes are numbered by 32 bits; where there is room for more, anything may stand in it. */
export function keyOfEntry(entry: Buffer, layout: Layout, type: number): number {
  return type === NODE_PAGE ? entry.readUInt32LE() : idAt(entry, 0, layout)
}

const WINDOW_BYTES = 1_048_576
// Pages of every version begin at a multiple of this.
const STEP_BYTES = 512
// Of a store with more in it the rest stays lost: a hundred bytes of memory for each.
const MAX_RECOVERED = 2_000_000

/** Every entry of an index that some page in the file still holds, by its key: for where the way down to it is broken. */
export function recoverEntries(source: ByteSource, layout: Layout, type: number): Map<number, Buffer> {
  const found = new Map<number, { readonly entry: Buffer; readonly page: number }>()
  for (let from = 0; from < source.sizeBytes; from += WINDOW_BYTES) {
    const window = asBuffer(source.read(from, from + WINDOW_BYTES + layout.pageBytes))
    for (let at = 0; at < WINDOW_BYTES && at + layout.pageBytes <= window.length; at += STEP_BYTES) {
      if (window[at + layout.pageTypeAt] !== type) continue
      const page = pageOf(window.subarray(at, at + layout.pageBytes), layout, type)
      if (page === undefined || page.level > 0) continue
      for (let i = 0; i < page.count; i++) {
        const entry = entryAt(page, i)
        const key = keyOfEntry(entry, layout, type)
        const known = found.get(key)
        if (known === undefined ? found.size < MAX_RECOVERED : known.page < page.number)
          found.set(key, { entry: Buffer.from(entry), page: page.number })
      }
    }
  }
  return new Map(Array.from(found, ([key, { entry }]) => [key, entry]))
}
