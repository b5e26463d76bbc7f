import { dayAt } from '../../../base/clock.ts'
import { answerRule, remedies } from '../../../law/rights.ts'
import { objectionRule, storageLimitationRule } from '../../../law/rule.ts'
import { taskRule, type RequestFact, type TaskGround } from '../task.ts'

/** Who is told late works with old data all that time. */
const tellDays = 7
/** A message that nobody looked at may be a request, and its month runs. */
const lookDays = 2
const throwDays = 30

function factOf({ requests }: TaskGround, subject: string): RequestFact | undefined {
  return requests.find(({ id }) => String(id) === subject)
}

function isOpen({ isClosed, isAnswered }: RequestFact): boolean {
  return !isClosed && !isAnswered
}

const sinceOf = ({ receivedAt }: RequestFact): number => Temporal.Instant.from(receivedAt).epochMilliseconds

/** Advertising and what rested on consent end at once, without weighing. */
export const requestStop = taskRule({
  id: 'request-stop',
  law: objectionRule,
  find: ({ requests }) =>
    requests
      .filter((one) => one.mustStop && !one.isClosed)
      .map((one) => ({
        subject: String(one.id),
        sinceMs: sinceOf(one),
        due: { basis: 'ours', days: 0 },
        words: { name: one.name, count: 1 },
        places: [],
      })),
  isDone: (ground, { subject }) => factOf(ground, subject)?.mustStop === false,
})

/** Somebody waits for an answer: a calendar month from the day of receipt, three when they were told so in time. */
export const requestAnswer = taskRule({
  id: 'request-answer',
  law: answerRule,
  find: ({ requests }) =>
    requests
      .filter((one) => isOpen(one) && one.dueOn !== null)
      .map((one) => ({
        subject: String(one.id),
        sinceMs: sinceOf(one),
        due: one.isExtended
          ? { basis: 'asked' as const, on: one.dueOn ?? '' }
          : { basis: 'law' as const, rule: 'DSR-1M' as const, start: one.receivedAt },
        words: { name: one.name, count: 1 },
        places: [],
      })),
  isDone: (ground, { subject }) => factOf(ground, subject)?.isAnswered === true,
})

/** What was corrected, erased or restricted is told to who received it (Art. 19). */
export const requestTell = taskRule({
  id: 'request-tell',
  law: {
    ...remedies.authority,
    id: 'GDPR-19',
    article: 'GDPR art. 19',
    source: 'http://data.europa.eu/eli/reg/2016/679/art_19/oj',
  },
  find: ({ requests }) =>
    requests
      .filter(({ mustTell, isClosed }) => mustTell && !isClosed)
      .map((one) => ({
        subject: String(one.id),
        sinceMs: null,
        due: { basis: 'ours', days: tellDays },
        words: { name: one.name, count: 1 },
        places: [],
      })),
  isDone: (ground, { subject }) => factOf(ground, subject)?.mustTell === false,
})

/** The file of a request holds letters of a person: it goes when it was kept long enough. */
export const requestThrow = taskRule({
  id: 'request-throw',
  law: storageLimitationRule,
  find: ({ requests, nowMs }) => {
    const today = dayAt(nowMs)
    return requests
      .filter(({ keptUntil }) => keptUntil !== null && today.toString() > keptUntil)
      .map((one) => ({
        subject: String(one.id),
        sinceMs: null,
        due: { basis: 'ours', days: throwDays },
        words: { name: one.name, count: 1 },
        places: [],
      }))
  },
  isDone: (ground, { subject }) => factOf(ground, subject) === undefined,
})

/** Messages in the mail that look like a request. */
export const requestsFound = taskRule({
  id: 'requests-found',
  law: answerRule,
  find: ({ foundRequests }) =>
    foundRequests === 0
      ? []
      : [
          {
            subject: 'mail',
            sinceMs: null,
            due: { basis: 'ours', days: lookDays },
            words: { name: '', count: foundRequests },
            places: [],
          },
        ],
  isDone: ({ foundRequests }) => foundRequests === 0,
})
