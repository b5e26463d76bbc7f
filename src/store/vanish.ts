import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import { notePersonsOf } from './moved-persons.ts'
import { makeStale } from './stale.ts'

type Executor = Database['kysely']

/** Marks what the units of one source hold as vanished, and takes it off the documents' counts; the units as a list in brackets. */
export async function vanishUnits(executor: Executor, unitIds: RawBuilder<unknown>): Promise<void> {
  const live =
    await sql`select 1 from occurrence where vanished = 0 and unit_id in ${unitIds} limit 1`.execute(executor)
  if (live.rows.length === 0) return
  await notePersonsOf(
    executor,
    sql`select document_id from occurrence where vanished = 0 and unit_id in ${unitIds}`,
  )
  await sql`update document set places = places - (select count(*) from occurrence
      where occurrence.document_id = document.id and occurrence.vanished = 0 and occurrence.unit_id in ${unitIds})
    where id in (select document_id from occurrence where vanished = 0 and unit_id in ${unitIds})`.execute(
    executor,
  )
  const inUnits = sql`select document_id from occurrence where vanished = 0 and unit_id in ${unitIds}`
  await sql`delete from held where source_id in (select source_id from unit where id in ${unitIds})
    and document_id in (${inUnits}) and not exists (select 1 from occurrence o join unit u on u.id = o.unit_id
      where o.document_id = held.document_id and o.vanished = 0 and u.source_id = held.source_id
        and o.unit_id not in ${unitIds})`.execute(executor)
  await sql`update occurrence set vanished = 1 where vanished = 0 and unit_id in ${unitIds}`.execute(executor)
  await makeStale(executor, 'scan')
}

interface GoneItems {
  readonly scanId: number
  readonly unit: string
  readonly items: readonly string[]
}

/** Marks what these items of one unit hold as vanished; gives how many of them were there. */
export async function vanishItems({ kysely }: Database, { scanId, unit, items }: GoneItems): Promise<number> {
  const gone = new Set(items)
  if (gone.size === 0) return 0
  return kysely.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('unit')
      .innerJoin('scan', 'scan.source_id', 'unit.source_id')
      .where('scan.id', '=', scanId)
      .where('unit.locator', '=', unit)
      .select(['unit.id', 'unit.source_id'])
      .executeTakeFirst()
    if (row === undefined) return 0
    const occurrences = await transaction
      .selectFrom('occurrence')
      .where('unit_id', '=', row.id)
      .where('vanished', '=', 0)
      .select(['id', 'document_id', 'locator'])
      .execute()
    const lost = occurrences.filter(({ locator }) => gone.has(itemOf(locator)))
    await vanishRows(transaction, row.source_id, lost)
    const problems = await transaction
      .selectFrom('problem')
      .where('unit_id', '=', row.id)
      .select(['id', 'locator'])
      .execute()
    const solved = problems.filter(({ locator }) => gone.has(itemOf(locator)))
    for (const { id } of solved) await transaction.deleteFrom('problem').where('id', '=', id).execute()
    if (lost.length > 0) await makeStale(transaction, 'scan')
    return new Set([...lost, ...solved].map(({ locator }) => itemOf(locator))).size
  })
}

/** What stands before the first slash, or before what a problem says of the inside. */
export function itemOf(locator: string): string {
  return /^[^/#]*/.exec(locator)?.[0] ?? ''
}

interface LostRow {
  readonly id: number
  readonly document_id: number
}

async function vanishRows(executor: Executor, sourceId: number, rows: readonly LostRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const some = rows.slice(at, at + rowsPerStatement)
    const ids = some.map(({ id }) => id)
    await executor.updateTable('occurrence').set({ vanished: 1 }).where('id', 'in', ids).execute()
    const places = new Map<number, number>()
    for (const { document_id: id } of some) places.set(id, (places.get(id) ?? 0) + 1)
    for (const [id, count] of places)
      await sql`update document set places = places - ${count} where id = ${id}`.execute(executor)
    const documents = sql.join([...places.keys()])
    await notePersonsOf(executor, documents)
    await sql`delete from held where source_id = ${sourceId} and document_id in (${documents})
      and not exists (select 1 from occurrence o join unit u on u.id = o.unit_id
        where o.document_id = held.document_id and o.vanished = 0 and u.source_id = held.source_id)`.execute(
      executor,
    )
  }
}

/** Databases bound the number of parameters of a statement. */
const rowsPerStatement = 5000
