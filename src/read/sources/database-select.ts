import { isCard, isFile, isText } from '../sandbox/tables/cells.ts'
import { joinsOf, type Join } from '../sandbox/tables/links.ts'
import type { Problem } from '../../base/problem.ts'
import { rowTable, type Cell, type Row } from '../formats/row.ts'
import {
  rowLocator,
  type RawCell,
  type SourceColumn,
  type SourceTable,
  type SqlEngine,
  type Statement,
} from './database-table.ts'

/** How the rows of a table are asked for, with those that they belong to. */
export interface Selection {
  readonly table: SourceTable
  readonly owners: readonly Owner[]
  readonly sql: string
  /** Rows that may be in memory at once. */
  readonly atOnce: number
}

interface Owner {
  readonly table: SourceTable
  readonly columns: readonly SourceColumn[]
}

/** Characters of a text in a cell: a book. What is longer is cut and listed. */
const maxText = 200_000

/** A picture, a contract. */
const maxBinary = 10_000_000

/** Of a row that another belongs to, what says whose it is is short. */
const maxReference = 200

/** The question for all rows of a table. */
export function selectionOf(
  table: SourceTable,
  tables: ReadonlyMap<string, SourceTable>,
  engine: SqlEngine,
): Selection {
  const joins = joinsOf(table, tables)
  const owners = joins.map((join): Owner => {
    const owner = tables.get(join.table.id) ?? table
    return { table: owner, columns: owner.columns.filter(({ kind }) => kind !== 'binary') }
  })
  const own = table.columns.map((column) =>
    engine.cut(at('t', column.name, engine), column, (column.kind === 'binary' ? maxBinary : maxText) + 1),
  )
  const others = owners.flatMap(({ columns }, i) =>
    columns.map((column) =>
      engine.cut(at(`j${i}`, column.name, engine), { ...column, isLong: true }, maxReference + 1),
    ),
  )
  const place = table.keyIs === 'place' ? ['t.ctid::text'] : []
  const from = `${qualified(table, engine)} t ${joins.map((join, i) => joined(join, i, { owners, engine })).join(' ')}`
  return {
    table,
    owners,
    sql: `SELECT ${[...place, ...own, ...others].join(', ')} FROM ${from}`,
    atOnce: atOnceOf(table),
  }
}

function at(alias: string, column: string, { quote }: SqlEngine): string {
  return `${alias}.${quote(column)}`
}

/** A table's name with its schema. */
export function qualified({ schema, name }: SourceTable, { quote }: SqlEngine): string {
  return `${quote(schema)}.${quote(name)}`
}

interface Joining {
  readonly owners: readonly Owner[]
  readonly engine: SqlEngine
}

function joined({ link, from }: Join, i: number, { owners, engine }: Joining): string {
  const owner = owners[i]
  if (owner === undefined) return ''
  const before = from < 0 ? 't' : `j${from}`
  const conditions = link.columns.map(
    (column, k) => `${at(`j${i}`, link.to[k] ?? '', engine)} = ${at(before, column, engine)}`,
  )
  return `LEFT JOIN ${qualified(owner.table, engine)} j${i} ON ${conditions.join(' AND ')}`
}

function atOnceOf({ columns }: SourceTable): number {
  if (columns.some(({ kind }) => kind === 'binary')) return 16
  return columns.some(({ isLong }) => isLong) ? 100 : 1000
}

/** The question for the one row that a locator's key stands for. */
export function oneRow({ table, sql }: Selection, key: readonly string[], engine: SqlEngine): Statement {
  if (table.keyIs === 'place') return { sql: `${sql} WHERE t.ctid = ${engine.parameter(1)}`, values: key }
  if (table.keyIs === 'order') return { sql: `${sql} LIMIT 1 OFFSET ${Number(key[0])}`, values: [] }
  const conditions = table.key.map((column, i) => `${at('t', column, engine)} = ${engine.parameter(i + 1)}`)
  const kinds = table.key.map((column) => table.columns.find(({ name }) => name === column)?.kind)
  return {
    sql: `${sql} WHERE ${conditions.join(' AND ')}`,
    values: key.map((value, i) => (kinds[i] === 'binary' ? Buffer.from(value, 'hex') : value)),
  }
}

/** A row as it was given, with its locator. */
export interface ReadRow {
  readonly locator: string
  readonly row: Row
  /** Those that it belongs to, each as a table of one row. */
  readonly references: readonly Uint8Array[]
  readonly problems: readonly Problem[]
}

/** Makes a row of what the driver gives; `number` counts rows from 0. */
export function readRow(
  { table, owners }: Selection,
  raw: readonly RawCell[],
  { number, engine }: { readonly number: number; readonly engine: SqlEngine },
): ReadRow {
  const problems: Problem[] = []
  const first = table.keyIs === 'place' ? 1 : 0
  const texts = table.columns.map((column, i) => cellOf(raw[first + i] ?? null, column, { engine, problems }))
  let next = first + table.columns.length
  const references: Uint8Array[] = []
  for (const owner of owners) {
    const values = owner.columns.map((_, i) => short(raw[next + i] ?? null))
    next += owner.columns.length
    if (values.some((value) => value !== null))
      references.push(rowTable({ columns: owner.columns.map(({ name }) => name), values }))
  }
  const columns = table.columns.map(({ name }) => name)
  const locator =
    table.keyIs === 'order'
      ? `~${number}`
      : table.keyIs === 'place'
        ? rowLocator(['ctid'], [String(raw[0])])
        : rowLocator(
            table.key,
            table.key.map((column) =>
              keyText(raw[columns.indexOf(column)] ?? null, column, { table, engine }),
            ),
          )
  return { locator, row: { table: table.name, columns, values: texts }, references, problems }
}

interface Making {
  readonly engine: SqlEngine
  readonly problems: Problem[]
}

function cellOf(raw: RawCell, { name, kind }: SourceColumn, { engine, problems }: Making): Cell {
  if (raw === null) return null
  if (kind !== 'binary') {
    const text = String(raw)
    if (text.length <= maxText || isCard(text)) return text
    problems.push({ code: 'too-large', place: name, lostBytes: 0 })
    return text.slice(0, maxText)
  }
  const bytes = engine.bytesOf(raw)
  if (bytes.length > maxBinary) {
    problems.push({ code: 'too-large', place: name, lostBytes: 0 })
    return { base64: '' }
  }
  return { base64: isFile(bytes) || isText(bytes) ? bytes.toString('base64') : '' }
}

function short(raw: RawCell): string | null {
  const text = raw === null ? '' : String(raw)
  return text === '' || text.length > maxReference ? null : text
}

function keyText(
  raw: RawCell,
  column: string,
  { table, engine }: { readonly table: SourceTable; readonly engine: SqlEngine },
): string {
  const kind = table.columns.find(({ name }) => name === column)?.kind
  if (raw === null) return ''
  return kind === 'binary' ? engine.bytesOf(raw).toString('hex') : String(raw)
}
