import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanRule } from '../ground.ts'
import type { CardPlace, PlanStep } from '../plan.ts'
import { removal, takenOut } from '../steps.ts'

/** Several cards of one person in one address book: the fullest stays, with what the others say more. */
export const doubleContacts: PlanRule = {
  id: 'double-contacts',
  asks: () => [{ about: '', wanted: { type: 'double-cards' } }],
  steps: (candidates) =>
    [...Map.groupBy(candidates.flatMap(cardsOf), bookAndPerson).values()].flatMap((cards) => merging(cards)),
}

interface Card {
  readonly candidate: Candidate
  readonly place: CandidatePlace
}

/** Where a card lies in an address book that can be written; not what came with a mail or lies in an archive. */
function cardsOf(candidate: Candidate): Card[] {
  const { format, cardOf, places } = candidate
  // The card of a family is nobody's other card.
  if (format !== 'vcard' || cardOf.length !== 1) return []
  return places.filter(({ whole }) => whole.format === 'vcard').map((place) => ({ candidate, place }))
}

function bookAndPerson({ candidate, place }: Card): string {
  return JSON.stringify([place.sourceId, place.unit, candidate.cardOf[0]])
}

function merging(cards: readonly Card[]): PlanStep[] {
  const [stays, ...others] = cards.toSorted(fullestFirst)
  if (stays === undefined || others.length === 0) return []
  const into = placeOf(stays)
  const merged: PlanStep = {
    ...removal(stays.candidate, stays.place, { from: others.map(placeOf) }),
    nested: stays.place.nested,
    change: 'merge',
    sizeBytes: 0,
    kind: stays.candidate.kind,
    name: stays.place.name,
  }
  return [merged, ...others.map(({ candidate, place }) => takenOut(candidate, place, { into }))]
}

function fullestFirst(a: Card, b: Card): number {
  return (
    b.candidate.sizeBytes - a.candidate.sizeBytes ||
    Number(a.place.nested) - Number(b.place.nested) ||
    (a.place.item < b.place.item ? -1 : 1)
  )
}

function placeOf({ place: { sourceId, unit, item, nested, whole } }: Card): CardPlace {
  return { sourceId, unit, item, nested, digest: whole.digest }
}
