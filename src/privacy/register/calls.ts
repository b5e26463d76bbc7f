import { registerGrounds } from '../../law/register-grounds.ts'
import type { RegisterEvidence } from './evidence.ts'
import type { Evidence } from './model.ts'
import type { Call } from './templates.ts'

/** What in the evidence calls for an activity; empty when nothing does. */
export function callsFor(call: Call, evidence: RegisterEvidence): Evidence[] {
  const { topics = [], roles = [], branches = [], answers = [], places = [] } = call
  return [
    ...(call.always === true ? [{ type: 'rule', rule: registerGrounds.accountability.id } as const] : []),
    ...evidence.topics
      .filter(({ topic, documents }) => topics.includes(topic) && documents > 0)
      .map(({ topic, documents }): Evidence => ({ type: 'documents', topic, documents })),
    ...evidence.roles
      .filter(({ role, persons }) => roles.includes(role) && persons > 0)
      .map(({ role, persons }): Evidence => ({ type: 'persons', role, persons })),
    ...evidence.suppliers
      .filter(({ branch }) => branch !== null && branches.includes(branch))
      .map(({ domain, messages }): Evidence => ({ type: 'supplier', domain, messages })),
    ...answers
      .filter((question) => evidence.answers[question] === 'yes')
      .map((question): Evidence => ({ type: 'answer', question })),
    ...evidence.places
      .filter(({ place }) => place !== null && places.includes(place))
      .map(({ sourceId, documents }): Evidence => ({ type: 'place', sourceId, documents })),
    ...(call.appointments === true && evidence.appointments > 0
      ? [{ type: 'appointments', documents: evidence.appointments } as const]
      : []),
  ]
}
