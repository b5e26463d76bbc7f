import { recordDutyRule } from '../../law/register-grounds.ts'
import { lawReadOn } from '../../law/rule.ts'
import { dataTerms, specialTerms } from './data-terms.ts'
import type { RegisterEvidence } from './evidence.ts'
import type { Evidence } from './model.ts'

/** Why a small organisation must keep a register all the same (GDPR art. 30(5)); any one is enough. */
export type DutyReason = 'customers' | 'payroll' | 'mail' | 'special'

/** Whether a register must be kept, by what was seen. `unknown`: nothing seen says so; that proves nothing. */
export interface RecordDuty {
  readonly outcome: 'required' | 'unknown'
  readonly reasons: readonly { readonly reason: DutyReason; readonly evidence: readonly Evidence[] }[]
  readonly rule: {
    readonly id: string
    readonly article: string
    readonly url: string
    readonly readOn: string
  }
}

/** What is done all the time is not occasional: customers, pay, mailboxes. Special data call for it whatever the size. */
export function recordDuty(evidence: RegisterEvidence): RecordDuty {
  const { topics, topicKinds, roles } = evidence
  const documents = (topic: 'payroll' | 'invoice'): Evidence[] =>
    topics
      .filter((one) => one.topic === topic && one.documents > 0)
      .map((one) => ({ type: 'documents', topic, documents: one.documents }))
  const customers = roles.filter(({ role, persons }) => role === 'customer' && persons > 0)
  const inMail = topics.filter(({ topic, inMail: mailed }) => topic === null && mailed > 0)
  const special = topicKinds.filter(
    ({ kind }) => specialTerms.has(dataTerms[kind] ?? '') || kind === 'CRIMINAL',
  )
  const found: RecordDuty['reasons'] = [
    {
      reason: 'customers',
      evidence: [
        ...customers.map(({ role, persons }): Evidence => ({ type: 'persons', role, persons })),
        ...documents('invoice'),
      ],
    },
    { reason: 'payroll', evidence: documents('payroll') },
    {
      reason: 'mail',
      evidence: inMail.map(({ inMail: mailed }): Evidence => ({
        type: 'documents',
        topic: null,
        documents: mailed,
      })),
    },
    {
      reason: 'special',
      evidence: special.map(({ kind, documents: held, persons }): Evidence => ({
        type: 'findings',
        kind,
        documents: held,
        persons,
      })),
    },
  ]
  const reasons = found.filter((one) => one.evidence.length > 0)
  const { id, article, source } = recordDutyRule
  return {
    outcome: reasons.length > 0 ? 'required' : 'unknown',
    reasons,
    rule: { id, article, url: source, readOn: lawReadOn },
  }
}
