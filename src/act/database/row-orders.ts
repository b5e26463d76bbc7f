import { z } from 'zod'
import { inMemory, utf8, type ByteSource } from '../../base/bytes.ts'
import { rowOf, type Cell } from '../../read/formats/row.ts'
import type { RawCell, RunStatement, Statement } from '../../read/sources/database-table.ts'
import { qualified } from '../../read/sources/database-select.ts'
import type { Note, Obstacle, Order, OrderHead, Receipt, Settled } from '../target.ts'
import { obstacleOf, type Ground } from './ground.ts'
import { cellValue, itemNow, parseCopy, whereKey, type ActTable } from './row-copy.ts'

/** What the journal keeps of an order on a row: which way it goes, and digests of what its columns hold afterwards. */
const rowNote = z.object({
  way: z.enum(['remove', 'update', 'insert']),
  /** Digest of what lay there; '' when it was free. */
  before: z.string(),
  columns: z.record(z.string(), z.string()),
})
type RowNote = z.output<typeof rowNote>

/** An order with what it comes to. */
export interface RowWish {
  readonly order: Order
  readonly table: ActTable
  readonly where: Statement
  readonly note: Note & RowNote
  /** Columns with the values that they get. */
  readonly cells: ReadonlyMap<string, RawCell>
}

/** What an order comes to, by what lies there now. */
export async function wishOf(ground: Ground, table: ActTable, order: Order): Promise<RowWish | Obstacle> {
  const where = whereKey(table, order.place.item, ground.engine)
  if (where === undefined) return { code: 'gone' }
  try {
    const now = await ground.engine.change((run) => itemNow(table, { where, lock: '', ...ground }, run))
    if (order.digest === '' && now !== undefined) return { code: 'occupied' }
    if (order.digest !== '' && now === undefined) return { code: 'gone' }
    if (now !== undefined && ground.digestItem(now) !== order.digest) return { code: 'changed-since' }
    const cells = cellsOf(order, table, now)
    if (!(cells instanceof Map)) return cells
    if (cells.size === 0 && order.change.type === 'replace')
      return { code: 'failed', detail: 'nothing to change' }
    const way = order.change.type === 'remove' ? 'remove' : order.digest === '' ? 'insert' : 'update'
    return {
      order,
      table,
      where,
      cells,
      note: { way, before: order.digest, columns: digestsOf(ground, cells) },
    }
  } catch (error) {
    return obstacleOf(error)
  }
}

function cellsOf(
  { change }: Order,
  table: ActTable,
  now: ByteSource | undefined,
): Map<string, RawCell> | Obstacle {
  if (change.type === 'remove') return new Map()
  if (change.type === 'put-back') {
    const copy = parseCopy(change.bytes)
    if (copy === undefined) return { code: 'failed', detail: 'no copy of a row' }
    return new Map(copy.columns.map((column, i) => [column, cellValue(copy.values[i] ?? null)]))
  }
  if (change.type !== 'replace' || now === undefined) return { code: 'not-supported' }
  return changedCells(table, now, change.bytes)
}

/** Of a row written anew the cells that differ; its key and its columns stay. */
function changedCells(
  table: ActTable,
  before: ByteSource,
  after: ByteSource,
): Map<string, RawCell> | Obstacle {
  const [was, is] = [before, after].map((bytes) => rowOf(bytes.read(0, bytes.sizeBytes)))
  if (was === undefined || is === undefined || was.columns.join('\n') !== is.columns.join('\n'))
    return { code: 'failed', detail: 'no row of this table' }
  const cells = new Map<string, RawCell>()
  for (const [i, column] of is.columns.entries()) {
    const value = is.values[i] ?? null
    if (JSON.stringify(value) === JSON.stringify(was.values[i] ?? null)) continue
    if (table.selection.table.key.includes(column)) return { code: 'not-supported', detail: 'a key' }
    if (table.writable.every(({ name }) => name !== column))
      return { code: 'not-supported', detail: 'computed' }
    cells.set(column, rawOf(value))
  }
  return cells
}

function rawOf(value: Cell): RawCell {
  return value === null || typeof value === 'string' ? value : Buffer.from(value.base64, 'base64')
}

function digestsOf({ digestItem }: Ground, cells: ReadonlyMap<string, RawCell>): Record<string, string> {
  return Object.fromEntries(
    [...cells]
      .filter((cell): cell is [string, string] => typeof cell[1] === 'string')
      .map(([column, value]) => [column, digestItem(inMemory(utf8(value)))]),
  )
}

/** Does it in a transaction: locks the row, looks once more, changes this one row. */
export async function carryOutRow(ground: Ground, wish: RowWish): Promise<Settled> {
  const { key } = wish.order
  try {
    const settled = await ground.engine.change(async (run): Promise<Settled> => {
      const obstacle = await standsInTheWay(ground, wish, run)
      if (obstacle !== undefined) return { key, state: 'not-done', obstacle }
      const { changed } = await run(statementOf(ground, wish))
      // MySQL counts an update that changed nothing as none.
      if (changed > 1 || (changed === 0 && wish.note.way !== 'update'))
        throw new Error(`Cannot change one row: ${changed} were changed`)
      ground.checkpoint('row changed')
      return { key, state: 'done', receipt: await receiptOf(ground, wish, run) }
    })
    ground.checkpoint('row kept')
    return settled
  } catch (error) {
    const obstacle = obstacleOf(error)
    // Whether the server got as far as keeping it, only looking tells.
    return obstacle.code === 'unreachable'
      ? { key, state: 'out-of-reach' }
      : { key, state: 'not-done', obstacle }
  }
}

async function standsInTheWay(
  ground: Ground,
  { order, table, where, note }: RowWish,
  run: RunStatement,
): Promise<Obstacle | undefined> {
  const now = await itemNow(table, { where, lock: ' FOR UPDATE', ...ground }, run)
  if (note.way === 'insert') return now === undefined ? undefined : { code: 'occupied' }
  if (now === undefined) return { code: 'gone' }
  if (ground.digestItem(now) !== order.digest) return { code: 'changed-since' }
  return note.way === 'remove' ? dependants(ground, { table, where }, run) : undefined
}

/** Rows of other tables that refer to it. Some databases would take these with it, or empty them: nobody asked for that. */
async function dependants(
  { engine, tables, closed }: Ground,
  { table, where }: Pick<RowWish, 'table' | 'where'>,
  run: RunStatement,
): Promise<Obstacle | undefined> {
  const { id } = table.selection.table
  const hidden = closed.find(({ links = [] }) => links.some((link) => link.table === id))
  if (hidden !== undefined) return { code: 'depends', detail: hidden.locator }
  const found: string[] = []
  for (const child of tables) {
    for (const link of child.links.filter((one) => one.table === id)) {
      const conditions = link.columns.map(
        (column, i) => `c.${engine.quote(column)} = t.${engine.quote(link.to[i] ?? '')}`,
      )
      const sql = `SELECT COUNT(*) FROM ${qualified(child, engine)} c, ${qualified(table.selection.table, engine)} t WHERE ${[...conditions, where.sql].join(' AND ')}`
      const [[count = '0'] = []] = (await run({ sql, values: where.values })).rows
      if (Number(count) > 0) found.push(`${child.name} (${String(count)})`)
    }
  }
  return found.length === 0 ? undefined : { code: 'depends', detail: found.join(', ') }
}

function statementOf({ engine }: Ground, { table, where, note, cells }: RowWish): Statement {
  const { writing } = engine
  const name = qualified(table.selection.table, engine)
  if (note.way === 'insert') return writing.insert(name, cells)
  return note.way === 'remove' ? writing.remove(name, where) : writing.update(name, cells, where)
}

async function receiptOf(
  ground: Ground,
  { table, where, order }: RowWish,
  run: RunStatement,
): Promise<Receipt> {
  const now = await itemNow(table, { where, lock: '', ...ground }, run)
  return {
    place: now === undefined ? null : order.place,
    digest: now === undefined ? '' : ground.digestItem(now),
    details: {},
  }
}

interface Settling {
  readonly table: ActTable
  readonly order: OrderHead
  readonly note: unknown
}

/** What became of an order, by what lies there now. */
export async function settleRow(ground: Ground, { table, order, note }: Settling): Promise<Settled> {
  const { key, place } = order
  const { way, before, columns } = rowNote.parse(note)
  const where = whereKey(table, place.item, ground.engine)
  if (where === undefined) return { key, state: 'unclear' }
  const now = await ground.engine.change((run) => itemNow(table, { where, lock: '', ...ground }, run))
  if (now === undefined) {
    if (way === 'remove') return { key, state: 'done', receipt: { place: null, digest: '', details: {} } }
    return way === 'insert' ? { key, state: 'not-done' } : { key, state: 'unclear' }
  }
  const digestNow = ground.digestItem(now)
  if (digestNow === before) return { key, state: 'not-done' }
  if (way === 'remove' || !holds(ground, now, columns)) return { key, state: 'unclear' }
  return { key, state: 'done', receipt: { place, digest: digestNow, details: {} } }
}

/** True when these columns hold what they were to hold. A time of change beside them may be the database's own. */
function holds({ digestItem }: Ground, bytes: ByteSource, columns: RowNote['columns']): boolean {
  const row = rowOf(bytes.read(0, bytes.sizeBytes))
  if (row === undefined) return false
  return Object.entries(columns).every(([column, digest]) => {
    const value = row.values[row.columns.indexOf(column)]
    return typeof value === 'string' && digestItem(inMemory(utf8(value))) === digest
  })
}
