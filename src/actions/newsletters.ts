import { z } from 'zod'
import { objectionRule, type LawRule } from '../law/rule.ts'
import type { Leaving } from '../privacy/newsletters/leaving.ts'
import {
  mailingDecisions,
  type AskRow,
  type MailingDecision,
  type MailingMessageRow,
} from '../store/mailings.ts'
import { action, type ActionContext } from './action.ts'
import {
  newsletterGround,
  oneNewsletter,
  type GroundedNewsletter,
  type Newsletter,
} from './newsletter-ground.ts'
import { stopMoving } from './moved-by-itself.ts'
import { leaveOf } from './unsubscribe.ts'

export interface NewsletterOverview {
  readonly newsletters: readonly Newsletter[]
  /** All of them, also when they are too many to be shown. */
  readonly total: number
  readonly totals: NewsletterTotals
}

export interface NewsletterTotals {
  readonly messages: number
  readonly neverAnswered: number
  readonly neverOpened: number
  /** Of which nobody knows whether they were opened. */
  readonly openUnknown: number
  readonly goingOn: number
  readonly rolledUp: number
}

/** One mailing with what shows it, what would leave and what left. */
export interface NewsletterFile extends Newsletter {
  readonly signer: string
  /** The address that it goes to; null when it does not say. */
  readonly subscribed: string | null
  readonly leave: Leaving
  readonly messageRows: readonly MailingMessageRow[]
  /** Messages that came after it was asked: the proof. */
  readonly proof: readonly MailingMessageRow[]
  readonly asks: readonly AskRow[]
  /** By which a letter ends it. */
  readonly law: LawRule
}

/** More than a mailbox has; hostile mail can name one each. */
const limit = z.number().int().min(1).max(1_000_000).default(1000)

/** What the mailbox is subscribed to: the busiest first. */
export const newsletters = action({
  name: 'newsletters',
  shape: 'query',
  inBackground: true,
  input: z.object({ limit }),
  async run(context, { limit: most }): Promise<NewsletterOverview> {
    const found = (await newsletterGround(context)).map((one) => one.newsletter)
    return { newsletters: found.slice(0, most), total: found.length, totals: totalsOf(found) }
  },
})

function totalsOf(found: readonly Newsletter[]): NewsletterTotals {
  const count = (is: (one: Newsletter) => boolean): number => found.filter(is).length
  return {
    messages: found.reduce((sum, { messages }) => sum + messages, 0),
    neverAnswered: count(({ lastAnsweredAtMs }) => lastAnsweredAtMs === null),
    neverOpened: count(({ lastOpenedAtMs, isOpenKnown }) => isOpenKnown && lastOpenedAtMs === null),
    openUnknown: count(({ isOpenKnown }) => !isOpenKnown),
    goingOn: count(({ stands }) => stands?.standing === 'still-sending'),
    rolledUp: count(({ decision }) => decision?.what === 'roll-up'),
  }
}

export const newsletterKey = z.string().min(1).max(255)

/** One mailing, with what would leave to get out of it; null when there is none of this name. */
export const newsletter = action({
  name: 'newsletter',
  shape: 'query',
  inBackground: true,
  input: z.object({ key: newsletterKey }),
  async run(context, { key }): Promise<NewsletterFile | null> {
    const found = await oneNewsletter(context, key)
    return found === undefined ? null : fileOf(context, found)
  },
})

/** As many messages as show what a mailing is. */
const mostMessages = 20

async function fileOf(
  context: ActionContext,
  { newsletter: found, letter, leave, asks }: GroundedNewsletter,
): Promise<NewsletterFile> {
  const untilMs = context.clock.now().epochMilliseconds
  const rows = await context.store.mailings.messages({ listKeys: [found.key], untilMs, limit: mostMessages })
  return {
    ...found,
    signer: letter?.signer ?? '',
    subscribed: letter?.subscribed ?? null,
    leave: letter === null ? leave : await leaveOf(context, { found, letter, leave }),
    messageRows: rows,
    proof: rows.filter(({ atMs }) => atMs !== null && found.stands?.lateAtMs.includes(atMs) === true),
    asks,
    law: objectionRule,
  }
}

/** Says what to do with mailings: keep, in the daily page, or away with it. Null takes that back; gives what was said before. */
export const decideNewsletters = action({
  name: 'decide-newsletters',
  shape: 'change',
  input: z.object({
    decisions: z
      .array(z.object({ key: newsletterKey, decision: z.enum(mailingDecisions).nullable() }))
      .min(1)
      .max(1000),
  }),
  subject: ({ decisions }) => `${String(decisions.length)} ${decisions[0]?.decision ?? ''}`.trim(),
  async run({ store, clock }, { decisions }): Promise<{ readonly former: readonly FormerDecision[] }> {
    const former: FormerDecision[] = []
    await stopMoving(
      store,
      decisions.map(({ key }) => key),
    )
    for (const { key, decision } of decisions) {
      const before = await store.mailings.decide(key, decision, clock.now().epochMilliseconds)
      former.push({ key, decision: before?.what ?? null })
    }
    return { former }
  },
})

/** As it was, to be given back. */
export interface FormerDecision {
  readonly key: string
  readonly decision: MailingDecision['what'] | null
}
