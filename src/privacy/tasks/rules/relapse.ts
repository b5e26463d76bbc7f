import { storageLimitationRule } from '../../../law/rule.ts'
import type { CleanUpRuleId } from '../../plans/plan.ts'
import type { CleanUpChoice } from '../../plans/relapse.ts'
import { taskRule } from '../task.ts'

/** As for other old records: a few quiet hours. */
const clearOutDays = 30

/** Of these another task speaks already: nobody is asked the same twice. */
const toldElsewhere: readonly CleanUpRuleId[] = ['past-retention', 'bsn-in-mail', 'identity-documents']

const subjectOf = ({ rule, about }: CleanUpChoice): string => `${rule} ${about}`.trim()

/** More lies there than the last clean-up left. */
export const cleanUpGrown = taskRule({
  id: 'clean-up-grown',
  law: storageLimitationRule,
  find: ({ relapses }) =>
    relapses
      .filter(({ state, rule }) => state === 'grown' && !toldElsewhere.includes(rule))
      .map((relapse) => ({
        subject: subjectOf(relapse),
        sinceMs: null,
        due: { basis: 'ours', days: clearOutDays },
        words: { name: relapse.rule, count: relapse.now - (relapse.left ?? 0) },
        places: [],
      })),
  isDone: ({ relapses }, { subject }) =>
    relapses.some((relapse) => subjectOf(relapse) === subject && relapse.state === 'same'),
})
