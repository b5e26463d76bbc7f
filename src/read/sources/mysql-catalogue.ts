import type { Problem } from '../../base/problem.ts'
import type { ColumnKind, Link } from '../sandbox/tables/links.ts'
import {
  problem,
  tableLocator,
  type Catalogue,
  type ClosedTable,
  type RawCell,
  type SourceColumn,
  type SourceTable,
} from './database-table.ts'

/** Rows of a statement; every cell as bytes, as the server writes it. */
export type RunMysql = (sql: string, values?: readonly RawCell[]) => Promise<(Buffer | null)[][]>

/** The server's own, or only the one that was asked for. */
const ours = "NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')"

/**
 * The time of a change is kept in whole seconds, and in memory: what changed just now may change again within the same
 * second, and after a start of the server nobody knows.
 */
const tablesSql = (where: string): string => `
  SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, COALESCE(TABLE_ROWS, 0),
    CASE WHEN UPDATE_TIME IS NULL OR UPDATE_TIME > NOW() - INTERVAL 3 SECOND THEN ''
    ELSE CONCAT_WS(':', UPDATE_TIME, COALESCE(CREATE_TIME, ''), COALESCE(AUTO_INCREMENT, '')) END
  FROM information_schema.TABLES
  WHERE ${where} AND TABLE_TYPE IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')
  ORDER BY CAST(TABLE_SCHEMA AS BINARY), CAST(TABLE_NAME AS BINARY)`

const columnsSql = (where: string): string => `
  SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE, COALESCE(CHARACTER_MAXIMUM_LENGTH, 0), PRIVILEGES, EXTRA
  FROM information_schema.COLUMNS WHERE ${where} ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION`

const keysSql = (where: string): string => `
  SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME, COALESCE(SUB_PART, ''), NULLABLE
  FROM information_schema.STATISTICS WHERE ${where} AND NON_UNIQUE = 0
  ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX`

const linksSql = (where: string): string => `
  SELECT TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
  FROM information_schema.KEY_COLUMN_USAGE WHERE ${where} AND REFERENCED_TABLE_NAME IS NOT NULL
  ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION`

const viewsSql = (where: string): string =>
  `SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE ${where}`

/** Where our rights hold for all tables, and not for some alone. */
const wideRightsSql = `
  SELECT '' FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE = 'SELECT'
  UNION ALL SELECT TABLE_SCHEMA FROM information_schema.SCHEMA_PRIVILEGES WHERE PRIVILEGE_TYPE = 'SELECT'`

/** What lies in a database of MySQL or MariaDB; what we have no right to, the server does not name. */
export async function readMysqlCatalogue(run: RunMysql, database: string): Promise<Catalogue> {
  const where = database === '' ? `TABLE_SCHEMA ${ours}` : 'TABLE_SCHEMA = ?'
  const values = database === '' ? [] : [database]
  const texts = async (sql: string): Promise<string[][]> =>
    (await run(sql, values)).map((row) => row.map((value) => String(value ?? '')))
  const rows = await texts(tablesSql(where))
  const columns = grouped(await texts(columnsSql(where)))
  const keys = grouped(await texts(keysSql(where)))
  const links = grouped(await texts(linksSql(where)))
  const definitions = grouped(await texts(viewsSql(where)))
  const tables: SourceTable[] = []
  const isWide = await wideRights(run)
  const closed = narrowSchemas(rows, isWide)
  const bases = rows.filter(([, , type]) => type !== 'VIEW')
  for (const row of rows) {
    const [schema = '', name = ''] = row
    const id = tableLocator(schema, name)
    const definition = definitions.get(id)?.[0]?.[2]
    if (definition !== undefined && repeats(definition, { bases, isWide: isWide(schema) })) continue
    const table = tableOf(row, {
      columns: columns.get(id) ?? [],
      key: keyIn(keys.get(id) ?? []),
      links: linksIn(links.get(id) ?? []),
    })
    if (table.columns.length > 0) tables.push(table)
    else closed.push({ locator: id, problem: problem('unreadable', 'no right to read'), hides: id })
  }
  return { tables, closed }
}

function grouped(rows: readonly string[][]): Map<string, string[][]> {
  return Map.groupBy(rows, ([schema = '', name = '']) => tableLocator(schema, name))
}

/** A test for schemas of which we may read all tables, and not some alone. */
async function wideRights(run: RunMysql): Promise<(schema: string) => boolean> {
  const wide = (await run(wideRightsSql)).map(([schema]) => String(schema ?? ''))
  if (wide.includes('')) return () => true
  const patterns = wide.map(likePattern)
  return (schema) => patterns.some((pattern) => pattern.test(schema))
}

/** Of other schemas we see those tables only that we were given one by one. */
function narrowSchemas(rows: readonly string[][], isWide: (schema: string) => boolean): ClosedTable[] {
  return [...new Set(rows.map(([schema = '']) => schema))]
    .filter((schema) => !isWide(schema))
    .map((schema) => ({
      locator: tableLocator(schema, ''),
      problem: problem('unreadable', 'rights on some tables only'),
      hides: null,
    }))
}

/** Rights are given to patterns of names, with `%`, `_` and a backslash before what is meant itself. */
function likePattern(pattern: string): RegExp {
  const source = (pattern.match(/\\?[^]/gu) ?? []).map((piece) => {
    if (piece === '%') return '.*'
    return piece === '_' ? '.' : RegExp.escape(piece.length > 1 ? piece.replace(/^\\/, '') : piece)
  })
  return new RegExp(`^${source.join('')}$`, 'su')
}

interface Seen {
  readonly bases: readonly string[][]
  /** All tables of its schema may be read. */
  readonly isWide: boolean
}

/** True for a view that shows only what is read from its tables; who may not see how it is made is not told by it. */
function repeats(definition: string, { bases, isWide }: Seen): boolean {
  const known = new Set(bases.map(([schema = '', name = '']) => tableLocator(schema, name)))
  const shown = [...definition.matchAll(/\b(?:from|join)[\s(]*`([^`]+)`\.`([^`]+)`/gi)]
  if (shown.length === 0) return isWide
  return shown.every(([, schema = '', name = '']) => known.has(tableLocator(schema, name)))
}

interface Parts {
  readonly columns: readonly string[][]
  readonly key: readonly string[]
  readonly links: readonly Link[]
}

function tableOf(row: readonly string[], { columns, key, links }: Parts): SourceTable {
  const [schema = '', name = '', , rows = '', stamp = ''] = row
  const mayRead = ([, , , , , rights = '']: readonly string[]): boolean => /\bselect\b/i.test(rights)
  const open = columns.filter(mayRead).map(columnOf)
  const isClosed = (column: string): boolean => open.every((one) => one.name !== column)
  const problems = columns
    .filter((column) => !mayRead(column))
    .map(([, , column = '']): Problem => ({ ...problem('unreadable', 'no right to read'), place: column }))
  const isKeyed = key.length > 0 && !key.some(isClosed)
  return {
    id: tableLocator(schema, name),
    schema,
    name,
    columns: open,
    key: isKeyed ? key : [],
    keyIs: isKeyed ? 'columns' : 'order',
    links: links.filter((link) => !link.columns.some(isClosed)),
    rows: Number(rows),
    stamp,
    problems,
  }
}

const numbers = /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double|year)$/
const texts = /^(?:char|varchar|tinytext|text|mediumtext|longtext|enum|set)$/
const binaries =
  /blob$|^(?:binary|varbinary|bit|geometry|geometrycollection|point|linestring|polygon|multi.*)$/
const longestShort = 1000

function columnOf([, , name = '', type = '', length = '', , extra = '']: readonly string[]): SourceColumn {
  const kind: ColumnKind = binaries.test(type)
    ? 'binary'
    : texts.test(type)
      ? 'text'
      : numbers.test(type)
        ? 'number'
        : 'other'
  return {
    name,
    kind,
    isLong: Number(length) > longestShort || type === 'json',
    isGenerated: /\b(?:virtual|stored|persistent) generated|^(?:virtual|persistent)\b/i.test(extra),
  }
}

/** The first whose columns are whole and always there. */
function keyIn(rows: readonly string[][]): string[] {
  const indexes = Map.groupBy(rows, ([, , index]) => index)
  for (const columns of indexes.values())
    if (columns.every(([, , , , part, nullable]) => part === '' && nullable !== 'YES'))
      return columns.map(([, , , column = '']) => column)
  return []
}

function linksIn(rows: readonly string[][]): Link[] {
  return [...Map.groupBy(rows, ([, , constraint]) => constraint).values()].map((some) => ({
    columns: some.map(([, , , own = '']) => own),
    table: tableLocator(some[0]?.[4] ?? '', some[0]?.[5] ?? ''),
    to: some.map(([, , , , , , other = '']) => other),
  }))
}
