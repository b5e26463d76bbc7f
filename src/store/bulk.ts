import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement of PostgreSQL: their JSON stays around a megabyte. */
const rowsPerInsert = 10_000

/** Inserts many rows at once, in the way that is fast with the engine. */
export async function insertRows(
  database: Database,
  target: InsertTarget,
  rows: readonly (readonly PlainCell[])[],
): Promise<void> {
  if (database.insertMany !== undefined) {
    database.insertMany({ ...target, columns: Object.keys(target.columns) })(rows.flat().map(withoutNul))
    return
  }
  const { into, columns, onConflict = '' } = target
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  const cells = sql.join(Object.values(columns).map(cell))
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    const json = JSON.stringify(rows.slice(at, at + rowsPerInsert).map((row) => row.map(withoutNul)))
    // One parameter that the engine unpacks, instead of one for each cell.
    await sql`insert into ${sql.table(into)} (${names})
      select ${cells} from json_array_elements(${json}::json) as given ${sql.raw(onConflict)}`.execute(
      database.kysely,
    )
  }
}

type PlainCell = string | number | null

/** PostgreSQL's text cannot hold NUL: it becomes U+FFFD, on both engines. */
function withoutNul(cell: PlainCell): PlainCell {
  return typeof cell === 'string' && cell.includes('\0') ? cell.replaceAll('\0', '\uFFFD') : cell
}

interface InsertTarget {
  readonly into: keyof Tables
  readonly columns: Readonly<Record<string, 'text' | 'integer'>>
  readonly onConflict?: string
}

function cell(type: 'text' | 'integer', i: number): RawBuilder<unknown> {
  const place = sql.lit(i)
  return type === 'text' ? sql`given.value ->> ${place}` : sql`(given.value ->> ${place})::bigint`
}

/** Rows as something to select or update from, named `given`: a cell is `given.value ->> 0`, as text in PostgreSQL. */
export function givenRows(
  { engine }: Pick<Database, 'engine'>,
  rows: readonly (readonly PlainCell[])[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows)
  return engine === 'sqlite'
    ? sql`json_each(${json}) as given`
    : sql`json_array_elements(${json}::json) as given`
}

/** The whole numbers as a list within a statement: as many as there are, as one parameter. */
export function listOf({ engine }: Pick<Database, 'engine'>, ids: readonly number[]): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(ids)}))`
    : sql`(select unnest(${ids}::bigint[]))`
}

/** The same of texts. */
export function textsOf({ engine }: Pick<Database, 'engine'>, texts: readonly string[]): RawBuilder<string> {
  return engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(texts)}))`
    : sql`(select unnest(${texts}::text[]))`
}

/** Bytes as lower-case hex: thousands of buffers cost more than as many texts. */
export function hexOf({ engine }: Pick<Database, 'engine'>, column: string): RawBuilder<string> {
  const bytes = sql.ref(column)
  return engine === 'sqlite' ? sql`lower(hex(${bytes}))` : sql`encode(${bytes}, 'hex')`
}
