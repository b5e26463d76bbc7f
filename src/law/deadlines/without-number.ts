import { firstMonth } from './answer.ts'
import { certain, dueOn } from './counting.ts'
import { deadlineRule, type Reckoning, type Results, type Start } from './rule.ts'

const gdpr = {
  from: '2018-05-25',
  to: null,
  verified: 'primary',
  sources: ['GDPR'],
  confidence: 'high',
} as const

/** "Without undue delay": no number of days. What counts is how long it has been open. */
export function openSinceStart(start: Start): Reckoning {
  const when = start.moment ?? start.day
  return {
    ...certain,
    results: { dueDate: null, openSince: when },
    steps: [{ code: 'began', when }, { code: 'no-number' }],
  }
}

function atOnce(start: Start): Reckoning {
  const when = start.moment ?? start.day
  return {
    ...certain,
    results: { dueDate: null, effectiveFrom: when },
    steps: [{ code: 'began', when }, { code: 'at-once' }],
  }
}

/** Objection to direct marketing: at once, also for what stands ready to be sent; confirmed within the month. */
export const marketingObjectionRule = deadlineRule({
  id: 'OBJ-DM',
  article: 'GDPR art. 21(3); TW art. 11.7',
  ...gdpr,
  sources: ['GDPR', 'TW'],
  inputs: {},
  reckon(question) {
    const { start } = question
    const month = dueOn(start, firstMonth(start.day))
    const now = atOnce(start)
    const { dueDate } = month.results
    const confirmBy: Results = dueDate instanceof Temporal.PlainDate ? { confirmBy: dueDate } : {}
    return {
      ...month,
      results: { ...now.results, ...confirmBy },
      steps: [...now.steps, { code: 'month-first' }, ...month.steps.slice(1)],
    }
  },
})

export const withdrawalRule = deadlineRule({
  id: 'WITHDRAW',
  article: 'GDPR art. 7(3)',
  ...gdpr,
  inputs: {},
  reckon: ({ start }) => atOnce(start),
})

/** Recipients, processors too, are told of what was put right, erased or restricted. */
export const tellRecipientsRule = deadlineRule({
  id: 'NOTIFY-19',
  article: 'GDPR art. 19',
  ...gdpr,
  sources: ['GDPR', 'EDPB-01/2022'],
  confidence: 'medium',
  inputs: {},
  reckon: ({ start }) => ({ ...openSinceStart(start), confidence: 'medium' }),
})

/** How long one may object to a new sub-processor stands in the contract. */
export const subProcessorRule = deadlineRule({
  id: 'SUBPROC',
  article: 'GDPR art. 28(2)',
  ...gdpr,
  inputs: { term: { type: 'term' } },
  reckon({ start, inputs }) {
    const { term } = inputs
    if (term === undefined) return openSinceStart(start)
    const to = start.day.add(term)
    return {
      ...certain,
      results: { dueDate: to },
      steps: [{ code: 'began', when: start.day }, { code: 'kept', term, to }, { code: 'contract-says' }],
      confidence: 'medium',
    }
  },
})
