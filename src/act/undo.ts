import type { ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import type { NewBatch, PlanRow, StepRow } from '../store/plans.ts'
import type { Vault } from '../store/vault.ts'
import { byItem, keyOf, OpenTargets, type ActProgress, type EngineSetup, type ItemSteps } from './engine.ts'
import { lookAgain } from './look-again.ts'
import { parseReceipt } from './receipt.ts'
import { backOf, outcomesOf, settleOpen, tidy } from './settle.ts'
import type { Obstacle, Order } from './target.ts'

export interface UndoOptions {
  readonly planId: number
  /** Only these steps, with those on the same item; all without. */
  readonly stepIds?: readonly number[] | undefined
  readonly signal: AbortSignal
  readonly report: (progress: ActProgress) => void
}

/** Puts back what a plan took away, the last first: byte for byte, where it lay. Gives the plan as it is then. */
export async function undoPlan(setup: EngineSetup, options: UndoOptions): Promise<PlanRow> {
  const { store } = setup
  const { planId, signal, report } = options
  const plan = await planToUndo(setup, planId)
  await using targets = new OpenTargets(setup.openTarget)
  report({ phase: 'settling', done: 0, total: 0 })
  await settleOpen(setup, targets, { planId, signal })
  const steps = await stepsToUndo(setup, options)
  if (steps.length === 0 && plan.state !== 'undoing') throw new Refusal('plan-over', String(planId))
  await store.plans.setState(planId, { state: 'undoing' })
  const batches = [...Map.groupBy(steps, ({ batchId }) => batchId ?? 0)].toSorted(([a], [b]) => b - a)
  let done = 0
  for (const [, own] of batches) {
    if (signal.aborted) break
    report({ phase: 'undoing', done, total: steps.length })
    try {
      for (const items of byUnitNow(byItem(own))) await putBack({ setup, targets, planId, signal }, items)
    } catch (error) {
      if (!signal.aborted) throw error // else it is found out at the next beginning what was done
    }
    done += own.length
  }
  if (!signal.aborted) await lookAgain(setup, targets, options)
  await tidy(setup, planId)
  const { counts } = await planToUndo(setup, planId)
  if (counts.undoing === 0)
    await store.plans.setState(planId, { state: counts.done + counts.unclear === 0 ? 'undone' : 'applied' })
  return planToUndo(setup, planId)
}

/** Items by the unit that they are put back from: what moved lies elsewhere than what was removed beside it. */
function byUnitNow(items: readonly ItemSteps[]): ItemSteps[][] {
  return [...Map.groupBy(items, (item) => backOf(item).place.unit).values()]
}

async function planToUndo({ store }: EngineSetup, planId: number): Promise<PlanRow> {
  const plan = await store.plans.get(planId)
  if (plan === null) throw new Refusal('plan-not-found', String(planId))
  if (plan.state === 'destroyed') throw new Refusal('plan-over', String(planId))
  return plan
}

/** What was done of the plan; of chosen steps also what was done with the same items. */
async function stepsToUndo({ store }: EngineSetup, { planId, stepIds }: UndoOptions): Promise<StepRow[]> {
  const done: StepRow[] = []
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId, states: ['done'], limit: 1000, after })
    done.push(...rows)
    if (next === null) break
    after = next
  }
  if (stepIds === undefined) return done
  const chosen = new Set(stepIds)
  return byItem(done)
    .filter(({ steps }) => steps.some(({ id }) => chosen.has(id)))
    .flatMap(({ steps }) => steps)
}

interface Undoing {
  readonly setup: EngineSetup
  readonly targets: OpenTargets
  readonly planId: number
  readonly signal: AbortSignal
}

interface Back {
  readonly item: ItemSteps
  readonly order: Order
  readonly copy: ByteSource & Disposable
}

async function putBack(
  { setup, targets, planId, signal }: Undoing,
  items: readonly ItemSteps[],
): Promise<void> {
  const { plans, erasures } = setup.store
  const nowMs = (): number => setup.clock.now().epochMilliseconds
  const [{ sourceId }] = items as readonly [ItemSteps]
  const target = await targets.get(sourceId)
  const key = setup.newKey()
  const { backs, lost } = await backsOf(setup, items, key)
  try {
    const fail = async (some: readonly ItemSteps[], obstacle: Obstacle): Promise<void> => {
      const refusals = some.flatMap((item) =>
        item.steps.map(({ id }) => ({ stepId: id, obstacle: JSON.stringify(obstacle) })),
      )
      if (refusals.length > 0) await plans.refuse(planId, refusals, nowMs())
    }
    const whole = backs.map(({ item }) => item)
    await fail(lost, { code: 'copy-lost' })
    if (target === undefined) return await fail(whole, { code: 'not-supported' })
    if (backs.length === 0) return
    const prepared = await target.prepare(
      backs.map(({ order }) => order),
      signal,
    )
    if (prepared.refused.length > 0) {
      await prepared.discard()
      const refused = new Map(prepared.refused.map((one) => [one.key, one.obstacle]))
      for (const { item, order } of backs) {
        const obstacle = refused.get(order.key)
        if (obstacle !== undefined) await fail([item], obstacle)
      }
      const left = backs.filter(({ order }) => !refused.has(order.key)).map(({ item }) => item)
      if (left.length > 0) await putBack({ setup, targets, planId, signal }, left)
      return
    }
    const batch: NewBatch = {
      planId,
      sourceId,
      direction: 'undo',
      key,
      note: JSON.stringify(prepared.note),
      steps: whole.flatMap(({ steps }) => steps.map(({ id }) => ({ id, vaultItem: null }))),
    }
    const [id = 0] = await plans.begin([batch], nowMs())
    setup.checkpoint?.('undoing journaled')
    const settled = await prepared.commit(signal)
    setup.checkpoint?.('put back')
    const steps = whole.flatMap((item) => item.steps)
    await plans.finish(id, outcomesOf({ ...batch, id, steps }, settled), nowMs())
    await erasures.remove(steps.map(({ document }) => document))
    setup.checkpoint?.('putting back told')
  } finally {
    for (const { copy } of backs) copy[Symbol.dispose]()
  }
}

interface Backs {
  readonly backs: readonly Back[]
  /** What cannot come back, for its copy is no more what it was; all else still can. */
  readonly lost: readonly ItemSteps[]
}

async function backsOf({ store }: EngineSetup, items: readonly ItemSteps[], key: string): Promise<Backs> {
  const backs: Back[] = []
  const lost: ItemSteps[] = []
  for (const item of items) {
    const [first] = item.steps
    const copy = await wholeCopy(store.vault, first.vaultItem ?? '')
    if (copy === undefined) {
      lost.push(item)
      continue
    }
    const change = { type: 'put-back', bytes: copy, receipt: parseReceipt(first.receipt) } as const
    backs.push({ item, copy, order: { key: keyOf(key, backs.length), ...backOf(item), change } })
  }
  return { backs, lost }
}

/** A copy that was read to its end; undefined when it is gone or damaged. */
async function wholeCopy(vault: Vault, id: string): Promise<Back['copy'] | undefined> {
  try {
    const copy = await vault.open(id)
    try {
      for (let at = 0; at < copy.sizeBytes; at += pieceBytes) copy.read(at, at + pieceBytes)
      return copy
    } catch (error) {
      copy[Symbol.dispose]()
      throw error
    }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'vault-item-gone') return undefined
    throw error
  }
}

/** A copy is looked through in pieces of this size. */
const pieceBytes = 1_048_576
