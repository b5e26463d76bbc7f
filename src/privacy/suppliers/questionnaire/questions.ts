import type { SupplierRole } from '../service.ts'
import type { QuestionId, StandardQuestion } from './types.ts'

/** Where it can be read: a link, a document, a date. Only with this a yes is worth two points. */
export const evidence = { id: 'evidence', type: 'text' } as const

/** Data that the law protects more: GDPR art. 9, 10 and 87 (UAVG art. 46). */
export const sensitiveKinds = ['bsn', 'health', 'special', 'criminal'] as const

/** What a supplier can do about security; the question counts these. */
export const securityMeasures = [
  'mfa',
  'own-accounts',
  'encrypted-transfer',
  'encrypted-storage',
  'backups',
  'updates',
  'logging',
  'tests',
] as const

/** The first field of a question is the one that must be filled: without it the question is open. */
const allQuestions = [
  {
    id: 'role',
    articles: '4(7), 4(8), 26, 28(10)',
    weight: 6,
    fields: [
      { id: 'role', type: 'choice', options: ['processor', 'controller', 'joint', 'unknown'] },
      { id: 'purpose', type: 'text' },
      evidence,
    ],
  },
  {
    id: 'data',
    articles: '9, 10, 28(3), 30(2)(b)',
    weight: 6,
    fields: [
      {
        id: 'kinds',
        type: 'choices',
        options: ['contact', 'financial', 'staff', 'content', 'behaviour', ...sensitiveKinds, 'unknown'],
      },
      {
        id: 'people',
        type: 'choices',
        options: ['customers', 'employees', 'applicants', 'patients', 'children', 'contacts', 'unknown'],
      },
      { id: 'count', type: 'number' },
      evidence,
    ],
  },
  {
    id: 'agreement',
    articles: '28(3), 28(9)',
    weight: 14,
    fields: [
      { id: 'signed', type: 'choice', options: ['signed', 'accepted', 'no', 'not-needed', 'unknown'] },
      { id: 'duties', type: 'choice', options: ['all', 'some', 'unknown'] },
      { id: 'signedOn', type: 'date' },
      evidence,
    ],
  },
  {
    id: 'location',
    articles: '28(3)(a), 44-49',
    weight: 10,
    fields: [
      { id: 'outside', type: 'choice', options: ['no', 'yes', 'unknown'] },
      { id: 'countries', type: 'text' },
      { id: 'ground', type: 'choice', options: ['adequacy', 'dpf', 'scc', 'bcr', 'none', 'unknown'] },
      evidence,
    ],
  },
  {
    id: 'subprocessors',
    articles: '28(2), 28(4)',
    weight: 8,
    fields: [
      { id: 'used', type: 'choice', options: ['none', 'some', 'unknown'] },
      { id: 'list', type: 'text' },
      { id: 'notice', type: 'choice', options: ['month', 'fortnight', 'shorter', 'no', 'unknown'] },
      evidence,
    ],
  },
  {
    id: 'security',
    articles: '28(3)(c), 32',
    weight: 14,
    fields: [
      { id: 'measures', type: 'choices', options: [...securityMeasures, 'none', 'unknown'] },
      evidence,
    ],
  },
  {
    id: 'proof',
    articles: '28(1), 28(5), 32(3), 42',
    weight: 8,
    fields: [
      {
        id: 'kinds',
        type: 'choices',
        options: ['iso27001', 'nen7510', 'soc2', 'isae3402', 'audit', 'other', 'none', 'unknown'],
      },
      { id: 'validUntil', type: 'date' },
      evidence,
    ],
  },
  {
    id: 'breach',
    articles: '28(3)(f), 33(2)',
    weight: 10,
    fields: [
      { id: 'within', type: 'choice', options: ['day', 'two-days', 'longer', 'unknown'] },
      { id: 'contact', type: 'text' },
      { id: 'history', type: 'choice', options: ['none', 'others', 'ours', 'unknown'] },
      { id: 'story', type: 'text' },
      evidence,
    ],
  },
  {
    id: 'rights',
    articles: '15-22, 28(3)(e)',
    weight: 8,
    fields: [
      { id: 'can', type: 'choices', options: ['find', 'export', 'correct', 'erase', 'none', 'unknown'] },
      { id: 'within', type: 'choice', options: ['week', 'fortnight', 'longer', 'unknown'] },
      evidence,
    ],
  },
  {
    id: 'ending',
    articles: '5(1)(e), 20, 28(3)(g)',
    weight: 8,
    fields: [
      { id: 'erased', type: 'choice', options: ['month', 'quarter', 'longer', 'no', 'unknown'] },
      { id: 'backups', type: 'choice', options: ['yes', 'no', 'unknown'] },
      { id: 'returned', type: 'choice', options: ['common', 'own', 'no', 'unknown'] },
      { id: 'retention', type: 'text' },
      evidence,
    ],
  },
  {
    id: 'people',
    articles: '28(3)(b), 29, 32(4)',
    weight: 4,
    fields: [
      { id: 'bound', type: 'choices', options: ['secrecy', 'trained', 'none', 'unknown'] },
      { id: 'who', type: 'text' },
      evidence,
    ],
  },
  {
    id: 'own-use',
    articles: '5(1)(b), 28(3)(a), 28(3)(h), 28(10)',
    weight: 4,
    fields: [
      {
        id: 'uses',
        type: 'choices',
        options: ['none', 'analytics', 'advertising', 'sale', 'ai-training', 'unknown'],
      },
      { id: 'consent', type: 'choice', options: ['yes', 'no', 'unknown'] },
      { id: 'audit', type: 'choice', options: ['yes', 'report', 'no', 'unknown'] },
      evidence,
    ],
  },
] as const satisfies readonly StandardQuestion[]

/** One of the twelve with its fields and options by name, so that a missing text does not compile. */
export type AskedQuestion = (typeof allQuestions)[number]

/** The twelve questions in the order in which they are asked; their weights are 100 together. */
export const questions: readonly StandardQuestion[] = allQuestions

/** What makes sense to ask a supplier in this role; one that decides for itself is no processor and owes us no agreement. */
export function questionsFor(role: SupplierRole): readonly StandardQuestion[] {
  if (role !== 'controller') return questions
  return questions.filter(({ id }) => askedOfControllers.has(id)).map(withoutAudit)
}

const askedOfControllers: ReadonlySet<QuestionId> = new Set(['role', 'data', 'location', 'own-use'])

/** The right to check a supplier comes with an agreement between controller and processor. */
function withoutAudit(question: StandardQuestion): StandardQuestion {
  return { ...question, fields: question.fields.filter(({ id }) => id !== 'audit') }
}
