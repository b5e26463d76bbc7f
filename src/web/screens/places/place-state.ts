import type { PlaceKind } from '../../../privacy/places.ts'
import type { SourceKind } from '../../../privacy/source-kinds.ts'

/** As much of a place as its state rests on. */
export interface PlaceLike {
  readonly kind: SourceKind
  readonly last: {
    readonly complete: boolean
    readonly reached: boolean
    readonly bytesExpected: number
    readonly bytesRead: number
    readonly problems: number
  } | null
}

/**
 * `unread` was never looked into; `away` was not there when it was to be read; `partly` was begun and not finished;
 * `declared` was only told of.
 */
export type PlaceState = 'read' | 'partly' | 'away' | 'unread' | 'declared'
export const placeStates = ['away', 'partly', 'read', 'unread', 'declared'] as const

export function placeState({ kind, last }: PlaceLike): PlaceState {
  if (kind === 'declared') return 'declared'
  if (last === null) return 'unread'
  if (!last.reached) return 'away'
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

/** Kinds that lie in files on a computer or in an account at a server, so that their place can be pointed out. */
const kindsToPoint: readonly PlaceKind[] = [
  'mailbox',
  'address-book',
  'computer',
  'staff-files',
  'backup',
  'phone',
  'webmail',
]

/** True for a place that can be read once one says where it is. */
export function canBePointedOut(kind: PlaceKind): boolean {
  return kindsToPoint.includes(kind)
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
