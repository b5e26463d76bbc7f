import { dayAt } from '../../../base/clock.ts'
import { breachRules } from '../../../law/breach-rules.ts'
import { storageLimitationRule } from '../../../law/rule.ts'
import { taskRule, type BreachFact, type TaskGround } from '../task.ts'

/** Whoever is told late is told too late to be careful. */
const tellDays = 2
const measureDays = 30
const throwDays = 30

function running({ breaches }: TaskGround): readonly BreachFact[] {
  return breaches.filter(({ isClosed }) => !isClosed)
}

function factOf({ breaches }: TaskGround, subject: string): BreachFact | undefined {
  return breaches.find(({ id }) => String(id) === subject)
}

/** The authority has not heard of it, and nobody decided that it need not: 72 hours from the minute of awareness. */
export const breachNotify = taskRule({
  id: 'breach-notify',
  law: breachRules.authority,
  find: (ground) =>
    running(ground).flatMap(({ id, name, awareAt, isNotified, isNotifyDeclined }) =>
      awareAt === null || isNotified || isNotifyDeclined
        ? []
        : [
            {
              subject: String(id),
              sinceMs: Temporal.Instant.from(awareAt).epochMilliseconds,
              due: { basis: 'law', rule: 'BREACH-72H', start: awareAt },
              words: { name, count: 1 },
              places: [],
            },
          ],
    ),
  isDone: (ground, { subject }) => {
    const fact = factOf(ground, subject)
    return fact !== undefined && (fact.isNotified || fact.isNotifyDeclined)
  },
})

/** A file was opened, and nobody said yet since when it was known: the clock may run already. */
export const breachUnclear = taskRule({
  id: 'breach-unclear',
  law: breachRules.awareness,
  find: (ground) =>
    running(ground)
      .filter(
        ({ awareAt, isNotified, isNotifyDeclined }) => awareAt === null && !isNotified && !isNotifyDeclined,
      )
      .map(({ id, name, openedAtMs }) => ({
        subject: String(id),
        sinceMs: openedAtMs,
        due: { basis: 'ours', days: 0 },
        words: { name, count: 1 },
        places: [],
      })),
  isDone: (ground, { subject }) => {
    const fact = factOf(ground, subject)
    return fact !== undefined && fact.awareAt !== null
  },
})

/** It was decided to tell the people, and nobody was told. The law says: without delay. */
export const breachTellPeople = taskRule({
  id: 'breach-tell-people',
  law: breachRules.people,
  find: (ground) =>
    running(ground)
      .filter(({ mustTellSinceMs, arePeopleTold }) => mustTellSinceMs !== null && !arePeopleTold)
      .map(({ id, name, mustTellSinceMs }) => ({
        subject: String(id),
        sinceMs: mustTellSinceMs,
        due: { basis: 'ours', days: tellDays },
        words: { name, count: 1 },
        places: [],
      })),
  isDone: (ground, { subject }) => factOf(ground, subject)?.arePeopleTold === true,
})

/** What was agreed to be done about a breach. */
export const breachMeasure = taskRule({
  id: 'breach-measure',
  law: breachRules.register,
  find: ({ breaches }) =>
    breaches.flatMap(({ id, measures }) =>
      measures
        .filter(({ isDone }) => !isDone)
        .map(({ line, text, dueOn, sinceMs }) => ({
          subject: `${String(id)} ${String(line)}`,
          sinceMs,
          due:
            dueOn === null
              ? { basis: 'ours' as const, days: measureDays }
              : { basis: 'asked' as const, on: dueOn },
          words: { name: text, count: 1 },
          places: [],
        })),
    ),
  isDone: ({ breaches }, { subject }) =>
    breaches.some(({ id, measures }) =>
      measures.some(({ line, isDone }) => isDone && subject === `${String(id)} ${String(line)}`),
    ),
})

/** The file holds who was hit and what was told them: it goes when it was kept long enough, and its line in the register stays. */
export const breachThrow = taskRule({
  id: 'breach-throw',
  law: storageLimitationRule,
  find: ({ breachFiles, nowMs }) => {
    const today = dayAt(nowMs).toString()
    return breachFiles
      .filter(({ keptUntil }) => today > keptUntil)
      .map(({ id, name }) => ({
        subject: String(id),
        sinceMs: null,
        due: { basis: 'ours', days: throwDays },
        words: { name, count: 1 },
        places: [],
      }))
  },
  isDone: ({ breachFiles, breaches }, { subject }) =>
    [...breachFiles, ...breaches].every(({ id }) => String(id) !== subject),
})
