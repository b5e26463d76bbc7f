import { z } from 'zod'
import {
  answers,
  firstMap,
  isOnline,
  openQuestions,
  questions,
  type Answers,
  type FirstPlace,
  type Question,
} from '../privacy/interview.ts'
import type { PlaceKind } from '../privacy/places.ts'
import type { SourceRow, Store } from '../store/store.ts'
import { action } from './action.ts'
import { owePersons, ownDomains, ownDomainsSetting, rebuildPersons } from './persons.ts'
import { domain } from './domain.ts'
import { addDeclared } from './sources.ts'

/** What the owner told of the organisation. */
export interface Setup {
  readonly organisation: string | null
  /** As told; empty when it is guessed from the mail. */
  readonly domains: readonly string[]
  readonly answers: Answers
  /** In the owner's words, per question: which cloud service, which web shop. */
  readonly notes: Readonly<Partial<Record<Question, string>>>
  readonly firstMap: readonly FirstPlace[]
  readonly isOnline: boolean
  /** Questions that are a task now. */
  readonly openQuestions: readonly Question[]
}

/** The setting that holds the name told at the beginning. */
export const organisationName = 'organisation'
const interviewSetting = 'interview'

const answersInput = z.partialRecord(z.enum(questions), z.enum(answers))
const notesInput = z.partialRecord(z.enum(questions), z.string().trim().max(300))
const interview = z.object({ answers: answersInput, notes: notesInput.default({}) })

/** What the owner told of the organisation, and the first map that follows from it. */
export const getSetup = action({
  name: 'get-setup',
  shape: 'query',
  input: z.object({}),
  run: ({ store }) => setupOf(store),
})

/** The answers to the eight questions; empty when none was given. */
export async function answersOf(store: Store): Promise<Answers> {
  return (await interviewOf(store)).answers
}

async function interviewOf(store: Store): Promise<Pick<Setup, 'answers' | 'notes'>> {
  const parsed = interview.safeParse(await store.settings.get(interviewSetting))
  return parsed.success ? parsed.data : { answers: {}, notes: {} }
}

async function setupOf(store: Store): Promise<Setup> {
  const organisation = await store.settings.get(organisationName)
  const given = await interviewOf(store)
  return {
    organisation: typeof organisation === 'string' ? organisation : null,
    domains: await ownDomains(store),
    ...given,
    firstMap: firstMap(given.answers),
    isOnline: isOnline(given.answers),
    openQuestions: openQuestions(given.answers),
  }
}

/** Keeps the name of the organisation and its own mail domains. */
export const setUp = action({
  name: 'set-up',
  shape: 'change',
  takesIndex: true,
  inBackground: true,
  input: z.object({
    organisation: z.string().trim().max(200).optional(),
    domains: z.array(domain).max(100).optional(),
  }),
  async run({ store }, { organisation, domains }): Promise<Setup> {
    if (organisation !== undefined)
      await store.settings.set(organisationName, organisation === '' ? null : organisation)
    if (domains !== undefined && String(domains) !== String(await ownDomains(store))) {
      await owePersons(store)
      await store.settings.set(ownDomainsSetting, domains)
      await rebuildPersons({ store })
    }
    return setupOf(store)
  },
})

/** Keeps the answers to the eight questions and puts the places that follow from them on the map, not yet examined. */
export const answerQuestions = action({
  name: 'answer-questions',
  shape: 'change',
  input: interview,
  async run(context, given): Promise<Setup> {
    const { store } = context
    await store.settings.set(interviewSetting, given)
    const wanted = firstMap(given.answers)
    const told = (await store.sources.list()).filter(isFromInterview)
    for (const source of told) {
      const { place, note = '' } = source.details
      const fit = place !== undefined && wanted.some((one) => one.place === place) ? place : undefined
      const isNoted = fit !== undefined && (noteFor(fit, given.notes).note ?? '') === note
      if (!isNoted) await store.sources.remove(source.id)
    }
    const known = (await store.sources.list()).map(({ details }) => details.place)
    for (const { place } of wanted) {
      if (known.includes(place)) continue
      await addDeclared(context, { place, isFromInterview: true, ...noteFor(place, given.notes) })
    }
    return setupOf(store)
  },
})

function isFromInterview({ kind, details }: SourceRow): boolean {
  return kind === 'declared' && details.isFromInterview === true
}

/** The note of a question goes with the place that it is about. */
const notedPlaces: Partial<Record<PlaceKind, Question>> = {
  cloud: 'cloud',
  webmail: 'webmail',
  website: 'website',
}

function noteFor(place: PlaceKind, notes: Setup['notes']): { readonly note?: string } {
  const question = notedPlaces[place]
  const note = question === undefined ? undefined : notes[question]
  return note === undefined || note === '' ? {} : { note }
}
