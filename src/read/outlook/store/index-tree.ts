import type { ByteSource } from '../../../base/bytes.ts'
import { asBuffer } from '../../text/bytes.ts'
import type { Layout } from './layout.ts'
import { DamagedStore } from './damaged.ts'

/** A page of an index: entries of one size, in the order of their keys. */
interface Page {
  readonly bytes: Buffer
  readonly count: number
  readonly entryBytes: number
  /** 0 at the leaves. */
  readonly level: number
}

// A store of 50 GB has indexes of five levels.
const MAX_LEVEL = 8
// Those at the top of both indexes are asked for with every block.
const MAX_KEPT_PAGES = 512

/** One of the two indexes of a store, of nodes or of blocks: a B-tree of pages ([MS-PST] 2.2.2.7.7). */
export class IndexTree {
  readonly #source: ByteSource
  readonly #layout: Layout
  readonly #root: number
  readonly #type: number
  readonly #kept = new Map<number, Page>()

  constructor(source: ByteSource, layout: Layout, { root, type }: { root: number; type: number }) {
    this.#source = source
    this.#layout = layout
    this.#root = root
    this.#type = type
  }

  /** The bytes of the entry with this key; undefined when there is none. */
  find(key: number): Buffer | undefined {
    let page = this.#page(this.#root, MAX_LEVEL)
    for (;;) {
      const at = this.#lastUpTo(page, key)
      if (at < 0) return undefined
      const entry = entryAt(page, at)
      if (page.level === 0) return this.#key(entry) === key ? entry : undefined
      page = this.#page(this.#child(entry), page.level - 1)
    }
  }

  /** Every entry, in order. What cannot be read is told and skipped. */
  *entries(skipped: () => void): Generator<Buffer> {
    yield* this.#below({ place: this.#root, mostLevel: MAX_LEVEL }, new Set(), skipped)
  }

  *#below(
    { place, mostLevel }: { readonly place: number; readonly mostLevel: number },
    seen: Set<number>,
    skipped: () => void,
  ): Generator<Buffer> {
    const page = seen.has(place) ? undefined : this.#tryPage(place, mostLevel)
    seen.add(place)
    if (page === undefined) {
      skipped()
      return
    }
    for (let i = 0; i < page.count; i++) {
      const entry = entryAt(page, i)
      if (page.level === 0) yield entry
      else yield* this.#below({ place: this.#child(entry), mostLevel: page.level - 1 }, seen, skipped)
    }
  }

  #tryPage(place: number, mostLevel: number): Page | undefined {
    try {
      return this.#page(place, mostLevel)
    } catch (error) {
      if (error instanceof DamagedStore) return undefined
      throw error
    }
  }

  /** Index of the last entry whose key is not above the one looked for; -1 when all are. */
  #lastUpTo(page: Page, key: number): number {
    let low = 0
    let high = page.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#key(entryAt(page, middle)) <= key) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** Nodes are numbered by 32 bits; where there is room for more, anything may stand in it. */
  #key(entry: Buffer): number {
    return this.#type === NODE_PAGE ? entry.readUInt32LE() : idAt(entry, 0, this.#layout)
  }

  #child(entry: Buffer): number {
    return idAt(entry, 2 * this.#layout.idBytes, this.#layout)
  }

  /** Levels only go down, so that no page leads back to itself. */
  #page(place: number, mostLevel: number): Page {
    const known = this.#kept.get(place)
    const page = known ?? this.#readPage(place)
    if (page.level > mostLevel || (mostLevel < MAX_LEVEL && page.level !== mostLevel))
      throw new DamagedStore('index level')
    if (known === undefined) {
      if (this.#kept.size >= MAX_KEPT_PAGES) this.#kept.clear()
      this.#kept.set(place, page)
    }
    return page
  }

  #readPage(place: number): Page {
    const { pageBytes, countAt, countBytes, pageTypeAt } = this.#layout
    const bytes = asBuffer(this.#source.read(place, place + pageBytes))
    if (bytes.length < pageBytes || bytes[pageTypeAt] !== this.#type) throw new DamagedStore('index page')
    const count = bytes.readUIntLE(countAt, countBytes)
    const entryBytes = bytes[countAt + 2 * countBytes] ?? 0
    const level = bytes[countAt + 2 * countBytes + 1] ?? 0
    const leastBytes = level > 0 ? 3 * this.#layout.idBytes : this.#leafBytes()
    if (entryBytes < leastBytes || count * entryBytes > countAt) throw new DamagedStore('index page')
    return { bytes, count, entryBytes, level }
  }

  #leafBytes(): number {
    const { idBytes } = this.#layout
    return this.#type === NODE_PAGE ? 3 * idBytes + 4 : 2 * idBytes + 4
  }
}

export const BLOCK_PAGE = 0x80
export const NODE_PAGE = 0x81

/** A number of a block or a place in the file. Real ones stay far below 2^48. */
export function idAt(bytes: Buffer, at: number, { idBytes }: Layout): number {
  return idBytes === 4 ? bytes.readUInt32LE(at) : bytes.readUIntLE(at, 6)
}

function entryAt({ bytes, entryBytes }: Page, index: number): Buffer {
  return bytes.subarray(index * entryBytes, (index + 1) * entryBytes)
}
