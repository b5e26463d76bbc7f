import type { PlanRule } from '../ground.ts'
import { heldBack, removal } from '../steps.ts'

/** News of senders that the user blocked. Bills and notices of theirs stay, and what a duty keeps. */
export const blockedMail: PlanRule = {
  id: 'blocked-mail',
  asks: ({ blocked }) =>
    blocked.length === 0 ? [] : [{ about: '', wanted: { type: 'mailings', listKeys: blocked } }],
  steps: (candidates, ground) =>
    candidates.flatMap((candidate) =>
      candidate.places
        .filter(({ nested }) => nested === '')
        .map((place) => heldBack(removal(candidate, place, {}), place, ground)),
    ),
}
