import type { ChangingMailbox, KeptMessage, OpenFolder } from '../../read/sources/imap-mailbox.ts'
import { messageItem } from '../../read/sources/imap-messages.ts'
import type { Note, Obstacle, Order, Prepared, Settled } from '../target.ts'
import type { AccountNote, KeptOrder } from './note.ts'
import { obstacleOf, type AccountGround } from './ground.ts'
import { detailsOf, receiptOf, settleOne } from './settle.ts'

/** An order that was checked: what there is, and what comes in its stead. */
interface Checked {
  readonly order: Order
  readonly kept: KeptOrder
  /** What is put in, and where; null when nothing is. */
  readonly incoming: Omit<KeptMessage, 'item'> | null
}

/** Looks at what the orders are about; leaves nothing behind. */
export async function prepareOrders(
  ground: AccountGround,
  orders: readonly Order[],
  signal: AbortSignal,
): Promise<Prepared> {
  const unit = orders[0]?.place.unit ?? ''
  const checked: Checked[] = []
  const refused: { key: string; obstacle: Obstacle }[] = []
  let folder: OpenFolder | undefined
  try {
    const mailbox = await ground.mailbox(signal)
    for (const order of orders) {
      folder = await mailbox.open(unit)
      const one =
        folder === undefined
          ? ({ code: 'gone' } as const)
          : await check({ ...ground, mailbox, folder, orders }, order)
      if ('code' in one) refused.push({ key: order.key, obstacle: one })
      else checked.push(one)
    }
  } catch (error) {
    const obstacle = obstacleOf(error)
    return nothing(orders.map(({ key }) => ({ key, obstacle })))
  }
  if (folder === undefined || checked.length === 0) return nothing(refused)
  const note: AccountNote = {
    unit,
    validity: folder.validity,
    orders: Object.fromEntries(checked.map(({ order, kept }) => [order.key, kept])),
  }
  return {
    refused,
    note: note as unknown as Note, // a plain object; its fields are JSON
    commit: (during) => commit(ground, { note, checked }, during),
    discard: async () => undefined,
  }
}

function nothing(refused: Prepared['refused']): Prepared {
  return { refused, note: {}, commit: async () => [], discard: async () => undefined }
}

interface Checking extends Omit<AccountGround, 'mailbox'> {
  readonly mailbox: Awaited<ReturnType<AccountGround['mailbox']>>
  readonly folder: OpenFolder
  readonly orders: readonly Order[]
}

async function check(checking: Checking, order: Order): Promise<Checked | Obstacle> {
  const { digestItem, folder } = checking
  const { change, digest } = order
  if (change.type === 'put-back' && digest === '') return putInAgain(checking, order)
  const uid = Number(order.place.item)
  const message = await checking.mailbox.message(uid)
  if (message === undefined) return { code: 'gone' }
  if (digestItem(message.item.bytes) !== digest) return { code: 'changed-since' }
  if (order.keepsCopy === true && !(await hasOther(checking, { order, message })))
    return { code: 'last-copy' }
  const { flags, dateMs } = message
  const kept = { uid, flags: [...flags], dateMs }
  const { unit } = order.place
  if (change.type === 'remove')
    return { order, incoming: null, kept: { ...kept, type: 'remove', digest: '', folder: unit, from: 0 } }
  const to = folderOf(change)
  if (to !== undefined) {
    const there = await checking.mailbox.open(to)
    return {
      order,
      incoming: null,
      kept: { ...kept, type: 'move', digest, folder: to, from: there?.nextUid ?? 0 },
    }
  }
  if (change.type === 'move') return { code: 'not-supported' } // it has a folder, see above
  const bytes = change.bytes.read(0, change.bytes.sizeBytes)
  const raw = change.type === 'put-back' ? bytes : withLineEnds(bytes)
  return {
    order,
    incoming: { raw, flags, dateMs },
    kept: {
      ...kept,
      type: 'replace',
      digest: digestOf(checking, raw),
      folder: unit,
      from: folder.nextUid,
    },
  }
}

/** Something that was removed comes in again, with the flags and the date that it had. */
function putInAgain({ folder, ...checking }: Checking, order: Order): Checked | Obstacle {
  if (order.change.type !== 'put-back') return { code: 'not-supported' }
  const { bytes, receipt } = order.change
  const { flags, dateMs } = detailsOf(receipt)
  const raw = bytes.read(0, bytes.sizeBytes)
  return {
    order,
    incoming: { raw, flags, dateMs },
    kept: {
      type: 'replace',
      uid: null,
      digest: digestOf(checking, raw),
      folder: order.place.unit,
      from: folder.nextUid,
      flags: [...flags],
      dateMs,
    },
  }
}

/** The folder that a message goes to: of a move, or back to where a move took it from. */
function folderOf(change: Order['change']): string | undefined {
  if (change.type === 'move') return change.folder
  return change.type === 'put-back' ? detailsOf(change.receipt).from : undefined
}

/** As the protocol wants lines to end. */
function withLineEnds(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replaceAll(/(?<!\r)\n/g, '\r\n'), 'latin1')
}

function digestOf({ digestItem }: Pick<AccountGround, 'digestItem'>, raw: Uint8Array): string {
  return digestItem(messageItem(raw).bytes)
}

/** True when another message of the folder has the same content and is not taken out as well. */
async function hasOther(
  { mailbox, digestItem, orders }: Checking,
  { order, message }: { readonly order: Order; readonly message: KeptMessage },
): Promise<boolean> {
  const head = Buffer.from(message.raw.subarray(0, headBytes)).toString('latin1')
  const messageId = /^message-id:[ \t]*(\S+)/im.exec(head)?.[1]
  if (messageId === undefined) return false
  const taken = new Set(orders.map(({ place }) => Number(place.item)))
  for (const uid of (await mailbox.uidsOf(messageId)).slice(0, maxCopies)) {
    if (taken.has(uid)) continue
    const other = await mailbox.message(uid)
    if (other !== undefined && digestItem(other.item.bytes) === order.digest) return true
  }
  return false
}

const headBytes = 65_536
/** More copies than this of one message in one folder are looked at by nobody. */
const maxCopies = 20

interface Committing {
  readonly note: AccountNote
  readonly checked: readonly Checked[]
}

async function commit(
  ground: AccountGround,
  { note, checked }: Committing,
  signal: AbortSignal,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (const one of checked) {
    const { key } = one.order
    try {
      const mailbox = await ground.mailbox(signal)
      const folder = await mailbox.open(note.unit)
      if (folder?.validity !== note.validity)
        settled.push({ key, state: 'not-done', obstacle: { code: 'changed-since' } })
      else settled.push(await carryOut(ground, { ...one, mailbox, note }))
    } catch (error) {
      obstacleOf(error) // only what a server refuses
      // What became of this one nobody knows now: it is asked again by its note.
      settled.push({ key, state: 'out-of-reach' })
    }
  }
  return settled
}

interface Doing extends Checked {
  readonly mailbox: ChangingMailbox
  readonly note: AccountNote
}

async function carryOut(ground: AccountGround, doing: Doing): Promise<Settled> {
  const { order, kept, incoming, mailbox, note } = doing
  const { key } = order
  if (kept.type === 'move') {
    if (kept.from === 0 && kept.folder !== note.unit) await mailbox.make(kept.folder)
    await mailbox.open(note.unit)
    await mailbox.move(kept.uid ?? 0, kept.folder)
    ground.checkpoint('moved')
    return settleOne(ground, { mailbox, key, digest: order.digest, kept, note })
  }
  if (incoming !== null) {
    await mailbox.append(kept.folder, incoming)
    ground.checkpoint('appended')
  }
  if (kept.uid !== null) {
    const isRemoved = await mailbox.remove(kept.uid)
    if (!isRemoved) {
      const detail = 'other messages are marked as deleted'
      return { key, state: 'not-done', obstacle: { code: 'in-use', detail } }
    }
    ground.checkpoint('removed')
  }
  if (incoming === null) return { key, state: 'done', receipt: receiptOf(kept, null) }
  return settleOne(ground, { mailbox, key, digest: order.digest, kept, note })
}
