import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import { personRow } from './person-row.ts'
import type { PersonQuery, PersonRow } from './store.ts'
import { countedPrefix, searchTokens } from './tokens.ts'

/**
 * One thing that is asked of a person: as a set that can be walked, and as a question about one person `p`.
 */
interface Condition {
  /** Ids of the persons (column `id`), perhaps some twice. */
  readonly set: RawBuilder<unknown>
  readonly holds: RawBuilder<unknown>
  /** True when the set has each person once. */
  readonly isUnique: boolean
  /** True when the question is about more than the person's id. */
  readonly isOfRow: boolean
}

/** A set up to this size is fetched and sorted; of a larger one enough is met when walking from the busiest person on. */
const smallSet = 4000

type Found = { readonly total: number; readonly rows: PersonRow[] }

/** Persons for whom every condition holds, most documents first. Two ways to find them; the smallest set decides which. */
export async function searchPersons(database: Database, query: PersonQuery): Promise<Found> {
  const conditions = conditionsOf(query)
  if (conditions.length === 0) {
    const { rows } = await sql<{ total: number }>`select count(*) as total from person`.execute(
      database.kysely,
    )
    return { total: Number(rows[0]?.total ?? 0), rows: await walk(database, conditions, query) }
  }
  const sizes = await Promise.all(conditions.map(({ set }) => sizeUpTo(database, set, smallSet)))
  // Of several large ones the last: those have each person once.
  const smallest = sizes.lastIndexOf(Math.min(...sizes))
  const narrowest = conditions[smallest]
  const others = conditions.filter((_, i) => i !== smallest)
  if (narrowest === undefined) return { total: 0, rows: [] }
  const size = sizes[smallest] ?? 0
  const total = await totalOf(database, query, { narrowest, others })
  if (total === 0) return { total, rows: [] }
  const rows =
    size <= smallSet
      ? await fetchAndSort(database, { narrowest, others }, query)
      : await walk(database, conditions, query)
  return { total, rows }
}

function conditionsOf({ text, role, kind, sourceId }: PersonQuery): Condition[] {
  return [
    ...searchTokens(text).map((token) => {
      const range = sql`token >= ${token} and token < ${`${token}\u{10FFFF}`}`
      return {
        set: sql`select person_id as id from token where ${range}`,
        holds: sql`exists (select 1 from token where person_id = p.id and ${range})`,
        isUnique: false,
        isOfRow: false,
      }
    }),
    ...(kind === undefined
      ? []
      : [
          {
            set: sql`select person_id as id from person_kind where kind = ${kind}`,
            holds: sql`exists (select 1 from person_kind where kind = ${kind} and person_id = p.id)`,
            isUnique: false,
            isOfRow: false,
          },
        ]),
    ...(sourceId === undefined
      ? []
      : [
          {
            set: sql`select person_id as id from person_source where source_id = ${sourceId}`,
            holds: sql`exists (select 1 from person_source where source_id = ${sourceId} and person_id = p.id)`,
            isUnique: true,
            isOfRow: false,
          },
        ]),
    ...(role === undefined
      ? []
      : [
          {
            set: sql`select id from person where role = ${role}`,
            holds: sql`p.role = ${role}`,
            isUnique: true,
            isOfRow: true,
          },
        ]),
  ]
}

async function sizeUpTo({ kysely }: Database, set: RawBuilder<unknown>, limit: number): Promise<number> {
  const { rows } = await sql<{ size: number }>`select count(*) as size
    from (${set} limit ${sql.lit(limit + 1)}) as few`.execute(kysely)
  return Number(rows[0]?.size ?? 0)
}

interface Narrowed {
  readonly narrowest: Condition
  readonly others: readonly Condition[]
}

async function totalOf(
  database: Database,
  query: PersonQuery,
  { narrowest, others }: Narrowed,
): Promise<number> {
  const [token] = searchTokens(query.text)
  if (others.length === 0 && token !== undefined && [...token].length <= countedPrefix) {
    const counted = await database.kysely
      .selectFrom('prefix')
      .select('persons')
      .where('prefix', '=', token)
      .executeTakeFirst()
    return counted?.persons ?? 0
  }
  const each = narrowest.isUnique ? narrowest.set : sql`select distinct id from (${narrowest.set}) as every`
  const from = others.some(({ isOfRow }) => isOfRow)
    ? sql`(${each}) as hit cross join person p where p.id = hit.id and`
    : sql`(${each}) as p where`
  const { rows } = await sql<{ total: number }>`select count(*) as total
    from ${from} ${others.length === 0 ? sql`1 = 1` : allHold(others)}`.execute(database.kysely)
  return Number(rows[0]?.total ?? 0)
}

const inOrder = sql`order by p.documents desc, p.name, p.id`

async function fetchAndSort(
  { kysely }: Database,
  { narrowest, others }: Narrowed,
  { limit, offset }: PersonQuery,
): Promise<PersonRow[]> {
  const { rows } = await sql<Parameters<typeof personRow>[0]>`select p.*
    from (select distinct id from (${narrowest.set}) as every) as hit cross join person p
    where p.id = hit.id ${others.length === 0 ? sql`` : sql`and ${allHold(others)}`}
    ${inOrder} limit ${limit} offset ${offset}`.execute(kysely)
  return rows.map(personRow)
}

async function walk(
  { kysely }: Database,
  conditions: readonly Condition[],
  { limit, offset }: PersonQuery,
): Promise<PersonRow[]> {
  const { rows } = await sql<Parameters<typeof personRow>[0]>`select p.* from person p
    ${conditions.length === 0 ? sql`` : sql`where ${allHold(conditions)}`}
    ${inOrder} limit ${limit} offset ${offset}`.execute(kysely)
  return rows.map(personRow)
}

function allHold(conditions: readonly Condition[]): RawBuilder<unknown> {
  return sql.join(
    conditions.map(({ holds }) => holds),
    sql` and `,
  )
}
