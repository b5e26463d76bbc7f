import { Refusal } from '../../base/refusal.ts'
import { openEngine } from '../../read/sources/database.ts'
import { TableError } from '../../read/sources/database-errors.ts'
import type { Opening } from '../../read/sources/live.ts'
import type { Look, Obstacle, Order, OrderHead, Note, Prepared, Settled, Target } from '../target.ts'
import { obstacleOf, type Ground } from './ground.ts'
import { actTable, copyNow, itemNow, whereKey, type ActTable } from './row-copy.ts'
import { carryOutRow, settleRow, wishOf, type RowWish } from './row-orders.ts'

/** A database as a place that can be acted on: rows that have a key, each in a transaction of its own. */
export async function openDatabaseTarget(
  opening: Opening,
  { digestItem }: Pick<Ground, 'digestItem'>,
): Promise<Target> {
  const engine = await openEngine(opening, 'write')
  try {
    const { tables, closed } = await engine.catalogue()
    const byId = new Map(tables.map((table) => [table.id, actTable(table, engine)]))
    const ground: Ground = { engine, digestItem, tables, closed }
    return {
      refuses: ({ unit }, change) => refusalFor(byId.get(unit), change),
      look: (place, digest) => look(ground, byId.get(place.unit), { place, digest }),
      prepare: (orders) => prepare(ground, byId, orders),
      settle: (orders, note) => settle(ground, byId, { orders, note }),
      [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
    }
  } catch (error) {
    await engine[Symbol.asyncDispose]()
    throw error
  }
}

/**
 * Of a row without a key nobody can say afterwards whether it was the one; of a table of which we may not see all, nobody
 * could put one back.
 */
function refusalFor(table: ActTable | undefined, change: Order['change']['type']): Obstacle | undefined {
  if (table === undefined) return { code: 'gone' }
  if (change === 'move') return { code: 'not-supported' }
  const { keyIs, problems } = table.selection.table
  if (keyIs !== 'columns') return { code: 'not-supported', detail: 'no key' }
  return problems.length > 0 ? { code: 'not-supported', detail: 'hidden columns or rows' } : undefined
}

async function look(
  ground: Ground,
  table: ActTable | undefined,
  { place, digest }: Pick<OrderHead, 'place' | 'digest'>,
): Promise<Look> {
  const refused = refusalFor(table, 'remove')
  if (table === undefined || refused !== undefined)
    return { state: 'not-there', obstacle: refused ?? { code: 'gone' } }
  const { engine, digestItem } = ground
  const where = whereKey(table, place.item, engine)
  if (where === undefined) return { state: 'not-there', obstacle: { code: 'gone' } }
  try {
    return await engine.change(async (run): Promise<Look> => {
      const bytes = await itemNow(table, { where, lock: '', engine }, run)
      if (bytes === undefined) return { state: 'not-there', obstacle: { code: 'gone' } }
      if (digestItem(bytes) !== digest) return { state: 'not-there', obstacle: { code: 'changed-since' } }
      const copy = await copyNow(table, { where, engine }, run)
      if (copy === undefined)
        return { state: 'not-there', obstacle: { code: 'not-supported', detail: 'too large' } }
      return { state: 'there', bytes, copy, [Symbol.dispose]: () => undefined }
    })
  } catch (error) {
    return { state: 'not-there', obstacle: obstacleOf(error) }
  }
}

type Tables = ReadonlyMap<string, ActTable>

async function prepare(ground: Ground, tables: Tables, orders: readonly Order[]): Promise<Prepared> {
  const refused: { readonly key: string; readonly obstacle: Obstacle }[] = []
  const wishes: RowWish[] = []
  for (const order of orders) {
    const table = tables.get(order.place.unit)
    const obstacle = refusalFor(table, order.change.type)
    const wish =
      table === undefined || obstacle !== undefined
        ? (obstacle ?? { code: 'gone' })
        : await wishOf(ground, table, order)
    if ('code' in wish) refused.push({ key: order.key, obstacle: wish })
    else wishes.push(wish)
  }
  return {
    refused,
    note: Object.fromEntries(wishes.map(({ order, note }) => [order.key, note])),
    commit: async (signal) => {
      const settled: Settled[] = []
      for (const wish of wishes) {
        // What was not begun is found out, like what was, by looking.
        if (signal.aborted) settled.push({ key: wish.order.key, state: 'not-done' })
        else settled.push(await carryOutRow(ground, wish))
      }
      return settled
    },
    discard: async () => undefined,
  }
}

async function settle(
  ground: Ground,
  tables: Tables,
  { orders, note }: { readonly orders: readonly OrderHead[]; readonly note: Note },
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (const order of orders) {
    const table = tables.get(order.place.unit)
    if (table === undefined) settled.push({ key: order.key, state: 'unclear' })
    else
      try {
        settled.push(await settleRow(ground, { table, order, note: note[order.key] }))
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof TableError)) throw error
        settled.push({ key: order.key, state: 'out-of-reach' })
      }
  }
  return settled
}
