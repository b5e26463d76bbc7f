import { sql } from 'kysely'
import { insertRows, listOf } from './bulk.ts'
import type { Database } from './database.ts'

/** What lists of persons show, kept because they must not count again. */
export interface PersonCounts {
  readonly documents: number
  readonly places: number
  readonly kinds: readonly string[]
  readonly sources: readonly number[]
}

/**
 * Counts in how many documents and places these persons are and what kinds are known of them, and writes what filters
 * and counts ask (`person_kind`, `person_source`). Rests on it that whoever has a finding in a document is sighted in it.
 */
export async function countPersons(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PersonCounts>> {
  const [documents, places, kinds] = [
    await documentCounts(database, ids),
    await placeCounts(database, ids),
    await kindRows(database, ids),
  ]
  await insertRows(
    database,
    { into: 'person_source', columns: { source_id: 'integer', person_id: 'integer' } },
    places.map(({ source_id: source, person_id: id }) => [source, id]),
  )
  await insertRows(
    database,
    {
      into: 'person_kind',
      columns: { kind: 'text', person_id: 'integer', source_id: 'integer', is_open: 'integer' },
    },
    kinds.map((row) => [row.kind, row.person_id, row.source_id, row.is_open]),
  )
  const placesOf = Map.groupBy(places, (row) => row.person_id)
  const kindsOf = Map.groupBy(kinds, (row) => row.person_id)
  return new Map(
    ids.map((id) => [
      id,
      {
        documents: documents.get(id) ?? 0,
        places: (placesOf.get(id) ?? []).reduce((sum, { units }) => sum + Number(units), 0),
        kinds: [...new Set((kindsOf.get(id) ?? []).map(({ kind }) => kind))].sort(),
        sources: (placesOf.get(id) ?? []).map(({ source_id: source }) => source).sort((a, b) => a - b),
      },
    ]),
  )
}

function seenBy(database: Database, ids: readonly number[]): ReturnType<typeof sql> {
  return sql`(select distinct pi.person_id, s.document_id from person_identity pi
    cross join sighting s where s.identity_id = pi.identity_id and pi.person_id in ${listOf(database, ids)}
    and s.document_id not in (select id from document where places <= 0))`
}

async function documentCounts(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ person_id: number; documents: number }>`select person_id, count(*) as documents
    from ${seenBy(database, ids)} as seen group by person_id`.execute(database.kysely)
  return new Map(rows.map(({ person_id: id, documents }) => [id, Number(documents)]))
}

/** A unit lies in one source: units per source add up. */
async function placeCounts(
  database: Database,
  ids: readonly number[],
): Promise<{ person_id: number; source_id: number; units: number }[]> {
  const { rows } = await sql<{ person_id: number; source_id: number; units: number }>`select seen.person_id,
      u.source_id, count(distinct o.unit_id) as units
    from ${seenBy(database, ids)} as seen cross join occurrence o cross join unit u
    where o.document_id = seen.document_id and o.vanished = 0 and u.id = o.unit_id
    group by seen.person_id, u.source_id`.execute(database.kysely)
  return rows
}

interface KindRow {
  readonly person_id: number
  readonly kind: string
  readonly source_id: number
  readonly is_open: number
}

/** Only documents that lie somewhere are held. */
async function kindRows(database: Database, ids: readonly number[]): Promise<KindRow[]> {
  const { rows } = await sql<KindRow>`select pi.person_id, f.kind, h.source_id,
      max(case when f.verdict = 0 then 1 else 0 end) as is_open
    from person_identity pi cross join finding f cross join held h
    where pi.person_id in ${listOf(database, ids)} and f.identity_id = pi.identity_id and f.verdict <> 1
      and h.document_id = f.document_id
    group by pi.person_id, f.kind, h.source_id`.execute(database.kysely)
  return rows
}
