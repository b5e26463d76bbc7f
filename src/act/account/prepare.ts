import {
  uidsPerQuestion,
  type ChangingMailbox,
  type KeptMessage,
  type MessageState,
  type OpenFolder,
} from '../../read/sources/imap-mailbox.ts'
import { messageItem } from '../../read/sources/imap-messages.ts'
import type { Note, Obstacle, Order, Prepared, Settled } from '../target.ts'
import { digestAt, obstacleOf, type AccountGround } from './ground.ts'
import type { AccountNote, KeptOrder } from './note.ts'
import { detailsOf, settleOrders } from './settle.ts'

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
    const nextUids = await nextUidsIn(mailbox, orders)
    folder = await mailbox.open(unit)
    if (folder !== undefined) {
      const states = await mailbox.states(
        orders.filter(({ digest }) => digest !== '').map(({ place }) => Number(place.item)),
      )
      const checking: Checking = { ground, mailbox, folder, orders, states, nextUids }
      for (const order of orders) {
        const one = await check(checking, order)
        if ('code' in one) refused.push({ key: order.key, obstacle: one })
        else checked.push(one)
      }
    } else for (const { key } of orders) refused.push({ key, obstacle: { code: 'gone' } })
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

/** From which number on the folders that orders move to get what comes; 0 where there is none yet. */
async function nextUidsIn(
  mailbox: ChangingMailbox,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, number>> {
  const nextUids = new Map<string, number>()
  for (const to of new Set(orders.map(({ change }) => folderOf(change)))) {
    if (to !== undefined) nextUids.set(to, (await mailbox.open(to))?.nextUid ?? 0)
  }
  return nextUids
}

function nothing(refused: Prepared['refused']): Prepared {
  return { refused, note: {}, commit: async () => [], discard: async () => undefined }
}

interface Checking {
  readonly ground: AccountGround
  readonly mailbox: ChangingMailbox
  readonly folder: OpenFolder
  readonly orders: readonly Order[]
  /** Of the messages that the orders are about and that are there. */
  readonly states: ReadonlyMap<number, MessageState>
  readonly nextUids: ReadonlyMap<string, number>
}

async function check(checking: Checking, order: Order): Promise<Checked | Obstacle> {
  const { ground, mailbox, folder } = checking
  const { change, digest } = order
  const { unit } = order.place
  if (change.type === 'put-back' && digest === '') return putInAgain(checking, order)
  const uid = Number(order.place.item)
  const state = checking.states.get(uid)
  const now = state && (await digestAt(ground, mailbox, { folder: unit, validity: folder.validity, uid }))
  if (state === undefined || now === undefined) return { code: 'gone' }
  if (now !== digest) return { code: 'changed-since' }
  if (order.keepsCopy === true && !(await hasOther(checking, order))) return { code: 'last-copy' }
  const { flags, dateMs } = state
  const kept = { uid, flags: [...flags], dateMs }
  if (change.type === 'remove')
    return { order, incoming: null, kept: { ...kept, type: 'remove', digest: '', folder: unit, from: 0 } }
  const to = folderOf(change)
  if (to !== undefined) {
    const from = checking.nextUids.get(to) ?? 0
    return { order, incoming: null, kept: { ...kept, type: 'move', digest, folder: to, from } }
  }
  if (change.type === 'move') return { code: 'not-supported' } // it has a folder, see above
  const bytes = change.bytes.read(0, change.bytes.sizeBytes)
  const raw = change.type === 'put-back' ? bytes : withLineEnds(bytes)
  return {
    order,
    incoming: { raw, flags, dateMs },
    kept: { ...kept, type: 'replace', digest: digestOf(ground, raw), folder: unit, from: folder.nextUid },
  }
}

/** Something that was removed comes in again, with the flags and the date that it had. */
function putInAgain({ folder, ground }: Checking, order: Order): Checked | Obstacle {
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
      digest: digestOf(ground, raw),
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
  { ground, mailbox, folder, orders }: Checking,
  { place, digest }: Order,
): Promise<boolean> {
  const message = await mailbox.message(Number(place.item))
  const head = Buffer.from(message?.raw.subarray(0, headBytes) ?? []).toString('latin1')
  const messageId = /^message-id:[ \t]*(\S+)/im.exec(head)?.[1]
  if (messageId === undefined) return false
  const taken = new Set(orders.map((order) => Number(order.place.item)))
  for (const uid of (await mailbox.uidsOf(messageId)).slice(0, maxCopies)) {
    if (taken.has(uid)) continue
    const { validity } = folder
    if ((await digestAt(ground, mailbox, { folder: place.unit, validity, uid })) === digest) return true
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

/** As few questions as there can be: what goes goes together, and so does what moves to one folder. */
async function commit(
  ground: AccountGround,
  { note, checked }: Committing,
  signal: AbortSignal,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (const group of groupsOf(checked)) {
    const keys = group.map(({ order }) => order.key)
    try {
      const mailbox = await ground.mailbox(signal)
      const folder = await mailbox.open(note.unit)
      if (folder?.validity !== note.validity)
        settled.push(...keys.map((key) => notDone(key, { code: 'changed-since' })))
      else settled.push(...(await carryOut(ground, { mailbox, note, group, signal })))
    } catch (error) {
      obstacleOf(error) // only what a server refuses
      // What became of these nobody knows now: they are asked again by their note.
      settled.push(...keys.map((key) => ({ key, state: 'out-of-reach' as const })))
    }
  }
  return settled
}

function notDone(key: string, obstacle: Obstacle): Settled {
  return { key, state: 'not-done', obstacle }
}

/** What is done in one question: not more than one may hold, and of one way to one folder. */
function groupsOf(checked: readonly Checked[]): Checked[][] {
  const alike = Map.groupBy(checked, ({ kept: { type, folder, from } }) =>
    JSON.stringify([type, folder, from]),
  )
  return [...alike.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / uidsPerQuestion) }, (_, index) =>
      group.slice(index * uidsPerQuestion, (index + 1) * uidsPerQuestion),
    ),
  )
}

interface Doing {
  readonly mailbox: ChangingMailbox
  readonly note: AccountNote
  readonly group: readonly Checked[]
  readonly signal: AbortSignal
}

async function carryOut(
  ground: AccountGround,
  { mailbox, note, group, signal }: Doing,
): Promise<readonly Settled[]> {
  const orders = group.map(({ order }) => order)
  const uids = group.flatMap(({ kept }) => kept.uid ?? [])
  const [first] = group
  if (first?.kept.type === 'move') {
    const { from, folder } = first.kept
    if (from === 0 && folder !== note.unit) await mailbox.make(folder)
    await mailbox.open(note.unit)
    await mailbox.move(uids, folder)
    ground.checkpoint('moved')
  }
  for (const { incoming, kept } of group) {
    if (incoming === null) continue
    await mailbox.append(kept.folder, incoming)
    ground.checkpoint('appended')
  }
  if (first?.kept.type !== 'move' && uids.length > 0) {
    if (!(await mailbox.remove(uids))) {
      const detail = 'other messages are marked as deleted'
      return orders.map(({ key }) => notDone(key, { code: 'in-use', detail }))
    }
    ground.checkpoint('removed')
  }
  return settleOrders(ground, orders, { note: note as unknown as Note, signal }) // a plain object; its fields are JSON
}
