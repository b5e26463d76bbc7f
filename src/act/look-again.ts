import type { BatchEnding, BatchRow } from '../store/plans.ts'
import { byItem, keyOf, roundsOf, type ActProgress, type EngineSetup, type OpenTargets } from './engine.ts'
import { askAgain } from './settle.ts'
import type { Settled } from './target.ts'

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
  for (const round of roundsOf(batches, ({ steps }) => steps.length)) {
    const endings: BatchEnding[] = []
    const seen: number[] = []
    for (const batch of round) {
      signal.throwIfAborted()
      report({ phase: 'looking-again', done, total })
      done += batch.steps.length
      const settled = await askAgain(targets, batch, signal)
      if (settled === undefined) continue
      const outcomes = toldOtherwise(batch, settled)
      if (outcomes.length > 0) endings.push({ batchId: batch.id, outcomes })
      seen.push(batch.id)
    }
    const atMs = clock.now().epochMilliseconds
    if (endings.length > 0) await store.plans.finish(endings, atMs)
    await store.plans.seen(seen, atMs)
  }
}

/** Steps that were told to be carried out and are not. What was not, as where a disk was full, stays what it was told to be. */
function toldOtherwise(
  { key, direction, steps }: BatchRow,
  settled: readonly Settled[],
): BatchEnding['outcomes'] {
  const isSo = new Set(settled.filter(({ state }) => state === 'done').map((one) => one.key))
  return byItem(steps).flatMap((item, index) =>
    isSo.has(keyOf(key, index))
      ? []
      : item.steps
          .filter(({ state }) => state === (direction === 'act' ? 'done' : 'undone'))
          .map(({ id }) => ({ stepId: id, state: 'unclear' as const, obstacle: null })),
  )
}
