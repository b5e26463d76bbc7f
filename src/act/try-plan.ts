import { changeFor } from './change-for.ts'
import { byItem, changeOf, OpenTargets, type EngineSetup, type ItemSteps, type ReworkNote } from './engine.ts'
import { createMerging, type Merging } from './merging.ts'
import type { Obstacle, Target } from './target.ts'

export interface Trial {
  readonly steps: number
  /** Items that would not be done as things are now. */
  readonly obstacles: readonly { readonly stepIds: readonly number[]; readonly obstacle: Obstacle }[]
  /** Items of which the user must know something when they are made anew. */
  readonly notes: readonly { readonly stepIds: readonly number[]; readonly note: ReworkNote }[]
}

/** What would happen, looked at item by item at its place and made anew as it would be; nothing is changed. */
export async function tryPlan(setup: EngineSetup, planId: number, signal: AbortSignal): Promise<Trial> {
  const { store } = setup
  await using targets = new OpenTargets(setup.openTarget)
  const trying = { setup, merging: createMerging(setup, targets, planId), planId, signal }
  const obstacles: Trial['obstacles'][number][] = []
  const notes: Trial['notes'][number][] = []
  let count = 0
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId, states: ['planned'], limit: 500, after })
    count += rows.length
    for (const one of byItem(rows)) {
      signal.throwIfAborted()
      const stepIds = one.steps.map(({ id }) => id)
      const tried = await tryItem(trying, one, await targets.get(one.sourceId))
      if ('code' in tried) obstacles.push({ stepIds, obstacle: tried })
      else for (const note of tried.notes) notes.push({ stepIds, note })
    }
    if (next === null) return { steps: count, obstacles, notes }
    after = next
  }
}

interface Trying {
  readonly setup: EngineSetup
  readonly merging: Merging
  readonly planId: number
  readonly signal: AbortSignal
}

async function tryItem(
  trying: Trying,
  one: ItemSteps,
  target: Target | undefined,
): Promise<Obstacle | { readonly notes: ReadonlySet<ReworkNote> }> {
  const place = { unit: one.unit, item: one.item }
  if (target === undefined) return { code: 'not-supported' }
  const refused = target.refuses(place, changeOf(one))
  if (refused !== undefined) return refused
  const look = await target.look(place, one.digest, trying.signal)
  if (look.state !== 'there') return look.obstacle
  using found = look
  const notes = new Set<ReworkNote>()
  // What is merged into another card can be judged only when that was done.
  if (changeOf(one) !== 'replace' || one.steps.some(({ why }) => why.into !== undefined)) return { notes }
  const held = {
    planId: trying.planId,
    bytes: found.bytes,
    noting: (code: ReworkNote) => void notes.add(code),
  }
  const change = await changeFor(trying, one, held)
  return 'code' in change ? change : { notes }
}
