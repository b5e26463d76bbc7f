import { homeZone } from '../base/clock.ts'
import { taxRecordsRule, type LawRule } from '../law/rule.ts'
import { nextScanMs } from '../privacy/schedule.ts'
import type { SourceRow, Totals } from '../store/store.ts'

/** A day to keep: a term that ends, an answer that is due, a place that is read again. */
export interface Deadline {
  readonly code: 'tax-term-ends' | 'next-scan' | 'request-due' | 'breach-due'
  readonly atMs: number
  /** tax-term-ends: the year whose records may go then. next-scan: what the place is called. Of a file: who asks, or its title. */
  readonly word: string
  readonly sourceId: number | null
  /** The request or the breach whose term it is. */
  readonly file: number | null
  readonly rule: LawRule | null
}

interface DeadlineGround {
  readonly totals: Totals
  readonly sources: readonly SourceRow[]
  readonly nowMs: number
}

/** What comes, the soonest first. */
export function findDeadlines({ totals, sources, nowMs }: DeadlineGround): Deadline[] {
  const scans = sources.flatMap((source): Deadline[] => {
    const atMs = nextScanMs(source)
    if (atMs === null) return []
    const word = source.label === '' ? source.location : source.label
    return [
      { code: 'next-scan', atMs: Math.max(atMs, nowMs), word, sourceId: source.id, file: null, rule: null },
    ]
  })
  return [...taxTermEnds(totals, nowMs), ...scans].sort((a, b) => a.atMs - b.atMs)
}

/** The term runs from the end of the year that the records are about (AWR art. 52): the next turn of the year frees one year more. */
function taxTermEnds({ oldestAtMs }: Totals, nowMs: number): Deadline[] {
  if (oldestAtMs === null) return []
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(homeZone)
  const turn = now.with({ month: 1, day: 1 }).startOfDay().add({ years: 1 })
  const freed = turn.subtract(taxRecordsRule.term).year - 1
  const oldest = Temporal.Instant.fromEpochMilliseconds(oldestAtMs).toZonedDateTimeISO(homeZone).year
  if (oldest > freed) return []
  return [
    {
      code: 'tax-term-ends',
      atMs: turn.epochMilliseconds,
      word: String(freed),
      sourceId: null,
      file: null,
      rule: taxRecordsRule,
    },
  ]
}
