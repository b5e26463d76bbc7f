import type { CardPlace, PlanStep } from './plan.ts'

interface MergingStep extends Pick<PlanStep, 'sourceId' | 'unit' | 'item' | 'nested' | 'why'> {
  readonly id: number
  readonly isOut: boolean
}

/**
 * The steps that are left out, or taken in again, along with some: nothing is merged of a card that stays, and no card goes that was not
 * merged.
 */
export function changedTogether(
  steps: readonly MergingStep[],
  ids: readonly number[],
  isExcluded: boolean,
): readonly number[] {
  const byCard = new Map(steps.map((step) => [keyOf(step), step]))
  const chosen = new Set(ids)
  const othersOf = (step: MergingStep): MergingStep[] =>
    [...(step.why.from ?? []), ...(step.why.members ?? [])].flatMap((card) => byCard.get(keyOf(card)) ?? [])
  const groups = steps.filter(({ why }) => why.members !== undefined)
  for (const step of steps) {
    if (!chosen.has(step.id)) continue
    for (const other of othersOf(step)) chosen.add(other.id)
    if (step.why.into === undefined) continue
    const stays = byCard.get(keyOf(step.why.into))
    for (const one of [...groups.filter((group) => othersOf(group).includes(step)), stays]) {
      if (one === undefined) continue
      const isLast = othersOf(one).every(({ id, isOut }) => isOut || chosen.has(id))
      if (!isExcluded || isLast) chosen.add(one.id)
    }
  }
  return [...chosen]
}

function keyOf({
  sourceId,
  unit,
  item,
  nested,
}: Pick<CardPlace, 'sourceId' | 'unit' | 'item' | 'nested'>): string {
  return JSON.stringify([sourceId, unit, item, nested])
}
