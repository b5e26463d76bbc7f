import { retentionCategories, type RetentionCategory } from '../../../law/retention-terms.ts'
import type { HeldDocument } from '../candidate.ts'
import type { Hold } from '../plan.ts'
import { recordGroups } from '../records.ts'

/** A claim that runs, or is to be expected (GDPR art. 17(3)(e)): no duty, but a ground to keep what it needs, as a person says. */
export interface Dispute {
  /** Records that it needs. */
  readonly categories: readonly RetentionCategory[]
  /** The last day; null: until it is over. */
  readonly until: string | null
}

/** What a dispute keeps of documents; null when it needs none of them. */
export function disputeHold(documents: readonly HeldDocument[], dispute: Dispute | null): Hold | null {
  if (dispute === null) return null
  const needed = new Set(
    retentionCategories
      .filter((category) => dispute.categories.includes(category))
      .flatMap((category) => topicsOf(category)),
  )
  // What is about nothing in particular has no topic on record.
  const isNeeded =
    documents.some(({ topic }) => needed.has(topic)) || (documents.length === 0 && needed.has('none'))
  return isNeeded ? { category: 'dispute', until: dispute.until } : null
}

function topicsOf(category: RetentionCategory): readonly string[] {
  const group = recordGroups[category]
  if (!('topics' in group)) return []
  return group.topics === 'none' ? ['none'] : group.topics
}
