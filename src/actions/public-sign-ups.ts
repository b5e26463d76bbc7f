import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages } from '../i18n/index.ts'
import type { MailText } from '../i18n/nl-mail.ts'
import { greetingName } from '../privacy/public-desk/greeting.ts'
import type { PublicEntry, PublicPurpose, SignUpPage } from '../privacy/public-desk/page.ts'
import type { EntryRow } from '../store/public-desk.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import type { Store } from '../store/store.ts'
import { action, type ActionContext } from './action.ts'
import { mailFrom } from './mail-from.ts'
import { seenOf, serverOf } from './mail.ts'
import { publicDeskSettings } from './public-desk.ts'
import { formVersion } from './public-forms.ts'
import { sendPublicMail } from './public-mail.ts'
import { openPublicPages } from './public-pages.ts'
import { organisationOf } from './register-ground.ts'

/** So long the link in the mail works; afterwards the address goes. */
export const confirmDays = 7
/** Whoever signs up others cannot have them flooded: an address gets one such mail in a day. */
const perAddressMs = 24 * 60 * 60 * 1000
/** As many go by themselves in a day; of more a person decides. */
const mostAutomatic = 200
/** As much of the journal as is looked back at. */
const lookBack = 1000

type SignUp = Extract<PublicEntry, { readonly type: 'sign-up' }>

const one = z.object({ id: z.number().int().positive() })

/** The mail that asks to confirm, before it goes: with a place where its link comes. */
export interface ConfirmPreview extends MailText {
  readonly from: string
  readonly to: string
  readonly seen: string
}

export const previewConfirmMail = action({
  name: 'preview-confirm-mail',
  shape: 'query',
  input: one,
  async run(context, { id }): Promise<ConfirmPreview> {
    const { from } = await serverOf(context.store)
    const { entry, form } = await signUpOf(context.store, id)
    const texts = languages[entry.language].publicMails
    const mail = await mailOf(context.store, { entry, form, link: texts.linkComes })
    return {
      from,
      to: entry.email,
      ...mail,
      seen: seenOf({ from, to: entry.email, ...mail, attachment: null }),
    }
  },
})

/** Sends it, and opens the page behind its link. */
export const sendConfirmMail = action({
  name: 'send-confirm-mail',
  shape: 'change',
  leavesHouse: true,
  input: one.extend({ seen: z.string().length(64) }),
  subject: ({ id }) => String(id),
  async run(context, { id, seen }): Promise<SentMailRow> {
    const preview = await previewConfirmMail.run(context, { id }, () => undefined)
    if (preview.seen !== seen) throw new Refusal('mail-changed')
    return confirm(context, id, false)
  },
})

/** Sends those that go by themselves: only when that was switched on. */
export const sendDueConfirmMails = action({
  name: 'send-due-confirm-mails',
  shape: 'change',
  isRoutine: true,
  leavesHouse: true,
  inBackground: true,
  input: z.object({}),
  async run(context): Promise<{ readonly sent: number; readonly failed: number }> {
    const { store, clock } = context
    const settings = await publicDeskSettings(store)
    if (!settings.isOn || !settings.confirmsByItself || (await mailFrom(store)) === null)
      return { sent: 0, failed: 0 }
    const sinceMs = clock.now().epochMilliseconds - perAddressMs
    const journal = (await store.sentMails.list(lookBack)).filter(
      ({ what, atMs, round }) => what === 'public-desk' && atMs > sinceMs && isSignUpTopic(round),
    )
    const told = new Set(journal.map(({ to }) => to.toLowerCase()))
    const waiting = await store.publicDesk.entries({
      type: 'sign-up',
      state: 'new',
      limit: Math.max(0, mostAutomatic - journal.filter(({ isAutomatic }) => isAutomatic).length),
    })
    const rows: SentMailRow[] = []
    for (const { id, entry } of waiting) {
      if (entry.type !== 'sign-up' || told.has(entry.email.toLowerCase())) continue
      told.add(entry.email.toLowerCase())
      // Of a form that is there no more a person decides.
      if ((await formVersion(store, entry.form, entry.version)) === null) continue
      rows.push(await confirm(context, id, true))
    }
    const failed = rows.filter(({ failure }) => failure !== null).length
    return { sent: rows.length - failed, failed }
  },
})

/** Topic of the page on which somebody confirms. */
export function signUpTopic(id: number): string {
  return `sign-up:${String(id)}`
}

function isSignUpTopic(topic: string | null): boolean {
  return topic?.startsWith('sign-up:') === true
}

async function confirm(context: ActionContext, id: number, isAutomatic: boolean): Promise<SentMailRow> {
  const { store, clock } = context
  const { entry, form } = await signUpOf(store, id)
  const topic = signUpTopic(id)
  const [opened] = await openPublicPages(context, [
    {
      page: {
        kind: 'confirm',
        title: form.title,
        notice: form.notice,
        purposes: chosen(entry, form),
      },
      topic,
      endsAtMs: clock.now().add({ hours: 24 * confirmDays }).epochMilliseconds,
    },
  ])
  if (opened === undefined) throw new Refusal('public-desk-off')
  const mail = await mailOf(store, { entry, form, link: opened.link })
  // Before it goes: who stops us half-way leaves it as asked, and nothing goes twice by itself.
  await store.publicDesk.settle(id, 'asked')
  return sendPublicMail(context, { ...mail, to: entry.email, topic, isAutomatic })
}

interface Found {
  readonly entry: SignUp
  /** As it was shown. */
  readonly form: SignUpPage
}

async function signUpOf(store: Store, id: number): Promise<Found> {
  const row: EntryRow | null = await store.publicDesk.entry(id)
  if (row?.entry.type !== 'sign-up') throw new Refusal('public-entry-not-found', String(id))
  const form = await formVersion(store, row.entry.form, row.entry.version)
  // A version that never was: somebody made the entry up.
  if (form === null) throw new Refusal('public-form-not-found', row.entry.form)
  return { entry: row.entry, form }
}

/** The purposes of a form that were ticked. */
function chosen({ purposes }: SignUp, form: SignUpPage): readonly PublicPurpose[] {
  return form.purposes.filter(({ id }) => purposes.includes(id))
}

async function mailOf(
  store: Store,
  { entry, form, link }: Found & { readonly link: string },
): Promise<MailText> {
  return languages[entry.language].publicMails.confirm({
    name: greetingName(entry),
    organisation: (await organisationOf(store)).name,
    link,
    purposes: chosen(entry, form).map(({ text }) => text[entry.language]),
  })
}
