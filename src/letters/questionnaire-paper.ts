import { questionWords, type QuestionnaireSetup, type QuestionnaireTexts } from '../i18n/questionnaire.ts'
import type { AnswerField, Question } from '../privacy/suppliers/questionnaire/types.ts'
import { byCode, codeOf, filledOnCode, markOf } from './questionnaire-typed.ts'

/** A questionnaire that is not a page: to be typed in, or answered already. */
export interface PaperForm {
  readonly setup: QuestionnaireSetup
  readonly texts: QuestionnaireTexts
  readonly asked: readonly Question[]
  /** Who filled it in, when the answers in the setup are somebody's; null on a form that goes out. */
  readonly filled: { readonly by: string; readonly filledOn: string } | null
}

export interface PaperQuestion {
  readonly number: number
  readonly title: string
  readonly help: string
  readonly fields: readonly PaperField[]
}

export interface PaperField {
  readonly code: string
  /** Name of the question and the field, for programs. */
  readonly name: string
  readonly label: string
  /** May be empty. */
  readonly hint: string
  readonly type: AnswerField['type']
  readonly options: readonly { readonly option: string; readonly label: string; readonly isTicked: boolean }[]
  readonly text: string
}

/** The questions with all words and what stands there already; office files and PDF lay them out. */
export function paperQuestions(form: PaperForm): readonly PaperQuestion[] {
  const house = form.asked.filter((question) => 'isHard' in question)
  return form.asked.map((question, index) => {
    const { title, help, field: wordsOf } = questionWords(question, form.texts)
    return {
      number: index + 1,
      title,
      help,
      fields: question.fields.map((field) => {
        const { label, hint, option } = wordsOf(field)
        const there = [form.setup.proposed[question.id]?.[field.id] ?? []].flat()
        const isSeen = form.filled === null && there.length > 0
        return {
          code: codeOf(question, field, house),
          name: `${question.id}/${field.id}`,
          label,
          hint: [hint, field.type === 'date' ? form.texts.paper.dateHint : '', isSeen ? form.texts.seen : '']
            .filter((text) => text !== '')
            .join(' '),
          type: field.type,
          options:
            'options' in field
              ? field.options.map((one) => ({
                  option: one,
                  label: option(one),
                  isTicked: there.includes(one),
                }))
              : [],
          text: 'options' in field ? '' : (there[0] ?? ''),
        }
      }),
    }
  })
}

/** The fields at the end: who filled it in, and when. */
export function paperEnd({ texts, filled }: PaperForm): readonly PaperField[] {
  const field = { hint: '', type: 'text', options: [] } as const
  return [
    { ...field, code: byCode, name: 'by', label: texts.by, text: filled?.by ?? '' },
    {
      ...field,
      code: filledOnCode,
      name: 'filledOn',
      label: texts.paper.filledOn,
      hint: texts.paper.dateHint,
      text: filled?.filledOn ?? '',
    },
  ]
}

/** Everything above the questions. */
export function paperHead({ setup, texts, asked, filled }: PaperForm): {
  /** Whose letter it is. */
  readonly from: string
  readonly heading: string
  readonly lines: readonly string[]
} {
  const dueOn = Temporal.PlainDate.from(setup.dueOn).toLocaleString(texts.locale, { dateStyle: 'long' })
  const { organisation, supplier } = setup
  if (filled !== null)
    return {
      from: supplier,
      heading: texts.paper.answersHeading(organisation),
      lines: texts.paper.answersLetter(supplier),
    }
  return {
    from: organisation,
    heading: texts.heading(asked.length),
    lines: texts.letter({ organisation, supplier, dueOn, count: asked.length }),
  }
}

/** By which what comes back is recognised. */
export function paperMark({ setup }: PaperForm): string {
  return markOf(setup.round, setup.language)
}

/** Office files and PDF take no signs that steer; a name of strangers may hold any. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD')
}
