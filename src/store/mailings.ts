import { sql } from 'kysely'
import type { MailingKind } from '../privacy/newsletters/kind.ts'
import type { Asked } from '../privacy/newsletters/standing.ts'
import type { Unsubscribe, UnsubscribeMethod } from '../privacy/newsletters/unsubscribe.ts'
import type { Database } from './database.ts'
import { openSealed, sealText } from './sealer.ts'
import { placeOf, type AgreementRow, type Placed } from './suppliers.ts'

/** What a message of a mailing says: at most one a document. */
export type MailingSignTuple = readonly [
  document: number,
  listKey: string,
  /** Registrable domain of the signature that was right; '' without one. */
  signer: string,
  atMs: number | null,
  kind: MailingKind,
  way: UnsubscribeMethod,
  seen: 0 | 1 | null,
  /** Keyed digests of the addresses that it came from and that answers go to. */
  sender: string,
  replyTo: string | null,
  /** A `MailingLetter`, sealed, base64. */
  body: string,
]

/** Somebody whom the user wrote to, by keyed digest of the address. */
export type WrittenToTuple = readonly [document: number, address: string, atMs: number | null]

/** What a stretch of a unit says of mailings. */
export interface MailingRows {
  readonly mailingSigns: readonly MailingSignTuple[]
  readonly writtenTo: readonly WrittenToTuple[]
}

/** What of a message is somebody's own, and therefore sealed. */
export interface MailingLetter {
  readonly fromName: string
  readonly fromEmail: string
  /** The address that the mailing goes to; null when it does not say. */
  readonly subscribed: string | null
  readonly way: Unsubscribe
}

/** Mailings as the index knows them, what was decided about them, and the journal of asking to be left alone. */
export interface Mailings {
  /** Counts of messages that still lie somewhere and say no day after `untilMs`. */
  readonly counts: (untilMs: number) => Promise<readonly MailingCount[]>
  /** When the newest of each mailing and signer came, newest first. */
  readonly dates: (untilMs: number) => Promise<readonly MailingDate[]>
  /** Of every mailing and signer the newest message, of those with a way out if there are. */
  readonly newest: (untilMs: number) => Promise<readonly NewestLetter[]>
  /** When was last written to these addresses. */
  readonly writtenTo: (addresses: readonly string[]) => Promise<ReadonlyMap<string, WrittenTo>>
  /** Messages of these mailings with one of the places where they lie, newest first. */
  readonly messages: (query: MailingQuery) => Promise<readonly MailingMessageRow[]>
  /** Keeps which messages of a folder nobody opened yet: the others there were. */
  readonly noteUnread: (sourceId: number, unit: string, items: readonly string[]) => Promise<void>
  readonly decided: () => Promise<ReadonlyMap<string, MailingDecision>>
  /** Null takes the decision back; gives the former. */
  readonly decide: (
    listKey: string,
    decision: MailingDecision['what'] | null,
    atMs: number,
  ) => Promise<MailingDecision | null>
  /** The journal, oldest first. */
  readonly asks: () => Promise<readonly AskRow[]>
  /** Writes down what is about to go; null when somebody else just did. */
  readonly beginAsk: (ask: NewAsk) => Promise<AskRow | null>
  readonly endAsk: (id: number, end: Pick<Ask, 'outcome' | 'answer'>) => Promise<void>
  /** Takes out what a person said and takes back; false when it was no person's word. */
  readonly dropAsk: (id: number) => Promise<boolean>
}

export interface MailingCount {
  readonly listKey: string
  readonly signer: string
  readonly kind: MailingKind
  /** Null: nobody knows. */
  readonly isSeen: boolean | null
  readonly messages: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}

export interface MailingDate {
  readonly listKey: string
  readonly signer: string
  readonly atMs: number
}

export interface NewestLetter extends MailingLetter {
  readonly listKey: string
  readonly signer: string
  readonly document: string
  readonly atMs: number | null
  readonly sender: string
  readonly replyTo: string | null
}

export interface WrittenTo {
  readonly messages: number
  readonly lastAtMs: number | null
}

export interface MailingQuery {
  readonly listKeys: readonly string[]
  readonly untilMs: number
  readonly sinceMs?: number
  readonly kind?: MailingKind
  readonly limit: number
}

export interface MailingMessageRow extends Omit<AgreementRow, 'name'> {
  readonly listKey: string
  readonly kind: MailingKind
  readonly isSeen: boolean | null
}

export const mailingDecisions = ['keep', 'roll-up', 'block'] as const
export interface MailingDecision {
  readonly what: (typeof mailingDecisions)[number]
  readonly atMs: number
}

/** A line of the journal. What left is kept, sealed: it is the proof. */
export interface Ask extends Asked {
  readonly listKey: string
  /** As the mailing called itself then. */
  readonly name: string
  /** To which host or address. */
  readonly to: string
  /** What left, word for word. */
  readonly sent: string
  /** What the other side said, or why nothing left. */
  readonly answer: string
}
export interface AskRow extends Ask {
  readonly id: number
  readonly turn: number
}
export type NewAsk = Ask & Pick<AskRow, 'turn'>

export function createMailings(database: Database): Mailings {
  const { kysely } = database
  return {
    counts: (untilMs) => counts(database, untilMs),
    dates: (untilMs) => dates(database, untilMs),
    newest: (untilMs) => newest(database, untilMs),
    writtenTo: (addresses) => writtenTo(database, addresses),
    messages: (query) => messages(database, query),
    noteUnread: (sourceId, unit, items) => noteUnread(database, { sourceId, unit, items }),
    decided: async () => {
      const rows = await kysely.selectFrom('mailing').selectAll().execute()
      return new Map(rows.map((row) => [row.list_key, decisionOf(row)]))
    },
    decide: (listKey, decision, atMs) => decide(database, { listKey, decision, atMs }),
    asks: () => asks(database),
    beginAsk: (ask) => beginAsk(database, ask),
    endAsk: (id, end) => endAsk(database, id, end),
    dropAsk: async (id) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('mailing_ask')
        .where('id', '=', id)
        .where('way', 'in', ['by-hand', 'objection'])
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}

/** What lies somewhere, and does not come from the future: a hostile date must not stand for the newest. */
function holds(untilMs: number) {
  return sql`(at_ms is null or at_ms <= ${untilMs})
    and document_id not in (select id from document where places <= 0)`
}

async function counts({ kysely }: Database, untilMs: number): Promise<MailingCount[]> {
  const { rows } = await sql<{
    list_key: string
    signer: string
    kind: MailingKind
    seen: number | null
    messages: number
    first: number | null
    last: number | null
  }>`select list_key, signer, kind, seen, count(*) as messages, min(at_ms) as first, max(at_ms) as last
    from mailing_sign where ${holds(untilMs)} group by list_key, signer, kind, seen`.execute(kysely)
  return rows.map((row) => ({
    listKey: row.list_key,
    signer: row.signer,
    kind: row.kind,
    isSeen: row.seen === null ? null : Number(row.seen) === 1,
    messages: Number(row.messages),
    firstAtMs: numberOrNull(row.first),
    lastAtMs: numberOrNull(row.last),
  }))
}

/** Enough to tell a rhythm by. */
const mostDates = 13

/** Along the index, from the newest back: the thousands before are not looked at. */
async function dates({ kysely }: Database, untilMs: number): Promise<MailingDate[]> {
  const { rows } = await sql<{
    list_key: string
    signer: string
    at_ms: number
  }>`select m.list_key, m.signer, m.at_ms
    from (select distinct list_key, signer from mailing_sign) k
    join mailing_sign m on m.list_key = k.list_key and m.signer = k.signer and m.at_ms >= coalesce(
      (select at_ms from mailing_sign s where s.list_key = k.list_key and s.signer = k.signer and s.at_ms <= ${untilMs}
        order by at_ms desc limit 1 offset ${sql.lit(mostDates - 1)}),
      (select min(at_ms) from mailing_sign s where s.list_key = k.list_key and s.signer = k.signer))
    where m.at_ms <= ${untilMs} and m.document_id not in (select id from document where places <= 0)
    order by m.list_key, m.signer, m.at_ms desc`.execute(kysely)
  return rows.map((row) => ({ listKey: row.list_key, signer: row.signer, atMs: Number(row.at_ms) }))
}

interface LetterRow {
  readonly list_key: string
  readonly signer: string
  readonly at_ms: number | null
  readonly sender: Uint8Array
  readonly reply_to: Uint8Array | null
  readonly body: Uint8Array
  readonly digest: Uint8Array
}

async function newest({ kysely, previewKey }: Database, untilMs: number): Promise<NewestLetter[]> {
  const pick = (more: ReturnType<typeof sql>): ReturnType<typeof sql> =>
    sql`(select document_id from mailing_sign s where s.list_key = k.list_key and s.signer = k.signer and ${holds(untilMs)}
      ${more} order by at_ms desc limit 1)`
  const { rows } =
    await sql<LetterRow>`select m.list_key, m.signer, m.at_ms, m.sender, m.reply_to, m.body, d.digest
    from (select coalesce(${pick(sql`and s.way <> 'none' and at_ms is not null`)}, ${pick(sql`and at_ms is not null`)},
        ${pick(sql``)}) as id
      from (select distinct list_key, signer from mailing_sign) k) chosen
    join mailing_sign m on m.document_id = chosen.id join document d on d.id = m.document_id`.execute(kysely)
  return rows.map((row) => ({
    listKey: row.list_key,
    signer: row.signer,
    document: hexOf(row.digest),
    atMs: numberOrNull(row.at_ms),
    sender: hexOf(row.sender),
    replyTo: row.reply_to === null ? null : hexOf(row.reply_to),
    ...(JSON.parse(openSealed(row.body, previewKey)) as MailingLetter), // sealed by the scan from MailingLetter
  }))
}

/** As many as one question may name on both engines. */
const mostNamed = 500

async function writtenTo(
  { kysely }: Database,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, WrittenTo>> {
  const found = new Map<string, WrittenTo>()
  const all = [...new Set(addresses)]
  for (let from = 0; from < all.length; from += mostNamed) {
    const some = all.slice(from, from + mostNamed).map((digest) => Buffer.from(digest, 'hex'))
    const { rows } = await sql<{
      address: Uint8Array
      messages: number
      last: number | null
    }>`select address, count(*) as messages, max(at_ms) as last from written_to
      where address in (${sql.join(some)}) and document_id not in (select id from document where places <= 0)
      group by address`.execute(kysely)
    for (const { address, messages: count, last } of rows)
      found.set(hexOf(address), { messages: Number(count), lastAtMs: numberOrNull(last) })
  }
  return found
}

async function messages(
  { kysely }: Database,
  { listKeys, untilMs, sinceMs, kind, limit }: MailingQuery,
): Promise<MailingMessageRow[]> {
  if (listKeys.length === 0) return []
  const { rows } = await sql<
    Placed & { readonly list_key: string; readonly kind: MailingKind; readonly seen: number | null }
  >`select m.list_key, m.kind, m.seen, d.digest, m.at_ms, u.source_id, u.locator as unit, o.locator
    from mailing_sign m join document d on d.id = m.document_id
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where m.list_key in (${sql.join(listKeys)}) and d.places > 0 and (m.at_ms is null or m.at_ms <= ${untilMs})
      ${sinceMs === undefined ? sql`` : sql`and m.at_ms > ${sinceMs}`}
      ${kind === undefined ? sql`` : sql`and m.kind = ${kind}`}
    order by m.at_ms is null, m.at_ms desc, d.id desc limit ${sql.lit(limit)}`.execute(kysely)
  return rows.map((row) => ({
    listKey: row.list_key,
    kind: row.kind,
    isSeen: row.seen === null ? null : Number(row.seen) === 1,
    ...placeOf(row),
  }))
}

interface Unread {
  readonly sourceId: number
  readonly unit: string
  readonly items: readonly string[]
}

async function noteUnread({ kysely }: Database, { sourceId, unit, items }: Unread): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const within = sql`select o.document_id from occurrence o join unit u on u.id = o.unit_id
      where u.source_id = ${sourceId} and u.locator = ${unit} and o.vanished = 0`
    await sql`update mailing_sign set seen = 1
      where (seen is null or seen = 0) and document_id in (${within})`.execute(transaction)
    for (let from = 0; from < items.length; from += mostNamed)
      await sql`update mailing_sign set seen = 0
        where document_id in (${within} and o.locator in (${sql.join(items.slice(from, from + mostNamed))}))`.execute(
        transaction,
      )
  })
}

async function decide(
  { kysely }: Database,
  {
    listKey,
    decision,
    atMs,
  }: {
    readonly listKey: string
    readonly decision: MailingDecision['what'] | null
    readonly atMs: number
  },
): Promise<MailingDecision | null> {
  return kysely.transaction().execute(async (transaction) => {
    const former = await transaction
      .deleteFrom('mailing')
      .where('list_key', '=', listKey)
      .returning(['decided', 'at_ms'])
      .executeTakeFirst()
    if (decision !== null)
      await transaction
        .insertInto('mailing')
        .values({ list_key: listKey, decided: decision, at_ms: atMs })
        .execute()
    return former === undefined ? null : decisionOf(former)
  })
}

function decisionOf(row: { readonly decided: string; readonly at_ms: number }): MailingDecision {
  return { what: row.decided as MailingDecision['what'], atMs: Number(row.at_ms) } // written from MailingDecision
}

type AskBody = Pick<Ask, 'name' | 'to' | 'sent' | 'answer'>

async function asks({ kysely, previewKey }: Database): Promise<AskRow[]> {
  const rows = await kysely.selectFrom('mailing_ask').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: Number(row.id),
    listKey: row.list_key,
    turn: Number(row.turn),
    atMs: Number(row.at_ms),
    way: row.way as Ask['way'], // written from Ask
    outcome: row.outcome as Ask['outcome'], // written from Ask
    ...(JSON.parse(openSealed(row.body, previewKey)) as AskBody), // sealed from AskBody
  }))
}

async function beginAsk({ kysely, previewKey }: Database, ask: NewAsk): Promise<AskRow | null> {
  const { listKey, turn, atMs, way, outcome, ...body } = ask
  const row = await kysely
    .insertInto('mailing_ask')
    .values({ list_key: listKey, turn, at_ms: atMs, way, outcome, body: sealed(body, previewKey) })
    .onConflict((conflict) => conflict.columns(['list_key', 'turn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? null : { ...ask, id: Number(row.id) }
}

async function endAsk(
  { kysely, previewKey }: Database,
  id: number,
  { outcome, answer }: Pick<Ask, 'outcome' | 'answer'>,
): Promise<void> {
  const row = await kysely
    .selectFrom('mailing_ask')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const body = JSON.parse(openSealed(row.body, previewKey)) as AskBody // sealed from AskBody
  await kysely
    .updateTable('mailing_ask')
    .set({ outcome, body: sealed({ ...body, answer }, previewKey) })
    .where('id', '=', id)
    .execute()
}

function sealed({ name, to, sent, answer }: AskBody, key: Uint8Array): Uint8Array {
  return Buffer.from(sealText(JSON.stringify({ name, to, sent, answer }), key), 'base64')
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function numberOrNull(value: number | null): number | null {
  return value === null ? null : Number(value)
}
