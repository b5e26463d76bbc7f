import type { Kind } from '../../../detect/kinds.ts'
import type { PersonRole } from '../../../people/person.ts'
import type { Query } from '../../address.ts'
import { isKind } from '../../kind-class.ts'

/** What persons are asked for; what the address says wrongly is left out. */
export interface PeopleFilter {
  readonly text: string
  readonly role?: PersonRole
  readonly kind?: Kind
  readonly sourceId?: number
}

/** Longer texts are refused by the server; nobody's name is as long. */
const maxText = 200

const roles: Readonly<Record<PersonRole, true>> = {
  customer: true,
  employee: true,
  applicant: true,
  'supplier-contact': true,
  'newsletter-sender': true,
  machine: true,
  other: true,
}

/** In the order in which a shop thinks of them. */
export const shownRoles = Object.keys(roles) as PersonRole[] // keys of a constant are exactly the roles

/** Reads the filters from an address: `?text=anja&role=customer&kind=NL_BSN&place=3`. */
export function peopleFilter({ text = '', role = '', kind = '', place = '' }: Query): PeopleFilter {
  const sourceId = idOf(place)
  return {
    text: text.trim().slice(0, maxText),
    ...(isRole(role) ? { role } : {}),
    ...(isKind(kind) ? { kind } : {}),
    ...(sourceId === null ? {} : { sourceId }),
  }
}

/** True when something narrows the list down. */
export function isFiltered(filter: PeopleFilter): boolean {
  return filter.text !== '' || Object.keys(filter).length > 1
}

export function isRole(text: string): text is PersonRole {
  return Object.hasOwn(roles, text)
}

/** The number of a place or person in an address; null when it is not one. */
export function idOf(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
