import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanGround, PlanRule } from '../ground.ts'
import { heldBack, removal } from '../steps.ts'
import { isDownload, isNamedBought } from '../words.ts'

/** A list of people begins here: a handful of rows is a note. */
const fewestPersons = 10

/** What was fetched in these days may still be in use. */
const inUseDays = 30

const dayMs = 86_400_000

/** Lists of people that were fetched once and lie there still. */
export const forgottenExports: PlanRule = {
  id: 'forgotten-exports',
  asks: () => [{ about: '', wanted: { type: 'lists', persons: fewestPersons } }],
  steps: (candidates, ground) =>
    listsIn(candidates, ground, ({ atMs }, place) => {
      const isInUse = atMs !== null && atMs > ground.nowMs - inUseDays * dayMs
      return !isInUse && isDownload(pathOf(place, ground)) && !isNamedBought(fileName(place))
    }),
}

/** Lists that were got from somebody else, by their names. */
export const boughtLists: PlanRule = {
  id: 'bought-lists',
  asks: () => [{ about: '', wanted: { type: 'lists', persons: fewestPersons } }],
  steps: (candidates, ground) => listsIn(candidates, ground, (_, place) => isNamedBought(fileName(place))),
}

function listsIn(
  candidates: readonly Candidate[],
  ground: PlanGround,
  isMeant: (candidate: Candidate, place: CandidatePlace) => boolean,
): ReturnType<PlanRule['steps']> {
  return candidates.flatMap((candidate) =>
    candidate.places
      .filter((place) => place.nested === '' && place.whole.kind !== 'message' && isMeant(candidate, place))
      .map((place) => heldBack(removal(candidate, place, { persons: candidate.persons }), place, ground)),
  )
}

function fileName({ unit }: CandidatePlace): string {
  return unit.slice(unit.lastIndexOf('/') + 1)
}

function pathOf({ sourceId, unit }: CandidatePlace, { sources }: PlanGround): string {
  return `${sources.find(({ id }) => id === sourceId)?.location ?? ''}/${unit}`
}
