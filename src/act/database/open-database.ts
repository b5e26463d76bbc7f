import { Refusal } from '../../base/refusal.ts'
import { openEngine } from '../../read/sources/database.ts'
import type { Opening } from '../../read/sources/live.ts'
import { prepareEach } from '../prepared.ts'
import type { Look, Obstacle, Order, OrderHead, Note, Prepared, Settled, Target } from '../target.ts'
import { obstacleOf, type Ground } from './ground.ts'
import { actTable, copyNow, itemNow, whereKey, type ActTable } from './row-copy.ts'
import { carryOutRow, settleRow, wishOf, type RowWish } from './row-orders.ts'

export interface DatabaseOptions extends Pick<Ground, 'digestItem'> {
  /** What the database is opened with; asked again when it hung up. */
  readonly opening: () => Promise<Opening>
  /** Called between any two steps: a test ends the process there. */
  readonly checkpoint?: (name: string) => void
}

/** A database as a place that can be acted on: rows that have a key, each in a transaction of its own. */
export function openDatabaseTarget({ opening, ...own }: DatabaseOptions): Target {
  let opened: Opened | undefined
  const close = async (): Promise<void> => {
    const former = opened
    opened = undefined
    await former?.ground.engine[Symbol.asyncDispose]()
  }
  const database = async (): Promise<Opened> => {
    if (opened !== undefined && !(await answers(opened.ground))) await close()
    return (opened ??= await openTables(await opening(), own))
  }
  return {
    // Rows refer to rows of other tables.
    ways: { wholeUnits: false, unitsApart: false },
    // Of a row without a key nobody can say afterwards whether it was the one.
    refuses: ({ item }, change) => {
      if (change === 'move') return { code: 'not-supported' }
      return item.startsWith('~') || item.startsWith('ctid=') ? noKey : undefined
    },
    look: async (place, digest) => {
      try {
        const { ground, tables } = await database()
        return await look(ground, tables.get(place.unit), { place, digest })
      } catch (error) {
        return { state: 'not-there', obstacle: obstacleOf(error) }
      }
    },
    prepare: async (orders) => {
      try {
        return await prepare(await database(), orders)
      } catch (error) {
        return refusingAll(orders, obstacleOf(error))
      }
    },
    settle: async (orders, note) => {
      try {
        return await settle(await database(), orders, note)
      } catch (error) {
        if (obstacleOf(error).code !== 'unreachable') throw error
        return orders.map(({ key }) => ({ key, state: 'out-of-reach' }))
      }
    },
    [Symbol.asyncDispose]: close,
  }
}

const noKey = { code: 'not-supported', detail: 'no key' } as const

interface Opened {
  readonly ground: Ground
  readonly tables: ReadonlyMap<string, ActTable>
}

async function openTables(
  opening: Opening,
  { digestItem, checkpoint = () => undefined }: Omit<DatabaseOptions, 'opening'>,
): Promise<Opened> {
  const engine = await openEngine(opening, 'write')
  try {
    const { tables, closed } = await engine.catalogue()
    return {
      ground: { engine, digestItem, checkpoint, tables, closed },
      tables: new Map(tables.map((table) => [table.id, actTable(table, engine)])),
    }
  } catch (error) {
    await engine[Symbol.asyncDispose]()
    throw error
  }
}

async function answers({ engine }: Ground): Promise<boolean> {
  try {
    await engine.change((run) => run({ sql: 'SELECT 1', values: [] }))
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}

function refusingAll(orders: readonly Order[], obstacle: Obstacle): Prepared {
  return {
    refused: orders.map(({ key }) => ({ key, obstacle })),
    note: {},
    commit: async () => orders.map(({ key }) => ({ key, state: 'not-done', obstacle })),
    discard: async () => undefined,
  }
}

/** Of a table of which we may not see all, nobody could put a row back. */
function refusalFor(table: ActTable | undefined, change: Order['change']['type']): Obstacle | undefined {
  if (table === undefined) return { code: 'gone' }
  if (change === 'move') return { code: 'not-supported' }
  const { keyIs, problems } = table.selection.table
  if (keyIs !== 'columns') return noKey
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
  return engine.change(async (run): Promise<Look> => {
    const bytes = await itemNow(table, { where, lock: '', engine }, run)
    if (bytes === undefined) return { state: 'not-there', obstacle: { code: 'gone' } }
    if (digestItem(bytes) !== digest) return { state: 'not-there', obstacle: { code: 'changed-since' } }
    const copy = await copyNow(table, { where, engine }, run)
    if (copy === undefined)
      return { state: 'not-there', obstacle: { code: 'not-supported', detail: 'too large' } }
    return { state: 'there', bytes, copy, [Symbol.dispose]: () => undefined }
  })
}

function prepare({ ground, tables }: Opened, orders: readonly Order[]): Promise<Prepared> {
  return prepareEach(
    orders,
    async (order): Promise<RowWish | Obstacle> => {
      const table = tables.get(order.place.unit)
      const obstacle = refusalFor(table, order.change.type)
      if (table === undefined || obstacle !== undefined) return obstacle ?? { code: 'gone' }
      return wishOf(ground, table, order)
    },
    (wish) => carryOutRow(ground, wish),
  )
}

async function settle(
  { ground, tables }: Opened,
  orders: readonly OrderHead[],
  note: Note,
): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  for (const order of orders) {
    const table = tables.get(order.place.unit)
    if (table === undefined) settled.push({ key: order.key, state: 'unclear' })
    else settled.push(await settleRow(ground, { table, order, note: note[order.key] }))
  }
  return settled
}
