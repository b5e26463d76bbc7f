import type { Candidate, CandidatePlace } from '../candidate.ts'
import type { PlanGround, PlanRule } from '../ground.ts'
import type { PlanStep } from '../plan.ts'
import { removal } from '../steps.ts'
import { isDownload, isNamedCopy } from '../words.ts'

/** The same file or message in several places: one stays. */
export const duplicates: PlanRule = {
  id: 'duplicates',
  asks: () => [{ about: '', wanted: { type: 'copied' } }],
  steps: (candidates, ground) => candidates.flatMap((candidate) => surplus(candidate, ground)),
}

function surplus(candidate: Candidate, ground: PlanGround): PlanStep[] {
  const places = candidate.places
    // A row that stands in two databases is no copy too many: programs rest on both.
    .filter(({ nested, whole }) => nested === '' && whole.kind !== 'container' && whole.format !== 'row')
    .toSorted((a, b) => rank(a, ground) - rank(b, ground) || order(a, b))
  const [keep, ...others] = places
  if (keep === undefined) return []
  const { sourceId, unit, item } = keep
  // What must be kept is kept: in the copy that stays.
  return others.map((place) => removal(candidate, place, { keep: { sourceId, unit, item } }))
}

/** The best to keep has the lowest: not what was fetched, not what is named a copy, and not with somebody who left. */
function rank({ sourceId, unit }: CandidatePlace, { sources }: PlanGround): number {
  const source = sources.find(({ id }) => id === sourceId)
  const path = `${source?.location ?? ''}/${unit}`
  return (
    (isDownload(path) ? 4 : 0) + (isNamedCopy(unit) ? 2 : 0) + (source?.isOfFormerEmployee === true ? 1 : 0)
  )
}

function order(a: CandidatePlace, b: CandidatePlace): number {
  if (a.sourceId !== b.sourceId) return a.sourceId - b.sourceId
  if (a.unit !== b.unit) return a.unit.length - b.unit.length || (a.unit < b.unit ? -1 : 1)
  return Number(a.item) - Number(b.item)
}
