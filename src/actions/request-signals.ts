import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { rightIds } from '../law/rights.ts'
import { languageOf } from '../privacy/requests/lint.ts'
import type { RequestSign } from '../store/request-signs.ts'
import { action, type ActionContext } from './action.ts'
import { shortText } from './breach-input.ts'
import { textAtItsSource } from './preview.ts'
import { rightsInput } from './request-input.ts'
import { openFrom } from './requests.ts'

const digest = z.string().regex(/^[0-9a-f]{32}$/)
const mostShown = 100

/** Messages that look like a request; whether one is, a person says. */
export interface FoundRequests {
  readonly total: number
  readonly waiting: readonly RequestSign[]
  readonly aside: readonly RequestSign[]
  /** Digests of those who are off the lists by this mail already: what is left is to tell them (GDPR art. 12(3)). */
  readonly carriedOut: readonly string[]
}

/** What was found in the mailbox and nobody looked at yet, the newest first. */
export const foundRequests = action({
  name: 'found-requests',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<FoundRequests> {
    const { total, rows } = await store.requestSigns.waiting(mostShown)
    const done = new Set((await store.suppression.byMail()).map(({ document }) => document))
    return {
      total,
      waiting: rows,
      aside: await store.requestSigns.aside(mostShown),
      carriedOut: rows.map(({ document }) => document).filter((document) => done.has(document)),
    }
  },
})

/** Opens a file of a message: with who wrote it, when it came in and the message itself. */
export const acceptRequest = action({
  name: 'accept-request',
  shape: 'change',
  inBackground: true,
  input: z.object({
    document: digest,
    /** What is asked, when a person sees it differently. */
    rights: rightsInput.optional(),
    by: shortText.default(''),
  }),
  subject: ({ document }) => document,
  async run(context, { document, rights, by }): Promise<{ readonly id: number }> {
    const sign = await signOf(context, document)
    // Pressed twice, or in two windows: one message gives one file.
    if (sign.request !== null) return { id: sign.request }
    const text = (await textAtItsSource(context, document)) ?? sign.words.join('\n')
    const nowMs = context.clock.now().epochMilliseconds
    // A sender's clock may be ahead of ours: nothing comes in later than now.
    const receivedMs = Math.min(sign.atMs ?? nowMs, nowMs)
    const { id } = await openFrom(context, {
      channel: 'mail',
      receivedAt: Temporal.Instant.fromEpochMilliseconds(receivedMs).toString(),
      rights: rights ?? rightIds.filter((right) => sign.asks.includes(right)),
      asker: {
        name: sign.name.slice(0, 300),
        mail: sign.email.slice(0, 254),
        phone: '',
        address: '',
        behalf: 'self',
        about: '',
        age: null,
      },
      text: `${sign.subject}\n\n${text}`.slice(0, longest),
      language: languageOf(text) ?? 'nl',
      by,
      document,
    })
    await context.store.requestSigns.judge(document, { what: 'request', request: id }, nowMs)
    return { id }
  },
})

/** More is no letter any more: the message itself stays where it lies. */
const longest = 20_000

async function signOf({ store }: Pick<ActionContext, 'store'>, document: string): Promise<RequestSign> {
  const sign = await store.requestSigns.get(document)
  if (sign === null) throw new Refusal('request-signal-not-found', document)
  return sign
}

/** Says that a message is no request, or takes that back. */
export const putRequestAside = action({
  name: 'put-request-aside',
  shape: 'change',
  input: z.object({ document: digest, isAside: z.boolean() }),
  subject: ({ document, isAside }) => `${document} ${String(isAside)}`,
  async run({ store, clock }, { document, isAside }): Promise<{ readonly isAside: boolean }> {
    await signOf({ store }, document)
    const verdict = isAside ? ({ what: 'aside', request: null } as const) : null
    await store.requestSigns.judge(document, verdict, clock.now().epochMilliseconds)
    return { isAside }
  },
})
