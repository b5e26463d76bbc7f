import { placeName } from '../i18n/place-name.ts'
import { plainText } from './plain-text.ts'
import { useTexts } from './texts.ts'
import { useAction } from './use-action.ts'

/** What the places are called, by number. */
export type PlaceNames = ReadonlyMap<number, string>

type Named = Parameters<typeof placeName>[0] & { readonly id: number }

/** The names of places that are known already. */
export function placeNames(places: readonly Named[], texts: Parameters<typeof placeName>[1]): PlaceNames {
  return new Map(places.map((place) => [place.id, plainText(placeName(place, texts))]))
}

/** The names of all places; empty until they are there. */
export function usePlaceNames(): PlaceNames {
  return placeNames(useAction('list-sources', {}).value ?? [], useTexts())
}
