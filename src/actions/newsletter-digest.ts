import { dayAt } from '../base/clock.ts'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { languages, type Messages } from '../i18n/index.ts'
import { sieveScript, type FilteredMailing } from '../privacy/newsletters/sieve.ts'
import { sendMail } from '../send/smtp.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import { serverOf } from './mail.ts'
import { newsletterGround } from './newsletter-ground.ts'
import { atItsSource } from './preview.ts'

/** The mailings of one day on one page. */
export interface NewsletterDigest {
  readonly day: string
  /** The day before and after this one on which there is something; null: none. */
  readonly previous: string | null
  readonly next: string | null
  readonly letters: readonly DigestLetter[]
  /** More than are shown. */
  readonly total: number
  /** How many mailings the user put on this page. */
  readonly mailings: number
}

export interface DigestLetter {
  readonly key: string
  readonly name: string
  readonly atMs: number
  readonly document: string
  /** Null: it does not lie any more where it lay. */
  readonly title: string | null
  readonly opening: string
  readonly sourceId: number
  readonly unit: string
}

/** As many as somebody reads over coffee; each is read again at its source. */
const mostLetters = 60
/** The newest that are looked at to find the days. */
const mostLooked = 5000

const day = z.iso.date()

/** What came on a day of the mailings that were put together; without a day the newest on which something came. Nothing of it is loaded. */
export const newsletterDigest = action({
  name: 'newsletter-digest',
  shape: 'query',
  inBackground: true,
  input: z.object({ day: day.optional() }),
  run: (context, { day: wanted }): Promise<NewsletterDigest> => digestOf(context, wanted),
})

async function digestOf(context: ActionContext, wanted: string | undefined): Promise<NewsletterDigest> {
  const { store, clock } = context
  const untilMs = clock.now().epochMilliseconds
  const rolledUp = (await newsletterGround(context)).flatMap(({ newsletter }) =>
    newsletter.decision?.what === 'roll-up' ? [newsletter] : [],
  )
  const names = new Map(rolledUp.map(({ key, name }) => [key, name]))
  const rows = await store.mailings.messages({ listKeys: [...names.keys()], untilMs, limit: mostLooked })
  const dated = rows.flatMap((row) => (row.atMs === null ? [] : [{ ...row, atMs: row.atMs }]))
  const days = [...new Set(dated.map(({ atMs }) => dayOf(atMs)))]
  const shown = wanted ?? days[0] ?? dayOf(untilMs)
  const ofDay = dated.filter(({ atMs }) => dayOf(atMs) === shown)
  const letters: DigestLetter[] = []
  for (const { listKey, document, atMs, sourceId, unit } of ofDay.slice(0, mostLetters)) {
    const read = await titleOf(context, document)
    letters.push({
      key: listKey,
      name: names.get(listKey) ?? listKey,
      atMs,
      document,
      sourceId,
      unit,
      ...read,
    })
  }
  return {
    day: shown,
    previous: days.find((one) => one < shown) ?? null,
    next: days.findLast((one) => one > shown) ?? null,
    letters,
    total: ofDay.length,
    mailings: rolledUp.length,
  }
}

async function titleOf(
  { store, shower, signal }: ActionContext,
  document: string,
): Promise<Pick<DigestLetter, 'title' | 'opening'>> {
  try {
    return await atItsSource(store, document, async (place) => {
      const letter = await shower.letter(place, signal)
      return letter === null
        ? null
        : { title: letter.title, opening: letter.opening.replace(wordOfLeaving, '') }
    })
  } catch (error) {
    if (error instanceof Refusal) return { title: null, opening: '' }
    throw error
  }
}

/** Stood before a link, which is not shown. */
const wordOfLeaving = /\s*(?:afmelden|uitschrijven|unsubscribe)\s*:?\s*$/iu

function dayOf(atMs: number): string {
  return dayAt(atMs).toString()
}

const digestWish = { day, language: z.enum(['nl', 'en']).default('nl') }

/** The page as a mail to oneself. */
export interface DigestMail {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly seen: string
}

/** Shows the page as the mail that it would be. */
export const previewDigestMail = action({
  name: 'preview-digest-mail',
  shape: 'query',
  inBackground: true,
  input: z.object(digestWish),
  run: digestMail,
})

async function digestMail(
  context: ActionContext,
  { day: wanted, language }: { readonly day: string; readonly language: 'nl' | 'en' },
): Promise<DigestMail> {
  const { from } = await serverOf(context.store)
  const { letters } = await digestOf(context, wanted)
  const messages: Messages = languages[language]
  const { digest } = messages.newsletters
  const on = Temporal.PlainDate.from(wanted).toLocaleString(messages.locale, { dateStyle: 'long' })
  const lines = letters.map(({ name, title, opening }) =>
    [
      `- ${line(name)}: ${title === null ? digest.gone : line(title)}`,
      opening === '' ? '' : `  ${line(opening)}`,
    ]
      .filter((one) => one !== '')
      .join('\n'),
  )
  const mail = {
    from,
    to: from,
    subject: digest.subject(letters.length, on),
    text: [...lines, digest.end].join('\n\n'),
  }
  return { ...mail, seen: createHash('sha256').update(JSON.stringify(mail)).digest('hex') }
}

/** What a stranger wrote, on one line and in one direction. */
function line(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim()
}

/** Sends the page to oneself, as it was seen. */
export const mailDigest = action({
  name: 'mail-digest',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: z.object({ ...digestWish, seen: z.string().length(64) }),
  subject: ({ day: wanted }) => wanted,
  async run(context, { seen, ...wish }): Promise<SentMailRow> {
    const { store, clock } = context
    const mail = await digestMail(context, wish)
    if (mail.seen !== seen) throw new Refusal('mail-changed')
    const { to, subject, text } = mail
    const row = await store.sentMails.append(
      {
        what: 'newsletters',
        round: null,
        to,
        subject,
        isAutomatic: false,
        failure: 'interrupted',
        answer: '',
      },
      clock.now().epochMilliseconds,
    )
    const delivery = await sendMail(await serverOf(store), { to, subject, text, attachment: null })
    return store.sentMails.finish(row, {
      failure: delivery.state === 'failed' ? delivery.code : null,
      answer: delivery.answer,
    })
  },
})

/** Rules for the user's own mail host, by which it does from now on what was decided here. */
export const newsletterRules = action({
  name: 'newsletter-rules',
  shape: 'query',
  inBackground: true,
  input: z.object({ language: z.enum(['nl', 'en']).default('nl') }),
  async run(
    context,
    { language },
  ): Promise<{ readonly rollUp: number; readonly block: number; readonly script: string }> {
    const found = (await newsletterGround(context)).map(({ newsletter }) => newsletter)
    const of = (what: 'roll-up' | 'block'): FilteredMailing[] =>
      found.filter(({ decision, email }) => decision?.what === what && email !== '')
    const [rollUp, block] = [of('roll-up'), of('block')]
    const { folders } = languages[language].newsletters
    return { rollUp: rollUp.length, block: block.length, script: sieveScript({ rollUp, block, folders }) }
  },
})
