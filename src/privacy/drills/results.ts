import { drillLimits } from '../../law/workplace.ts'
import type { DrillCounts } from './event.ts'

/**
 * A number of a group, or why it is not told:
 * - `few`: the group is too small for numbers
 * - `all`: none or all would tell of every single one, and all but one too: who knows of oneself, then knows of every other
 * - `near`: a group that is almost this one was told of before, and the difference would be of few; told is which quarter it lies in
 */
export type Shown =
  | { readonly number: number; readonly hidden: null }
  | { readonly number: null; readonly hidden: 'few' | 'all' }
  | { readonly number: null; readonly hidden: 'near'; readonly quarter: Quarter }

/** 1: less than a quarter, or none; 4: three quarters and more, or all. */
export type Quarter = 1 | 2 | 3 | 4

/** What anybody gets to know of a drill; kept when it ends, in the place of what was counted. */
export interface DrillResult {
  readonly sent: number
  readonly failed: number
  readonly reported: Shown
  readonly opened: Shown
  /** In steps, so that it does not tell who got the mail just before; null: too small a group, or too few reported. */
  readonly reportedWithinMinutes: number | null
  /** Null: too small a group, or almost that of an earlier round: a person who was very quick is in it too. */
  readonly discarded: number | null
}

/** Steps of time: an hour is "within an hour", whatever the minute. */
const steps = [5, 10, 15, 30, 60, 120, 240, 480, 1440, 2880, 7200, 14_400] as const

/** `nearest`: by how many people its group differs from the earlier one that is most like it without being the same; null: from none. */
export function resultOf(counts: DrillCounts, nearest: number | null): DrillResult {
  const { sent, failed, reported, opened, discarded, firstReportMinutes } = counts
  const isNear = isAlmostSame(nearest)
  // With one report less, nobody could say of anybody that they did not report.
  const isTimeTold = sent >= drillLimits.leastForTime && reported >= drillLimits.leastReports
  return {
    sent,
    failed,
    reported: shown(reported, sent, isNear),
    opened: shown(opened, sent, isNear),
    reportedWithinMinutes:
      firstReportMinutes === null || !isTimeTold
        ? null
        : (steps.find((step) => firstReportMinutes <= step) ?? firstReportMinutes),
    discarded: sent < drillLimits.leastPeople || isNear ? null : discarded,
  }
}

/** What a round of so many will tell when it ends: numbers, quarters, only when the first report came, or nothing. */
export type Told = 'numbers' | 'near' | 'time' | 'nothing'

/** `nearest`: as `resultOf` takes it. */
export function toldOf(people: number, nearest: number | null): Told {
  if (people < drillLimits.leastForTime) return 'nothing'
  if (people < drillLimits.leastPeople) return 'time'
  return isAlmostSame(nearest) ? 'near' : 'numbers'
}

function isAlmostSame(nearest: number | null): boolean {
  return nearest !== null && nearest < drillLimits.leastDifference
}

function shown(number: number, of: number, isNear: boolean): Shown {
  if (of < drillLimits.leastPeople) return { number: null, hidden: 'few' }
  if (isNear) return { number: null, hidden: 'near', quarter: quarterOf(number, of) }
  return number <= 1 || number >= of - 1 ? { number: null, hidden: 'all' } : { number, hidden: null }
}

function quarterOf(number: number, of: number): Quarter {
  const part = number / of
  return part < 0.25 ? 1 : part < 0.5 ? 2 : part < 0.75 ? 3 : 4
}

/** By how many people two groups differ: who is in one of them alone. */
export function differenceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.symmetricDifference(other).size
}

/** Whether more or fewer of the group reported than in an earlier round; null where what is told of them does not say. */
export function changeOf(before: DrillResult, now: DrillResult): 'more' | 'fewer' | 'same' | null {
  const [one, other] = [before.reported, now.reported]
  const parts =
    one.number !== null && other.number !== null
      ? [one.number / before.sent, other.number / now.sent]
      : [quarterIn(one, before.sent), quarterIn(other, now.sent)]
  const [then, since] = parts
  if (then === undefined || then === null || since === undefined || since === null) return null
  return since > then ? 'more' : since < then ? 'fewer' : 'same'
}

function quarterIn(part: Shown, of: number): Quarter | null {
  if (part.number !== null) return quarterOf(part.number, of)
  return part.hidden === 'near' ? part.quarter : null
}
