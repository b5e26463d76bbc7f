import { breachRule, processorRule, type LawRule } from './rule.ts'

/** What an agreement with a processor must say, or must be, in the order of the law. */
export const clauseIds = [
  'instructions',
  'confidentiality',
  'security',
  'sub-processors',
  'same-duties',
  'rights',
  'assistance',
  'end',
  'audits',
  'unlawful-instruction',
  'breach',
  'written',
  'term',
] as const
export type ClauseId = (typeof clauseIds)[number]

const at28 = (paragraph: string): LawRule => ({
  ...processorRule,
  id: `GDPR-28-${paragraph.replace(/[()]+/g, '-').replace(/^-|-$/g, '')}`,
  article: `GDPR art. 28${paragraph}`,
})

/** Where each of them stands in the law. */
export const clauseRules: Readonly<Record<ClauseId, LawRule>> = {
  instructions: at28('(3)(a)'),
  confidentiality: at28('(3)(b)'),
  security: at28('(3)(c)'),
  'sub-processors': at28('(2)'),
  'same-duties': at28('(4)'),
  rights: at28('(3)(e)'),
  assistance: at28('(3)(f)'),
  end: at28('(3)(g)'),
  audits: at28('(3)(h)'),
  'unlawful-instruction': at28('(3)'),
  breach: { ...breachRule, id: 'GDPR-33-2', article: 'GDPR art. 33(2)' },
  written: at28('(9)'),
  term: at28('(3)'),
}
