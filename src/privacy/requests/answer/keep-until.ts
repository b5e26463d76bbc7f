import { dayAt } from '../../../base/clock.ts'
import {
  lastDayWithin,
  retentionTerms,
  type RetentionCategory,
  type RetentionTerm,
} from '../../../law/retention-terms.ts'
import { recordGroups } from '../../plans/records.ts'
import type { AnswerItem } from './item.ts'

/** How long a kind of record about one person is kept: concretely, by the newest that there is (GDPR art. 15(1)(d)). */
export interface KeptUntil {
  readonly category: RetentionCategory
  /** ISO 8601 duration. */
  readonly term: string
  readonly kind: RetentionTerm['kind']
  readonly anchor: RetentionTerm['anchor']
  readonly items: number
  /** The last day of it, as an ISO day; null when no piece has a date. */
  readonly until: string | null
  readonly isPast: boolean
}

/** By category of record, for the pieces of one person. */
export function keptUntil(
  items: readonly Pick<AnswerItem, 'topic' | 'atMs' | 'kind'>[],
  own: Readonly<Partial<Record<RetentionCategory, { readonly term: string }>>>,
  today: Temporal.PlainDate,
): readonly KeptUntil[] {
  const groups = Map.groupBy(items, categoryOf)
  return (Object.keys(retentionTerms) as RetentionCategory[]).flatMap((category) => {
    const some = groups.get(category)
    if (some === undefined) return []
    const rule: RetentionTerm = retentionTerms[category]
    const term = own[category]?.term ?? rule.term
    const dates = some.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]))
    const until =
      dates.length === 0 ? null : lastDayWithin({ term, anchor: rule.anchor }, dayOf(Math.max(...dates)))
    return [
      {
        category,
        term,
        kind: rule.kind,
        anchor: rule.anchor,
        items: some.length,
        until: until?.toString() ?? null,
        isPast: until !== null && Temporal.PlainDate.compare(until, today) < 0,
      },
    ]
  })
}

function categoryOf({ topic }: Pick<AnswerItem, 'topic'>): RetentionCategory {
  const categories = Object.keys(recordGroups) as RetentionCategory[] // keys of a constant are exactly its names
  const found = categories.find((category) => {
    const group = recordGroups[category]
    return topic !== null && 'topics' in group && group.topics !== 'none' && group.topics.includes(topic)
  })
  return found ?? 'correspondence'
}

function dayOf(atMs: number): Temporal.PlainDate {
  return dayAt(atMs)
}
