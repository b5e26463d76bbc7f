/** A rule of law as dated data: what it says, where it stands, how sure we are (domain reference, read 1 October 2026). */
export interface LawRule {
  readonly id: string
  /** Article as lawyers cite it. */
  readonly article: string
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** statute: binds. guideline: how the authority reads it. */
  readonly kind: 'statute' | 'guideline'
}

/** Use of the citizen service number only where a statute says so: UAVG 46 has no consent route. */
export const bsnRule = {
  id: 'UAVG-46',
  article: 'UAVG art. 46',
  source: 'https://wetten.overheid.nl/BWBR0040940/2026-09-01',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

/** Only employers (and few others) keep a copy of an identity document; showing it is enough elsewhere. */
export const identityCopyRule = {
  id: 'ID-COPY',
  article: 'Wet LB art. 28; UAVG art. 46',
  source: 'https://wetten.overheid.nl/BWBR0002471',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

export const specialCategoryRule = {
  id: 'GDPR-9',
  article: 'GDPR art. 9; UAVG art. 22-30b',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_9/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

export const criminalDataRule = {
  id: 'GDPR-10',
  article: 'GDPR art. 10; UAVG art. 31-33',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_10/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

export const securityRule = {
  id: 'GDPR-32',
  article: 'GDPR art. 32',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_32/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

export const storageLimitationRule = {
  id: 'GDPR-5-1-e',
  article: 'GDPR art. 5(1)(e)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_5/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

/** The statutory minimum for the core accounts: the longest that an ordinary office must keep ordinary mail for. */
export const taxRecordsRule = {
  id: 'TAX-BASE',
  article: 'AWR art. 52(4)',
  source: 'https://wetten.overheid.nl/BWBR0002320',
  confidence: 'high',
  kind: 'statute',
  term: 'P7Y',
} as const satisfies LawRule & { readonly term: string }
