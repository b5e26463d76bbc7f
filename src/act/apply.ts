import { Refusal } from '../base/refusal.ts'
import { turnOf } from '../privacy/plans/steps.ts'
import type { PlanRow, StepRow } from '../store/plans.ts'
import type { StagedCopy } from '../store/vault.ts'
import {
  byItem,
  byUnit,
  changeOf,
  keyOf,
  OpenTargets,
  ownerOf,
  stepsPerRound,
  type ActProgress,
  type EngineSetup,
  type ItemSteps,
  type ReworkNote,
} from './engine.ts'
import { changeFor } from './change-for.ts'
import { commitAll, type Ready } from './commit-all.ts'
import { lookAgain } from './look-again.ts'
import { createMerging, type Merging } from './merging.ts'
import { parseObstacle } from './receipt.ts'
import { destroyUnwanted, settleOpen, tidy } from './settle.ts'
import type { Change, Obstacle, ObstacleCode, Order, Prepared, Target } from './target.ts'

export interface ApplyOptions {
  readonly planId: number
  /** How long everything can be undone. */
  readonly days: number
  readonly signal: AbortSignal
  readonly report: (progress: ActProgress) => void
}

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
  const round: Acting = {
    setup,
    targets,
    planId,
    expiresAtMs,
    signal,
    merging: createMerging(setup, targets, planId),
  }
  for (let done = 0; !signal.aborted;) {
    const { rows } = await store.plans.steps({ planId, states: ['planned'], limit: stepsPerRound })
    if (rows.length === 0) break
    const from = done
    const tell = (more: number): void => report({ phase: 'acting', done: from + more, total })
    try {
      done += await carryOutRound({ ...round, tell }, ofOneTurn(await wholeUnits(round, rows)))
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
  'disk-full',
  'unreachable',
  'failed',
  'read-only',
  'depends',
  'not-merged',
])

/** A mailbox is written anew once for all that is planned in it. */
async function wholeUnits(
  { setup: { store }, targets, planId }: Acting,
  rows: readonly StepRow[],
): Promise<readonly StepRow[]> {
  const last = rows.at(-1)
  if (last === undefined || last.item === '') return rows
  const { sourceId, unit } = last
  if ((await targets.get(sourceId))?.ways.wholeUnits !== true) return rows
  const before = rows.filter((row) => row.sourceId !== sourceId || row.unit !== unit)
  return [...before, ...(await store.plans.stepsOfUnit({ planId, sourceId, unit }))]
}

/** Cards are merged in a round of their own: what was merged into them goes afterwards, when it can be seen there. */
function ofOneTurn(rows: readonly StepRow[]): readonly StepRow[] {
  const [first] = rows
  return first === undefined ? [] : rows.filter((row) => turnOf(row) === turnOf(first))
}

interface Acting {
  readonly setup: EngineSetup
  readonly targets: OpenTargets
  readonly planId: number
  readonly expiresAtMs: number
  readonly signal: AbortSignal
  readonly merging: Merging
}

interface Round extends Acting {
  /** Made for the steps of this round. A plan has many rounds: its other copies are not looked through in each. */
  readonly copies: StagedCopy[]
  /** Told of how many steps a copy was made. */
  readonly tell: (steps: number) => void
}

async function carryOutRound(
  acting: Acting & Pick<Round, 'tell'>,
  rows: readonly StepRow[],
): Promise<number> {
  const round: Round = { ...acting, copies: [] }
  const { setup, planId } = round
  const ready = await makeAllReady(round, byUnit(byItem(rows)))
  await commitAll(setup, ready, round.signal)
  const copies = round.copies.map(({ id }) => id)
  await destroyUnwanted(setup, { planId, stepIds: rows.map(({ id }) => id), copies })
  return rows.length
}

/** Copies are kept together; of what is refused after it was copied nothing is. */
async function makeAllReady(round: Round, units: readonly (readonly ItemSteps[])[]): Promise<Ready[]> {
  const { vault } = round.setup.store
  const ready: Ready[] = []
  let unkept = round.copies
  try {
    let looked = 0
    for (const items of units) {
      const from = looked
      const one = await makeReady({ ...round, tell: (more) => round.tell(from + more) }, items)
      if (one !== undefined) ready.push(one)
      looked += items.reduce((sum, { steps }) => sum + steps.length, 0)
    }
    const wanted = new Set(ready.flatMap(({ batch }) => batch.steps.map(({ vaultItem }) => vaultItem)))
    await vault.keep(round.copies.filter(({ id }) => wanted.has(id)))
    unkept = round.copies.filter(({ id }) => !wanted.has(id))
  } finally {
    vault.drop(unkept)
  }
  round.setup.checkpoint?.('all ready')
  return ready
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
  let told = 0
  for (const item of items) {
    signal.throwIfAborted()
    round.tell(told)
    told += item.steps.length
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
  if (prepared.refused.length === 0) return readyOf(round, { key, target, orders, prepared })
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
  readonly target: Target
  readonly orders: readonly { readonly item: ItemSteps; readonly copied: Copied }[]
  readonly prepared: Prepared
}

function readyOf({ planId }: Round, { key, target, orders, prepared }: Readying): Ready {
  return {
    target,
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
  target: Target,
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
  const copy = setup.store.vault.stage(
    {
      owner: ownerOf(planId),
      purpose: 'undo',
      atMs: setup.clock.now().epochMilliseconds,
      expiresAtMs,
    },
    found.copy,
  )
  copies.push(copy)
  return { change, vaultItem: copy.id, keepsCopy: isNear, notes: [...notes] }
}
