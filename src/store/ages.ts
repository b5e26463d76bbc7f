import { sql, type RawBuilder } from 'kysely'
import type { RecordGroup } from '../privacy/plans/candidate.ts'
import type { Topic } from '../people/topic.ts'
import type { DocumentKind } from '../read/document.ts'
import { isNamedLike } from './customer-tables.ts'
import type { Database } from './database.ts'
import { datedAt } from './dated.ts'

/** How old documents are, and which are older than a day. Documents of which nobody knows a day do not count. */
export interface Ages {
  readonly count: (group: RecordGroup, beforeMs: number, nowMs: number) => Promise<AgeCount>
  /** The oldest first, before a moment. `after` is the `next` of the page before. */
  readonly documents: (query: OldDocuments) => Promise<OldDocumentPage>
}

export interface AgeCount {
  readonly documents: number
  /** Of these, dated before the asked moment. */
  readonly older: number
  readonly oldestAtMs: number | null
  /** Those that say no date. */
  readonly undated: number
}

export interface OldDocuments {
  readonly group: RecordGroup
  readonly beforeMs: number
  readonly limit: number
  readonly after?: string | undefined
}

export interface OldDocumentPage {
  readonly rows: readonly OldDocument[]
  readonly next: string | null
}

/** A document with one of the places where it lies. */
export interface OldDocument {
  readonly document: string
  readonly kind: DocumentKind
  readonly atMs: number
  readonly topic: Topic | null
  readonly name: string
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
  readonly copies: number
}

export function createAges(database: Database): Ages {
  return {
    count: (group, beforeMs, nowMs) => count(database, group, [beforeMs, nowMs]),
    documents: (query) => documents(database, query),
  }
}

/** Before this, a date was made up by a clock that was never set. */
const firstPlausibleMs = Date.UTC(1980, 0, 1)

async function count(
  database: Database,
  group: RecordGroup,
  [beforeMs, nowMs]: readonly [number, number],
): Promise<AgeCount> {
  const dated = sql`d.day >= ${firstPlausibleMs} and d.day <= ${nowMs}`
  const { rows } = await sql<
    Record<'documents' | 'older' | 'oldest' | 'dated', number | null>
  >`select count(*) as documents,
      count(case when ${dated} then 1 end) as dated, count(case when ${dated} and d.day < ${beforeMs} then 1 end) as older,
      min(case when ${dated} then d.day end) as oldest
    from (select ${datedAt(database)} as day from document d where ${inGroup(group)} and d.places > 0) as d`.execute(
    database.kysely,
  )
  const [row] = rows
  const total = Number(row?.documents ?? 0)
  return {
    documents: total,
    older: Number(row?.older ?? 0),
    oldestAtMs: numberOrNull(row?.oldest),
    undated: total - Number(row?.dated ?? 0),
  }
}

function numberOrNull(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}

interface OldRow {
  readonly id: number
  readonly digest: Uint8Array
  readonly kind: DocumentKind
  readonly at_ms: number
  readonly topic: Topic | null
  readonly places: number
  readonly name: string
  readonly source_id: number
  readonly unit: string
  readonly locator: string
}

async function documents(
  database: Database,
  { group, beforeMs, limit, after }: OldDocuments,
): Promise<OldDocumentPage> {
  const [, time, id] = /^(-?\d{1,16})\.(\d{1,15})$/.exec(after ?? '') ?? []
  const onward =
    time === undefined || id === undefined
      ? sql`true`
      : sql`(d.day > ${Number(time)} or (d.day = ${Number(time)} and d.id > ${Number(id)}))`
  const { rows } =
    await sql<OldRow>`select d.id, d.digest, d.kind, d.day as at_ms, d.topic, d.places, o.name, u.source_id,
      u.locator as unit, o.locator
    from (select d.*, ${datedAt(database)} as day from document d where d.places > 0 and ${inGroup(group)}) as d
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where d.day >= ${firstPlausibleMs} and d.day < ${beforeMs} and ${onward}
    order by d.day, d.id limit ${sql.lit(limit + 1)}`.execute(database.kysely)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({
      document: Buffer.from(row.digest).toString('hex'),
      kind: row.kind,
      atMs: Number(row.at_ms),
      topic: row.topic,
      name: row.name,
      sourceId: Number(row.source_id),
      unit: row.unit,
      locator: row.locator,
      copies: Number(row.places),
    })),
    next: rows.length > limit && last !== undefined ? `${String(last.at_ms)}.${String(last.id)}` : null,
  }
}

export function inGroup(group: RecordGroup): RawBuilder<boolean> {
  if ('kinds' in group)
    return sql`d.id in (select document_id from finding where kind in (${sql.join(group.kinds)}) and verdict <> 1)`
  if (group.topics === 'none') return sql`d.topic is null and d.kind = 'message'`
  const isAbout = sql<boolean>`d.topic in (${sql.join(group.topics)})`
  return 'unless' in group ? sql`(${isAbout} and not ${wasOrdered(group.unless.customerTables)})` : isAbout
}

/** Somebody in the talk of `d` said yes, or somebody from outside who stands in it is a customer. */
function wasOrdered(tables: readonly string[]): RawBuilder<boolean> {
  return sql`(d.id in (select t.document_id from mail_trail t
    where t.thread in (select thread from mail_trail where says = 'yes'))
  or exists (select 1 from sighting s join person_identity one on one.identity_id = s.identity_id
    join person p on p.id = one.person_id and p.role <> 'employee'
    join person_identity other on other.person_id = p.id
    join sighting bought on bought.identity_id = other.identity_id
    join document b on b.id = bought.document_id and b.places > 0
    where s.document_id = d.id and (b.topic in ('order', 'invoice')
      or exists (select 1 from mail_trail said where said.document_id = b.id and said.says = 'yes' and bought.role = 'from')
      or (bought.role = 'row' and exists (select 1 from occurrence o join unit u on u.id = o.unit_id
        where o.document_id = b.id and o.vanished = 0 and ${isNamedLike(tables)})))))`
}
