import { append } from '../base/lists.ts'
import { sql, type RawBuilder } from 'kysely'
import { Refusal } from '../base/refusal.ts'
import type { ReasonCode } from '../detect/finding.ts'
import type { Kind } from '../detect/kinds.ts'
import type { DocumentKind } from '../read/document.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { lettersOf } from './letters-of.ts'
import { openSealed } from './sealer.ts'
import type { FindingPage, FindingQuery, FindingRow } from './store.ts'
import { verdictNumber, verdictOf, verdictsNow, type VerdictsNow } from './verdicts.ts'

/** Who sees "10,000 or more" narrows the list down; counting on would take seconds. */
export const maxCounted = 10_000

/** Findings in the order of their documents, a page at a time. */
export async function findFindings(
  database: Database,
  query: FindingQuery,
  sets: Sets = usualSets,
): Promise<FindingPage> {
  const after = cursorOf(query.after)
  const now = await verdictsNow(database)
  const way = await chooseWay(database, query, { now, sets })
  const counted = await sql<{ total: number }>`select count(*) as total
    from (${way({ after: null, limit: maxCounted + 1 })}) as hit`.execute(database.kysely)
  const total = Number(counted.rows[0]?.total ?? 0)
  if (total === 0) return { total, isMore: false, rows: [], next: null }
  const { rows } = await sql<{ id: number; document_id: number }>`select id, document_id
    from (${way({ after, limit: query.limit + 1 })}) as hit
    order by document_id, id limit ${query.limit + 1}`.execute(database.kysely)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    total: Math.min(total, maxCounted),
    isMore: total > maxCounted,
    rows: await rowsOf(
      database,
      page.map(({ id }) => id),
      { sourceId: query.sourceId, now },
    ),
    next:
      rows.length > query.limit && last !== undefined
        ? `${String(last.document_id)}.${String(last.id)}`
        : null,
  }
}

interface Cursor {
  readonly document: number
  readonly id: number
}

function cursorOf(after: string | undefined): Cursor | null {
  if (after === undefined) return null
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(after)
  if (match === null) throw new Refusal('wrong-input', after)
  return { document: Number(match[1]), id: Number(match[2]) }
}

interface Stretch {
  readonly after: Cursor | null
  readonly limit: number
}

/** Gives a query of (id, document_id) for a stretch of the list: at least its first `limit` rows when there are as many. */
type Way = (stretch: Stretch) => RawBuilder<unknown>

/** What counts as small and large; a test makes everything large. */
interface Sets {
  /** A set of documents or findings up to this size is walked whole at every page. */
  readonly small: number
  /** Larger sets are not compared: counting them takes longer than the worse way. */
  readonly large: number
}

const usualSets: Sets = { small: 20_000, large: 100_000 }

interface Choice {
  readonly now: VerdictsNow
  readonly sets: Sets
}

/**
 * The shortest way to the first findings. Each goes along an index in the order of documents and stops at the limit:
 * by verdict (few have one), by person, by document when few are that old, by kind unless it is a common one and only
 * one place is asked for, else by document. A person with more findings than a place has documents is looked for in
 * each of those.
 */
async function chooseWay(database: Database, query: FindingQuery, { now, sets }: Choice): Promise<Way> {
  const { kinds, verdict, personId, sourceId, beforeMs } = query
  const rest = restOf(query, now)
  if (verdict === 'wrong' || verdict === 'fine') {
    const number = sql.lit(verdictNumber[verdict])
    return lanes(
      [
        // SQLite takes a partial index only when its own condition stands in the query.
        sql`f.verdict > 0 and f.verdict = ${number}`,
        ...now.unsettled(verdictNumber[verdict]).map((set) => sql`f.verdict <> ${number} and ${set}`),
      ],
      rest,
    )
  }
  if (personId !== undefined) {
    const { rows } = await sql<{ id: number }>`select identity_id as id from person_identity
      where person_id = ${personId}`.execute(database.kysely)
    const isInMost = sourceId !== undefined && (await hasMore(database, { personId, sourceId }, sets))
    return lanes(
      rows.map(({ id }) => sql`f.identity_id = ${sql.lit(id)}`),
      rest,
      isInMost ? alongDocuments(query) : alone,
    )
  }
  if (beforeMs !== undefined) {
    const old = sql`select id from document where at_ms < ${beforeMs}`
    if ((await sizeUpTo(database, old, sets.small)) <= sets.small)
      return alone(sql`f.document_id in (${old}) and ${rest}`)
  }
  if (kinds.length > 0) {
    const all = sql`select 1 from finding where kind in (${sql.join(kinds)})`
    if (sourceId === undefined || (await sizeUpTo(database, all, sets.small)) <= sets.small)
      return lanes(
        kinds.map((kind) => sql`f.kind = ${kind}`),
        rest,
      )
  }
  if (sourceId === undefined && beforeMs === undefined) return alone(rest)
  return alongDocuments(query)(restOf({ ...query, sourceId: undefined, beforeMs: undefined }, now))
}

/** True when a person has more findings than a place has documents. */
async function hasMore(
  database: Database,
  { personId, sourceId }: { readonly personId: number; readonly sourceId: number },
  { small, large }: Sets,
): Promise<boolean> {
  const ofPerson = await sizeUpTo(
    database,
    sql`select 1 from finding where identity_id in (select identity_id from person_identity where person_id = ${personId})`,
    large,
  )
  if (ofPerson <= small) return false
  return ofPerson > (await sizeUpTo(database, sql`select 1 from held where source_id = ${sourceId}`, large))
}

async function sizeUpTo({ kysely }: Database, set: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows } = await sql<{ size: number }>`select count(*) as size
    from (${set} limit ${sql.lit(most + 1)}) as few`.execute(kysely)
  return Number(rows[0]?.size ?? 0)
}

/** Makes a way of what is asked of findings `f`. */
type Along = (where: RawBuilder<unknown>) => Way

const alone: Along = (where) => (stretch) =>
  sql`select f.id, f.document_id from finding f where ${where} and ${isAfter(stretch)}
    order by f.document_id, f.id limit ${stretch.limit}`

/** Engines bound how many queries one may be made of (SQLite: 500). */
const maxLanes = 400

/** Each lane is in order by itself; the first of all are among the first of each. */
function lanes(
  conditions: readonly RawBuilder<unknown>[],
  rest: RawBuilder<unknown>,
  along: Along = alone,
): Way {
  const [first, second] = conditions
  if (first === undefined) return along(sql`1 = 0`)
  if (second === undefined) return along(sql`${first} and ${rest}`)
  if (conditions.length > maxLanes) return along(sql`(${sql.join(conditions, sql` or `)}) and ${rest}`)
  return (stretch) => {
    const parts = conditions.map(
      (condition) => sql`select * from (${along(sql`${condition} and ${rest}`)(stretch)}) as lane`,
    )
    return sql`select * from (${sql.join(parts, sql` union all `)}) as every limit ${
      stretch.after === null && stretch.limit > maxCounted ? stretch.limit : stretch.limit * parts.length
    }`
  }
}

/** Document by document: those of a place, those that are old enough, or those that are both. */
function alongDocuments({ sourceId, beforeMs }: FindingQuery): Along {
  const [ofPlace, isDated] = [sourceId !== undefined, beforeMs !== undefined]
  const key = ofPlace ? sql`h.document_id` : sql`d.id`
  const tables = [...(ofPlace ? [sql`held h`] : []), ...(isDated ? [sql`document d`] : []), sql`finding f`]
  const conditions = [
    ...(ofPlace ? [sql`h.source_id = ${sourceId}`] : []),
    ...(ofPlace && isDated ? [sql`d.id = h.document_id`] : []),
    // The plus keeps SQLite from going through all that are old, and sorting them.
    ...(isDated ? [sql`+d.at_ms < ${beforeMs}`] : []),
    sql`f.document_id = ${key}`,
  ]
  return (where) => (stretch) =>
    sql`select f.id, f.document_id from ${sql.join(tables, sql` cross join `)}
    where ${sql.join([...conditions, where, isAfter(stretch)], sql` and `)}
    ${stretch.after === null ? sql`` : sql`and ${key} >= ${stretch.after.document}`}
    order by ${key}, f.id limit ${stretch.limit}`
}

function isAfter({ after }: Stretch): RawBuilder<unknown> {
  return after === null
    ? sql`1 = 1`
    : sql`f.document_id >= ${after.document} and (f.document_id > ${after.document} or f.id > ${after.id})`
}

/** What is asked of a finding, whichever way leads to it. */
function restOf(
  { kinds, verdict, personId, sourceId, beforeMs }: FindingQuery,
  now: VerdictsNow,
): RawBuilder<unknown> {
  return sql.join(
    [
      verdict === 'all'
        ? sql`${now.verdict} <> 1`
        : sql`${now.verdict} = ${sql.lit(verdict === 'open' ? 0 : verdictNumber[verdict])}`,
      ...(kinds.length === 0 ? [] : [sql`f.kind in (${sql.join(kinds)})`]),
      ...(personId === undefined
        ? []
        : [
            sql`exists (select 1 from person_identity pi
              where pi.identity_id = f.identity_id and pi.person_id = ${personId})`,
          ]),
      ...(sourceId === undefined
        ? []
        : [sql`exists (select 1 from held where source_id = ${sourceId} and document_id = f.document_id)`]),
      beforeMs === undefined
        ? sql`f.document_id not in (select id from document where places <= 0)`
        : sql`exists (select 1 from document d where d.id = f.document_id and d.places > 0 and d.at_ms < ${beforeMs})`,
    ],
    sql` and `,
  )
}

interface FoundRow {
  readonly id: number
  readonly kind: Kind
  readonly text: string | null
  readonly preview: Uint8Array | null
  readonly certainty: number
  readonly reasons: string
  readonly verdict: number
  readonly document: Uint8Array
  readonly value: Uint8Array
  readonly document_kind: DocumentKind
  readonly person_id: number | null
  readonly person_name: string | null
  readonly source_id: number
  readonly unit_id: number
  readonly unit: string
  readonly locator: string
  readonly name: string
  readonly part: string
  readonly start_byte: number
  readonly length_bytes: number
  readonly at_ms: number | null
  readonly places: number
}

/** As many rows are fetched at once: they are one parameter. */
const rowsPerFetch = 10_000

/** The findings whole, in this order, each with one place: in the source when one is asked for. */
async function rowsOf(
  database: Database,
  ids: readonly number[],
  { sourceId, now }: { readonly sourceId: number | undefined; readonly now: VerdictsNow },
): Promise<FindingRow[]> {
  const ofSource =
    sourceId === undefined
      ? sql``
      : sql`and one.unit_id in (select id from unit where source_id = ${sourceId} and unit.id = one.unit_id)`
  const found: FindingRow[] = []
  for (let at = 0; at < ids.length; at += rowsPerFetch) {
    const { rows } =
      await sql<FoundRow>`select f.id, f.kind, v.text, v.preview, f.certainty, f.reasons, ${now.verdict} as verdict,
        d.digest as document, v.digest as value, d.kind as document_kind, p.id as person_id, p.name as person_name,
        u.source_id, o.unit_id, u.locator as unit, o.locator, o.name, f.part, f.start_byte, f.length_bytes, d.at_ms, d.places
      from finding f join document d on d.id = f.document_id join value v on v.id = f.value_id
      join occurrence o on o.id = (select min(one.id) from occurrence one
        where one.document_id = f.document_id and one.vanished = 0 ${ofSource})
      join unit u on u.id = o.unit_id
      left join person_identity pi on pi.identity_id = f.identity_id left join person p on p.id = pi.person_id
      where f.id in ${listOf(database, ids.slice(at, at + rowsPerFetch))}
      order by f.document_id, f.id`.execute(database.kysely)
    const letterOf = await lettersOf(database, rows)
    append(
      found,
      rows.map((row) => ({ ...findingRow(row, database.previewKey), letter: letterOf(row) })),
    )
  }
  return found
}

function findingRow(row: FoundRow, previewKey: Uint8Array): Omit<FindingRow, 'letter'> {
  return {
    kind: row.kind,
    document: Buffer.from(row.document).toString('hex'),
    value: Buffer.from(row.value).toString('hex'),
    verdict: verdictOf(row.verdict),
    documentKind: row.document_kind,
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
