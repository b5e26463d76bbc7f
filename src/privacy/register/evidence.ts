import type { Kind } from '../../detect/kinds.ts'
import type { PersonRole } from '../../people/person.ts'
import type { Topic } from '../../people/topic.ts'
import type { Answers } from '../interview.ts'
import type { PlaceKind } from '../places.ts'
import type { Branch, SupplierRole } from '../suppliers/service.ts'

/** What is counted after a scan for the register: numbers by topic and role, never contents. Null is no topic: ordinary correspondence. */
export interface CountedEvidence {
  readonly topics: readonly TopicCount[]
  readonly topicKinds: readonly {
    readonly topic: Topic | null
    readonly kind: Kind
    readonly documents: number
    readonly persons: number
  }[]
  readonly roleKinds: readonly { readonly role: PersonRole; readonly kind: Kind; readonly persons: number }[]
  /** To which domains the organisation's own people sent messages, without those of its customers; at most a few hundred domains. */
  readonly sent: readonly SentCount[]
  /** Appointments, which have no topic. */
  readonly appointments: number
}

/** Of an index that was not counted for a register. */
export const noEvidence: CountedEvidence = {
  topics: [],
  topicKinds: [],
  roleKinds: [],
  sent: [],
  appointments: 0,
}

export interface SentCount {
  readonly domain: string
  readonly topic: Topic | null
  readonly documents: number
  /** True when somebody there is known as the contact of a supplier. */
  readonly isSupplier: boolean
}

export interface TopicCount {
  readonly topic: Topic | null
  readonly documents: number
  /** Of these, messages or what lies in one. */
  readonly inMail: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
  readonly places: readonly { readonly sourceId: number; readonly documents: number }[]
}

/** Everything that a register is proposed from. */
export interface RegisterEvidence extends CountedEvidence {
  readonly roles: readonly { readonly role: PersonRole; readonly persons: number }[]
  readonly places: readonly {
    readonly sourceId: number
    readonly place: PlaceKind | null
    readonly documents: number
  }[]
  readonly suppliers: readonly UsedSupplier[]
  readonly answers: Answers
  /** Terms that the organisation chose itself, by category of `retentionTerms`: ISO 8601 duration with the reason. */
  readonly ownTerms: Readonly<Record<string, { readonly term: string; readonly reason: string } | undefined>>
  /** True when the index itself lies encrypted. */
  readonly isIndexEncrypted: boolean
  /** ISO day on which it is looked at: law has dates. */
  readonly today: string
}

/** A service in use, as mail, catalogue and the user tell of it. */
export interface UsedSupplier {
  readonly domain: string
  readonly name: string
  readonly branch: Branch | null
  readonly role: SupplierRole | null
  readonly country: string | null
  readonly parentCountry: string | null
  readonly messages: number
  /** True when the organisation's own mail comes in there. */
  readonly isMailHost: boolean
  readonly hasAgreement: boolean
}
