import { z } from 'zod'
import type { ChangingMailbox } from '../../read/sources/imap-mailbox.ts'
import type { Note, OrderHead, Receipt, Settled } from '../target.ts'
import { digestAt, type AccountGround } from './ground.ts'
import { parseAccountNote, type AccountNote, type KeptOrder } from './note.ts'

/** Asks the server what became of orders; what is half done is finished. */
export async function settleOrders(
  ground: AccountGround,
  orders: readonly OrderHead[],
  { note: text, signal }: { readonly note: Note; readonly signal: AbortSignal },
): Promise<readonly Settled[]> {
  const note = parseAccountNote(text)
  const mailbox = await ground.mailbox(signal)
  const validity = (await mailbox.open(note.unit))?.validity
  // Numbers of a folder that was made anew say nothing of what was there.
  if (validity !== note.validity)
    return orders.map(({ key }) => ({ key, state: note.orders[key] === undefined ? 'not-done' : 'unclear' }))
  const known = orders.flatMap(({ key, digest }) => {
    const kept = note.orders[key]
    return kept === undefined ? [] : [{ key, digest, kept }]
  })
  const left = await stillThere(ground, { mailbox, note, orders: known })
  const arrivals = new Arrivals(ground, mailbox)
  const found = new Map<string, number>()
  for (const { key, kept } of known) {
    const uid = await arrivals.find(kept)
    if (uid !== undefined) found.set(key, uid)
  }
  // It came and the former is still there: the second half was cut off.
  const halfDone = known.filter(({ key }) => found.has(key) && left.has(key))
  const areFinished = await removeLeft(mailbox, note, halfDone)
  const byKey = new Map(known.map((one) => [one.key, one]))
  return orders.map(({ key }): Settled => {
    const kept = byKey.get(key)?.kept
    if (kept === undefined) return { key, state: 'not-done' }
    const uid = found.get(key)
    if (kept.type === 'remove')
      return left.has(key)
        ? { key, state: 'not-done' }
        : { key, state: 'done', receipt: receiptOf(kept, null) }
    if (uid === undefined) return { key, state: left.has(key) || kept.uid === null ? 'not-done' : 'unclear' }
    if (left.has(key) && !areFinished) return { key, state: 'unclear' }
    const place = { unit: kept.folder, item: String(uid) }
    return { key, state: 'done', receipt: receiptOf(kept, place, note.unit) }
  })
}

interface KnownOrder {
  readonly key: string
  /** Of what lay there before. */
  readonly digest: string
  readonly kept: KeptOrder
}

interface Known {
  readonly mailbox: ChangingMailbox
  readonly note: AccountNote
  readonly orders: readonly KnownOrder[]
}

/** Of which orders the former message is where it was, by key. */
async function stillThere(
  ground: AccountGround,
  { mailbox, note, orders }: Known,
): Promise<ReadonlySet<string>> {
  const states = await mailbox.states(orders.flatMap(({ kept }) => kept.uid ?? []))
  const left = new Set<string>()
  for (const { key, digest, kept } of orders) {
    const { uid } = kept
    if (uid === null || !states.has(uid)) continue
    const place = { folder: note.unit, validity: note.validity, uid }
    if ((await digestAt(ground, mailbox, place)) === digest) left.add(key)
  }
  return left
}

/** False when the server could not. */
async function removeLeft(
  mailbox: ChangingMailbox,
  note: AccountNote,
  orders: readonly KnownOrder[],
): Promise<boolean> {
  if (orders.length === 0) return true
  await mailbox.open(note.unit)
  return mailbox.remove(orders.flatMap(({ kept }) => kept.uid ?? []))
}

/** What came into folders, looked at once for all orders that ask for it. */
class Arrivals {
  readonly #ground: AccountGround
  readonly #mailbox: ChangingMailbox
  readonly #folders = new Map<string, Folder>()
  /** By folder and number: of two that say the same each order has one. */
  readonly #taken = new Set<string>()

  constructor(ground: AccountGround, mailbox: ChangingMailbox) {
    this.#ground = ground
    this.#mailbox = mailbox
  }

  /** The number of the message that was put in, by its content, among what came since. */
  async find({ type, uid, folder, from, digest }: KeptOrder): Promise<number | undefined> {
    if (type === 'remove') return undefined
    const { validity, uids } = await this.#folder(folder, Math.max(1, from))
    for (const one of uids) {
      const key = `${String(one)} ${folder}`
      // In the folder where the former lies its own number is not what came.
      if (one < from || (type !== 'move' && one === uid) || this.#taken.has(key)) continue
      await this.#mailbox.stay(folder)
      const place = { folder, validity, uid: one }
      if ((await digestAt(this.#ground, this.#mailbox, place)) !== digest) continue
      this.#taken.add(key)
      return one
    }
    return undefined
  }

  async #folder(folder: string, from: number): Promise<Folder> {
    const known = this.#folders.get(folder)
    if (known !== undefined && known.from <= from) return known
    const validity = (await this.#mailbox.open(folder))?.validity
    const uids = validity === undefined ? [] : await this.#mailbox.uidsFrom(from)
    const found = { validity: validity ?? '', from, uids }
    this.#folders.set(folder, found)
    return found
  }
}

interface Folder {
  readonly validity: string
  readonly from: number
  readonly uids: readonly number[]
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
