import type { PersonReason, PersonRole } from '../people/person.ts'
import type { PersonRow } from './store.ts'

/** A row of the person table as the rest of the program knows it. */
export function personRow(row: {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly emails: string
  readonly phones: string
  readonly documents: number
  readonly places: number
  readonly kinds: string
  readonly sources: string
}): PersonRow {
  return {
    id: row.id,
    name: row.name,
    role: row.role as PersonRole, // written from PersonDraft
    emails: JSON.parse(row.emails),
    phones: JSON.parse(row.phones),
    documents: row.documents,
    places: row.places,
    kinds: JSON.parse(row.kinds),
    sources: JSON.parse(row.sources),
  }
}

/** Names and reasons of the row, for who needs the whole person. */
export function personDetails(row: { readonly names: string; readonly reasons: string }): {
  readonly names: readonly string[]
  readonly reasons: readonly PersonReason[]
} {
  return { names: JSON.parse(row.names), reasons: JSON.parse(row.reasons) }
}
