import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { OpenTargets, type ReworkStep } from '../act/engine.ts'
import { Refusal } from '../base/refusal.ts'
import type { Candidate, CandidatePlace } from '../privacy/plans/candidate.ts'
import type { PlanStep } from '../privacy/plans/plan.ts'
import { comparable } from '../privacy/plans/persons/correct-cells.ts'
import { inOrder, removal } from '../privacy/plans/steps.ts'
import { correctedFields, type Correction, type PlanSubject } from '../privacy/plans/subject.ts'
import { languages } from '../i18n/index.ts'
import { createSandbox } from '../read/index.ts'
import type { PlanRow } from '../store/plans.ts'
import { action, type ActionContext } from './action.ts'
import { itemsOf, keepPlan, mostPersonDocuments, personsToActOn, subjectOf } from './person-plans.ts'
import { correctPerson } from './person-rework.ts'
import { who } from './persons.ts'
import { targetOpener } from './plan-setup.ts'

const value = z.string().trim().min(3).max(300)

/** Makes a plan that puts right what is wrong about a person, wherever it is kept as a record; nothing is touched yet. */
export const planCorrection = action({
  name: 'plan-correction',
  shape: 'change',
  inBackground: true,
  input: z.object({
    who,
    corrections: z
      .array(z.object({ field: z.enum(correctedFields), from: value, to: value }))
      .min(1)
      .max(20),
    request: z.number().int().positive().nullable().default(null),
  }),
  subject: ({ corrections }) => corrections.map(({ field }) => field).join(' '),
  async run(context, input): Promise<PlanRow> {
    const persons = await personsToActOn(context, [input.who])
    const subject = {
      ...(await subjectOf(context, persons, input.request)),
      corrections: input.corrections,
    }
    const { identities } = subject
    const wanted = { type: 'identities', identities } as const
    const { rows, isMore } = await context.store.candidates.find(wanted, mostPersonDocuments)
    const steps = await stepsThatChange(context, subject, await recordsIn(context, rows, subject))
    if (steps.length === 0) throw new Refusal('nothing-to-plan', 'correct-person')
    return keepPlan(context, {
      rule: 'correct-person',
      right: 'rectification',
      persons,
      isMore,
      steps,
      subject,
    })
  },
})

/** Kept as records: what is looked up and used. Mail and letters say what was written then, and are not rewritten. */
const records = new Set(['vcard', 'row', 'csv', 'json', 'jsonl', 'xml', 'sqlite'])
const sheets = /\.(?:xlsx|xlsm|ods)$/i

function isRecord({ whole, unit }: CandidatePlace): boolean {
  if (whole.kind === 'message') return false
  return whole.kind === 'contact' || records.has(whole.format) || sheets.test(unit)
}

/** Items that may be put right. Where others stand too, a value that is also theirs is left: a person must look. */
async function recordsIn(
  { store }: ActionContext,
  candidates: readonly Candidate[],
  { identities, corrections }: PlanSubject,
): Promise<PlanStep[]> {
  const pieces = candidates.flatMap((candidate) =>
    candidate.places.filter(isRecord).map((place) => ({ candidate, place })),
  )
  const company = await store.personItems.company(itemsOf(pieces.map(({ place }) => place)), identities)
  const shared = (await store.personItems.values(identities)).filter(({ isShared }) => isShared)
  const isLent = ({ field, from }: Correction): boolean =>
    shared.some(({ text }) => text !== null && comparable(field, text) === comparable(field, from))
  const isOfMany = corrections.some(isLent)
  return inOrder(
    pieces.flatMap(({ candidate, place }) => {
      const others = company.some(
        (one) =>
          one.others > 0 &&
          one.unit === place.unit &&
          one.item === place.item &&
          one.sourceId === place.sourceId,
      )
      const isCellwise = place.whole.format === 'row' || place.whole.format === 'vcard'
      if (others && isOfMany && !isCellwise) return []
      return [{ ...removal(candidate, place, {}), change: 'correct' as const }]
    }),
  )
}

/** Those of the steps that change something, looked at at their places. */
async function stepsThatChange(
  context: ActionContext,
  subject: PlanSubject,
  steps: readonly PlanStep[],
): Promise<PlanStep[]> {
  const { signal, store, clock } = context
  const sandbox = createSandbox()
  const today = dayAt(clock.now()).toString()
  const setup = { store, sandbox, messages: languages.nl, today }
  await using targets = new OpenTargets(await targetOpener(context))
  const changing: PlanStep[] = []
  try {
    for (const step of steps) {
      signal.throwIfAborted()
      const look = await (await targets.get(step.sourceId))?.look(step, step.digest, signal)
      if (look?.state !== 'there') continue
      using found = look
      const orders: readonly [ReworkStep] = [step]
      const order = {
        planId: 0,
        bytes: found.bytes,
        steps: orders,
        taken: [],
        others: [],
        noting: () => undefined,
        change: 'correct',
      } as const
      const result = await correctPerson({ setup, subject, order, signal })
      // What cannot be written is shown, with the reason why a person must do it.
      if (!('code' in result) || result.detail !== 'unchanged')
        changing.push('code' in result ? { ...step, isOutOfReach: true } : step)
    }
  } finally {
    await sandbox.close()
  }
  return changing
}
