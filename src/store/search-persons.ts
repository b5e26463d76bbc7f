import { sql, type RawBuilder } from 'kysely'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { personRow } from './person-row.ts'
import type { PersonQuery, PersonRow } from './store.ts'
import { addressToken, countedPrefix, searchTokens } from './tokens.ts'

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

/** What counts as small and large; a test makes everything large. */
interface Sets {
  /** So many persons are fetched and sorted; of more, enough are met when walking from the busiest person on. */
  readonly small: number
  /** Larger sets are not told apart. */
  readonly large: number
}

const usualSets: Sets = { small: 4000, large: 32_000 }

type Found = { readonly total: number; readonly rows: PersonRow[] }

/** Persons for whom every condition holds, most documents first. The smallest set is gone through, and the next smaller ones are asked first. */
export async function searchPersons(
  database: Database,
  query: PersonQuery,
  sets: Sets = usualSets,
): Promise<Found> {
  const [narrowest, ...others] = await bySize(database, conditionsOf(database, query), sets)
  if (narrowest === undefined) {
    const { rows } = await sql<{ total: number }>`select count(*) as total from person`.execute(
      database.kysely,
    )
    return { total: Number(rows[0]?.total ?? 0), rows: await walk(database, [], query) }
  }
  const found = allOf({ narrowest, others })
  if (narrowest.size <= sets.small) {
    const { rows } = await sql<{ id: number }>`select id from (${found}) as found`.execute(database.kysely)
    const ids = rows.map(({ id }) => id)
    return { total: ids.length, rows: await fetchAndSort(database, listOf(database, ids), query) }
  }
  const total = others.length === 0 ? await countOne(database, query, found) : await count(database, found)
  return {
    total,
    rows:
      total <= sets.small
        ? await fetchAndSort(database, sql`(${found})`, query)
        : await walk(database, [narrowest, ...others], query),
  }
}

function conditionsOf(database: Database, query: PersonQuery): Condition[] {
  const { values, role, kind, sourceId } = query
  return [
    ...(values === undefined ? [] : [ofValues(values)]),
    ...ofText(database, query),
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

/** Each word is the beginning of a part of a name, mail address or number, or a whole word of where somebody lives. */
function ofText({ previewKey }: Database, { text, isByAddress = false }: PersonQuery): Condition[] {
  const tokens = searchTokens(text)
  // Of one or two letters it is kept how many persons have them in names.
  const isShort = tokens.length === 1 && [...(tokens[0] ?? '')].length <= countedPrefix
  return tokens.map((token) => {
    const range = sql`token >= ${token} and token < ${`${token}\u{10FFFF}`}`
    const lives = sql`token = ${addressToken(token, previewKey)}`
    const isNamed = isShort || !isByAddress
    return {
      set: isNamed
        ? sql`select person_id as id from token where ${range}`
        : sql`select person_id as id from token where ${range} union all select person_id from token where ${lives}`,
      holds: sql`exists (select 1 from token where person_id = p.id and ${isNamed ? range : sql`((${range}) or ${lives})`})`,
      isUnique: false,
      isOfRow: false,
    }
  })
}

/** Who has one of the values, by their digests. */
function ofValues(digests: readonly string[]): Condition {
  const met = sql`value v cross join finding f cross join person_identity pi
    where v.digest in (${sql.join(digests.map((digest) => Buffer.from(digest, 'hex')))})
      and f.value_id = v.id and f.verdict <> 1 and pi.identity_id = f.identity_id`
  return {
    set: sql`select pi.person_id as id from ${met}`,
    holds: sql`exists (select 1 from ${met} and pi.person_id = p.id)`,
    isUnique: false,
    isOfRow: false,
  }
}

interface Sized extends Condition {
  readonly size: number
}

/** The smallest set first; of several large ones those that have each person once. */
async function bySize(
  database: Database,
  conditions: readonly Condition[],
  { small, large }: Sets,
): Promise<readonly Sized[]> {
  const sizeAll = (most: number): Promise<Sized[]> =>
    Promise.all(conditions.map(async (one) => ({ ...one, size: await sizeUpTo(database, one.set, most) })))
  const few = await sizeAll(small)
  const isTold = conditions.length < 2 || few.some(({ size }) => size <= small)
  const sized = isTold ? few : await sizeAll(large)
  return sized.sort((a, b) => a.size - b.size || Number(b.isUnique) - Number(a.isUnique))
}

async function sizeUpTo({ kysely }: Database, set: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows } = await sql<{ size: number }>`select count(*) as size
    from (${set} limit ${sql.lit(most + 1)}) as few`.execute(kysely)
  return Number(rows[0]?.size ?? 0)
}

interface Narrowed {
  readonly narrowest: Condition
  readonly others: readonly Condition[]
}

/** Ids of the persons for whom all holds, each once. */
function allOf({ narrowest, others }: Narrowed): RawBuilder<unknown> {
  const each = narrowest.isUnique ? narrowest.set : sql`select distinct id from (${narrowest.set}) as every`
  if (others.length === 0) return each
  const from = others.some(({ isOfRow }) => isOfRow)
    ? sql`(${each}) as hit cross join person p where p.id = hit.id and`
    : sql`(${each}) as p where`
  return sql`select p.id from ${from} ${allHold(others)}`
}

/** How many have a token that begins so; for one or two letters that is kept. */
async function countOne(
  database: Database,
  { text }: PersonQuery,
  found: RawBuilder<unknown>,
): Promise<number> {
  const [token] = searchTokens(text)
  if (token === undefined || [...token].length > countedPrefix) return count(database, found)
  const counted = await database.kysely
    .selectFrom('prefix')
    .select('persons')
    .where('prefix', '=', token)
    .executeTakeFirst()
  return counted?.persons ?? 0
}

async function count({ kysely }: Database, found: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (${found}) as found`.execute(
    kysely,
  )
  return Number(rows[0]?.total ?? 0)
}

const inOrder = sql`order by p.documents desc, p.name, p.id`

async function fetchAndSort(
  { kysely }: Database,
  ids: RawBuilder<unknown>,
  { limit, offset }: PersonQuery,
): Promise<PersonRow[]> {
  const { rows } = await sql<Parameters<typeof personRow>[0]>`select p.* from person p
    where p.id in ${ids} ${inOrder} limit ${limit} offset ${offset}`.execute(kysely)
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
