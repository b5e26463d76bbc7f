import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { breachRetention, remainsOf } from '../privacy/breaches/remains.ts'
import { action } from './action.ts'
import { breachFile } from './breach-file.ts'
import { breachId } from './breach-input.ts'
import { breachRound } from './breach-mail.ts'

/** Throws the file of a breach away for good when it was kept long enough: its line in the register stays. */
export const throwBreachAway = action({
  name: 'throw-breach-away',
  shape: 'change',
  input: z.object({ id: breachId, isConfirmed: z.boolean().default(false) }),
  subject: ({ id }) => String(id),
  async run({ store, clock }, { id, isConfirmed }): Promise<{ readonly id: number }> {
    const file = await breachFile({ store }, id)
    const nowMs = clock.now().epochMilliseconds
    if (file.closed === null) throw new Refusal('breach-open', String(id))
    // Before its term it takes a word of a person: the authority may still ask for it.
    if (!breachRetention(file, nowMs).isOver && !isConfirmed) throw new Refusal('confirm-first', String(id))
    await store.breaches.throwAway(id, remainsOf(file, file.closed.atMs), nowMs)
    // The journal of mail keeps that letters went, and not to whom.
    await store.sentMails.forget(breachRound(id))
    return { id }
  },
})
