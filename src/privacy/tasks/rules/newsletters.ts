import { objectionRule } from '../../../law/rule.ts'
import { letterAfterMs } from '../../newsletters/standing.ts'
import { taskRule } from '../task.ts'

/** A letter is written and posted in an evening. */
const writeDays = 14

/** A mailing goes on after it was asked to stop: then a letter ends it. */
export const newsletterGoesOn = taskRule({
  id: 'newsletter-goes-on',
  law: objectionRule,
  find: ({ newsletters }) =>
    newsletters
      .filter(({ isLetterDue }) => isLetterDue)
      .map(({ key, name, askedAtMs, late }) => ({
        subject: key,
        sinceMs: askedAtMs + letterAfterMs,
        due: { basis: 'ours', days: writeDays },
        words: { name, count: late },
        places: [],
      })),
  isDone: ({ newsletters }, { subject }) =>
    newsletters.some(
      ({ key, standing }) => key === subject && ['objected', 'quiet', 'stopped'].includes(standing),
    ),
})
