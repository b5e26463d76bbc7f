import { sql } from 'kysely'
import type { PlanStep } from '../privacy/plans/plan.ts'
import { givenRows, listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { rowOfStep, type PlanBody, type StepBody } from './plan-rows.ts'
import type { BatchEnding, NewBatch, NewPlan, StepRefusal } from './plans.ts'

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

/** Inside a transaction. */
type Journal = Pick<Database, 'kysely' | 'engine'>

/** Writes down what is about to be done. */
export async function beginSteps(
  journal: Journal,
  batches: readonly NewBatch[],
  atMs: number,
): Promise<number[]> {
  const ids = await keepBatches(journal.kysely, batches, atMs)
  const rows = batches.flatMap(({ direction, steps }, index) =>
    steps.map(({ id, vaultItem }) => [
      id,
      ids[index] ?? 0,
      direction === 'act' ? 'begun' : 'undoing',
      vaultItem,
    ]),
  )
  await sql`update plan_step set batch_id = cast(given.value ->> 1 as bigint), state = given.value ->> 2,
      vault_item = coalesce(given.value ->> 3, vault_item), obstacle = null
    from ${givenRows(journal, rows)} where plan_step.id = cast(given.value ->> 0 as bigint)`.execute(
    journal.kysely,
  )
  for (const { id, notes = [] } of batches.flatMap(({ steps }) => steps))
    if (notes.length > 0) await keepNotes(journal.kysely, id, notes)
  await noteEvents(
    journal.kysely,
    batches.flatMap(({ planId, direction, steps }) =>
      steps.map(({ id }) => ({
        planId,
        atMs,
        stepId: id,
        event: direction === 'act' ? 'begun' : 'undo-begun',
      })),
    ),
  )
  return ids
}

/** Gives the numbers of batches, in their order. */
async function keepBatches(
  executor: Executor,
  batches: readonly NewBatch[],
  atMs: number,
): Promise<number[]> {
  const byKey = new Map<string, number>()
  for (let at = 0; at < batches.length; at += rowsPerInsert) {
    const kept = await executor
      .insertInto('act_batch')
      .values(
        batches.slice(at, at + rowsPerInsert).map(({ planId, sourceId, direction, key, note }) => ({
          plan_id: planId,
          source_id: sourceId,
          direction,
          key,
          note,
          begun_at_ms: atMs,
          ended_at_ms: null,
          seen_at_ms: null,
        })),
      )
      .returning(['id', 'key'])
      .execute()
    for (const { id, key } of kept) byKey.set(key, id)
  }
  return batches.map(({ key }) => byKey.get(key) ?? 0)
}

async function keepNotes(executor: Executor, stepId: number, notes: readonly string[]): Promise<void> {
  const { body } = await executor
    .selectFrom('plan_step')
    .select('body')
    .where('id', '=', stepId)
    .executeTakeFirstOrThrow()
  const known = JSON.parse(body) as StepBody // written by `rowOfStep`
  await executor
    .updateTable('plan_step')
    .set({ body: JSON.stringify({ ...known, notes } satisfies StepBody) })
    .where('id', '=', stepId)
    .execute()
}

interface NewEvent {
  readonly planId: number
  readonly stepId: number
  readonly atMs: number
  readonly event: string
  readonly detail?: string | null
}

async function noteEvents(executor: Executor, events: readonly NewEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += rowsPerInsert) {
    await executor
      .insertInto('act_event')
      .values(
        events.slice(at, at + rowsPerInsert).map(({ planId, stepId, atMs, event, detail = null }) => ({
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

/** Writes down how it went. */
export async function finishSteps(
  journal: Journal,
  endings: readonly BatchEnding[],
  atMs: number,
): Promise<void> {
  const ids = endings.map(({ batchId }) => batchId)
  const rows = endings.flatMap(({ batchId, outcomes }) =>
    outcomes.map((outcome) => [
      outcome.stepId,
      batchId,
      outcome.state === 'still-done' ? 'done' : outcome.state,
      'receipt' in outcome ? outcome.receipt : null,
      'receipt' in outcome ? null : outcome.obstacle,
    ]),
  )
  // `+`: steps are found by their number, not by the batch, which may have thousands.
  await sql`update plan_step set state = given.value ->> 2, receipt = coalesce(given.value ->> 3, receipt),
      obstacle = given.value ->> 4
    from ${givenRows(journal, rows)} where plan_step.id = cast(given.value ->> 0 as bigint)
      and +plan_step.batch_id = cast(given.value ->> 1 as bigint)`.execute(journal.kysely)
  const batches = await journal.kysely
    .selectFrom('act_batch')
    .select(['id', 'plan_id'])
    .where(sql<boolean>`id in ${listOf(journal, ids)}`)
    .execute()
  const planIds = new Map(batches.map(({ id, plan_id: planId }) => [id, Number(planId)]))
  await noteEvents(
    journal.kysely,
    endings.flatMap(({ batchId, outcomes }) =>
      outcomes.map((outcome) => ({
        planId: planIds.get(batchId) ?? 0,
        stepId: outcome.stepId,
        atMs,
        event: outcome.state === 'planned' ? 'not-done' : outcome.state,
        detail: 'receipt' in outcome ? null : outcome.obstacle,
      })),
    ),
  )
  await journal.kysely
    .updateTable('act_batch')
    .set({ ended_at_ms: atMs })
    .where(sql<boolean>`id in ${listOf(journal, ids)}`)
    .execute()
}

interface Refusing {
  readonly planId: number
  readonly refusals: readonly StepRefusal[]
  readonly atMs: number
}

/** Writes down what is not done, and why. */
export async function refuseSteps(journal: Journal, { planId, refusals, atMs }: Refusing): Promise<void> {
  const rows = refusals.map(({ stepId, obstacle }) => [stepId, obstacle])
  // What was done and cannot be undone now stays done.
  await sql`update plan_step set obstacle = given.value ->> 1, state = case when state = 'planned' then 'refused' else state end
    from ${givenRows(journal, rows)} where plan_step.id = cast(given.value ->> 0 as bigint)`.execute(
    journal.kysely,
  )
  await noteEvents(
    journal.kysely,
    refusals.map(({ stepId, obstacle }) => ({ planId, atMs, stepId, event: 'refused', detail: obstacle })),
  )
}

interface Destroying {
  readonly planId: number
  readonly stepIds: readonly number[]
  readonly atMs: number
}

/** Writes down that copies are gone, and takes out what told of whom they were. */
export async function destroyedSteps(journal: Journal, { planId, stepIds, atMs }: Destroying): Promise<void> {
  const known = await journal.kysely
    .selectFrom('plan_step')
    .select(['id', 'body'])
    .where(sql<boolean>`id in ${listOf(journal, stepIds)}`)
    .execute()
  const rows = known.map(({ id, body: text }) => {
    const body = JSON.parse(text) as StepBody // written by `rowOfStep`
    const { keep: _keep, from: _from, into: _into, members: _members, ...why } = body.why
    return [id, JSON.stringify({ ...body, name: '', why } satisfies StepBody)]
  })
  // A name or a path may tell of whom it was.
  await sql`update plan_step set state = 'destroyed', vault_item = null, receipt = null, unit = '', item = '', nested = '',
      body = given.value ->> 1
    from ${givenRows(journal, rows)} where plan_step.id = cast(given.value ->> 0 as bigint)`.execute(
    journal.kysely,
  )
  await noteEvents(
    journal.kysely,
    stepIds.map((stepId) => ({ planId, atMs, stepId, event: 'destroyed' })),
  )
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
