/** As much of a place as its state rests on. */
export interface PlaceLike {
  readonly kind: 'path' | 'declared'
  readonly last: {
    readonly complete: boolean
    readonly bytesExpected: number
    readonly bytesRead: number
    readonly problems: number
  } | null
}

/** `unread` was never looked into; `partly` was begun and not finished; `declared` cannot be read from here. */
export type PlaceState = 'read' | 'partly' | 'unread' | 'declared'
export const placeStates = ['partly', 'read', 'unread', 'declared'] as const

export function placeState({ kind, last }: PlaceLike): PlaceState {
  if (kind === 'declared') return 'declared'
  if (last === null) return 'unread'
  return last.complete ? 'read' : 'partly'
}

/** Places by state, in the order in which they are shown. */
export function placesByState<Place extends PlaceLike>(
  places: readonly Place[],
): readonly { readonly state: PlaceState; readonly places: readonly Place[] }[] {
  return placeStates
    .map((state) => ({ state, places: places.filter((place) => placeState(place) === state) }))
    .filter((group) => group.places.length > 0)
}

/** How many places nobody has looked into yet: never read, or only told of. */
export function notExamined(places: readonly PlaceLike[]): number {
  return places.filter((place) => ['unread', 'declared'].includes(placeState(place))).length
}

/** Four digits: as many as a percentage with two decimals shows. */
const steps = 10_000

/** What part was read, rounded down: 99.999 % is not everything. Null when there is nothing to read. */
export function shareRead({
  bytesRead,
  bytesExpected,
}: {
  readonly bytesRead: number
  readonly bytesExpected: number
}): number | null {
  if (bytesExpected === 0) return null
  return Math.floor(Math.min(1, bytesRead / bytesExpected) * steps) / steps
}

/** True only when somebody looked at all of it and nothing was left out. */
export function isReadWhole({ last }: PlaceLike): boolean {
  return last !== null && last.complete && last.problems === 0 && last.bytesRead >= last.bytesExpected
}
