import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { retentionCategories } from '../law/retention-terms.ts'
import {
  placeFindings,
  restrictionGrounds,
  toldWays,
  type PersonEvent,
  type PersonLine,
  type PersonMark,
} from '../privacy/persons/event.ts'
import { disputeNow, linesOf, liftingTold, restrictionNow } from '../privacy/persons/standing.ts'
import type { Dispute } from '../privacy/plans/persons/dispute.ts'
import { action, type ActionContext } from './action.ts'
import { findBrief, who } from './persons.ts'
import { planOf } from './plans.ts'
import { requestFile } from './request-file.ts'
import { noteCarriedOut } from './request-recipients.ts'

/** What holds for a person, and what was said and done about them. */
export interface PersonStanding {
  readonly restriction: {
    readonly ground: Extract<PersonEvent, { readonly type: 'restricted' }>['ground']
    readonly sinceMs: number
    /** When the person was told that it will be lifted; null: not yet, and then it may not be (art. 18(3)). */
    readonly liftingToldOn: string | null
  } | null
  readonly dispute: Dispute | null
  readonly objectedAtMs: number | null
  readonly lines: readonly Pick<PersonLine, 'id' | 'atMs' | 'event'>[]
}

export const personStanding = action({
  name: 'person-standing',
  shape: 'query',
  input: z.object({ who }),
  async run({ store }, input): Promise<PersonStanding> {
    const { identities } = await findBrief(store, input.who)
    return standingOf(await store.personLines.lines(), identities)
  },
})

function standingOf(all: readonly PersonLine[], identities: readonly string[]): PersonStanding {
  const lines = linesOf(all, identities)
  const restriction = restrictionNow(all, identities)
  return {
    restriction:
      restriction === null
        ? null
        : {
            ground: restriction.event.ground,
            sinceMs: restriction.atMs,
            liftingToldOn: liftingTold(all, identities),
          },
    dispute: disputeNow(all, identities),
    objectedAtMs: lines.findLast(({ event }) => event.type === 'objected')?.atMs ?? null,
    lines: lines.map(({ id, atMs, event }) => ({ id, atMs, event })),
  }
}

const said = { note: z.string().trim().max(2000).default(''), by: z.string().trim().max(200).default('') }
const request = z.number().int().positive().nullable().default(null)
const isoDay = z.iso.date()

/** What else an event comes to: a mark that holds from then on, or no longer. */
interface Marks {
  readonly puts?: PersonMark
  readonly takes?: PersonMark
}

/** Adds a line about a person. */
export async function noteOn(
  { store, clock }: Pick<ActionContext, 'store' | 'clock'>,
  { id, identities }: { readonly id: number; readonly identities: readonly string[] },
  { event, ...marks }: Marks & { readonly event: PersonEvent },
): Promise<PersonLine> {
  return store.personLines.append({
    person: id,
    identities,
    atMs: clock.now().epochMilliseconds,
    event,
    ...marks,
  })
}

/** What is held of somebody stands still: kept, and used for nothing (GDPR art. 18). */
export const restrictPerson = action({
  name: 'restrict-person',
  shape: 'change',
  inBackground: true,
  input: z.object({ who, ground: z.enum(restrictionGrounds), request, ...said }),
  subject: ({ ground }) => ground,
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const person = await findBrief(context.store, whom)
    if (restrictionNow(await context.store.personLines.lines(), person.identities) !== null)
      throw new Refusal('person-restricted', String(person.id))
    if (rest.request !== null) await requestFile(context, rest.request)
    await noteOn(context, person, { event: { type: 'restricted', ...rest }, puts: 'restricted' })
    if (rest.request !== null)
      await noteCarriedOut(context, rest.request, { plan: null, right: 'restriction', persons: [person] })
    return standingOf(await context.store.personLines.lines(), person.identities)
  },
})

/** The person was told that the restriction will be lifted: before it is (art. 18(3)). */
export const tellLifting = action({
  name: 'tell-lifting',
  shape: 'change',
  /** Without a day: today. */
  input: z.object({ who, on: isoDay.optional(), how: z.enum(toldWays), ...said }),
  subject: ({ how }) => how,
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const person = await restrictedOne(context, whom)
    const today = dayAt(context.clock.now()).toString()
    await noteOn(context, person, { event: { type: 'lifting-told', ...rest, on: rest.on ?? today } })
    return standingOf(await context.store.personLines.lines(), person.identities)
  },
})

/** Lifts a restriction; refuses as long as the person was not told. */
export const liftRestriction = action({
  name: 'lift-restriction',
  shape: 'change',
  input: z.object({ who, ...said }),
  subject: () => '',
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const person = await restrictedOne(context, whom)
    const lines = await context.store.personLines.lines()
    if (liftingTold(lines, person.identities) === null)
      throw new Refusal('lifting-not-told', String(person.id))
    // Whatever they were made of when they were restricted: with what was merged and split since, nothing may stay behind.
    const identities = [
      ...new Set([
        ...person.identities,
        ...linesOf(lines, person.identities).flatMap((line) => line.identities),
      ]),
    ]
    await noteOn(
      context,
      { ...person, identities },
      { event: { type: 'lifted', ...rest }, takes: 'restricted' },
    )
    return standingOf(await context.store.personLines.lines(), person.identities)
  },
})

async function restrictedOne(
  { store }: ActionContext,
  whom: string,
): Promise<Awaited<ReturnType<typeof findBrief>>> {
  const person = await findBrief(store, whom)
  if (restrictionNow(await store.personLines.lines(), person.identities) === null)
    throw new Refusal('person-not-restricted', String(person.id))
  return person
}

/** A dispute runs, or is to be expected: what it needs stays when the person is erased (art. 17(3)(e)). A person decides that. */
export const openDispute = action({
  name: 'open-dispute',
  shape: 'change',
  input: z.object({
    who,
    categories: z.array(z.enum(retentionCategories)).min(1),
    until: isoDay.nullable().default(null),
    ...said,
  }),
  subject: ({ categories }) => categories.join(' '),
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const person = await findBrief(context.store, whom)
    await noteOn(context, person, { event: { type: 'dispute', ...rest }, puts: 'dispute' })
    return standingOf(await context.store.personLines.lines(), person.identities)
  },
})

export const closeDispute = action({
  name: 'close-dispute',
  shape: 'change',
  input: z.object({ who, ...said }),
  subject: () => '',
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const person = await findBrief(context.store, whom)
    await noteOn(context, person, { event: { type: 'dispute-over', ...rest }, takes: 'dispute' })
    return standingOf(await context.store.personLines.lines(), person.identities)
  },
})

/** What somebody is reached by is not mailed, called or written to any more (art. 21(2)-(3)): at once, everywhere, and also after an erasure. */
export const objectMarketing = action({
  name: 'object-marketing',
  shape: 'change',
  input: z.object({ who, request, ...said }),
  subject: () => '',
  async run(context, { who: whom, ...rest }): Promise<PersonStanding> {
    const { store, clock } = context
    const person = await findBrief(store, whom)
    if (rest.request !== null) await requestFile(context, rest.request)
    const known = await store.personItems.values(person.identities)
    const textsOf = (kind: string): string[] =>
      known.flatMap((value) => (value.kind === kind && value.text !== null ? [value.text] : []))
    const values = {
      mail: [...new Set([...person.emails, ...textsOf('EMAIL')])],
      phone: [...new Set([...person.phones, ...textsOf('PHONE')])],
      post: textsOf('ADDRESS'),
    }
    const atMs = clock.now().epochMilliseconds
    for (const channel of ['mail', 'phone', 'post'] as const)
      await store.suppression.suppress(values[channel], { channel, reason: 'objected', atMs })
    const suppressed = values.mail.length + values.phone.length + values.post.length
    await noteOn(context, person, { event: { type: 'objected', suppressed, ...rest }, puts: 'objected' })
    if (rest.request !== null)
      await noteCarriedOut(context, rest.request, {
        plan: null,
        right: 'marketing-objection',
        persons: [person],
      })
    return standingOf(await store.personLines.lines(), person.identities)
  },
})

/** Somebody looked through a place that Kwartje cannot read, for a plan. The person may be gone from the index by then. */
export const placeSeen = action({
  name: 'place-seen',
  shape: 'change',
  input: z.object({
    planId: z.number().int().positive(),
    source: z.number().int().positive(),
    found: z.enum(placeFindings),
    /** Of a backup: the day by which it is overwritten. */
    overwrittenOn: isoDay.nullable().default(null),
    ...said,
  }),
  subject: ({ planId, source, found }) => `${String(planId)} ${String(source)} ${found}`,
  async run(context, { planId: plan, ...rest }): Promise<{ readonly line: number }> {
    const whom = await planPerson(context, plan)
    const { id } = await noteOn(context, whom, { event: { type: 'place-seen', plan, ...rest } })
    return { line: id }
  },
})

/** Whom a plan is for, as far as anybody still knows. */
export async function planPerson(
  context: ActionContext,
  planId: number,
): Promise<{ readonly id: number; readonly identities: readonly string[] }> {
  const { about } = await planOf(context, planId)
  const subject = await context.store.planSubjects.get(planId)
  return { id: Number(about.split(',')[0]), identities: subject?.identities ?? [] }
}
