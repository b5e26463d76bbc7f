import { Refusal } from '../base/refusal.ts'
import { turnOf } from '../privacy/plans/steps.ts'
import type { NewBatch, PlanRow, StepRow } from '../store/plans.ts'
import {
  byItem,
  byUnit,
  changeOf,
  keyOf,
  OpenTargets,
  ownerOf,
  type ActProgress,
  type EngineSetup,
  type ItemSteps,
  type ReworkNote,
} from './engine.ts'
import { changeFor } from './change-for.ts'
import { lookAgain } from './look-again.ts'
import { createMerging, type Merging } from './merging.ts'
import { parseObstacle } from './receipt.ts'
import { destroyUnwanted, outcomesOf, settleOpen, tidy } from './settle.ts'
import type { Change, Obstacle, ObstacleCode, Order, Prepared } from './target.ts'

export interface ApplyOptions {
  readonly planId: number
  /** How long everything can be undone. */
  readonly days: number
  readonly signal: AbortSignal
  readonly report: (progress: ActProgress) => void
}

/** Steps that are journaled together: each journal entry waits for the disk, and a killed process asks again after these. */
const stepsPerRound = 50

const dayMs = 86_400_000

/**
 * Carries out what is left of a plan, as far as the signal allows: copy into the vault, journal, act, receipt. Begun anew after
 * whatever happened, it finds out first what became of the last steps. Gives the plan as it is then.
 */
export async function applyPlan(setup: EngineSetup, options: ApplyOptions): Promise<PlanRow> {
  const { store, clock } = setup
  const { planId, signal, report } = options
  const plan = await planToApply(setup, planId)
  const nowMs = clock.now().epochMilliseconds
  const expiresAtMs = nowMs + options.days * dayMs
  await store.plans.setState(planId, { state: 'applying', expiresAtMs })
  await using targets = new OpenTargets(setup.openTarget)
  report({ phase: 'settling', done: 0, total: 0 })
  await settleOpen(setup, targets, { planId, signal })
  // Before a mailbox is written in again: afterwards nobody could tell the one from the other.
  await lookAgain(setup, targets, options)
  await retryPassing(setup, planId)
  const total = (await store.plans.get(planId))?.counts.planned ?? plan.counts.planned
  const round: Round = {
    setup,
    targets,
    planId,
    expiresAtMs,
    signal,
    copies: [],
    merging: createMerging(setup, targets, planId),
  }
  for (let done = 0; !signal.aborted;) {
    report({ phase: 'acting', done, total })
    const { rows } = await store.plans.steps({ planId, states: ['planned'], limit: stepsPerRound })
    if (rows.length === 0) break
    try {
      done += await carryOutRound(round, ofOneTurn(await wholeUnits(setup, planId, rows)))
    } catch (error) {
      if (!signal.aborted) throw error // else it is found out at the next beginning what was done
    }
  }
  await tidy(setup, planId)
  if (!signal.aborted) {
    await lookAgain(setup, targets, options)
    const { counts } = await planToApply(setup, planId)
    if (counts.begun === 0)
      await store.plans.setState(planId, { state: 'applied', appliedAtMs: clock.now().epochMilliseconds })
  }
  return planToApply(setup, planId)
}

async function planToApply({ store }: EngineSetup, planId: number): Promise<PlanRow> {
  const plan = await store.plans.get(planId)
  if (plan === null) throw new Refusal('plan-not-found', String(planId))
  if (!['proposed', 'applying', 'applied'].includes(plan.state))
    throw new Refusal('plan-over', String(planId))
  return plan
}

/** Steps that a program or a place was in the way of are tried once more. */
async function retryPassing({ store }: EngineSetup, planId: number): Promise<void> {
  const { rows } = await store.plans.steps({ planId, states: ['refused'], limit: 100_000 })
  const passing = rows.filter(({ obstacle }) => {
    const code = parseObstacle(obstacle)?.code
    return code !== undefined && mayHavePassed.has(code)
  })
  await store.plans.retry(
    planId,
    passing.map(({ id }) => id),
  )
}

/** A row that others referred to may go once these went. */
const mayHavePassed: ReadonlySet<ObstacleCode> = new Set([
  'in-use',
  'unreachable',
  'failed',
  'read-only',
  'depends',
  'not-merged',
])

/** A mailbox is written anew once for all that is planned in it. */
async function wholeUnits(
  { store }: EngineSetup,
  planId: number,
  rows: readonly StepRow[],
): Promise<readonly StepRow[]> {
  const last = rows.at(-1)
  if (last === undefined || last.item === '') return rows
  const before = rows.filter(({ sourceId, unit }) => sourceId !== last.sourceId || unit !== last.unit)
  const rest = await store.plans.stepsOfUnit({ planId, sourceId: last.sourceId, unit: last.unit })
  return [...before, ...rest]
}

/** Cards are merged in a round of their own: what was merged into them goes afterwards, when it can be seen there. */
function ofOneTurn(rows: readonly StepRow[]): readonly StepRow[] {
  const [first] = rows
  return first === undefined ? [] : rows.filter((row) => turnOf(row) === turnOf(first))
}

interface Round {
  readonly setup: EngineSetup
  readonly targets: OpenTargets
  readonly planId: number
  readonly expiresAtMs: number
  readonly signal: AbortSignal
  /** Made for the steps of this round. A plan has many rounds: its other copies are not looked through in each. */
  readonly copies: string[]
  readonly merging: Merging
}

/** Items of one unit, ready to be carried out. */
interface Ready {
  readonly batch: NewBatch
  readonly prepared: Prepared
  readonly items: readonly ItemSteps[]
}

async function carryOutRound(round: Round, rows: readonly StepRow[]): Promise<number> {
  const { setup, planId, signal } = round
  const { plans } = setup.store
  const nowMs = (): number => setup.clock.now().epochMilliseconds
  const ready: Ready[] = []
  for (const items of byUnit(byItem(rows))) {
    const one = await makeReady(round, items)
    if (one !== undefined) ready.push(one)
  }
  setup.checkpoint?.('all ready')
  const ids = await plans.begin(
    ready.map(({ batch }) => batch),
    nowMs(),
  )
  setup.checkpoint?.('journaled')
  for (const [index, { batch, prepared, items }] of ready.entries()) {
    const settled = await prepared.commit(signal)
    setup.checkpoint?.('carried out')
    const id = ids[index] ?? 0
    const steps = items.flatMap((item) => item.steps)
    await plans.finish(id, outcomesOf({ ...batch, id, steps }, settled), nowMs())
    setup.checkpoint?.('told')
  }
  const copies = round.copies.splice(0)
  await destroyUnwanted(setup, { planId, stepIds: rows.map(({ id }) => id), copies })
  return rows.length
}

/** Looks at each item, copies it into the vault and prepares the orders; what cannot be done is refused with its reason. */
async function makeReady(round: Round, items: readonly ItemSteps[]): Promise<Ready | undefined> {
  const { setup, targets, planId, signal } = round
  const [{ sourceId }] = items as readonly [ItemSteps]
  const target = await targets.get(sourceId)
  const refuse = (item: ItemSteps, obstacle: Obstacle): Promise<void> =>
    setup.store.plans.refuse(
      planId,
      item.steps.map(({ id }) => ({ stepId: id, obstacle: JSON.stringify(obstacle) })),
      setup.clock.now().epochMilliseconds,
    )
  const key = setup.newKey()
  const orders: { readonly item: ItemSteps; readonly order: Order; readonly copied: Copied }[] = []
  for (const item of items) {
    const looked =
      target === undefined ? ({ code: 'not-supported' } as const) : await copyAndChange(round, item, target)
    if ('code' in looked) {
      await refuse(item, looked)
      continue
    }
    const { change, keepsCopy } = looked
    orders.push({
      item,
      copied: looked,
      order: {
        key: keyOf(key, orders.length),
        place: { unit: item.unit, item: item.item },
        digest: item.digest,
        change,
        ...(keepsCopy ? { keepsCopy } : {}),
      },
    })
  }
  if (target === undefined || orders.length === 0) return undefined
  setup.checkpoint?.('copied')
  const all = orders.map(({ order }) => order)
  const prepared = await target.prepare(all, signal)
  if (prepared.refused.length === 0) return readyOf(round, { key, orders, prepared })
  const refused = new Map(prepared.refused.map((one) => [one.key, one.obstacle]))
  for (const { item, order } of orders) {
    const obstacle = refused.get(order.key)
    if (obstacle !== undefined) await refuse(item, obstacle)
  }
  await prepared.discard()
  // What is left is prepared anew, so that the note speaks of it alone; its copies are made anew too.
  const left = orders.filter(({ order }) => !refused.has(order.key)).map(({ item }) => item)
  return left.length === 0 ? undefined : makeReady(round, left)
}

interface Readying {
  readonly key: string
  readonly orders: readonly { readonly item: ItemSteps; readonly copied: Copied }[]
  readonly prepared: Prepared
}

function readyOf({ planId }: Round, { key, orders, prepared }: Readying): Ready {
  return {
    prepared,
    items: orders.map(({ item }) => item),
    batch: {
      planId,
      sourceId: orders[0]?.item.sourceId ?? 0,
      direction: 'act',
      key,
      note: JSON.stringify(prepared.note),
      steps: orders.flatMap(({ item, copied: { vaultItem, notes } }) =>
        item.steps.map(({ id }) => ({ id, vaultItem, notes })),
      ),
    },
  }
}

interface Copied {
  readonly change: Change
  readonly vaultItem: string
  readonly keepsCopy: boolean
  readonly notes: readonly ReworkNote[]
}

async function copyAndChange(
  { setup, targets, planId, expiresAtMs, signal, copies, merging }: Round,
  item: ItemSteps,
  target: NonNullable<Awaited<ReturnType<OpenTargets['get']>>>,
): Promise<Copied | Obstacle> {
  const place = { unit: item.unit, item: item.item }
  const type = changeOf(item)
  const refused = target.refuses(place, type)
  if (refused !== undefined) return refused
  const keep = item.steps.find(({ why }) => why.keep !== undefined)?.why.keep
  const isNear = keep !== undefined && keep.sourceId === item.sourceId && keep.unit === item.unit
  if (keep !== undefined && !isNear) {
    const kept = await (await targets.get(keep.sourceId))?.look(keep, item.digest, signal)
    if (kept?.state !== 'there') return { code: 'last-copy' }
    kept[Symbol.dispose]()
  }
  const look = await target.look(place, item.digest, signal)
  if (look.state !== 'there') return look.obstacle
  using found = look
  const notes = new Set<ReworkNote>()
  const held = { planId, bytes: found.bytes, noting: (code: ReworkNote) => void notes.add(code) }
  const change = await changeFor({ setup, merging, signal }, item, held)
  if ('code' in change) return change
  const vaultItem = await setup.store.vault.put(
    {
      owner: ownerOf(planId),
      purpose: 'undo',
      atMs: setup.clock.now().epochMilliseconds,
      expiresAtMs,
    },
    found.copy,
  )
  copies.push(vaultItem)
  return { change, vaultItem, keepsCopy: isNear, notes: [...notes] }
}
