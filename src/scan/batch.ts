import { kinds } from '../detect/kinds.ts'
import type { Problem } from '../base/problem.ts'
import type { SupplierSign } from '../privacy/suppliers/signs.ts'
import type { Document } from '../read/document.ts'
import type {
  DocumentTuple,
  FindingTuple,
  IdentityTuple,
  OccurrenceTuple,
  ProblemTuple,
  ScanBatch,
  SightingRole,
  SightingTuple,
  ValueTuple,
} from '../store/store.ts'
import type { AgreementSignTuple } from '../store/agreements.ts'
import type { SupplierSignTuple } from '../store/suppliers.ts'
import type { Kind } from '../detect/kinds.ts'
import { mask } from './mask.ts'
import type { Observation } from './observe.ts'
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
}

/** Version of what a document's index rows depend on: readers and detectors. A new one reads everything again. */
export const indexVersion = '3'

/** Gathers what was found in a stretch of a unit into one batch; equal values are written once. */
export class BatchBuilder {
  readonly #sealer: Sealer
  readonly #sealed = new Recent<ValueTuple>(maxRemembered)
  readonly #digests = new Recent<string>(maxRemembered)
  #values = new Map<string, number>()
  #identities = new Map<string, number>()
  #identitiesByValues = new Map<string, number>()
  #documentIndexes = new Map<string, number>()
  #valueTuples: ValueTuple[] = []
  #identityTuples: IdentityTuple[] = []
  #documents: DocumentTuple[] = []
  #occurrences: OccurrenceTuple[] = []
  #findings: FindingTuple[] = []
  #sightings: SightingTuple[] = []
  #problems: ProblemTuple[] = []
  #supplierSigns: SupplierSignTuple[] = []
  #agreementSigns: AgreementSignTuple[] = []

  constructor(sealer: Sealer) {
    this.#sealer = sealer
  }

  /** Rows so far: tells when a batch is worth committing. */
  get size(): number {
    return (
      this.#findings.length + this.#sightings.length + this.#occurrences.length * 2 + this.#problems.length
    )
  }

  /** Adds a document with all that was observed in it. Seen before in this batch: only the place is added. */
  add(document: Document, placed: Placed, { sign, sender, ...observation }: Seen): void {
    const known = this.#documentIndexes.has(placed.digest)
    const index = this.#documentIndex(placed, [
      placed.digest,
      document.kind,
      document.format,
      placed.mediaType,
      placed.sizeBytes,
      validTime(document.atMs),
      observation.topic,
    ])
    this.#occurrences.push([index, placed.locator, placed.name])
    if (known) return
    this.#addObservation(index, observation)
    if (observation.agreement !== undefined) {
      const { kind, dated, parties } = observation.agreement
      this.#agreementSigns.push([index, kind, dated, parties.join(' '), sender ?? null])
    }
    if (sign !== undefined && sign.vendor !== null) {
      const { vendor, evidence, contract = null, alert = null, mailedBy = null } = sign
      this.#supplierSigns.push([index, vendor, evidence, contract, alert, mailedBy])
    }
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

  #addObservation(document: number, { texts, attribution }: Observation): void {
    const identities = attribution.mentions.map(({ values }) => this.#identity(values))
    attribution.mentions.forEach(({ role }, i) => {
      // The roles that attribute() and the readers give are those of SightingRole.
      this.#sightings.push([document, identities[i] ?? -1, role as SightingRole])
    })
    texts.forEach(({ place, findings }, t) => {
      findings.forEach(({ kind, value, start, end, certainty, reasons }, f) => {
        const about = attribution.about[t]?.[f] ?? -1
        this.#findings.push([
          document,
          this.#value(kind, value),
          place,
          start,
          end - start,
          Math.round(certainty * 100),
          [...new Set(reasons.map(({ code }) => code))],
          about < 0 ? -1 : (identities[about] ?? -1),
        ])
      })
    })
  }

  #value(kind: Kind, value: string): number {
    const key = `${kind}:${value}`
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const index = this.#valueTuples.push(this.#sealed.get(key, () => this.#seal(kind, value, key))) - 1
    this.#values.set(key, index)
    return index
  }

  #seal(kind: Kind, value: string, key: string): ValueTuple {
    const isIdentifier = kinds[kind].use === 'identifier'
    const shown = isIdentifier ? null : mask(kind, value)
    return [
      this.#sealer.digest(key),
      kind,
      isIdentifier ? value.slice(0, maxIdentifier) : null,
      shown === null ? null : this.#sealer.seal(shown),
    ]
  }

  #identity(values: readonly { readonly kind: Kind; readonly value: string }[]): number {
    const indexes = values.map(({ kind, value }) => this.#value(kind, value))
    const known = this.#identitiesByValues.get(indexes.join())
    if (known !== undefined) return known
    const unique = [...new Set(indexes)]
    const key = unique
      .map((index) => this.#valueTuples[index]?.[0] ?? '')
      .sort()
      .join('')
    const index = this.#identities.get(key) ?? this.#addIdentity(key, unique)
    this.#identitiesByValues.set(indexes.join(), index)
    return index
  }

  #addIdentity(key: string, values: number[]): number {
    const digest = this.#digests.get(key, () => this.#sealer.digest(`identity:${key}`))
    const index = this.#identityTuples.push([digest, values]) - 1
    this.#identities.set(key, index)
    return index
  }

  /** Hands out the batch and starts the next one. */
  take(head: Pick<ScanBatch, 'scanId' | 'unit' | 'covered' | 'done'>): ScanBatch {
    const batch: ScanBatch = {
      ...head,
      version: indexVersion,
      documents: this.#documents,
      occurrences: this.#occurrences,
      values: this.#valueTuples,
      identities: this.#identityTuples,
      findings: this.#findings,
      sightings: this.#sightings,
      problems: this.#problems,
      supplierSigns: this.#supplierSigns,
      agreementSigns: this.#agreementSigns,
    }
    this.#values = new Map()
    this.#identities = new Map()
    this.#identitiesByValues = new Map()
    this.#documentIndexes = new Map()
    this.#valueTuples = []
    this.#identityTuples = []
    this.#documents = []
    this.#occurrences = []
    this.#findings = []
    this.#sightings = []
    this.#problems = []
    this.#supplierSigns = []
    this.#agreementSigns = []
    return batch
  }
}

/** Sealing a value costs more than finding it again; twice as many are kept, in ten megabytes. */
const maxRemembered = 10_000

/** No address, number or name of a person is longer; what is, is an attack on the index. */
const maxIdentifier = 320

/** A date header can say anything; the index keeps what a calendar knows. */
function validTime(atMs: number | undefined): number | null {
  return atMs !== undefined && Number.isFinite(atMs) && Math.abs(atMs) < 8.64e15 ? Math.round(atMs) : null
}
