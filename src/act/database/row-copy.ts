import { z } from 'zod'
import { inMemory, utf8, type ByteSource } from '../../base/bytes.ts'
import { readRow, selectionOf, type Selection } from '../../read/sources/database-select.ts'
import { rowBytes } from '../../read/formats/row.ts'
import {
  keyOf,
  type RawCell,
  type RunStatement,
  type SourceColumn,
  type SqlEngine,
  type Statement,
} from '../../read/sources/database-table.ts'

/** A row with every byte of it, as it is kept to be put back. */
export interface RowCopy {
  readonly columns: readonly string[]
  readonly values: readonly (string | { readonly hex: string } | null)[]
}

const copyShape = z.object({
  columns: z.array(z.string()),
  values: z.array(z.union([z.string(), z.object({ hex: z.string() }), z.null()])),
})

/** What is kept; undefined when these bytes are no row. */
export function parseCopy(bytes: ByteSource): RowCopy | undefined {
  try {
    return copyShape.safeParse(JSON.parse(Buffer.from(bytes.read(0, bytes.sizeBytes)).toString())).data
  } catch {
    return undefined
  }
}

/** A cell larger than this is not taken out of a database: its copy would not fit in memory. */
const maxCell = 20_000_000

/** A table with the two ways in which a row of it is asked for: as it was read, and with all that is in it. */
export interface ActTable {
  readonly selection: Selection
  readonly writable: readonly SourceColumn[]
}

export function actTable(table: Selection['table'], engine: SqlEngine): ActTable {
  return {
    selection: selectionOf(table, new Map(), engine),
    writable: table.columns.filter(({ isGenerated }) => !isGenerated),
  }
}

/** The row of a key; undefined when the locator is none of this table. */
export function whereKey(
  { selection: { table } }: ActTable,
  item: string,
  engine: SqlEngine,
): Statement | undefined {
  const key = keyOf(item, table.key)
  if (key === undefined) return undefined
  const kinds = table.key.map((column) => table.columns.find(({ name }) => name === column)?.kind)
  return {
    sql: table.key.map((column, i) => `t.${engine.quote(column)} = ${engine.parameter(i + 1)}`).join(' AND '),
    values: key.map((value, i) => (kinds[i] === 'binary' ? Buffer.from(value, 'hex') : value)),
  }
}

/** The item as a scan reads it; undefined when it is not there. `lock` keeps others from changing it meanwhile. */
export async function itemNow(
  table: ActTable,
  {
    where,
    lock,
    engine,
  }: { readonly where: Statement; readonly lock: '' | ' FOR UPDATE'; readonly engine: SqlEngine },
  run: RunStatement,
): Promise<ByteSource | undefined> {
  const sql = `${table.selection.sql} WHERE ${where.sql}${lock}`
  const [raw] = (await run({ sql, values: where.values })).rows
  if (raw === undefined) return undefined
  return inMemory(rowBytes(readRow(table.selection, raw, { number: 0, engine }).row))
}

/** The row with all that is in it; undefined when it is not there, or too large to keep. */
export async function copyNow(
  { selection, writable }: ActTable,
  { where, engine }: { readonly where: Statement; readonly engine: SqlEngine },
  run: RunStatement,
): Promise<ByteSource | undefined> {
  const columns = writable.map((column) =>
    engine.cut(`t.${engine.quote(column.name)}`, { ...column, isLong: true }, maxCell + 1),
  )
  const { schema, name } = selection.table
  const sql = `SELECT ${columns.join(', ')} FROM ${engine.quote(schema)}.${engine.quote(name)} t WHERE ${where.sql}`
  const [raw] = (await run({ sql, values: where.values })).rows
  if (raw === undefined || raw.some((value) => (value?.length ?? 0) > maxCell * 2)) return undefined
  const values = raw.map((value, i) => keptCell(value, writable[i], engine))
  if (values.some((value) => lengthOf(value) > maxCell)) return undefined
  const copy: RowCopy = { columns: writable.map(({ name: column }) => column), values }
  return inMemory(utf8(JSON.stringify(copy)))
}

function keptCell(
  raw: RawCell,
  column: SourceColumn | undefined,
  engine: SqlEngine,
): RowCopy['values'][number] {
  if (raw === null) return null
  return column?.kind === 'binary' ? { hex: engine.bytesOf(raw).toString('hex') } : String(raw)
}

function lengthOf(value: RowCopy['values'][number]): number {
  if (value === null) return 0
  return typeof value === 'string' ? value.length : value.hex.length / 2
}

/** A kept cell as it goes into a statement. */
export function cellValue(value: RowCopy['values'][number]): RawCell {
  return value === null || typeof value === 'string' ? value : Buffer.from(value.hex, 'hex')
}
