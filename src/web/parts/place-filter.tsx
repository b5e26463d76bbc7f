import type { JSX } from 'preact'
import { placeName } from '../place-names.ts'
import { quotedText } from '../plain-text.ts'
import { useTexts } from '../texts.ts'
import { FilterSelect } from './filters.tsx'

interface PlaceFilterProps<Place> {
  readonly places: readonly Place[]
  /** How many the list then has. */
  readonly countOf?: (place: Place) => number
}

type Named = Parameters<typeof placeName>[0] & { readonly id: number }

/** Only what lies in one place. */
export function PlaceFilter<Place extends Named>({ places, countOf }: PlaceFilterProps<Place>): JSX.Element {
  const texts = useTexts()
  const { filterPlace, anyPlace } = texts.parts
  return (
    <FilterSelect
      name="place"
      label={filterPlace}
      all={anyPlace}
      options={places.map((place) => ({
        value: String(place.id),
        label: quotedText(placeName(place, texts), 40),
        ...(countOf === undefined ? {} : { count: countOf(place) }),
      }))}
    />
  )
}
