import type { QuestionnaireTexts } from '../../../i18n/questionnaire.ts'
import type { FieldAnswer, QuestionId } from '../../../privacy/suppliers/questionnaire/types.ts'

/** One field that was filled in, in words. */
export interface ShownField {
  readonly label: string
  readonly value: string
}

/** What was filled in under a question, field by field, in the order of the form. */
export function answeredFields(
  id: QuestionId,
  answer: Readonly<Record<string, FieldAnswer>> | undefined,
  texts: QuestionnaireTexts,
): ShownField[] {
  const fields: Readonly<Record<string, FieldWords | undefined>> = texts.questions[id].fields
  return Object.entries(answer ?? {}).flatMap(([field, value]): ShownField[] => {
    const words = field === 'evidence' ? { label: texts.evidenceLabel } : fields[field]
    // An answer may be of another version.
    if (words === undefined) return []
    const chosen = typeof value === 'string' ? [value] : value
    const shown = chosen
      .map((one) => (one === 'unknown' ? texts.unknown : (words.options?.[one] ?? one)))
      .filter((one) => one !== '')
      .join(', ')
    return shown === '' ? [] : [{ label: words.label, value: shown }]
  })
}

interface FieldWords {
  readonly label: string
  readonly options?: Readonly<Record<string, string>>
}

/** The same on one line. */
export function answerText(
  id: QuestionId,
  answer: Readonly<Record<string, FieldAnswer>> | undefined,
  texts: QuestionnaireTexts,
): string {
  return answeredFields(id, answer, texts)
    .map(({ value }) => value)
    .join(' · ')
}
