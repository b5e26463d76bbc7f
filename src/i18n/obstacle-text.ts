import type { ObstacleCode } from '../act/target.ts'
import type { RetentionCategory } from '../law/retention-terms.ts'
import type { Hold } from '../privacy/plans/plan.ts'
import type { StepRow } from '../store/plans.ts'
import type { nlCleanUp } from './nl-clean-up.ts'
import type { nlRedact } from './nl-redact.ts'
import { dayText } from './register-text.ts'

interface ObstacleTexts {
  readonly cleanUp: Pick<typeof nlCleanUp, 'obstacles' | 'namedByGroup'>
  readonly redact: Pick<typeof nlRedact, 'refusals'>
}

/** What stood in the way, as the journal keeps it, in words; of what could not be redacted, why. */
export function obstacleText(obstacle: string, { cleanUp, redact }: ObstacleTexts): string {
  // Written by the engine.
  const { code, detail } = JSON.parse(obstacle) as { readonly code: ObstacleCode; readonly detail?: string }
  if (code === 'depends' && detail === 'group') return cleanUp.namedByGroup
  const refusal = Object.entries(redact.refusals).find(([reason]) => reason === detail)
  return refusal?.[1] ?? cleanUp.obstacles[code]
}

/** Why something that was done could not be put back: it can be tried again, as long as its copy is kept. */
export function notPutBackText(
  obstacle: string,
  texts: ObstacleTexts & { readonly cleanUp: Pick<typeof nlCleanUp, 'notPutBack' | 'changedThere'> },
): string {
  const { code } = JSON.parse(obstacle) as { readonly code: ObstacleCode } // written by the engine
  if (code === 'copy-lost') return obstacleText(obstacle, texts)
  const { notPutBack, changedThere } = texts.cleanUp
  return `${notPutBack} ${code === 'changed-since' ? changedThere : obstacleText(obstacle, texts)}`
}

interface WhyNotTexts extends Omit<ObstacleTexts, 'cleanUp'> {
  readonly cleanUp: Pick<
    typeof nlCleanUp,
    | 'obstacles'
    | 'perhaps'
    | 'namedByGroup'
    | 'notPutBack'
    | 'changedThere'
    | 'holdDispute'
    | 'holdRestricted'
    | 'holdUndated'
    | 'holdUntil'
  >
  readonly retention: { readonly categories: Readonly<Record<RetentionCategory, { readonly name: string }>> }
  readonly locale: string
}

/** Why a step of a plan stays undone: a duty to keep, or what stood in the way; null when nothing is. */
export function whyNot(
  { hold, obstacle, state, why }: Pick<StepRow, 'hold' | 'obstacle' | 'state' | 'why'>,
  texts: WhyNotTexts,
): string | null {
  if (hold !== null) return holdText(hold, texts)
  if (state === 'excluded' && why.perhaps === true) return texts.cleanUp.perhaps
  if (obstacle === null) return null
  return state === 'done' ? notPutBackText(obstacle, texts) : obstacleText(obstacle, texts)
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
