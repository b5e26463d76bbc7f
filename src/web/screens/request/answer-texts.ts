import { enRequestItems } from '../../../i18n/en-request-items.ts'
import { nlRequestItems } from '../../../i18n/nl-request-items.ts'
import { enRequestAnswerScreen } from '../../../i18n/screens/en-request-answer.ts'
import { nlRequestAnswerScreen } from '../../../i18n/screens/nl-request-answer.ts'
import { useTexts } from '../../texts.ts'

/** Texts of the pages on which an answer is made: both languages come with these pages, so that the first screen need not carry them. */
const byLanguage = {
  nl: { requestItems: nlRequestItems, requestAnswer: nlRequestAnswerScreen },
  en: { requestItems: enRequestItems, requestAnswer: enRequestAnswerScreen },
}
export type AnswerTexts = (typeof byLanguage)['nl']

/** The texts in the language of the user. */
export function useAnswerTexts(): AnswerTexts {
  return useTexts().language === 'en' ? byLanguage.en : byLanguage.nl
}
