import { dayAt } from '../base/clock.ts'
import { lastDayWithin, type RetentionTerm } from '../law/retention-terms.ts'

/** How long the file of a request or a breach is kept: a convention, shown as a choice. */
export interface FileRetention {
  /** ISO day; null as long as it is open. */
  readonly until: string | null
  /** True when a person chose the day. */
  readonly isOwn: boolean
  readonly isOver: boolean
}

interface Kept {
  /** Null as long as it is open. */
  readonly closedAtMs: number | null
  /** ISO day that a person chose; null: the usual term holds. */
  readonly ownDay: string | null
  readonly term: Pick<RetentionTerm, 'term' | 'anchor'>
}

/** From the day a file was closed, as long as its usual term, or as a person said. */
export function fileRetention({ closedAtMs, ownDay, term }: Kept, nowMs: number): FileRetention {
  if (closedAtMs === null) return { until: null, isOwn: false, isOver: false }
  const until = ownDay ?? lastDayWithin(term, dayAt(closedAtMs)).toString()
  return { until, isOwn: ownDay !== null, isOver: dayAt(nowMs).toString() > until }
}
