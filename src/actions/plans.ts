import { z } from 'zod'
import { tryPlan, type Trial } from '../act/try-plan.ts'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { rowAt, type NamedRow } from '../i18n/row-name.ts'
import {
  cleanUpRuleIds,
  effectOf,
  piecesOf,
  stepStates,
  takesAway,
  type CleanUpRuleId,
  type PlanEffect,
  type PlanStep,
} from '../privacy/plans/plan.ts'
import {
  lastCleanUps,
  relapseOf,
  type CleanUpChoice,
  type CountNow,
  type Relapse,
} from '../privacy/plans/relapse.ts'
import { isReadKind } from '../privacy/source-kinds.ts'
import { changedTogether } from '../privacy/plans/merging.ts'
import { planRules } from '../privacy/plans/rules/index.ts'
import { inOrder } from '../privacy/plans/steps.ts'
import type { PlanGround, PlanRule } from '../privacy/plans/ground.ts'
import type { ActEvent, PlanRow, StepPage, StepRow } from '../store/plans.ts'
import { action, type ActionContext } from './action.ts'
import { withGroupSteps } from './card-group-steps.ts'
import { planGround } from './plan-ground.ts'
import { withEngine } from './plan-setup.ts'

/** Something that can be cleaned up. */
export interface PlanOffer {
  readonly rule: CleanUpRuleId
  readonly about: string
  readonly effect: PlanEffect
  /** True when there is more than one plan takes. */
  readonly isMore: boolean
  readonly examples: readonly (Pick<PlanStep, 'sourceId' | 'unit' | 'item' | 'kind' | 'name' | 'atMs'> &
    OfPeople)[]
}

/** By whom one knows a letter or a card that has no name of its own; empty when the index does not say (any more). */
export interface OfPeople {
  readonly people: readonly string[]
  /** Of what lies in a row of a database: which row. */
  readonly row: NamedRow | null
}

/** A page of steps, each with its people. */
export interface KnownSteps extends StepPage {
  readonly rows: readonly (StepRow & OfPeople)[]
}

/** What can be cleaned up now, and the plans that were made. */
export interface PlanOverview {
  readonly offers: readonly PlanOffer[]
  /** How many pieces all offers want away together. */
  readonly pieces: number
  readonly plans: readonly PlanRow[]
  /** What the last clean-ups left, beside what lies there now. */
  readonly relapses: readonly Relapse[]
}

/** As many documents are looked at for one plan: what is left comes with the next. */
export const mostDocuments = 5000

const shownExamples = 3

/** What can be cleaned up, with what it comes to; and what was done. */
export const plans = action({
  name: 'plans',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<PlanOverview> {
    const ground = await planGround(context)
    const made = await context.store.plans.list()
    const offers: PlanOffer[] = []
    const drafts: { readonly rule: CleanUpRuleId; readonly steps: readonly PlanStep[] }[] = []
    const counts = new Map<string, CountNow>()
    for (const rule of Object.values(planRules) as readonly PlanRule[]) {
      for (const { about } of rule.asks(ground)) {
        const { steps, isMore } = await draft(context, ground, { rule: rule.id, about })
        counts.set(`${rule.id} ${about}`, { count: steps.length, isMore })
        const effect = effectOf(steps)
        if (steps.length === 0) continue
        drafts.push({ rule: rule.id, steps })
        const examples = await withPeople(
          context,
          steps
            .filter(({ hold, isOutOfReach }) => effect.items === 0 || (hold === null && !isOutOfReach))
            .slice(0, shownExamples)
            .map(({ sourceId, unit, item, kind, name, atMs, document }) => ({
              sourceId,
              unit,
              item,
              kind,
              name,
              atMs,
              document,
            })),
        )
        offers.push({ rule: rule.id, about, effect, isMore, examples })
      }
    }
    const counted = ({ rule, about }: CleanUpChoice): CountNow | undefined => counts.get(`${rule} ${about}`)
    return { offers, pieces: piecesOf(drafts), plans: made, relapses: await compared(context, made, counted) }
  },
})

/** What grew since the last clean-up of each kind: only what was cleaned up once is counted. */
export async function relapses(context: ActionContext): Promise<readonly Relapse[]> {
  const made = await context.store.plans.list()
  if (lastCleanUps(made).length === 0) return []
  const ground = await planGround(context)
  return compared(context, made, async ({ rule, about }) => {
    const chosen: PlanRule = planRules[rule]
    if (!chosen.asks(ground).some((one) => one.about === about)) return undefined
    const { steps, isMore } = await draft(context, ground, { rule, about })
    return { count: steps.length, isMore }
  })
}

/** What is not asked for any more, like mail of a sender who is not blocked now, is not compared. */
async function compared(
  { store }: ActionContext,
  made: readonly PlanRow[],
  countOf: (choice: CleanUpChoice) => Promise<CountNow | undefined> | CountNow | undefined,
): Promise<readonly Relapse[]> {
  const last = lastCleanUps(made)
  if (last.length === 0) return []
  const read = (await store.sources.list()).filter(({ kind }) => isReadKind(kind))
  const scans = await Promise.all(read.map(({ id }) => store.scans.last(id)))
  const reads = scans.map((scan) =>
    scan === null ? null : { endedAtMs: scan.atMs, isWhole: scan.reached && scan.complete },
  )
  const found: Relapse[] = []
  for (const one of last) {
    const now = await countOf(one)
    if (now !== undefined) found.push(relapseOf(one, now, reads))
  }
  return found
}

async function withPeople<
  Step extends Pick<PlanStep, 'document' | 'name' | 'kind' | 'sourceId' | 'unit' | 'item'>,
>({ store }: ActionContext, steps: readonly Step[]): Promise<readonly (Step & OfPeople)[]> {
  const isNameless = ({ name, kind }: Step): boolean => name === '' || kind === 'contact'
  const nameless = steps.filter(isNameless).map(({ document }) => document)
  const people = await store.plans.people([...new Set(nameless)])
  const sources = nameless.length === 0 ? [] : await store.sources.list()
  const databases = new Set(sources.filter(({ kind }) => kind === 'database').map(({ id }) => id))
  return steps.map((step) => ({
    ...step,
    people: isNameless(step) ? (people.get(step.document) ?? []) : [],
    row:
      isNameless(step) && databases.has(step.sourceId) && step.unit !== ''
        ? rowAt(step.unit, step.item)
        : null,
  }))
}

interface Choice {
  readonly rule: CleanUpRuleId
  readonly about: string
}

interface Draft {
  readonly steps: readonly PlanStep[]
  readonly isMore: boolean
}

/** The steps that a plan would have now. */
export async function draft(
  { store }: ActionContext,
  ground: PlanGround,
  { rule, about }: Choice,
): Promise<Draft> {
  const chosen: PlanRule = planRules[rule]
  const ask = chosen.asks(ground).find((one) => one.about === about)
  if (ask === undefined) return { steps: [], isMore: false }
  const { rows, isMore } = await store.candidates.find(ask.wanted, mostDocuments)
  const steps = inOrder(chosen.steps(rows, ground, about))
  const still = new Set(await store.personItems.marked(steps, 'restricted'))
  return { steps: steps.map((step) => (still.has(step) ? { ...step, hold: standsStill } : step)), isMore }
}

/** What is held of somebody who is restricted is only kept (GDPR art. 18(2)). */
const standsStill = { category: 'restricted', until: null } as const

const planId = z.number().int().positive()
const stepIds = z.array(z.number().int().positive()).max(100_000)

/** Makes a plan that can be looked at, thinned out and carried out; nothing is touched yet. One that was made before of the same and not begun makes way. */
export const makePlan = action({
  name: 'make-plan',
  shape: 'change',
  inBackground: true,
  input: z.object({
    rule: z.enum(cleanUpRuleIds),
    about: z.string().max(60).default(''),
    /** Of the names of folders that are made. */
    language: z.enum(['nl', 'en']).default('nl'),
  }),
  subject: ({ rule, about }) => `${rule} ${about}`.trim(),
  async run(context, { language, ...choice }): Promise<PlanRow> {
    const ground = await planGround(context, languages[language].newsletters)
    const { steps, isMore } = await draft(context, ground, choice)
    const whole = choice.rule === 'double-contacts' ? await withGroupSteps(context, steps) : steps
    return makePlanOf(context, choice, { steps: whole, isMore })
  },
})

/** Keeps a plan of these steps; one of the same that was not begun makes way. */
export async function makePlanOf(
  context: ActionContext,
  choice: Choice,
  { steps, isMore }: Draft,
): Promise<PlanRow> {
  const { store, clock } = context
  if (steps.length === 0) throw new Refusal('plan-empty', choice.rule)
  for (const { id, rule, about, state } of await store.plans.list())
    if (state === 'proposed' && rule === choice.rule && about === choice.about) await store.plans.drop(id)
  const id = await store.plans.make({ ...choice, isMore }, steps, clock.now().epochMilliseconds)
  return planOf(context, id)
}

/** The plan with this number; refuses when there is none. */
export async function planOf({ store }: ActionContext, id: number): Promise<PlanRow> {
  const found = await store.plans.get(id)
  if (found === null) throw new Refusal('plan-not-found', String(id))
  return found
}

export const plan = action({
  name: 'plan',
  shape: 'query',
  input: z.object({ planId }),
  run: (context, { planId: id }) => planOf(context, id),
})

/** The exact list: what happens with which item, what is held and why, what was done with it. */
export const planSteps = action({
  name: 'plan-steps',
  shape: 'query',
  input: z.object({
    planId,
    states: z.array(z.enum(stepStates)).default([]),
    limit: z.number().int().min(1).max(10_000).default(50),
    after: z.string().max(40).optional(),
  }),
  async run(context, query): Promise<KnownSteps> {
    const { rows, next } = await context.store.plans.steps(query)
    const known = await withPeople(context, rows)
    // What was destroyed is not named again by what lies elsewhere.
    return { rows: known.map((row) => (row.state === 'destroyed' ? { ...row, people: [] } : row)), next }
  },
})

/** Takes steps out of a plan, or back in, as long as nothing was done with them. */
export const excludeSteps = action({
  name: 'exclude-steps',
  shape: 'change',
  input: z.object({ planId, stepIds, isExcluded: z.boolean() }),
  subject: (input) =>
    `${String(input.planId)} ${String(input.stepIds.length)} ${input.isExcluded ? 'out' : 'in'}`,
  run: async (context, { planId: id, stepIds: chosen, isExcluded }) => {
    const { plans: kept } = context.store
    const { rule } = await planOf(context, id)
    const ids =
      rule === 'double-contacts' ? await withTheirMerging(context, id, { chosen, isExcluded }) : chosen
    return { steps: await kept.exclude(id, ids, isExcluded) }
  },
})

async function withTheirMerging(
  { store }: ActionContext,
  id: number,
  { chosen, isExcluded }: { readonly chosen: readonly number[]; readonly isExcluded: boolean },
): Promise<readonly number[]> {
  const { rows } = await store.plans.steps({ planId: id, states: ['planned', 'excluded'], limit: 100_000 })
  const steps = rows.map((row) => ({ ...row, isOut: row.state === 'excluded' }))
  return changedTogether(steps, chosen, isExcluded)
}

/** Throws away a plan of which nothing was begun. */
export const dropPlan = action({
  name: 'drop-plan',
  shape: 'change',
  input: z.object({ planId }),
  subject: (input) => String(input.planId),
  async run(context, { planId: id }) {
    const found = await planOf(context, id)
    if (found.state !== 'proposed') throw new Refusal('plan-begun', String(id))
    await context.store.plans.drop(id)
    return { dropped: id }
  },
})

const carriedOut = ['done', 'destroyed'] as const

export interface NotedItems {
  readonly note: string
  readonly count: number
}

/** A dry run: looks at every item at its place and tells what would not be done, and why. Changes nothing. */
export const tryPlanAction = action({
  name: 'try-plan',
  shape: 'query',
  inBackground: true,
  input: z.object({ planId }),
  async run(context, { planId: id }): Promise<Trial> {
    await planOf(context, id)
    // What is made is thrown away: its language does not matter.
    return withEngine(context, 'nl', (setup) => tryPlan(setup, id, context.signal))
  },
})

/** What the user must know of what was made anew, and of how many items. */
export const planNotes = action({
  name: 'plan-notes',
  shape: 'query',
  input: z.object({ planId }),
  async run({ store }, { planId: id }): Promise<readonly NotedItems[]> {
    const items = new Map<string, number>()
    for (let after: string | undefined; ;) {
      const { rows, next } = await store.plans.steps({ planId: id, states: carriedOut, limit: 1000, after })
      for (const { notes } of rows) for (const note of notes) items.set(note, (items.get(note) ?? 0) + 1)
      if (next === null) return [...items].map(([note, count]) => ({ note, count }))
      after = next
    }
  },
})

/** What a plan would change of the picture, as far as it is planned now. */
export interface PlanPeople {
  /** Of whom something goes. */
  readonly touched: number
  /** Of whom nothing is left then. */
  readonly gone: number
}

/** Of how many people something goes when a plan is carried out, and of how many nothing is left. Nobody, while one copy stays. */
export const planPeople = action({
  name: 'plan-people',
  shape: 'query',
  inBackground: true,
  input: z.object({ planId }),
  async run({ store }, { planId: id }): Promise<PlanPeople> {
    const { rows } = await store.plans.steps({ planId: id, states: ['planned'], limit: mostDocuments })
    const going = Map.groupBy(rows.filter(takesAway), ({ document }) => document)
    const digests = [...going.keys()]
    const { rows: found } = await store.candidates.find({ type: 'documents', digests }, mostDocuments)
    // What still lies somewhere else is not gone.
    const whole = found.filter(({ document, places }) => places.length <= (going.get(document)?.length ?? 0))
    return store.candidates.people(whole.map(({ document }) => document))
  },
})

/** What happened with a plan, the newest first. */
export const planJournal = action({
  name: 'plan-journal',
  shape: 'query',
  input: z.object({ planId, limit: z.number().int().min(1).max(10_000).default(200) }),
  run: ({ store }, input): Promise<readonly ActEvent[]> => store.plans.journal(input.planId, input.limit),
})
