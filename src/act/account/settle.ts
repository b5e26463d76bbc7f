import { z } from 'zod'
import type { ChangingMailbox } from '../../read/sources/imap-mailbox.ts'
import type { Note, OrderHead, Receipt, Settled } from '../target.ts'
import { parseAccountNote, type AccountNote, type KeptOrder } from './note.ts'
import type { AccountGround } from './ground.ts'

/** Asks the server what became of orders; what is half done is finished. */
export async function settleOrders(
  ground: AccountGround,
  orders: readonly OrderHead[],
  { note: text, signal }: { readonly note: Note; readonly signal: AbortSignal },
): Promise<readonly Settled[]> {
  const note = parseAccountNote(text)
  const mailbox = await ground.mailbox(signal)
  const folder = await mailbox.open(note.unit)
  const settled: Settled[] = []
  for (const { key, digest } of orders) {
    const kept = note.orders[key]
    if (kept === undefined) settled.push({ key, state: 'not-done' })
    // Numbers of a folder that was made anew say nothing of what was there.
    else if (folder?.validity !== note.validity) settled.push({ key, state: 'unclear' })
    else settled.push(await settleOne(ground, { mailbox, key, digest, kept, note }))
  }
  return settled
}

interface Settling {
  readonly mailbox: ChangingMailbox
  readonly key: string
  /** Of what lay there before. */
  readonly digest: string
  readonly kept: KeptOrder
  readonly note: AccountNote
}

/** What became of one order, by what lies there now. */
export async function settleOne(
  { digestItem }: Pick<AccountGround, 'digestItem'>,
  { mailbox, key, digest, kept, note }: Settling,
): Promise<Settled> {
  const { uid, folder } = kept
  const isThere = async (): Promise<boolean> => {
    if (uid === null || (await mailbox.open(note.unit)) === undefined) return false
    const message = await mailbox.message(uid)
    return message !== undefined && digestItem(message.item.bytes) === digest
  }
  if (kept.type === 'remove')
    return (await isThere())
      ? { key, state: 'not-done' }
      : { key, state: 'done', receipt: receiptOf(kept, null) }
  const arrived = await findArrived(mailbox, kept, digestItem)
  const isLeft = await isThere()
  if (arrived === undefined) return { key, state: isLeft || uid === null ? 'not-done' : 'unclear' }
  // It came and the former is still there: the second half was cut off.
  if (isLeft && uid !== null && !(await mailbox.remove(uid))) return { key, state: 'unclear' }
  const place = { unit: folder, item: String(arrived) }
  return { key, state: 'done', receipt: receiptOf(kept, place, note.unit) }
}

/** The message that was put in, by its content, among what came since. */
async function findArrived(
  mailbox: ChangingMailbox,
  { type, uid, folder, from, digest }: KeptOrder,
  digestItem: AccountGround['digestItem'],
): Promise<number | undefined> {
  if ((await mailbox.open(folder)) === undefined) return undefined
  for (const one of await mailbox.uidsFrom(Math.max(1, from))) {
    // In the folder where the former lies its own number is not what came.
    if (type !== 'move' && one === uid) continue
    const message = await mailbox.message(one)
    if (message !== undefined && digestItem(message.item.bytes) === digest) return one
  }
  return undefined
}

/** What was done, and what putting it back needs. `from` is the folder that a move came from. */
export function receiptOf(
  { type, digest, flags, dateMs }: KeptOrder,
  place: Receipt['place'],
  from?: string,
): Receipt {
  return {
    place,
    digest: place === null ? '' : digest,
    details: { flags, dateMs, ...(type === 'move' && from !== undefined ? { from } : {}) },
  }
}

const details = z.object({
  flags: z.array(z.string()).default([]),
  dateMs: z.number().nullable().default(null),
  from: z.string().optional(),
})

/** Flags, date and the folder of before, of a receipt. */
export function detailsOf(receipt: Pick<Receipt, 'details'>): z.infer<typeof details> {
  return details.parse(receipt.details)
}
