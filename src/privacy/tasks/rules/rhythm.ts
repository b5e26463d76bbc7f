import { accountabilityRule, storageLimitationRule } from '../../../law/rule.ts'
import { taskRule, type FoundTask, type TaskGround } from '../task.ts'

/** Of this month only: what was left undone lapses with its month, and asks nothing the next. */
function ofMonth({ rhythm }: TaskGround, name: string): readonly FoundTask[] {
  if (rhythm === null) return []
  return [
    {
      subject: rhythm.month,
      sinceMs: null,
      due: { basis: 'asked', on: rhythm.until },
      words: { name, count: 1 },
      places: [],
    },
  ]
}

/** One clean-up this month; whichever was carried out is enough. */
export const monthCleanUp = taskRule({
  id: 'month-clean-up',
  law: storageLimitationRule,
  find: (ground) => (ground.rhythm?.isCleanedUp === false ? ofMonth(ground, '') : []),
  isDone: ({ rhythm }, { subject }) => rhythm?.month === subject && rhythm.isCleanedUp,
  isByHand: true,
})

/** One thing to look at this month: only who looked can say so. */
export const monthCheck = taskRule({
  id: 'month-check',
  law: accountabilityRule,
  // With what is checked, for the screen that it leads to.
  find: (ground) =>
    ofMonth(ground, ground.rhythm?.check ?? '').map((task) => ({
      ...task,
      subject: `${task.subject} ${task.words.name}`,
    })),
  isDone: () => false,
  isByHand: true,
})

/** In the month in which a year begins: look ahead. */
export const yearPlan = taskRule({
  id: 'year-plan',
  law: accountabilityRule,
  find: (ground) => (ground.rhythm?.opensYear === true ? ofMonth(ground, '') : []),
  isDone: () => false,
  isByHand: true,
})
