import { storageLimitationRule } from '../../../law/rule.ts'
import { seesAll, taskRule } from '../task.ts'

/** Going through old records takes a few quiet hours. */
const clearOutDays = 30

/** Records past the term that belongs to their kind. */
export const pastRetention = taskRule({
  id: 'past-retention',
  law: storageLimitationRule,
  find: ({ retention, places }) =>
    retention
      .filter(({ past }) => past > 0)
      .map(({ category, past }) => ({
        subject: category,
        sinceMs: null,
        due: { basis: 'ours', days: clearOutDays },
        words: { name: category, count: past },
        places: places.filter(({ last }) => last !== null).map(({ id }) => id),
      })),
  isDone: (ground, { subject, places }) =>
    seesAll(ground, places) &&
    ground.retention.some(({ category, past }) => category === subject && past === 0),
})
