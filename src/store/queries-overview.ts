import { sql } from 'kysely'
import type { ProblemCode } from '../base/problem.ts'
import type { ReasonCode } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import type { Database } from './database.ts'
import { openSealed } from './sealer.ts'
import type {
  FindingQuery,
  FindingRow,
  KindCount,
  Overview,
  PlaceCount,
  ProblemQuery,
  ProblemRow,
  Totals,
} from './store.ts'

export function createOverview(database: Database): Overview {
  return {
    totals: (nowMs) => totals(database, nowMs),
    kinds: () => kindCounts(database),
    places: () => placeCounts(database),
    roles: async () => {
      const { rows } = await sql<{
        role: PersonRole
        persons: number
      }>`select role, count(*) as persons from person
        group by role order by persons desc, role`.execute(database.kysely)
      return rows.map(({ role, persons }) => ({ role, persons: Number(persons) }))
    },
    findings: (query) => findings(database, query),
    problems: (query) => problems(database, query),
  }
}

async function totals({ kysely }: Database, nowMs: number): Promise<Totals> {
  const { rows } = await sql<Record<keyof Totals, number | null>>`select
      (select count(*) from person) as persons,
      (select count(*) from document where places > 0) as documents,
      (select count(*) from occurrence where vanished = 0) as occurrences,
      (select count(*) from document where places > 1) as copied,
      (select count(*) from finding) as findings,
      (select count(*) from problem) as problems,
      (select count(*) from occurrence where vanished = 1) as vanished,
      (select min(at_ms) from document where places > 0 and at_ms > ${earliestPlausibleMs}) as "oldestAtMs",
      (select max(at_ms) from document where places > 0 and at_ms <= ${nowMs}) as "newestAtMs"`.execute(
    kysely,
  )
  const row = rows[0]
  return {
    persons: count(row?.persons),
    documents: count(row?.documents),
    occurrences: count(row?.occurrences),
    copied: count(row?.copied),
    findings: count(row?.findings),
    problems: count(row?.problems),
    vanished: count(row?.vanished),
    oldestAtMs: row?.oldestAtMs ?? null,
    newestAtMs: row?.newestAtMs ?? null,
  }
}

function count(value: number | null | undefined): number {
  return Number(value ?? 0)
}

/** Spam claims 1970 or 2038; no office mail is older than this (RFC 561 named the headers in 1973, offices came later). */
const earliestPlausibleMs = Date.UTC(1980, 0, 1)

async function kindCounts({ kysely }: Database): Promise<KindCount[]> {
  const { rows } =
    await sql<KindCount>`select f.kind, count(*) as findings, count(distinct f.value_id) as "values",
      count(distinct f.document_id) as documents, count(distinct pi.person_id) as persons,
      min(case when d.at_ms > ${earliestPlausibleMs} then d.at_ms end) as "oldestAtMs",
      count(distinct case when d.kind = 'message' then d.id end) as "inMail"
    from finding f join document d on d.id = f.document_id left join person_identity pi on pi.identity_id = f.identity_id
    where d.places > 0 group by f.kind order by f.kind`.execute(kysely)
  return rows.map((row) => ({
    kind: row.kind,
    findings: Number(row.findings),
    values: Number(row.values),
    documents: Number(row.documents),
    persons: Number(row.persons),
    oldestAtMs: row.oldestAtMs,
    inMail: Number(row.inMail),
  }))
}

async function placeCounts({ kysely }: Database): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`with held as (select distinct u.source_id, o.document_id
        from occurrence o join unit u on u.id = o.unit_id where o.vanished = 0),
      documents as (select h.source_id, count(*) as documents,
          min(case when d.at_ms > ${earliestPlausibleMs} then d.at_ms end) as oldest
        from held h join document d on d.id = h.document_id group by h.source_id),
      people as (select h.source_id, count(distinct pi.person_id) as persons from held h
        join sighting s on s.document_id = h.document_id join person_identity pi on pi.identity_id = s.identity_id
        group by h.source_id)
    select documents.source_id as "sourceId", documents.documents, coalesce(people.persons, 0) as persons,
      documents.oldest as "oldestAtMs"
    from documents left join people on people.source_id = documents.source_id order by documents.source_id`.execute(
    kysely,
  )
  return rows.map((row) => ({
    sourceId: row.sourceId,
    documents: Number(row.documents),
    persons: Number(row.persons),
    oldestAtMs: row.oldestAtMs,
  }))
}

interface FoundRow {
  readonly kind: Kind
  readonly text: string | null
  readonly preview: Uint8Array | null
  readonly certainty: number
  readonly reasons: string
  readonly person_id: number | null
  readonly person_name: string | null
  readonly source_id: number
  readonly unit: string
  readonly locator: string
  readonly name: string
  readonly part: string
  readonly start_byte: number
  readonly length_bytes: number
  readonly at_ms: number | null
  readonly places: number
}

async function findings(
  { kysely, previewKey }: Database,
  query: FindingQuery,
): Promise<{ total: number; rows: FindingRow[] }> {
  const where = sql.join(
    [
      sql`d.places > 0`,
      ...(query.kind === undefined ? [] : [sql`f.kind = ${query.kind}`]),
      ...(query.personId === undefined
        ? []
        : [
            sql`f.identity_id in (select identity_id from person_identity where person_id = ${query.personId})`,
          ]),
      ...(query.sourceId === undefined
        ? []
        : [
            sql`f.document_id in (select o.document_id from occurrence o join unit u on u.id = o.unit_id
              where u.source_id = ${query.sourceId} and o.vanished = 0)`,
          ]),
    ],
    sql` and `,
  )
  const count = await sql<{
    total: number
  }>`select count(*) as total from finding f join document d on d.id = f.document_id where ${where}`.execute(
    kysely,
  )
  const { rows } =
    await sql<FoundRow>`select f.kind, v.text, v.preview, f.certainty, f.reasons, p.id as person_id, p.name as person_name,
      u.source_id, u.locator as unit, o.locator, o.name, f.part, f.start_byte, f.length_bytes, d.at_ms, d.places
    from (select f.* from finding f join document d on d.id = f.document_id where ${where}
      order by f.id limit ${query.limit} offset ${query.offset}) f
    join document d on d.id = f.document_id join value v on v.id = f.value_id
    join occurrence o on o.id = (select min(id) from occurrence where document_id = f.document_id and vanished = 0)
    join unit u on u.id = o.unit_id
    left join person_identity pi on pi.identity_id = f.identity_id left join person p on p.id = pi.person_id
    order by f.id`.execute(kysely)
  return { total: Number(count.rows[0]?.total ?? 0), rows: rows.map((row) => findingRow(row, previewKey)) }
}

function findingRow(row: FoundRow, previewKey: Uint8Array): FindingRow {
  return {
    kind: row.kind,
    shown: row.text ?? (row.preview === null ? null : openSealed(row.preview, previewKey)),
    certaintyPercent: row.certainty,
    reasons: row.reasons === '' ? [] : (row.reasons.split(',') as ReasonCode[]), // written from ReasonCode
    personId: row.person_id,
    personName: row.person_name,
    sourceId: row.source_id,
    unit: row.unit,
    locator: row.locator,
    name: row.name,
    part: row.part,
    startByte: row.start_byte,
    lengthBytes: row.length_bytes,
    atMs: row.at_ms,
    copies: row.places,
  }
}

async function problems(
  { kysely }: Database,
  query: ProblemQuery,
): Promise<{ total: number; rows: ProblemRow[] }> {
  const base = kysely.selectFrom('problem').innerJoin('unit', 'unit.id', 'problem.unit_id')
  const chosen = query.sourceId === undefined ? base : base.where('problem.source_id', '=', query.sourceId)
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
    .select([
      'problem.source_id',
      'unit.locator as unit',
      'problem.locator',
      'problem.code',
      'problem.detail',
      'problem.lost_bytes',
    ])
    .orderBy('problem.source_id')
    .orderBy('problem.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      sourceId: row.source_id,
      unit: row.unit,
      locator: row.locator,
      code: row.code as ProblemCode, // written from ProblemCode
      detail: row.detail,
      lostBytes: row.lost_bytes,
    })),
  }
}
