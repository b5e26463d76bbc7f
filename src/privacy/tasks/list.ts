import { dayAt, homeZone } from '../../base/clock.ts'
import { reckonDeadline } from '../../law/deadlines/index.ts'
import type { LawRule } from '../../law/rule.ts'
import { noHistory, type TaskEvent, type TaskHistory } from './history.ts'
import { taskRules, type TaskRuleId } from './rules/index.ts'
import { dayMs, type Due, type FoundTask, type TaskGround, type TaskRule, type TaskWords } from './task.ts'

/**
 * - `open`: to be done
 * - `snoozed`: put off until a day
 * - `done`: what is so proves it, or a person said so
 * - `lapsed`: not found any more, and nothing proves that it was done
 */
export type TaskState = 'open' | 'snoozed' | 'done' | 'lapsed'

/** Something to do, with all that is known of it. */
export interface Task {
  /** The rule and what it is about: the same over every scan. */
  readonly id: string
  readonly rule: TaskRuleId | 'own'
  readonly subject: string
  readonly state: TaskState
  readonly words: TaskWords
  /** Of a task of one's own, as typed. */
  readonly title: string | null
  readonly sinceMs: number
  readonly due: TaskDue
  readonly isLate: boolean
  /** Not late, and to be done before the next Monday. */
  readonly isThisWeek: boolean
  readonly owner: string
  readonly snooze: TaskHistory['snooze']
  /** When it was done or lapsed, and what a person said of it. */
  readonly ended: { readonly atMs: number; readonly reason: string | null } | null
  readonly law: LawRule | null
  readonly isByHand: boolean
  /** Grows with every change. */
  readonly sequence: number
  readonly changedAtMs: number
}

/** The day that something is due, and who says so. `own`: the user did. */
export interface TaskDue {
  /** ISO date. */
  readonly on: string
  /** Where the law counts hours. */
  readonly atMs: number | null
  readonly basis: Due['basis'] | 'own'
  /** What explains the day that the law sets. */
  readonly deadline: { readonly rule: string; readonly start: string } | null
}

type Histories = ReadonlyMap<string, TaskHistory>

const ownPrefix = 'own:'
/** How long one still sees what was done. */
const endedShownMs = 90 * dayMs

/** Every task there is: what follows from what is so, what was done lately, and what the user wrote. */
export function listTasks(ground: TaskGround, histories: Histories): Task[] {
  const found = foundTasks(ground)
  const now = found.map(({ id, rule, task }) =>
    ofRule(ground, { id, rule, task, history: histories.get(id) }),
  )
  const before = [...histories].flatMap(([id, history]) => {
    if (history.written !== null) return history.isRemoved ? [] : [ofOwn(ground, id, history)]
    if (found.some((one) => one.id === id)) return []
    return goneTask(ground, id, history)
  })
  return [...now, ...before]
    .filter(({ ended }) => ended === null || ground.nowMs - ended.atMs < endedShownMs)
    .sort(bySoonest)
}

/** What the kept lines do not know yet. Without it a task would be new at every look, and end without a day. */
export function notes(
  ground: TaskGround,
  histories: Histories,
): { readonly task: string; readonly event: TaskEvent }[] {
  const found = foundTasks(ground)
  const seen = found.filter(({ id, task }) => {
    const history = histories.get(id)
    return history === undefined || history.gone !== null || !isSame(history.found, task)
  })
  const gone = [...histories].filter(
    ([id, { found: former, gone: end }]) =>
      former !== null && end === null && !found.some((one) => one.id === id),
  )
  return [
    ...seen.map(({ id, task }) => ({ task: id, event: { type: 'seen', found: task } }) as const),
    ...gone.map(([id, { found: former }]) => ({
      task: id,
      event: { type: 'gone', isDone: former !== null && isProved(ground, id, former) } as const,
    })),
  ]
}

/** How many mails it is about may change daily: that is no news of the task. */
function isSame(a: FoundTask | null, b: FoundTask): boolean {
  return (
    a !== null &&
    JSON.stringify([a.due, a.places, a.sinceMs]) === JSON.stringify([b.due, b.places, b.sinceMs])
  )
}

/** The name of a task of one's own. */
export function ownTaskId(unique: string): string {
  return `${ownPrefix}${unique}`
}

/** True for a task that a person says is done. */
export function endsByHand(id: string): boolean {
  return id.startsWith(ownPrefix) || ruleOf(id)?.isByHand === true
}

interface Found {
  readonly id: string
  readonly rule: TaskRule<TaskRuleId>
  readonly task: FoundTask
}

function foundTasks(ground: TaskGround): Found[] {
  return taskRules.flatMap((rule) =>
    rule.find(ground).map((task) => ({
      id: task.subject === '' ? rule.id : `${rule.id}:${task.subject}`,
      rule,
      task,
    })),
  )
}

function ruleOf(id: string): TaskRule<TaskRuleId> | undefined {
  return taskRules.find((rule) => id === rule.id || id.startsWith(`${rule.id}:`))
}

function isProved(ground: TaskGround, id: string, former: FoundTask): boolean {
  return ruleOf(id)?.isDone(ground, former) ?? false
}

interface Known extends Found {
  readonly history: TaskHistory | undefined
}

function ofRule({ nowMs }: TaskGround, { id, rule, task, history = noHistory }: Known): Task {
  const seenAtMs = history.gone === null ? (history.seenAtMs ?? nowMs) : nowMs
  const due = dueOf(task.due, seenAtMs)
  return {
    ...common(history),
    id,
    rule: rule.id,
    subject: task.subject,
    words: task.words,
    title: null,
    sinceMs: task.sinceMs ?? seenAtMs,
    law: rule.law,
    isByHand: rule.isByHand === true,
    ...standing({ history, due, nowMs }),
  }
}

/** It is not found any more: done only when that is proved. */
function goneTask(ground: TaskGround, id: string, history: TaskHistory): Task[] {
  const rule = ruleOf(id)
  const { found } = history
  if (rule === undefined || found === null) return []
  const gone = history.gone ?? { atMs: ground.nowMs, isDone: isProved(ground, id, found) }
  const task = ofRule(ground, { id, rule, task: found, history: { ...history, gone: null } })
  const ended = { atMs: gone.atMs, reason: null }
  if (history.settled !== null) return [task]
  return [{ ...task, state: gone.isDone ? 'done' : 'lapsed', ended, isLate: false, isThisWeek: false }]
}

function ofOwn({ nowMs }: TaskGround, id: string, history: TaskHistory): Task {
  const { written } = history
  const { atMs, title, dueOn } = written ?? { atMs: nowMs, title: '', dueOn: dayOf(nowMs) }
  return {
    ...common(history),
    id,
    rule: 'own',
    subject: id.slice(ownPrefix.length),
    words: { name: '', count: 1 },
    title,
    sinceMs: atMs,
    law: null,
    isByHand: true,
    ...standing({ history, due: { on: dueOn, atMs: null, basis: 'own', deadline: null }, nowMs }),
  }
}

function common({
  owner,
  lines,
  changedAtMs,
}: TaskHistory): Pick<Task, 'owner' | 'sequence' | 'changedAtMs'> {
  return { owner, sequence: Math.max(0, lines - 1), changedAtMs }
}

interface Standing {
  readonly history: TaskHistory
  readonly due: TaskDue
  readonly nowMs: number
}

function standing({
  history: { settled, snooze },
  due,
  nowMs,
}: Standing): Pick<Task, 'state' | 'due' | 'isLate' | 'isThisWeek' | 'snooze' | 'ended'> {
  const today = dayOf(nowMs)
  const isAsleep = snooze !== null && today < snooze.until
  const state = settled !== null ? 'done' : isAsleep ? 'snoozed' : 'open'
  const shown = snooze === null ? due : putOff(due, snooze.until)
  // Putting off moves no day of the law.
  const counts = state === 'open' || (state === 'snoozed' && due.basis === 'law')
  const isLate = counts && (shown.atMs === null ? shown.on < today : shown.atMs < nowMs)
  return {
    state,
    due: shown,
    isLate,
    isThisWeek: counts && !isLate && shown.on <= endOfWeek(nowMs),
    snooze: isAsleep ? snooze : null,
    ended: settled === null ? null : { atMs: settled.atMs, reason: settled.reason },
  }
}

function putOff(due: TaskDue, until: string): TaskDue {
  return due.basis === 'law' || due.on >= until ? due : { ...due, on: until, basis: 'own' }
}

function dueOf(due: Due, seenAtMs: number): TaskDue {
  if (due.basis === 'asked') return { on: due.on, atMs: null, basis: 'asked', deadline: null }
  if (due.basis === 'ours')
    return { on: dayOf(seenAtMs + due.days * dayMs), atMs: null, basis: 'ours', deadline: null }
  const { rule, start } = due
  const { dueAt, dueDate } = reckonDeadline({ rule, start, timeZone: homeZone, inputs: {} }).results
  const deadline = { rule, start }
  if (dueAt !== undefined && dueAt !== null) {
    const at = dueAt.withTimeZone(homeZone)
    return { on: at.toPlainDate().toString(), atMs: at.epochMilliseconds, basis: 'law', deadline }
  }
  if (dueDate instanceof Temporal.PlainDate)
    return { on: dueDate.toString(), atMs: null, basis: 'law', deadline }
  throw new TypeError(`Cannot date a task by "${rule}": expected a rule that sets a day`)
}

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}

function endOfWeek(nowMs: number): string {
  const today = Temporal.PlainDate.from(dayOf(nowMs))
  return today.add({ days: 7 - today.dayOfWeek }).toString()
}

const stateOrder: readonly TaskState[] = ['open', 'snoozed', 'lapsed', 'done']

function bySoonest(a: Task, b: Task): number {
  return (
    Number(b.isLate) - Number(a.isLate) ||
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    a.due.on.localeCompare(b.due.on) ||
    a.id.localeCompare(b.id)
  )
}
