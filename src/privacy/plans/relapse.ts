import { cleanUpRuleIds, type CleanUpRuleId, type PlanState, type StepState } from './plan.ts'

/** What one clean-up is about. */
export interface CleanUpChoice {
  readonly rule: CleanUpRuleId
  /** What of the rule: a category of records; '' when there is nothing to choose. */
  readonly about: string
}

/**
 * - `grown`: more lies there than the last clean-up left
 * - `same`: not more, and every place was read since
 * - `unknown`: one of the two is not known
 */
export type RelapseState = 'grown' | 'same' | 'unknown'

/** What the last clean-up of something left, beside what lies there now. */
export interface Relapse extends CleanUpChoice {
  readonly state: RelapseState
  /** When it was cleaned up last. */
  readonly sinceMs: number
  /** How many were left then; null when there was more than that plan took. */
  readonly left: number | null
  readonly now: number
  /** True when there are more than were counted. */
  readonly isMore: boolean
}

/** A plan with what became of its steps. */
export interface KeptPlan {
  readonly rule: string
  readonly about: string
  readonly state: PlanState
  readonly isMore: boolean
  readonly appliedAtMs: number | null
  readonly counts: Readonly<Record<StepState, number>>
}

/** A clean-up that was carried out, the last of its kind. */
export interface LastCleanUp extends CleanUpChoice {
  readonly appliedAtMs: number
  readonly left: number | null
}

/** What of a plan lies where it lay: what was left out, held or refused, and what was put back. */
const lying: readonly StepState[] = ['planned', 'excluded', 'held', 'refused', 'unclear', 'undone']

/** The last clean-up of each choice that stands: one that was put back did not clean up. */
export function lastCleanUps(plans: readonly KeptPlan[]): readonly LastCleanUp[] {
  const last = new Map<string, LastCleanUp>()
  for (const { rule: id, about, state, isMore, appliedAtMs, counts } of plans) {
    const rule = cleanUpRuleIds.find((one) => one === id)
    if (rule === undefined || appliedAtMs === null || (state !== 'applied' && state !== 'destroyed')) continue
    const key = `${rule} ${about}`
    if ((last.get(key)?.appliedAtMs ?? -Infinity) > appliedAtMs) continue
    const left = isMore ? null : lying.reduce((sum, one) => sum + counts[one], 0)
    last.set(key, { rule, about, appliedAtMs, left })
  }
  return [...last.values()]
}

/** How many lie there now, and whether there are more. */
export interface CountNow {
  readonly count: number
  readonly isMore: boolean
}

/** When a place was read last, and whether all of it was; null: never. */
export type LastRead = { readonly endedAtMs: number; readonly isWhole: boolean } | null

/** Compares. More is more, whatever was not read; that it did not grow is said only when every place was read whole since. */
export function relapseOf(
  { rule, about, appliedAtMs, left }: LastCleanUp,
  { count, isMore }: CountNow,
  reads: readonly LastRead[],
): Relapse {
  const isSeen =
    reads.length > 0 && reads.every((read) => read?.isWhole === true && read.endedAtMs >= appliedAtMs)
  const state = left === null ? 'unknown' : count > left ? 'grown' : isSeen && !isMore ? 'same' : 'unknown'
  return { rule, about, state, sinceMs: appliedAtMs, left, now: count, isMore }
}
