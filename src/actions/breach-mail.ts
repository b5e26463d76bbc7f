import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { letterPlain, letterText } from '../i18n/breach-text.ts'
import { languages } from '../i18n/index.ts'
import type { MailServer } from '../send/smtp.ts'
import { sendMail as handOver } from '../send/smtp.ts'
import type { BreachFile } from '../privacy/breaches/file.ts'
import type { ScopePerson } from '../privacy/breaches/scope.ts'
import type { SentMail } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import { breachFile } from './breach-file.ts'
import { breachId } from './breach-input.ts'
import { scopePeople } from './breach-scope.ts'
import { addLines } from './breaches.ts'
import { mailSettings, serverOf } from './mail.ts'
import { organisationOf } from './register-ground.ts'

const wish = z.object({ id: breachId, language: z.enum(['nl', 'en']).default('nl') })
type Wish = z.output<typeof wish>

/** A mail to everybody who is in a breach, as each would get it. */
export interface BreachMail {
  /** Null: no mail server is set up. */
  readonly from: string | null
  readonly subject: string
  readonly text: string
  /** How many have an address, and how many of them did not get it yet. */
  readonly to: number
  readonly left: number
  /** Of those, to whom it could not be brought the last time. */
  readonly failed: number
  /** Who has none, and must be told in another way. */
  readonly unreachable: number
  /** Of all that would go out: sending asks for it. */
  readonly seen: string
}

/** Shows the mail before it goes, and to how many. */
export const previewBreachMail = action({
  name: 'preview-breach-mail',
  shape: 'query',
  inBackground: true,
  input: wish,
  run: async (context, asked): Promise<BreachMail> => (await mergeOf(context, asked)).mail,
})

interface Merge {
  readonly file: BreachFile
  readonly mail: BreachMail
  readonly waiting: readonly string[]
}

async function mergeOf(context: ActionContext, { id, language }: Wish): Promise<Merge> {
  const { store } = context
  const file = await breachFile(context, id)
  const people = await scopePeople(store, file)
  const addresses = addressesOf(people)
  const went = await store.sentMails.about(breachRound(id))
  // Whether a mail that was broken off went out nobody knows: it is not sent again by itself.
  const settled = new Set(
    went.filter(({ failure }) => failure === null || failure === 'interrupted').map(({ to }) => to),
  )
  const waiting = addresses.filter((address) => !settled.has(address))
  const organisation = (await organisationOf(store)).name
  const letter = letterText('people', { file, organisation }, languages[language])
  const { server } = await mailSettings.run(context, {}, () => undefined)
  const written = { subject: letter.title, text: letterPlain(letter) }
  const failed = new Set(went.map(({ to }) => to))
  return {
    file,
    waiting,
    mail: {
      ...written,
      from: server?.from ?? null,
      to: addresses.length,
      left: waiting.length,
      failed: waiting.filter((address) => failed.has(address)).length,
      unreachable: people.filter(({ email }) => email === null).length,
      seen: createHash('sha256')
        .update(JSON.stringify([server?.from ?? '', written.subject, written.text, addresses]))
        .digest('hex'),
    },
  }
}

/** A family may share an address: it gets one mail. */
function addressesOf(people: readonly ScopePerson[]): readonly string[] {
  const found = people.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]))
  return [...new Set(found)].filter((address) => z.email().max(254).safeParse(address).success)
}

/** What the journal of mail calls a breach. */
export function breachRound(id: number): string {
  return `breach:${String(id)}`
}

/** So many at a time: between two calls the user can stop, and sees how far it is. */
const perCall = 10

/** Sends the next few mails of those that were seen; each to one address alone, in the journal before it goes. Call again while there are some left. */
export const sendBreachMail = action({
  name: 'send-breach-mail',
  shape: 'change',
  leavesHouse: true,
  input: wish.extend({ seen: z.string().length(64), skip: z.number().int().min(0).default(0) }),
  subject: ({ id }) => String(id),
  async run(
    context,
    { seen, skip, ...asked },
  ): Promise<{ readonly sent: number; readonly failed: number; readonly left: number }> {
    const { file, mail, waiting } = await mergeOf(context, asked)
    if (file.isRehearsal) throw new Refusal('breach-rehearsal')
    if (mail.seen !== seen) throw new Refusal('mail-changed')
    const server = await serverOf(context.store)
    let failed = 0
    // Who could not be reached a moment ago stands first again: not twice in one go.
    const now = waiting.slice(skip, skip + perCall)
    for (const to of now) {
      const isSent = await deliver(context, server, { ...mail, to, round: breachRound(asked.id) })
      if (!isSent) failed++
    }
    const sent = now.length - failed
    if (sent > 0) await noteSent(context, asked.id, sent)
    return { sent, failed, left: waiting.length - skip - now.length }
  },
})

interface OneMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly round: string
}

async function deliver(
  { store, clock }: ActionContext,
  server: MailServer,
  { to, subject, text, round }: OneMail,
): Promise<boolean> {
  const begun: SentMail = {
    what: 'breach',
    round,
    to,
    subject,
    isAutomatic: false,
    failure: 'interrupted',
    answer: '',
  }
  const row = await store.sentMails.append(begun, clock.now().epochMilliseconds)
  const delivery = await handOver(server, { to, subject, text, attachment: null })
  await store.sentMails.finish(row, {
    failure: delivery.state === 'failed' ? delivery.code : null,
    answer: delivery.answer,
  })
  return delivery.state === 'sent'
}

async function noteSent(context: ActionContext, id: number, count: number): Promise<void> {
  await addLines(context, id, [
    {
      type: 'told',
      whom: 'people',
      name: '',
      at: context.clock.now().toString(),
      channel: 'mail',
      phase: 'first',
      number: '',
      count,
      note: '',
    },
  ])
}
