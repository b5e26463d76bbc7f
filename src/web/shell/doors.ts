import type { WebMessages } from '../../i18n/nl-web.ts'
import type { OutputOf } from '../call.ts'

/** What the numbers in the navigation are made from. */
export type DoorCounts = OutputOf<'summary'>

export interface Door {
  readonly id: DoorId
  readonly path: string
  readonly group: DoorGroup
  /** Pressed after g. */
  readonly key: string
  readonly count?: (counts: DoorCounts) => number
  /** One of the four in the bar of a phone; the others stand behind "Meer". */
  readonly isInBar?: boolean
}

export type DoorGroup = 'held' | 'duties' | 'staff' | 'quiet'
type DoorId = Exclude<keyof WebMessages['doors'], 'groups' | 'more' | 'navigation' | 'keys'>

export const doorGroups = ['held', 'duties', 'staff'] as const satisfies readonly DoorGroup[]

/** The doors of the workbench, in the order in which they stand. A new one is one line here and one text. */
export const doors: readonly Door[] = [
  { id: 'today', path: '/', group: 'held', key: 'v', isInBar: true },
  {
    id: 'places',
    path: '/places',
    group: 'held',
    key: 'p',
    isInBar: true,
    count: ({ places }) => places.length,
  },
  {
    id: 'people',
    path: '/people',
    group: 'held',
    key: 'm',
    isInBar: true,
    count: ({ totals }) => totals.persons,
  },
  {
    id: 'findings',
    path: '/findings',
    group: 'held',
    key: 'f',
    isInBar: true,
    count: ({ totals }) => totals.findings,
  },
  { id: 'problems', path: '/problems', group: 'held', key: 'n', count: ({ totals }) => totals.problems },
  {
    id: 'suppliers',
    path: '/suppliers',
    group: 'duties',
    key: 'l',
    count: ({ suppliers }) => suppliers.used,
  },
  { id: 'retention', path: '/retention', group: 'duties', key: 'b' },
  { id: 'settings', path: '/settings', group: 'quiet', key: 'i' },
]
