import type { BatchRow, StepOutcome } from '../store/plans.ts'
import { byItem, keyOf, ownerOf, type EngineSetup, type ItemSteps, type OpenTargets } from './engine.ts'
import { parseNote, parseReceipt } from './receipt.ts'
import type { OrderHead, Settled } from './target.ts'

/** Closes what was begun and never told of: a process that was killed left it open. Gives how many batches are still out of reach. */
export async function settleOpen(
  setup: EngineSetup,
  targets: OpenTargets,
  { planId, signal }: { readonly planId: number; readonly signal: AbortSignal },
): Promise<number> {
  const { store, clock } = setup
  let outOfReach = 0
  for (const batch of await store.plans.open(planId)) {
    const settled = await askAgain(targets, batch, signal)
    if (settled === undefined) {
      outOfReach++
      continue
    }
    const ending = { batchId: batch.id, outcomes: outcomesOf(batch, settled) }
    await store.plans.finish([ending], clock.now().epochMilliseconds)
    setup.checkpoint?.('settled')
  }
  await tidy(setup, planId)
  return outOfReach
}

/** Reads at the place itself what became of a batch; undefined when it cannot be reached. */
export async function askAgain(
  targets: OpenTargets,
  batch: BatchRow,
  signal: AbortSignal,
): Promise<readonly Settled[] | undefined> {
  const target = await targets.get(batch.sourceId)
  const settled = await target?.settle(headsOf(batch), parseNote(batch.note), signal)
  return settled?.some(({ state }) => state === 'out-of-reach') === true ? undefined : settled
}

/** The orders of a batch as they were given. */
function headsOf({ key, direction, steps }: BatchRow): OrderHead[] {
  return byItem(steps).map((item, index) => ({
    key: keyOf(key, index),
    ...(direction === 'act'
      ? { place: { unit: item.unit, item: item.item }, digest: item.digest }
      : backOf(item)),
  }))
}

/** Where something is put back, and what must lie there. */
export function backOf({ unit, item, steps: [first] }: ItemSteps): Pick<OrderHead, 'place' | 'digest'> {
  const { place, digest } = parseReceipt(first.receipt)
  return { place: place ?? { unit, item }, digest }
}

/** What becomes of each step, by how it went with its item. */
export function outcomesOf({ key, direction, steps }: BatchRow, settled: readonly Settled[]): StepOutcome[] {
  const byKey = new Map(settled.map((one) => [one.key, one]))
  return byItem(steps).flatMap((item, index) => {
    const one = byKey.get(keyOf(key, index)) ?? { key: '', state: 'not-done' as const }
    return item.steps.map(({ id: stepId }) => ({ stepId, ...outcomeOf(one, direction) }))
  })
}

type Outcome = StepOutcome extends infer One ? (One extends unknown ? Omit<One, 'stepId'> : never) : never

function outcomeOf(settled: Settled, direction: BatchRow['direction']): Outcome {
  if (settled.state === 'done')
    return { state: direction === 'act' ? 'done' : 'undone', receipt: JSON.stringify(settled.receipt) }
  const obstacle =
    'obstacle' in settled && settled.obstacle !== undefined ? JSON.stringify(settled.obstacle) : null
  if (settled.state === 'not-done') {
    if (direction === 'undo') return { state: 'still-done', obstacle }
    return { state: obstacle === null ? 'planned' : 'refused', obstacle }
  }
  return { state: 'unclear', obstacle }
}

/** States in which the copy of a step is still wanted. */
const keepsCopy: ReadonlySet<string> = new Set(['begun', 'done', 'unclear', 'undoing'])

/** Destroys copies that no step needs: of what was not done after all, of what was put back, of a process that was killed. */
export async function tidy(setup: EngineSetup, planId: number): Promise<void> {
  const items = await setup.store.vault.list(ownerOf(planId))
  if (items.length === 0) return
  await destroyUnwanted(setup, { planId, copies: items.map(({ id }) => id) })
}

interface Copies {
  readonly planId: number
  /** Only these can need one of the copies; all without. */
  readonly stepIds?: readonly number[]
  readonly copies: readonly string[]
}

/** Destroys those of some copies that no step needs. */
export async function destroyUnwanted(
  { store }: EngineSetup,
  { planId, stepIds, copies }: Copies,
): Promise<void> {
  const wanted = new Set<string>()
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId, states: [], ids: stepIds, limit: 1000, after })
    for (const { state, vaultItem } of rows)
      if (vaultItem !== null && keepsCopy.has(state)) wanted.add(vaultItem)
    if (next === null) break
    after = next
  }
  await store.vault.destroy(copies.filter((id) => !wanted.has(id)))
}
