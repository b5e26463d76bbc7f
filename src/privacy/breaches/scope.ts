import type { Kind, SensitivityClass } from '../../detect/kinds.ts'
import type { PersonRole } from '../../people/person.ts'

/** What was hit: whole places or a folder of them, one message, what went to a supplier, or nothing that Kwartje reads. */
export type ScopeChoice =
  | {
      readonly type: 'places'
      readonly places: readonly number[]
      /** Beginning of paths within the places; empty: all of it. */
      readonly folder: string
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly type: 'message'
      readonly document: string
      /** `receivers`: all saw each other's address. `content`: who is written about. */
      readonly about: 'receivers' | 'content'
    }
  | {
      readonly type: 'supplier'
      readonly domain: string
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly type: 'by-hand'; readonly note: string }

/** A number that nobody knows to the one: at least, best known, at most. */
export interface Amount {
  readonly min: number
  readonly best: number
  readonly max: number
}

/** Numbers that a person may put right. */
export const scopeFields = ['people', 'minors', 'records'] as const
export type ScopeField = (typeof scopeFields)[number]

/** Who and what was in it, as counted at a moment. */
export interface Scope {
  readonly choice: ScopeChoice
  readonly atMs: number
  readonly documents: number
  /** Of these, without a day: they count, whatever the stretch of time. */
  readonly undated: number
  /** Null: nothing that Kwartje reads; a person says how many. */
  readonly people: Amount | null
  /** Birth dates tell; who has none is unknown. */
  readonly minors: Amount | null
  readonly records: Amount | null
  /** People of whom name, birth date and address lie there together: enough to pass for them. */
  readonly identitySets: number
  readonly roles: readonly { readonly role: PersonRole; readonly persons: number }[]
  readonly kinds: readonly ScopeKind[]
  /** Countries outside the Netherlands that a number or address points to. */
  readonly countries: readonly { readonly country: string; readonly persons: number }[]
  /** Documents of which a copy lies in another place. */
  readonly elsewhere: number
  readonly reach: Reach
  /** Files in these places that could not be read. */
  readonly unread: number
  /** Names of the places, as they were called then. */
  readonly places: readonly string[]
}

export interface ScopeKind {
  readonly kind: Kind
  readonly class: SensitivityClass
  readonly persons: number
  readonly documents: number
}

/** How people can be told; each by the first of these that is known. */
export interface Reach {
  readonly mail: number
  readonly phone: number
  readonly letter: number
  readonly none: number
}

/** Somebody in it, as the index had them when it was counted. */
export interface ScopePerson {
  readonly id: number
  readonly name: string
  readonly role: PersonRole
  readonly email: string | null
  readonly phone: string | null
  readonly hasAddress: boolean
  readonly isMinor: boolean
  readonly country: string | null
  readonly kinds: readonly Kind[]
}

/** How somebody can be told. */
export function reachOf({ email, phone, hasAddress }: ScopePerson): keyof Reach {
  if (email !== null) return 'mail'
  if (hasAddress) return 'letter'
  return phone === null ? 'none' : 'phone'
}

/** What was counted, beside the people themselves. */
export interface ScopeSums {
  readonly choice: ScopeChoice
  readonly atMs: number
  readonly documents: number
  readonly undated: number
  readonly elsewhere: number
  readonly unread: number
  /** Different addresses, numbers and accounts of which nobody knows whose they are. */
  readonly strays: number
  readonly kinds: readonly Omit<ScopeKind, 'persons'>[]
  /** Names of the places. */
  readonly places: readonly string[]
}

/** Senders and machines are nobody who is hurt. */
const counted: ReadonlySet<PersonRole> = new Set([
  'employee',
  'customer',
  'applicant',
  'supplier-contact',
  'other',
])

/** True of who is hurt when it leaks. */
export function isCounted({ role }: Pick<ScopePerson, 'role'>): boolean {
  return counted.has(role)
}

/**
 * The scope that follows from who is in it. At least: who has a role, because somebody knows them; best: everybody; at most: with
 * every value of which nobody knows whose it is as one more.
 */
export function scopeOf(sums: ScopeSums, everybody: readonly ScopePerson[]): Scope {
  const persons = everybody.filter(isCounted)
  // Of one message every address stands there; in a whole place some may be nobody that matters.
  const isOneMessage = sums.choice.type === 'message'
  const sure = isOneMessage ? persons.length : persons.filter(({ role }) => role !== 'other').length
  const minors = persons.filter(({ isMinor }) => isMinor).length
  const roles = countBy(persons, ({ role }) => role)
  const reach = countBy(persons, reachOf)
  const isByHand = sums.choice.type === 'by-hand'
  const perKind = countBy(
    persons.flatMap(({ kinds }) => kinds),
    (kind) => kind,
  )
  return {
    choice: sums.choice,
    atMs: sums.atMs,
    documents: sums.documents,
    undated: sums.undated,
    people: isByHand ? null : { min: sure, best: persons.length, max: persons.length + sums.strays },
    minors: isByHand ? null : { min: minors, best: minors, max: persons.length },
    records: isByHand ? null : { min: sums.documents, best: sums.documents, max: sums.documents },
    identitySets: persons.filter(hasIdentitySet).length,
    roles: sorted(roles).map(([role, count]) => ({ role, persons: count })),
    kinds: sums.kinds.map((one) => ({ ...one, persons: perKind.get(one.kind) ?? 0 })),
    countries: sorted(
      countBy(
        persons.flatMap(({ country }) => (country === null ? [] : [country])),
        (country) => country,
      ),
    ).map(([country, count]) => ({ country, persons: count })),
    elsewhere: sums.elsewhere,
    reach: {
      mail: reach.get('mail') ?? 0,
      phone: reach.get('phone') ?? 0,
      letter: reach.get('letter') ?? 0,
      none: reach.get('none') ?? 0,
    },
    unread: sums.unread,
    places: sums.places,
  }
}

function hasIdentitySet({ kinds, hasAddress }: ScopePerson): boolean {
  return hasAddress && kinds.includes('DATE_OF_BIRTH')
}

function countBy<One, Key>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): readonly (readonly [Key, number])[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
}

interface Counted {
  readonly scope: Scope | null
  readonly corrections: Corrections
}

/** The number as a person put it right, else as counted; null when neither is there, or when nothing was found: that is no number. */
export function amountOf(counted: Counted, field: ScopeField): Amount | null {
  const { scope, corrections } = counted
  const corrected = corrections[field]
  if (corrected !== undefined) return corrected.amount
  return field !== 'minors' && isEmpty(scope?.[field]) ? null : (scope?.[field] ?? null)
}

/** True when it was counted and nobody was found, which proves nothing; a person who looked may say that it is nobody. */
export function foundNobody({ scope, corrections }: Counted): boolean {
  return corrections.people === undefined && isEmpty(scope?.people)
}

function isEmpty(amount: Amount | null | undefined): boolean {
  return amount?.best === 0
}

export type Corrections = Readonly<
  Partial<Record<ScopeField, { readonly amount: Amount; readonly reason: string; readonly atMs: number }>>
>
