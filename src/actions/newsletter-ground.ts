import { greatest, least } from '../base/lists.ts'
import { gather, isSignedBySender, usualDays, type Gathered } from '../privacy/newsletters/gather.ts'
import { leavingOf, type Leaving } from '../privacy/newsletters/leaving.ts'
import { standingOf, type Stands } from '../privacy/newsletters/standing.ts'
import type { Caution, UnsubscribeMethod } from '../privacy/newsletters/unsubscribe.ts'
import type { AskRow, MailingDecision, NewestLetter, WrittenTo } from '../store/mailings.ts'
import type { Store } from '../store/store.ts'
import type { ActionContext } from './action.ts'
import { mailFrom } from './mail-from.ts'
import { ownAddresses } from './persons.ts'
import { usedSuppliers } from './suppliers.ts'

/** A mailing that the user gets, with all that one decides by. */
export interface Newsletter extends Omit<Gathered, 'signer' | 'isOldHand' | 'told'> {
  /** Its List-Id, else the domain that signed or sent it. */
  readonly key: string
  /** As the newest message calls its sender; else its address. */
  readonly name: string
  readonly email: string
  /** The usual number of days between two messages; null for fewer than three. */
  readonly everyDays: number | null
  /** False when of some nobody knows whether they were opened, and of none that they were: unknown is not "never". */
  readonly isOpenKnown: boolean
  readonly lastAnsweredAtMs: number | null
  /** The way out that it offers. */
  readonly method: UnsubscribeMethod
  /** What getting out of it would be now, and why no more than that. */
  readonly leaving: Leaving['type']
  readonly why: LeavingWhy | null
  readonly caution: Caution | null
  /** Two earlier mails over thirty days, or the user wrote to it, or it is a supplier. */
  readonly isKnown: boolean
  readonly decision: MailingDecision | null
  /** Null: nobody asked to leave. */
  readonly stands: Stands | null
}

export type LeavingWhy = Extract<Leaving, { readonly why: unknown }>['why']

/** A mailing with what a decision about it rests on. */
export interface GroundedNewsletter {
  readonly newsletter: Newsletter
  /** Null: nothing of it lies anywhere any more. */
  readonly letter: NewestLetter | null
  readonly leave: Leaving
  /** Oldest first. */
  readonly asks: readonly AskRow[]
}

/** Every mailing that something lies of, or of which something was decided or asked; the busiest first. */
export async function newsletterGround(context: ActionContext): Promise<GroundedNewsletter[]> {
  const ground = await readGround(context)
  const found = [...ground.counts].flatMap(([key, rows]) => newsletterOf(key, gather(rows), ground))
  const seen = new Set(ground.counts.keys())
  const gone = [...new Set([...ground.asks.keys(), ...ground.decided.keys()])]
    .filter((key) => !seen.has(key))
    .map((key) => goneOf(key, ground))
  return [...found, ...gone].sort(
    ({ newsletter: a }, { newsletter: b }) => b.messages - a.messages || a.key.localeCompare(b.key),
  )
}

/** One of them; undefined when there is none of this name. */
export async function oneNewsletter(
  context: ActionContext,
  key: string,
): Promise<GroundedNewsletter | undefined> {
  return (await newsletterGround(context)).find(({ newsletter }) => newsletter.key === key)
}

type Ground = Awaited<ReturnType<typeof readGround>>

async function readGround(context: ActionContext) {
  const { store, clock } = context
  const nowMs = clock.now().epochMilliseconds
  const [counts, dates, newest, decided, asked, from, own, used] = await Promise.all([
    store.mailings.counts(nowMs),
    store.mailings.dates(nowMs),
    store.mailings.newest(nowMs),
    store.mailings.decided(),
    store.mailings.asks(),
    mailFrom(store),
    ownAddresses(store),
    usedSuppliers(store),
  ])
  const asks = Map.groupBy(asked, ({ listKey }) => listKey)
  return {
    nowMs,
    counts: Map.groupBy(counts, ({ listKey }) => listKey),
    dates: Map.groupBy(dates, nameOf),
    letters: new Map(newest.map((one) => [nameOf(one), one])),
    written: await store.mailings.writtenTo(newest.flatMap(addressesOf)),
    decided,
    asks,
    news: await newsSince(store, asks, nowMs),
    mailFrom: from,
    own,
    suppliers: new Set(used.map(({ domain }) => domain)),
  }
}

function nameOf({ listKey, signer }: { readonly listKey: string; readonly signer: string }): string {
  return `${listKey} ${signer}`
}

function addressesOf({ sender, replyTo }: NewestLetter): string[] {
  return replyTo === null ? [sender] : [sender, replyTo]
}

/** None or one: what the user sends is no mailing that the user gets. */
function newsletterOf(key: string, gathered: Gathered, ground: Ground): GroundedNewsletter[] {
  const { signer, isOldHand, told, ...numbers } = gathered
  const letter = ground.letters.get(nameOf({ listKey: key, signer }))
  if (letter === undefined || isOwn(letter.fromEmail, ground.own)) return []
  const answers = addressesOf(letter).flatMap((address) => ground.written.get(address) ?? [])
  const isNear = answers.length > 0 || ground.suppliers.has(signer)
  const isKnown = isOldHand || (isNear && isSignedBySender(letter.fromEmail, signer))
  const { way, subscribed, fromName, fromEmail } = letter
  const leave = leavingOf({ way, isKnown, subscribed, mailFrom: ground.mailFrom })
  const everyDays = usualDays((ground.dates.get(nameOf(letter)) ?? []).map(({ atMs }) => atMs))
  const newsletter: Newsletter = {
    ...numbers,
    key,
    name: fromName === '' ? fromEmail : fromName,
    email: fromEmail,
    everyDays,
    isOpenKnown: numbers.lastOpenedAtMs !== null || told === numbers.messages,
    lastAnsweredAtMs: lastOf(answers),
    method: way.method,
    leaving: leave.type,
    why: 'why' in leave ? leave.why : null,
    caution: way.caution ?? null,
    isKnown,
    decision: ground.decided.get(key) ?? null,
    stands: standsOf(key, everyDays, ground),
  }
  return [{ newsletter, letter, leave, asks: ground.asks.get(key) ?? [] }]
}

/** Nothing of it lies anywhere any more: it stays to be seen what was decided, and to be taken back. */
function goneOf(key: string, ground: Ground): GroundedNewsletter {
  const asks = ground.asks.get(key) ?? []
  const leave: Leaving = { type: 'none', why: 'no-usable-address' }
  return {
    newsletter: {
      key,
      name: asks.at(-1)?.name ?? key,
      email: '',
      kind: 'newsletter',
      kinds: { newsletter: 0, notice: 0, invoice: 0 },
      messages: 0,
      firstAtMs: null,
      lastAtMs: null,
      lastOpenedAtMs: null,
      everyDays: null,
      isOpenKnown: false,
      lastAnsweredAtMs: null,
      method: 'none',
      leaving: 'none',
      why: leave.why,
      caution: null,
      isKnown: false,
      decision: ground.decided.get(key) ?? null,
      stands: standsOf(key, null, ground),
    },
    letter: null,
    leave,
    asks,
  }
}

function isOwn(email: string, { domains, addresses }: Ground['own']): boolean {
  const address = email.toLowerCase()
  return domains.includes(address.slice(address.lastIndexOf('@') + 1)) || addresses.includes(address)
}

function lastOf(answers: readonly WrittenTo[]): number | null {
  const days = answers.flatMap(({ lastAtMs }) => lastAtMs ?? [])
  return days.length === 0 ? null : greatest(days)
}

function standsOf(key: string, everyDays: number | null, { asks, news, nowMs }: Ground): Stands | null {
  const { newsAtMs, seenUntilMs } = news.get(key) ?? { newsAtMs: [], seenUntilMs: null }
  return standingOf({ asks: asks.get(key) ?? [], newsAtMs, everyDays, seenUntilMs, nowMs })
}

interface News {
  readonly newsAtMs: readonly number[]
  readonly seenUntilMs: number | null
}

/** News of mailings after one first asked them to stop: more of it proves no more. */
const mostNews = 2000

/** What came since, and up to when the places were read where it would have come. */
async function newsSince(
  store: Store,
  asks: ReadonlyMap<string, readonly AskRow[]>,
  nowMs: number,
): Promise<ReadonlyMap<string, News>> {
  if (asks.size === 0) return new Map()
  const sinceMs = least([...asks.values()].flat().map(({ atMs }) => atMs))
  const listKeys = [...asks.keys()]
  const rows = await store.mailings.messages({
    listKeys,
    untilMs: nowMs,
    sinceMs,
    kind: 'newsletter',
    limit: mostNews,
  })
  const byKey = Map.groupBy(rows, ({ listKey }) => listKey)
  const readUntil = await readUntilOf(store)
  const found = new Map<string, News>()
  for (const key of listKeys)
    found.set(key, {
      newsAtMs: (byKey.get(key) ?? []).flatMap(({ atMs }) => atMs ?? []),
      seenUntilMs: await lastSeen(store, { key, nowMs, readUntil }),
    })
  return found
}

/** When each place was last read to its end. */
async function readUntilOf(store: Store): Promise<ReadonlyMap<number, number>> {
  const read = new Map<number, number>()
  for (const { id } of await store.sources.list()) {
    const last = await store.scans.last(id)
    if (last !== null && last.complete && last.reached) read.set(id, last.atMs)
  }
  return read
}

interface LastSeen {
  readonly key: string
  readonly nowMs: number
  readonly readUntil: ReadonlyMap<number, number>
}

/** Of the places where the newest lie; where nothing lies any more, of the place that was read longest ago. */
async function lastSeen(store: Store, { key, nowMs, readUntil }: LastSeen): Promise<number | null> {
  const rows = await store.mailings.messages({ listKeys: [key], untilMs: nowMs, limit: 5 })
  const days = rows.flatMap(({ sourceId }) => readUntil.get(sourceId) ?? [])
  if (days.length > 0) return greatest(days)
  return rows.length > 0 || readUntil.size === 0 ? null : least(readUntil.values())
}
