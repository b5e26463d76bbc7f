import { councilSizes } from '../../law/workplace.ts'

/** What is done before the first mail of a drill goes, in its order; none can be left out. */
export const drillSteps = ['goal', 'weighing', 'assessment', 'register', 'council', 'notice'] as const
export type DrillStep = (typeof drillSteps)[number]

/** Who said that a step is done, on which day. */
export interface Tick {
  readonly step: DrillStep
  readonly by: string
  /** ISO day. */
  readonly on: string
  /** What was decided, or where it stands. */
  readonly note: string
}

/** Whom the law or custom has us ask, by how many work here. */
export type CouncilStep = 'consent' | 'consult' | 'tell'

/** By what was said, and by how many stand on the list if those are more. */
export function councilStep(said: number, listed: number): CouncilStep {
  const staff = Math.max(said, listed)
  if (staff >= councilSizes.consent) return 'consent'
  return staff >= councilSizes.consult ? 'consult' : 'tell'
}

/** Steps that nobody ticked yet, and those whose day has not come: people must know before the mail goes. */
export function openSteps(ticks: readonly Tick[], today: string): readonly DrillStep[] {
  return drillSteps.filter((step) => !ticks.some((tick) => tick.step === step && tick.on <= today))
}
