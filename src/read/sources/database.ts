import { createHash } from 'node:crypto'
import { inMemory } from '../../base/bytes.ts'
import { Refusal } from '../../base/refusal.ts'
import type { Item } from '../document.ts'
import { rowBytes, rowMediaType } from '../formats/row.ts'
import { cell } from '../sandbox/tables/cells.ts'
import { likelyLinks, type Link } from '../sandbox/tables/links.ts'
import { TableError } from './database-errors.ts'
import { oneRow, qualified, readRow, selectionOf, type ReadRow, type Selection } from './database-select.ts'
import { keyOf, type Purpose, type SourceTable, type SqlEngine } from './database-table.ts'
import type { Connection, LiveChange, LiveUnit, Opening } from './live.ts'
import { openMysql } from './mysql.ts'
import { openPostgres } from './postgres.ts'

const engines: Readonly<Record<string, (opening: Opening, purpose: Purpose) => Promise<SqlEngine>>> = {
  'postgres:': openPostgres,
  'postgresql:': openPostgres,
  'mysql:': openMysql,
  'mariadb:': openMysql,
}

/** Speaks with the database at an address, by its scheme. */
export function openEngine(opening: Opening, purpose: Purpose): Promise<SqlEngine> {
  const open = engines[URL.parse(opening.account.address)?.protocol ?? '']
  if (open === undefined) throw new Refusal('wrong-input', opening.account.address)
  return open(opening, purpose)
}

/** A database's tables, row by row, to be read. */
export async function openDatabase(opening: Opening): Promise<Connection> {
  const engine = await openEngine(opening, 'read')
  try {
    const { tables, closed } = await engine.catalogue()
    return {
      units: async function* () {
        const selections = await joinedSelections(tables, engine)
        const places = [...closed, ...selections.map((selection) => unitOf(selection, engine))]
        yield* places.toSorted((a, b) => (a.locator < b.locator ? -1 : 1))
      },
      // Whom it belongs to was found out when it was read.
      fetch: async (unit, item) => {
        const table = tables.find(({ id }) => id === unit)
        return table && fetchRow(selectionOf(table, new Map(), engine), item, engine)
      },
      [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
    }
  } catch (error) {
    await engine[Symbol.asyncDispose]()
    throw error
  }
}

/** Every table with those that its rows belong to, and counted. */
async function joinedSelections(
  tables: readonly SourceTable[],
  engine: SqlEngine,
): Promise<readonly Selection[]> {
  const linked = new Map<string, SourceTable>()
  for (const table of tables) {
    const links = await allLinks(table, tables, engine)
    linked.set(table.id, { ...table, links, rows: await countOf(table, engine) })
  }
  return [...linked.values()].map((table) => selectionOf(table, linked, engine))
}

/** Up to here it is counted; what is larger the database itself guesses well enough. */
const countedRows = 20_000

async function countOf(table: SourceTable, engine: SqlEngine): Promise<number> {
  if (table.rows > countedRows) return table.rows
  let { rows } = table
  try {
    const sql = `SELECT COUNT(*) FROM (SELECT 1 AS one FROM ${qualified(table, engine)} LIMIT ${countedRows}) t`
    for await (const [count] of engine.stream({ sql, values: [] }, 1)) rows = Number(count)
  } catch (error) {
    if (!(error instanceof TableError)) throw error // reading it will fail too, and be listed then
  }
  return rows
}

/** What the database knows, and what its names and values tell. Of two targets for one column the nearer one. */
async function allLinks(
  table: SourceTable,
  tables: readonly SourceTable[],
  engine: SqlEngine,
): Promise<readonly Link[]> {
  const isNear = ({ schema }: SourceTable): number => (schema === table.schema ? 0 : 1)
  const links = [...table.links]
  for (const link of likelyLinks(
    table,
    tables.toSorted((a, b) => isNear(a) - isNear(b)),
  )) {
    const target = tables.find(({ id }) => id === link.table)
    const isTaken = links.some(({ columns }) => columns.includes(link.columns[0] ?? ''))
    if (target === undefined || isTaken) continue
    if (await isContained(table, { link, target }, engine)) links.push(link)
  }
  return links
}

const sampleRows = 1000
/** Some programs write 0 for nobody. */
const leastContained = 0.9

/** True when the values of a sample stand in the key of the other table. */
async function isContained(
  table: SourceTable,
  { link, target }: { readonly link: Link; readonly target: SourceTable },
  engine: SqlEngine,
): Promise<boolean> {
  const [column, key] = [engine.quote(link.columns[0] ?? ''), engine.quote(link.to[0] ?? '')]
  const sample = `SELECT ${column} AS v FROM ${qualified(table, engine)} WHERE ${column} IS NOT NULL LIMIT ${sampleRows}`
  const sql =
    `SELECT COUNT(*), COUNT(o.${key}) FROM (SELECT DISTINCT v FROM (${sample}) r) s ` +
    `LEFT JOIN ${qualified(target, engine)} o ON o.${key} = s.v`
  let isSo = false
  try {
    for await (const [all, found] of engine.stream({ sql, values: [] }, 1))
      isSo = Number(all) > 0 && Number(found) >= Number(all) * leastContained
  } catch (error) {
    if (!(error instanceof TableError)) throw error // two kinds of numbers that cannot be compared: no link
  }
  return isSo
}

function unitOf(selection: Selection, engine: SqlEngine): LiveUnit {
  const { table } = selection
  return {
    locator: table.id,
    sizeBytes: undefined,
    items: table.rows,
    itemBytes: usualRowBytes,
    stamp: stampOf(selection),
    changes: () => rowsOf(selection, engine),
  }
}

/** With the names of its columns. */
const usualRowBytes = 300

/** A row changes with those that it belongs to, and when a column comes or goes. */
function stampOf({ table, owners, sql }: Selection): string {
  const stamps = [table.stamp, ...owners.map((owner) => owner.table.stamp)]
  if (stamps.includes('')) return ''
  return createHash('sha256')
    .update([...stamps, sql].join('\n'))
    .digest('hex')
    .slice(0, 32)
}

/** Where problems lie that do not keep a table from being read to its end. */
const partly = '*'

/** All rows: a database does not tell which changed. */
async function* rowsOf(selection: Selection, engine: SqlEngine): AsyncGenerator<LiveChange> {
  yield { type: 'restart' }
  for (const problem of selection.table.problems) yield { type: 'problem', locator: partly, problem }
  let number = 0
  try {
    const alike = await sampleOf(selection, engine)
    for await (const raw of engine.stream({ sql: selection.sql, values: [] }, selection.atOnce)) {
      const read = readRow(selection, raw, { number: number++, engine })
      const item = itemOf(read, alike)
      yield { type: 'item', locator: read.locator, item, sizeBytes: item.bytes.sizeBytes }
      for (const problem of read.problems) yield { type: 'problem', locator: read.locator, problem }
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    yield { type: 'problem', locator: '', problem: error.problem }
  }
}

const alikeRows = 200
const alikeCharacters = 100

/** The first rows as a table, by which columns are judged. */
async function sampleOf({ table }: Selection, engine: SqlEngine): Promise<Uint8Array> {
  const columns = table.columns.map((column) =>
    column.kind === 'binary'
      ? 'NULL'
      : engine.cut(`t.${engine.quote(column.name)}`, { ...column, isLong: true }, alikeCharacters),
  )
  const sql = `SELECT ${columns.join(', ')} FROM ${qualified(table, engine)} t LIMIT ${alikeRows}`
  const lines = [table.columns.map(({ name }) => cell(name)).join('\t')]
  for await (const raw of engine.stream({ sql, values: [] }, alikeRows))
    lines.push(raw.map((value) => (value === null ? '' : cell(String(value)))).join('\t'))
  return Buffer.from(lines.join('\n'))
}

function itemOf({ row, references }: ReadRow, alike?: Uint8Array): Item {
  const bytes = inMemory(rowBytes(row))
  return {
    path: '',
    name: '',
    mediaType: rowMediaType,
    charset: 'utf-8',
    bytes,
    ...(references.length > 0 && { references }),
    ...(alike && { alike }),
  }
}

async function fetchRow(selection: Selection, locator: string, engine: SqlEngine): Promise<Item | undefined> {
  const { table } = selection
  const key =
    table.keyIs === 'order'
      ? /^~(\d{1,15})$/.exec(locator)?.slice(1)
      : keyOf(locator, table.keyIs === 'place' ? ['ctid'] : table.key)
  if (key === undefined) return undefined
  let item: Item | undefined
  try {
    for await (const raw of engine.stream(oneRow(selection, key, engine), 2))
      item ??= itemOf(readRow(selection, raw, { number: Number(key[0]), engine }))
  } catch (error) {
    if (!(error instanceof TableError)) throw error // no such table or row any more
  }
  return item
}
