import { go } from '../../address.ts'

/** Goes where a person is after a decision about them: they may have got another number. */
export function followPerson(id: number, persons: readonly number[]): void {
  const next = persons.includes(id) ? id : persons[0]
  // The message with "undo" outlives the page: who is somewhere else by then stays there.
  const isHere = location.pathname === `/people/${String(id)}`
  if (next !== undefined && next !== id && isHere) go(`/people/${String(next)}`)
}
