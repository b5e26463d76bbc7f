import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { LawRule } from '../law/rule.ts'
import { drillRule } from '../law/workplace.ts'
import { endOf, stateOf, type Drill, type DrillState } from '../privacy/drills/drill.ts'
import type { DrillPlan } from '../privacy/drills/event.ts'
import type { Rating } from '../privacy/drills/phish-scale.ts'
import { councilStep, openSteps, type CouncilStep, type DrillStep } from '../privacy/drills/preparation.ts'
import { changeOf, toldOf, type DrillResult, type Told } from '../privacy/drills/results.ts'
import { ratingOf, type DrillTemplate } from '../privacy/drills/template.ts'
import type { DrillStanding } from '../store/drills.ts'
import { action, type ActionContext } from './action.ts'
import { allDrills, findDrill, findTemplate, houseOf, reachable, templatesIn } from './drill-ground.ts'
import { nearestGroup } from './drill-groups.ts'
import { mayComeFrom } from './drill-house.ts'
import { wayOf, type DrillWay } from './drill-way.ts'
import { mailFrom } from './mail-from.ts'

const language = z.enum(['nl', 'en']).default('nl')
const id = z.number().int().positive()

const plan = z
  .object({
    template: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
    language,
    staff: z.number().int().min(1).max(100_000),
    days: z.number().int().min(1).max(20).default(3),
    fromHour: z.number().int().min(6).max(20).default(9),
    toHour: z.number().int().min(7).max(21).default(17),
    waitDays: z.number().int().min(1).max(14).default(3),
  })
  .refine(({ fromHour, toHour }) => fromHour < toHour)

/** A drill as the list shows it. */
export interface ListedDrill {
  readonly id: number
  readonly state: DrillState
  readonly title: string
  readonly madeAtMs: number
  readonly startedAtMs: number | null
  readonly rating: Rating | null
  readonly closedAtMs: number | null
  readonly result: DrillResult | null
  /** Whether more or fewer reported than in the round with a mail as hard that ended before; null: nobody can say. */
  readonly change: ReturnType<typeof changeOf>
}

export interface DrillOverview {
  readonly drills: readonly ListedDrill[]
  readonly templates: readonly (Pick<DrillTemplate, 'id' | 'title'> & {
    readonly isOwn: boolean
    readonly rating: Rating
  })[]
  /** People of the list, and how many of them in proved domains. */
  readonly people: number
  readonly reachable: number
  /** ISO day. */
  readonly today: string
}

/** Every drill, with what came of it as far as anybody may know. */
export const drills = action({
  name: 'drills',
  shape: 'query',
  input: z.object({ language }),
  async run({ store, clock }, { language: asked }): Promise<DrillOverview> {
    const house = await houseOf(store)
    const templates = await templatesIn(store, asked)
    const all = await allDrills(store)
    return {
      drills: all.map((drill) =>
        listed(
          drill,
          templates.map((one) => one.template),
          formerOf(drill, all),
        ),
      ),
      templates: templates.map(({ template, isOwn }) => ({
        id: template.id,
        title: template.title,
        isOwn,
        rating: ratingOf(template),
      })),
      people: house.people.length,
      reachable: reachable(house).length,
      today: dayOf(clock.now()),
    }
  },
})

function listed(
  drill: Drill,
  templates: readonly DrillTemplate[],
  formerResult: DrillResult | null,
): ListedDrill {
  const { started, closed, madeAtMs, plan: kept } = drill
  const template = templates.find((one) => one.id === kept.template)
  return {
    id: drill.id,
    state: stateOf(drill),
    title: started?.title ?? template?.title ?? kept.template,
    madeAtMs,
    startedAtMs: started?.atMs ?? null,
    rating: started?.rating ?? (template === undefined ? null : ratingOf(template)),
    closedAtMs: closed?.atMs ?? null,
    result: closed?.result ?? null,
    change: formerResult === null || closed === null ? null : changeOf(formerResult, closed.result),
  }
}

/** What came of the round that ended before with a mail as hard: of others a comparison says nothing. */
function formerOf({ closed, started }: Drill, all: readonly Drill[]): DrillResult | null {
  if (closed === null) return null
  const before = all
    .filter((one) => one.started?.rating.difficulty === started?.rating.difficulty)
    .flatMap((one) => (one.closed !== null && one.closed.atMs < closed.atMs ? [one.closed] : []))
    .sort((a, b) => b.atMs - a.atMs)
  return before[0]?.result ?? null
}

/** The day of a moment here. */
export function dayOf(at: Temporal.Instant): string {
  return dayAt(at).toString()
}

/** One drill: what is done and what is to be done before it starts, how far it is, what came of it. */
export interface DrillView extends ListedDrill {
  readonly plan: DrillPlan
  readonly ticks: Drill['ticks']
  readonly open: readonly DrillStep[]
  readonly council: CouncilStep
  readonly law: LawRule
  readonly signs: DrillTemplate['signs']
  readonly alignment: DrillTemplate['alignment'] | null
  /** What else stands in the way of a start. */
  readonly missing: readonly DrillLack[]
  readonly way: DrillWay
  readonly people: number
  /** Of a draft: what it will tell when it ends, if every mail arrives. */
  readonly told: Told | null
  /** While it runs; who got nothing is told, who got what is not. */
  readonly standing: DrillStanding | null
  readonly endsAtMs: number | null
}

export const drillLacks = ['mail', 'sender', 'people', 'report', 'template', 'other-runs'] as const
export type DrillLack = (typeof drillLacks)[number]

export const drill = action({
  name: 'drill',
  shape: 'query',
  input: z.object({ id }),
  async run(context, { id: asked }): Promise<DrillView> {
    const { store, clock } = context
    const found = await findDrill(store, asked)
    const template = await templateOf(context, found)
    const list = reachable(await houseOf(store))
    const people = found.started?.people ?? list.length
    const isRunning = found.started !== null && found.closed === null
    return {
      ...listed(found, template === null ? [] : [template], formerOf(found, await allDrills(store))),
      plan: found.plan,
      ticks: found.ticks,
      open: openSteps(found.ticks, dayOf(clock.now())),
      council: councilStep(found.plan.staff, people),
      law: drillRule,
      signs: template?.signs ?? [],
      alignment: template?.alignment ?? null,
      missing: await missingFor(context, found),
      way: found.started?.way ?? (await wayOf(store)),
      people,
      told:
        found.started === null && people > 0
          ? toldOf(people, await nearestGroup(store, { id: asked, people: list }))
          : null,
      standing: isRunning ? await store.drills.standing(asked) : null,
      endsAtMs: isRunning ? endOf(found) : null,
    }
  },
})

async function templateOf({ store }: ActionContext, { plan: kept }: Drill): Promise<DrillTemplate | null> {
  const all = await templatesIn(store, kept.language)
  return all.find((one) => one.template.id === kept.template)?.template ?? null
}

/** What stands in the way of a start. */
export async function missingFor(context: ActionContext, found: Drill): Promise<readonly DrillLack[]> {
  const { store } = context
  const house = await houseOf(store)
  const from = await mailFrom(store)
  const lacks: readonly (readonly [DrillLack, boolean])[] = [
    ['mail', from === null],
    ['sender', from !== null && !mayComeFrom(from, house.domains)],
    ['people', reachable(house).length === 0],
    ['report', !mayComeFrom(house.report.address, house.domains)],
    ['template', (await templateOf(context, found)) === null],
    [
      'other-runs',
      (await allDrills(store)).some(
        (one) => one.id !== found.id && one.started !== null && one.closed === null,
      ),
    ],
  ]
  return lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : []))
}

const mostDrills = 500

/** Makes a draft; nothing goes before every step was ticked. */
export const makeDrill = action({
  name: 'make-drill',
  shape: 'change',
  input: z.object({ plan }),
  async run({ store, clock }, { plan: wanted }): Promise<{ readonly id: number }> {
    await findTemplate(store, wanted.template, wanted.language)
    if ((await allDrills(store)).length >= mostDrills) throw new Refusal('training-full', String(mostDrills))
    return {
      id: await store.drills.open({ type: 'made', plan: wanted }, clock.now().epochMilliseconds),
    }
  },
})

/** A drill that did not begin yet; refuses others. */
export async function draft({ store }: Pick<ActionContext, 'store'>, asked: number): Promise<Drill> {
  const found = await findDrill(store, asked)
  if (stateOf(found) !== 'draft') throw new Refusal('drill-begun', String(asked))
  return found
}

/** Changes what is planned, while it is a draft. */
export const planDrill = action({
  name: 'plan-drill',
  shape: 'change',
  input: z.object({ id, plan }),
  subject: ({ id: asked }) => String(asked),
  async run(context, { id: asked, plan: wanted }): Promise<{ readonly former: DrillPlan }> {
    const { store, clock } = context
    const { plan: former } = await draft(context, asked)
    await findTemplate(store, wanted.template, wanted.language)
    await store.drills.append(asked, { type: 'planned', plan: wanted }, clock.now().epochMilliseconds)
    return { former }
  },
})

/** Throws a draft away. */
export const dropDrill = action({
  name: 'drop-drill',
  shape: 'change',
  input: z.object({ id }),
  subject: ({ id: asked }) => String(asked),
  async run(context, { id: asked }): Promise<{ readonly id: number }> {
    await draft(context, asked)
    await context.store.drills.remove(asked)
    return { id: asked }
  },
})

/** Stops at once: what did not go yet does not go. What comes back still counts for some days. */
export const stopDrill = action({
  name: 'stop-drill',
  shape: 'change',
  // Nothing may wait before it.
  leavesHouse: true,
  input: z.object({ id }),
  subject: ({ id: asked }) => String(asked),
  async run({ store, clock }, { id: asked }): Promise<{ readonly unsent: number }> {
    const found = await findDrill(store, asked)
    if (stateOf(found) !== 'running') throw new Refusal('drill-over', String(asked))
    const unsent = await store.drills.halt(asked)
    await store.drills.append(asked, { type: 'stopped' }, clock.now().epochMilliseconds)
    return { unsent }
  },
})
