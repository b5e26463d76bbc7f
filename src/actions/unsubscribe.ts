import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { addressOf } from '../privacy/newsletters/addresses.ts'
import type { Leaving } from '../privacy/newsletters/leaving.ts'
import { mayAsk, type AskOutcome, type AskWay } from '../privacy/newsletters/standing.ts'
import { sendOneClick } from '../send/one-click.ts'
import { sendMail, type Delivery } from '../send/smtp.ts'
import type { Ask, AskRow, NewestLetter } from '../store/mailings.ts'
import { action, type ActionContext } from './action.ts'
import { serverOf } from './mail.ts'
import {
  newsletterGround,
  oneNewsletter,
  type GroundedNewsletter,
  type Newsletter,
} from './newsletter-ground.ts'
import { atItsSource } from './preview.ts'

const key = z.string().min(1).max(255)

/** What would leave, and a mark of it: asking goes by that mark, so that nothing else leaves than what was seen. */
export interface UnsubscribePreview {
  readonly key: string
  readonly name: string
  readonly kinds: Newsletter['kinds']
  readonly leave: Leaving
  readonly seen: string
  /** False: it was asked already, and may have arrived. */
  readonly mayAsk: boolean
  /** True when bills or notices come this way as well. */
  readonly isCareful: boolean
}

/** Shows all that would leave this computer to get out of mailings; unknown ones are left out. Asks nobody anything. */
export const previewUnsubscribe = action({
  name: 'preview-unsubscribe',
  shape: 'query',
  inBackground: true,
  input: z.object({ keys: z.array(key).min(1).max(1000) }),
  async run(context, { keys }): Promise<readonly UnsubscribePreview[]> {
    const found = (await newsletterGround(context)).filter(({ newsletter }) => keys.includes(newsletter.key))
    return Promise.all(found.map((one) => previewOf(context, one)))
  },
})

async function previewOf(
  context: ActionContext,
  { newsletter: found, letter, leave: left }: GroundedNewsletter,
): Promise<UnsubscribePreview> {
  const leave = letter === null ? left : await leaveOf(context, { found, letter, leave: left })
  const { key: listKey, name, kinds, stands } = found
  return {
    key: listKey,
    name,
    kinds,
    leave,
    seen: digestOf(leave),
    mayAsk: mayAsk(stands),
    isCareful: kinds.invoice + kinds.notice > 0,
  }
}

async function known(context: ActionContext, listKey: string): Promise<GroundedNewsletter> {
  const found = await oneNewsletter(context, listKey)
  if (found === undefined) throw new Refusal('newsletter-not-found', listKey)
  return found
}

interface Found {
  readonly found: Newsletter
  readonly letter: NewestLetter
  readonly leave: Leaving
}

/** Where the headers say nothing, the text of the newest message may: for a person to open, never for a program. */
export async function leaveOf(
  { store, shower, signal }: ActionContext,
  { found, letter, leave }: Found,
): Promise<Leaving> {
  if (leave.type !== 'none' || leave.why !== 'no-usable-address' || !found.isKnown) return leave
  try {
    const { waysOut } = await atItsSource(store, letter.document, (place) => shower.letter(place, signal))
    const [link] = waysOut.map(addressOf).filter(({ type }) => type === 'https' || type === 'http')
    return link !== undefined && 'url' in link ? { type: 'open', url: link.url, why: 'link-in-text' } : leave
  } catch (error) {
    if (error instanceof Refusal) return leave
    throw error
  }
}

function digestOf(leave: Leaving): string {
  return createHash('sha256').update(JSON.stringify(leave)).digest('hex')
}

/**
 * Asks a mailing to stop, once: by the one request that RFC 8058 describes, or by a mail of the user's own. It is written down before it
 * goes; what may have arrived is never sent again.
 */
export const unsubscribe = action({
  name: 'unsubscribe',
  shape: 'change',
  leavesHouse: true,
  input: z.object({ key, seen: z.string().length(64) }),
  subject: ({ seen }) => seen.slice(0, 12),
  async run(context, { key: listKey, seen }): Promise<AskRow> {
    const found = await known(context, listKey)
    const { newsletter, leave } = found
    if (!mayAsk(newsletter.stands)) throw new Refusal('already-asked', newsletter.name)
    if (leave.type !== 'request' && leave.type !== 'mail')
      throw new Refusal('nothing-leaves', newsletter.name)
    if (digestOf(leave) !== seen) throw new Refusal('request-changed', newsletter.name)
    const row = await write(context, found, {
      way: leave.type === 'request' ? 'one-click' : 'mail',
      outcome: 'begun',
      to: leave.type === 'request' ? leave.host : leave.to,
      sent: leave.type === 'request' ? leave.text : mailText(leave),
    })
    const end = leave.type === 'request' ? await request(context, leave) : await mail(context, leave)
    await context.store.mailings.endAsk(row.id, end)
    return { ...row, ...end }
  },
})

function mailText({ from, to, subject, text }: Extract<Leaving, { readonly type: 'mail' }>): string {
  return `From: ${from}\nTo: ${to}\nSubject: ${subject}\n\n${text}`
}

interface Written extends Pick<Ask, 'way' | 'outcome' | 'to' | 'sent'> {
  readonly answer?: string
}

/** Two that ask at the same moment have the same turn: one of them comes too late. */
async function write(
  { store, clock }: ActionContext,
  { newsletter: { key: listKey, name }, asks }: GroundedNewsletter,
  { answer = '', ...line }: Written,
): Promise<AskRow> {
  const turn = 1 + Math.max(0, ...asks.map((one) => one.turn))
  const atMs = clock.now().epochMilliseconds
  const row = await store.mailings.beginAsk({ listKey, turn, atMs, name, answer, ...line })
  if (row === null) throw new Refusal('already-asked', name)
  return row
}

type End = Pick<Ask, 'outcome' | 'answer'>

async function request(
  { sinks, store, clock }: ActionContext,
  { url, host }: Extract<Leaving, { readonly type: 'request' }>,
): Promise<End> {
  if (sinks.some((sink) => sink.host === host))
    await store.audit.append({
      atMs: clock.now().epochMilliseconds,
      action: 'unsubscribe-test-sink',
      subject: '',
    })
  const answer = await sendOneClick(url, { sinks })
  if (answer.state === 'silent') return { outcome: 'begun', answer: answer.code }
  if (answer.state === 'not-sent') return { outcome: 'not-sent', answer: answer.code }
  return { outcome: answer.state, answer: String(answer.status) }
}

async function mail(
  { store }: ActionContext,
  { to, subject, text }: Extract<Leaving, { readonly type: 'mail' }>,
): Promise<End> {
  const delivery = await sendMail(await serverOf(store), { to, subject, text, attachment: null })
  return { outcome: outcomeOf(delivery), answer: delivery.answer }
}

/** Said no before the mail was given, or never reached. */
const neverGiven = ['no-tls', 'certificate', 'wrong-login', 'later']
const neverReached = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|getaddrinfo/

function outcomeOf(delivery: Delivery): AskOutcome {
  if (delivery.state === 'sent') return 'accepted'
  if (delivery.code === 'refused') return 'refused'
  if (neverGiven.includes(delivery.code)) return 'not-sent'
  return delivery.code === 'unreachable' && neverReached.test(delivery.answer) ? 'not-sent' : 'begun'
}

/** How many requests and mails of this kind may have left this computer. */
export const unsubscribesSent = action({
  name: 'unsubscribes-sent',
  shape: 'query',
  input: z.object({}),
  async run({ store }): Promise<{ readonly count: number }> {
    const left = (await store.mailings.asks()).filter(
      ({ way, outcome }) => (way === 'one-click' || way === 'mail') && outcome !== 'not-sent',
    )
    return { count: left.length }
  },
})

/** Keeps what a person did: left in the browser or by a mail of their own, or sent the letter of objection. Gives its number, to take it back with. */
export const noteUnsubscribed = action({
  name: 'note-unsubscribed',
  shape: 'change',
  input: z.object({ key, way: z.enum(['by-hand', 'objection']) }),
  subject: ({ way }) => way,
  async run(context, { key: listKey, way }): Promise<{ readonly ask: number }> {
    const found = await known(context, listKey)
    const line: { readonly way: AskWay; readonly outcome: AskOutcome } = { way, outcome: 'accepted' }
    return { ask: (await write(context, found, { ...line, to: '', sent: '' })).id }
  },
})

/** Takes back what a person said; what Kwartje sent cannot be taken back. */
export const withdrawUnsubscribed = action({
  name: 'withdraw-unsubscribed',
  shape: 'change',
  input: z.object({ ask: z.number().int().positive() }),
  async run({ store }, { ask }): Promise<Readonly<Record<string, never>>> {
    if (!(await store.mailings.dropAsk(ask))) throw new Refusal('newsletter-not-found', String(ask))
    return {}
  },
})
