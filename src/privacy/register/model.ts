import type { Kind } from '../../detect/kinds.ts'
import type { Topic } from '../../people/topic.ts'
import type { PersonRole } from '../../people/person.ts'
import type { Question } from '../interview.ts'
import type { FieldId } from './fields.ts'

/** What the organisation is in an activity (GDPR art. 4(7), 4(8), 26). */
export type ActivityRole = 'controller' | 'joint' | 'processor'

/**
 * How a statement is known. `observed`: seen in the data. `inferred`: follows from what was seen, by law or habit. `declared`: a person wrote
 * it. `confirmed`: a person agreed with what was observed or inferred.
 */
export type StatementBasis = 'declared' | 'observed' | 'inferred' | 'confirmed'

/** What one field says of one item. Terms are words of the field's list; '' where there is none. */
export interface StatementValue {
  readonly term: string
  readonly text: string
}

/** What a statement rests on: counts and keys, never contents; each can be opened as a list. */
export type Evidence =
  /** Null: of no topic, ordinary correspondence. */
  | { readonly type: 'documents'; readonly topic: Topic | null; readonly documents: number }
  | { readonly type: 'appointments'; readonly documents: number }
  | { readonly type: 'persons'; readonly role: PersonRole; readonly persons: number }
  | { readonly type: 'findings'; readonly kind: Kind; readonly documents: number; readonly persons: number }
  /** Messages that show a supplier, or that our people sent to a domain. */
  | { readonly type: 'supplier'; readonly domain: string; readonly messages: number }
  | { readonly type: 'sent'; readonly domain: string; readonly documents: number }
  | { readonly type: 'place'; readonly sourceId: number; readonly documents: number }
  | { readonly type: 'answer'; readonly question: Question }
  /** A rule of law or habit, by its id in `law/`. */
  | { readonly type: 'rule'; readonly rule: string }

/** Reality moved since a person decided. */
export type Drift =
  /** Seen, and nobody has said yet whether it belongs here, though the register was signed off or the field confirmed since. */
  | 'not-declared'
  /** Declared or confirmed from what was seen, and not seen any more. */
  | 'not-observed'
  /** Confirmed, and what is seen says something else now. */
  | 'differs'

/** One line of a register: a field's value for one item, how it is known and by what. */
export interface Statement {
  readonly field: FieldId
  /** Key of the item as `fieldSpecs` says; '' for a field of one value. */
  readonly item: string
  readonly value: StatementValue
  readonly basis: StatementBasis
  /** What is seen now. */
  readonly evidence: readonly Evidence[]
  readonly drift: Drift | null
  readonly decided: Decided | null
}

/** A person's word on a statement, with what was seen then: frozen. */
export interface Decided {
  readonly atMs: number
  readonly evidence: readonly Evidence[]
}

/** A processing activity (GDPR art. 30) as it stands. */
export interface Activity {
  /** Of the template, or given once. */
  readonly id: string
  readonly role: ActivityRole
  /** proposed: nobody has looked at it. kept: a person said it is theirs. ended: it was, until a day. */
  readonly state: 'proposed' | 'kept' | 'ended'
  readonly statements: readonly Statement[]
  /** Statements that a person refused and that are still seen. */
  readonly refused: readonly Statement[]
}

/** Who keeps the register (GDPR art. 30(1)(a), 30(2)(a)). Empty texts: not told yet. */
export interface Organisation {
  readonly name: string
  readonly legalForm: string
  readonly registration: string
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly representative: string
  readonly officer: string
}

/** A register of processing activities. */
export interface Register {
  readonly organisation: Organisation
  readonly activities: readonly Activity[]
}

/** Names that keys in a register stand for, as they were when it was made. */
export interface RegisterNames {
  /** By number of the place. */
  readonly places: Readonly<Record<string, string>>
  /** Suppliers and recipients by domain. */
  readonly parties: Readonly<Record<string, { readonly name: string; readonly country: string | null }>>
}

/** A register as it was signed off: never changed afterwards. */
export interface RegisterVersion {
  readonly number: number
  readonly atMs: number
  readonly signedBy: string
  readonly note: string
  readonly register: Register
  readonly names: RegisterNames
}
