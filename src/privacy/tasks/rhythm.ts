import { monthOfPlan } from '../training/progress.ts'

/** What is looked at, one each month, in this order; after a year from the first again. */
export const monthChecks = [
  'places',
  'suppliers',
  'house-rules',
  'rehearsal',
  'retention',
  'accounts',
  'register',
  'consent',
  'requests',
  'backups',
  'statement',
  'training',
] as const
export type MonthCheck = (typeof monthChecks)[number]

/** A month of the rhythm, beside its lesson. */
export interface RhythmMonth {
  /** "2026-11" */
  readonly month: string
  /** ISO day: the last of the month. */
  readonly until: string
  readonly check: MonthCheck
  /** True for the month in which a year of the rhythm begins. */
  readonly opensYear: boolean
}

/** The month that a day lies in; null before the rhythm began. Both are ISO days. */
export function rhythmMonth(startedOn: string, today: string): RhythmMonth | null {
  const number = monthOfPlan(startedOn, today)
  const check = number === null ? undefined : monthChecks[number % monthChecks.length]
  if (check === undefined) return null
  const day = Temporal.PlainDate.from(today)
  return {
    month: today.slice(0, 7),
    until: day.with({ day: day.daysInMonth }).toString(),
    check,
    opensYear: number !== null && number % monthChecks.length === 0,
  }
}

/** This month and those that come: a year in all. */
export function rhythmYear(startedOn: string, today: string): readonly RhythmMonth[] {
  const first = Temporal.PlainDate.from(today).with({ day: 1 })
  return monthChecks.flatMap((_, i) => rhythmMonth(startedOn, first.add({ months: i }).toString()) ?? [])
}
