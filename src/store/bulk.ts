import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement: their JSON stays around a megabyte. */
const rowsPerInsert = 10_000

type Cell = string | number | null

/** Inserts many rows at once: one parameter that the engine unpacks, instead of one for each cell. */
export async function insertRows(
  { kysely, engine }: Pick<Database, 'kysely' | 'engine'>,
  { into, columns, conflict }: InsertTarget,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  const cells = sql.join(Object.values(columns).map((type, i) => cell(engine, type, i)))
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    const json = JSON.stringify(rows.slice(at, at + rowsPerInsert)).replaceAll(
      String.raw`\u0000`,
      String.raw`\ufffd`,
    )
    const values = engine === 'sqlite' ? sql`json_each(${json})` : sql`json_array_elements(${json}::json)`
    // "where true": else SQLite takes "on conflict" for a join's condition.
    await sql`insert into ${sql.table(into)} (${names}) select ${cells} from ${values} as given where true
      ${conflict ?? sql``}`.execute(kysely)
  }
}

interface InsertTarget {
  readonly into: keyof Tables
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>
  /** What to do on conflict. */
  readonly conflict?: RawBuilder<unknown>
}

function cell(engine: Database['engine'], type: 'text' | 'integer', i: number): RawBuilder<unknown> {
  const place = sql.lit(i)
  if (engine === 'sqlite') return sql`given.value ->> ${place}`
  return type === 'text' ? sql`given.value ->> ${place}` : sql`(given.value ->> ${place})::bigint`
}

/** The whole numbers as a list within a statement: as many as there are, as one parameter. */
export function listOf({ engine }: Pick<Database, 'engine'>, ids: readonly number[]): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(ids)}))`
    : sql`(select unnest(${ids}::bigint[]))`
}
