import type { RetentionCategory } from '../law/retention-terms.ts'
import type { PlanEffect, PlanRuleId } from '../privacy/plans/plan.ts'
import type { nlCleanUp } from './nl-clean-up.ts'
import type { nlRetention } from './nl-retention.ts'

interface Texts {
  readonly cleanUp: typeof nlCleanUp
  readonly retention: Pick<typeof nlRetention, 'categories'>
}

/** What a plan is about, in one sentence: "214 dubbele stukken, samen 1,2 GB". */
export function planTitle(
  { rule, about }: { readonly rule: PlanRuleId; readonly about: string },
  { items, wholes, bytes }: Pick<PlanEffect, 'items' | 'wholes' | 'bytes'>,
  { cleanUp, retention }: Texts,
): string {
  const isOfMails = rule === 'bsn-in-mail' || rule === 'identity-documents'
  const category = about === '' ? '' : retention.categories[about as RetentionCategory].name // only these have one
  return cleanUp.rules[rule].title({ items: isOfMails ? wholes : items, size: cleanUp.size(bytes), category })
}
