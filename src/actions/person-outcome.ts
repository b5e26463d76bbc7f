import { z } from 'zod'
import {
  recipientAnswers,
  toldOf,
  toldWays,
  type PersonEvent,
  type PlaceFinding,
  type RecipientAnswer,
  type ToldWay,
} from '../privacy/persons/event.ts'
import type { PlanRecipient } from '../privacy/plans/subject.ts'
import type { StepRow } from '../store/plans.ts'
import { action } from './action.ts'
import { backupsOf } from './backups.ts'
import { noteOn, planPerson } from './person-standing.ts'
import { planOf } from './plans.ts'

/** What of a plan for a person is left to do, and for whom. */
export interface PersonOutcome {
  /** Steps that were not carried out: kept by law or choice, or something stood in the way. */
  readonly left: readonly StepRow[]
  /** Documents in which the person stands still, and that no step of the plan is about: they came later, or were not known. */
  readonly unplanned: number
  /** False: nobody can look any more, because the copies are destroyed and nobody knows whom it was about. */
  readonly isLookedFor: boolean
  /** Places that only a person can look through. */
  readonly places: readonly PlaceToSee[]
  readonly recipients: readonly RecipientToTell[]
  /** When the person was told who was told; null: not asked yet. */
  readonly namedAtMs: number | null
}

export interface PlaceToSee {
  readonly source: number
  readonly label: string
  readonly place: string | null
  /** A backup is overwritten by itself: what comes back from one is known again. */
  readonly isBackup: boolean
  /** What the owner noted of it, as when it is overwritten. */
  readonly note: string
  readonly found: PlaceFinding | null
  /** ISO day by which a backup is overwritten; null: nobody said, or it is none. */
  readonly overwrittenOn: string | null
}

export interface RecipientToTell extends PlanRecipient {
  readonly told: { readonly atMs: number; readonly how: ToldWay } | null
  readonly answer: RecipientAnswer | null
}

const planId = z.number().int().positive()
const mostLeft = 1000

/** What is left after a plan for a person: what stayed and why, what only a person can look through, who must be told. */
export const personOutcome = action({
  name: 'person-outcome',
  shape: 'query',
  inBackground: true,
  input: z.object({ planId }),
  async run(context, { planId: id }): Promise<PersonOutcome> {
    const { store } = context
    await planOf(context, id)
    const subject = await store.planSubjects.get(id)
    const { rows } = await store.plans.steps({ planId: id, states: [], limit: 100_000 })
    const events = (await store.personLines.lines()).filter(
      ({ event }) => 'plan' in event && event.plan === id,
    )
    const still = subject === null ? [] : await store.personItems.left(subject.marks, subject.identities)
    const { rows: seen } = await store.candidates.find({ type: 'documents', digests: still }, mostLeft)
    // By the item, wherever it stands now: what lies in one that stays, stays with it.
    const known = new Set(rows.map(({ digest }) => digest))
    const backups = new Map((await backupsOf(store, id)).map((one) => [one.source.id, one.overwrittenOn]))
    return {
      left: rows
        .filter(({ state }) => ['held', 'refused', 'excluded', 'unclear'].includes(state))
        .slice(0, mostLeft),
      unplanned: seen.filter(({ places }) => places.some(({ whole }) => !known.has(whole.digest))).length,
      isLookedFor: subject !== null,
      places: (await store.sources.list())
        .filter(({ kind }) => kind === 'declared')
        .map(({ id: source, label, details }) => ({
          source,
          label,
          place: details.place ?? null,
          isBackup: details.place === 'backup',
          note: details.note ?? '',
          found: foundIn(
            events.map(({ event }) => event),
            source,
          ),
          overwrittenOn: backups.get(source) ?? null,
        })),
      recipients: (subject?.recipients ?? []).map((recipient) => {
        const own = events.filter(
          ({ event }) => 'recipient' in event && event.recipient === recipient.address,
        )
        const told = own.findLast(({ event }) => event.type === 'recipient-told')
        const answered = own.findLast(({ event }) => event.type === 'recipient-answered')?.event
        return {
          ...recipient,
          told: told?.event.type === 'recipient-told' ? { atMs: told.atMs, how: told.event.how } : null,
          answer: answered?.type === 'recipient-answered' ? answered.answer : null,
        }
      }),
      namedAtMs: events.findLast(({ event }) => event.type === 'recipients-named')?.atMs ?? null,
    }
  },
})

function foundIn(events: readonly PersonEvent[], source: number): PlaceFinding | null {
  const last = events.findLast((event) => event.type === 'place-seen' && event.source === source)
  return last?.type === 'place-seen' ? last.found : null
}

const said = { note: z.string().trim().max(2000).default(''), by: z.string().trim().max(200).default('') }
const recipient = z.string().trim().min(1).max(320)

/** A recipient was told what was erased, corrected or restricted (GDPR art. 19). */
export const recipientTold = action({
  name: 'recipient-told',
  shape: 'change',
  input: z.object({ planId, recipient, of: z.enum(toldOf), how: z.enum(toldWays), ...said }),
  subject: (input) => `${String(input.planId)} ${input.of} ${input.how}`,
  async run(context, { planId: plan, ...rest }): Promise<{ readonly line: number }> {
    const whom = await planPerson(context, plan)
    const { id } = await noteOn(context, whom, { event: { type: 'recipient-told', plan, ...rest } })
    return { line: id }
  },
})

/** What a recipient answered; `not-needed` needs a reason: impossible, or effort out of proportion. */
export const recipientAnswered = action({
  name: 'recipient-answered',
  shape: 'change',
  input: z
    .object({ planId, recipient, of: z.enum(toldOf), answer: z.enum(recipientAnswers), ...said })
    .refine(({ answer, note }) => answer !== 'not-needed' || note !== '', { path: ['note'] }),
  subject: (input) => `${String(input.planId)} ${input.of} ${input.answer}`,
  async run(context, { planId: plan, ...rest }): Promise<{ readonly line: number }> {
    const whom = await planPerson(context, plan)
    const { id } = await noteOn(context, whom, { event: { type: 'recipient-answered', plan, ...rest } })
    return { line: id }
  },
})

/** The person asked who was told, and was (art. 19, last sentence). */
export const recipientsNamed = action({
  name: 'recipients-named',
  shape: 'change',
  input: z.object({ planId, how: z.enum(toldWays), ...said }),
  subject: (input) => `${String(input.planId)} ${input.how}`,
  async run(context, { planId: plan, ...rest }): Promise<{ readonly line: number }> {
    const whom = await planPerson(context, plan)
    const { id } = await noteOn(context, whom, { event: { type: 'recipients-named', plan, ...rest } })
    return { line: id }
  },
})
