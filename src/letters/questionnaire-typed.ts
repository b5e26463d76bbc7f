import { questionnaireTexts, questionWords, type QuestionnaireTexts } from '../i18n/questionnaire.ts'
import { askableIn } from '../privacy/suppliers/questionnaire/house.ts'
import {
  AnswersError,
  maxTextLength,
  plain,
  type OpenedAnswers,
} from '../privacy/suppliers/questionnaire/read-answers.ts'
import type {
  AnswerField,
  FieldAnswer,
  HouseQuestion,
  Question,
} from '../privacy/suppliers/questionnaire/types.ts'

/** Stands in every form on paper, so that what comes back is known: version, language and round. */
export function markOf(round: string, language: 'nl' | 'en'): string {
  return `kwartje-questionnaire/1 ${language} ${round}`
}

const markPattern = /kwartje-questionnaire\/(\d{1,4}) (nl|en) ([^\s<>]{1,200})/

/** The round that a form on paper belongs to. */
export function readMark(text: string): { readonly language: 'nl' | 'en'; readonly round: string } {
  const [, version, language, round = ''] = markPattern.exec(text) ?? []
  if (language !== 'nl' && language !== 'en') throw new AnswersError('not-answers')
  if (version !== '1') throw new AnswersError('wrong-version')
  return { language, round }
}

/** Of the rows that are no question: who filled it in, and when. */
export const byCode = 'Z1'
export const filledOnCode = 'Z2'

/** What stands beside an answer and tells to which field it belongs: a letter for the question, a number for the field. */
export function codeOf(
  question: Question,
  field: AnswerField,
  house: readonly Pick<HouseQuestion, 'id'>[],
): string {
  const all = askable(house)
  const at = all.findIndex(({ id }) => id === question.id)
  const fields = all[at]?.fields ?? []
  return `${letters[at] ?? ''}${fields.findIndex(({ id }) => id === field.id) + 1}`
}

/** The twelve, and ten of the house. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUV'

function askable(house: readonly Pick<HouseQuestion, 'id'>[]): readonly Question[] {
  return askableIn(house.map(({ id }) => ({ id, text: '', isHard: false })))
}

interface TypedRows {
  readonly rows: readonly (readonly (readonly string[])[])[]
  readonly text: string
}

/** Answers that were typed into the cells of a form; the code stands in the first cell of a row, the answer in its last. */
export function openTypedAnswers({ rows, text }: TypedRows, today: string): OpenedAnswers {
  const { language, round } = readMark(text)
  const cells = new Map<string, readonly string[]>()
  for (const row of rows) {
    const code = row[0]?.join('').trim() ?? ''
    const answer = row.at(-1)
    if (row.length > 1 && answer !== undefined && /^[A-Z]\d$/.test(code) && !cells.has(code))
      cells.set(code, answer)
  }
  return {
    round: plain(round),
    language,
    by: plain(joined(cells.get(byCode) ?? []).slice(0, maxTextLength)),
    filledOn: isoDay(joined(cells.get(filledOnCode) ?? [])) ?? today,
    given: (house) => givenIn(cells, house, questionnaireTexts(language)),
  }
}

/** The field of a PDF that tells to which round it belongs. */
export const markField = 'kwartje'

/** Answers that were filled into the fields of a PDF; each is named for its question, its field and, with a box, its option. */
export function openFieldAnswers(
  fields: readonly { readonly name: string; readonly value: string }[],
  today: string,
): OpenedAnswers {
  const values = new Map(fields.map(({ name, value }) => [name, value]))
  const { language, round } = readMark(values.get(markField) ?? '')
  return {
    round: plain(round),
    language,
    by: plain((values.get('by') ?? '').trim().slice(0, maxTextLength)),
    filledOn: isoDay((values.get('filledOn') ?? '').trim()) ?? today,
    given: (house) =>
      Object.fromEntries(
        askable(house).map(({ id, fields }) => [
          id,
          Object.fromEntries(
            fields
              .map((field): [string, FieldAnswer] => [field.id, inFields(`${id}/${field.id}`, field, values)])
              .filter(([, answer]) => answer.length > 0),
          ),
        ]),
      ),
  }
}

function inFields(name: string, field: AnswerField, values: ReadonlyMap<string, string>): FieldAnswer {
  if (!('options' in field)) return typed(field, [values.get(name) ?? ''])
  const ticked = field.options.filter(
    (option) => !['', 'Off'].includes(values.get(`${name}/${option}`) ?? ''),
  )
  return asAnswer(field, ticked)
}

/** Two ticks where one is asked are no answer: that the reader of answers says. */
function asAnswer({ type }: AnswerField, ticked: readonly string[]): FieldAnswer {
  return type === 'choice' && ticked.length === 1 ? (ticked[0] ?? '') : ticked
}

function givenIn(
  cells: ReadonlyMap<string, readonly string[]>,
  house: readonly HouseQuestion[],
  texts: QuestionnaireTexts,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    askable(house).map((question) => {
      const { field: wordsOf } = questionWords(question, texts)
      const fields = question.fields.flatMap((field): [string, FieldAnswer][] => {
        const lines = cells.get(codeOf(question, field, house)) ?? []
        const answer = 'options' in field ? chosen(field, lines, wordsOf(field).option) : typed(field, lines)
        return answer.length === 0 ? [] : [[field.id, answer]]
      })
      return [question.id, Object.fromEntries(fields)]
    }),
  )
}

/** What was ticked. */
function chosen(
  field: Extract<AnswerField, { readonly options: readonly string[] }>,
  lines: readonly string[],
  labelOf: (option: string) => string,
): FieldAnswer {
  const byLength = field.options
    .map((option) => ({ option, label: folded(labelOf(option)) }))
    .sort((a, b) => b.label.length - a.label.length)
  const found = lines.flatMap((line) => {
    const text = folded(line)
    const match = byLength.find(({ label }) => text.endsWith(label))
    return match === undefined ? [] : [{ ...match, sign: text.slice(0, text.length - match.label.length) }]
  })
  const isAlone = found.length === 1 && field.options.length > 1
  const ticked = found
    .filter(({ sign }) => isTicked(sign) || (isAlone && sign === ''))
    .map(({ option }) => option)
  return asAnswer(field, ticked)
}

/** Anything before a label but an open box: a cross in the box, an x beside it. */
function isTicked(sign: string): boolean {
  return sign.replaceAll(/[☐□▢◻_[\]().\s-]/gu, '') !== ''
}

/** As programs change texts when they save: spaces, capitals, quotes. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll(/\s+/g, ' ').trim()
}

function typed({ type }: AnswerField, lines: readonly string[]): string {
  const text = joined(lines)
  if (type === 'number') return text.replaceAll(/[\s.,'’]/g, '')
  return type === 'date' ? (isoDay(text) ?? text) : text
}

const joined = (lines: readonly string[]): string => lines.join('\n').trim()

/** A day as people here write it; undefined when it is none. */
export function isoDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? swapped(text)
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return undefined // no day of any calendar: left open, and told
  }
}

function swapped(text: string): readonly (string | undefined)[] {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim()) ?? []
  return ['', year, month, day]
}
