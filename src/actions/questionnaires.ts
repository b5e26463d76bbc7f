import { dayAt } from '../base/clock.ts'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { houseId } from '../privacy/suppliers/questionnaire/house-id.ts'
import { Refusal } from '../base/refusal.ts'
import { questionnaireTexts } from '../i18n/questionnaire.ts'
import { askableIn, houseQuestion, houseQuestionsIn } from '../privacy/suppliers/questionnaire/house.ts'
import { questionsFor } from '../privacy/suppliers/questionnaire/questions.ts'
import { takeAnswers } from '../privacy/suppliers/questionnaire/read-answers.ts'
import { scoreOf } from '../privacy/suppliers/questionnaire/score.ts'
import {
  maxBase64Length,
  questionIds,
  type Answers,
  type Question,
  type Score,
} from '../privacy/suppliers/questionnaire/types.ts'
import type { QuestionnaireRow } from '../store/questionnaires.ts'
import type { Store } from '../store/store.ts'
import { action } from './action.ts'
import type { Download } from './export.ts'
import { houseEntries } from './house-questions.ts'
import { formFile, formFormats, openReturned, type FormFormat } from './questionnaire-files.ts'
import { supplierKeys } from './supplier-keys.ts'
import { supplierFile, type SupplierFile } from './suppliers.ts'

/** A round of questions to a supplier, with what came back and what that is worth. */
export interface Round extends QuestionnaireRow {
  /** Null until answers came back. */
  readonly score: Score | null
  readonly isLate: boolean
}

const domain = z.string().min(3).max(253)
const round = z.uuid()
const day = z.iso.date()

/** The rounds of a supplier, the newest first. */
export const questionnaires = action({
  name: 'questionnaires',
  shape: 'query',
  input: z.object({ domain: domain.optional() }),
  async run({ store, clock }, input): Promise<readonly Round[]> {
    const rows = await roundsOf(store, input.domain)
    const today = dayAt(clock.now()).toString()
    return Promise.all(rows.map((row) => roundOf(store, row, today)))
  },
})

/** Of all suppliers, or of one with those that were merged into it. */
async function roundsOf(store: Store, asked: string | undefined): Promise<readonly QuestionnaireRow[]> {
  const rows = await store.questionnaires.list()
  if (asked === undefined) return rows
  const keys = await supplierKeys(store)
  return rows.filter((row) => keys.of(row.domain) === keys.of(asked))
}

async function roundOf(store: Store, row: QuestionnaireRow, today: string): Promise<Round> {
  const { returned, overrides, dueOn } = row
  const role = (await supplierFile(store, row.domain))?.role ?? 'processor'
  const points = Object.fromEntries(
    Object.entries(overrides).map(([question, override]) => [question, override.points]),
  )
  const asked = [...questionsFor(role), ...row.house.map(houseQuestion)]
  return {
    ...row,
    score: returned === null ? null : scoreAt(returned.answers, points, { asked, isDue: dueOn < today }),
    isLate: returned === null && dueOn < today,
  }
}

interface Asked {
  readonly asked: readonly Question[]
  /** True after the day by which an answer was asked. */
  readonly isDue: boolean
}

/** What is still open after its day counts as no. */
function scoreAt(answers: Answers, points: PointsByQuestion, { asked, isDue }: Asked): Score {
  const score = scoreOf(answers, points, asked)
  const open = score.questions.filter((question) => question.points === null)
  if (!isDue || open.length === 0) return score
  return scoreOf(answers, { ...Object.fromEntries(open.map(({ id }) => [id, 0])), ...points }, asked)
}

type PointsByQuestion = Parameters<typeof scoreOf>[1]

const formatInput = z.enum(formFormats).default('html')

/** Makes the form for a supplier: one file that asks nothing of anybody's server. The user sends it; the answer comes back as a file. */
export const makeQuestionnaire = action({
  name: 'make-questionnaire',
  shape: 'change',
  input: z.object({ domain, language: z.enum(['nl', 'en']), dueOn: day, format: formatInput }),
  subject: (input) => input.domain,
  async run(
    { store, clock },
    { domain: asked, language, dueOn, format },
  ): Promise<Download & { readonly round: string }> {
    const file = await knownSupplier(store, asked)
    const house = houseQuestionsIn(language, await houseEntries(store))
    const row: QuestionnaireRow = {
      round: randomUUID(),
      domain: file.domain,
      language,
      madeAtMs: clock.now().epochMilliseconds,
      dueOn,
      house: house.map(({ id, text, isHard }) => ({ id, text, isHard })),
      returned: null,
      isDropped: false,
      overrides: {},
    }
    const made = await roundFile(store, { row, file, format })
    await store.questionnaires.put(row)
    return { round: row.round, ...made }
  },
})

/** The form of a round once more, also in another format: what comes back belongs to the same round. */
export const questionnaireFile = action({
  name: 'questionnaire-file',
  shape: 'query',
  input: z.object({ round, format: formatInput }),
  async run({ store }, { round: asked, format }): Promise<Download> {
    const row = await store.questionnaires.get(asked)
    if (row === null) throw new Refusal('answers-not-asked')
    return roundFile(store, { row, file: await knownSupplier(store, row.domain), format })
  },
})

async function knownSupplier(store: Store, asked: string): Promise<SupplierFile> {
  const file = await supplierFile(store, asked)
  if (file === null) throw new Refusal('supplier-not-found', asked)
  return file
}

interface RoundToMake {
  readonly row: QuestionnaireRow
  readonly file: SupplierFile
  readonly format: FormFormat
}

async function roundFile(store: Store, { row, file, format }: RoundToMake): Promise<Download> {
  const { round, language, dueOn, house } = row
  return formFile(
    {
      setup: {
        round,
        language,
        organisation: await organisationName(store),
        supplier: file.name,
        dueOn,
        proposed: proposedFor(file),
      },
      texts: questionnaireTexts(language),
      asked: [...questionsFor(file.role ?? 'processor'), ...house.map(houseQuestion)],
      filled: null,
    },
    format,
    `kwartje-${language === 'nl' ? 'vragen' : 'questions'}-${file.domain}`,
  )
}

/** The form of a round as a page: the same whenever it is made. */
export function formOf(store: Store, row: QuestionnaireRow, file: SupplierFile): Promise<Download> {
  return roundFile(store, { row, file, format: 'html' })
}

/** What the organisation calls itself; empty when nobody said. */
export async function organisationName(store: Store): Promise<string> {
  const organisation = await store.settings.get('organisation')
  return typeof organisation === 'string' ? organisation : ''
}

/** What we saw ourselves; the supplier says whether it is so. */
function proposedFor({ role, agreements, pages, country, parentCountry }: SupplierFile): Answers {
  const [agreement] = agreements
  const countries = [country, parentCountry].filter((one) => one !== null).join(', ')
  return {
    ...(role === null || role === 'depends' ? {} : { role: { role } }),
    ...(agreement === undefined ? {} : { agreement: { evidence: agreement.name } }),
    ...(countries === '' ? {} : { location: { countries } }),
    ...(pages.subprocessors === undefined ? {} : { subprocessors: { list: pages.subprocessors.url } }),
  }
}

/** Longer ones are no answers: the form bounds every field. */
const longestFile = 1_000_000

const returnedFile = z.union([
  z.object({ text: z.string().max(longestFile) }),
  z.object({ base64: z.base64().max(maxBase64Length) }),
])

/** Reads a file that came back, and keeps the answers with the round that it names. */
export const readAnswers = action({
  name: 'read-answers',
  shape: 'change',
  inBackground: true,
  input: returnedFile,
  async run(
    context,
    file,
  ): Promise<Pick<QuestionnaireRow, 'domain' | 'round'> & { readonly dropped: readonly string[] }> {
    const { store, clock } = context
    const opened = await openReturned(file, context)
    const row = await store.questionnaires.get(opened.round)
    if (row === null) throw new Refusal('answers-not-asked')
    const { by, filledOn, answers, dropped } = takeAnswers(opened, row.house.map(houseQuestion))
    const returned = { atMs: clock.now().epochMilliseconds, by, filledOn, answers, dropped }
    await store.questionnaires.put({ ...row, returned, isDropped: false })
    return { domain: row.domain, round: row.round, dropped }
  },
})

const points = z.union([z.literal([0, 1, 2]), z.null(), z.literal('not-applicable')])

/** What a person makes of an answer instead, with the reason; null goes back to what follows from the answer. */
export const judgeAnswer = action({
  name: 'judge-answer',
  shape: 'change',
  input: z.object({
    round,
    question: z.union([z.enum(questionIds), houseId]),
    override: z.object({ points, reason: z.string().trim().min(3).max(500) }).nullable(),
  }),
  subject: ({ round: judged, question }) => `${judged} ${question}`,
  async run({ store }, { round: judged, question, override }) {
    const row = await store.questionnaires.get(judged)
    if (row === null || !askableIn(row.house).some(({ id }) => id === question))
      throw new Refusal('answers-not-asked')
    const { [question]: former, ...rest } = row.overrides
    await store.questionnaires.put({
      ...row,
      overrides: override === null ? rest : { ...rest, [question]: override },
    })
    return { former: former ?? null }
  },
})

/** Takes a round out of the lists, or puts it back. */
export const dropQuestionnaire = action({
  name: 'drop-questionnaire',
  shape: 'change',
  input: z.object({ round, isDropped: z.boolean() }),
  subject: ({ round: dropped, isDropped }) => `${dropped} ${String(isDropped)}`,
  async run({ store }, { round: dropped, isDropped }): Promise<void> {
    const row = await store.questionnaires.get(dropped)
    if (row === null) throw new Refusal('answers-not-asked')
    await store.questionnaires.put({ ...row, isDropped })
  },
})
