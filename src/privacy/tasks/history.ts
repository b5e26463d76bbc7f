import type { FoundTask } from './task.ts'

/** What happened to a task. Nothing is ever changed or taken out: what was decided can be taken back by another line. */
export type TaskEvent =
  /** It was found, for the first time or with another date or other places. */
  | { readonly type: 'seen'; readonly found: FoundTask }
  /** It is not found any more: done as far as that is proved, else nobody can tell. */
  | { readonly type: 'gone'; readonly isDone: boolean }
  | TaskDecision
  /** A task of one's own, as written first or later. */
  | { readonly type: 'written'; readonly title: string; readonly dueOn: string }
  | { readonly type: 'removed' }
  /** Takes the line with this number back. */
  | { readonly type: 'undone'; readonly event: number }

export type TaskDecision =
  /** Put off until a day, with the reason. */
  | { readonly type: 'snoozed'; readonly until: string; readonly reason: string }
  | { readonly type: 'woken' }
  /** Who sees to it; empty: nobody. */
  | { readonly type: 'owned'; readonly owner: string }
  /** A person says that it is done. */
  | { readonly type: 'settled'; readonly reason: string }
  | { readonly type: 'reopened' }

export interface TaskEventRow {
  readonly id: number
  readonly task: string
  readonly atMs: number
  readonly event: TaskEvent
}

/** A task as its lines tell. */
export interface TaskHistory {
  /** What was found last; null for a task of one's own. */
  readonly found: FoundTask | null
  /** When it was first found, after it was gone the last time. */
  readonly seenAtMs: number | null
  readonly gone: { readonly atMs: number; readonly isDone: boolean } | null
  readonly written: { readonly atMs: number; readonly title: string; readonly dueOn: string } | null
  readonly isRemoved: boolean
  readonly snooze: { readonly until: string; readonly reason: string } | null
  readonly owner: string
  readonly settled: { readonly atMs: number; readonly reason: string } | null
  /** How many lines there are, those taken back too: a calendar needs a number that only grows. */
  readonly lines: number
  readonly changedAtMs: number
}

export const noHistory: TaskHistory = {
  found: null,
  seenAtMs: null,
  gone: null,
  written: null,
  isRemoved: false,
  snooze: null,
  owner: '',
  settled: null,
  lines: 0,
  changedAtMs: 0,
}

/** The lines of every task, put together. */
export function historiesOf(rows: readonly TaskEventRow[]): ReadonlyMap<string, TaskHistory> {
  const undone = undoneIn(rows)
  const histories = new Map<string, TaskHistory>()
  for (const row of rows) {
    const former = histories.get(row.task) ?? noHistory
    const next = undone.has(row.id) ? former : after(former, row)
    histories.set(row.task, { ...next, lines: former.lines + 1, changedAtMs: row.atMs })
  }
  return histories
}

/** From the end: a line that is itself taken back takes nothing back. */
function undoneIn(rows: readonly TaskEventRow[]): ReadonlySet<number> {
  const undone = new Set<number>()
  for (const { id, event } of rows.toReversed())
    if (event.type === 'undone' && !undone.has(id)) undone.add(event.event)
  return undone
}

function after(history: TaskHistory, { atMs, event }: TaskEventRow): TaskHistory {
  switch (event.type) {
    case 'seen':
      return {
        ...history,
        found: event.found,
        seenAtMs: history.gone === null ? (history.seenAtMs ?? atMs) : atMs,
        gone: null,
      }
    case 'gone':
      // What was put off and then went is not put off when it comes again.
      return { ...history, gone: { atMs, isDone: event.isDone }, snooze: null }
    case 'written':
      return { ...history, written: { atMs, title: event.title, dueOn: event.dueOn } }
    case 'removed':
      return { ...history, isRemoved: true }
    case 'snoozed':
      return { ...history, snooze: { until: event.until, reason: event.reason } }
    case 'woken':
      return { ...history, snooze: null }
    case 'owned':
      return { ...history, owner: event.owner }
    case 'settled':
      return { ...history, settled: { atMs, reason: event.reason } }
    case 'reopened':
      return { ...history, settled: null }
    case 'undone':
      return history
  }
}
