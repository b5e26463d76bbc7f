import { answerRule } from '../../../law/rights.ts'
import { taskRule } from '../task.ts'

/** A request that nobody looked at has its month running (GDPR Art. 12(3)). */
const lookDays = 2

/** Visitors of the public desk left something that nobody looked at. */
export const publicDeskWaiting = taskRule({
  id: 'public-desk',
  law: answerRule,
  find: ({ publicDesk: { waiting, sinceMs } }) =>
    waiting === 0
      ? []
      : [
          {
            subject: '',
            sinceMs,
            due: { basis: 'ours', days: lookDays },
            words: { name: '', count: waiting },
            places: [],
          },
        ],
  isDone: ({ publicDesk: { waiting } }) => waiting === 0,
})
