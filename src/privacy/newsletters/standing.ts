/**
 * How one asked to be left alone.
 * - `one-click`, `mail`: Kwartje asked
 * - `by-hand`: a person did, in the browser or in a mail of their own
 * - `objection`: by the letter of art. 21(2)
 */
export const askWays = ['one-click', 'mail', 'by-hand', 'objection'] as const
export type AskWay = (typeof askWays)[number]

/**
 * - `begun`: written down before it went, and nothing after: whether it arrived, nobody knows
 * - `accepted`: the other side took it, or a person says that it went
 * - `refused`: the other side said no
 * - `not-sent`: nothing left
 */
export type AskOutcome = 'begun' | 'accepted' | 'refused' | 'not-sent'

export interface Asked {
  readonly atMs: number
  readonly way: AskWay
  readonly outcome: AskOutcome
}

/**
 * Where it stands with leaving a mailing.
 * - `asked`: whether it arrived is not known
 * - `accepted`, `objected`: it arrived; whether it helps is to be seen
 * - `quiet`: nothing came where something would have
 * - `stopped`: nothing came for twice as long
 * - `still-sending`: it goes on, more than 48 hours later
 */
export const standings = [
  'not-sent',
  'refused',
  'asked',
  'accepted',
  'objected',
  'still-sending',
  'quiet',
  'stopped',
] as const
export type Standing = (typeof standings)[number]

export interface StandingGround {
  /** In any order. */
  readonly asks: readonly Asked[]
  /** When news came of this mailing; bills and notices may go on. */
  readonly newsAtMs: readonly number[]
  readonly everyDays: number | null
  /** Up to when the mail was read where this mailing comes in; null: not since. */
  readonly seenUntilMs: number | null
  readonly nowMs: number
}

export interface Stands {
  readonly standing: Standing
  readonly askedAtMs: number
  /** News that came more than 48 hours after it was asked, oldest first: the proof. */
  readonly lateAtMs: readonly number[]
  /** True when it is time for the letter of objection. */
  readonly isLetterDue: boolean
  /** Until when silence would have to last to count. */
  readonly quietAtMs: number
}

const dayMs = 86_400_000
/** What was on its way may still arrive. */
const graceMs = 2 * dayMs
/** As long as a sender may need to take somebody off a list. */
export const letterAfterMs = 10 * dayMs
const leastQuietMs = 14 * dayMs

/** Where leaving a mailing stands, by what was asked and what came since; null when nothing was asked. Silence counts only as far as was looked. */
export function standingOf({ asks, newsAtMs, everyDays, seenUntilMs, nowMs }: StandingGround): Stands | null {
  const newest = asks.toSorted((a, b) => b.atMs - a.atMs)
  const last = newest.find(({ outcome }) => outcome !== 'not-sent') ?? newest[0]
  if (last === undefined) return null
  const first = newest.findLast(({ outcome }) => outcome !== 'not-sent') ?? last
  const since = newsAtMs.filter((atMs) => atMs > last.atMs && atMs <= nowMs).sort((a, b) => a - b)
  const lateAtMs = last.outcome === 'not-sent' ? [] : since.filter((atMs) => atMs > last.atMs + graceMs)
  const waitMs = Math.max(leastQuietMs, 2 * (everyDays ?? 0) * dayMs)
  const silentFromMs = since.at(-1) ?? last.atMs
  const silentMs = Math.min(seenUntilMs ?? 0, nowMs) - silentFromMs
  return {
    standing: lateAtMs.length > 0 ? 'still-sending' : silentStanding(last, silentMs, waitMs),
    askedAtMs: last.atMs,
    lateAtMs,
    isLetterDue: lateAtMs.length > 0 && last.way !== 'objection' && nowMs - first.atMs >= letterAfterMs,
    quietAtMs: silentFromMs + waitMs,
  }
}

function silentStanding({ outcome, way }: Asked, silentMs: number, waitMs: number): Standing {
  if (outcome === 'not-sent' || outcome === 'refused') return outcome
  if (silentMs >= 2 * waitMs) return 'stopped'
  if (silentMs >= waitMs) return 'quiet'
  if (outcome === 'begun') return 'asked'
  return way === 'objection' ? 'objected' : 'accepted'
}

/** True when one may ask (again): nothing ever left, the other side said no, or it goes on all the same. What may have arrived is never sent twice. */
export function mayAsk(stands: Stands | null): boolean {
  return stands === null || ['not-sent', 'refused', 'still-sending'].includes(stands.standing)
}
