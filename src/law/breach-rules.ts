import { lawSources } from './sources.ts'
import type { LawRule } from './rule.ts'

const gdpr = {
  from: '2018-05-25',
  to: null,
  confidence: 'high',
  verified: 'primary',
  kind: 'statute',
} as const
const at33 = { ...gdpr, source: 'http://data.europa.eu/eli/reg/2016/679/art_33/oj' } as const
const at34 = { ...gdpr, source: 'http://data.europa.eu/eli/reg/2016/679/art_34/oj' } as const
const guidance = {
  from: '2023-03-28',
  to: null,
  confidence: 'medium',
  verified: 'secondary',
  kind: 'guideline',
  source: lawSources['EDPB-9/2022'].url,
} as const

/** What the law asks of who has a breach, with where it stands and how sure that is. */
export const breachRules = {
  definition: {
    ...gdpr,
    id: 'GDPR-4-12',
    article: 'GDPR art. 4(12)',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_4/oj',
  },
  authority: { ...at33, id: 'GDPR-33-1', article: 'GDPR art. 33(1)' },
  processor: { ...at33, id: 'GDPR-33-2', article: 'GDPR art. 33(2)' },
  content: { ...at33, id: 'GDPR-33-3', article: 'GDPR art. 33(3)' },
  phases: { ...at33, id: 'GDPR-33-4', article: 'GDPR art. 33(4)' },
  register: { ...at33, id: 'GDPR-33-5', article: 'GDPR art. 33(5)' },
  people: { ...at34, id: 'GDPR-34-1', article: 'GDPR art. 34(1)' },
  letter: { ...at34, id: 'GDPR-34-2', article: 'GDPR art. 34(2)' },
  unreadable: { ...at34, id: 'GDPR-34-3-a', article: 'GDPR art. 34(3)(a)' },
  removed: { ...at34, id: 'GDPR-34-3-b', article: 'GDPR art. 34(3)(b)' },
  publicNotice: { ...at34, id: 'GDPR-34-3-c', article: 'GDPR art. 34(3)(c)' },
  /** Dutch banks, insurers and the like are outside Art. 34; they have a duty of care of their own. */
  financial: {
    ...gdpr,
    id: 'UAVG-42',
    article: 'UAVG art. 42',
    source: lawSources.UAVG.url,
  },
  /** The factors of risk and their order; section IV.B, partly from memory. */
  factors: { ...guidance, id: 'EDPB-9/2022-IV', article: 'EDPB 9/2022 IV' },
  /** When one is aware: reasonable certainty; a short enquiry first does not start the clock, dawdling does. */
  awareness: { ...guidance, id: 'EDPB-9/2022-II', article: 'EDPB 9/2022 II.A.2', confidence: 'high' },
  /** Examples with their outcomes. */
  examples: {
    ...guidance,
    id: 'EDPB-01/2021',
    article: 'EDPB 01/2021',
    from: '2021-12-14',
    source: lawSources['EDPB-01/2021'].url,
  },
  /** How the authority takes a notification in: by its web form only, and it may be added to or withdrawn. */
  channel: {
    ...guidance,
    id: 'AP-BREACH',
    article: 'AP',
    from: null,
    confidence: 'high',
    verified: 'primary',
    source: lawSources['AP-BREACH'].url,
  },
} as const satisfies Record<string, LawRule>

export type BreachRuleName = keyof typeof breachRules

/**
 * Up to how many people a slip with harmless data and a known receiver still counts as small. ENISA puts a flag beside more than a
 * hundred; that it is a bound for notifying is our reading, so what rests on it is shown as doubtful.
 */
export const fewPeople = {
  most: 100,
  source: lawSources['ENISA-SEV'].url,
  confidence: 'low',
} as const
