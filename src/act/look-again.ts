import type { ActProgress, EngineSetup, OpenTargets } from './engine.ts'
import { askAgain } from './settle.ts'

interface Looking {
  readonly planId: number
  readonly signal: AbortSignal
  readonly report: (progress: ActProgress) => void
}

/** The second look: reads at every place again what was carried out. What is not as it was told is unclear from then on. */
export async function lookAgain(
  { store, clock }: EngineSetup,
  targets: OpenTargets,
  { planId, signal, report }: Looking,
): Promise<void> {
  const batches = await store.plans.unseen(planId)
  const total = batches.reduce((sum, { steps }) => sum + steps.length, 0)
  let done = 0
  for (const batch of batches) {
    signal.throwIfAborted()
    report({ phase: 'looking-again', done, total })
    done += batch.steps.length
    const carried = batch.steps.filter(({ state }) => state === 'done' || state === 'undone')
    const settled = await askAgain(targets, batch, signal)
    if (settled === undefined) continue
    const atMs = clock.now().epochMilliseconds
    const isSo = settled.every(({ state }) => state === 'done')
    if (carried.length === batch.steps.length && !isSo) {
      const unclear = carried.map(({ id }) => ({ stepId: id, state: 'unclear' as const, obstacle: null }))
      await store.plans.finish(batch.id, unclear, atMs)
    }
    await store.plans.seen(batch.id, atMs)
  }
}
