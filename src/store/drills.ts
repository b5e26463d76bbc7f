import { least } from '../base/lists.ts'
import { createHmac, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { DrillCounts, DrillEvent, DrillLine } from '../privacy/drills/event.ts'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'
import { openSealed, sealBytes } from './sealer.ts'
import { createSecrets } from './secrets.ts'
import type { Tables } from './tables.ts'

/**
 * Drills. Whose mail carried which token stands there sealed until it went, under a key of the drill's own, and then no more. What comes
 * back meets tickets, by keyed digests of pages: each is torn when it is used and leaves a number, without a time. So nothing joins a
 * person and what came back, while a drill runs neither; at the end the key goes, and every row but the numbers.
 */
export interface Drills {
  /** Every line, the oldest first; of one drill when it is named. */
  readonly lines: (drill?: number) => Promise<readonly DrillLine[]>
  /** Makes a drill, and gives its number. */
  readonly open: (event: DrillEvent, atMs: number) => Promise<number>
  readonly append: (drill: number, event: DrillEvent, atMs: number) => Promise<void>
  /** Writes down what is to go to whom and when, in the order of nothing. */
  readonly begin: (drill: number, mails: readonly NewDrillMail[]) => Promise<void>
  /** Takes the next mail that is due: it is written down that it is being sent, before it is. Null: none is due. */
  readonly take: (drill: number, nowMs: number) => Promise<DrillMail | null>
  /** It went: who got it is forgotten. Its tickets hold from then. */
  readonly sent: (mail: DrillMail, atMs: number) => Promise<void>
  /** It could not be brought: nobody got it, so its tickets go, and the address is kept for the owner to mend until the end. */
  readonly failed: (mail: DrillMail, code: string) => Promise<void>
  /** What was being sent when a process died may have gone: it is not sent again, and who got it is forgotten. Tickets forget the moment from which they hold. */
  readonly settle: (drill: number, begunBeforeMs: number, nowMs: number) => Promise<number>
  /** Nothing more goes: what waited is forgotten. Gives how many. */
  readonly halt: (drill: number) => Promise<number>
  readonly standing: (drill: number) => Promise<DrillStanding>
  /** Tears the ticket of a page; reporting tears both, so that of who reported nobody sees whether it was opened too. */
  readonly use: (use: TicketUse) => Promise<UsedTicket>
  /** Counts what a machine did. Its page then holds for nothing until a moment. */
  readonly discard: (drill: number, page: string, untilMs: number) => Promise<void>
  readonly counts: (drill: number) => Promise<DrillCounts>
  /** Takes out all that was kept of a drill but its lines, with its key, and gives the space back. */
  readonly end: (drill: number) => Promise<void>
  /** Takes out the lines as well. */
  readonly remove: (drill: number) => Promise<void>
}

export interface NewDrillMail {
  readonly dueMs: number
  readonly to: string
  readonly name: string
  readonly token: string
  /** Digest of the token's page, as the public desk writes it. */
  readonly page: string
}

export interface DrillMail extends Omit<NewDrillMail, 'dueMs'> {
  readonly id: number
  readonly drill: number
}

export interface DrillStanding {
  readonly waiting: number
  readonly nextDueMs: number | null
  /** Went, or may have gone. */
  readonly sent: number
  readonly failed: readonly { readonly to: string; readonly code: string }[]
}

export type DrillUse = 'opened' | 'reported'
export interface TicketUse {
  readonly drill: number
  readonly page: string
  readonly what: DrillUse
  readonly atMs: number
}

/** `known`: of this drill, and used before. */
export type UsedTicket = 'counted' | 'early' | 'known' | 'unknown'

type Counted = DrillUse | 'discarded' | 'sent' | 'first-sent' | 'first-report'

export function createDrills(database: Database): Drills {
  const { kysely } = database
  return {
    lines: (drill) => lines(database, drill),
    open: (event, atMs) => openDrill(database, event, atMs),
    append: (drill, event, atMs) => append(kysely, { drill, event, atMs }),
    begin: (drill, mails) => begin(database, drill, mails),
    take: (drill, nowMs) => take(database, drill, nowMs),
    sent: (mail, atMs) => sent(database, mail, atMs),
    failed: (mail, code) => failed(database, mail, code),
    settle: (drill, begunBeforeMs, nowMs) => settle(database, { drill, begunBeforeMs, nowMs }),
    halt: async (drill) => {
      const gone = await kysely
        .deleteFrom('drill_send')
        .where('drill', '=', drill)
        .where('state', '=', 'waiting')
        .executeTakeFirst()
      await leaveNoTrace(database)
      return Number(gone.numDeletedRows)
    },
    standing: (drill) => standing(database, drill),
    use: (wanted) => use(database, wanted),
    discard: (drill, page, untilMs) => discard(database, { drill, page, untilMs }),
    counts: (drill) => countsOf(database, drill),
    end: (drill) => end(database, drill),
    remove: async (drill) => {
      await end(database, drill)
      await kysely.deleteFrom('drill_event').where('drill', '=', drill).execute()
    },
  }
}

async function lines({ kysely }: Database, drill?: number): Promise<DrillLine[]> {
  const all = kysely.selectFrom('drill_event').selectAll().orderBy('id')
  const rows = await (drill === undefined ? all : all.where('drill', '=', drill)).execute()
  return rows.map((row) => ({
    id: Number(row.id),
    drill: Number(row.drill),
    atMs: Number(row.at_ms),
    event: JSON.parse(row.body) as DrillEvent, // written from DrillEvent
  }))
}

async function openDrill(database: Database, event: DrillEvent, atMs: number): Promise<number> {
  return inTurn(database, 'drill_event', async (transaction) => {
    const last = await transaction
      .selectFrom('drill_event')
      .select(({ fn }) => fn.max('drill').as('drill'))
      .executeTakeFirst()
    const drill = Number(last?.drill ?? 0) + 1
    await append(transaction, { drill, event, atMs })
    return drill
  })
}

async function append(
  executor: Kysely<Tables>,
  { drill, event, atMs }: Omit<DrillLine, 'id'>,
): Promise<void> {
  await executor
    .insertInto('drill_event')
    .values({ drill, at_ms: atMs, body: JSON.stringify(event) })
    .execute()
}

function secretOf(drill: number): string {
  return `drill:${String(drill)}`
}

async function keyOf(database: Database, drill: number): Promise<Buffer | null> {
  const kept = await createSecrets(database).get(secretOf(drill))
  return kept === null ? null : Buffer.from(kept, 'base64')
}

function ticketOf(key: Uint8Array, page: string): string {
  return createHmac('sha256', key).update(page).digest('hex').slice(0, 32)
}

/** Before a mail went, its ticket holds for nothing. */
const never = Number.MAX_SAFE_INTEGER

async function begin(database: Database, drill: number, mails: readonly NewDrillMail[]): Promise<void> {
  const key = randomBytes(32)
  await createSecrets(database).set(secretOf(drill), key.toString('base64'))
  await database.durably(async (transaction) => {
    for (const { dueMs, ...mail } of mails) {
      await transaction
        .insertInto('drill_send')
        .values({
          drill,
          due_ms: dueMs,
          state: 'waiting',
          begun_ms: null,
          sealed: sealBytes(Buffer.from(JSON.stringify(mail)), key),
        })
        .execute()
      for (const what of ['opened', 'reported', 'known'] as const)
        await transaction
          .insertInto('drill_ticket')
          .values({ digest: ticketOf(key, mail.page), what, drill, from_ms: never })
          .execute()
    }
  })
}

async function take(database: Database, drill: number, nowMs: number): Promise<DrillMail | null> {
  const key = await keyOf(database, drill)
  if (key === null) return null
  for (;;) {
    const row = await database.kysely
      .selectFrom('drill_send')
      .select(['id', 'sealed'])
      .where('drill', '=', drill)
      .where('state', '=', 'waiting')
      .where('due_ms', '<=', nowMs)
      .orderBy('due_ms')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return null
    const taken = await database.durably((transaction) =>
      transaction
        .updateTable('drill_send')
        .set({ state: 'begun', begun_ms: nowMs })
        .where('id', '=', row.id)
        // Another Kwartje may have been quicker.
        .where('state', '=', 'waiting')
        .executeTakeFirst(),
    )
    if (taken.numUpdatedRows > 0n) return { ...mailIn(row.sealed, key), id: Number(row.id), drill }
  }
}

function mailIn(sealed: Uint8Array, key: Uint8Array): Omit<DrillMail, 'id' | 'drill'> {
  return JSON.parse(openSealed(sealed, key)) as Omit<DrillMail, 'id' | 'drill'> // sealed by begin
}

/** Machines look at a mail while it is brought; tickets hold a little later, from a round moment that tells of no mail. */
const graceMs = 10_000
const roundMs = 30_000

async function sent(database: Database, mail: DrillMail, atMs: number): Promise<void> {
  const key = await keyOf(database, mail.drill)
  if (key === null) return
  await database.durably((transaction) => forgetWho(transaction, { ...mail, key, atMs }))
  await leaveNoTrace(database)
}

interface Gone {
  readonly id: number
  readonly drill: number
  readonly page: string
  readonly key: Uint8Array
  readonly atMs: number
}

async function forgetWho(transaction: Kysely<Tables>, { id, drill, page, key, atMs }: Gone): Promise<void> {
  // The row as well: what is left is a number.
  await transaction.deleteFrom('drill_send').where('id', '=', id).execute()
  await transaction
    .updateTable('drill_ticket')
    .set({ from_ms: Math.ceil((atMs + graceMs) / roundMs) * roundMs })
    .where('digest', '=', ticketOf(key, page))
    .where('drill', '=', drill)
    .where('from_ms', '=', never)
    .execute()
  await count(transaction, drill, 'sent')
  await keepFirst(transaction, { drill, what: 'first-sent', number: atMs })
}

async function failed(database: Database, { id, drill, page, to }: DrillMail, code: string): Promise<void> {
  const key = await keyOf(database, drill)
  if (key === null) return
  await database.durably(async (transaction) => {
    await transaction
      .updateTable('drill_send')
      .set({ state: 'failed', sealed: sealBytes(Buffer.from(JSON.stringify({ to, code })), key) })
      .where('id', '=', id)
      .execute()
    await transaction
      .deleteFrom('drill_ticket')
      .where('digest', '=', ticketOf(key, page))
      .where('drill', '=', drill)
      .execute()
  })
}

interface Settling {
  readonly drill: number
  readonly begunBeforeMs: number
  readonly nowMs: number
}

async function settle(database: Database, { drill, begunBeforeMs, nowMs }: Settling): Promise<number> {
  const key = await keyOf(database, drill)
  if (key === null) return 0
  const rows = await database.kysely
    .selectFrom('drill_send')
    .select(['id', 'sealed'])
    .where('drill', '=', drill)
    .where('state', '=', 'begun')
    .where('begun_ms', '<', begunBeforeMs)
    .execute()
  for (const { id, sealed } of rows)
    await database.durably((transaction) =>
      forgetWho(transaction, { ...mailIn(sealed, key), id: Number(id), drill, key, atMs: nowMs }),
    )
  const hasAged = await forgetWhen(database, drill, nowMs)
  if (rows.length > 0 || hasAged) await leaveNoTrace(database)
  return rows.length
}

/** What came early and is still to be read is known as early so long. */
const agedMs = 10 * 60_000

/** Mails go minutes apart, so that a moment beside a ticket tells of one of them, to whoever sees when it arrived. */
async function forgetWhen({ kysely }: Database, drill: number, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await kysely
    .updateTable('drill_ticket')
    .set({ from_ms: 0 })
    .where('drill', '=', drill)
    .where('from_ms', '>', 0)
    .where('from_ms', '<', nowMs - agedMs)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function standing(database: Database, drill: number): Promise<DrillStanding> {
  const key = await keyOf(database, drill)
  const rows = await database.kysely
    .selectFrom('drill_send')
    .select(['state', 'due_ms', 'sealed'])
    .where('drill', '=', drill)
    .execute()
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const dues = waiting.map((row) => Number(row.due_ms))
  const counts = await numbers(database.kysely, drill)
  return {
    waiting: waiting.length,
    nextDueMs: dues.length === 0 ? null : least(dues),
    sent: (counts.get('sent') ?? 0) + rows.filter(({ state }) => state === 'begun').length,
    failed:
      key === null
        ? []
        : rows
            .filter(({ state }) => state === 'failed')
            .map(({ sealed }) => JSON.parse(openSealed(sealed, key)) as DrillStanding['failed'][number]), // sealed by failed
  }
}

async function use(database: Database, { drill, page, what, atMs }: TicketUse): Promise<UsedTicket> {
  const key = await keyOf(database, drill)
  if (key === null) return 'unknown'
  const digest = ticketOf(key, page)
  return database.kysely.transaction().execute(async (transaction) => {
    const tickets = await transaction
      .selectFrom('drill_ticket')
      .select(['what', 'from_ms'])
      .where('digest', '=', digest)
      .where('drill', '=', drill)
      .execute()
    const ticket = tickets.find((one) => one.what === what)
    if (ticket === undefined) return tickets.length > 0 ? 'known' : 'unknown'
    const from = Number(ticket.from_ms)
    if (what === 'opened' && atMs < from) {
      await count(transaction, drill, 'discarded')
      return 'early'
    }
    await transaction
      .deleteFrom('drill_ticket')
      .where('digest', '=', digest)
      .where('drill', '=', drill)
      .where('what', 'in', what === 'reported' ? ['opened', 'reported'] : [what])
      .execute()
    await count(transaction, drill, what)
    if (what === 'reported') await noteReport(transaction, drill, atMs)
    return 'counted'
  })
}

async function noteReport(transaction: Kysely<Tables>, drill: number, atMs: number): Promise<void> {
  const firstMs = (await numbers(transaction, drill)).get('first-sent')
  const minutes = firstMs === undefined ? 0 : Math.max(0, Math.ceil((atMs - firstMs) / 60_000))
  await keepFirst(transaction, { drill, what: 'first-report', number: minutes })
}

interface Discarding {
  readonly drill: number
  readonly page: string
  readonly untilMs: number
}

async function discard(database: Database, { drill, page, untilMs }: Discarding): Promise<void> {
  const key = await keyOf(database, drill)
  if (key === null) return
  await database.kysely.transaction().execute(async (transaction) => {
    await count(transaction, drill, 'discarded')
    await transaction
      .updateTable('drill_ticket')
      .set({ from_ms: untilMs })
      .where('digest', '=', ticketOf(key, page))
      .where('what', '=', 'opened')
      .where('drill', '=', drill)
      .where('from_ms', '<', untilMs)
      .execute()
  })
}

async function count(executor: Kysely<Tables>, drill: number, what: Counted): Promise<void> {
  await sql`insert into drill_count (drill, what, number) values (${drill}, ${what}, 1)
    on conflict (drill, what) do update set number = drill_count.number + 1`.execute(executor)
}

interface First {
  readonly drill: number
  readonly what: Counted
  readonly number: number
}

async function keepFirst(executor: Kysely<Tables>, { drill, what, number }: First): Promise<void> {
  await executor
    .insertInto('drill_count')
    .values({ drill, what, number })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function numbers(executor: Kysely<Tables>, drill: number): Promise<ReadonlyMap<string, number>> {
  const rows = await executor
    .selectFrom('drill_count')
    .select(['what', 'number'])
    .where('drill', '=', drill)
    .execute()
  return new Map(rows.map(({ what, number }) => [what, Number(number)]))
}

async function countsOf(database: Database, drill: number): Promise<DrillCounts> {
  const kept = await numbers(database.kysely, drill)
  const of = (what: Counted): number => kept.get(what) ?? 0
  const { failed: notBrought } = await standing(database, drill)
  return {
    sent: of('sent'),
    failed: notBrought.length,
    reported: of('reported'),
    opened: of('opened'),
    discarded: of('discarded'),
    firstReportMinutes: kept.get('first-report') ?? null,
  }
}

async function end(database: Database, drill: number): Promise<void> {
  await createSecrets(database).set(secretOf(drill), null)
  for (const table of ['drill_send', 'drill_ticket', 'drill_count'] as const)
    await database.kysely.deleteFrom(table).where('drill', '=', drill).execute()
  await database.compact()
}

/** What was written over must not stand in the journal of the engine either, while a drill runs. */
async function leaveNoTrace({ engine, kysely }: Database): Promise<void> {
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(kysely)
  else await sql`vacuum drill_send, drill_ticket`.execute(kysely)
}
