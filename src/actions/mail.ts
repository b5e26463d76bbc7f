import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isThisMachine } from '../base/hosts.ts'
import { Refusal } from '../base/refusal.ts'
import { languages, type Messages } from '../i18n/index.ts'
import type { MailText } from '../i18n/nl-mail.ts'
import { taskTitle } from '../i18n/task-title.ts'
import { mailSecurities, sendMail as handOver, type MailAttachment, type MailServer } from '../send/smtp.ts'
import type { SentMail, SentMailRow } from '../store/sent-mails.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { mailServerSetting } from './mail-from.ts'
import { formOf, organisationName } from './questionnaires.ts'
import { supplierFields, type KnownValue } from './supplier-fields.ts'
import { supplierFile } from './suppliers.ts'
import { taskOverview } from './tasks.ts'

/** The user's own mail server, without its password, and what goes by itself. */
export interface MailSettings {
  /** Null: no mail leaves. */
  readonly server: Omit<MailServer, 'password'> | null
  readonly hasPassword: boolean
  readonly habits: MailHabits
}

export interface MailHabits {
  /** A reminder to a supplier that did not answer by its day. */
  readonly remindSuppliers: boolean
  /** What is late and what is for this week, to oneself, at most once a day. */
  readonly digest: boolean
  /** Of the digest. */
  readonly language: 'nl' | 'en'
}

const address = z.email().max(254)

const server = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$|^::1$/),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  user: z.string().trim().max(254),
  from: address,
})
const language = z.enum(['nl', 'en']).default('nl')
const habits = z.object({ remindSuppliers: z.boolean(), digest: z.boolean(), language })
const noHabits: MailHabits = { remindSuppliers: false, digest: false, language: 'nl' }

const habitsSetting = 'mail-habits'
const passwordName = 'smtp'

export const mailSettings = action({
  name: 'mail-settings',
  shape: 'query',
  input: z.object({}),
  run: ({ store }): Promise<MailSettings> => settingsOf(store),
})

async function settingsOf(store: Store): Promise<MailSettings> {
  const kept = server.safeParse(await store.settings.get(mailServerSetting))
  const given = habits.safeParse(await store.settings.get(habitsSetting))
  return {
    server: kept.success ? kept.data : null,
    hasPassword: (await store.secrets.get(passwordName)) !== null,
    habits: given.success ? given.data : noHabits,
  }
}

/** Keeps the mail server; null takes it away with its password. A password goes to the server that it was given for, and to no other. */
export const setMailServer = action({
  name: 'set-mail-server',
  shape: 'change',
  input: z.object({ server: server.nullable(), password: z.string().max(1000).optional() }),
  async run({ store }, { server: wanted, password }): Promise<MailSettings> {
    if (wanted?.security === 'none' && !isThisMachine(wanted.host))
      throw new Refusal('mail-needs-tls', wanted.host)
    const former = (await settingsOf(store)).server
    const isSame =
      former !== null &&
      wanted !== null &&
      (['host', 'port', 'security', 'user'] as const).every((name) => former[name] === wanted[name])
    await store.settings.set(mailServerSetting, wanted)
    if (password !== undefined || !isSame)
      await store.secrets.set(passwordName, wanted === null || password === undefined ? null : password)
    if (wanted === null) await store.settings.set(habitsSetting, noHabits)
    return settingsOf(store)
  },
})

/** Switches on or off what goes by itself. Gives the former. */
export const setMailHabits = action({
  name: 'set-mail-habits',
  shape: 'change',
  input: habits,
  subject: ({ remindSuppliers, digest }) => `${String(remindSuppliers)} ${String(digest)}`,
  async run({ store }, wanted): Promise<{ readonly former: MailHabits }> {
    const { server: kept, habits: former } = await settingsOf(store)
    if (kept === null) throw new Refusal('mail-off')
    await store.settings.set(habitsSetting, wanted)
    return { former }
  },
})

/** What went out or was meant to, the newest first. */
export const mailJournal = action({
  name: 'mail-journal',
  shape: 'query',
  input: z.object({ limit: z.number().int().min(1).max(1000).default(50) }),
  run: ({ store }, { limit }): Promise<readonly SentMailRow[]> => store.sentMails.list(limit),
})

const wish = z.discriminatedUnion('what', [
  z.object({ what: z.literal('test'), language }),
  z.object({ what: z.literal('digest'), language }),
  z.object({ what: z.literal('questionnaire'), round: z.uuid(), to: address }),
  z.object({ what: z.literal('reminder'), round: z.uuid(), to: address }),
])
type MailWish = z.output<typeof wish>

/** A mail as it would go out. */
export interface MailPreview extends MailText {
  readonly from: string
  readonly to: string
  readonly attachment: { readonly fileName: string; readonly sizeBytes: number } | null
  /** Of all that would go out: sending asks for it, so that nothing else goes than what was seen. */
  readonly seen: string
}

/** Shows a mail before it goes. */
export const previewMail = action({
  name: 'preview-mail',
  shape: 'query',
  inBackground: true,
  input: wish,
  async run(context, wanted): Promise<MailPreview> {
    const { from } = await serverOf(context.store)
    const { attachment, to, subject, text } = await mailOf(context, wanted)
    return {
      from,
      to,
      subject,
      text,
      attachment:
        attachment === null
          ? null
          : { fileName: attachment.fileName, sizeBytes: attachment.bytes.byteLength },
      seen: seenOf({ from, to, subject, text, attachment }),
    }
  },
})

/** Where the questions of a round would go, and how we know that: they went there, it was stated of the supplier, or it is in a public record. */
export interface RoundAddress {
  /** Empty when nothing is known. */
  readonly to: string
  readonly from: 'mailed' | 'stated' | 'record' | null
}

/** The address to propose for the questions of a round; nothing goes before a person saw it. */
export const roundAddress = action({
  name: 'round-address',
  shape: 'query',
  input: z.object({ round: z.uuid() }),
  async run(context, { round }): Promise<RoundAddress> {
    const { store } = context
    const [last] = await sentOf(store, round)
    if (last !== undefined) return { to: last.to, from: 'mailed' }
    const row = await store.questionnaires.get(round)
    return row === null ? { to: '', from: null } : supplierAddress(context, row.domain)
  },
})

/** Where a supplier is written to about privacy, and how we know that. */
export async function supplierAddress(context: ActionContext, domain: string): Promise<RoundAddress> {
  if ((await supplierFile(context.store, domain)) === null) return { to: '', from: null }
  const { stated, proposed } = await supplierFields.run(context, { domain }, () => undefined)
  const [told, recorded] = [addressIn(stated), addressIn(proposed)]
  if (told !== undefined) return { to: told, from: 'stated' }
  return recorded === undefined ? { to: '', from: null } : { to: recorded, from: 'record' }
}

/** A contact may also be a form, a number or a name. */
function addressIn(values: readonly KnownValue[]): string | undefined {
  return values
    .flatMap((known) => (known.field === 'privacy-contact' ? [known.value] : []))
    .find((contact) => address.safeParse(contact).success)
}

/** Sends a mail that was seen, and keeps how it went. */
export const sendMail = action({
  name: 'send-mail',
  shape: 'change',
  leavesHouse: true,
  input: z.object({ mail: wish, seen: z.string().length(64) }),
  subject: ({ mail }) => ('round' in mail ? `${mail.what} ${mail.round}` : mail.what),
  run: (context, { mail, seen }): Promise<SentMailRow> => deliver(context, mail, seen),
})

/** What goes by itself and is due now. */
export const dueMail = action({
  name: 'due-mail',
  shape: 'query',
  inBackground: true,
  input: z.object({}),
  run: (context): Promise<readonly MailWish[]> => dueNow(context),
})

/** Sends what goes by itself and is due: only what the user switched on. */
export const sendDueMail = action({
  name: 'send-due-mail',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<{ readonly sent: number; readonly failed: number }> {
    const rows: SentMailRow[] = []
    for (const mail of await dueNow(context)) rows.push(await deliver(context, mail, null))
    const failed = rows.filter(({ failure }) => failure !== null).length
    return { sent: rows.length - failed, failed }
  },
})

/** `seen` null: it goes by itself. */
async function deliver(context: ActionContext, wanted: MailWish, seen: string | null): Promise<SentMailRow> {
  const { store, clock } = context
  const kept = await serverOf(store)
  const { to, subject, text, attachment } = await mailOf(context, wanted)
  const mail = { to, subject, text, attachment }
  if (seen !== null && seenOf({ from: kept.from, ...mail }) !== seen) throw new Refusal('mail-changed')
  // Written down before it goes: who stops us half-way leaves a line that says so, and nothing goes twice by itself.
  const begun: SentMail = {
    what: wanted.what,
    round: 'round' in wanted ? wanted.round : null,
    to,
    subject,
    isAutomatic: seen === null,
    failure: 'interrupted',
    answer: '',
  }
  const row = await store.sentMails.append(begun, clock.now().epochMilliseconds)
  const delivery = await handOver(kept, mail)
  return store.sentMails.finish(row, {
    failure: delivery.state === 'failed' ? delivery.code : null,
    answer: delivery.answer,
  })
}

/** The server that mail goes by, with its password; refuses when none is set up. */
export async function serverOf(store: Store): Promise<MailServer> {
  const { server: kept } = await settingsOf(store)
  if (kept === null) throw new Refusal('mail-off')
  return { ...kept, password: (await store.secrets.get(passwordName)) ?? '' }
}

interface WrittenMail extends MailText {
  readonly to: string
  readonly attachment: MailAttachment | null
}

async function mailOf(context: ActionContext, wanted: MailWish): Promise<WrittenMail> {
  const { store } = context
  if (wanted.what === 'questionnaire' || wanted.what === 'reminder') return roundMail(store, wanted)
  const messages: Messages = languages[wanted.language]
  const { from: to } = await serverOf(store)
  const text = wanted.what === 'test' ? messages.mail.test : await digestText(context, messages)
  return { ...text, to, attachment: null }
}

async function roundMail(
  store: Store,
  { what, round, to }: Extract<MailWish, { readonly round: string }>,
): Promise<WrittenMail> {
  const row = await store.questionnaires.get(round)
  if (row === null) throw new Refusal('answers-not-asked')
  const file = await supplierFile(store, row.domain)
  if (file === null) throw new Refusal('supplier-not-found', row.domain)
  const messages: Messages = languages[row.language]
  const text = messages.mail[what]({
    organisation: await organisationName(store),
    supplier: file.name,
    dueOn: Temporal.PlainDate.from(row.dueOn).toLocaleString(messages.locale, { dateStyle: 'long' }),
  })
  return { ...text, to, attachment: await formOf(store, row, file) }
}

/** What is late and what is for this week. */
async function digestText(context: ActionContext, messages: Messages): Promise<MailText> {
  const { tasks, totals } = await taskOverview(context)
  const { digest } = messages.mail
  const lines = tasks
    .filter(({ isLate, isThisWeek }) => isLate || isThisWeek)
    .map((task) => `- ${task.due.on}${task.isLate ? ` (${digest.late})` : ''}: ${taskTitle(task, messages)}`)
  return {
    subject: digest.subject(totals.late, totals.thisWeek),
    text: [digest.intro, lines.join('\n'), digest.end].join('\n\n'),
  }
}

/** A reminder every fortnight, and twice: who does not answer then is to be called. */
const mostReminders = 2
const betweenMs = 14 * 24 * 60 * 60 * 1000

/** As much of the journal as what goes by itself looks back at. */
const lookBack = 1000

async function dueNow(context: ActionContext): Promise<MailWish[]> {
  const { store, clock } = context
  const { server: kept, habits: on } = await settingsOf(store)
  if (kept === null) return []
  const nowMs = clock.now().epochMilliseconds
  const rounds = on.remindSuppliers ? await dueReminders(store, nowMs) : []
  return [...rounds, ...(on.digest ? await dueDigest(context, { nowMs, language: on.language }) : [])]
}

async function dueReminders(store: Store, nowMs: number): Promise<MailWish[]> {
  const due: MailWish[] = []
  for (const { round, domain, returned, dueOn } of await store.questionnaires.list()) {
    if (returned !== null || dueOn >= dayOf(nowMs)) continue
    const mails = await sentOf(store, round)
    const first = mails.find(({ failure }) => failure === null)
    const tries = mails.filter(({ what }) => what === 'reminder')
    const lastMs = mails[0]?.atMs ?? nowMs
    // A failed one counts as well: what went wrong is for the user to see.
    if (first === undefined || tries.length >= mostReminders || nowMs - lastMs < betweenMs) continue
    // Who is no supplier any more is asked nothing, and holds up no other mail.
    if ((await supplierFile(store, domain)) === null) continue
    due.push({ what: 'reminder', round, to: first.to })
  }
  return due
}

async function dueDigest(
  context: ActionContext,
  { nowMs, language }: { readonly nowMs: number; readonly language: MailHabits['language'] },
): Promise<MailWish[]> {
  // Not only the newest: a clock that went back and forth has this day more than once.
  const went = await context.store.sentMails.list(lookBack)
  if (went.some(({ what, atMs }) => what === 'digest' && dayOf(atMs) === dayOf(nowMs))) return []
  const { totals } = await taskOverview(context)
  return totals.late + totals.thisWeek === 0 ? [] : [{ what: 'digest', language }]
}

/** Mails about a round, the newest first. */
async function sentOf(store: Store, round: string): Promise<readonly SentMailRow[]> {
  return (await store.sentMails.list(lookBack)).filter((mail) => mail.round === round)
}

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}

/** Of a mail as it was shown: nothing else goes. */
export function seenOf({ attachment, ...rest }: WrittenMail & { readonly from: string }): string {
  const hash = createHash('sha256').update(JSON.stringify([rest.from, rest.to, rest.subject, rest.text]))
  if (attachment !== null) hash.update(attachment.fileName).update(attachment.bytes)
  return hash.digest('hex')
}
