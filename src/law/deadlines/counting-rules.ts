import { calendars, countsIn, hasTwoWorkingDays, rollForward, type Calendar } from '../calendar.ts'
import { WrongQuestion } from '../wrong-question.ts'
import { afterHours } from './breach.ts'
import {
  addTo,
  certain,
  countedStep,
  dueOn,
  leastSure,
  momentOf,
  periodFrom,
  type Period,
} from './counting.ts'
import { deadlineRule, type Amount, type Reckoning, type Start, type Step } from './rule.ts'

/** The general rules of counting, for a period that no rule here names. */
const general = {
  article: 'Reg. 1182/71 art. 3; ATW art. 1-4',
  sources: ['R1182', 'C-171/03', 'ATW'],
  confidence: 'high',
  verified: 'secondary',
  from: null,
  to: null,
} as const

/** Enough for any period that a law sets. */
const most = 10_000
const calendar = { type: 'word', only: calendars } as const

/** Hours as they pass; the hour of the event itself may be left out. No rolling: art. 3(4) is not for hours. */
export const hoursRule = deadlineRule({
  id: 'ENGINE-HOURS',
  ...general,
  inputs: { hours: { type: 'count', most, required: true } },
  reckon: ({ start, inputs }) => afterHours(momentOf(start), inputs.hours),
})

export const daysRule = deadlineRule({
  id: 'ENGINE-DAYS',
  ...general,
  inputs: { days: { type: 'count', most, required: true }, calendar },
  reckon({ start, inputs }) {
    const { days: count, calendar = 'R1182' } = inputs
    const period = counted(start.day, { unit: 'days', count }, calendar)
    return dueOn(
      start,
      count < leastDays[calendar] ? period : withTwoWorkingDays(start.day, period, calendar),
    )
  },
})

/** From how many days on a period holds at least two working days: Reg. 1182/71 art. 3(5); ATW art. 2 (from memory). */
const leastDays: Readonly<Record<Calendar, number>> = { R1182: 2, ATW: 3 }

// A week always holds two: at most three of its five weekdays are holidays. So only days are looked at.
function withTwoWorkingDays(after: Temporal.PlainDate, period: Period, calendar: Calendar): Period {
  const counts = countsIn[calendar]
  if (period.steps.some(({ code }) => code === 'excluded-by-atw')) return period
  let { day } = period
  while (!hasTwoWorkingDays(after, day, counts)) day = rollForward(day.add({ days: 1 }), counts).day
  if (day.equals(period.day)) return period
  return {
    day,
    steps: [...period.steps, { code: 'two-working-days', to: day }],
    readings: [{ code: 'roll-only', id: 'roll_only', at: period.day }, ...period.readings],
    warnings: [{ code: 'two-working-days-and-roll' }, ...period.warnings],
    confidence: 'low',
    isUnsure: true,
  }
}

export const weeksRule = deadlineRule({
  id: 'ENGINE-WEEKS',
  ...general,
  inputs: { weeks: { type: 'count', most, required: true }, calendar },
  reckon: ({ start, inputs }) =>
    dueOn(start, counted(start.day, { unit: 'weeks', count: inputs.weeks }, inputs.calendar)),
})

/** Whole months by the calendar; a part of a month is counted in thirtieths. */
export const monthsRule = deadlineRule({
  id: 'ENGINE-MONTHS',
  ...general,
  inputs: { months: { type: 'months', required: true }, calendar },
  reckon({ start, inputs }) {
    const whole = Math.floor(inputs.months)
    const days = Math.round((inputs.months - whole) * 30)
    const first = { unit: 'months', count: whole } as const
    if (days === 0) return dueOn(start, counted(start.day, first, inputs.calendar))
    const after = addTo(start.day, first)
    const period = counted(after, { unit: 'days', count: days }, inputs.calendar)
    const steps: readonly Step[] = whole === 0 ? [] : [countedStep(start.day, first)]
    return dueOn(start, {
      ...period,
      steps: [...steps, ...period.steps],
      warnings: [{ code: 'parts-of-month' }, ...period.warnings],
      confidence: leastSure('medium', period.confidence),
    })
  },
})

export const yearsRule = deadlineRule({
  id: 'ENGINE-YEARS',
  ...general,
  inputs: { years: { type: 'count', most: 200, required: true }, calendar },
  reckon: ({ start, inputs }) =>
    dueOn(start, counted(start.day, { unit: 'years', count: inputs.years }, inputs.calendar)),
})

/** Counted and rolled; the ATW leaves long periods as they are (art. 4). */
function counted(day: Temporal.PlainDate, amount: Amount, calendar: Calendar = 'R1182'): Period {
  if (calendar === 'ATW' && amount.count > longestInAtw[amount.unit]) {
    const step = countedStep(day, amount)
    return { ...certain, day: addTo(day, amount), steps: [step, { code: 'excluded-by-atw' }] }
  }
  return periodFrom(day, amount, calendar)
}

const longestInAtw: Readonly<Record<Amount['unit'], number>> = {
  hours: 0,
  days: 90,
  weeks: 12,
  months: 3,
  years: 0,
}

/** "At least so long before": counted back from an event, and never rolled. */
export const backwardRule = deadlineRule({
  id: 'ENGINE-BACKWARD',
  ...general,
  confidence: 'medium',
  inputs: {
    days_before: { type: 'count', most },
    weeks_before: { type: 'count', most },
    months_before: { type: 'count', most: 1200 },
  },
  reckon: ({ start, inputs }) => countedBack(start, backwardAmount(inputs)),
})

function countedBack(start: Start, amount: Amount): Reckoning {
  const to = start.day.subtract({ [amount.unit]: amount.count })
  return {
    ...certain,
    results: { dueDate: to },
    steps: [{ code: 'began', when: start.day }, { code: 'counted-back', amount, to }, { code: 'not-rolled' }],
    confidence: 'medium',
  }
}

function backwardAmount(
  inputs: Readonly<Record<`${'days' | 'weeks' | 'months'}_before`, number | undefined>>,
): Amount {
  const given = (['days', 'weeks', 'months'] as const).flatMap((unit): Amount[] => {
    const count = inputs[`${unit}_before`]
    return count === undefined ? [] : [{ unit, count }]
  })
  const [amount, second] = given
  const names = ['days_before', 'weeks_before', 'months_before']
  if (amount === undefined) throw new WrongQuestion('missing-input', names.join(' | '))
  if (second !== undefined)
    throw new WrongQuestion('wrong-input', `${second.unit}_before=${String(second.count)}`, [
      `${amount.unit}_before`,
    ])
  return amount
}
