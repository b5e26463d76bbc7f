import type { FirstPlace } from '../../../privacy/interview.ts'
import type { PlaceKind } from '../../../privacy/places.ts'
import type { PlaceSummary } from '../../../actions/summary.ts'
import { canBePointedOut } from '../places/place-state.ts'
import { isReadKind } from '../../../privacy/source-kinds.ts'

/** Kinds of places that are on a network or on a machine that is. */
const onlineKinds: readonly PlaceKind[] = [
  'mailbox',
  'address-book',
  'computer',
  'phone',
  'website',
  'cloud',
  'webmail',
]

/** What the answers say of where data are: certain ones on a network, certain ones that are not, and what is to be found out. */
export interface FirstCount {
  readonly online: number
  readonly offline: number
  readonly toFindOut: number
}

export function countFirst(map: readonly FirstPlace[]): FirstCount {
  const certain = map.filter(({ isCertain }) => isCertain)
  const online = certain.filter(({ place }) => onlineKinds.includes(place)).length
  return { online, offline: certain.length - online, toFindOut: map.length - certain.length }
}

/** A place as a card on the first map. */
export interface FirstCard {
  readonly id: number
  readonly kind: PlaceKind
  readonly place: Pick<PlaceSummary, 'kind' | 'label' | 'location' | 'details'>
  /** `file`: was pointed out, so that it can be read. `point`: can be pointed out. `told`: cannot be read from here. */
  readonly next: 'file' | 'point' | 'told'
  readonly isRead: boolean
  readonly isCertain: boolean
}

/** The cards, as the places are kept: what was told first, then what was pointed out. */
export function firstCards(places: readonly PlaceSummary[], map: readonly FirstPlace[]): FirstCard[] {
  return places.map((place) => {
    const kind = place.details.place ?? 'other'
    const told = map.find((one) => one.place === kind)
    return {
      id: place.id,
      kind,
      place,
      next: isReadKind(place.kind) ? 'file' : canBePointedOut(kind) ? 'point' : 'told',
      isRead: place.last !== null,
      isCertain:
        isReadKind(place.kind) || place.details.isFromInterview !== true || told?.isCertain !== false,
    }
  })
}

/** The place to begin with: mail holds most. Of a kind that was told of, it is that place. */
export function firstToPoint(cards: readonly FirstCard[]): {
  readonly kind: PlaceKind
  readonly id: number | null
} {
  const order: readonly PlaceKind[] = ['mailbox', 'computer', 'address-book', 'phone', 'staff-files']
  const first = order
    .map((kind) => cards.find((card) => card.kind === kind && card.next === 'point'))
    .find((card) => card !== undefined)
  return { kind: first?.kind ?? 'computer', id: first?.id ?? null }
}
