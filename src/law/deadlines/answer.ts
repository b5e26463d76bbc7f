import { countsIn, rollForward } from '../calendar.ts'
import { parameters, valueOn } from '../parameters.ts'
import {
  addTo,
  countedStep,
  dueOn,
  earliest,
  leastSure,
  mustFollow,
  periodFrom,
  rolled,
  type Period,
} from './counting.ts'
import { deadlineRule, type Reading, type Reckoning, type Start, type Step, type Warning } from './rule.ts'

const gdpr = { from: '2018-05-25', to: null } as const

/** One month, from receipt by any channel in use: a ceiling, not a target. */
export const answerRule = deadlineRule({
  id: 'DSR-1M',
  article: 'GDPR art. 12(3), 12(4)',
  sources: ['GDPR', 'R1182', 'C-171/03', 'EDPB-01/2022'],
  confidence: 'high',
  verified: 'primary',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => dueOn(start, firstMonth(start.day)),
})

/** The period in which an answer is due, and a notice that it takes longer. */
export function firstMonth(day: Temporal.PlainDate): Period {
  return periodFrom(day, { unit: 'months', count: valueOn(parameters['art12-3.months'], day) })
}

/** Two months more; how they join the first is open, so the earliest reading is the target. */
export const extensionRule = deadlineRule({
  id: 'DSR-EXT',
  article: 'GDPR art. 12(3)',
  sources: ['GDPR', 'R1182', 'EDPB-01/2022'],
  confidence: 'medium',
  verified: 'secondary',
  ...gdpr,
  inputs: { notice_sent: { type: 'day' }, extension_notice_due: { type: 'day' } },
  reckon({ start, inputs }) {
    const told = inputs.extension_notice_due
    const noticeDue = firstMonth(start.day).day
    const outcome =
      inputs.notice_sent === undefined ? extended(start) : afterNotice(start, inputs.notice_sent)
    const differs: readonly Warning[] =
      told === undefined || told.equals(noticeDue)
        ? []
        : [{ code: 'notice-day-differs', word: noticeDue.toString() }]
    return {
      ...outcome,
      results: { ...outcome.results, extensionNoticeDue: noticeDue },
      warnings: [...outcome.warnings, ...differs],
    }
  },
})

/** Notice that it takes longer, inside the first month: sent later, there is no extension. */
export const extensionNoticeRule = deadlineRule({
  id: 'DSR-EXT-NOTICE',
  article: 'GDPR art. 12(3)',
  sources: ['GDPR', 'R1182'],
  confidence: 'high',
  verified: 'primary',
  ...gdpr,
  inputs: { notice_sent: { type: 'day' } },
  reckon: ({ start, inputs }) =>
    inputs.notice_sent === undefined
      ? dueOn(start, firstMonth(start.day))
      : afterNotice(start, inputs.notice_sent),
})

function afterNotice(start: Start, sent: Temporal.PlainDate): Reckoning {
  mustFollow('notice_sent', sent, start.day)
  const first = firstMonth(start.day)
  const isInTime = Temporal.PlainDate.compare(sent, first.day) <= 0
  const step: Step = { code: isInTime ? 'notice-in-time' : 'notice-too-late', sent, due: first.day }
  if (!isInTime) {
    const late = dueOn(start, first)
    return { ...late, results: { ...late.results, extensionValid: false }, steps: [...late.steps, step] }
  }
  const { results, steps, ...rest } = extended(start)
  const [began, ...counted] = steps
  return {
    ...rest,
    results: { ...results, extensionValid: true },
    steps: [...(began === undefined ? [] : [began]), step, ...counted],
  }
}

/** The three ways to add two months to one; they differ at the end of a month and when the first month was rolled. */
function extended(start: Start): Reckoning {
  const { day } = start
  const one = { unit: 'months', count: valueOn(parameters['art12-3.months'], day) } as const
  const two = { unit: 'months', count: valueOn(parameters['art12-3.extension-months'], day) } as const
  const three = { unit: 'months', count: one.count + two.count } as const
  const clipped = addTo(day, one)
  const fromReceipt = rolled(addTo(day, three), 'R1182')
  const fromClipped = rolled(addTo(clipped, two), 'R1182')
  const fromRolled = rolled(addTo(rollForward(clipped, countsIn.R1182).day, two), 'R1182')
  const due = earliest(fromReceipt.day, fromClipped.day, fromRolled.day)
  const [target, steps] = due.equals(fromReceipt.day)
    ? [fromReceipt, [countedStep(day, three)]]
    : [fromClipped, [countedStep(day, one), countedStep(clipped, two)]]
  const readings = (
    [
      { code: 'three-months', id: 'three_months_from_receipt', at: fromReceipt.day },
      { code: 'clipped-first-month', id: 'clipped_first_month_plus_two', at: fromClipped.day },
      { code: 'rolled-first-month', id: 'rolled_first_month_plus_two', at: fromRolled.day },
    ] as const
  ).filter(({ at }) => !at.equals(due))
  const isDisputed = !fromReceipt.day.equals(fromClipped.day)
  return {
    results: { dueDate: due },
    steps: [
      { code: 'began', when: day },
      ...steps,
      ...target.steps,
      ...(readings.length === 0 ? [] : [{ code: 'earliest-reading' } as const]),
    ],
    readings: [...readings, ...target.readings],
    warnings: [...(isDisputed ? [{ code: 'extension-readings' } as const] : []), ...target.warnings],
    confidence: leastSure('medium', target.confidence, isDisputed ? 'low' : 'medium'),
    isUnsure: isDisputed || target.isUnsure,
  }
}

/** A pause while identity or scope is asked for is only a maybe: the date stays, the later one is a defence. */
export const suspensionRule = deadlineRule({
  id: 'DSR-SUSPEND',
  article: 'GDPR art. 12(6)',
  sources: ['EDPB-01/2022', 'GDPR'],
  confidence: 'low',
  verified: 'secondary',
  ...gdpr,
  inputs: { 'pause.from': { type: 'day', required: true }, 'pause.to': { type: 'day' } },
  reckon({ start, inputs }) {
    const { 'pause.from': from, 'pause.to': to } = inputs
    const plain = dueOn(start, firstMonth(start.day))
    const days = pauseDays({ start, from, to: to ?? from })
    const { dueDate } = plain.results
    const isTooLate = dueDate instanceof Temporal.PlainDate && Temporal.PlainDate.compare(from, dueDate) > 0
    const nominal = addTo(start.day, {
      unit: 'months',
      count: valueOn(parameters['art12-3.months'], start.day),
    })
    const at = rollForward(nominal.add({ days }), countsIn.R1182).day
    const later: readonly Reading[] = [{ code: 'suspended', id: `suspended_${String(days)}_days`, at }]
    return {
      ...plain,
      steps: [...plain.steps, { code: 'not-paused', from, days: to === undefined ? null : days }],
      readings: [...(isTooLate || days === 0 ? [] : later), ...plain.readings],
      warnings: [
        { code: 'pause-disputed' },
        ...(to === undefined ? [{ code: 'pause-open' } as const] : []),
        ...(isTooLate ? [{ code: 'pause-too-late' } as const] : []),
        ...plain.warnings,
      ],
      confidence: 'low',
      isUnsure: true,
    }
  },
})

export interface Pause {
  readonly start: Start
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** How many days a pause took, from the question to the answer. */
export function pauseDays({ start, from, to }: Pause): number {
  mustFollow('pause.from', from, start.day)
  mustFollow('pause.to', to, from)
  return from.until(to, { largestUnit: 'days' }).days
}

/** Put right or erase: without delay, and said within the month. On the organisation's own initiative there is no request, so no month. */
export const rectifyEraseRule = deadlineRule({
  id: 'RECTIFY-ERASE',
  article: 'GDPR art. 16, 17(1)',
  sources: ['GDPR', 'R1182'],
  confidence: 'high',
  verified: 'primary',
  ...gdpr,
  inputs: { own_initiative: { type: 'yes-no' } },
  reckon({ start, inputs }) {
    const began = { code: 'began', when: start.day } as const
    if (inputs.own_initiative === true) {
      return {
        results: { dueDate: null, openSince: start.moment ?? start.day },
        steps: [began, { code: 'no-number' }],
        readings: [],
        warnings: [],
        confidence: 'high',
        isUnsure: false,
      }
    }
    const { steps, ...rest } = dueOn(start, firstMonth(start.day))
    return { ...rest, steps: [...steps.slice(0, 1), { code: 'month-first' }, ...steps.slice(1)] }
  },
})
