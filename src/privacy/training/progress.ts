import {
  noHouseRuleSettings,
  type HouseRules,
  type HouseRuleSettings,
  type HouseRuleVersion,
} from './house-rules.ts'

/**
 * What happened around training; lines are added, never changed. Kept of a colleague is a name, and which
 * lesson was done on which day (GDPR Art. 5(2), 32(4)): not what was answered, how long it took or how often it was tried.
 */
export type TrainingEvent =
  | { readonly type: 'joined'; readonly member: string; readonly name: string }
  | { readonly type: 'left'; readonly member: string }
  | {
      readonly type: 'done'
      readonly member: string
      readonly lesson: string
      readonly how: 'here' | 'returned' | 'told'
    }
  /** A lesson went out to do elsewhere; its code comes back when it was done. */
  | { readonly type: 'handed'; readonly member: string; readonly lesson: string; readonly code: string }
  /** A lesson of one's own, as its file was; the newest with an id holds. */
  | { readonly type: 'lesson-added'; readonly lesson: string; readonly text: string }
  | { readonly type: 'lesson-removed'; readonly lesson: string }
  /** Months are counted from here: one lesson a month. */
  | { readonly type: 'plan-started'; readonly on: string }
  | { readonly type: 'rules-settings'; readonly settings: HouseRuleSettings }
  | {
      readonly type: 'rules-set'
      readonly version: number
      readonly by: string
      readonly rules: HouseRules
    }
  | { readonly type: 'undone'; readonly event: number }

export interface TrainingEventRow {
  readonly id: number
  readonly atMs: number
  readonly event: TrainingEvent
}

/** Somebody who takes part. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly joinedAtMs: number
  readonly done: readonly DoneLesson[]
  /** Handed out and not back. */
  readonly handed: readonly { readonly lesson: string; readonly code: string; readonly atMs: number }[]
}

export interface DoneLesson {
  readonly lesson: string
  /** The last time: a lesson comes back every year. */
  readonly atMs: number
  readonly how: 'here' | 'returned' | 'told'
  /** The line that says so: what `undone` names. */
  readonly event: number
}

export interface TrainingState {
  /** Who takes part now, by name. */
  readonly members: readonly Member[]
  /** Lessons of one's own: id and file. */
  readonly ownLessons: readonly { readonly id: string; readonly text: string }[]
  /** ISO day; null when no plan was started. */
  readonly startedOn: string | null
  readonly ruleSettings: HouseRuleSettings
  /** The oldest first. */
  readonly ruleVersions: readonly HouseRuleVersion[]
}

/** How training stands, from everything that happened. */
export function trainingOf(rows: readonly TrainingEventRow[]): TrainingState {
  const members = new Map<string, Member>()
  const lessons = new Map<string, string>()
  const ruleVersions: HouseRuleVersion[] = []
  let startedOn: string | null = null
  let ruleSettings = noHouseRuleSettings
  for (const row of heldRows(rows)) {
    const { event, atMs } = row
    if (event.type === 'lesson-added') lessons.set(event.lesson, event.text)
    else if (event.type === 'lesson-removed') lessons.delete(event.lesson)
    else if (event.type === 'plan-started') startedOn = event.on
    else if (event.type === 'rules-settings') ruleSettings = event.settings
    else if (event.type === 'rules-set')
      ruleVersions.push({ version: event.version, atMs, by: event.by, rules: event.rules })
    else if (event.type !== 'undone') followMember(members, { ...row, event })
  }
  const byName = [...members.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1),
  )
  const ownLessons = [...lessons].map(([id, text]) => ({ id, text }))
  return { members: byName, ownLessons, startedOn, ruleSettings, ruleVersions }
}

interface MemberRow extends Omit<TrainingEventRow, 'event'> {
  readonly event: Extract<TrainingEvent, { readonly member: string }>
}

function followMember(members: Map<string, Member>, { id, atMs, event }: MemberRow): void {
  const member = members.get(event.member)
  if (event.type === 'left') members.delete(event.member)
  else if (event.type === 'joined') {
    const { name } = event
    members.set(event.member, { id: event.member, name, joinedAtMs: atMs, done: [], handed: [] })
  } else if (member !== undefined) members.set(member.id, withLesson(member, { id, atMs, event }))
}

/** The lines that were not taken back; taking back a taking back puts it there again. */
function heldRows(rows: readonly TrainingEventRow[]): TrainingEventRow[] {
  const undone = new Set<number>()
  for (const { id, event } of rows.toReversed()) {
    if (event.type === 'undone' && !undone.has(id)) undone.add(event.event)
  }
  return rows.filter(({ id }) => !undone.has(id))
}

interface LessonRow {
  readonly id: number
  readonly atMs: number
  readonly event: Extract<TrainingEvent, { readonly type: 'done' | 'handed' }>
}

function withLesson(member: Member, { id, atMs, event }: LessonRow): Member {
  const { lesson } = event
  const handed = member.handed.filter((one) => one.lesson !== lesson)
  if (event.type === 'handed') return { ...member, handed: [...handed, { lesson, code: event.code, atMs }] }
  const others = member.done.filter((one) => one.lesson !== lesson)
  return { ...member, handed, done: [...others, { lesson, atMs, how: event.how, event: id }] }
}

/** Which month of the plan a day lies in, from 0; null before it began. Both are ISO days. */
export function monthOfPlan(startedOn: string, today: string): number | null {
  const [year = 0, month = 0] = startedOn.split('-').map(Number)
  const [nowYear = 0, nowMonth = 0] = today.split('-').map(Number)
  const months = (nowYear - year) * 12 + nowMonth - month
  return months < 0 ? null : months
}

/** What a month of the plan asks. */
export interface PlannedMonth {
  readonly lesson: string
  /** ISO days: whoever did it since `from` has done it; it is asked for up to and with `until`. */
  readonly from: string
  readonly until: string
}

/** The lesson of the month that a day lies in: those for everyone in their order, and then again from the first. Null before the plan began. */
export function plannedMonth(
  lessons: readonly { readonly id: string; readonly for: string }[],
  startedOn: string,
  today: string,
): PlannedMonth | null {
  const planned = lessons.filter((lesson) => lesson.for === 'everyone')
  const month = monthOfPlan(startedOn, today)
  if (month === null || planned.length === 0) return null
  const [year = 0, first = 1] = startedOn.split('-').map(Number)
  const [nowYear = 0, now = 1] = today.split('-').map(Number)
  const round = Math.floor(month / planned.length)
  const lesson = planned[month % planned.length]
  if (lesson === undefined) return null
  // In the first round a lesson that was done before the plan began counts too.
  const from = round === 0 ? '0001-01-01' : dayOf(year, first - 1 + round * planned.length, 1)
  return { lesson: lesson.id, from, until: dayOf(nowYear, now, 0) }
}

/** An ISO day; a month beyond 11 is in a later year, and day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}

/** Who has yet to do it. */
export function openMembers(members: readonly Member[], { lesson, from }: PlannedMonth): readonly Member[] {
  const since = Date.parse(from)
  return members.filter(({ done }) => !done.some((one) => one.lesson === lesson && one.atMs >= since))
}
