import type { PlanRow, StepRow } from '../../../store/plans.ts'

type Counts = PlanRow['counts']

/** How many steps a plan has. */
export function stepsIn({ counts }: Pick<PlanRow, 'counts'>): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0)
}

/** What a plan is about: the steps that go, or went, or were to go. */
export function subjectOf({ counts, bytes, wholes }: Pick<PlanRow, 'counts' | 'bytes' | 'wholes'>): {
  readonly items: number
  readonly wholes: number
  readonly bytes: number
} {
  const going = (of: Counts): number =>
    Object.entries(of).reduce(
      (sum, [state, n]) => (state === 'held' || state === 'excluded' ? sum : sum + n),
      0,
    )
  return { items: going(counts), wholes, bytes: going(bytes) }
}

/** True for a step that may still be left out, or taken in again. */
export function isOpen({ state }: Pick<StepRow, 'state'>): boolean {
  return state === 'planned' || state === 'excluded'
}
