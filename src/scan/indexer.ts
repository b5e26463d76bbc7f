import type { ByteSource } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import { createDetector } from '../detect/detect.ts'
import { readTree, type Document, type Item, type Reading } from '../read/index.ts'
import type { Claims } from './claims.ts'
import { BatchBuilder, type Placed, type Sealer } from './batch.ts'
import { receivingHost } from './mail-host.ts'
import type { Tally } from './messages.ts'
import { observe } from './observe.ts'

/** Makes digests of whole items. */
export interface ItemDigester {
  readonly digestItem: (bytes: ByteSource) => string
}

interface IndexerOptions {
  readonly sealer: Sealer & ItemDigester
  readonly reading: Reading
  /** Digests of nested documents that need not be read again; grows while reading. */
  readonly known: Set<string>
  /** Those that another worker reads now. */
  readonly claims: Claims
  readonly excludeSenders: readonly string[]
}

/** Reads items with everything nested in them and gathers what goes into the index. */
export class Indexer {
  readonly batch: BatchBuilder
  readonly #options: IndexerOptions
  readonly #detect = createDetector()
  readonly #digests = new WeakMap<ByteSource, string>()
  #items = 0
  #skipped = 0
  #lostBytes = 0
  #mailHosts: Record<string, number> = {}

  constructor(options: IndexerOptions) {
    this.#options = options
    this.batch = new BatchBuilder(options.sealer)
  }

  /** Indexes one item that begins at `locator` in its unit. Sync as long as its formats are. */
  index(item: Item, unit: string, locator: string): void | Promise<void> {
    const place = ({ path }: Item): string => (path === '' ? locator : `${locator}/${path}`)
    let isExcluded = false
    return readTree(item, this.#options.reading, {
      visit: (document, one, depth) => {
        if (depth === 0) isExcluded = this.#isExcluded(document)
        if (isExcluded) this.#skipped += depth === 0 ? 1 : 0
        else this.#add(document, one, place(one))
      },
      leave: (_document, one, problems) => {
        if (!isExcluded) this.addProblems(place(one), problems)
      },
      skip: (one) => isExcluded || this.#skipKnown(one, unit, place(one)),
    })
  }

  addProblems(locator: string, problems: readonly Problem[]): void {
    for (const problem of problems) {
      this.batch.addProblem(locator, problem)
      this.#lostBytes += problem.lostBytes
    }
  }

  /** The numbers since the last time. */
  takeTally(): Tally {
    const tally = {
      items: this.#items,
      skipped: this.#skipped,
      lostBytes: this.#lostBytes,
      mailHosts: this.#mailHosts,
    }
    this.#items = 0
    this.#skipped = 0
    this.#lostBytes = 0
    this.#mailHosts = {}
    return tally
  }

  #add(document: Document, item: Item, locator: string): void {
    const placed = this.#placed(item, locator)
    this.#items++
    this.batch.add(document, placed, observe(document, item.name, this.#detect))
    if (item.path !== '') this.#options.known.add(placed.digest)
    const host = document.kind === 'message' && item.path === '' ? receivingHost(document.fields) : undefined
    if (host !== undefined) this.#mailHosts[host] = (this.#mailHosts[host] ?? 0) + 1
  }

  /** An attachment read before is one more place of the same document. */
  #skipKnown(item: Item, unit: string, locator: string): boolean {
    const { known, claims } = this.#options
    const placed = this.#placed(item, locator)
    if (!known.has(placed.digest) && claims.take(placed.digest, unit)) return false
    this.#items++
    this.batch.addCopy(placed)
    return true
  }

  #placed(item: Item, locator: string): Placed {
    const digest = this.#digests.get(item.bytes) ?? this.#options.sealer.digestItem(item.bytes)
    this.#digests.set(item.bytes, digest)
    return {
      digest,
      sizeBytes: item.bytes.sizeBytes,
      mediaType: item.mediaType,
      locator,
      name: item.name.slice(0, maxName),
    }
  }

  #isExcluded({ participants }: Document): boolean {
    const { excludeSenders } = this.#options
    if (excludeSenders.length === 0) return false
    return participants.some(({ role, email }) => {
      const address = email.toLowerCase()
      return (
        role === 'from' &&
        excludeSenders.some(
          (sender) => address === sender || address.endsWith(`@${sender.replace(/^@/, '')}`),
        )
      )
    })
  }
}

/** As long as a file system allows a name to be; longer ones come from hostile headers. */
const maxName = 255
