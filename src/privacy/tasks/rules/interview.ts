import { questions } from '../../interview.ts'
import { taskRule } from '../task.ts'

/** Asking somebody in the office is done in a fortnight. */
const findOutDays = 14

/** "I do not know" to one of the eight questions is an answer, and something to find out. */
export const unknownAnswer = taskRule({
  id: 'unknown-answer',
  law: null,
  find: ({ answers }) =>
    questions
      .filter((question) => answers[question] === 'unknown')
      .map((question) => ({
        subject: question,
        sinceMs: null,
        due: { basis: 'ours', days: findOutDays },
        words: { name: question, count: 1 },
        places: [],
      })),
  isDone: ({ answers }, { subject }) =>
    questions.some(
      (question) => question === subject && (answers[question] === 'yes' || answers[question] === 'no'),
    ),
})
