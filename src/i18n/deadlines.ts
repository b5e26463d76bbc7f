import { enDeadlines } from './en-deadlines.ts'
import { languages, type Messages } from './index.ts'
import { nlDeadlines, type DeadlineTexts } from './nl-deadlines.ts'

/**
 * What is said about dates that the law sets, in the language of the messages. Apart from these, because answers carry
 * their sentences with them: the browser need not load the words of every rule.
 */
export function deadlineTexts({ locale }: Messages): DeadlineTexts {
  return locale === languages.en.locale ? enDeadlines : nlDeadlines
}
