import { countsIn, isDecreed, rollForward, type Calendar, type Counts } from '../calendar.ts'
import type { Confidence } from '../rule.ts'
import type { Amount, Reading, Reckoning, Start, Step, Warning } from './rule.ts'
import { WrongQuestion } from '../wrong-question.ts'

/** The day that a period ends on, with how it was found and what else it could be. */
export interface Period extends Omit<Reckoning, 'results'> {
  readonly day: Temporal.PlainDate
}

/** The less sure of some. */
export function leastSure(...all: readonly Confidence[]): Confidence {
  return (['low', 'medium'] as const).find((one) => all.includes(one)) ?? 'high'
}

/**
 * Days, weeks, months and years from the day of the event. That day is not counted itself, so the end has the same
 * name or number (Reg. 1182/71 art. 3(1), 3(2)(c) as read in C-171/03); where there is no such number, the last of the month.
 */
export function addTo(day: Temporal.PlainDate, { unit, count }: Amount): Temporal.PlainDate {
  return day.add({ [unit]: count })
}

/** The step that says so. */
export function countedStep(day: Temporal.PlainDate, amount: Amount): Step {
  const to = addTo(day, amount)
  const isClipped = (amount.unit === 'months' || amount.unit === 'years') && to.day !== day.day
  return isClipped ? { code: 'day-missing', dayNumber: day.day, amount, to } : { code: 'counted', amount, to }
}

/** A period from the day of the event, rolled to a working day. */
export function periodFrom(day: Temporal.PlainDate, amount: Amount, calendar: Calendar = 'R1182'): Period {
  const end = rolled(addTo(day, amount), calendar)
  return { ...end, steps: [countedStep(day, amount), ...end.steps] }
}

/** The first working day from a day on, with the readings that doubtful holidays leave. */
export function rolled(nominal: Temporal.PlainDate, calendar: Calendar): Period {
  const { day, over } = rollForward(nominal, countsIn[calendar])
  const steps: readonly Step[] = over.length === 0 ? [] : [{ code: 'rolled', over, to: day }]
  if (calendar === 'ATW') return { day, steps, ...decreeDoubt(day) }
  const readings = doubts.flatMap(({ code, id, counts }): Reading[] => {
    const at = rollForward(nominal, counts).day
    return at.equals(day) ? [] : [{ code, id, at }]
  })
  return {
    day,
    steps,
    readings,
    warnings: readings.map(({ code }) => ({ code: code === 'good-friday' ? code : 'equated-day' })),
    confidence: leastSure(...readings.map(({ code }) => (code === 'good-friday' ? 'low' : 'medium'))),
    isUnsure: readings.length > 0,
  }
}

const doubts = [
  {
    code: 'good-friday',
    id: 'good_friday_is_public_holiday',
    counts: ({ countsForEurope }) => countsForEurope !== 'probably-not',
  },
  {
    code: 'equated-day',
    id: 'equated_day_counts',
    counts: ({ countsForEurope }) => countsForEurope !== 'uncertain',
  },
] as const satisfies readonly {
  readonly code: Reading['code']
  readonly id: string
  readonly counts: Counts
}[]

/** In years without a decree yet, a later day may come out. */
function decreeDoubt(day: Temporal.PlainDate): Omit<Period, 'day' | 'steps'> {
  const isKnown = isDecreed(day)
  const warnings: readonly Warning[] = isKnown ? [] : [{ code: 'decree-unknown', word: String(day.year) }]
  return { readings: [], warnings, confidence: isKnown ? 'high' : 'medium', isUnsure: false }
}

/** A period as the answer: due on its last day. */
export function dueOn(start: Start, { day, steps, ...rest }: Period): Reckoning {
  return { ...rest, results: { dueDate: day }, steps: [{ code: 'began', when: start.day }, ...steps] }
}

/** An outcome about which nothing is in doubt. */
export const certain = {
  readings: [],
  warnings: [],
  confidence: 'high',
  isUnsure: false,
} as const satisfies Omit<Reckoning, 'results' | 'steps'>

/** The moment that hours run from. */
export function momentOf({ day, moment }: Start): Temporal.ZonedDateTime {
  if (moment === null) throw new WrongQuestion('time-missing', day.toString(), [`${day.toString()}T09:00`])
  return moment
}

/** Refuses what comes before that which it must follow. */
export function mustFollow(name: string, later: Temporal.PlainDate, earlier: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(later, earlier) < 0)
    throw new WrongQuestion('wrong-order', `${name}=${later.toString()}`, [earlier.toString()])
}

/** The earliest of some days. */
export function earliest(
  first: Temporal.PlainDate,
  ...more: readonly Temporal.PlainDate[]
): Temporal.PlainDate {
  return more.reduce((least, day) => (Temporal.PlainDate.compare(day, least) < 0 ? day : least), first)
}
