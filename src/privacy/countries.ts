import type { LawRule } from '../law/rule.ts'

/** What the law makes of a country where personal data are: under the GDPR itself, found adequate (AVG art. 45), or neither. */
export type Region = 'home' | 'eea' | 'adequate' | 'elsewhere' | 'unknown'

/** Decisions of the Commission that a country protects well enough; for some countries only part of it (list as summarised September 2026). */
export const adequacyRule = {
  id: 'GDPR-45',
  article: 'GDPR art. 45',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_45/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

export const safeguardsRule = {
  id: 'GDPR-46',
  article: 'GDPR art. 46',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_46/oj',
  confidence: 'high',
  kind: 'statute',
} as const satisfies LawRule

const eea = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
)

/** Of Canada and the United States only organisations under a certain statute or list: the screens say to check that. */
const adequate = new Set('AD AR BR CA FO GG IL IM JP JE NZ KR CH GB UY US'.split(' '))

/** What the law makes of a country; `home` is the Netherlands. */
export function regionOf(country: string | null): Region {
  if (country === null) return 'unknown'
  const code = country.toUpperCase()
  if (code === 'NL') return 'home'
  if (eea.has(code)) return 'eea'
  return adequate.has(code) ? 'adequate' : 'elsewhere'
}
