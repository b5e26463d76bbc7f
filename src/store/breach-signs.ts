import { sql, type RawBuilder } from 'kysely'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'

/** Messages that own people sent, as far as the index knows them: who got them, and who could see whom. */
export interface BreachSigns {
  /** The newest first. */
  readonly sent: (query: SentQuery) => Promise<readonly SentMessage[]>
  /** Digests of messages of others since a moment, the newest first. */
  readonly received: (sinceMs: number, limit: number) => Promise<readonly ReceivedMessage[]>
}

export interface ReceivedMessage {
  readonly document: string
  readonly atMs: number
}

export interface SentQuery {
  /** Only to one of these persons; null: to anybody. */
  readonly to: readonly number[] | null
  /** To so many outsiders at least, who could see each other. */
  readonly leastReceivers: number
  readonly sinceMs: number | null
  readonly limit: number
}

export interface SentMessage {
  readonly document: string
  readonly atMs: number | null
  readonly sourceId: number
  readonly unit: string
  /** Outsiders in To and Cc. */
  readonly receivers: number
  /** A few of them. */
  readonly names: readonly string[]
  readonly attached: number
}

export function createBreachSigns(database: Database): BreachSigns {
  return {
    sent: (query) => sentMessages(database, query),
    received: (sinceMs, limit) => receivedMessages(database, sinceMs, limit),
  }
}

/** Along the index by date; own mail is left out by who sent it. */
async function receivedMessages(
  { kysely }: Database,
  sinceMs: number,
  limit: number,
): Promise<ReceivedMessage[]> {
  const { rows } = await sql<{ digest: Uint8Array; at_ms: number }>`select d.digest, d.at_ms from document d
    where d.at_ms >= ${sinceMs} and d.kind = 'message' and d.places > 0 and not exists (
      select 1 from sighting s join person_identity pi on pi.identity_id = s.identity_id
        join person p on p.id = pi.person_id
      where s.document_id = d.id and s.role = 'from' and p.role = 'employee')
    order by d.at_ms desc, d.id desc limit ${sql.lit(limit)}`.execute(kysely)
  return rows.map(({ digest, at_ms: atMs }) => ({
    document: Buffer.from(digest).toString('hex'),
    atMs: Number(atMs),
  }))
}

interface SentRow {
  readonly id: number
  readonly digest: Uint8Array
  readonly at_ms: number | null
  readonly receivers: number
  readonly source_id: number
  readonly unit: string
  readonly attached: number
}

async function sentMessages(database: Database, query: SentQuery): Promise<SentMessage[]> {
  const { kysely } = database
  const { rows } =
    await sql<SentRow>`select d.id, d.digest, d.at_ms, chosen.receivers, u.source_id, u.locator as unit,
      (select count(*) from occurrence inner_o where inner_o.unit_id = o.unit_id and inner_o.vanished = 0
        and inner_o.locator > (o.locator || '/') and inner_o.locator < (o.locator || '0')) as attached
    from (${chosenDocs(database, query)}) as chosen join document d on d.id = chosen.document_id
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id order by d.at_ms desc, d.id desc`.execute(kysely)
  const names = await namesOf(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    document: Buffer.from(row.digest).toString('hex'),
    atMs: row.at_ms === null ? null : Number(row.at_ms),
    sourceId: Number(row.source_id),
    unit: row.unit,
    receivers: Number(row.receivers),
    names: names.get(Number(row.id)) ?? [],
    attached: Number(row.attached),
  }))
}

function chosenDocs(
  database: Database,
  { to, leastReceivers, sinceMs, limit }: SentQuery,
): RawBuilder<unknown> {
  const toThem =
    to === null
      ? sql``
      : sql`and exists (select 1 from sighting got join person_identity theirs on theirs.identity_id = got.identity_id
          where got.document_id = mine.document_id and got.role in ('to', 'cc')
            and theirs.person_id in ${listOf(database, to)})`
  const since = sinceMs === null ? sql`` : sql`and d.at_ms >= ${sinceMs}`
  return sql`select mine.document_id, count(distinct p.id) as receivers
    from (select distinct s.document_id from person me cross join person_identity pi cross join sighting s
      where me.role = 'employee' and pi.person_id = me.id and s.identity_id = pi.identity_id and s.role = 'from') as mine
    join document d on d.id = mine.document_id and d.places > 0 and d.kind = 'message'
    join sighting s on s.document_id = mine.document_id and s.role in ('to', 'cc')
    join person_identity pi on pi.identity_id = s.identity_id
    join person p on p.id = pi.person_id and p.role <> 'employee'
    where 1 = 1 ${toThem} ${since} group by mine.document_id, d.at_ms
    having count(distinct p.id) >= ${leastReceivers}
    order by d.at_ms desc, mine.document_id desc limit ${sql.lit(limit)}`
}

/** As many names tell which message it was. */
const mostNames = 4

async function namesOf(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ document_id: number; name: string }>`select distinct s.document_id, p.name
    from sighting s join person_identity pi on pi.identity_id = s.identity_id
    join person p on p.id = pi.person_id
    where s.document_id in ${listOf(database, ids)} and s.role in ('to', 'cc') and p.role <> 'employee'
    order by s.document_id, p.name`.execute(database.kysely)
  const found = new Map<number, string[]>()
  for (const { document_id: id, name } of rows) {
    const known = found.get(Number(id)) ?? []
    if (known.length < mostNames) found.set(Number(id), [...known, name])
  }
  return found
}
