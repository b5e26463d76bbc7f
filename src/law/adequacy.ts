import type { Confidence, Dated, LawRule, Verified } from './rule.ts'

/** Decisions of the Commission that a country protects well enough; for some countries only part of it. */
export const adequacyRule = {
  id: 'GDPR-45',
  article: 'GDPR art. 45',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_45/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** Where no decision covers it: safeguards, such as the Commission's model clauses. */
export const safeguardsRule = {
  id: 'GDPR-46',
  article: 'GDPR art. 46',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_46/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** One decision: of which country, from when until when, and for whom there. */
export interface Adequacy extends Dated {
  /** ISO 3166 code of the country; EPO is the European Patent Organisation, which is none. */
  readonly country: string
  readonly decision: string
  readonly from: string
  /** whole: everybody there. Else only who is under that statute or on that list: to be checked per supplier. */
  readonly scope: 'whole' | 'pipeda' | 'private-sector' | 'data-privacy-framework' | 'lgpd'
  readonly confidence: Confidence
  readonly verified: Verified
  /** A case or proposal that could end it. */
  readonly threat?: string
}

const listed = { scope: 'whole', to: null, confidence: 'high', verified: 'secondary' } as const

/** The list of the Commission as summarised in September 2026; numbers and days of the older decisions from memory. */
export const adequacyDecisions: readonly Adequacy[] = [
  { ...listed, country: 'AD', decision: '2010/625/EU', from: '2010-10-19' },
  { ...listed, country: 'AR', decision: '2003/490/EC', from: '2003-06-30' },
  // In force on publication.
  { ...listed, country: 'BR', decision: '(EU) 2026/179', from: '2026-01-28', scope: 'lgpd' },
  { ...listed, country: 'CA', decision: '2002/2/EC', from: '2001-12-20', scope: 'pipeda' },
  { ...listed, country: 'CH', decision: '2000/518/EC', from: '2000-07-26' },
  { ...listed, country: 'EPO', decision: '(EU) 2025/1382', from: '2025-07-15' },
  { ...listed, country: 'FO', decision: '2010/146/EU', from: '2010-03-05' },
  {
    ...listed,
    country: 'GB',
    decision: '(EU) 2021/1772, (EU) 2025/1226',
    from: '2021-06-28',
    to: '2025-12-27',
    verified: 'memory',
  },
  { ...listed, country: 'GB', decision: '(EU) 2025/2574', from: '2025-12-19', to: '2031-12-27' },
  { ...listed, country: 'GG', decision: '2003/821/EC', from: '2003-11-21' },
  { ...listed, country: 'IL', decision: '2011/61/EU', from: '2011-01-31' },
  { ...listed, country: 'IM', decision: '2004/411/EC', from: '2004-04-28' },
  { ...listed, country: 'JE', decision: '2008/393/EC', from: '2008-05-08' },
  { ...listed, country: 'JP', decision: '(EU) 2019/419', from: '2019-01-23', scope: 'private-sector' },
  { ...listed, country: 'KR', decision: '(EU) 2022/254', from: '2021-12-17' },
  { ...listed, country: 'NZ', decision: '2013/65/EU', from: '2012-12-19' },
  {
    ...listed,
    country: 'US',
    decision: '(EU) 2023/1795',
    from: '2023-07-10',
    scope: 'data-privacy-framework',
    confidence: 'medium',
    threat: 'C-703/25 P',
  },
  { ...listed, country: 'UY', decision: '2012/484/EU', from: '2012-08-21' },
]

/** The decision that covers a country on a day (yyyy-mm-dd), the newest if there are two. An ended one covers nothing. */
export function adequacyOn(country: string, day: string): Adequacy | undefined {
  return adequacyDecisions.findLast(
    (one) => one.country === country && one.from <= day && (one.to === null || day <= one.to),
  )
}

/** The European Economic Area: under the GDPR itself. */
export const eea: readonly string[] =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LI LV LT LU MT NL NO PL PT RO SK SI ES SE'.split(' ')
