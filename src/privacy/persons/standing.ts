import type { Dispute } from '../plans/persons/dispute.ts'
import type { PersonEvent, PersonLine } from './event.ts'

/** What was said of a person who is made of these identities, the oldest first. */
export function linesOf(lines: readonly PersonLine[], identities: readonly string[]): PersonLine[] {
  const own = new Set(identities)
  return lines.filter((line) => line.identities.some((one) => own.has(one)))
}

type Of<Type extends PersonEvent['type']> = Extract<PersonEvent, { readonly type: Type }>

/** The restriction that holds now; null without one. */
export function restrictionNow(
  lines: readonly PersonLine[],
  identities: readonly string[],
): { readonly event: Of<'restricted'>; readonly atMs: number } | null {
  const last = linesOf(lines, identities).findLast(
    ({ event }) => event.type === 'restricted' || event.type === 'lifted',
  )
  return last?.event.type === 'restricted' ? { event: last.event, atMs: last.atMs } : null
}

/** The dispute that runs now; null without one. */
export function disputeNow(lines: readonly PersonLine[], identities: readonly string[]): Dispute | null {
  const last = linesOf(lines, identities).findLast(
    ({ event }) => event.type === 'dispute' || event.type === 'dispute-over',
  )
  if (last?.event.type !== 'dispute') return null
  const { categories, until } = last.event
  return { categories, until }
}

/** The day on which the person was told that the restriction that holds now will be lifted; null: not yet. */
export function liftingTold(lines: readonly PersonLine[], identities: readonly string[]): string | null {
  const own = linesOf(lines, identities)
  const since = own.findLastIndex(({ event }) => event.type === 'restricted')
  const told = own.slice(since).findLast(({ event }) => event.type === 'lifting-told')
  return told?.event.type === 'lifting-told' ? told.event.on : null
}
