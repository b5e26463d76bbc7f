import { parameters, valueOn } from '../parameters.ts'
import { certain } from './counting.ts'
import { deadlineRule, type Actor, type Warning } from './rule.ts'

const child = ['data_subject'] as const
const parent = ['legal_representative'] as const
const eitherChildFirst: readonly Actor[] = [...child, ...parent]
const eitherParentFirst: readonly Actor[] = [...parent, ...child]

/** Who acts for somebody of an age, on a day: uses rights, consents, withdraws. */
export const minorsRule = deadlineRule({
  id: 'CHILD-NL',
  article: 'UAVG art. 5',
  sources: ['UAVG', 'GDPR'],
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  inputs: { age: { type: 'count', least: 0, most: 130, required: true } },
  reckon({ start, inputs }) {
    const { age } = inputs
    const from = valueOn(parameters['nl.child-rights-age'], start.day)
    const alone = valueOn(parameters['nl.child-consent-age'], start.day)
    const isAlone = age >= alone
    const isAdded = !isAlone && age >= from
    const isOlderText = from === alone
    const warnings: readonly Warning[] = isOlderText ? [{ code: 'older-text' }] : []
    return {
      ...certain,
      results: {
        rightsBy: isAlone ? child : isAdded ? eitherChildFirst : parent,
        consentBy: isAlone ? child : parent,
        withdrawBy: isAlone ? child : isAdded ? eitherParentFirst : parent,
      },
      steps: [
        { code: 'began', when: start.day },
        { code: 'aged', age, from, alone },
      ],
      warnings,
      confidence: isOlderText ? 'medium' : 'high',
    }
  },
})
