import { z } from 'zod'
import { inMemory, type ByteSource } from '../../base/bytes.ts'
import { Refusal } from '../../base/refusal.ts'
import { addressOf, cardBytes } from '../../read/sources/dav-connection.ts'
import { cardDav, type DavDialect } from '../../read/sources/dav-dialect.ts'
import { groupsIn, type GroupCard } from '../../read/sources/dav-groups.ts'
import { davClient, davUrl, type DavAnswer, type DavClient } from '../../read/sources/dav-http.ts'
import type { Opening } from '../../read/sources/live.ts'
import { prepareEach } from '../prepared.ts'
import type {
  ActPlace,
  Look,
  Note,
  Obstacle,
  Order,
  OrderHead,
  Prepared,
  Settled,
  Target,
} from '../target.ts'
import { meaningOfCard } from './meaning.ts'

export interface DavTargetOptions {
  readonly opening: Opening
  /** The store's keyed digest of a whole item. */
  readonly digestItem: (bytes: ByteSource) => string
}

/**
 * An account's address books or calendars as a place that can be acted on. Nothing is done but to the card that was looked
 * at: its tag goes with every question, and the server says no when somebody else was there first.
 */
export function openDavTarget(dialect: DavDialect, { opening, digestItem }: DavTargetOptions): Target {
  const client = davClient(opening)
  const ground: Ground = { client, dialect, home: davUrl(opening.account.address), digestItem }
  return {
    ways: { wholeUnits: false, unitsApart: true },
    refuses: (_place, change) => (change === 'move' ? { code: 'not-supported' } : undefined),
    ...(dialect === cardDav && { groupsIn: (unit: string) => groupsAt(ground, unit) }),
    look: (place, digest) => look(ground, place, digest),
    prepare: (orders) => prepare(ground, orders),
    settle: async (orders, note) => {
      const settled: Settled[] = []
      for (const order of orders) settled.push(await settle(ground, order, note[order.key]))
      return settled
    },
    [Symbol.asyncDispose]: async () => client[Symbol.dispose](),
  }
}

async function groupsAt({ client, home }: Ground, unit: string): Promise<readonly GroupCard[]> {
  const groups = await answered(() => groupsIn(client, new URL(unit, home)))
  return 'code' in groups ? [] : groups
}

interface Ground extends Pick<DavTargetOptions, 'digestItem'> {
  readonly client: DavClient
  readonly dialect: DavDialect
  readonly home: URL
}

/** A card as the server has it now. */
interface Card {
  readonly tag: string
  /** As the server gives it. */
  readonly copy: ByteSource
  /** As a scan reads it. */
  readonly bytes: ByteSource
  readonly digest: string
}

/** The card at a place: null when there is none. Throws a Refusal when the server does not answer. */
async function cardAt(
  { client, home, digestItem }: Ground,
  place: ActPlace,
): Promise<Card | Obstacle | null> {
  const answer = await client.ask({ method: 'GET', url: addressAt(home, place) })
  if (answer.status === 404 || answer.status === 410) return null
  if (answer.status !== 200) return obstacleOf(answer)
  const bytes = inMemory(cardBytes(answer.body.toString()))
  return { tag: answer.header('etag'), copy: inMemory(answer.body), bytes, digest: digestItem(bytes) }
}

function addressAt(home: URL, { unit, item }: ActPlace): URL {
  return addressOf(item, new URL(unit, home))
}

function obstacleOf({ status }: DavAnswer): Obstacle {
  const detail = `HTTP ${status}`
  if (status === 404 || status === 410) return { code: 'gone' }
  if (status === 412) return { code: 'changed-since' }
  if (status === 423) return { code: 'in-use', detail }
  if (status === 403 || status === 405) return { code: 'read-only', detail }
  return { code: status >= 500 ? 'unreachable' : 'failed', detail }
}

async function look(ground: Ground, place: ActPlace, digest: string): Promise<Look> {
  const card = await answered(() => cardAt(ground, place))
  if (card === null) return { state: 'not-there', obstacle: { code: 'gone' } }
  if ('code' in card) return { state: 'not-there', obstacle: card }
  if (card.digest !== digest) return { state: 'not-there', obstacle: { code: 'changed-since' } }
  return { state: 'there', bytes: card.bytes, copy: card.copy, [Symbol.dispose]: () => undefined }
}

async function answered<Result>(work: () => Promise<Result>): Promise<Result | Obstacle> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code === 'sign-in-refused' ? 'read-only' : 'unreachable', detail: error.code }
  }
}

/** What the journal keeps of an order: the tag that it is for, and what the card means afterwards. */
const cardNote = z.object({
  way: z.enum(['remove', 'replace', 'fill']),
  /** Digest of what lay there; '' when it was free. */
  before: z.string(),
  tag: z.string(),
  meaning: z.string(),
})

/** An order with what it comes to. */
interface Wish {
  readonly order: Order
  readonly bytes: ByteSource | undefined
  readonly note: Note & z.output<typeof cardNote>
}

function prepare(ground: Ground, orders: readonly Order[]): Promise<Prepared> {
  return prepareEach(
    orders,
    (order) => wishOf(ground, order),
    (wish) => carryOut(ground, wish),
  )
}

async function wishOf(ground: Ground, order: Order): Promise<Wish | Obstacle> {
  const { change, digest, place } = order
  if (change.type === 'move') return { code: 'not-supported' }
  const card = await answered(() => cardAt(ground, place))
  if (card !== null && 'code' in card) return card
  if (digest === '' && card !== null) return { code: 'occupied' }
  if (digest !== '' && card === null) return { code: 'gone' }
  if (card !== null && card.digest !== digest) return { code: 'changed-since' }
  const bytes = change.type === 'remove' ? undefined : change.bytes
  if ([card?.bytes, bytes].some((some) => some !== undefined && invites(some)))
    return { code: 'in-own-program', detail: 'invitation' }
  const way = change.type === 'remove' ? 'remove' : card === null ? 'fill' : 'replace'
  const meaning = bytes === undefined ? '' : ground.digestItem(meaningOfCard(bytes))
  return { order, bytes, note: { way, before: digest, tag: card?.tag ?? '', meaning } }
}

/** Of an appointment with others the server itself sends word to these (RFC 6638): nobody asked for that. */
function invites(bytes: ByteSource): boolean {
  return /^(?:attendee|organizer)[;:]/im.test(Buffer.from(bytes.read(0, bytes.sizeBytes)).toString('latin1'))
}

async function carryOut(ground: Ground, { order, bytes, note }: Wish): Promise<Settled> {
  const { key } = order
  // Without a tag it is looked at once more just before: as near as such a server lets us come.
  const condition =
    note.way === 'fill' ? { 'if-none-match': '*' } : note.tag === '' ? {} : { 'if-match': note.tag }
  const answer = await answered(async () => {
    if (note.way !== 'fill' && note.tag === '') {
      const card = await cardAt(ground, order.place)
      if (card === null || 'code' in card || card.digest !== order.digest)
        return { code: 'changed-since' } as const
    }
    return ground.client.ask({
      method: bytes === undefined ? 'DELETE' : 'PUT',
      url: addressAt(ground.home, order.place),
      headers: {
        ...condition,
        ...(bytes && { 'content-type': `${ground.dialect.mediaType}; charset=utf-8` }),
      },
      ...(bytes && { body: bytes.read(0, bytes.sizeBytes) }),
    })
  })
  // Whether it got there, only looking tells.
  if ('code' in answer)
    return answer.code === 'unreachable'
      ? { key, state: 'out-of-reach' }
      : { key, state: 'not-done', obstacle: answer }
  if (answer.status >= 500) return { key, state: 'out-of-reach' }
  if (answer.status >= 200 && answer.status < 300) return settle(ground, order, note)
  const obstacle = obstacleOf(answer)
  const isTaken = obstacle.code === 'changed-since' && note.way === 'fill'
  return { key, state: 'not-done', obstacle: isTaken ? { code: 'occupied' } : obstacle }
}

/** What became of an order, by what lies there now. A server may write a card in an order of its own: what it means counts. */
async function settle(ground: Ground, { key, place }: OrderHead, kept: unknown): Promise<Settled> {
  const { way, before, meaning } = cardNote.parse(kept)
  const card = await answered(() => cardAt(ground, place))
  if (card !== null && 'code' in card) return { key, state: 'out-of-reach' }
  if (card === null) {
    if (way === 'remove') return { key, state: 'done', receipt: { place: null, digest: '', details: {} } }
    return way === 'fill' ? { key, state: 'not-done' } : { key, state: 'unclear' }
  }
  // Before the question whether it is what it was: where both say the same, it is what it should be.
  if (way !== 'remove' && ground.digestItem(meaningOfCard(card.bytes)) === meaning)
    return { key, state: 'done', receipt: { place, digest: card.digest, details: {} } }
  return { key, state: card.digest === before ? 'not-done' : 'unclear' }
}
