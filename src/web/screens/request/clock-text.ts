import type { RequestClock } from '../../../privacy/requests/clock.ts'
import { noonOf } from '../../day.ts'
import type { StateKind } from '../../parts/badges.tsx'
import type { Texts } from '../../texts.ts'

const dayMs = 24 * 60 * 60 * 1000

/** How the time for an answer stands, in a few words. */
export function requestClockText(
  { state, dueAtMs, atOnce }: RequestClock,
  nowMs: number,
  texts: Texts,
): string {
  const { clock: words } = texts.screens.requests
  if (atOnce.length > 0) return words.atOnce
  if (state === 'answered' || state === 'answered-late' || dueAtMs === null) return texts.request.clock[state]
  const left = (dueAtMs - nowMs) / dayMs
  return left > 0 ? words.left(Math.floor(left)) : words.late(Math.floor(-left) + 1)
}

export function requestClockTone({ state, atOnce }: RequestClock): StateKind {
  if (state === 'late' || state === 'answered-late') return 'late'
  if (state === 'answered') return 'good'
  return state === 'soon' || atOnce.length > 0 ? 'busy' : 'plain'
}

/** A day of the clock as people write it. */
export function dayWords(day: string, { format }: Texts): string {
  return format.date(noonOf(day))
}
