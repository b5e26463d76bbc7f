import type { WebMessages } from '../../i18n/nl-web.ts'
import type { OutputOf } from '../call.ts'

/** What the numbers in the navigation are made from. */
export type DoorCounts = OutputOf<'summary'>

export interface Door {
  readonly id: DoorId
  readonly path: string
  readonly group: DoorGroup
  /** Screens that stand elsewhere and are reached from here: they light up this door. */
  readonly leadsTo?: readonly string[]
  readonly count?: (counts: DoorCounts) => number
  /** One of the four in the bar of a phone; the others stand behind "Meer". */
  readonly isInBar?: boolean
}

export type DoorGroup = 'held' | 'duties' | 'staff' | 'quiet'
/** What is pressed after g for each door, in a language. */
export type DoorLetters = WebMessages['doors']['letters']
type DoorId = keyof DoorLetters

export const doorGroups = ['held', 'duties', 'staff'] as const satisfies readonly DoorGroup[]

/** The doors of the workbench, in the order in which they stand. A new one is one line here, one text and one letter. */
export const doors: readonly Door[] = [
  { id: 'today', path: '/', group: 'held', isInBar: true, leadsTo: ['/seen-by'] },
  {
    id: 'places',
    path: '/places',
    group: 'held',
    isInBar: true,
    count: ({ places }) => places.length,
  },
  {
    id: 'people',
    path: '/people',
    group: 'held',
    isInBar: true,
    count: ({ totals }) => totals.persons,
  },
  {
    id: 'findings',
    path: '/findings',
    group: 'held',
    isInBar: true,
    count: ({ totals }) => totals.findings,
  },
  { id: 'problems', path: '/problems', group: 'held', count: ({ totals }) => totals.problems },
  { id: 'cleanUp', path: '/clean-up', group: 'held' },
  { id: 'newsletters', path: '/newsletters', group: 'held' },
  { id: 'tasks', path: '/tasks', group: 'duties' },
  { id: 'register', path: '/register', group: 'duties' },
  { id: 'requests', path: '/requests', group: 'duties' },
  { id: 'breaches', path: '/breaches', group: 'duties' },
  {
    id: 'suppliers',
    path: '/suppliers',
    group: 'duties',
    leadsTo: ['/agreements', '/answers', '/our-answers'],
    count: ({ suppliers }) => suppliers.used,
  },
  { id: 'consent', path: '/consent', group: 'duties' },
  { id: 'retention', path: '/retention', group: 'duties' },
  { id: 'management', path: '/management', group: 'duties' },
  { id: 'nearMisses', path: '/near-misses', group: 'staff' },
  { id: 'training', path: '/training', group: 'staff', leadsTo: ['/house-rules', '/drills'] },
  { id: 'settings', path: '/settings', group: 'quiet', leadsTo: ['/questions', '/public-desk'] },
]

/** True when a screen is behind a door: what one is in, the menu shows. */
export function isBehind({ path: own, leadsTo = [] }: Door, path: string): boolean {
  return [own, ...leadsTo].some((one) => path === one || (one !== '/' && path.startsWith(`${one}/`)))
}
