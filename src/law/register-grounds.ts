import type { LawRule } from './rule.ts'

const statute = { to: null, from: null, kind: 'statute' } as const
const gdpr = { ...statute, from: '2018-05-25', confidence: 'high', verified: 'primary' } as const

/** The law that a usual activity of an office rests on, as its register names it; read up to `lawReadOn`. */
export const registerGrounds = {
  accounts: {
    ...statute,
    id: 'TAX-BASE',
    article: 'AWR art. 52',
    source: 'https://wetten.overheid.nl/BWBR0002320',
    confidence: 'high',
    verified: 'secondary',
  },
  /** Wage tax: identity, citizen service number and a copy of the document of each employee. */
  payroll: {
    ...statute,
    id: 'LB-28',
    article: 'Wet LB 1964 art. 28',
    source: 'https://wetten.overheid.nl/BWBR0002471',
    confidence: 'high',
    verified: 'secondary',
  },
  /** Pay goes on during sickness, and the employer helps back to work: the duty, where `absence` is the exception for health. */
  sickPay: {
    ...statute,
    id: 'BW-7-629',
    article: 'BW art. 7:629, 7:658a',
    source: 'https://wetten.overheid.nl/BWBR0005290',
    confidence: 'high',
    verified: 'secondary',
  },
  /** Health data of employees: for claims and reintegration only. */
  absence: {
    ...gdpr,
    id: 'UAVG-30-1',
    article: 'UAVG art. 30(1)',
    source: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
  },
  /** Consent, or the own customers of something alike; objection in every message. */
  marketing: {
    ...statute,
    id: 'TW-11.7',
    article: 'Tw art. 11.7',
    source: 'https://wetten.overheid.nl/BWBR0009950/2026-08-15',
    confidence: 'high',
    verified: 'primary',
  },
  requests: {
    ...gdpr,
    id: 'GDPR-12',
    article: 'GDPR art. 12, 15-22',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_12/oj',
  },
  accountability: {
    ...gdpr,
    id: 'GDPR-5-2',
    article: 'GDPR art. 5(2), 30',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_5/oj',
  },
  security: {
    ...gdpr,
    id: 'GDPR-32',
    article: 'GDPR art. 32',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_32/oj',
  },
} as const satisfies Record<string, LawRule>

export type RegisterGround = keyof typeof registerGrounds

/**
 * Who employs fewer than 250 persons need not keep a register of what is occasional, without risk and without special data. A
 * wider exemption was agreed provisionally on 9 June 2026 and was not law on the day of `lawReadOn`.
 */
export const recordDutyRule = {
  ...gdpr,
  id: 'GDPR-30-5',
  article: 'GDPR art. 30(5)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_30/oj',
} as const satisfies LawRule

/** From how many signs of a high risk an assessment is called for in most cases (WP248, III.B.a): a reading, not the statute. */
export const assessmentRule = {
  from: '2018-05-25',
  to: null,
  kind: 'guideline',
  id: 'DPIA',
  article: 'GDPR art. 35',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_35/oj',
  confidence: 'medium',
  verified: 'memory',
  signs: 2,
} as const satisfies LawRule & { readonly signs: number }

/** The Dutch authority's list of seventeen kinds of processing that always call for an assessment, whatever the signs of risk say. */
export const assessmentListRule = {
  ...statute,
  // The day of publication.
  from: '2019-11-27',
  id: 'DPIA-LIST',
  article: 'GDPR art. 35(4); Stcrt. 2019, 64418',
  source: 'https://zoek.officielebekendmakingen.nl/stcrt-2019-64418.html',
  confidence: 'medium',
  verified: 'secondary',
} as const satisfies LawRule
