import { addTo, certain, dueOn, leastSure, mustFollow, periodFrom, rolled } from './counting.ts'
import { firstMonth, pauseDays, type Pause } from './answer.ts'
import { WrongQuestion } from '../wrong-question.ts'
import { deadlineRule, type Reckoning, type Start, type Step } from './rule.ts'

const since2018 = { from: '2018-05-25', to: null, confidence: 'high', verified: 'primary' } as const

/** Weeks that the authority has for advice beforehand, and may add. */
const advice = { weeks: 8, extended: 14 } as const

/** Advice of the authority before a risky processing begins. It binds the authority; its questions stop the clock. */
export const priorConsultationRule = deadlineRule({
  id: 'PRIOR-36',
  article: 'GDPR art. 36(2)',
  sources: ['GDPR', 'R1182', 'C-171/03'],
  ...since2018,
  inputs: {
    weeks: { type: 'count', only: [advice.weeks, advice.extended] },
    extended: { type: 'yes-no' },
    notice_sent: { type: 'day' },
    'pause.from': { type: 'day' },
    'pause.to': { type: 'day' },
  },
  reckon({ start, inputs }) {
    const { notice_sent: sent, 'pause.from': from, 'pause.to': to } = inputs
    const wished = inputs.extended ?? (inputs.weeks === advice.extended || sent !== undefined)
    const given = wished ? advice.extended : advice.weeks
    if (inputs.weeks !== undefined && inputs.weeks !== given)
      throw new WrongQuestion('wrong-input', `weeks=${String(inputs.weeks)}`, [String(given)])
    const outcome = wished ? extendedAdvice(start, sent) : inWeeks(start, advice.weeks)
    if (from === undefined && to === undefined) return outcome
    if (from === undefined || to === undefined)
      throw new WrongQuestion('missing-input', from === undefined ? 'pause.from' : 'pause.to')
    const count = outcome.results.extensionValid === false ? advice.weeks : given
    return paused(outcome, { start, from, to, count })
  },
})

function inWeeks(start: Start, count: number): Reckoning {
  return dueOn(start, periodFrom(start.day, { unit: 'weeks', count }))
}

/** Six weeks more, if the authority says so within a month of receipt. */
function extendedAdvice(start: Start, sent: Temporal.PlainDate | undefined): Reckoning {
  const noticeDue = firstMonth(start.day).day
  if (sent !== undefined) mustFollow('notice_sent', sent, start.day)
  const isInTime = sent === undefined || Temporal.PlainDate.compare(sent, noticeDue) <= 0
  const outcome = inWeeks(start, isInTime ? advice.extended : advice.weeks)
  const [began, ...counted] = outcome.steps
  const notice: readonly Step[] =
    sent === undefined
      ? []
      : [{ code: isInTime ? 'notice-in-time' : 'notice-too-late', sent, due: noticeDue }]
  return {
    ...outcome,
    results: {
      ...outcome.results,
      extensionNoticeDue: noticeDue,
      ...(sent === undefined ? {} : { extensionValid: isInTime }),
    },
    steps: [...(began === undefined ? [] : [began]), ...notice, ...counted],
    confidence: leastSure(outcome.confidence, 'medium'),
  }
}

interface PausedAdvice extends Pause {
  readonly count: number
}

/** The law itself lets this period stand still until what was asked for is there; days are added, by our reading. */
function paused(outcome: Reckoning, { start, from, to, count }: PausedAdvice): Reckoning {
  const days = pauseDays({ start, from, to })
  const nominal = addTo(start.day, { unit: 'weeks', count })
  const later = rolled(nominal.add({ days }), 'R1182')
  return {
    ...outcome,
    results: { ...outcome.results, dueDate: later.day },
    steps: [...outcome.steps, { code: 'paused', from, days, to: later.day }],
    readings: [
      { code: 'unsuspended', id: 'unsuspended', at: rolled(nominal, 'R1182').day },
      ...later.readings,
    ],
    warnings: [{ code: 'pause-of-authority' }, ...later.warnings],
    confidence: leastSure('medium', later.confidence),
    isUnsure: true,
  }
}

/** How long a person may go to the court after an answer. */
export const court = { weeks: 6 } as const

/** To the court, or mediation, after an answer. A Dutch statute, so the ATW rolls the date, over Good Friday too. */
export const courtRule = deadlineRule({
  id: 'COURT-6W',
  article: 'UAVG art. 35(2), 36(1)',
  sources: ['UAVG', 'ATW', 'ATW-KB'],
  ...since2018,
  inputs: {
    weeks: { type: 'count', only: [court.weeks] },
    calendar: { type: 'word', only: ['ATW'] },
    answered: { type: 'yes-no' },
  },
  reckon({ start, inputs }) {
    if (inputs.answered === false) {
      return {
        ...certain,
        results: { dueDate: null },
        steps: [{ code: 'began', when: start.day }, { code: 'no-limit' }],
      }
    }
    return dueOn(start, periodFrom(start.day, { unit: 'weeks', count: court.weeks }, 'ATW'))
  },
})
