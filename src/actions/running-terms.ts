import { clockOf } from '../privacy/breaches/clock.ts'
import { requestClock } from '../privacy/requests/clock.ts'
import type { ActionContext } from './action.ts'
import { allBreaches } from './breach-file.ts'
import type { Deadline } from './deadlines.ts'
import { allRequests } from './request-file.ts'

/** The terms that run for files: an answer that somebody waits for, a word to the authority. What is late runs too. */
export async function runningTerms(context: Pick<ActionContext, 'store' | 'clock'>): Promise<Deadline[]> {
  const nowMs = context.clock.now().epochMilliseconds
  const requests = (await allRequests(context)).flatMap((file): Deadline[] => {
    const { dueAtMs, answeredAt } = requestClock(file, nowMs)
    if (file.closed !== null || answeredAt !== null || dueAtMs === null) return []
    const { name, mail } = file.asker
    return [{ ...ofFile, code: 'request-due', atMs: dueAtMs, word: name === '' ? mail : name, file: file.id }]
  })
  const breaches = (await allBreaches(context)).flatMap((file): Deadline[] => {
    const { state, dueAtMs } = clockOf(file, nowMs)
    const isRunning = state === 'running' || state === 'late'
    if (file.isRehearsal || file.closed !== null || !isRunning || dueAtMs === null) return []
    return [{ ...ofFile, code: 'breach-due', atMs: dueAtMs, word: file.title, file: file.id }]
  })
  return [...requests, ...breaches]
}

const ofFile = { sourceId: null, rule: null } as const
