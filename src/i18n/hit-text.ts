import type { Amount } from '../privacy/breaches/scope.ts'
import type { Messages } from './nl.ts'

/** How many it hits, for a list: nobody counted and nobody found are no number. */
export function hitText(
  { people, foundNobody }: { readonly people: Amount | null; readonly foundNobody: boolean },
  { breach }: Pick<Messages, 'breach'>,
): string {
  if (foundNobody) return breach.nobodyFound
  return people === null ? breach.notCounted : breach.people(people.best)
}
