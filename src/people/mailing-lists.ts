import type { Identity } from './person.ts'

/**
 * The addresses that are mailing lists': messages say so, and nothing speaks against it. Any sender can put anybody's
 * address into the headers of a list, so who ever wrote from an address or has a card with it stays somebody, and so
 * does who gets more mail in which it is no list's.
 */
export function mailingLists(identities: readonly Identity[]): ReadonlySet<string> {
  const weights = new Map<string, { asList: number; asSomebody: number }>()
  for (const { emails, seen } of identities) {
    const asList = sum(seen, ({ role }) => role === 'list')
    if (asList > 0) for (const email of emails) weightsOf(weights, email).asList += asList
  }
  if (weights.size === 0) return new Set()
  for (const { emails, seen } of identities) {
    for (const email of emails) {
      const weight = weights.get(email)
      if (weight === undefined) continue
      if (seen.some(({ role }) => provesSomebody.has(role))) weights.delete(email)
      else weight.asSomebody += sum(seen, ({ role }) => received.has(role))
    }
  }
  return new Set(
    [...weights].flatMap(([email, { asList, asSomebody }]) => (asList * 2 >= asSomebody ? [email] : [])),
  )
}

const provesSomebody: ReadonlySet<string> = new Set(['from', 'card', 'author', 'organizer', 'signature'])
/** Mail to a list is counted here too: each such message says both. */
const received: ReadonlySet<string> = new Set(['to', 'cc', 'bcc'])

function sum(seen: Identity['seen'], counts: (one: Identity['seen'][number]) => boolean): number {
  return seen.reduce((total, one) => total + (counts(one) ? one.documents : 0), 0)
}

function weightsOf(
  weights: Map<string, { asList: number; asSomebody: number }>,
  email: string,
): { asList: number; asSomebody: number } {
  const known = weights.get(email) ?? { asList: 0, asSomebody: 0 }
  weights.set(email, known)
  return known
}
