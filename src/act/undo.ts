import type { ByteSource } from '../base/bytes.ts'
import { Refusal } from '../base/refusal.ts'
import type { NewBatch, PlanRow, StepRow } from '../store/plans.ts'
import type { Vault } from '../store/vault.ts'
import {
  byItem,
  keyOf,
  OpenTargets,
  stepsPerRound,
  type ActProgress,
  type EngineSetup,
  type ItemSteps,
} from './engine.ts'
import { commitAll, type Ready } from './commit-all.ts'
import { lookAgain } from './look-again.ts'
import { parseReceipt } from './receipt.ts'
import { backOf, settleOpen, tidy } from './settle.ts'
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
  let done = 0
  for (const round of await roundsBack(targets, steps)) {
    if (signal.aborted) break
    report({ phase: 'undoing', done, total: steps.length })
    try {
      await putAllBack({ setup, targets, planId, signal }, round)
    } catch (error) {
      if (!signal.aborted) throw error // else it is found out at the next beginning what was done
    }
    done += stepsIn(round)
  }
  if (!signal.aborted) await lookAgain(setup, targets, options)
  await tidy(setup, planId)
  // What was put back on purpose is not told as something that came back by itself.
  await store.erasures.putBack(await store.plans.putBack(planId))
  const { counts } = await planToUndo(setup, planId)
  if (counts.undoing === 0)
    await store.plans.setState(planId, { state: counts.done + counts.unclear === 0 ? 'undone' : 'applied' })
  return planToUndo(setup, planId)
}

/** Items of one unit, which are put back together. */
type Group = readonly ItemSteps[]

function stepsIn(groups: readonly Group[]): number {
  return groups.flat().reduce((sum, { steps }) => sum + steps.length, 0)
}

/**
 * What is put back together, the last that was done first. Where places of one may stand in the way of another each waits for the one before it, and
 * so does what was done twice in one unit.
 */
async function roundsBack(targets: OpenTargets, steps: readonly StepRow[]): Promise<Group[][]> {
  const batches = [...Map.groupBy(steps, ({ batchId }) => batchId ?? 0)].toSorted(([a], [b]) => b - a)
  const rounds: Group[][] = []
  let units = new Set<string>()
  let held = Infinity
  for (const group of batches.flatMap(([, own]) => byUnitNow(byItem(own)))) {
    const sourceId = group[0]?.sourceId ?? 0
    const isApart = (await targets.get(sourceId))?.ways.unitsApart === true
    const own = group
      .flatMap((item) => [item.unit, backOf(item).place.unit])
      .map((unit) => `${String(sourceId)} ${unit}`)
    const count = stepsIn([group])
    if (!isApart || held + count > stepsPerRound || own.some((unit) => units.has(unit))) {
      rounds.push([])
      units = new Set()
      held = isApart ? 0 : Infinity
    }
    rounds.at(-1)?.push(group)
    for (const unit of own) units.add(unit)
    held += count
  }
  return rounds
}

/** Items by the unit that they are put back from: what moved lies elsewhere than what was removed beside it. */
function byUnitNow(items: readonly ItemSteps[]): ItemSteps[][] {
  return [...Map.groupBy(items, (item) => JSON.stringify([item.sourceId, backOf(item).place.unit])).values()]
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

async function putAllBack(undoing: Undoing, groups: readonly Group[]): Promise<void> {
  const { setup, signal } = undoing
  await using copies = new OpenCopies()
  const ready: Ready[] = []
  for (const items of groups) {
    const one = await makeReady(undoing, items, copies)
    if (one !== undefined) ready.push(one)
  }
  await commitAll(setup, ready, signal)
}

/** Checks the copies and prepares the orders; what cannot come back says why. */
async function makeReady(undoing: Undoing, items: Group, copies: OpenCopies): Promise<Ready | undefined> {
  const { setup, targets, planId, signal } = undoing
  const [{ sourceId }] = items as readonly [ItemSteps]
  const target = await targets.get(sourceId)
  const key = setup.newKey()
  const { backs, lost } = await backsOf(setup, items, key)
  for (const { copy } of backs) copies.add(copy)
  const fail = async (some: readonly (readonly [ItemSteps, Obstacle])[]): Promise<void> => {
    const refusals = some.flatMap(([item, obstacle]) =>
      item.steps.map(({ id }) => ({ stepId: id, obstacle: JSON.stringify(obstacle) })),
    )
    if (refusals.length > 0)
      await setup.store.plans.refuse(planId, refusals, setup.clock.now().epochMilliseconds)
  }
  const whole = backs.map(({ item }) => item)
  await fail(lost.map((item) => [item, { code: 'copy-lost' }]))
  if (target === undefined) await fail(whole.map((item) => [item, { code: 'not-supported' }]))
  if (target === undefined || backs.length === 0) return undefined
  const prepared = await target.prepare(
    backs.map(({ order }) => order),
    signal,
  )
  if (prepared.refused.length > 0) {
    await prepared.discard()
    const refused = new Map(prepared.refused.map((one) => [one.key, one.obstacle]))
    const left: ItemSteps[] = []
    const failed: [ItemSteps, Obstacle][] = []
    for (const { item, order } of backs) {
      const obstacle = refused.get(order.key)
      if (obstacle === undefined) left.push(item)
      else failed.push([item, obstacle])
    }
    await fail(failed)
    return left.length === 0 ? undefined : makeReady(undoing, left, copies)
  }
  const batch: NewBatch = {
    planId,
    sourceId,
    direction: 'undo',
    key,
    note: JSON.stringify(prepared.note),
    steps: whole.flatMap(({ steps }) => steps.map(({ id }) => ({ id, vaultItem: null }))),
  }
  return { batch, target, prepared, items: whole }
}

/** Copies that are read from until a round was put back. */
class OpenCopies implements AsyncDisposable {
  readonly #copies: Disposable[] = []

  add(copy: Disposable): void {
    this.#copies.push(copy)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const copy of this.#copies.splice(0)) copy[Symbol.dispose]()
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
