import { breachRule } from '../../../law/rule.ts'
import { taskRule } from '../task.ts'

/** Whoever got it is asked while it is fresh; and if it is a breach, its clock runs from when somebody looked. */
const lookDays = 3

/** Something went out that may not have been meant so, and nobody has said what it was. */
export const nearMissesOpen = taskRule({
  id: 'near-misses',
  law: breachRule,
  find: ({ nearMisses: { open } }) =>
    open === null || open === 0
      ? []
      : [
          {
            subject: '',
            sinceMs: null,
            due: { basis: 'ours', days: lookDays },
            words: { name: '', count: open },
            places: [],
          },
        ],
  isDone: ({ isCounted, nearMisses: { open } }) => isCounted && open === 0,
})
