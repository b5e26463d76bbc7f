import { drillLimits } from '../../law/workplace.ts'
import type { DrillCounts } from './event.ts'

/**
 * A number of a group, or why it is not told:
 * - `few`: the group is too small for numbers
 * - `all`: none or all would tell of every single one
 */
export type Shown =
  | { readonly number: number; readonly hidden: null }
  | { readonly number: null; readonly hidden: 'few' | 'all' }

/** What anybody gets to know of a drill. */
export interface DrillResult {
  readonly sent: number
  readonly failed: number
  readonly reported: Shown
  readonly opened: Shown
  /** In steps, so that it does not tell who got the mail just before; null: nobody reported. */
  readonly reportedWithinMinutes: number | null
  readonly discarded: number
}

/** Steps of time: an hour is "within an hour", whatever the minute. */
const steps = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14_400] as const

export function resultOf(counts: DrillCounts): DrillResult {
  const { sent, failed, reported, opened, discarded, firstReportMinutes } = counts
  return {
    sent,
    failed,
    reported: shown(reported, sent),
    opened: shown(opened, sent),
    reportedWithinMinutes:
      firstReportMinutes === null
        ? null
        : (steps.find((step) => firstReportMinutes <= step) ?? firstReportMinutes),
    discarded,
  }
}

function shown(number: number, of: number): Shown {
  if (of < drillLimits.leastPeople) return { number: null, hidden: 'few' }
  return number <= 0 || number >= of ? { number: null, hidden: 'all' } : { number, hidden: null }
}
