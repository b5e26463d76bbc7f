import type { PlaceSummary, Summary } from '../../actions/summary.ts'
import type { Seer } from '../../actions/who-sees.ts'
import type { PersonRole } from '../../people/person.ts'
import { addressText } from '../address.ts'
import type { FlowLink, FlowNode, FlowTone } from '../parts/sankey-layout.ts'

/** The words that the map needs. */
export interface MapWords {
  readonly role: (role: PersonRole) => string
  readonly place: (place: PlaceSummary) => string
  readonly restPlaces: (n: number) => string
  readonly restSeers: (n: number) => string
}

export interface TodayMap {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** More boxes than these cannot be taken in at a glance: the rest is one box, a door to the whole list. */
const mostPlaces = 9
const mostSeers = 7

const restPlace = 'place-rest'
const restSeer = 'seer-rest'

/** People by role – places – who sees it too, from what was counted. */
export function todayMap(
  { roles, places, flows, seers }: Pick<Summary, 'roles' | 'places' | 'flows' | 'seers'>,
  words: MapWords,
): TodayMap {
  const shown = foremost(places)
  const rest = places.filter((place) => !shown.includes(place))
  const nodeOfPlace = (sourceId: number): string =>
    shown.some(({ id }) => id === sourceId) ? `place-${String(sourceId)}` : restPlace
  const shownSeers = seers.slice(0, mostSeers)
  const nodeOfSeer = (key: string): string =>
    shownSeers.some((seer) => seer.key === key) ? `seer-${key}` : restSeer
  const people = roles.filter(({ role, persons }) => persons > 0 && role !== 'machine')
  return {
    nodes: [
      ...people.map(({ role, persons }) => roleNode(role, persons, words)),
      ...shown.map((place) => placeNode(place, words)),
      ...(rest.length === 0 ? [] : [restPlaceNode(rest, words)]),
      ...shownSeers.map(seerNode),
      ...(seers.length > mostSeers ? [restSeerNode(seers.slice(mostSeers), words)] : []),
    ],
    links: [
      ...joined(
        flows
          .filter(({ role, persons }) => persons > 0 && people.some((one) => one.role === role))
          .map(({ role, sourceId, persons }) => bandOfPeople(role, nodeOfPlace(sourceId), persons)),
      ),
      ...joined(
        seers.flatMap((seer) =>
          seer.links
            .filter(({ sourceId }) => places.some(({ id }) => id === sourceId))
            .map(({ sourceId, persons }) => ({
              from: nodeOfPlace(sourceId),
              to: nodeOfSeer(seer.key),
              people: persons,
              isDashed: seer.basis === 'declared' || persons === null,
              href: '/seen-by',
            })),
        ),
      ),
    ],
  }
}

/** Places with most people; what nobody could count comes after, in the order in which it was added. */
function foremost(places: readonly PlaceSummary[]): readonly PlaceSummary[] {
  const sorted = places.toSorted((a, b) => (peopleIn(b) ?? -1) - (peopleIn(a) ?? -1))
  if (sorted.length <= mostPlaces) return sorted
  return sorted.slice(0, mostPlaces - 1)
}

/** How many people are in a place; null when nobody knows: told, never read, or nothing of it could be read. */
export function peopleIn({ kind, last, persons, documents }: PlaceSummary): number | null {
  if (kind === 'declared' || last === null) return null
  const isUnreadable = persons === 0 && last.bytesExpected > 0 && last.bytesRead === 0
  return isUnreadable || (persons === 0 && documents === 0 && !last.complete) ? null : persons
}

/** A colour for who people are; most of the others stay grey. */
const tones: Readonly<Partial<Record<PersonRole, FlowTone>>> = {
  customer: 'blue',
  'supplier-contact': 'copper',
  applicant: 'ink',
}

function roleNode(role: PersonRole, persons: number, words: MapWords): FlowNode {
  return {
    id: `role-${role}`,
    column: 0,
    label: words.role(role),
    people: persons,
    tone: tones[role] ?? 'ink',
    href: addressText('/people', { role }),
  }
}

function placeNode(place: PlaceSummary, words: MapWords): FlowNode {
  const people = peopleIn(place)
  return {
    id: `place-${String(place.id)}`,
    column: 1,
    label: words.place(place),
    people,
    isDashed: people === null,
    href: `/places/${String(place.id)}`,
  }
}

function restPlaceNode(rest: readonly PlaceSummary[], words: MapWords): FlowNode {
  const known = rest.map(peopleIn).filter((people) => people !== null)
  return {
    id: restPlace,
    column: 1,
    label: words.restPlaces(rest.length),
    // People who are in more of them would count twice: the most is certain, and the bands are as wide as they are.
    people: known.length === 0 ? null : Math.max(...known),
    isDashed: known.length === 0,
    href: '/places',
  }
}

function seerNode({ key, name, links, basis }: Seer): FlowNode {
  const known = links.map(({ persons }) => persons).filter((persons) => persons !== null)
  return {
    id: `seer-${key}`,
    column: 2,
    label: name,
    people: known.length === 0 ? null : Math.max(...known),
    isDashed: basis === 'declared',
    href: '/seen-by',
  }
}

function restSeerNode(rest: readonly Seer[], words: MapWords): FlowNode {
  return { ...seerNode({ ...first(rest), key: 'rest' }), id: restSeer, label: words.restSeers(rest.length) }
}

function first(seers: readonly Seer[]): Seer {
  const [seer] = seers.toSorted((a, b) => mostPeople(b) - mostPeople(a))
  if (seer === undefined) throw new Error('Cannot put the rest together: expected at least one, got none')
  return seer
}

function mostPeople({ links }: Seer): number {
  return Math.max(0, ...links.map(({ persons }) => persons ?? 0))
}

function bandOfPeople(role: PersonRole, to: string, people: number): FlowLink {
  const place = to === restPlace ? '' : to.replace('place-', '')
  return { from: `role-${role}`, to, people, href: addressText('/people', { role, place }) }
}

/** Bands between the same two boxes are one band. */
function joined(links: readonly FlowLink[]): FlowLink[] {
  return [...Map.groupBy(links, ({ from, to }) => `${from} ${to}`).values()].flatMap((same) => {
    const [link] = same
    if (link === undefined) return []
    const known = same.map(({ people }) => people).filter((people) => people !== null)
    return [{ ...link, people: known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0) }]
  })
}
