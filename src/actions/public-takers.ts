import { readingOf } from '../privacy/training/house-rules.ts'
import type { EntryRow } from '../store/public-desk.ts'
import type { ActionContext } from './action.ts'
import { trainingState } from './training.ts'

/**
 * What is done at once with what visitors left, by its type; the others wait for a person. Each settles or removes its entry as its last
 * step, and may be called again when it was broken off before. Gives whether a page was closed.
 */
export const takers = {
  withdraw,
  lesson: (context, row) => takePart(context, row, (rest) => rest),
  'house-rules': (context, row) => takePart(context, row, (version) => readingOf(Number(version))),
} as const satisfies Partial<Record<EntryRow['entry']['type'], Taker>>

type Taker = (context: ActionContext, row: EntryRow) => Promise<boolean>

/** Topic of somebody's own page: "contact:ADDRESS". */
export function contactTopic(email: string): string {
  return `contact:${email.toLowerCase()}`
}

function contactOf(topic: string): string {
  return topic.slice('contact:'.length)
}

/** From now on nothing of the kind goes to the address (GDPR 7(3), 21(3)). */
async function withdraw({ store }: ActionContext, { id, topic, atMs }: EntryRow): Promise<boolean> {
  await store.suppression.suppress([contactOf(topic)], { channel: 'mail', reason: 'unsubscribed', atMs })
  await store.publicDesk.remove({ id })
  return false
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
