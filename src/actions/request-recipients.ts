import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { rights, type RightId } from '../law/rights.ts'
import type { RequestEvent } from '../privacy/requests/event.ts'
import { leaveReasons } from '../privacy/requests/recipient.ts'
import { recipientStates, type RecipientState } from '../privacy/requests/recipients.ts'
import type { PersonBrief } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { longText, shortText } from './breach-input.ts'
import { recipientsAbout } from './recipients.ts'
import { personsOf } from './request-answer-ground.ts'
import { requestFile } from './request-file.ts'
import { requestId, requestMoment } from './request-input.ts'
import { addRequestLines } from './requests.ts'

const by = shortText.default('')
const key = z.string().min(1).max(320)

interface CarriedOut {
  /** Null: no plan was needed for it. */
  readonly plan: number | null
  readonly right: RightId
  readonly persons: readonly PersonBrief[]
}

/** Writes into the file of a request that it is being carried out, and who received the data: afterwards nobody could tell (art. 19). */
export async function noteCarriedOut(
  context: ActionContext,
  id: number,
  { plan, right, persons }: CarriedOut,
): Promise<void> {
  const received = rights[right].tellsRecipients ? await recipientsLines(context, persons) : []
  await addRequestLines(context, id, [...received, { type: 'planned', plan, right }])
}

async function recipientsLines(
  context: ActionContext,
  persons: readonly PersonBrief[],
): Promise<readonly RequestEvent[]> {
  // Also when there is nobody: that somebody looked is told apart from that nobody did.
  return [{ type: 'recipients', found: await recipientsAbout(context, persons), by: '' }]
}

/** Looks up who received data of the person, by what shows it now; whoever was found before stays. */
export const findRequestRecipients = action({
  name: 'find-request-recipients',
  shape: 'change',
  inBackground: true,
  input: z.object({ id: requestId }),
  subject: ({ id }) => String(id),
  async run(context, { id }): Promise<readonly RecipientState[]> {
    const persons = await personsOf(context.store, await requestFile(context, id))
    if (persons.length === 0) throw new Refusal('request-no-person', String(id))
    await addRequestLines(context, id, await recipientsLines(context, persons))
    return recipientStates(await requestFile(context, id))
  },
})

/** Somebody who received data too, by a person's word. */
export const addRequestRecipient = action({
  name: 'add-request-recipient',
  shape: 'change',
  input: z.object({
    id: requestId,
    name: shortText.min(1).max(300),
    mail: z.union([z.literal(''), z.email().max(254)]).default(''),
    isPrivate: z.boolean().default(false),
    by,
  }),
  subject: ({ id }) => String(id),
  async run(context, { id, name, mail, isPrivate, by: who }): Promise<readonly RecipientState[]> {
    await requestFile(context, id)
    const known = mail === '' ? name : mail.toLowerCase()
    const nothingSeen = { kinds: [], messages: 0, firstAtMs: null, lastAtMs: null } as const
    const found = [{ key: known, name, mail, shownBy: 'said', isPrivate, ...nothingSeen }] as const
    await addRequestLines(context, id, [{ type: 'recipients', found, by: who }])
    return recipientStates(await requestFile(context, id))
  },
})

/** Says why recipients are not told, or that they are after all; the law knows two exceptions, and each needs its reason. */
export const leaveRequestRecipients = action({
  name: 'leave-request-recipients',
  shape: 'change',
  input: z
    .object({
      id: requestId,
      recipients: z.array(key).min(1).max(1000),
      /** Null: they are told after all. */
      reason: z.enum(leaveReasons).nullable(),
      why: shortText.default(''),
      by,
    })
    .refine(({ reason, why }) => reason === null || why.length >= 3, { path: ['why'] }),
  subject: ({ id, reason, recipients }) => `${String(id)} ${reason ?? 'tell'} ${String(recipients.length)}`,
  async run(context, { id, recipients, ...step }): Promise<readonly RecipientState[]> {
    await checkKnown(context, id, recipients)
    const lines = recipients.map((recipient) => ({ type: 'recipient-step', recipient, ...step }) as const)
    await addRequestLines(context, id, lines)
    return recipientStates(await requestFile(context, id))
  },
})

/** What a recipient answered to the letter. */
export const noteRecipientAnswer = action({
  name: 'note-recipient-answer',
  shape: 'change',
  input: z.object({
    id: requestId,
    recipient: key,
    text: longText.min(1),
    at: requestMoment.optional(),
  }),
  subject: ({ id }) => String(id),
  async run(context, { id, recipient, text, at }): Promise<readonly RecipientState[]> {
    await checkKnown(context, id, [recipient])
    const moment = at ?? context.clock.now().toString()
    await addRequestLines(context, id, [
      { type: 'heard', about: 'recipient', from: recipient, at: moment, text },
    ])
    return recipientStates(await requestFile(context, id))
  },
})

async function checkKnown(context: ActionContext, id: number, wanted: readonly string[]): Promise<void> {
  const known = new Set((await requestFile(context, id)).recipients.map((one) => one.key))
  const unknown = wanted.find((one) => !known.has(one))
  if (unknown !== undefined) throw new Refusal('recipient-not-found', unknown)
}
