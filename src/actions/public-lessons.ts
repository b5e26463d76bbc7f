import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { MailText } from '../i18n/nl-mail.ts'
import { languages } from '../i18n/index.ts'
import type { GivenPage } from '../privacy/public-desk/page.ts'
import type { SentMailRow } from '../store/sent-mails.ts'
import { action, type ActionContext } from './action.ts'
import { newestHouseRules } from './house-rules.ts'
import { openPublicPages } from './public-pages.ts'
import { sendPublicMail } from './public-mail.ts'
import { organisationOf } from './register-ground.ts'
import { findMember, takenLesson } from './training.ts'

const wanted = z.object({
  member: z.uuid(),
  /** Null: the house rules. */
  lesson: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
    .nullable(),
  language: z.enum(['nl', 'en']).default('nl'),
})
type Wanted = z.output<typeof wanted>

/** A colleague has so long for it. */
const openDays = 30

/** A colleague's own page, with the mail that brings it. */
export interface ColleagueLink extends MailText {
  readonly link: string
}

/** Opens a lesson or the house rules for one colleague at the public desk: who presses the button at its end has done it. */
export const openColleaguePage = action({
  name: 'open-colleague-page',
  shape: 'change',
  inBackground: true,
  input: wanted,
  subject: ({ lesson }) => lesson ?? 'house-rules',
  async run(context, asked): Promise<ColleagueLink> {
    const { given, mailWith } = await pageFor(context, asked)
    const [opened] = await openPublicPages(context, [given])
    if (opened === undefined) throw new Refusal('public-desk-off')
    return { link: opened.link, ...mailWith(opened.link) }
  },
})

/** Sends the mail that was seen with a colleague's link. */
export const sendColleaguePage = action({
  name: 'send-colleague-page',
  shape: 'change',
  leavesHouse: true,
  inBackground: true,
  input: wanted.extend({ link: z.url().max(500), to: z.email().max(254), seen: z.string().max(20_000) }),
  subject: ({ lesson }) => lesson ?? 'house-rules',
  async run(context, { link, to, seen, ...asked }): Promise<SentMailRow> {
    const { given, mailWith } = await pageFor(context, asked)
    const mail = mailWith(link)
    // Nothing else goes than what was shown.
    if (mail.text !== seen) throw new Refusal('mail-changed')
    return sendPublicMail(context, { ...mail, to, topic: given.topic, isAutomatic: false })
  },
})

interface ColleaguePage {
  readonly given: GivenPage
  readonly mailWith: (link: string) => MailText
}

async function pageFor(context: ActionContext, asked: Wanted): Promise<ColleaguePage> {
  const { store, clock } = context
  const { id, name } = await findMember(store, asked.member)
  const texts = languages[asked.language].publicMails
  const organisation = (await organisationOf(store)).name
  const endsAtMs = clock.now().add({ hours: 24 * openDays }).epochMilliseconds
  const { language } = asked
  if (asked.lesson === null) {
    const { version, rules } = await newestHouseRules(store)
    return {
      given: {
        page: { kind: 'house-rules', language, name, rules },
        topic: `house-rules:${id}:${String(version)}`,
        endsAtMs,
      },
      mailWith: (link) => texts.houseRules({ name, organisation, link }),
    }
  }
  const lesson = await takenLesson(context, language, asked.lesson)
  return {
    given: { page: { kind: 'lesson', language, name, lesson }, topic: `lesson:${id}:${lesson.id}`, endsAtMs },
    mailWith: (link) => texts.lesson({ name, organisation, link, title: lesson.title }),
  }
}
