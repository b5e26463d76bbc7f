import { sql } from 'kysely'
import type { PlanRuleId, PlanState, PlanStep, StepState } from '../privacy/plans/plan.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import {
  beginSteps,
  destroyedSteps,
  dropPlan,
  excludeSteps,
  finishSteps,
  makePlan,
  refuseSteps,
} from './plan-journal.ts'
import { batchesOf, eventsOf, plannedInUnit, plansOf, putBackOf, stepsOf } from './plan-rows.ts'
import { peopleInDocuments } from './plan-people.ts'

/** Plans with their steps, and the journal of what was done with each: written before it is done, and again when it is known how it went. */
export interface Plans {
  /** Keeps a plan; its steps never change, only what became of them. Gives its number. */
  readonly make: (plan: NewPlan, steps: readonly PlanStep[], atMs: number) => Promise<number>
  readonly list: () => Promise<readonly PlanRow[]>
  readonly get: (id: number) => Promise<PlanRow | null>
  /** In the order in which they are carried out. `after` is the `next` of the page before. */
  readonly steps: (query: StepQuery) => Promise<StepPage>
  /** Takes steps out of a plan or back in, as long as nothing was done with them. Gives how many. */
  readonly exclude: (planId: number, stepIds: readonly number[], isExcluded: boolean) => Promise<number>
  readonly setState: (planId: number, change: PlanChange) => Promise<void>
  /** Throws a plan away of which nothing was carried out. */
  readonly drop: (planId: number) => Promise<void>
  /** Before anything is done: the batches with their steps, durably. Gives their numbers. */
  readonly begin: (batches: readonly NewBatch[], atMs: number) => Promise<readonly number[]>
  /** Batches of which it is not known how they went. */
  readonly open: (planId?: number) => Promise<readonly BatchRow[]>
  /** How the steps of batches went, durably; the batches are closed. */
  readonly finish: (endings: readonly BatchEnding[], atMs: number) => Promise<void>
  /** Steps that will not be carried out, with the reason. */
  readonly refuse: (planId: number, refusals: readonly StepRefusal[], atMs: number) => Promise<void>
  /** Steps that were refused are planned again. */
  readonly retry: (planId: number, stepIds: readonly number[]) => Promise<void>
  /** Steps that are planned in a unit. */
  readonly stepsOfUnit: (unit: PlanUnit) => Promise<readonly StepRow[]>
  /** Batches that were carried out and not looked at again. */
  readonly unseen: (planId: number) => Promise<readonly BatchRow[]>
  readonly seen: (batchIds: readonly number[], atMs: number) => Promise<void>
  /** Documents that were put back, each with the moment. */
  readonly putBack: (planId: number) => Promise<readonly PutBack[]>
  /** The copies of steps are gone: names and places go with them, digests stay. */
  readonly destroyed: (planId: number, stepIds: readonly number[], atMs: number) => Promise<void>
  /** Of whom documents are, as far as the index still knows: nothing of it is kept with a plan. */
  readonly people: (documents: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>
  readonly journal: (planId: number, limit: number) => Promise<readonly ActEvent[]>
}

export interface NewPlan {
  readonly rule: PlanRuleId
  /** What of the rule: a category of records; '' when there is nothing to choose. */
  readonly about: string
  /** True when there was more than one plan takes. */
  readonly isMore: boolean
}

export interface PlanRow extends NewPlan {
  readonly id: number
  readonly state: PlanState
  readonly madeAtMs: number
  readonly appliedAtMs: number | null
  /** Until when it can be undone. */
  readonly expiresAtMs: number | null
  /** Files and messages that it is about: an attachment and a number in the same mail are one. */
  readonly wholes: number
  readonly counts: Readonly<Record<StepState, number>>
  /** Bytes of steps by their state. */
  readonly bytes: Readonly<Record<StepState, number>>
}

export interface PlanChange {
  readonly state: PlanState
  readonly appliedAtMs?: number
  readonly expiresAtMs?: number
}

export interface StepQuery {
  readonly planId: number
  /** Empty: all. */
  readonly states: readonly StepState[]
  /** Only these. */
  readonly ids?: readonly number[] | undefined
  readonly limit: number
  readonly after?: string | undefined
}

export interface StepRow extends PlanStep {
  readonly id: number
  readonly state: StepState
  /** JSON of the place's own reason. */
  readonly obstacle: string | null
  /** JSON: where it lies now, and how it is put back. */
  readonly receipt: string | null
  readonly vaultItem: string | null
  readonly batchId: number | null
  /** What the user must know of what was made: codes, none of them personal. */
  readonly notes: readonly string[]
}

export interface StepPage {
  readonly rows: readonly StepRow[]
  readonly next: string | null
}

export type Direction = 'act' | 'undo'

export interface NewBatch {
  readonly planId: number
  readonly sourceId: number
  readonly direction: Direction
  readonly key: string
  /** JSON. */
  readonly note: string
  readonly steps: readonly {
    readonly id: number
    readonly vaultItem: string | null
    /** What the user must know of what is made: codes. */
    readonly notes?: readonly string[]
  }[]
}

export interface BatchRow {
  readonly id: number
  readonly planId: number
  readonly sourceId: number
  readonly direction: Direction
  readonly key: string
  readonly note: string
  readonly steps: readonly StepRow[]
}

export type StepOutcome = { readonly stepId: number } & (
  | { readonly state: 'done' | 'undone'; readonly receipt: string }
  | { readonly state: 'planned' | 'unclear' | 'refused'; readonly obstacle: string | null }
  /** An undoing that did not come about. */
  | { readonly state: 'still-done'; readonly obstacle: string | null }
)

export interface BatchEnding {
  readonly batchId: number
  readonly outcomes: readonly StepOutcome[]
}

export interface StepRefusal {
  readonly stepId: number
  readonly obstacle: string
}

export interface PlanUnit {
  readonly planId: number
  readonly sourceId: number
  readonly unit: string
}

export interface PutBack {
  readonly document: string
  readonly atMs: number
}

export interface ActEvent {
  readonly id: number
  readonly stepId: number
  readonly atMs: number
  readonly event: string
  readonly detail: string | null
}

export function createPlans(database: Database): Plans {
  const { kysely, durably, engine } = database
  const inJournal = <Result>(
    write: (journal: Pick<Database, 'kysely' | 'engine'>) => Promise<Result>,
  ): Promise<Result> => durably((transaction) => write({ kysely: transaction, engine }))
  return {
    make: (plan, steps, atMs) => durably((executor) => makePlan(executor, { plan, steps, atMs })),
    list: () => plansOf(kysely, null),
    get: async (id) => (await plansOf(kysely, id))[0] ?? null,
    steps: (query) => stepsOf(database, query),
    exclude: (planId, stepIds, isExcluded) => excludeSteps(database, { planId, stepIds, isExcluded }),
    setState: async (planId, { state, appliedAtMs, expiresAtMs }) => {
      await durably(async (executor) => {
        // What can no longer be put back needs nobody's name any more.
        if (state === 'destroyed')
          await executor.deleteFrom('plan_subject').where('plan_id', '=', planId).execute()
        await executor
          .updateTable('plan')
          .set({
            state,
            ...(appliedAtMs === undefined ? {} : { applied_at_ms: appliedAtMs }),
            ...(expiresAtMs === undefined ? {} : { expires_at_ms: expiresAtMs }),
          })
          .where('id', '=', planId)
          .execute()
      })
    },
    drop: (planId) => durably((executor) => dropPlan(executor, planId)),
    begin: (batches, atMs) => inJournal((journal) => beginSteps(journal, batches, atMs)),
    open: (planId) => batchesOf(kysely, { planId, missing: 'ended_at_ms' }),
    finish: (endings, atMs) => inJournal((journal) => finishSteps(journal, endings, atMs)),
    refuse: (planId, refusals, atMs) =>
      inJournal((journal) => refuseSteps(journal, { planId, refusals, atMs })),
    retry: async (planId, stepIds) => {
      await kysely
        .updateTable('plan_step')
        .set({ state: 'planned', obstacle: null })
        .where('plan_id', '=', planId)
        .where('state', '=', 'refused')
        .where(sql<boolean>`id in ${listOf(database, stepIds)}`)
        .execute()
    },
    stepsOfUnit: (unit) => plannedInUnit(kysely, unit),
    unseen: (planId) => batchesOf(kysely, { planId, missing: 'seen_at_ms' }),
    seen: async (batchIds, atMs) => {
      await kysely
        .updateTable('act_batch')
        .set({ seen_at_ms: atMs })
        .where(sql<boolean>`id in ${listOf(database, batchIds)}`)
        .execute()
    },
    putBack: (planId) => putBackOf(database, planId),
    destroyed: (planId, stepIds, atMs) =>
      inJournal((journal) => destroyedSteps(journal, { planId, stepIds, atMs })),
    people: (documents) => peopleInDocuments(database, documents),
    journal: (planId, limit) => eventsOf(kysely, planId, limit),
  }
}
