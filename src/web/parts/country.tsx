import type { JSX } from 'preact'
import { adequacyRule, regionOf, safeguardsRule } from '../../privacy/countries.ts'
import { nowMs } from '../clock.ts'
import { dayOf } from '../day.ts'
import { useTexts } from '../texts.ts'
import { LawLink } from './law-link.tsx'

interface CountryMeaningProps {
  /** ISO 3166-1; null when nobody knows. */
  readonly country: string | null
}

/** A country and what the law makes of it today; unknown is said, never painted good. */
export function CountryMeaning({ country }: CountryMeaningProps): JSX.Element {
  const { screens, format } = useTexts()
  const { seenBy } = screens
  if (country === null) return <span class="soft">{seenBy.regions.unknown}</span>
  const region = regionOf(country, dayOf(nowMs()))
  const rule = region === 'adequate' ? adequacyRule : region === 'elsewhere' ? safeguardsRule : null
  return (
    <>
      {seenBy.inCountry(format.country(country))} {seenBy.regions[region]}{' '}
      {rule === null ? null : <LawLink rule={rule} />}
    </>
  )
}
