import { securityRule } from '../../../law/rule.ts'
import { taskRule } from '../task.ts'

/** The lesson of this month, while somebody who takes part has yet to do it. */
export const lessonOpen = taskRule({
  id: 'lesson-open',
  law: securityRule,
  find: ({ training }) =>
    training === null || training.open === 0
      ? []
      : [
          {
            subject: `${training.lesson} ${training.until}`,
            sinceMs: null,
            due: { basis: 'asked', on: training.until },
            words: { name: training.lesson, count: training.open },
            places: [],
          },
        ],
  isDone: ({ training }, { subject }) =>
    training !== null &&
    training.members > 0 &&
    training.open === 0 &&
    subject === `${training.lesson} ${training.until}`,
})
