import type { PlanRule } from '../ground.ts'
import { heldBack, removal } from '../steps.ts'

/** Mail of people who left: what no duty keeps. */
export const leftMail: PlanRule = {
  id: 'left-mail',
  asks: ({ sources }) => {
    const sourceIds = sources.filter(({ isOfFormerEmployee }) => isOfFormerEmployee).map(({ id }) => id)
    return sourceIds.length === 0 ? [] : [{ about: '', wanted: { type: 'sources', sourceIds } }]
  },
  steps: (candidates, ground) =>
    candidates.flatMap((candidate) =>
      candidate.places
        .filter(
          ({ nested, sourceId }) =>
            nested === '' &&
            ground.sources.some(({ id, isOfFormerEmployee }) => id === sourceId && isOfFormerEmployee),
        )
        .map((place) => heldBack(removal(candidate, place, {}), place, ground)),
    ),
}
