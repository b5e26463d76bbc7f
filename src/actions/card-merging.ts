import { z } from 'zod'
import { mergeCards } from '../act/cards/edit-card.ts'
import { OpenTargets } from '../act/engine.ts'
import { Refusal } from '../base/refusal.ts'
import type { CardPlace } from '../privacy/plans/plan.ts'
import { cardsByPath } from '../read/index.ts'
import { action } from './action.ts'
import { targetOpener } from './plan-setup.ts'

/** What merging makes of a card: names of properties ('tel', 'x-own'), never what they say. */
export interface CardMerging {
  /** What comes onto the card that stays. */
  readonly gained: readonly string[]
  /** What only the card that goes says, for a card has one of it: it goes with it. */
  readonly left: readonly string[]
}

/** As many names are shown; a card may have thousands. */
const mostNames = 40

/** What a step of merging would bring to the card that stays, read at the place as it is now. */
export const cardMerging = action({
  name: 'card-merging',
  shape: 'query',
  inBackground: true,
  input: z.object({ planId: z.number().int().positive(), stepId: z.number().int().positive() }),
  async run(context, { planId, stepId }): Promise<CardMerging> {
    const { rows } = await context.store.plans.steps({ planId, states: [], ids: [stepId], limit: 1 })
    const [step] = rows
    const stays = step?.why.into ?? step
    const others = step?.why.from ?? (step === undefined ? [] : [step])
    if (step === undefined || stays === undefined) throw new Refusal('plan-not-found', String(planId))
    await using targets = new OpenTargets(await targetOpener(context))
    let card = await cardAt(targets, stays, context.signal)
    const [gained, left] = [new Set<string>(), new Set<string>()]
    for (const place of others) {
      const merged = mergeCards(card, await cardAt(targets, place, context.signal))
      card = merged.bytes
      for (const name of merged.gained) gained.add(name)
      for (const name of merged.left) left.add(name)
    }
    return { gained: [...gained].slice(0, mostNames), left: [...left].slice(0, mostNames) }
  },
})

async function cardAt(targets: OpenTargets, place: CardPlace, signal: AbortSignal): Promise<Uint8Array> {
  const look = await (await targets.get(place.sourceId))?.look(place, place.digest, signal)
  if (look?.state !== 'there') throw new Refusal('changed-since', place.unit)
  using item = look
  const bytes = item.bytes.read(0, item.bytes.sizeBytes)
  const range = cardsByPath(bytes).get(place.nested)
  if (range === undefined) throw new Refusal('changed-since', place.unit)
  return bytes.slice(range.start, range.end)
}
