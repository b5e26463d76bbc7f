import type { BreachClock } from '../../../privacy/breaches/clock.ts'
import type { StateKind } from '../../parts/badges.tsx'
import type { Texts } from '../../texts.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

type ClockTexts = Pick<Texts['screens']['breaches'], 'left' | 'over' | 'hours' | 'days'>

/** Hours and minutes between two moments, in words. */
function spanText(ms: number, { hours }: ClockTexts): string {
  const whole = Math.max(0, Math.floor(ms / minuteMs))
  return hours(Math.floor(whole / 60), whole % 60)
}

/** How long it is over: after two days no hour matters any more. */
export function overText(ms: number, texts: ClockTexts): string {
  return texts.over(ms < 2 * dayMs ? spanText(ms, texts) : texts.days(Math.floor(ms / dayMs)))
}

/** How the clock stands, in a few words. */
export function clockText(clock: BreachClock, nowMs: number, texts: Texts): string {
  const { state, dueAtMs } = clock
  const { breaches } = texts.screens
  if ((state !== 'running' && state !== 'late') || dueAtMs === null) return texts.breach.clock[state]
  // The screen goes on while the answer of the server stands.
  return nowMs <= dueAtMs
    ? breaches.left(spanText(dueAtMs - nowMs, breaches))
    : overText(nowMs - dueAtMs, breaches)
}

/** From when on the end is near. */
const nearMs = 12 * hourMs

export function clockTone({ state }: BreachClock): StateKind {
  if (state === 'late') return 'late'
  if (state === 'running') return 'busy'
  return state === 'notified' ? 'good' : state === 'not-started' ? 'unknown' : 'plain'
}

/** True in the last hours. */
export function isNear({ state, dueAtMs }: BreachClock, nowMs: number): boolean {
  return state === 'running' && dueAtMs !== null && dueAtMs - nowMs < nearMs
}
