import { inMemory } from '../base/bytes.ts'
import { changeOf, type EngineSetup, type ItemSteps, type ReworkOrder } from './engine.ts'
import type { Merging } from './merging.ts'
import type { Change, Obstacle } from './target.ts'

interface Reworking {
  readonly setup: Pick<EngineSetup, 'rework'>
  readonly merging: Merging
  readonly signal: AbortSignal
}

type Held = Pick<ReworkOrder, 'planId' | 'bytes' | 'noting'>

/** What is ordered for an item as it lies there now; or why nothing can be. */
export async function changeFor(round: Reworking, item: ItemSteps, held: Held): Promise<Change | Obstacle> {
  switch (changeOf(item)) {
    case 'remove':
      return (await round.merging.obstacleTo(item, held.bytes, round.signal)) ?? { type: 'remove' }
    case 'move':
      return { type: 'move', folder: item.steps[0].why.to ?? '' }
    case 'replace':
      return reworked(round, item, held)
  }
}

async function reworked(
  { setup, merging, signal }: Reworking,
  item: ItemSteps,
  { planId, bytes, noting }: Held,
): Promise<Change | Obstacle> {
  const steps = await merging.stepsOf(item)
  const others = await merging.othersOf(steps, signal)
  if ('code' in others) return others
  let current = bytes
  const taken: string[] = []
  for (const change of ['merge', 'strip', 'redact', 'correct', 'unlist'] as const) {
    const [first, ...rest] = steps.filter((step) => step.change === change)
    if (first === undefined) continue
    const own = [first, ...rest] as const
    const result = await setup.rework(
      { planId, bytes: current, steps: own, taken, change, others, noting },
      signal,
    )
    if (change === 'strip') taken.push(...own.map(({ nested }) => nested))
    if ('code' in result) return result
    current = inMemory(result)
  }
  return { type: 'replace', bytes: current }
}
