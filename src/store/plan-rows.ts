import { sql, type Selectable } from 'kysely'
import type {
  Hold,
  PlanRuleId,
  PlanState,
  PlanStep,
  StepChange,
  StepReason,
  StepState,
} from '../privacy/plans/plan.ts'
import { hexOf, listOf } from './bulk.ts'
import type { Database } from './database.ts'
import type {
  ActEvent,
  BatchRow,
  Direction,
  PlanRow,
  PlanUnit,
  PutBack,
  StepPage,
  StepQuery,
  StepRow,
} from './plans.ts'
import type { Tables } from './tables.ts'

type Executor = Database['kysely']

/** What of a plan is kept as JSON. */
export type PlanBody = Pick<PlanRow, 'about' | 'isMore'>

/** What of a step is kept as JSON. */
export interface StepBody {
  readonly kind: string
  readonly name: string
  readonly atMs: number | null
  readonly why: StepReason
  readonly hold: Hold | null
  readonly notes?: readonly string[]
}

/** A step as it is kept. */
export function rowOfStep(planId: number, step: PlanStep): Omit<Selectable<Tables['plan_step']>, 'id'> {
  const { kind, name, atMs, why, hold } = step
  return {
    plan_id: planId,
    source_id: step.sourceId,
    unit: step.unit,
    item: step.item,
    nested: step.nested,
    digest: Buffer.from(step.digest, 'hex'),
    document: Buffer.from(step.document, 'hex'),
    state: stateOf(step),
    change: step.change,
    size_bytes: step.sizeBytes,
    obstacle: step.isOutOfReach
      ? JSON.stringify({ code: step.change === 'move' ? 'cannot-move' : 'inside-file' })
      : null,
    batch_id: null,
    receipt: null,
    vault_item: null,
    body: JSON.stringify({ kind, name, atMs, why, hold } satisfies StepBody),
  }
}

/** What may be somebody else's is left out until a person takes it in. */
function stateOf({ hold, isOutOfReach, why }: PlanStep): StepState {
  if (hold !== null) return 'held'
  if (isOutOfReach) return 'refused'
  return why.perhaps === true ? 'excluded' : 'planned'
}

const noCounts: Readonly<Record<StepState, number>> = {
  planned: 0,
  excluded: 0,
  held: 0,
  begun: 0,
  done: 0,
  refused: 0,
  unclear: 0,
  undoing: 0,
  undone: 0,
  destroyed: 0,
}

/** Plans, the newest first, with their steps counted by state. */
export async function plansOf(executor: Executor, id: number | null): Promise<PlanRow[]> {
  const plans = await executor
    .selectFrom('plan')
    .selectAll()
    .$if(id !== null, (query) => query.where('id', '=', id))
    .orderBy('id', 'desc')
    .execute()
  const counted = await executor
    .selectFrom('plan_step')
    .$if(id !== null, (query) => query.where('plan_id', '=', id ?? 0))
    .groupBy(['plan_id', 'state'])
    .select((select) => [
      'plan_id',
      'state',
      select.fn.countAll<number>().as('count'),
      select.fn.sum<number>('size_bytes').as('bytes'),
    ])
    .execute()
  const wholes = await executor
    .selectFrom('plan_step')
    .$if(id !== null, (query) => query.where('plan_id', '=', id ?? 0))
    .where('state', 'not in', ['held', 'excluded'])
    .groupBy('plan_id')
    .select((select) => ['plan_id', select.fn.count<number>('digest').distinct().as('count')])
    .execute()
  return plans.map((plan) => {
    const own = counted.filter(({ plan_id: planId }) => planId === plan.id)
    const tally = (of: 'count' | 'bytes'): PlanRow['counts'] => ({
      ...noCounts,
      ...Object.fromEntries(own.map((row) => [row.state, Number(row[of])])),
    })
    return {
      id: plan.id,
      rule: plan.rule as PlanRuleId, // written from PlanRuleId
      state: plan.state as PlanState, // written from PlanState
      madeAtMs: Number(plan.made_at_ms),
      appliedAtMs: plan.applied_at_ms === null ? null : Number(plan.applied_at_ms),
      expiresAtMs: plan.expires_at_ms === null ? null : Number(plan.expires_at_ms),
      ...(JSON.parse(plan.body) as PlanBody), // written by `makePlan`
      wholes: Number(wholes.find(({ plan_id: planId }) => planId === plan.id)?.count ?? 0),
      counts: tally('count'),
      bytes: tally('bytes'),
    }
  })
}

/** Steps in the order in which they are carried out. */
export async function stepsOf(
  database: Database,
  { planId, states, ids, limit, after }: StepQuery,
): Promise<StepPage> {
  // By number: steps are made in the order of their sources and units.
  const from = /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0
  const rows = await database.kysely
    .selectFrom('plan_step')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('id', '>', from)
    .$if(states.length > 0, (query) => query.where('state', 'in', states))
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`id in ${listOf(database, ids ?? [])}`))
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit).map(stepRow)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? String(last.id) : null }
}

/** A step as it was kept. */
export function stepRow(row: Selectable<Tables['plan_step']>): StepRow {
  const body = JSON.parse(row.body) as StepBody // written by `rowOfStep`
  return {
    id: row.id,
    sourceId: Number(row.source_id),
    unit: row.unit,
    item: row.item,
    nested: row.nested,
    digest: Buffer.from(row.digest).toString('hex'),
    document: Buffer.from(row.document).toString('hex'),
    state: row.state as StepState, // written from StepState
    change: row.change as StepChange, // written from StepChange
    sizeBytes: Number(row.size_bytes),
    obstacle: row.obstacle,
    receipt: row.receipt,
    vaultItem: row.vault_item,
    batchId: row.batch_id === null ? null : Number(row.batch_id),
    isOutOfReach: /inside-file|cannot-move/.test(row.obstacle ?? ''),
    notes: [],
    ...body,
  }
}

interface Wanted {
  readonly planId: number | undefined
  readonly missing: 'ended_at_ms' | 'seen_at_ms'
}

/** Steps that are planned in a unit, in order. */
export async function plannedInUnit(
  executor: Executor,
  { planId, sourceId, unit }: PlanUnit,
): Promise<StepRow[]> {
  const rows = await executor
    .selectFrom('plan_step')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('state', '=', 'planned')
    .where('source_id', '=', sourceId)
    .where('unit', '=', unit)
    .orderBy('id')
    .execute()
  return rows.map(stepRow)
}

/** Documents of steps that were put back, with the moment at which that began. */
export async function putBackOf(database: Database, planId: number): Promise<PutBack[]> {
  const rows = await database.kysely
    .selectFrom('plan_step')
    .innerJoin('act_batch', 'act_batch.id', 'plan_step.batch_id')
    .select([hexOf(database, 'document').as('document'), 'act_batch.begun_at_ms'])
    .where('plan_step.plan_id', '=', planId)
    .where('plan_step.state', '=', 'undone')
    .execute()
  return rows.map(({ document, begun_at_ms: atMs }) => ({ document, atMs: Number(atMs) }))
}

/** What happened with a plan, the newest first. */
export async function eventsOf(executor: Executor, planId: number, limit: number): Promise<ActEvent[]> {
  const rows = await executor
    .selectFrom('act_event')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, step_id: stepId, at_ms: atMs, event, detail }) => ({
    id,
    stepId: Number(stepId),
    atMs: Number(atMs),
    event,
    detail,
  }))
}

/** Batches that lack an end, or a second look. */
export async function batchesOf(executor: Executor, { planId, missing }: Wanted): Promise<BatchRow[]> {
  const batches = await executor
    .selectFrom('act_batch')
    .selectAll()
    .where(missing, 'is', null)
    .$if(planId !== undefined, (query) => query.where('plan_id', '=', planId ?? 0))
    .orderBy('id')
    .execute()
  const steps = await executor
    .selectFrom('plan_step')
    .selectAll()
    .where('batch_id', 'in', (query) =>
      query
        .selectFrom('act_batch')
        .select('id')
        .where(missing, 'is', null)
        .$if(planId !== undefined, (own) => own.where('plan_id', '=', planId ?? 0)),
    )
    .orderBy('id')
    .execute()
  const byBatch = Map.groupBy(steps.map(stepRow), ({ batchId }) => batchId)
  return batches.map((batch) => ({
    id: batch.id,
    planId: Number(batch.plan_id),
    sourceId: Number(batch.source_id),
    direction: batch.direction as Direction, // written from Direction
    key: batch.key,
    note: batch.note,
    steps: byBatch.get(batch.id) ?? [],
  }))
}
