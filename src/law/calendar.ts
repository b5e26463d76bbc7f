import { holidayOn, lastDecreedYear, type Holiday, type HolidayId } from './holidays.ts'

/** Which law says what a rest day is: Regulation 1182/71 for periods of the GDPR, the ATW for those of Dutch statutes. */
export const calendars = ['R1182', 'ATW'] as const
export type Calendar = (typeof calendars)[number]

/** A day on which nothing need be done, and why. */
export interface RestDay {
  readonly day: Temporal.PlainDate
  readonly why: 'saturday' | 'sunday' | HolidayId
}

/** Which holidays move a date: those that surely do; where in doubt a day is a working day, which is never too late. */
export type Counts = (holiday: Holiday) => boolean

export const countsIn: Readonly<Record<Calendar, Counts>> = {
  R1182: ({ countsForEurope }) => countsForEurope === 'yes',
  ATW: () => true,
}

/** Why no work is done on a day, if so. */
export function restDay(day: Temporal.PlainDate, counts: Counts): RestDay | undefined {
  const holiday = holidayOn(day)
  if (holiday !== undefined && counts(holiday)) return { day, why: holiday.id }
  if (day.dayOfWeek === 6) return { day, why: 'saturday' }
  return day.dayOfWeek === 7 ? { day, why: 'sunday' } : undefined
}

/** The first working day from a day on, and the rest days that were passed over. */
export function rollForward(
  day: Temporal.PlainDate,
  counts: Counts,
): { readonly day: Temporal.PlainDate; readonly over: readonly RestDay[] } {
  const over: RestDay[] = []
  let end = day
  for (let rest = restDay(end, counts); rest !== undefined; rest = restDay(end, counts)) {
    over.push(rest)
    end = end.add({ days: 1 })
  }
  return { day: end, over }
}

/** True when a period that begins after one day and ends on a working day holds at least two of them (Reg. 1182/71 art. 3(5); ATW art. 2). */
export function hasTwoWorkingDays(
  after: Temporal.PlainDate,
  end: Temporal.PlainDate,
  counts: Counts,
): boolean {
  let day = end.subtract({ days: 1 })
  while (Temporal.PlainDate.compare(day, after) > 0) {
    if (restDay(day, counts) === undefined) return true
    day = day.subtract({ days: 1 })
  }
  return false
}

/** True when the decree that makes days equal to a holiday is known for that year. */
export function isDecreed(day: Temporal.PlainDate): boolean {
  return day.year <= lastDecreedYear
}
