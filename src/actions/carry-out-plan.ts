import { z } from 'zod'
import { applyPlan } from '../act/apply.ts'
import { destroyExpired, destroyPlan } from '../act/destroy.ts'
import type { ActProgress, EngineSetup } from '../act/engine.ts'
import { parseObstacle } from '../act/receipt.ts'
import type { Obstacle } from '../act/target.ts'
import { undoPlan } from '../act/undo.ts'
import { takesAway } from '../privacy/plans/plan.ts'
import { isLiveKind } from '../privacy/source-kinds.ts'
import type { PlanRow, StepRow } from '../store/plans.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { followPersons } from './follow-persons.ts'
import { withEngine } from './plan-setup.ts'
import { planOf } from './plans.ts'
import { scanSources } from './scan.ts'
import { requestFile } from './request-file.ts'
import { destroyExpiredPackages } from './request-package.ts'
import { addRequestLines } from './requests.ts'

/** How far a plan is: waiting before something outside is changed, carrying out, reading again. */
export interface PlanProgress {
  readonly planId: number
  readonly phase: ActProgress['phase'] | 'waiting' | 'reading'
  readonly done: number
  readonly total: number
  readonly msLeft: number | undefined
}

export interface PlanReport {
  readonly plan: PlanRow
  readonly cancelled: boolean
}

const planId = z.number().int().positive()
const language = z.enum(['nl', 'en']).default('nl')

/** How long everything can be undone. */
export const undoDays = [7, 30, 90] as const

/** Who sees what is about to happen at a server may still stop it. */
const waitOutsideMs = 15_000

const applyInput = z.object({
  planId,
  days: z
    .number()
    .int()
    .refine((days) => (undoDays as readonly number[]).includes(days))
    .default(30),
  language,
})

/** Carries a plan out at its sources: a copy into the vault, the journal, the change, the receipt; then it is all read again. */
export const applyPlanAction = action<typeof applyInput, PlanReport, PlanProgress>({
  name: 'apply-plan',
  shape: 'job',
  input: applyInput,
  subject: (input) => String(input.planId),
  async run(context, input, report) {
    await waitBeforeOutside(context, input.planId, report)
    return carryOut(context, input, report)
  },
})

/** Carries a plan out without waiting, and has the index follow. */
export function carryOut(
  context: ActionContext,
  { planId: id, days, language: asked }: z.output<typeof applyInput>,
  report: Report,
): Promise<PlanReport> {
  return withEngine(context, asked, async (setup) => {
    const { signal } = context
    await leaveRestricted(context, id)
    const touched = await touchedSources(context.store, id, ['planned', 'refused', 'begun'])
    if (signal.aborted) return { plan: await planOf(context, id), cancelled: true }
    const pace = paceOf(context, id, report)
    const plan = await applyInTurns(setup, { planId: id, days, signal, report: pace })
    await readAgain(context, { id, sourceIds: touched, report })
    if (plan.state === 'applied') await noteErased(context, plan)
    await noteInRequest(context, plan)
    return { plan, cancelled: signal.aborted }
  })
}

/** Rows to which others refer go once these went: as long as there are fewer of them each time. */
async function applyInTurns(setup: EngineSetup, options: Parameters<typeof applyPlan>[1]): Promise<PlanRow> {
  const { plans } = setup.store
  for (let before = Infinity; ;) {
    const plan = await applyPlan(setup, options)
    const { rows } = await plans.steps({ planId: options.planId, states: ['refused'], limit: 100_000 })
    const waiting = rows.filter(({ obstacle }) => parseObstacle(obstacle)?.code === 'depends').length
    if (options.signal.aborted || waiting === 0 || waiting >= before) return plan
    before = waiting
  }
}

const undoInput = z.object({ planId, stepIds: z.array(z.number().int().positive()).optional(), language })

/** Puts back what a plan took away: all of it, or the items of some steps. */
export const undoPlanAction = action<typeof undoInput, PlanReport, PlanProgress>({
  name: 'undo-plan',
  shape: 'job',
  input: undoInput,
  subject: (input) =>
    `${String(input.planId)} ${input.stepIds === undefined ? 'all' : String(input.stepIds.length)}`,
  run: (context, { planId: id, stepIds, language: asked }, report) =>
    withEngine(context, asked, async (setup) => {
      const { signal } = context
      const touched = await touchedSources(context.store, id, ['done', 'undoing'])
      const pace = paceOf(context, id, report)
      const plan = await undoPlan(setup, { planId: id, stepIds, signal, report: pace })
      await readAgain(context, { id, sourceIds: touched, report })
      await noteInRequest(context, plan)
      return { plan, cancelled: signal.aborted }
    }),
})

/** Destroys the copies of a plan before its day: from then on nothing can be put back. */
export const destroyPlanAction = action({
  name: 'destroy-plan',
  shape: 'change',
  inBackground: true,
  input: z.object({ planId, confirmed: z.literal(true) }),
  subject: (input) => String(input.planId),
  run: ({ store, clock }, { planId: id }): Promise<PlanRow> => destroyPlan({ store, clock }, id),
})

/** Destroys the copies and packages whose day has come. */
export const destroyExpiredAction = action({
  name: 'destroy-expired',
  shape: 'change',
  isRoutine: true,
  inBackground: true,
  input: z.object({}),
  run: async ({ store, clock }) => ({
    packages: await destroyExpiredPackages({ store, clock }),
    plans: await destroyExpired({ store, clock }),
  }),
})

type Report = (progress: PlanProgress) => void

/** Tells how far it is, with the time that is left once that can be told. */
function paceOf({ clock }: ActionContext, id: number, report: Report): (progress: ActProgress) => void {
  let began: { readonly phase: string; readonly atMs: number; readonly done: number } | undefined
  return ({ phase, done, total }) => {
    const nowMs = clock.now().epochMilliseconds
    if (began?.phase !== phase) began = { phase, atMs: nowMs, done }
    const made = done - began.done
    const msLeft = made < 50 ? undefined : Math.round(((nowMs - began.atMs) / made) * (total - done))
    report({ planId: id, phase, done, total, msLeft })
  }
}

async function touchedSources(
  store: Store,
  id: number,
  states: readonly StepRow['state'][],
): Promise<readonly number[]> {
  const found = new Set<number>()
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId: id, states, limit: 1000, after })
    for (const { sourceId } of rows) found.add(sourceId)
    if (next === null) return [...found]
    after = next
  }
}

const restricted = JSON.stringify({ code: 'restricted' } satisfies Obstacle)

/** Of whom was restricted since the plan was made nothing is touched; of whom no longer is, it is tried again. */
async function leaveRestricted({ store, clock }: ActionContext, planId: number): Promise<void> {
  const pageOf = async (states: readonly StepRow['state'][]): Promise<readonly StepRow[]> =>
    (await store.plans.steps({ planId, states, limit: 100_000 })).rows
  const left = (await pageOf(['refused'])).filter(({ obstacle }) => obstacle === restricted)
  await store.plans.retry(
    planId,
    left.map(({ id }) => id),
  )
  const untouchable = await store.personItems.marked(await pageOf(['planned']), 'restricted')
  if (untouchable.length === 0) return
  const refusals = untouchable.map(({ id }) => ({ stepId: id, obstacle: restricted }))
  await store.plans.refuse(planId, refusals, clock.now().epochMilliseconds)
}

/** What is changed at a server is not in one's own hands any more: a moment is left to think again. */
async function waitBeforeOutside(
  { store, signal }: ActionContext,
  id: number,
  report: Report,
): Promise<void> {
  const touched = await touchedSources(store, id, ['planned'])
  const isOutside = (await store.sources.list()).some(
    (source) => touched.includes(source.id) && isLiveKind(source.kind),
  )
  if (!isOutside) return
  const second = 1000
  for (let msLeft = waitOutsideMs; msLeft > 0 && !signal.aborted; msLeft -= second) {
    report({ planId: id, phase: 'waiting', done: waitOutsideMs - msLeft, total: waitOutsideMs, msLeft })
    await new Promise((resolve) => setTimeout(resolve, second))
  }
}

interface Reading {
  readonly id: number
  readonly sourceIds: readonly number[]
  readonly report: Report
}

/** The index follows: what was touched is read again, as every scan does, and what is gone from its place is gone from the index. */
async function readAgain(context: ActionContext, { id, sourceIds, report }: Reading): Promise<void> {
  const sources = (await context.store.sources.list()).filter((source) => sourceIds.includes(source.id))
  if (sources.length === 0 || context.signal.aborted) return
  await scanSources(context, { sources }, ({ bytesDone, bytesTotal, msLeft }) =>
    report({ planId: id, phase: 'reading', done: bytesDone, total: bytesTotal, msLeft }),
  )
}

/** Documents that were taken away everywhere stand in the ledger of what was erased; of a duplicate one copy stays on purpose. */
async function noteErased({ store, clock }: ActionContext, { id, rule }: PlanRow): Promise<void> {
  if (rule === 'duplicates') return
  const documents = new Set<string>()
  for (let after: string | undefined; ;) {
    const { rows, next } = await store.plans.steps({ planId: id, states: ['done'], limit: 1000, after })
    // Made anew for a person, what it was before is as gone as what was taken away.
    for (const step of rows)
      if (takesAway(step) || (step.change === 'redact' && rule === 'erase-person'))
        documents.add(step.document)
    if (next === null) break
    after = next
  }
  for (const digests of chunks([...documents], 1000)) {
    const { rows } = await store.candidates.find({ type: 'documents', digests }, digests.length)
    const there = new Set(rows.map(({ document }) => document))
    await store.erasures.add(
      digests.filter((digest) => !there.has(digest)),
      { planId: id, atMs: clock.now().epochMilliseconds },
    )
  }
}

/** The file of the request that a plan carries out says how it ended, and is about the same people still. */
async function noteInRequest(context: ActionContext, { id, state, counts }: PlanRow): Promise<void> {
  if (state !== 'applied' && state !== 'undone') return
  const subject = await context.store.planSubjects.get(id)
  const number = subject?.request ?? null
  // A file that was thrown away is not begun anew.
  if (subject === null || number === null || (await context.store.requests.lines(number)).length === 0) return
  const { held, excluded, refused, unclear } = counts
  const left = held + excluded + refused + unclear
  const file = await requestFile(context, number)
  const { corrections } = subject
  const persons = await followPersons(context.store, file, { corrections, isUndone: state === 'undone' })
  await addRequestLines(context, number, [
    { type: 'carried-out', plan: id, state, done: counts.done, left },
    ...(persons === null
      ? []
      : ([{ type: 'persons', persons, identifiers: file.identifiers, by: '' }] as const)),
  ])
}

function chunks<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )
}
