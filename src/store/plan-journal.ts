import { sql } from 'kysely'
import type { PlanStep } from '../privacy/plans/plan.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { rowOfStep, type PlanBody, type StepBody } from './plan-rows.ts'
import type { NewBatch, NewPlan, StepOutcome, StepRefusal } from './plans.ts'

type Executor = Database['kysely']

/** Rows of one insert: SQLite takes 32,766 parameters. */
const rowsPerInsert = 1000

interface Making {
  readonly plan: NewPlan
  readonly steps: readonly PlanStep[]
  readonly atMs: number
}

/** Keeps a plan with its steps. */
export async function makePlan(executor: Executor, { plan, steps, atMs }: Making): Promise<number> {
  const { id } = await executor
    .insertInto('plan')
    .values({
      rule: plan.rule,
      state: 'proposed',
      made_at_ms: atMs,
      applied_at_ms: null,
      expires_at_ms: null,
      body: JSON.stringify({ about: plan.about, isMore: plan.isMore } satisfies PlanBody),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let at = 0; at < steps.length; at += rowsPerInsert) {
    await executor
      .insertInto('plan_step')
      .values(steps.slice(at, at + rowsPerInsert).map((step) => rowOfStep(id, step)))
      .execute()
  }
  return id
}

/** Throws away a plan that nothing was done of. */
export async function dropPlan(executor: Executor, planId: number): Promise<void> {
  const { numDeletedRows } = await executor
    .deleteFrom('plan')
    .where('id', '=', planId)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  await executor.deleteFrom('plan_step').where('plan_id', '=', planId).execute()
  await executor.deleteFrom('plan_subject').where('plan_id', '=', planId).execute()
}

/** Writes down what is about to be done. */
export async function beginSteps(
  executor: Executor,
  batches: readonly NewBatch[],
  atMs: number,
): Promise<number[]> {
  const ids: number[] = []
  for (const { planId, sourceId, direction, key, note, steps } of batches) {
    const { id } = await executor
      .insertInto('act_batch')
      .values({
        plan_id: planId,
        source_id: sourceId,
        direction,
        key,
        note,
        begun_at_ms: atMs,
        ended_at_ms: null,
        seen_at_ms: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { id: stepId, vaultItem, notes = [] } of steps) {
      if (notes.length > 0) await keepNotes(executor, stepId, notes)
      await executor
        .updateTable('plan_step')
        .set({
          state: direction === 'act' ? 'begun' : 'undoing',
          batch_id: id,
          obstacle: null,
          ...(vaultItem === null ? {} : { vault_item: vaultItem }),
        })
        .where('id', '=', stepId)
        .execute()
    }
    await noteEvents(executor, {
      planId,
      atMs,
      events: steps.map((step) => ({ stepId: step.id, event: direction === 'act' ? 'begun' : 'undo-begun' })),
    })
    ids.push(id)
  }
  return ids
}

async function keepNotes(executor: Executor, stepId: number, notes: readonly string[]): Promise<void> {
  const body = await bodyOf(executor, stepId)
  await executor
    .updateTable('plan_step')
    .set({ body: JSON.stringify({ ...body, notes } satisfies StepBody) })
    .where('id', '=', stepId)
    .execute()
}

async function bodyOf(executor: Executor, stepId: number): Promise<StepBody> {
  const { body } = await executor
    .selectFrom('plan_step')
    .select('body')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  return JSON.parse(body) as StepBody // written by `rowOfStep`
}

interface Noting {
  readonly planId: number
  readonly atMs: number
  readonly events: readonly {
    readonly stepId: number
    readonly event: string
    readonly detail?: string | null
  }[]
}

async function noteEvents(executor: Executor, { planId, atMs, events }: Noting): Promise<void> {
  for (let at = 0; at < events.length; at += rowsPerInsert) {
    await executor
      .insertInto('act_event')
      .values(
        events.slice(at, at + rowsPerInsert).map(({ stepId, event, detail = null }) => ({
          plan_id: planId,
          step_id: stepId,
          at_ms: atMs,
          event,
          detail,
        })),
      )
      .execute()
  }
}

interface Finishing {
  readonly batchId: number
  readonly outcomes: readonly StepOutcome[]
  readonly atMs: number
}

/** Writes down how it went. */
export async function finishSteps(executor: Executor, { batchId, outcomes, atMs }: Finishing): Promise<void> {
  const { plan_id: planId } = await executor
    .selectFrom('act_batch')
    .select('plan_id')
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow()
  for (const outcome of outcomes) {
    await executor
      .updateTable('plan_step')
      .set(
        'receipt' in outcome
          ? { state: outcome.state, receipt: outcome.receipt, obstacle: null }
          : { state: outcome.state === 'still-done' ? 'done' : outcome.state, obstacle: outcome.obstacle },
      )
      .where('id', '=', outcome.stepId)
      .where('batch_id', '=', batchId)
      .execute()
  }
  await noteEvents(executor, {
    planId: Number(planId),
    atMs,
    events: outcomes.map((outcome) => ({
      stepId: outcome.stepId,
      event: outcome.state === 'planned' ? 'not-done' : outcome.state,
      detail: 'receipt' in outcome ? null : outcome.obstacle,
    })),
  })
  await executor.updateTable('act_batch').set({ ended_at_ms: atMs }).where('id', '=', batchId).execute()
}

interface Refusing {
  readonly planId: number
  readonly refusals: readonly StepRefusal[]
  readonly atMs: number
}

/** Writes down what is not done, and why. */
export async function refuseSteps(executor: Executor, { planId, refusals, atMs }: Refusing): Promise<void> {
  for (const { stepId, obstacle } of refusals) {
    await executor
      .updateTable('plan_step')
      // What was done and cannot be undone now stays done.
      .set({ obstacle, state: sql<string>`case when state = 'planned' then 'refused' else state end` })
      .where('id', '=', stepId)
      .execute()
  }
  await noteEvents(executor, {
    planId,
    atMs,
    events: refusals.map(({ stepId, obstacle }) => ({ stepId, event: 'refused', detail: obstacle })),
  })
}

interface Destroying {
  readonly planId: number
  readonly stepIds: readonly number[]
  readonly atMs: number
}

/** Writes down that copies are gone, and takes out what told of whom they were. */
export async function destroyedSteps(
  executor: Executor,
  { planId, stepIds, atMs }: Destroying,
): Promise<void> {
  for (const stepId of stepIds) {
    const body = await bodyOf(executor, stepId)
    const { keep: _keep, from: _from, into: _into, ...why } = body.why
    await executor
      .updateTable('plan_step')
      .set({
        state: 'destroyed',
        vault_item: null,
        receipt: null,
        // A name or a path may tell of whom it was.
        unit: '',
        item: '',
        nested: '',
        body: JSON.stringify({ ...body, name: '', why } satisfies StepBody),
      })
      .where('id', '=', stepId)
      .execute()
  }
  await noteEvents(executor, {
    planId,
    atMs,
    events: stepIds.map((stepId) => ({ stepId, event: 'destroyed' })),
  })
}

interface Excluding {
  readonly planId: number
  readonly stepIds: readonly number[]
  readonly isExcluded: boolean
}

/** Takes steps out of a plan, or back in; what was begun stays as it is. Gives how many. */
export async function excludeSteps(
  database: Database,
  { planId, stepIds, isExcluded }: Excluding,
): Promise<number> {
  const { numUpdatedRows } = await database.kysely
    .updateTable('plan_step')
    .set({ state: isExcluded ? 'excluded' : 'planned' })
    .where('plan_id', '=', planId)
    .where('state', '=', isExcluded ? 'planned' : 'excluded')
    .where(sql<boolean>`id in ${listOf(database, stepIds)}`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
