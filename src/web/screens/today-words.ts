import { shownCount } from '../../privacy/shown-count.ts'
import type { Risk, Summary } from '../../actions/summary.ts'
import type { SensitivityClass } from '../../detect/kinds.ts'
import { isReadKind } from '../../privacy/source-kinds.ts'
import type { ScanRow, Totals } from '../../store/store.ts'
import type { Query } from '../address.ts'
import { byWeight, classesByWeight } from '../kind-class.ts'

const yearMs = 365.25 * 24 * 60 * 60 * 1000

/** Somewhere to go. */
export interface Door {
  readonly to: string
  readonly query: Query
}

/** What the lead tells below the sentence: the worst thing that was found, where the mail is, who else sees it, how old it gets. */
export type LeadFact =
  | {
      readonly type: 'bsn' | 'health' | 'passwords'
      readonly persons: number
      readonly documents: number
      readonly door: Door
    }
  | { readonly type: 'host'; readonly name: string; readonly door: Door }
  | ({ readonly type: 'suppliers'; readonly door: Door } & Summary['suppliers'])
  | { readonly type: 'oldest'; readonly atMs: number; readonly door: Door }

/** At most three facts, each a door. */
export function leadFacts({ risks, mailHosts, totals, suppliers }: Summary, nowMs: number): LeadFact[] {
  const [host] = mailHosts
  const facts: LeadFact[] = [
    ...worstFact(risks),
    ...(host === undefined
      ? []
      : [{ type: 'host', name: host.service ?? host.host, door: { to: '/seen-by', query: {} } } as const]),
    ...(suppliers.used === 0
      ? []
      : [{ type: 'suppliers', ...suppliers, door: { to: '/suppliers', query: {} } } as const]),
    ...(totals.oldestAtMs === null
      ? []
      : [{ type: 'oldest', atMs: totals.oldestAtMs, door: olderThan(totals.oldestAtMs, nowMs) } as const]),
  ]
  return facts.slice(0, mostFacts)
}

/** More than these is a list, not a sentence. */
const mostFacts = 3

const told = [
  ['bsn-in-mail', 'bsn'],
  ['health-in-mail', 'health'],
  ['passwords', 'passwords'],
] as const

function worstFact(risks: readonly Risk[]): LeadFact[] {
  for (const [code, type] of told) {
    const risk = risks.find((one) => one.code === code)
    // Without a known person this one has nothing to say in a sentence about people.
    if (risk === undefined || (type === 'health' && risk.persons === 0)) continue
    const { persons, documents } = risk
    return [{ type, persons, documents, door: riskDoor(risk, 0) ?? { to: '/findings', query: {} } }]
  }
  return []
}

/** The list behind a risk; null when there is none to show. */
export function riskDoor({ code, kinds, oldestAtMs }: Risk, nowMs: number): Door | null {
  if (code === 'not-read') return { to: '/problems', query: {} }
  if (code === 'supplier-breach' || code === 'no-agreement') return { to: '/suppliers', query: {} }
  if (code === 'never-scanned' || code === 'many-copies') return { to: '/places', query: {} }
  if (code === 'past-tax-term') return oldestAtMs === null ? null : olderThan(oldestAtMs, nowMs)
  if (kinds.length === 0) return null
  return { to: '/findings', query: { kind: kinds.join(',') } }
}

/** Everything that is at least as old as the oldest, in whole years. */
function olderThan(oldestAtMs: number, nowMs: number): Door {
  const years = Math.floor((nowMs - oldestAtMs) / yearMs)
  return { to: '/findings', query: years < 1 ? {} : { older: String(Math.min(100, years)) } }
}

/** What changed since the count before the last scan. */
export interface Change {
  readonly what: 'persons' | 'documents' | 'findings' | 'copied'
  readonly now: number
  readonly difference: number
  readonly to: string | null
}

/** What is told of changes: null when there is nothing to compare with, an empty list when nothing changed. */
export function changesOf({ previous, totals }: Pick<Summary, 'previous' | 'totals'>): Change[] | null {
  // A count that was taken before the first reading is nothing to compare with.
  if (previous === null || previous.totals.documents === 0 || previous.totals.persons === 0) return null
  const row = (what: Change['what'], to: string | null): Change => ({
    what,
    now: totals[what],
    difference: totals[what] - previous.totals[what],
    to,
  })
  const rows = [
    row('persons', '/people'),
    row('documents', '/places'),
    row('findings', '/findings'),
    row('copied', null),
  ]
  return rows.some(({ difference }) => difference !== 0) ? rows : []
}

/** How much of what is to be read was read. */
export interface ReadState {
  /** Null when nothing is to be read. Never rounded up to all. */
  readonly share: number | null
  readonly problems: number
  /** Places that were never read. */
  readonly unread: number
  /** Places that were read before and were not there the last time. */
  readonly away: number
  /** Places whose last reading was stopped. */
  readonly unfinished: number
}

export function readState({ places, totals }: Pick<Summary, 'places' | 'totals'>): ReadState {
  const readable = places.filter(({ kind }) => isReadKind(kind))
  const scans = readable.flatMap(({ last }) => (last === null || isNeverSeen(last) ? [] : [last]))
  const expected = scans.reduce((sum, { bytesExpected }) => sum + bytesExpected, 0)
  const read = scans.reduce((sum, { bytesRead }) => sum + bytesRead, 0)
  return {
    share: scans.length === 0 ? null : shareOf(read, expected, totals),
    problems: totals.problems,
    unread: readable.length - scans.length,
    away: scans.filter(({ reached }) => !reached).length,
    unfinished: scans.filter(({ complete, reached }) => reached && !complete).length,
  }
}

/** Never there when it was to be read: nobody knows what it holds. */
function isNeverSeen({ reached, bytesExpected }: ScanRow): boolean {
  return !reached && bytesExpected === 0
}

function shareOf(read: number, expected: number, { problems }: Totals): number {
  const exact = expected === 0 ? 1 : read / expected
  return exact < 1 || problems > 0 ? Math.min(exact, 0.9999) : 1
}

/** What was found by class, worst class first, the highest number first in each. */
export function kindsByClass(
  kinds: Summary['kinds'],
): readonly { readonly class: SensitivityClass; readonly kinds: Summary['kinds'] }[] {
  return classesByWeight
    .map((one) => ({
      class: one,
      kinds: byWeight(
        kinds.filter((count) => count.class === one && count.findings > 0),
        shownCount,
      ),
    }))
    .filter((group) => group.kinds.length > 0)
}

/** How often, when that is more than there are different ones; else null. */
export function timesFound(
  count: Pick<Summary['kinds'][number], 'class' | 'values' | 'findings'>,
): number | null {
  return count.findings > shownCount(count) ? count.findings : null
}

/** The first screen before anything was counted: where to begin, what is being read, or what came of it. */
export type TodayState = 'first-map' | 'reading' | 'nothing-found' | 'counted'

export function todayState(
  { totals, places, countedAtMs }: Pick<Summary, 'totals' | 'places' | 'countedAtMs'>,
  isReading: boolean,
): TodayState {
  if (countedAtMs !== null && totals.documents > 0 && totals.persons > 0) return 'counted'
  if (isReading) return 'reading'
  const wasRead = places.some(({ kind, last }) => isReadKind(kind) && last !== null)
  return wasRead ? 'nothing-found' : 'first-map'
}
