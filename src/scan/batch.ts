import { kinds } from '../detect/kinds.ts'
import type { Problem } from '../base/problem.ts'
import type { SupplierSign } from '../privacy/suppliers/signs.ts'
import type { Document } from '../read/document.ts'
import type {
  DocumentTuple,
  IdentityTuple,
  OccurrenceTuple,
  ProblemTuple,
  ScanBatch,
  ValueTuple,
} from '../store/store.ts'
import type { AgreementSignTuple } from '../store/agreements.ts'
import type { PictureTuple } from '../store/pictures.ts'
import type { MailingLetter, MailingSignTuple, WrittenToTuple } from '../store/mailings.ts'
import type { MailTrail } from '../privacy/near-misses/trail.ts'
import type { ConsentSign } from '../privacy/consent/signs.ts'
import type { ConsentSignTuple } from '../store/contacts.ts'
import type { MailTrailTuple } from '../store/mail-trails.ts'
import type { NameCandidateTuple } from '../store/name-candidates.ts'
import type { RequestSignTuple } from '../store/request-signs.ts'
import type { SupplierSignTuple } from '../store/suppliers.ts'
import type { Finding } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import type { Mention } from '../people/attribution/cast.ts'
import type { MailingClue } from './mailing-clues.ts'
import { trailTuple } from './mail-trail.ts'
import { requestSignTuple, type RequestClue } from './request-clue.ts'
import { mask } from './mask.ts'
import { CandidateWriter } from './name-candidates.ts'
import type { Observation } from './observe.ts'
import { findingWidth, IntRows, packBatch, sightingWidth, type PackedBatch } from './packed-batch.ts'
import { rankOf } from './picture-rank.ts'
import { Recent } from './recent.ts'

/** The keys' work, passed in: digests and sealed previews. */
export interface Sealer {
  /** HMAC cut to 16 bytes, lower-case hex. */
  readonly digest: (text: string) => string
  /** Encrypted, base64. */
  readonly seal: (text: string) => string
}

/** What is known of a document besides its content. */
export interface Placed {
  readonly digest: string
  readonly sizeBytes: number
  readonly mediaType: string
  readonly locator: string
  readonly name: string
}

/** What was observed, for a message what it says of a supplier, and for what came with a message who sent that. */
export interface Seen extends Observation {
  readonly sign?: SupplierSign | undefined
  /** Registrable domain of who sent the message that it lies in. */
  readonly sender?: string | undefined
  readonly mailing?: MailingClue | undefined
  /** Addresses that a message was sent to from here. */
  readonly writtenTo?: readonly string[]
  /** Of a message: which talk it is in, and what it says of others. */
  readonly trail?: MailTrail | undefined
  /** What it seems to ask about the writer's own data. */
  readonly asked?: RequestClue | undefined
  /** Of a message: what it shows of consent. */
  readonly consent?: readonly ConsentSign[]
}

/** Version of what a document's index rows depend on: readers and detectors. A new one reads everything again. */
export const indexVersion = '13'

/** Gathers what was found in a stretch of a unit into one batch; equal values are written once. */
export class BatchBuilder {
  readonly #sealer: Sealer
  readonly #candidates: CandidateWriter
  readonly #known = new Recent<Kind, KnownValue>(maxRemembered)
  readonly #findings = new IntRows()
  readonly #sightings = new IntRows()
  /** Tells the values and identities of this batch from those of former ones. */
  #batch = 1
  #pairs = new Map<number, number>()
  #groups = new Map<string, number>()
  #words = new Map<string, number>()
  #documentIndexes = new Map<string, number>()
  #values: ValueTuple[] = []
  #identities: IdentityTuple[] = []
  #documents: DocumentTuple[] = []
  #occurrences: OccurrenceTuple[] = []
  #problems: ProblemTuple[] = []
  #supplierSigns: SupplierSignTuple[] = []
  #agreementSigns: AgreementSignTuple[] = []
  #pictures: PictureTuple[] = []
  #mailingSigns: MailingSignTuple[] = []
  #writtenTo: WrittenToTuple[] = []
  #mailTrails: MailTrailTuple[] = []
  #requestSigns: RequestSignTuple[] = []
  #nameCandidates: NameCandidateTuple[] = []
  #consentSigns: ConsentSignTuple[] = []

  constructor(sealer: Sealer) {
    this.#sealer = sealer
    this.#candidates = new CandidateWriter(sealer.digest)
  }

  /** Rows so far: tells when a batch is worth committing. */
  get size(): number {
    return (
      this.#findings.length / findingWidth +
      this.#sightings.length / sightingWidth +
      this.#occurrences.length * 2 +
      this.#problems.length
    )
  }

  /** Adds a document with all that was observed in it. Seen before in this batch: only the place is added. */
  add(document: Document, placed: Placed, seen: Seen): void {
    const known = this.#documentIndexes.has(placed.digest)
    const index = this.#documentIndex(placed, [
      placed.digest,
      document.kind,
      document.format,
      placed.mediaType,
      placed.sizeBytes,
      validTime(document.atMs),
      seen.topic,
    ])
    this.#occurrences.push([index, placed.locator, placed.name])
    if (known) return
    this.#addObservation(index, seen)
    const candidates = this.#candidates.write(seen.texts)
    if (candidates !== '') this.#nameCandidates.push([index, candidates])
    for (const picture of document.pictures ?? [])
      this.#pictures.push([index, picture.page, rankOf(picture, document, placed.name)])
    const { sign, sender, agreement, mailing, writtenTo = [], trail, asked, consent = [] } = seen
    const atMs = validTime(document.atMs)
    if (mailing !== undefined) this.#addMailing(index, mailing, atMs)
    for (const address of writtenTo) this.#writtenTo.push([index, this.#addressDigest(address), atMs])
    if (trail !== undefined) this.#mailTrails.push(trailTuple(index, trail, this.#sealer.digest))
    if (asked !== undefined) this.#requestSigns.push(requestSignTuple(index, asked, this.#sealer.seal))
    consent.forEach((shown, turn) =>
      this.#consentSigns.push([index, turn, this.#sealer.seal(JSON.stringify(shown))]),
    )
    if (agreement !== undefined) {
      const { kind, dated, parties } = agreement
      this.#agreementSigns.push([index, kind, dated, parties.join(' '), sender ?? null])
    }
    if (sign !== undefined && sign.vendor !== null) {
      const { vendor, evidence, contract = null, alert = null, mailedBy = null } = sign
      this.#supplierSigns.push([index, vendor, evidence, contract, alert, mailedBy])
    }
  }

  /** Adds what was found later on in a document that is indexed. */
  addFindings(digest: string, observed: Pick<Observation, 'texts' | 'attribution'>): void {
    const placed = { digest, sizeBytes: 0, mediaType: '', locator: '', name: '' }
    this.#addObservation(this.#documentIndex(placed, [digest, 'file', '', '', 0, null, null]), observed)
  }

  #addMailing(index: number, clue: MailingClue, atMs: number | null): void {
    const { listKey, signer, kind, isSeen, replyTo, fromName, fromEmail, subscribed, way } = clue
    const letter: MailingLetter = { fromName, fromEmail, subscribed, way }
    this.#mailingSigns.push([
      index,
      listKey,
      signer,
      atMs,
      kind,
      way.method,
      isSeen === null ? null : isSeen ? 1 : 0,
      this.#addressDigest(fromEmail),
      replyTo === '' ? null : this.#addressDigest(replyTo),
      this.#sealer.seal(JSON.stringify(letter)),
    ])
  }

  #addressDigest(address: string): string {
    return this.#sealer.digest(`EMAIL:${address.toLowerCase()}`)
  }

  /** Adds a place of a document that is already indexed. */
  addCopy(placed: Placed): void {
    const index = this.#documentIndex(placed, [
      placed.digest,
      'file',
      '',
      placed.mediaType,
      placed.sizeBytes,
      null,
      null,
    ])
    this.#occurrences.push([index, placed.locator, placed.name])
  }

  addProblem(locator: string, { code, place, detail, lostBytes }: Problem): void {
    const where = place === '' ? locator : `${locator}#${place}`
    this.#problems.push([where, code, detail ?? '', lostBytes])
  }

  #documentIndex({ digest }: Placed, tuple: DocumentTuple): number {
    const known = this.#documentIndexes.get(digest)
    if (known !== undefined) return known
    const index = this.#documents.push(tuple) - 1
    this.#documentIndexes.set(digest, index)
    return index
  }

  #addObservation(
    document: number,
    { texts, attribution }: Pick<Observation, 'texts' | 'attribution'>,
  ): void {
    const identities: number[] = []
    for (const { values, role } of attribution.mentions) {
      const identity = this.#identity(values)
      identities.push(identity)
      const { cells, at } = this.#sightings.grow(sightingWidth)
      cells[at] = document
      cells[at + 1] = identity
      cells[at + 2] = this.#word(role)
    }
    texts.forEach(({ place, findings }, t) => {
      const part = this.#word(place)
      const about = attribution.about[t]
      findings.forEach((finding, f) => {
        const whom = about?.[f] ?? -1
        this.#addFinding(document, finding, { part, identity: whom < 0 ? -1 : (identities[whom] ?? -1) })
      })
    })
  }

  #addFinding(document: number, finding: Finding, { part, identity }: Whereabouts): void {
    const { start, end, certainty, reasons } = finding
    const value = this.#value(finding.kind, finding.value).index
    const { cells, at } = this.#findings.grow(findingWidth)
    cells[at] = document
    cells[at + 1] = value
    cells[at + 2] = part
    cells[at + 3] = start
    cells[at + 4] = end - start
    cells[at + 5] = Math.round(certainty * 100)
    cells[at + 6] = this.#word(codesOf(reasons))
    cells[at + 7] = identity
  }

  #word(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size
    this.#words.set(word, number)
    return number
  }

  #value(kind: Kind, value: string): KnownValue {
    let known = this.#known.find(kind, value)
    if (known === undefined) {
      known = { tuple: this.#seal(kind, value), batch: 0, index: 0, alone: undefined }
      this.#known.keep(kind, value, known)
    }
    if (known.batch !== this.#batch) {
      known.index = this.#values.push(known.tuple) - 1
      known.batch = this.#batch
    }
    return known
  }

  #seal(kind: Kind, value: string): ValueTuple {
    const isIdentifier = kinds[kind].use === 'identifier'
    const shown = isIdentifier ? null : mask(kind, value)
    return [
      this.#sealer.digest(`${kind}:${value}`),
      kind,
      isIdentifier ? value.slice(0, maxIdentifier) : null,
      shown === null ? null : this.#sealer.seal(shown),
    ]
  }

  /** One and two values are most: for them there are ways without a text to look up. */
  #identity(values: Mention['values']): number {
    const [first, second] = values
    if (first === undefined || values.length > 2) return this.#identityOfMany(values)
    const a = this.#value(first.kind, first.value)
    const b = second === undefined ? a : this.#value(second.kind, second.value)
    if (a === b) return this.#identityOfOne(a)
    const key = Math.min(a.index, b.index) * mostValues + Math.max(a.index, b.index)
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    const index = this.#addIdentity(this.#digestOf([a, b]), [a.index, b.index])
    this.#pairs.set(key, index)
    return index
  }

  #identityOfOne(value: KnownValue): number {
    value.alone ??= { digest: this.#digestOf([value]), batch: 0, index: 0 }
    const { alone } = value
    if (alone.batch !== this.#batch) {
      alone.index = this.#addIdentity(alone.digest, [value.index])
      alone.batch = this.#batch
    }
    return alone.index
  }

  #identityOfMany(values: Mention['values']): number {
    const unique = [...new Set(values.map(({ kind, value }) => this.#value(kind, value)))]
    const digest = this.#digestOf(unique)
    const index =
      this.#groups.get(digest) ??
      this.#addIdentity(
        digest,
        unique.map((value) => value.index),
      )
    this.#groups.set(digest, index)
    return index
  }

  #digestOf(values: readonly KnownValue[]): string {
    const digests = values.map(({ tuple: [digest] }) => digest)
    return this.#sealer.digest(`identity:${digests.sort().join('')}`)
  }

  #addIdentity(digest: string, values: number[]): number {
    return this.#identities.push([digest, values]) - 1
  }

  /** Hands out the batch and starts the next one. */
  take(head: Pick<ScanBatch, 'scanId' | 'unit' | 'covered' | 'done'>): PackedBatch {
    const rest = {
      ...head,
      version: indexVersion,
      words: [...this.#words.keys()],
      documents: this.#documents,
      occurrences: this.#occurrences,
      values: this.#values,
      identities: this.#identities,
      problems: this.#problems,
      supplierSigns: this.#supplierSigns,
      agreementSigns: this.#agreementSigns,
      pictures: this.#pictures,
      mailingSigns: this.#mailingSigns,
      writtenTo: this.#writtenTo,
      mailTrails: this.#mailTrails,
      requestSigns: this.#requestSigns,
      nameCandidates: this.#nameCandidates,
      consentSigns: this.#consentSigns,
    }
    const batch = packBatch(rest, this.#findings, this.#sightings)
    this.#batch++
    this.#pairs = new Map()
    this.#groups = new Map()
    this.#words = new Map()
    this.#documentIndexes = new Map()
    this.#values = []
    this.#identities = []
    this.#documents = []
    this.#occurrences = []
    this.#problems = []
    this.#supplierSigns = []
    this.#agreementSigns = []
    this.#pictures = []
    this.#mailingSigns = []
    this.#writtenTo = []
    this.#mailTrails = []
    this.#requestSigns = []
    this.#nameCandidates = []
    this.#consentSigns = []
    return batch
  }
}

interface Whereabouts {
  readonly part: number
  readonly identity: number
}

/** A value that was sealed once; where it stands in the batch that it was put into last. */
interface KnownValue {
  readonly tuple: ValueTuple
  batch: number
  index: number
  /** The identity of whom nothing but this value is known. */
  alone: { readonly digest: string; batch: number; index: number } | undefined
}

/** The codes with commas between them, each once. */
function codesOf(reasons: Finding['reasons']): string {
  const [first, second] = reasons
  if (first === undefined) return ''
  if (second === undefined) return first.code
  return [...new Set(reasons.map(({ code }) => code))].join(',')
}

/** Sealing a value costs more than finding it again; twice as many are kept, in ten megabytes. */
const maxRemembered = 10_000

/** More than a batch can hold; its square is a whole number still. */
const mostValues = 2 ** 26

/** No address, number or name of a person is longer; what is, is an attack on the index. */
const maxIdentifier = 320

/** A date header can say anything; the index keeps what a calendar knows. */
function validTime(atMs: number | undefined): number | null {
  return atMs !== undefined && Number.isFinite(atMs) && Math.abs(atMs) < 8.64e15 ? Math.round(atMs) : null
}
