import { contactKey } from '../base/contact.ts'
import { readingOf } from '../privacy/training/house-rules.ts'
import type { EntryRow } from '../store/public-desk.ts'
import type { ActionContext } from './action.ts'
import { takeDrillEntry } from './drill-way.ts'
import { preferencesOf, recordConsent, recordWithdrawal, type StandingByMail } from './public-consents.ts'
import { formVersion } from './public-forms.ts'
import { contactTokens } from './public-keys.ts'
import { pageRow } from './public-pages.ts'
import { trainingState } from './training.ts'

/** What takers are given beside the entry. */
export interface TakerGround extends ActionContext {
  /** Asked once for all entries of a round: there may be a hundred thousand records. */
  readonly standing: () => Promise<StandingByMail>
}

type Taker = (ground: TakerGround, row: EntryRow) => Promise<boolean>

/**
 * What is done at once with what visitors left, by its type; the others wait for a person. Each removes its entry as its last step, and may
 * be called again when it was broken off before. Gives whether a page was closed or changed.
 */
export const takers = {
  confirm: takeConfirmation,
  withdraw: reduce,
  preferences: reduce,
  drill: takeDrillEntry,
  lesson: (context, row) => takePart(context, row, (rest) => rest),
  'house-rules': (context, row) => takePart(context, row, (version) => readingOf(Number(version))),
} as const satisfies Partial<Record<EntryRow['entry']['type'], Taker>>

/** Topic "sign-up:NUMBER": somebody pressed the button behind the link in the mail. */
async function takeConfirmation(context: ActionContext, { id, topic, atMs }: EntryRow): Promise<boolean> {
  const { store } = context
  const signUp = await store.publicDesk.entry(Number(topic.split(':')[1]))
  const { entry } = signUp ?? {}
  if (signUp !== null && entry?.type === 'sign-up') {
    const form = await formVersion(store, entry.form, entry.version)
    const origin = `${topic} ${String(signUp.atMs)}`
    if (form !== null)
      await recordConsent(context, { entry, form, askedAtMs: signUp.atMs, confirmedAtMs: atMs, origin })
    // The record holds all of it now.
    await store.publicDesk.remove({ id: signUp.id })
  }
  await store.publicDesk.remove({ id })
  return (await store.publicDesk.closePages({ topic })) > 0
}

/** Topic of somebody's own page: "contact:ADDRESS". */
export function contactTopic(email: string): string {
  return `contact:${email.toLowerCase()}`
}

/** From now on only what is left goes to the address (GDPR 7(3), 21(3)). */
async function reduce(ground: TakerGround, { id, topic, atMs, entry }: EntryRow): Promise<boolean> {
  const { store } = ground
  if (entry.type !== 'withdraw' && entry.type !== 'preferences') return false
  const left = entry.type === 'withdraw' ? [] : entry.on
  const email = topic.slice(contactTopic('').length)
  const standing = await ground.standing()
  const page = preferencesOf(email, standing)
  const on = page.on.filter((purpose) => left.includes(purpose))
  if (on.length === 0)
    await store.suppression.suppress([email], { channel: 'mail', reason: 'unsubscribed', atMs })
  await recordWithdrawal(ground, standing.get(contactKey('mail', email)) ?? [], { left: on, atMs })
  if (on.length === 0) standing.delete(contactKey('mail', email))
  // The page shows what holds now.
  const opened = await store.publicDesk.page(entry.page)
  const token = (await contactTokens(store))(email)
  if (opened !== null)
    await store.publicDesk.openPages([
      pageRow({ page: { ...page, on }, topic, endsAtMs: opened.endsAtMs }, token),
    ])
  await store.publicDesk.remove({ id })
  return true
}

/** Topics of pages for colleagues: "lesson:MEMBER:NAME". */
async function takePart(
  { store }: ActionContext,
  { id, topic, atMs }: EntryRow,
  nameOf: (rest: string) => string,
): Promise<boolean> {
  const [, member = '', rest = ''] = topic.split(':')
  const lesson = nameOf(rest)
  const found = (await trainingState(store)).members.find((one) => one.id === member)
  const isKnown = found?.done.some((one) => one.lesson === lesson && one.atMs >= atMs) ?? true
  // Of when it was pressed, not of when it was read: that may be days later.
  if (!isKnown) await store.training.append({ type: 'done', member, lesson, how: 'returned' }, atMs)
  await store.publicDesk.remove({ id })
  return (await store.publicDesk.closePages({ topic })) > 0
}
