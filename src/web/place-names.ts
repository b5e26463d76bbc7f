import { placeName as fullName } from '../i18n/place-name.ts'
import { plainText } from './plain-text.ts'
import { useTexts } from './texts.ts'
import { useAction } from './use-action.ts'

/** What the places are called, by number. */
export type PlaceNames = ReadonlyMap<number, string>

type Place = Parameters<typeof fullName>[0]
type Named = Place & { readonly id: number }

/** What a place is called on a screen: of a path that nobody named its end, which tells it from the others. */
export function placeName(place: Place, texts: Parameters<typeof fullName>[1]): string {
  return place.kind === 'path' && place.label === '' && place.location !== ''
    ? pathEnd(place.location)
    : fullName(place, texts)
}

/** "/home/marijke/Mail/Inbox.mbox" -> "Mail/Inbox.mbox". */
export function pathEnd(path: string): string {
  const steps = path.split(/[\\/]/).filter((step) => step !== '')
  return steps.length < 2 ? path : steps.slice(-2).join(path.includes('\\') ? '\\' : '/')
}

/** The way inside a place without what its name says already: of a place that is one file, that file. */
export function wayInside(place: string, steps: readonly string[]): string[] {
  const isSaid = (step: string, before: string): boolean =>
    step === '' || before === step || before.endsWith(`/${step}`) || before.endsWith(`\\${step}`)
  return steps.filter((step, index) => !isSaid(step, index === 0 ? place : (steps[index - 1] ?? '')))
}

/** The names of places that are known already. */
export function placeNames(places: readonly Named[], texts: Parameters<typeof fullName>[1]): PlaceNames {
  return new Map(places.map((place) => [place.id, plainText(placeName(place, texts))]))
}

/** The names of all places; empty until they are there. */
export function usePlaceNames(): PlaceNames {
  return placeNames(useAction('list-sources', {}).value ?? [], useTexts())
}
