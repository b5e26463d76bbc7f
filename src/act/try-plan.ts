import type { Store } from '../store/store.ts'
import { byItem, changeOf, OpenTargets, type EngineSetup } from './engine.ts'
import type { Obstacle } from './target.ts'

export interface Trial {
  readonly steps: number
  /** Items that would not be done as things are now. */
  readonly obstacles: readonly { readonly stepIds: readonly number[]; readonly obstacle: Obstacle }[]
}

/** What would happen, looked at item by item at its place; nothing is changed. */
export async function tryPlan(
  { store, openTarget }: Pick<EngineSetup, 'openTarget'> & { readonly store: Pick<Store, 'plans'> },
  planId: number,
  signal: AbortSignal,
): Promise<Trial> {
  await using targets = new OpenTargets(openTarget)
  const obstacles: Trial['obstacles'][number][] = []
  let count = 0
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId, states: ['planned'], limit: 500, after })
    count += rows.length
    for (const one of byItem(rows)) {
      const { sourceId, unit, item, digest, steps } = one
      signal.throwIfAborted()
      const target = await targets.get(sourceId)
      const place = { unit, item }
      const stepIds = steps.map(({ id }) => id)
      const refused =
        target === undefined ? ({ code: 'not-supported' } as const) : target.refuses(place, changeOf(one))
      if (target === undefined || refused !== undefined) {
        obstacles.push({ stepIds, obstacle: refused ?? { code: 'not-supported' } })
        continue
      }
      const look = await target.look(place, digest, signal)
      if (look.state === 'there') look[Symbol.dispose]()
      else obstacles.push({ stepIds, obstacle: look.obstacle })
    }
    if (next === null) return { steps: count, obstacles }
    after = next
  }
}
