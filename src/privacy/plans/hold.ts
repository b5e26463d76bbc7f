import { dayAt } from '../../base/clock.ts'
import {
  lastDayWithin,
  retentionCategories,
  retentionTerms,
  type RetentionCategory,
} from '../../law/retention-terms.ts'
import type { HeldDocument } from './candidate.ts'
import type { PlanGround } from './ground.ts'
import type { Hold } from './plan.ts'
import { recordGroups } from './records.ts'

/**
 * The duty that keeps one of these documents from going: a statutory minimum that has not run out, the one that lasts longest.
 * Of what says no date nobody knows that it has run out. An own term may be longer than the statutory one, never shorter.
 */
export function holdOn(
  documents: readonly HeldDocument[],
  { terms, today }: Pick<PlanGround, 'terms' | 'today'>,
): Hold | null {
  let longest: Hold | null = null
  for (const { topic, atMs } of documents) {
    const category = dutyOf(topic)
    if (category === undefined) continue
    if (atMs === null) return { category, until: null }
    const day = dayAt(atMs)
    const statutory = lastDayWithin(retentionTerms[category], day).toString()
    const own = lastDayWithin({ ...retentionTerms[category], term: terms[category].term }, day).toString()
    const until = own > statutory ? own : statutory
    if (until >= today && until > (longest?.until ?? '')) longest = { category, until }
  }
  return longest
}

/** The category that must be kept, by what a document is about. */
function dutyOf(topic: HeldDocument['topic']): RetentionCategory | undefined {
  return retentionCategories.find((category) => {
    const group = recordGroups[category]
    return (
      retentionTerms[category].kind === 'statutory-minimum' &&
      'topics' in group &&
      group.topics !== 'none' &&
      group.topics.includes(topic)
    )
  })
}
