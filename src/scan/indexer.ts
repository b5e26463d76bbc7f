import type { ByteSource } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import { createDetector } from '../detect/detect.ts'
import { registrableOf } from '../privacy/suppliers/authentic.ts'
import { deviceOf } from '../privacy/suppliers/device.ts'
import type { MailClues } from '../privacy/suppliers/mail-clues.ts'
import { domainOfService, mailboxOf } from '../privacy/suppliers/mailbox.ts'
import { supplierSignOf } from '../privacy/suppliers/signs.ts'
import { isCostly, readTree, type Document, type Item, type Reading, type Visitor } from '../read/index.ts'
import type { Claims } from './claims.ts'
import { BatchBuilder, type Placed, type Sealer } from './batch.ts'
import { mailingClueOf, writtenToIn } from './mailing-clues.ts'
import { consentSignsOf } from '../privacy/consent/signs.ts'
import { mailTrailOf } from './mail-trail.ts'
import { requestClueOf } from './request-clue.ts'
import type { Tally } from './messages.ts'
import { observe } from './observe.ts'
import { cluesOf } from './supplier-clues.ts'
import { TraceCounter } from './traces.ts'

/** Makes digests of whole items. */
export interface ItemDigester {
  readonly digestItem: (bytes: ByteSource) => string
}

export interface IndexerOptions {
  readonly sealer: Sealer & ItemDigester
  readonly reading: Reading
  /** Digests of nested documents that need not be read again; grows while reading. */
  readonly known: Set<string>
  /** Those that another worker reads now. */
  readonly claims: Claims
  readonly excludeSenders: readonly string[]
}

/** Where an item lies: its unit, and where in it it begins. */
interface ItemPlace {
  readonly unit: string
  readonly locator: string
}

/** What may be said of the way through what is in an item. */
type Walk = Pick<Visitor, 'between' | 'isAside'>

/** Reads items with everything nested in them and gathers what goes into the index. */
export class Indexer {
  readonly batch: BatchBuilder
  readonly #options: IndexerOptions
  readonly #detect = createDetector()
  readonly #mailHosts = new TraceCounter()
  readonly #devices = new TraceCounter()
  readonly #digests = new WeakMap<ByteSource, string>()
  #items = 0
  #skipped = 0
  #lostBytes = 0
  /** The message whose insides are being read: what is attached to it came to somebody else. */
  #outer: Item | undefined
  /** What was met before and is opened again for what lies in it. */
  #copied: Item | undefined
  /** Digests of what this scan has read or opened again. */
  readonly #met = new Set<string>()
  /** Registrable domain of who sent that message. */
  #sender: string | undefined

  constructor(options: IndexerOptions) {
    this.#options = options
    this.batch = new BatchBuilder(options.sealer)
  }

  /** Indexes one item that lies at `place`, with what is in it. Sync as long as its formats are. */
  index(item: Item, { unit, locator }: ItemPlace, walk: Walk = {}): void | Promise<void> {
    const place = ({ path }: Item): string => (path === '' ? locator : `${locator}/${path}`)
    /** A message that is not indexed, nor what is in it. */
    let excluded: Item | undefined
    this.#outer = undefined
    this.#sender = undefined
    return readTree(item, this.#options.reading, {
      visit: (document, one) => {
        if (this.#outer === undefined && this.#isExcluded(document)) {
          excluded = one
          this.#skipped++
        } else if (one === this.#copied || (one === item && this.#isCopy(one, unit, place(one)))) {
          if (document.kind === 'message') this.#outer ??= one
        } else this.#add(document, one, { unit, locator: place(one) })
      },
      leave: (_document, one, problems) => {
        if (excluded === undefined) this.addProblems(place(one), problems)
        if (excluded === one) excluded = undefined
        if (this.#outer === one) {
          this.#outer = undefined
          this.#sender = undefined
        }
      },
      skip: (one) => excluded !== undefined || this.#skipKnown(one, unit, place(one)),
      ...walk,
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
      mailHosts: this.#mailHosts.take(),
      devices: this.#devices.take(),
    }
    this.#items = 0
    this.#skipped = 0
    this.#lostBytes = 0
    return tally
  }

  #add(document: Document, item: Item, { unit, locator }: ItemPlace): void {
    const placed = this.#placed(item, locator)
    this.#items++
    const observation = observe(document, item.name, this.#detect)
    const isOwn = document.kind === 'message' && this.#outer === undefined
    const clues = isOwn ? cluesOf(document, observation.words) : undefined
    if (clues !== undefined) {
      this.#outer = item
      this.#sender = registrableOf(clues.from.email.slice(clues.from.email.lastIndexOf('@') + 1))
    }
    const sign = clues && supplierSignOf(clues)
    const mailing = clues && mailingClueOf(clues, document, unit)
    const writtenTo = clues === undefined ? [] : writtenToIn(clues)
    const trail = clues && mailTrailOf(clues, observation)
    const asked = clues && requestClueOf(clues, unit)
    const consent = clues === undefined ? [] : consentSignsOf(clues)
    this.batch.add(document, placed, {
      ...observation,
      sign,
      sender: this.#sender,
      mailing,
      writtenTo,
      trail,
      asked,
      consent,
    })
    if (clues !== undefined) this.#trace(clues)
    if (item.path === '') return
    this.#options.known.add(placed.digest)
    this.#met.add(placed.digest)
  }

  /** Whose mailbox it is and what it was written on, by its headers. */
  #trace(clues: MailClues): void {
    const mailbox = mailboxOf(clues.fields)
    if (mailbox !== undefined) {
      const { host, service, header } = mailbox
      const key = service === null ? registrableOf(host) : domainOfService(service)
      if (key !== undefined) this.#mailHosts.add(key, { messages: 1, proof: header })
    }
    const used = deviceOf(clues)
    if (used !== undefined) this.#devices.add(used.device, { messages: 1, proof: used.proof })
  }

  /**
   * An attachment read before is one more place of the same document, and what is in it lies there too. Where it was met
   * in this scan already that has been noted; what takes long to open is not opened for it.
   */
  #skipKnown(item: Item, unit: string, locator: string): boolean {
    if (!this.#isCopy(item, unit, locator)) return false
    const { digest } = this.#placed(item, locator)
    if (!this.#options.known.has(digest) || this.#met.has(digest) || isCostly(item)) return true
    this.#met.add(digest)
    this.#copied = item
    return false
  }

  /** True, and noted, when another place holds the same; a whole file is told by itself. */
  #isCopy(item: Item, unit: string, locator: string): boolean {
    const { known, claims } = this.#options
    if (item.path === '') return false
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
