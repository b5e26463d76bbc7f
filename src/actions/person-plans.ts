import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { Kind } from '../detect/kinds.ts'
import type { RightId } from '../law/rights.ts'
import type { ItemPlace, PersonPlanId, PlanStep } from '../privacy/plans/plan.ts'
import { disputeNow } from '../privacy/persons/standing.ts'
import { eraseSteps, perhapsSteps } from '../privacy/plans/persons/erase.ts'
import type { PlanSubject } from '../privacy/plans/subject.ts'
import { tellingKinds, type KnownValue } from '../store/person-items.ts'
import type { PlanRow } from '../store/plans.ts'
import type { PersonBrief } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { findBrief, who } from './persons.ts'
import { perhapsTheirs, spellingsOfAll, surnamesOfAll, surnameSpellings } from './perhaps-theirs.ts'
import { planGround } from './plan-ground.ts'
import { planOf } from './plans.ts'
import { recipientsAbout } from './recipients.ts'
import { requestFile } from './request-file.ts'
import { noteCarriedOut } from './request-recipients.ts'

/** As many documents of persons are looked at for one plan: what is left comes with the next. */
export const mostPersonDocuments = 20_000

const request = z.number().int().positive().nullable().default(null)

/** Makes a plan that erases persons wherever they stand; nothing is touched yet. One that was made before for the same persons and not begun makes way. */
export const planErasure = action({
  name: 'plan-erasure',
  shape: 'change',
  inBackground: true,
  input: z.object({ who: z.array(who).min(1).max(20), request }),
  subject: ({ who: whom }) => String(whom.length),
  async run(context, input): Promise<PlanRow> {
    const persons = await personsToActOn(context, input.who)
    const identities = [...new Set(persons.flatMap((one) => one.identities))]
    const { store } = context
    const { rows, isMore } = await store.candidates.find(
      { type: 'identities', identities },
      mostPersonDocuments,
    )
    const places = rows.flatMap((candidate) => candidate.places)
    const ground = await planGround(context)
    const dispute = disputeNow(await store.personLines.lines(), identities)
    const steps = eraseSteps(rows, {
      ...ground,
      company: await store.personItems.company(itemsOf(places), identities),
      dispute,
      referred: await referredTo(
        context,
        persons.map(({ id }) => id),
      ),
    })
    const perhaps = await perhapsTheirs(context, {
      persons,
      request: input.request,
      known: new Set(rows.map(({ document }) => document)),
      most: mostPersonDocuments,
    })
    const more = withoutItems(perhapsSteps(perhaps, { ...ground, dispute }), steps)
    if (steps.length + more.length === 0) throw new Refusal('plan-empty', 'erase-person')
    const subject = await subjectOf(context, persons, input.request)
    return keepPlan(context, {
      rule: 'erase-person',
      right: 'erasure',
      persons,
      isMore,
      steps: [...steps, ...more],
      subject,
    })
  },
})

/** An item that changes anyway is made anew without any of their values. */
function withoutItems(perhaps: readonly PlanStep[], sure: readonly PlanStep[]): readonly PlanStep[] {
  const itemOf = ({ sourceId, unit, item }: ItemPlace): string => JSON.stringify([sourceId, unit, item])
  const taken = new Set(sure.map(itemOf))
  return perhaps.filter((step) => !taken.has(itemOf(step)))
}

/** The persons who are meant; refuses when one is not to be touched. */
export async function personsToActOn(
  { store }: ActionContext,
  whom: readonly string[],
): Promise<readonly PersonBrief[]> {
  const persons: PersonBrief[] = []
  for (const one of whom) persons.push(await findBrief(store, one))
  const restricted = await store.personLines.holding('restricted')
  const untouchable = persons.find(({ id }) => restricted.has(id))
  if (untouchable !== undefined) throw new Refusal('person-restricted', String(untouchable.id))
  return persons
}

interface Keeping {
  readonly rule: PersonPlanId
  /** What the person asked, for the file of the request. */
  readonly right: RightId
  readonly persons: readonly PersonBrief[]
  readonly isMore: boolean
  readonly steps: Parameters<ActionContext['store']['plans']['make']>[1]
  readonly subject: PlanSubject
}

/** Keeps a plan for persons in place of one for the same that was not begun. */
export async function keepPlan(
  context: ActionContext,
  { rule, right, persons, isMore, steps, subject }: Keeping,
): Promise<PlanRow> {
  const { store, clock } = context
  const { request: file } = subject
  if (file !== null) await requestFile(context, file)
  const about = subject.persons.join(',')
  for (const one of await store.plans.list())
    if (one.state === 'proposed' && one.rule === rule && one.about === about) await store.plans.drop(one.id)
  const id = await store.plans.make({ rule, about, isMore }, steps, clock.now().epochMilliseconds)
  await store.planSubjects.put(id, subject)
  if (file !== null) await noteCarriedOut(context, file, { plan: id, right, persons })
  return planOf(context, id)
}

/** Each item once. */
export function itemsOf(places: readonly ItemPlace[]): ItemPlace[] {
  const items = places.map(({ sourceId, unit, item }) => ({ sourceId, unit, item }))
  return [...new Map(items.map((one) => [JSON.stringify(one), one])).values()]
}

/** Documents of the same persons that a former plan could not remove, because others refer to them. */
async function referredTo(
  { store }: ActionContext,
  persons: readonly number[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const about = persons.join(',')
  for (const plan of await store.plans.list()) {
    if (plan.rule !== 'erase-person' || plan.about !== about || plan.counts.refused === 0) continue
    const { rows } = await store.plans.steps({
      planId: plan.id,
      states: ['refused'],
      limit: mostPersonDocuments,
    })
    for (const { document, obstacle } of rows)
      if (obstacle?.includes('"depends"') === true) found.add(document)
  }
  return found
}

/** Whom a plan is for, with the values that they are known by. */
export async function subjectOf(
  context: ActionContext,
  persons: readonly PersonBrief[],
  ofRequest: number | null,
): Promise<PlanSubject> {
  const identities = [...new Set(persons.flatMap((one) => one.identities))]
  const { store } = context
  // What somebody else is known by too is only taken out where it was found to be theirs.
  const own = (await store.personItems.values(identities)).filter((value) => !value.isShared && tells(value))
  return {
    persons: persons.map(({ id }) => id),
    identities,
    name: persons.map(({ name }) => name).join(', '),
    values: own.flatMap(({ text }) => (text === null ? [] : [text])),
    spellings: [...spellingsOfAll(persons), ...surnameSpellings(await surnamesOfAll(context, persons))],
    marks: own.map(({ digest }) => digest),
    request: ofRequest,
    recipients: (await recipientsAbout(context, persons)).map(({ key, name, messages }) => ({
      address: key,
      name,
      messages,
    })),
    corrections: [],
  }
}

const telling: ReadonlySet<Kind> = new Set<Kind>([...tellingKinds, 'PERSON', 'ADDRESS'])

/** A first name alone is many people's. */
function tells({ kind, text }: KnownValue): boolean {
  return telling.has(kind) && (kind !== 'PERSON' || (text ?? '').trim().includes(' '))
}

/** Whom a plan is for: their numbers, and their name until its copies are destroyed. */
export interface PlanFor {
  readonly persons: readonly number[]
  readonly name: string | null
  readonly request: number | null
  readonly corrections: PlanSubject['corrections']
}

export const planFor = action({
  name: 'plan-for',
  shape: 'query',
  input: z.object({ planId: z.number().int().positive() }),
  async run(context, { planId }): Promise<PlanFor> {
    const { about } = await planOf(context, planId)
    const subject = await context.store.planSubjects.get(planId)
    const persons = about.split(',').map(Number)
    if (subject === null) return { persons, name: null, request: null, corrections: [] }
    return { persons, name: subject.name, request: subject.request, corrections: subject.corrections }
  },
})
