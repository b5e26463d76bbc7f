import { languages, type Language } from '../../i18n/index.ts'
import { dayText } from '../../i18n/register-text.ts'
import type { Paper } from '../paper/paper.ts'

/** A letter about a request as it goes out. */
export interface RequestLetter {
  readonly title: string
  /** Paragraphs apart by an empty line. */
  readonly text: string
  readonly to: string
  readonly language: Language
  readonly organisation: string
  /** ISO day. */
  readonly madeOn: string
}

/** The letter as paper, its paragraphs as they were seen. */
export function requestLetterPaper({
  title,
  text,
  to,
  language,
  organisation,
  madeOn,
}: RequestLetter): Paper {
  const messages = languages[language]
  return {
    language,
    title,
    author: organisation,
    madeOn,
    opening: [organisation, to, dayText(madeOn, messages)].filter((line) => line !== ''),
    sections: [
      {
        title: messages.requestLetters.section,
        blocks: text
          .split(/\n{2,}/)
          .map((part) => part.trim())
          .filter((part) => part !== '')
          .map((part) => ({ type: 'text', text: part })),
      },
    ],
  }
}
