import type { ObstacleCode } from '../act/target.ts'
import type { RetentionCategory } from '../law/retention-terms.ts'
import type { Hold } from '../privacy/plans/plan.ts'
import type { StepRow } from '../store/plans.ts'
import type { nlCleanUp } from './nl-clean-up.ts'
import type { nlRedact } from './nl-redact.ts'
import { dayText } from './register-text.ts'

interface ObstacleTexts {
  readonly cleanUp: Pick<typeof nlCleanUp, 'obstacles'>
  readonly redact: Pick<typeof nlRedact, 'refusals'>
}

/** What stood in the way, as the journal keeps it, in words; of what could not be redacted, why. */
export function obstacleText(obstacle: string, { cleanUp, redact }: ObstacleTexts): string {
  // Written by the engine.
  const { code, detail } = JSON.parse(obstacle) as { readonly code: ObstacleCode; readonly detail?: string }
  const refusal = Object.entries(redact.refusals).find(([reason]) => reason === detail)
  return refusal?.[1] ?? cleanUp.obstacles[code]
}

interface WhyNotTexts extends Omit<ObstacleTexts, 'cleanUp'> {
  readonly cleanUp: Pick<
    typeof nlCleanUp,
    'obstacles' | 'perhaps' | 'holdDispute' | 'holdRestricted' | 'holdUndated' | 'holdUntil'
  >
  readonly retention: { readonly categories: Readonly<Record<RetentionCategory, { readonly name: string }>> }
  readonly locale: string
}

/** Why a step of a plan stays undone: a duty to keep, or what stood in the way; null when nothing is. */
export function whyNot(
  { hold, obstacle, state, why }: Pick<StepRow, 'hold' | 'obstacle' | 'state' | 'why'>,
  texts: WhyNotTexts,
): string | null {
  if (hold === null && state === 'excluded' && why.perhaps === true) return texts.cleanUp.perhaps
  if (hold === null) return obstacle === null ? null : obstacleText(obstacle, texts)
  return holdText(hold, texts)
}

/** Why something stays, and until when. */
export function holdText({ category, until }: Hold, texts: WhyNotTexts): string {
  const { cleanUp, retention } = texts
  const day = until === null ? '' : dayText(until, texts)
  if (category === 'restricted') return cleanUp.holdRestricted
  if (category === 'dispute') return cleanUp.holdDispute(day)
  const { name } = retention.categories[category]
  return day === '' ? cleanUp.holdUndated(name) : cleanUp.holdUntil(name, day)
}
