import type { ByteSource } from '../../../base/bytes.ts'
import { asBuffer } from '../../text/bytes.ts'
import type { Layout } from './layout.ts'
import { entryAt, idAt, keyOfEntry, pageOf, recoverEntries, type Page } from './page.ts'

// A store of 50 GB has indexes of five levels.
const MAX_LEVEL = 8
// Those at the top of both indexes are asked for with every block.
const MAX_KEPT_PAGES = 512

/**
 * One of the two indexes of a store, of nodes or of blocks: a B-tree of pages ([MS-PST] 2.2.2.7.7). Where a page is lost,
 * the pages below it are looked for in the whole file.
 */
export class IndexTree {
  readonly #source: ByteSource
  readonly #layout: Layout
  readonly #root: number
  readonly #type: number
  readonly #kept = new Map<number, Page>()
  #recovered: ReadonlyMap<number, Buffer> | undefined

  constructor(source: ByteSource, layout: Layout, { root, type }: { root: number; type: number }) {
    this.#source = source
    this.#layout = layout
    this.#root = root
    this.#type = type
  }

  /** The bytes of the entry with this key; undefined when there is none. */
  find(key: number): Buffer | undefined {
    const found = this.#descend(key)
    return found === 'lost' ? this.#recover().get(key) : found
  }

  #descend(key: number): Buffer | 'lost' | undefined {
    let page = this.#page(this.#root, MAX_LEVEL)
    while (page !== undefined) {
      const at = this.#lastUpTo(page, key)
      if (at < 0) return undefined
      const entry = entryAt(page, at)
      if (page.level === 0) return this.#key(entry) === key ? entry : undefined
      page = this.#page(this.#child(entry), page.level - 1)
    }
    return 'lost'
  }

  #recover(): ReadonlyMap<number, Buffer> {
    return (this.#recovered ??= recoverEntries(this.#source, this.#layout, this.#type))
  }

  /** Every entry, in order; at the end those whose way is broken. Each page on it that cannot be read is told. */
  *entries(lost: () => void): Generator<Buffer> {
    let isBroken = false
    const tell = (): void => {
      isBroken = true
      lost()
    }
    yield* this.#below({ place: this.#root, mostLevel: MAX_LEVEL }, new Set(), tell)
    if (!isBroken) return
    for (const [key, entry] of this.#recover()) if (this.#descend(key) === 'lost') yield entry
  }

  *#below(
    { place, mostLevel }: { readonly place: number; readonly mostLevel: number },
    seen: Set<number>,
    lost: () => void,
  ): Generator<Buffer> {
    const page = seen.has(place) ? undefined : this.#page(place, mostLevel)
    seen.add(place)
    if (page === undefined) {
      lost()
      return
    }
    for (let i = 0; i < page.count; i++) {
      const entry = entryAt(page, i)
      if (page.level === 0) yield entry
      else yield* this.#below({ place: this.#child(entry), mostLevel: page.level - 1 }, seen, lost)
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

  #key(entry: Buffer): number {
    return keyOfEntry(entry, this.#layout, this.#type)
  }

  #child(entry: Buffer): number {
    return idAt(entry, 2 * this.#layout.idBytes, this.#layout)
  }

  /** Levels only go down, so that no page leads back to itself. Undefined for what is no page of that level. */
  #page(place: number, mostLevel: number): Page | undefined {
    const page = this.#kept.get(place) ?? this.#readPage(place)
    if (page === undefined || page.level > mostLevel) return undefined
    return mostLevel < MAX_LEVEL && page.level !== mostLevel ? undefined : page
  }

  #readPage(place: number): Page | undefined {
    const bytes = asBuffer(this.#source.read(place, place + this.#layout.pageBytes))
    const page = pageOf(bytes, this.#layout, this.#type)
    if (page === undefined) return undefined
    if (this.#kept.size >= MAX_KEPT_PAGES) this.#kept.clear()
    this.#kept.set(place, page)
    return page
  }
}
