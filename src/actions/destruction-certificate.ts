import { append } from '../base/lists.ts'
import { dayAt } from '../base/clock.ts'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { placeName } from '../i18n/place-name.ts'
import { destructionPaper, type DestructionFacts } from '../letters/destruction-certificate.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import { isForPersons, type StepState } from '../privacy/plans/plan.ts'
import type { PlanRow, StepRow } from '../store/plans.ts'
import type { Messages } from '../i18n/index.ts'
import { backupsOf } from './backups.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { mediaTypes } from './media-types.ts'
import { planOf } from './plans.ts'
import { organisationName } from './questionnaires.ts'

/** The certificate of destruction of a plan that was carried out, as a PDF. */
export const destructionCertificate = action({
  name: 'destruction-certificate',
  shape: 'query',
  inBackground: true,
  givesFile: true,
  input: z.object({ planId: z.number().int().positive(), language: z.enum(['nl', 'en']).default('nl') }),
  subject: ({ planId }) => String(planId),
  async run(context, { planId, language }): Promise<Download> {
    const plan = await planOf(context, planId)
    if (plan.appliedAtMs === null || !isGone(plan)) throw new Refusal('nothing-destroyed', String(planId))
    const madeOn = dayOf(context.clock.now().epochMilliseconds)
    const facts = await factsOf(context, { ...plan, appliedAtMs: plan.appliedAtMs }, languages[language])
    const organisation = await organisationName(context.store)
    return {
      fileName: `${languages[language].cleanUp.certificate.fileName}-${String(planId)}.pdf`,
      mediaType: mediaTypes.pdf,
      bytes: await paperToPdf(destructionPaper(facts, { language, organisation, madeOn })),
    }
  },
})

/** Of what was put back nothing is destroyed. */
function isGone({ counts }: PlanRow): boolean {
  return [...carriedOut].some((state) => counts[state] > 0)
}

const carriedOut: ReadonlySet<StepState> = new Set(['done', 'destroyed'])

async function factsOf(
  { store }: ActionContext,
  plan: PlanRow & { readonly appliedAtMs: number },
  messages: Messages,
): Promise<DestructionFacts> {
  const steps = await stepsOf(store.plans, plan.id)
  const done = steps.filter(({ state }) => carriedOut.has(state))
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]))
  const destroyed = (await store.plans.journal(plan.id, 1)).find(({ event }) => event === 'destroyed')
  const unseen = await store.plans.unseen(plan.id)
  return {
    planId: plan.id,
    rule: plan.rule,
    about: plan.about,
    items: done.length,
    wholes: new Set(done.map(({ digest }) => digest)).size,
    bytes: done.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    madeOn: dayOf(plan.madeAtMs),
    appliedOn: dayOf(plan.appliedAtMs),
    destroyedOn: destroyed === undefined ? null : dayOf(destroyed.atMs),
    undoUntil: dayOf(plan.expiresAtMs ?? plan.appliedAtMs),
    counts: plan.counts,
    holds: tally(steps.flatMap(({ state, hold }) => (state === 'held' && hold !== null ? [hold] : []))).map(
      ([hold, items]) => ({ hold, items }),
    ),
    obstacles: tally(
      steps.flatMap(({ state, obstacle }) => (state === 'refused' && obstacle !== null ? [obstacle] : [])),
    ).map(([obstacle, items]) => ({ obstacle, items })),
    perhaps: steps.filter(({ state, why }) => state === 'excluded' && why.perhaps === true).length,
    backups: isForPersons(plan.rule)
      ? (await backupsOf(store, plan.id)).map(({ source, overwrittenOn }) => ({
          name: placeName(source, messages),
          overwrittenOn,
        }))
      : null,
    reworked: done.filter(({ change }) => change !== 'remove').length,
    notes: notesOf(done, messages),
    unseen: unseen.reduce((sum, batch) => sum + batch.steps.length, 0),
    places: [...Map.groupBy(done, ({ sourceId }) => sourceId)].map(([sourceId, own]) => {
      const source = sources.get(sourceId)
      return {
        name: source === undefined ? String(sourceId) : placeName(source, messages),
        items: own.length,
      }
    }),
    digests: done.map(({ document: digest, state }) => ({ digest, state })),
  }
}

/** Of each note in how many items; a code that has no words here says nothing. */
function notesOf(steps: readonly StepRow[], { redact }: Pick<Messages, 'redact'>): DestructionFacts['notes'] {
  const noted = steps.flatMap(({ notes, digest }) => notes.map((note) => ({ note, digest })))
  return [...Map.groupBy(noted, ({ note }) => note)].flatMap(([note, own]) => {
    const words = redact.notes[note]
    return words === undefined ? [] : [{ words, items: new Set(own.map(({ digest }) => digest)).size }]
  })
}

async function stepsOf(plans: ActionContext['store']['plans'], planId: number): Promise<readonly StepRow[]> {
  const all: StepRow[] = []
  for (let after: string | undefined; ;) {
    const { rows, next } = await plans.steps({ planId, states: [], limit: 5000, after })
    append(all, rows)
    if (next === null) return all
    after = next
  }
}

/** Each once, the commonest first. */
function tally<One>(all: readonly One[]): readonly (readonly [One, number])[] {
  return [...Map.groupBy(all, (one) => JSON.stringify(one)).values()]
    .flatMap((same) => same.slice(0, 1).map((one) => [one, same.length] as const))
    .toSorted((a, b) => b[1] - a[1])
}

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}
