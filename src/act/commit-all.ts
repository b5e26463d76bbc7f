import type { BatchEnding, NewBatch } from '../store/plans.ts'
import type { EngineSetup, ItemSteps } from './engine.ts'
import { outcomesOf } from './settle.ts'
import type { Prepared, Target } from './target.ts'

/** Items of one unit, ready to be carried out or put back. */
export interface Ready {
  readonly batch: NewBatch
  readonly target: Target
  readonly prepared: Prepared
  readonly items: readonly ItemSteps[]
}

/** Journal, change, receipts: for many together, for each entry waits for the disk. Killed in between, all of them are asked what became of them. */
export async function commitAll(
  { store, clock, checkpoint }: EngineSetup,
  ready: readonly Ready[],
  signal: AbortSignal,
): Promise<void> {
  if (ready.length === 0) return
  const nowMs = (): number => clock.now().epochMilliseconds
  const ids = await store.plans.begin(
    ready.map(({ batch }) => batch),
    nowMs(),
  )
  checkpoint?.('journaled')
  const endings: BatchEnding[] = []
  try {
    for (const [index, { batch, prepared, items }] of ready.entries()) {
      const settled = await prepared.commit(signal)
      checkpoint?.('carried out')
      const id = ids[index] ?? 0
      const steps = items.flatMap((item) => item.steps)
      endings.push({ batchId: id, outcomes: outcomesOf({ ...batch, id, steps }, settled) })
    }
  } finally {
    for (const target of new Set(ready.map((one) => one.target))) await target.flush?.()
    // What was done before something broke is told at once.
    if (endings.length > 0) await store.plans.finish(endings, nowMs())
  }
  checkpoint?.('told')
}
