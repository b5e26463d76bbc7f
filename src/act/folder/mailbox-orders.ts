import { accessSync, constants, existsSync, lstatSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { inMemory, type ByteSource } from '../../base/bytes.ts'
import { openFile } from '../../read/index.ts'
import type {
  Change,
  Note,
  Obstacle,
  ObstacleCode,
  Order,
  OrderHead,
  Prepared,
  Receipt,
  Settled,
} from '../target.ts'
import { obstacleOf, piecesOf, writeNew } from './durable.ts'
import { tellChanged, type Ground } from './ground.ts'
import { isInUse } from './in-use.ts'
import { diskOf, isBelow, locate, pathOfUnit, unitOf, type Located } from './locate.ts'
import {
  asStretch,
  countsOf,
  digestOfStretch,
  isOneMessage,
  nearest,
  separatorOf,
  type Mailbox,
  type Mailboxes,
  type Stretch,
} from './mailbox.ts'
import { layOut, type Inserted, type Neighbours, type Piece } from './rewrite.ts'
import { giveTraits, traitsOf } from './traits.ts'

/** What changing mailboxes rests on. */
export interface MailboxGround extends Ground {
  readonly mailboxes: Mailboxes
}

const neighbours = z.object({ offset: z.number(), previous: z.string(), next: z.string() })

const mailboxNote = z.object({
  unit: z.string(),
  disk: z.string(),
  draft: z.string(),
  /** How many messages of each digest there were, and will be: by these it is told afterwards whether it was done. */
  before: z.record(z.string(), z.number()),
  after: z.record(z.string(), z.number()),
  orders: z.array(
    z.object({
      key: z.string(),
      from: z.string(),
      to: z.string(),
      /** Where the message stands afterwards; null when it is gone. */
      offset: z.number().nullable(),
      between: neighbours,
    }),
  ),
})
type MailboxNote = z.output<typeof mailboxNote>

const mailboxDetails = z.object({ between: neighbours })

/** Orders on one mailbox, which is written anew once for all of them. */
export function prepareMailbox(
  ground: MailboxGround,
  orders: readonly Order[],
  signal: AbortSignal,
): Prepared {
  const unit = orders[0]?.place.unit ?? ''
  const found = locate(ground.root, unit)
  const obstacle = 'code' in found ? found : obstacleTo(found)
  if ('code' in found || obstacle !== undefined) return refusingAll(orders, obstacle)
  try {
    using file = openFile(found.path)
    const plan = assign(ground, { orders, mailbox: ground.mailboxes.read(found, file, signal), file })
    const pieces = layOut({ ...plan, mailbox: file })
    const note = noteOf(ground, found, { plan, pieces })
    return {
      refused: plan.refused,
      note,
      commit: async (until) => commitMailbox(ground, { found, note, plan, signal: until }),
      discard: async () => undefined,
    }
  } catch (error) {
    return refusingAll(orders, obstacleOf(error))
  }
}

function refusingAll(orders: readonly Order[], obstacle: Obstacle = { code: 'failed' }): Prepared {
  return {
    refused: orders.map(({ key }) => ({ key, obstacle })),
    note: {},
    commit: async () => orders.map(({ key }) => ({ key, state: 'not-done', obstacle })),
    discard: async () => undefined,
  }
}

/** Why a mailbox cannot be written anew now. */
function obstacleTo({ path }: Located): Obstacle | undefined {
  if (isInUse(path)) return { code: 'in-use' }
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return undefined
  } catch (error) {
    return obstacleOf(error)
  }
}

/** What is to happen with each message. */
interface Assigned {
  readonly stretches: readonly Stretch[]
  readonly changes: ReadonlyMap<Stretch, Inserted | null>
  readonly inserted: readonly Inserted[]
  readonly places: ReadonlyMap<string, Neighbours>
  readonly carried: readonly Order[]
  readonly refused: readonly { readonly key: string; readonly obstacle: Obstacle }[]
}

interface Assigning {
  readonly orders: readonly Order[]
  readonly mailbox: Mailbox
  readonly file: ByteSource
}

function assign(ground: Ground, { orders, mailbox: { stretches, byDigest }, file }: Assigning): Assigned {
  const changes = new Map<Stretch, Inserted | null>()
  const free = freeCopies(byDigest)
  const inserted: Inserted[] = []
  const places = new Map<string, Neighbours>()
  const carried: Order[] = []
  const refused: Assigned['refused'][number][] = []
  const around = aroundEach(stretches)
  for (const order of orders) {
    const { key, digest, change, place } = order
    const copies = free(digest)
    const there = nearest(copies, Number(place.item))
    const code = codeAgainst(order, copies.size)
    if (code !== undefined) {
      refused.push({ key, obstacle: { code } })
      continue
    }
    if (there === undefined) {
      const back = comingBack(ground, key, change)
      inserted.push(back)
      places.set(key, back.between)
    } else {
      const between = around(there)
      const instead = insteadOf(ground, { order, between, separator: separatorOf(file, there) })
      if (instead !== null && !isOneMessage(instead.bytes)) {
        refused.push({ key, obstacle: { code: 'inside-file' } })
        continue
      }
      changes.set(there, instead)
      copies.delete(there.offset)
      places.set(key, between)
    }
    carried.push(order)
  }
  return { stretches, changes, inserted, places, carried, refused }
}

/** The messages of a digest that no order has taken yet; '' is that of none. */
function freeCopies(byDigest: Mailbox['byDigest']): (digest: string) => Map<number, Stretch> {
  const free = new Map<string, Map<number, Stretch>>()
  return (digest) => {
    const copies = free.get(digest) ?? new Map(digest === '' ? [] : byDigest.get(digest))
    free.set(digest, copies)
    return copies
  }
}

/** Why an order cannot be carried out, where so many copies of its message are left. */
function codeAgainst({ change, digest, keepsCopy }: Order, copies: number): ObstacleCode | undefined {
  if (change.type === 'move' || (digest === '' && change.type !== 'put-back')) return 'not-supported'
  if (digest === '') return undefined
  if (copies === 0) return 'gone'
  return keepsCopy === true && copies === 1 ? 'last-copy' : undefined
}

function comingBack(
  ground: Ground,
  key: string,
  change: Change,
): Inserted & { readonly between: Neighbours } {
  if (change.type !== 'put-back') throw new TypeError(`Cannot put back by a "${change.type}"`)
  const { between } = mailboxDetails.parse(change.receipt.details)
  return { key, bytes: change.bytes, digest: digestOfStretch(ground, change.bytes), between }
}

function aroundEach(stretches: readonly Stretch[]): (stretch: Stretch) => Neighbours {
  const indexes = new Map(stretches.map((stretch, index) => [stretch, index]))
  return (stretch) => {
    const index = indexes.get(stretch) ?? 0
    const digestAt = (at: number): string => stretches[at]?.digest ?? ''
    return { offset: stretch.offset, previous: digestAt(index - 1), next: digestAt(index + 1) }
  }
}

interface Instead {
  readonly order: Order
  readonly between: Neighbours
  readonly separator: Uint8Array
}

/** What comes in the stead of a message; null when it goes. */
function insteadOf(ground: Ground, { order: { key, change }, between, separator }: Instead): Inserted | null {
  if (change.type === 'remove' || change.type === 'move') return null
  const bytes = change.type === 'put-back' ? change.bytes : inMemory(asStretch(separator, change.bytes))
  return { key, bytes, digest: digestOfStretch(ground, bytes), between }
}

interface Outcome {
  readonly plan: Assigned
  readonly pieces: readonly Piece[]
}

function noteOf({ root }: Ground, { path }: Located, { plan, pieces }: Outcome): MailboxNote {
  const offsets = new Map<string, { readonly offset: number; readonly digest: string }>()
  let at = 0
  for (const { key, bytes, digest } of pieces) {
    if (key !== undefined) offsets.set(key, { offset: at, digest })
    at += bytes.sizeBytes
  }
  const orders = plan.carried.map(({ key, digest }) => {
    const now = offsets.get(key)
    const between = plan.places.get(key) ?? { offset: 0, previous: '', next: '' }
    return { key, from: digest, to: now?.digest ?? '', offset: now?.offset ?? null, between }
  })
  const digests = new Set(orders.flatMap(({ from, to }) => [from, to]).filter((digest) => digest !== ''))
  return {
    unit: unitOf(root, path),
    disk: diskOf(root, path),
    draft: `.kwartje-${plan.carried[0]?.key ?? 'none'}.new`,
    before: countsOf(plan.stretches, digests),
    after: countsOf(
      pieces.map(({ digest }) => ({ offset: 0, length: 0, digest })),
      digests,
    ),
    orders,
  }
}

interface Commit {
  readonly found: Located
  readonly note: MailboxNote
  readonly plan: Assigned
  readonly signal: AbortSignal
}

/** Writes the mailbox anew beside it and puts it in its place in one step, unless somebody wrote in it meanwhile. */
function commitMailbox(ground: MailboxGround, { found, note, plan, signal }: Commit): Settled[] {
  const { path, stats } = found
  const draft = join(dirname(path), note.draft)
  const notDone = (obstacle: Obstacle): Settled[] => {
    rmSync(draft, { force: true })
    return plan.carried.map(({ key }) => ({ key, state: 'not-done', obstacle }))
  }
  if (plan.carried.length === 0) return []
  try {
    using file = openFile(path)
    if (!isSame(ground, found)) return notDone({ code: 'changed-since' })
    writeNew(draft, bytesOfPieces(layOut({ ...plan, mailbox: file }), signal), 0o600)
    if (file.problems.length > 0) return notDone({ code: 'changed-since' })
    const { modifiedMs: _former, ...kept } = traitsOf(stats)
    giveTraits(draft, { ...kept, modifiedMs: Number(statSync(draft, { bigint: true }).mtimeNs) / 1_000_000 })
    ground.checkpoint('mailbox draft written')
    if (isInUse(path)) return notDone({ code: 'in-use' })
    if (!isSame(ground, found)) return notDone({ code: 'changed-since' })
    renameSync(draft, path)
    ground.checkpoint('mailbox in place')
    tellChanged(ground, path)
    return note.orders.map((order) => doneMessage(note, order))
  } catch (error) {
    return notDone(obstacleOf(error))
  }
}

function* bytesOfPieces(pieces: readonly Piece[], signal: AbortSignal): Generator<Uint8Array> {
  for (const { bytes } of pieces) yield* piecesOf(bytes, signal)
}

/** The same file in the same place: one that a link leads to now is another's. */
function isSame({ root }: Ground, { path, stats: { size, mtimeNs, ino } }: Located): boolean {
  const now = lstatSync(path, { bigint: true })
  return (
    now.isFile() && now.size === size && now.mtimeNs === mtimeNs && now.ino === ino && isBelow(root, path)
  )
}

function doneMessage(
  { unit }: MailboxNote,
  { key, to, offset, between }: MailboxNote['orders'][number],
): Settled {
  const place = offset === null ? null : { unit, item: String(offset) }
  const receipt: Receipt = { place, digest: to, details: { between } }
  return { key, state: 'done', receipt }
}

/** What became of orders on a mailbox, by how many messages of each digest it holds now. */
export function settleMailbox(
  ground: MailboxGround,
  orders: readonly OrderHead[],
  { note, signal }: { readonly note: Note; readonly signal: AbortSignal },
): Settled[] {
  const kept = mailboxNote.parse(note)
  const path = pathOfUnit(ground.root, kept.unit)
  const all = (state: 'not-done' | 'unclear' | 'out-of-reach'): Settled[] =>
    orders.map(({ key }) => ({ key, state }))
  if (!existsSync(ground.root) || diskOf(ground.root, path) !== kept.disk) return all('out-of-reach')
  rmSync(join(dirname(path), kept.draft), { force: true })
  const found = locate(ground.root, kept.unit)
  if ('code' in found) return all(found.code === 'gone' ? 'unclear' : 'out-of-reach')
  using file = openFile(found.path)
  const digests = new Set([...Object.keys(kept.before), ...Object.keys(kept.after)])
  const now = countsOf(ground.mailboxes.read(found, file, signal).stretches, digests)
  const byKey = new Map(kept.orders.map((order) => [order.key, order]))
  return orders.map(({ key }) => {
    const order = byKey.get(key)
    if (order === undefined) return { key, state: 'not-done' }
    const own = [order.from, order.to].filter((digest) => digest !== '')
    if (own.every((digest) => now[digest] === kept.after[digest])) return doneMessage(kept, order)
    return { key, state: own.every((digest) => now[digest] === kept.before[digest]) ? 'not-done' : 'unclear' }
  })
}
