import { adequacyDecisions, adequacyOn, eea } from '../law/adequacy.ts'

export { adequacyRule, safeguardsRule } from '../law/adequacy.ts'

/** What the law makes of a country where personal data are: under the GDPR itself, found adequate (AVG art. 45), or neither. */
export type Region = 'home' | 'eea' | 'adequate' | 'elsewhere' | 'unknown'

/** Where services for firms here are often at home, beside the EEA and what was found adequate. */
const others = 'AL AU BA CN EG HK IN MA ME MX MY PH RS RU SG TH TN TR TW UA VN ZA'.split(' ')

/** Countries to choose from (ISO 3166-1). */
export const countryCodes: readonly string[] = [
  ...new Set([
    ...eea,
    // The European Patent Organisation is no country.
    ...adequacyDecisions.map(({ country }) => country).filter((code) => code.length === 2),
    ...others,
  ]),
]

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
