import { certain } from './counting.ts'
import { deadlineRule, type Results, type Step } from './rule.ts'

/** How long something is kept, by a term that is told. No procedural limit, so no weekend moves it. */
export const retentionRule = deadlineRule({
  id: 'RETENTION',
  article: 'GDPR art. 5(1)(e)',
  sources: ['GDPR'],
  confidence: 'high',
  verified: 'primary',
  from: null,
  to: null,
  inputs: {
    term: { type: 'term', required: true },
    anchor: { type: 'word', only: ['end_of_calendar_year'] },
    kind: { type: 'word', only: ['minimum', 'maximum'] },
  },
  reckon({ start, inputs }) {
    const { term, anchor, kind } = inputs
    const from = anchor === undefined ? start.day : start.day.with({ month: 12, day: 31 })
    const to = from.add(term)
    const atLeast: Results = { keepUntil: to, deleteFrom: to.add({ days: 1 }) }
    const atMost: Results = { deleteBy: to }
    const yearEnd: readonly Step[] = anchor === undefined ? [] : [{ code: 'year-end', to: from }]
    return {
      ...certain,
      results: { ...(kind === 'maximum' ? {} : atLeast), ...(kind === 'minimum' ? {} : atMost) },
      steps: [
        { code: 'began', when: start.day },
        ...yearEnd,
        { code: 'kept', term, to },
        { code: 'not-rolled' },
      ],
      warnings: [{ code: 'term-is-yours' }],
    }
  },
})
