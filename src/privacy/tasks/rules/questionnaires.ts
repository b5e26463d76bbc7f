import { dayAt, homeZone } from '../../../base/clock.ts'
import { processorRule } from '../../../law/rule.ts'
import { taskRule, type TaskGround } from '../task.ts'

const judgeDays = 14

/** Questions went out, and nothing came back by the day that was asked for. */
export const answersLate = taskRule({
  id: 'answers-late',
  law: processorRule,
  find: (ground) =>
    ground.rounds
      .filter(({ returnedAtMs, dueOn }) => returnedAtMs === null && dueOn < todayOf(ground))
      .map(({ round, supplier, dueOn }) => ({
        subject: round,
        sinceMs: Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime(homeZone).epochMilliseconds,
        due: { basis: 'asked', on: dueOn },
        words: { name: supplier, count: 1 },
        places: [],
      })),
  isDone: ({ rounds }, { subject }) =>
    rounds.some(({ round, returnedAtMs }) => round === subject && returnedAtMs !== null),
})

function todayOf({ nowMs }: TaskGround): string {
  return dayAt(nowMs).toString()
}

/** Answers came back with questions left open: nobody said what that is worth. */
export const answersUnjudged = taskRule({
  id: 'answers-unjudged',
  law: processorRule,
  find: ({ rounds }) =>
    rounds
      .filter(({ returnedAtMs, open }) => returnedAtMs !== null && open > 0)
      .map(({ round, supplier, returnedAtMs, open }) => ({
        subject: round,
        sinceMs: returnedAtMs,
        due: { basis: 'ours', days: judgeDays },
        words: { name: supplier, count: open },
        places: [],
      })),
  isDone: ({ rounds }, { subject }) =>
    rounds.some(({ round, returnedAtMs, open }) => round === subject && returnedAtMs !== null && open === 0),
})
