import { questionWords, type QuestionnaireTexts } from '../../../i18n/questionnaire.ts'
import type { FieldAnswer, Question } from '../../../privacy/suppliers/questionnaire/types.ts'

/** One field that was filled in, in words. */
export interface ShownField {
  readonly label: string
  readonly value: string
}

type Filled = Readonly<Record<string, FieldAnswer>> | undefined

/** What was filled in under a question, field by field, in the order of the form. */
export function answeredFields(question: Question, answer: Filled, texts: QuestionnaireTexts): ShownField[] {
  const words = questionWords(question, texts)
  return question.fields.flatMap((field): ShownField[] => {
    const { label, option } = words.field(field)
    const shown = [answer?.[field.id] ?? []]
      .flat()
      .map((one) => ('options' in field ? option(one) : one))
      .filter((one) => one !== '')
      .join(', ')
    return shown === '' ? [] : [{ label, value: shown }]
  })
}

/** The same on one line. */
export function answerText(question: Question, answer: Filled, texts: QuestionnaireTexts): string {
  return answeredFields(question, answer, texts)
    .map(({ value }) => value)
    .join(' · ')
}
