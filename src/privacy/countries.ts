import { adequacyOn, eea } from '../law/adequacy.ts'

export { adequacyRule, safeguardsRule } from '../law/adequacy.ts'

/** What the law makes of a country where personal data are: under the GDPR itself, found adequate (AVG art. 45), or neither. */
export type Region = 'home' | 'eea' | 'adequate' | 'elsewhere' | 'unknown'

/**
 * What the law makes of a country on a day (yyyy-mm-dd); `home` is the Netherlands. Of some adequate countries only
 * organisations under a certain statute or list are: the screens say to check that.
 */
export function regionOf(country: string | null, day: string): Region {
  if (country === null) return 'unknown'
  const code = country.toUpperCase()
  if (code === 'NL') return 'home'
  if (eea.includes(code)) return 'eea'
  return adequacyOn(code, day) === undefined ? 'elsewhere' : 'adequate'
}
