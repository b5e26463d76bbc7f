import type { PlanRule } from '../ground.ts'
import { takenOut } from '../steps.ts'

/** What was erased and is there again: out of a backup, or taken in once more. */
export const returned: PlanRule = {
  id: 'returned',
  asks: ({ returned: digests }) =>
    digests.length === 0 ? [] : [{ about: '', wanted: { type: 'documents', digests } }],
  steps: (candidates) =>
    candidates.flatMap((candidate) => candidate.places.map((place) => takenOut(candidate, place, {}))),
}
