import { dayAt } from '../base/clock.ts'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import { questionnaireTexts } from '../i18n/questionnaire.ts'
import { termText } from '../i18n/term-text.ts'
import { regionOf } from '../privacy/countries.ts'
import { houseId } from '../privacy/suppliers/questionnaire/house-id.ts'
import { answersFromRegister } from '../privacy/suppliers/questionnaire/from-register.ts'
import {
  proposeAnswers,
  type OurEvidence,
  type OurProcessor,
  type OurProposal,
} from '../privacy/suppliers/questionnaire/our-answers.ts'
import { maxTextLength, takeAnswers } from '../privacy/suppliers/questionnaire/read-answers.ts'
import { readForm, type ReceivedFacts } from '../privacy/suppliers/questionnaire/read-form.ts'
import { houseQuestion, questionsOfForm } from '../privacy/suppliers/questionnaire/house.ts'
import {
  maxBase64Length,
  questionIds,
  type Answers,
  type FieldAnswer,
  type ReturnedAnswers,
} from '../privacy/suppliers/questionnaire/types.ts'
import { action, type ActionContext } from './action.ts'
import type { Download } from './export.ts'
import { asRefusal, formFile } from './questionnaire-files.ts'
import { keepReceived, received, receivedOf, type Received } from './received-questionnaires.ts'
import { register } from './register.ts'
import { retention } from './retention.ts'
import { supplierFields } from './supplier-fields.ts'
import { supplierKeys } from './supplier-keys.ts'
import { suppliers } from './suppliers.ts'

// When we are the supplier: somebody's questions come in, our answers go out.

const round = z.string().min(1).max(200)
const language = z.enum(['nl', 'en'])

/** A questionnaire that we answer, in a list. */
export interface ReceivedShort extends Pick<
  Received,
  'round' | 'organisation' | 'dueOn' | 'atMs' | 'hasForm'
> {
  readonly asked: number
  readonly reviewed: number
}

/** The questionnaires that others sent us, the newest first. */
export const receivedQuestionnaires = action({
  name: 'received-questionnaires',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<readonly ReceivedShort[]> {
    const all = await received(store)
    return all.filter(({ isDropped }) => !isDropped).map(shortOf)
  },
})

function shortOf(one: Received): ReceivedShort {
  const { round, organisation, dueOn, atMs, hasForm, answers } = one
  const asked = questionsOfForm(one)
  // An answer stays when the form comes in once more without its question.
  const reviewed = asked.filter(({ id }) => Object.hasOwn(answers, id)).length
  return { round, organisation, dueOn, atMs, hasForm, asked: asked.length, reviewed }
}

/** Takes in the form that another firm mailed. Taken in once more it stays as far as it was. */
export const takeInQuestionnaire = action({
  name: 'take-in-questionnaire',
  shape: 'change',
  input: z.object({ base64: z.base64().max(maxBase64Length) }),
  async run({ store, clock }, { base64 }): Promise<Pick<Received, 'round'>> {
    const { round, language, organisation, dueOn, asked, house } = openForm(Buffer.from(base64, 'base64'))
    const former = (await received(store)).find((one) => one.round === round)
    await keepReceived(store, {
      ...(former ?? { by: '', answers: {}, atMs: clock.now().epochMilliseconds }),
      round,
      language,
      organisation,
      dueOn,
      asked,
      house,
      hasForm: true,
      isDropped: false,
    })
    return { round }
  },
})

function openForm(bytes: Uint8Array): ReceivedFacts {
  try {
    return readForm(new TextDecoder().decode(bytes))
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Begins with the twelve, for who asked in another way. */
export const beginOurAnswers = action({
  name: 'begin-our-answers',
  shape: 'change',
  input: z.object({ organisation: z.string().trim().min(1).max(200), language, dueOn: z.iso.date() }),
  async run({ store, clock }, input): Promise<Pick<Received, 'round'>> {
    const begun = randomUUID()
    await keepReceived(store, {
      ...input,
      round: begun,
      asked: [...questionIds],
      house: [],
      hasForm: false,
      atMs: clock.now().epochMilliseconds,
      by: '',
      answers: {},
      isDropped: false,
    })
    return { round: begun }
  },
})

export interface OurDraft extends Received {
  readonly proposals: readonly OurProposal[]
}

/** One questionnaire with our answers so far, and what we could answer from what is known here. */
export const ourAnswers = action({
  name: 'our-answers',
  shape: 'query',
  inBackground: true,
  input: z.object({ round }),
  async run(context, { round: asked }): Promise<OurDraft | null> {
    const one = (await received(context.store)).find((row) => row.round === asked && !row.isDropped)
    if (one === undefined) return null
    return { ...one, proposals: proposeAnswers(await evidenceFor(one, context)) }
  },
})

/** What we know of ourselves. */
async function evidenceFor(
  { language }: Pick<Received, 'language'>,
  context: ActionContext,
): Promise<OurEvidence> {
  const { categories } = languages[language].retention
  const terms = await retention.run(context, {}, ignore)
  return {
    processors: await processorsFor(language, context),
    retention: terms
      .filter(({ documents }) => documents > 0)
      .map(({ category, term }) => `${categories[category].name}: ${termText(term, languages[language])}`),
    register: answersFromRegister((await register.run(context, {}, ignore)).activities),
  }
}

async function processorsFor(
  language: Received['language'],
  context: ActionContext,
): Promise<readonly OurProcessor[]> {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const nameOf = (code: string): string => names.of(code.toUpperCase()) ?? code
  const { established } = questionnaireTexts(language)
  const { suppliers: found } = await suppliers.run(context, { limit: 1000 }, ignore)
  const ours = found.filter(
    ({ use, role }) => (use === 'confirmed' || use === 'observed') && role === 'processor',
  )
  const places = await statedPlaces(
    context,
    ours.map(({ domain }) => domain),
  )
  return ours.map(({ name, domain, country }) => ({
    name,
    places: (places.get(domain) ?? []).map((code) => ({
      country: nameOf(code),
      region: regionOf(code, today(context)),
    })),
    seat: country === null ? null : established(nameOf(country)),
  }))
}

/** Where people said that these suppliers keep data. */
async function statedPlaces(
  context: ActionContext,
  domains: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = await supplierKeys(context.store)
  const statements = await context.store.supplierStatements.ofField('location')
  const stated = new Set(statements.map(({ subject }) => keys.of(subject)))
  const places = new Map<string, readonly string[]>()
  for (const domain of domains.filter((one) => stated.has(one))) {
    const fields = await supplierFields.run(context, { domain }, ignore)
    places.set(
      domain,
      fields.stated.flatMap((known) => (known.field === 'location' ? [known.value.country] : [])),
    )
  }
  return places
}

function today({ clock }: Pick<ActionContext, 'clock'>): string {
  return dayAt(clock.now()).toString()
}

const ignore = (): void => undefined

const answerInput = z.record(
  z.string().max(40),
  z.union([z.string().max(maxTextLength), z.array(z.string().max(40)).max(20)]),
)

/** Keeps our answer to one question as reviewed; null makes it unreviewed again. Gives what it was. */
export const answerQuestion = action({
  name: 'answer-question',
  shape: 'change',
  input: z.object({
    round,
    question: z.union([z.enum(questionIds), houseId]),
    answer: answerInput.nullable(),
  }),
  subject: ({ question }) => question,
  async run(
    { store },
    { round: asked, question, answer },
  ): Promise<{ readonly former: Record<string, FieldAnswer> | null }> {
    const one = await receivedOf(store, asked)
    if (!questionsOfForm(one).some(({ id }) => id === question)) throw new Refusal('answers-not-asked')
    const former = one.answers[question]
    const { [question]: _, ...others } = one.answers
    // An empty answer was reviewed as well: that question is left open on purpose.
    const answers =
      answer === null
        ? others
        : { ...others, [question]: checked(one, { [question]: answer })[question] ?? {} }
    await keepReceived(store, { ...one, answers })
    return { former: former === undefined ? null : { ...former } }
  },
})

/** Only what the question asks. */
function checked({ round, language, house }: Received, given: Readonly<Record<string, unknown>>): Answers {
  const opened = { round, language, by: '', filledOn: '', given: () => given }
  return takeAnswers(opened, house.map(houseQuestion)).answers
}

/** Who of us answers; stands in the file. */
export const signOurAnswers = action({
  name: 'sign-our-answers',
  shape: 'change',
  input: z.object({ round, by: z.string().trim().max(400) }),
  async run({ store }, { round: asked, by }): Promise<{ readonly former: string }> {
    const one = await receivedOf(store, asked)
    await keepReceived(store, { ...one, by })
    return { former: one.by }
  },
})

/** Our reviewed answers as a file: for the Kwartje of who asked, or for people. */
export const ourAnswersFile = action({
  name: 'our-answers-file',
  shape: 'query',
  input: z.object({ round, format: z.enum(['json', 'docx', 'pdf']) }),
  subject: ({ format }) => format,
  async run(context, { round: asked, format }): Promise<Download> {
    const one = await receivedOf(context.store, asked)
    const fileName = one.language === 'nl' ? 'antwoorden' : 'answers'
    const filledOn = today(context)
    if (format === 'json') {
      const bytes = new TextEncoder().encode(`${JSON.stringify(returnedOf(one, filledOn), null, 2)}\n`)
      return { fileName: `${fileName}.json`, mediaType: 'application/json', bytes }
    }
    const { language, by } = one
    const organisation = await context.store.settings.get('organisation')
    const setup = {
      round: one.round,
      language,
      organisation: one.organisation,
      supplier: typeof organisation === 'string' ? organisation : '',
      dueOn: one.dueOn,
      proposed: one.answers,
    }
    const filled = { by, filledOn }
    const asking = { setup, texts: questionnaireTexts(language), asked: questionsOfForm(one), filled }
    return formFile(asking, format, fileName)
  },
})

/** What the form itself would have saved. */
function returnedOf({ round, language, by, answers }: Received, filledOn: string): ReturnedAnswers {
  return { format: 'kwartje-questionnaire', version: 1, round, language, by, filledOn, answers }
}

/** Takes a questionnaire out of the list, or puts it back. */
export const dropReceived = action({
  name: 'drop-received-questionnaire',
  shape: 'change',
  input: z.object({ round, isDropped: z.boolean() }),
  async run({ store }, { round: asked, isDropped }): Promise<void> {
    await keepReceived(store, { ...(await receivedOf(store, asked)), isDropped })
  },
})
