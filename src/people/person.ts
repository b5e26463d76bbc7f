import type { Topic } from './topic.ts'

/** Values seen together as one person's, over everything read. Keyed by its digest: stable across re-scans. */
export interface Identity {
  readonly digest: string
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Other values seen with it, as `KIND:digest` (`NL_BSN:0a1b…`): BSN, IBAN, birth date, address, document numbers. */
  readonly marks: readonly string[]
  /** How many documents it was seen in, per role and topic. */
  readonly seen: readonly IdentitySeen[]
}

export interface IdentitySeen {
  readonly role: string
  readonly topic: Topic | null
  readonly documents: number
}

export const personRoles = [
  'employee',
  'customer',
  'applicant',
  'supplier-contact',
  'newsletter-sender',
  'machine',
  'other',
] as const
export type PersonRole = (typeof personRoles)[number]

/** A person as rebuilt from identities and decisions; the store gives it its lasting id. */
export interface PersonDraft {
  readonly name: string
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly role: PersonRole
  readonly identities: readonly string[]
  readonly reasons: readonly PersonReason[]
}

/** Why identities are one person, or why the person has its role. */
export interface PersonReason {
  readonly code: PersonReasonCode
  /** The address, number, name or topic it rests on. */
  readonly word: string
}

export const personReasonCodes = [
  'same-email',
  'same-phone',
  'same-mark',
  'same-name',
  'nickname',
  'decided',
  'own-domain',
  'topic',
  'machine-address',
  'newsletter-headers',
] as const
export type PersonReasonCode = (typeof personReasonCodes)[number]

/** What a person (a user) decided; replayed after each rebuild. Identifiers, never row numbers. */
export type Decision =
  | { readonly type: 'same'; readonly identities: readonly [string, string] }
  | { readonly type: 'different'; readonly identities: readonly [string, string] }
  /** One person who was two: these leave together, those stay together. */
  | { readonly type: 'split'; readonly leaving: readonly string[]; readonly staying: readonly string[] }
  | { readonly type: 'role'; readonly identity: string; readonly role: PersonRole }
