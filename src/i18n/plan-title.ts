import type { RetentionCategory } from '../law/retention-terms.ts'
import {
  countsWholes,
  isForPersons,
  type PlanEffect,
  type PlanRuleId,
  type PlanStep,
} from '../privacy/plans/plan.ts'
import type { nlCleanUp } from './nl-clean-up.ts'
import type { nlRetention } from './nl-retention.ts'

interface Texts {
  readonly cleanUp: typeof nlCleanUp
  readonly retention: Pick<typeof nlRetention, 'categories'>
}

/** What a plan is about, in one sentence: "214 dubbele stukken, samen 1,2 GB". */
export function planTitle(
  { rule, about }: { readonly rule: PlanRuleId; readonly about: string },
  effect: Pick<PlanEffect, 'items' | 'wholes' | 'bytes'>,
  { cleanUp, retention }: Texts,
): string {
  const category =
    about === '' || isForPersons(rule) ? '' : retention.categories[about as RetentionCategory].name // only these have one
  return cleanUp.rules[rule].title({
    items: planCount(rule, effect),
    size: cleanUp.size(effect.bytes),
    category,
  })
}

/** What an offer is about: also when nothing of it can go now, it says how much there is. */
export function offerTitle(
  choice: { readonly rule: PlanRuleId; readonly about: string },
  effect: Pick<PlanEffect, 'items' | 'wholes' | 'bytes' | 'held' | 'outOfReach'>,
  texts: Texts,
): string {
  const there = effect.held + effect.outOfReach
  return planTitle(choice, effect.items > 0 ? effect : { ...effect, items: there, wholes: there }, texts)
}

/** How many the title counts: mails where the mail stays and only something in it goes, else what goes. */
export function planCount(rule: PlanRuleId, { items, wholes }: Pick<PlanEffect, 'items' | 'wholes'>): number {
  return countsWholes(rule) ? wholes : items
}

/** What happens with an item: of an address book a card goes, of a mail an attachment. */
export function changeText(
  { change, kind, why }: Pick<PlanStep, 'change' | 'kind' | 'why'>,
  cleanUp: Pick<
    typeof nlCleanUp,
    'changes' | 'cardGoes' | 'cardMerges' | 'groupFollows' | 'movesTo' | 'theirsGoes'
  >,
): string {
  if (why.to !== undefined) return cleanUp.movesTo(why.to)
  if (why.into !== undefined) return cleanUp.cardMerges
  if (why.members !== undefined) return cleanUp.groupFollows
  if (change === 'redact' && why.kinds === undefined) return cleanUp.theirsGoes
  return change === 'strip' && kind === 'contact' ? cleanUp.cardGoes : cleanUp.changes[change]
}
