/** high: clear text of law or settled case law. medium: guidance, or how most read it. low: disputed; shown as a choice, never relied on. */
export type Confidence = 'high' | 'medium' | 'low'

/** primary: the text itself was read. secondary: in somebody else's account. memory: known, not read again. */
export type Verified = 'primary' | 'secondary' | 'memory'

/** Days from and to which something holds, both included. No `from`: since before what we looked at. No `to`: until further notice. */
export interface Dated {
  readonly from: string | null
  readonly to: string | null
}

/** The day up to which the law was read for all that stands in this folder. */
export const lawReadOn = '2026-10-01'

/** A rule of law as dated data: what it says, where it stands, how sure we are. */
export interface LawRule extends Dated {
  readonly id: string
  /** Article as lawyers cite it. */
  readonly article: string
  readonly source: string
  readonly confidence: Confidence
  readonly verified: Verified
  /** statute: binds. guideline: how the authority reads it. */
  readonly kind: 'statute' | 'guideline'
}

/** Use of the citizen service number only where a statute says so: UAVG 46 has no consent route. */
export const bsnRule = {
  id: 'UAVG-46',
  article: 'UAVG art. 46',
  source: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** Only employers (and few others) keep a copy of an identity document; showing it is enough elsewhere. */
export const identityCopyRule = {
  id: 'ID-COPY',
  article: 'Wet LB art. 28; UAVG art. 46',
  source: 'https://wetten.overheid.nl/BWBR0002471',
  confidence: 'high',
  verified: 'secondary',
  from: null,
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const specialCategoryRule = {
  id: 'GDPR-9',
  article: 'GDPR art. 9; UAVG art. 22-30b',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_9/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const criminalDataRule = {
  id: 'GDPR-10',
  article: 'GDPR art. 10; UAVG art. 31-33',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_10/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const processorRule = {
  id: 'GDPR-28',
  article: 'GDPR art. 28(3)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_28/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const registerRule = {
  id: 'GDPR-30',
  article: 'GDPR art. 30; 24(1)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_30/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** A processor's word of a breach starts the controller's clock. */
export const breachRule = {
  id: 'GDPR-33',
  article: 'GDPR art. 33',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_33/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** Who decides on data must be able to show that the rules are kept. */
export const accountabilityRule = {
  id: 'GDPR-5-2',
  article: 'GDPR art. 5(2), 24',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_5/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** The exemption for small organisations hardly ever helps: customers and staff are no occasional data. */
export const recordsRule = {
  id: 'GDPR-30',
  article: 'GDPR art. 30',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_30/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const securityRule = {
  id: 'GDPR-32',
  article: 'GDPR art. 32',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_32/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

export const storageLimitationRule = {
  id: 'GDPR-5-1-e',
  article: 'GDPR art. 5(1)(e)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_5/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** Whoever says no to advertising need give no reason, and it then ends (with Tw art. 11.7: nor may mail go without consent). */
export const objectionRule = {
  id: 'GDPR-21-2',
  article: 'GDPR art. 21(2), (3)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_21/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** The statutory minimum for the core accounts: the longest that an ordinary office must keep ordinary mail for. */
export const taxRecordsRule = {
  id: 'TAX-BASE',
  article: 'AWR art. 52(4)',
  source: 'https://wetten.overheid.nl/BWBR0002320',
  confidence: 'high',
  verified: 'secondary',
  from: null,
  to: null,
  kind: 'statute',
  term: 'P7Y',
} as const satisfies LawRule & { readonly term: string }
