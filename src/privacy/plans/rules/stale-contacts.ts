import { homeZone } from '../../../base/clock.ts'
import { firstDayWithin, recordTerms } from '../../../law/retention-terms.ts'
import { familyWords } from '../family-words.ts'
import type { PlanRule } from '../ground.ts'
import { takenOut } from '../steps.ts'

/** Cards of people of whom nothing was seen for longer than contacts are kept. */
export const staleContacts: PlanRule = {
  id: 'stale-contacts',
  asks: ({ today }) => {
    const day = firstDayWithin(recordTerms.contacts, Temporal.PlainDate.from(today))
    const beforeMs = day.toZonedDateTime(homeZone).epochMilliseconds
    return [{ about: '', wanted: { type: 'contacts', beforeMs, unlessCalled: familyWords } }]
  },
  steps: (candidates) =>
    candidates.flatMap((candidate) => candidate.places.map((place) => takenOut(candidate, place, {}))),
}
