import { firstMonth } from './answer.ts'
import { certain, dueOn, earliest, leastSure, mustFollow } from './counting.ts'
import { deadlineRule, type Reckoning, type Start, type Step } from './rule.ts'

const gdpr = {
  from: '2018-05-25',
  to: null,
  verified: 'primary',
  sources: ['GDPR'],
  confidence: 'high',
} as const

/** Due at a moment itself, or before it. */
function atMoment({ day, moment }: Start, code: 'at-that-moment' | 'before-that-moment'): Reckoning {
  return {
    ...certain,
    results: moment === null ? { dueDate: day } : { dueAt: moment },
    steps: [{ code: 'began', when: moment ?? day }, { code }],
  }
}

export const collectionRule = deadlineRule({
  id: 'INFO-13',
  article: 'GDPR art. 13(1)',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => atMoment(start, 'at-that-moment'),
})

/** When nothing need be told of data from elsewhere: art. 14(5). */
const exceptions = [
  'already_informed',
  'impossible',
  'disproportionate',
  'laid_down_by_law',
  'secrecy',
] as const

/** Data from elsewhere: within a reasonable time, at most a month; earlier at first contact or when passed on. These only shorten. */
export const elsewhereRule = deadlineRule({
  id: 'INFO-14',
  article: 'GDPR art. 14(3)',
  ...gdpr,
  sources: ['GDPR', 'WP260', 'R1182'],
  inputs: {
    first_communication: { type: 'day' },
    first_disclosure: { type: 'day' },
    exception: { type: 'word', only: exceptions },
  },
  reckon({ start, inputs }) {
    if (inputs.exception !== undefined) {
      return {
        ...certain,
        results: { dueDate: null },
        steps: [{ code: 'began', when: start.day }, { code: 'no-duty' }],
        warnings: [{ code: 'exception-narrow' }],
      }
    }
    const { first_communication: contact, first_disclosure: disclosure } = inputs
    if (contact !== undefined) mustFollow('first_communication', contact, start.day)
    if (disclosure !== undefined) mustFollow('first_disclosure', disclosure, start.day)
    const month = firstMonth(start.day)
    const due = earliest(month.day, ...[contact, disclosure].filter((one) => one !== undefined))
    const reasonable = { code: 'reasonable-first' } as const
    if (due.equals(month.day)) {
      const isRolled = month.steps.some(({ code }) => code === 'rolled')
      const outcome = dueOn(start, month)
      return {
        ...outcome,
        warnings: [reasonable, ...outcome.warnings],
        confidence: leastSure(outcome.confidence, isRolled ? 'medium' : 'high'),
      }
    }
    const code = contact?.equals(due) === true ? 'contact-first' : 'disclosure-first'
    const steps: readonly Step[] = [
      { code: 'began', when: start.day },
      { code, to: due },
    ]
    return { ...certain, results: { dueDate: due }, steps, warnings: [reasonable] }
  },
})

export const purposeRule = deadlineRule({
  id: 'INFO-PURPOSE',
  article: 'GDPR art. 13(3), 14(4)',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => atMoment(start, 'before-that-moment'),
})

export const objectionNoticeRule = deadlineRule({
  id: 'OBJ-21-4',
  article: 'GDPR art. 21(4)',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => atMoment(start, 'at-that-moment'),
})

export const liftRestrictionRule = deadlineRule({
  id: 'LIFT-18-3',
  article: 'GDPR art. 18(3)',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => atMoment(start, 'before-that-moment'),
})

/** The text read is that of 15 August 2026; the duty itself is older. */
export const unsubscribeRule = deadlineRule({
  id: 'TW-UNSUB',
  article: 'TW art. 11.7(2), (4)(b), (7)(b)',
  ...gdpr,
  sources: ['TW'],
  from: null,
  inputs: {},
  reckon: ({ start }) => atMoment(start, 'at-that-moment'),
})
