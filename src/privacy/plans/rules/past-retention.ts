import { retentionCategories, type RetentionCategory } from '../../../law/retention-terms.ts'
import type { PlanRule } from '../ground.ts'
import { recordGroups } from '../records.ts'
import { heldBack, takenOut } from '../steps.ts'

/** Records past the term that belongs to their kind: a plan for each kind. */
export const pastRetention: PlanRule = {
  id: 'past-retention',
  asks: ({ pastBeforeMs }) =>
    retentionCategories.map((category) => ({
      about: category,
      wanted: { type: 'older', group: recordGroups[category], beforeMs: pastBeforeMs[category] },
    })),
  steps: (candidates, ground, about) =>
    candidates.flatMap((candidate) =>
      candidate.places.map(
        (place) =>
          heldBack(takenOut(candidate, place, { category: about as RetentionCategory }), place, ground), // one of those asked
      ),
    ),
}
