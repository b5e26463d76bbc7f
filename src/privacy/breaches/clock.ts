import { homeZone } from '../../base/clock.ts'
import { reckonDeadline } from '../../law/deadlines/index.ts'
import type { Warning } from '../../law/deadlines/rule.ts'
import { advisedDay } from './days.ts'
import { notified, standingDecision, type BreachFile } from './file.ts'

/**
 * - `not-started`: nobody said yet since when it was known for certain
 * - `not-needed`: it was decided that the authority need not hear of it
 */
export type ClockState = 'not-started' | 'running' | 'late' | 'notified' | 'not-needed'

/** The 72 hours of Art. 33(1), to the minute. */
export interface BreachClock {
  readonly state: ClockState
  readonly awareAtMs: number | null
  readonly dueAtMs: number | null
  readonly hours: number | null
  readonly warnings: readonly Warning[]
  /** The last working hour before the end, when that lies in a weekend: before it, something can still be asked of others. */
  readonly beforeWeekendMs: number | null
  /** When the authority was told, if that was after the end: then the reasons go with it. */
  readonly wasLate: boolean
}

const hourMs = 3_600_000

export function clockOf(file: BreachFile, nowMs: number): BreachClock {
  const { aware, firstSignal } = file.times
  if (aware === null) return notStarted
  const inputs = firstSignal === null ? {} : { first_signal: firstSignal }
  const { results, warnings } = reckonDeadline({
    rule: 'BREACH-72H',
    start: aware,
    timeZone: homeZone,
    inputs,
  })
  const awareAtMs = Temporal.Instant.from(aware).epochMilliseconds
  const due = results.dueAt
  if (due === undefined) return notStarted
  const dueAtMs = due.epochMilliseconds
  const word = notified(file)
  const wordAtMs = word === null ? null : Temporal.Instant.from(word.at).epochMilliseconds
  return {
    state: stateOf(file, { dueAtMs, nowMs }),
    awareAtMs,
    dueAtMs,
    hours: (dueAtMs - awareAtMs) / hourMs,
    warnings,
    beforeWeekendMs: beforeWeekend(due, awareAtMs),
    wasLate: wordAtMs !== null && wordAtMs > dueAtMs,
  }
}

const notStarted: BreachClock = {
  state: 'not-started',
  awareAtMs: null,
  dueAtMs: null,
  hours: null,
  warnings: [],
  beforeWeekendMs: null,
  wasLate: false,
}

function stateOf(
  file: BreachFile,
  { dueAtMs, nowMs }: { readonly dueAtMs: number; readonly nowMs: number },
): ClockState {
  if (notified(file) !== null) return 'notified'
  if (standingDecision(file)?.authority === 'not') return 'not-needed'
  return nowMs > dueAtMs ? 'late' : 'running'
}

/** When an office goes home for the weekend. */
const lastHour = 15
const friday = 5

/** Friday afternoon, when the time ends between then and Monday at noon, and it is not over already. */
export function beforeWeekend(due: Temporal.ZonedDateTime, awareAtMs: number): number | null {
  const local = due.withTimeZone(homeZone)
  const { dayOfWeek, hour } = local
  const isAfter =
    dayOfWeek > friday || (dayOfWeek === 1 && hour < 12) || (dayOfWeek === friday && hour >= lastHour)
  if (!isAfter) return null
  const back = dayOfWeek === 1 ? 3 : dayOfWeek - friday
  const at = local
    .toPlainDate()
    .subtract({ days: back })
    .toZonedDateTime({ timeZone: homeZone, plainTime: { hour: lastHour } }).epochMilliseconds
  return at > awareAtMs ? at : null
}

/** The day by whose law a file is judged: of awareness, else of now. */
export function lawDay({ times }: Pick<BreachFile, 'times'>, nowMs: number): string {
  return advisedDay(times.aware === null ? nowMs : Temporal.Instant.from(times.aware).epochMilliseconds)
}
