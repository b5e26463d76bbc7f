import { dayAt, homeZone } from '../../base/clock.ts'
import { reckonDeadline, type Asked } from '../../law/deadlines/index.ts'
import type { Reading, Warning } from '../../law/deadlines/rule.ts'
import { rights, type RightId } from '../../law/rights.ts'
import type { RequestFile } from './file.ts'

/**
 * - `no-number`: the law says "without delay", and no day
 * - `soon`: less than a week is left
 */
export const requestClockStates = [
  'running',
  'soon',
  'late',
  'answered',
  'answered-late',
  'no-number',
] as const
export type RequestClockState = (typeof requestClockStates)[number]

/** The time for an answer (Art. 12(3)), counted in calendar months from the day of receipt. */
export interface RequestClock {
  readonly state: RequestClockState
  /** ISO days. `dueOn` null: nothing in it has a number of days. */
  readonly receivedOn: string
  readonly dueOn: string | null
  /** End of the due day where the organisation is. */
  readonly dueAtMs: number | null
  /** A notice that it takes longer must have gone by then. */
  readonly noticeBy: string | null
  /** not-told: decided, but the person was not told yet, so that it does not count. */
  readonly extension: 'none' | 'not-told' | 'valid' | 'too-late'
  /** What stops at once, without weighing, and is not said to have stopped. */
  readonly atOnce: readonly RightId[]
  /** While something was asked of the person; the later day is a defence, never the target. */
  readonly pause: {
    readonly from: string
    readonly to: string | null
    readonly laterDay: string | null
  } | null
  readonly readings: readonly { readonly code: Reading['code']; readonly on: string }[]
  readonly warnings: readonly Warning[]
  readonly answeredAt: string | null
  /** What the rules were asked, so that they can be asked to explain. */
  readonly asked: readonly Asked[]
}

/** Answered in the last week is answered in a hurry: our own choice, the law has no number. */
const soonDays = 7

export function requestClock(file: RequestFile, nowMs: number): RequestClock {
  const receivedOn = localDay(file.receivedAt)
  const atOnce = file.rights.filter((right) => rights[right].isAbsolute && !file.decided.has(right))
  const extended = extensionOf(file)
  const pause = pauseOf(file)
  const answeredAt = answeredOf(file)
  const base = { receivedOn, atOnce, answeredAt, pause: null, readings: [], warnings: [] }
  if (!hasNumber(file))
    return {
      ...base,
      state: answeredAt === null ? 'no-number' : 'answered',
      dueOn: null,
      dueAtMs: null,
      noticeBy: null,
      extension: 'none',
      asked: [{ rule: 'WITHDRAW', start: file.receivedAt, timeZone: homeZone, inputs: {} }],
    }
  const question = questionOf(file, extended.noticeSent)
  const { results, readings, warnings } = reckonDeadline(question)
  const due = results.dueDate ?? results.confirmBy
  const dueOn = due === undefined || due === null ? null : due.toString()
  const dueAtMs = dueOn === null ? null : endOfDay(dueOn)
  const pausing = pause === null ? null : pauseQuestion(file, pause)
  return {
    ...base,
    state: stateOf({ answeredAt, dueAtMs, nowMs }),
    dueOn,
    dueAtMs,
    noticeBy: noticeDay(file),
    extension: extended.state,
    pause: pause === null || pausing === null ? null : { ...pause, laterDay: laterDay(pausing) },
    readings: readings.map(({ code, at }) => ({ code, on: dayOf(at) })),
    warnings,
    asked: [question, ...(pausing === null ? [] : [pausing])],
  }
}

/** A withdrawal of consent is no request of Art. 15-22: it holds at once, and no month runs. */
function hasNumber({ rights: asked }: RequestFile): boolean {
  return asked.length === 0 || asked.some((right) => right !== 'withdrawal')
}

function questionOf(file: RequestFile, noticeSent: string | null): Asked {
  const start = { start: file.receivedAt, timeZone: homeZone }
  if (noticeSent !== null) return { ...start, rule: 'DSR-EXT', inputs: { notice_sent: noticeSent } }
  const only = file.rights.every((right) => right === 'marketing-objection') && file.rights.length > 0
  const rule = only ? 'OBJ-DM' : file.rights.some(isErasing) ? 'RECTIFY-ERASE' : 'DSR-1M'
  return { ...start, rule, inputs: {} }
}

function isErasing(right: RightId): boolean {
  return rights[right].deadline === 'RECTIFY-ERASE'
}

/** More time counts from when the person was told, and only when that was in the first month. */
function extensionOf(file: RequestFile): {
  readonly state: RequestClock['extension']
  readonly noticeSent: string | null
} {
  const notice = file.sent.find(({ letter }) => letter === 'extension')
  if (notice === undefined) return { state: file.extension === null ? 'none' : 'not-told', noticeSent: null }
  const day = localDay(notice.at)
  if (day < localDay(file.receivedAt)) return { state: 'not-told', noticeSent: null }
  return day <= noticeDay(file)
    ? { state: 'valid', noticeSent: day }
    : { state: 'too-late', noticeSent: null }
}

/** The last day of the first month: by then the notice of an extension must have gone. */
function noticeDay(file: RequestFile): string {
  const { results } = reckonDeadline({
    rule: 'DSR-EXT-NOTICE',
    start: file.receivedAt,
    timeZone: homeZone,
    inputs: {},
  })
  return results.dueDate?.toString() ?? localDay(file.receivedAt)
}

const asking = { identity: 'identity', mandate: 'mandate', clarification: 'clarification' } as const

/** The first question to the person, and when its answer came. */
function pauseOf(file: RequestFile): { readonly from: string; readonly to: string | null } | null {
  const question = file.sent.find(({ letter }) => letter in asking)
  if (question === undefined) return null
  const answer = file.heard.find(({ about, at }) => about === question.letter && at >= question.at)
  return { from: localDay(question.at), to: answer === undefined ? null : localDay(answer.at) }
}

function pauseQuestion(
  file: RequestFile,
  { from, to }: NonNullable<ReturnType<typeof pauseOf>>,
): Asked | null {
  if (from < localDay(file.receivedAt) || (to !== null && to < from)) return null
  const inputs = { 'pause.from': from, ...(to === null ? {} : { 'pause.to': to }) }
  return { rule: 'DSR-SUSPEND', start: file.receivedAt, timeZone: homeZone, inputs }
}

function laterDay(question: Asked): string | null {
  const found = reckonDeadline(question).readings.find(({ code }) => code === 'suspended')
  return found === undefined ? null : dayOf(found.at)
}

function dayOf(at: Temporal.PlainDate | Temporal.ZonedDateTime): string {
  return at instanceof Temporal.PlainDate ? at.toString() : at.toPlainDate().toString()
}

/** When the person had an answer: a letter that says yes or no, or the package. */
function answeredOf(file: RequestFile): string | null {
  const letters = file.sent.filter(({ letter }) => letter === 'answer' || letter === 'refusal')
  const moments = [...letters, ...file.delivered].map(({ at }) => at)
  return moments.sort((a, b) => msOf(a) - msOf(b))[0] ?? null
}

function stateOf({
  answeredAt,
  dueAtMs,
  nowMs,
}: {
  readonly answeredAt: string | null
  readonly dueAtMs: number | null
  readonly nowMs: number
}): RequestClockState {
  if (dueAtMs === null) return answeredAt === null ? 'no-number' : 'answered'
  if (answeredAt !== null) return msOf(answeredAt) >= dueAtMs ? 'answered-late' : 'answered'
  if (nowMs >= dueAtMs) return 'late'
  return dueAtMs - nowMs <= soonDays * 24 * 60 * 60 * 1000 ? 'soon' : 'running'
}

/** The day of a moment where the organisation is. */
export function localDay(at: string): string {
  return dayAt(Temporal.Instant.from(at)).toString()
}

function msOf(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** When a day has ended where the organisation is. */
export function endOfDay(day: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(homeZone).epochMilliseconds
}
