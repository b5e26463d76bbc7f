import { countsIn, restDay } from '../calendar.ts'
import { parameters, proposedFor, valueOn } from '../parameters.ts'
import { WrongQuestion } from '../wrong-question.ts'
import { certain, momentOf } from './counting.ts'
import { openSinceStart } from './without-number.ts'
import { deadlineRule, type Reading, type Reckoning, type Start, type Warning } from './rule.ts'

const gdpr = { from: '2018-05-25', to: null, verified: 'primary' } as const

/** 72 hours from awareness, each an hour that passes: weekends, holidays and the change of the clock move nothing. */
export const breachRule = deadlineRule({
  id: 'BREACH-72H',
  article: 'GDPR art. 33(1)',
  sources: ['GDPR', 'R1182', 'EDPB-9/2022', 'BAYLFD-72H', 'AP-BREACH', 'AP-72H-QUOTE'],
  confidence: 'high',
  ...gdpr,
  inputs: {
    first_signal: { type: 'moment' },
    aware: { type: 'moment' },
    processor_aware: { type: 'moment' },
    controller_informed: { type: 'moment' },
  },
  reckon({ start, inputs }) {
    const { first_signal, processor_aware, aware, controller_informed } = inputs
    const clock = firstOf(aware, controller_informed) ?? momentOf(start)
    notAfter('first_signal', first_signal, clock)
    notAfter('processor_aware', processor_aware, controller_informed ?? clock)
    const hours = valueOn(parameters['art33.hours'], clock.toPlainDate())
    const outcome = afterHours(clock, hours)
    const moves = start.moment !== null && !start.moment.equals(clock)
    const proposed = proposedFor(parameters['art33.hours']).filter((one) => one !== hours)
    const warnings: readonly Warning[] = [
      ...(moves ? [{ code: 'starts-when-aware' } as const] : []),
      ...(first_signal === undefined ? [] : [{ code: 'investigate-at-once' } as const]),
      ...(processor_aware === undefined ? [] : [{ code: 'processor-too' } as const]),
      ...(touchesRestDay(clock, hours)
        ? [{ code: 'weekend-is-no-excuse' } as const, { code: 'two-working-days-disputed' } as const]
        : []),
      ...proposed.map((one) => ({ code: 'proposed-hours', word: String(one) }) as const),
    ]
    return { ...outcome, warnings: [...outcome.warnings, ...warnings] }
  },
})

/** So many elapsed hours after a moment, with the readings that leave an hour. */
export function afterHours(from: Temporal.ZonedDateTime, hours: number): Reckoning {
  const to = from.add({ hours })
  const nextHour = from.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 })
  const onTheWall = from.add({ days: Math.floor(hours / 24), hours: hours % 24 })
  const clockChanges = from.offset !== to.offset
  const readings: readonly Reading[] = [
    { code: 'full-hours', id: 'reg1182_hours', at: nextHour.add({ hours }) },
    ...(clockChanges ? [{ code: 'wall-clock', id: 'wall_clock', at: onTheWall } as const] : []),
  ]
  return {
    results: { dueAt: to },
    steps: [
      { code: 'began', when: from },
      { code: 'hours', hours, to },
      ...(clockChanges ? [{ code: 'clock-changes' } as const] : []),
    ],
    readings,
    warnings: clockChanges ? [{ code: 'clock-change' }] : [],
    confidence: clockChanges ? 'medium' : 'high',
    isUnsure: false,
  }
}

/** True when a weekend day, or a holiday as far as known, lies in the hours. */
function touchesRestDay(from: Temporal.ZonedDateTime, hours: number): boolean {
  const last = from.add({ hours }).toPlainDate()
  for (let day = from.toPlainDate(); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > 5 || isKnownHoliday(day)) return true
  }
  return false
}

/** Only a hint hangs on it: a year without a table is no reason to refuse an answer in hours. */
function isKnownHoliday(day: Temporal.PlainDate): boolean {
  try {
    return restDay(day, countsIn.R1182) !== undefined
  } catch (error) {
    if (error instanceof WrongQuestion) return false
    throw error
  }
}

function firstOf(
  ...moments: readonly (Temporal.ZonedDateTime | undefined)[]
): Temporal.ZonedDateTime | undefined {
  return moments.filter((one) => one !== undefined).toSorted(Temporal.ZonedDateTime.compare)[0]
}

function notAfter(
  name: string,
  earlier: Temporal.ZonedDateTime | undefined,
  later: Temporal.ZonedDateTime,
): void {
  if (earlier === undefined || Temporal.ZonedDateTime.compare(earlier, later) <= 0) return
  throw new WrongQuestion('wrong-order', later.toString({ timeZoneName: 'never' }), [
    `${name}=${earlier.toString({ timeZoneName: 'never' })}`,
  ])
}

/** The processor tells without delay; hours stand in the contract, not in the law. */
export const processorBreachRule = deadlineRule({
  id: 'BREACH-PROC',
  article: 'GDPR art. 33(2)',
  sources: ['GDPR', 'EDPB-9/2022'],
  confidence: 'high',
  ...gdpr,
  inputs: { contract_hours: { type: 'count', most: 720 } },
  reckon({ start, inputs }) {
    const hours = inputs.contract_hours
    return hours === undefined ? openSinceStart(start) : asAgreed(start, hours)
  },
})

function asAgreed(start: Start, hours: number): Reckoning {
  const from = momentOf(start)
  const to = from.add({ hours })
  return {
    ...certain,
    results: { dueAt: to },
    steps: [{ code: 'began', when: from }, { code: 'hours', hours, to }, { code: 'contract-says' }],
  }
}

/** People affected by a high risk are told without delay; the law gives no number. */
export const tellPeopleRule = deadlineRule({
  id: 'BREACH-34',
  article: 'GDPR art. 34(1)',
  sources: ['GDPR', 'EDPB-9/2022'],
  confidence: 'high',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => openSinceStart(start),
})
