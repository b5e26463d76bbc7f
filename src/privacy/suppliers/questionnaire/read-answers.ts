import { z } from 'zod'
import { dataBlocks } from './data-blocks.ts'
import { questions } from './questions.ts'
import type { Answers, AnswerField, FieldAnswer, HouseQuestion, Question, ReturnedAnswers } from './types.ts'

/** Why a file that came back cannot be taken in. */
export type AnswersProblem =
  | 'not-answers' // another kind of file
  | 'not-form' // the same, where a form was expected
  | 'no-fields' // a PDF that was printed or scanned
  | 'not-filled' // the form itself, in which nothing was filled in yet
  | 'wrong-version'
  | 'too-large'
  | 'damaged'

export class AnswersError extends Error {
  readonly code: AnswersProblem

  constructor(code: AnswersProblem, options?: ErrorOptions) {
    super(`Cannot read answers to a questionnaire: ${code}`, options)
    this.name = 'AnswersError'
    this.code = code
  }
}

export interface ParsedAnswers extends ReturnedAnswers {
  /** Places in the file that were not taken over, or not whole: `rights.can`. At most a hundred. */
  readonly dropped: readonly string[]
}

/** The longest file: all text fields full is 60,000 characters, and a saved form carries its looks as well. */
export const maxFileLength = 1_000_000

/** The longest text in a field. The form takes no more; a file that was made by hand is cut. */
export const maxTextLength = 4000

const maxDropped = 100
const format = 'kwartje-questionnaire'

/** A file that came back, of which it is known to which round it belongs; its answers are still those of a stranger. */
export interface OpenedAnswers extends Omit<ReturnedAnswers, 'answers' | 'format' | 'version'> {
  /** What stands there, per question and field; the questions of the house are those of the round. */
  readonly given: (house: readonly HouseQuestion[]) => Readonly<Record<string, unknown>>
}

/** What a supplier sent back: the file that the form saved, or the form itself as a browser saved it. Texts stay texts. */
export function openAnswers(text: string): OpenedAnswers {
  if (text.length > maxFileLength) throw new AnswersError('too-large')
  const { round, language, by, filledOn, answers } = readHead(text)
  return { round: plain(round), language, by: plain(by), filledOn, given: () => answers }
}

/** The answers of a file to the twelve and to the round's own questions; all else is left out and told. */
export function takeAnswers(opened: OpenedAnswers, house: readonly HouseQuestion[]): ParsedAnswers {
  const { round, language, by, filledOn } = opened
  const { taken, dropped } = takeQuestions(opened.given(house), [...questions, ...house])
  return { format, version: 1, round, language, by, filledOn, answers: taken, dropped }
}

/** Both steps at once, where the round's own questions are known. */
export function parseAnswers(text: string, house: readonly HouseQuestion[] = []): ParsedAnswers {
  return takeAnswers(openAnswers(text), house)
}

const headSchema = z.object({
  format: z.literal(format),
  version: z.literal(1),
  round: z.string().min(1).max(200),
  language: z.enum(['nl', 'en']),
  by: z.string().max(maxTextLength),
  filledOn: z.iso.date(),
  answers: z.record(z.string(), z.unknown()),
})

function readHead(text: string): z.infer<typeof headSchema> {
  const found = findJson(text.trim())
  if (!isRecord(found) || found['format'] !== format) throw new AnswersError('not-answers')
  if (found['version'] !== 1) throw new AnswersError('wrong-version')
  const head = headSchema.safeParse(found)
  if (!head.success) throw new AnswersError('damaged', { cause: head.error })
  return head.data
}

function findJson(text: string): unknown {
  if (text.startsWith('{')) return parseJson(text)
  const block = dataBlocks(text).find(
    ({ tag, content }) => !tag.includes(factsMark) && content.includes(format),
  )
  if (block !== undefined) return parseJson(block.content)
  throw new AnswersError(text.includes(formMark) ? 'not-filled' : 'not-answers')
}

/** Stands in every form, filled in or not. */
const formMark = 'id="kwartje-answers"'

/** On the block that says what is asked, in which names may hold any words. */
const factsMark = 'id="kwartje-form"'

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AnswersError(text.includes(format) ? 'damaged' : 'not-answers', { cause: error })
  }
}

function takeQuestions(
  answers: Readonly<Record<string, unknown>>,
  asked: readonly Question[],
): { taken: Answers; dropped: string[] } {
  const taken: [Question['id'], Readonly<Record<string, FieldAnswer>>][] = []
  const dropped: string[] = []
  const drop = (path: string): void => {
    if (dropped.length < maxDropped) dropped.push(plain(path).slice(0, 80))
  }
  for (const [name, fields] of Object.entries(answers)) {
    const question = asked.find(({ id }) => id === name)
    if (question === undefined || !isRecord(fields)) drop(name)
    else {
      const kept = takeFields(question.fields, fields, (path) => drop(`${name}.${path}`))
      if (Object.keys(kept).length > 0) taken.push([question.id, kept])
    }
  }
  return { taken: Object.fromEntries(taken), dropped }
}

function takeFields(
  known: readonly AnswerField[],
  fields: Readonly<Record<string, unknown>>,
  drop: (path: string) => void,
): Record<string, FieldAnswer> {
  const kept: Record<string, FieldAnswer> = {}
  for (const [name, value] of Object.entries(fields)) {
    const field = known.find(({ id }) => id === name)
    const answer = field === undefined ? undefined : takeAnswer(field, value)
    if (field === undefined || answer === undefined) drop(name)
    else {
      if (answer.length > 0) kept[field.id] = answer
      if (answer.length < lengthOf(value)) drop(name)
    }
  }
  return kept
}

/** Undefined when this is no answer to the field; shorter when part of it is none. */
function takeAnswer(field: AnswerField, value: unknown): FieldAnswer | undefined {
  if ('options' in field && field.type === 'choices') {
    if (!Array.isArray(value)) return undefined
    return field.options.filter((option) => value.includes(option))
  }
  if (typeof value !== 'string') return undefined
  if (value === '') return value
  return isFit(field, value) ? plain(value.slice(0, maxTextLength)) : undefined
}

function isFit(field: AnswerField, value: string): boolean {
  if ('options' in field) return field.options.includes(value)
  if (field.type === 'number') return /^\d{1,9}$/.test(value)
  return field.type === 'text' || z.iso.date().safeParse(value).success
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0

/** As typed, without the characters that no database and no terminal should be given; as long as it was. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, ' ')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
