import { sql, type SelectQueryBuilder, type Selectable } from 'kysely'
import { textsOf } from './bulk.ts'
import type { Database } from './database.ts'
import { parseCovered } from './covered.ts'
import { dropGone } from './let-go.ts'
import { secretKey, sourceSecret } from './secret-names.ts'
import { makeStale } from './stale.ts'
import { itemOf } from './vanish.ts'
import type { Settings, SourceRow, Sources, UnitRow } from './store.ts'
import type { Tables } from './tables.ts'

export function createSettings({ kysely }: Database): Settings {
  return {
    get: async (key) => {
      const row = await kysely.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
      return row === undefined ? undefined : JSON.parse(row.value)
    },
    set: async (key, value) => {
      const text = JSON.stringify(value)
      await kysely
        .insertInto('setting')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute()
    },
  }
}

export function createSources(database: Database): Sources {
  const { kysely } = database
  return {
    list: async () => {
      const rows = await kysely
        .selectFrom('source')
        .selectAll()
        .select((select) =>
          select
            .selectFrom('scan')
            .whereRef('scan.source_id', '=', 'source.id')
            .select((inner) => inner.fn.max('scan.ended_at_ms').as('at'))
            .as('scanned_at_ms'),
        )
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        location: row.location,
        label: row.label,
        whose: row.whose as SourceRow['whose'], // written by `add` below from this type
        grounds: row.grounds === null ? null : JSON.parse(row.grounds),
        exclusions: JSON.parse(row.exclusions),
        details: JSON.parse(row.details),
        addedAtMs: row.added_at_ms,
        scannedAtMs: row.scanned_at_ms,
      }))
    },
    add: async (source) => {
      const { id } = await kysely
        .insertInto('source')
        .values({
          kind: source.kind,
          location: source.location,
          label: source.label,
          whose: source.whose,
          grounds: source.grounds === null ? null : JSON.stringify(source.grounds),
          exclusions: JSON.stringify(source.exclusions),
          added_at_ms: source.addedAtMs,
          details: JSON.stringify(source.details),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { ...source, id, scannedAtMs: null }
    },
    update: async ({ id, label, exclusions, details }) => {
      await kysely
        .updateTable('source')
        .set({ label, exclusions: JSON.stringify(exclusions), details: JSON.stringify(details) })
        .where('id', '=', id)
        .execute()
    },
    remove: (id) => removeSource(database, id),
    units: async (id) => (await unitsOf(database, id).execute()).map(unitRow),
    unitsAt: async (id, locators) => {
      const rows = await unitsOf(database, id).where('locator', 'in', textsOf(database, locators)).execute()
      return rows.map(unitRow)
    },
    folders: (id) =>
      kysely.selectFrom('known_folder').select(['locator', 'digest']).where('source_id', '=', id).execute(),
    keepFolders: (id, folders) => keepFolders(database, id, folders),
    items: (id, unit) => knownItems(database, id, unit),
  }
}

const unitColumns = ['locator', 'stamp', 'size_bytes', 'state', 'covered', 'items_read'] as const

function unitsOf({ kysely }: Database, id: number): SelectQueryBuilder<Tables, 'unit', UnitCells> {
  return kysely.selectFrom('unit').select(unitColumns).where('source_id', '=', id)
}

type UnitCells = Pick<Selectable<Tables['unit']>, (typeof unitColumns)[number]>

function unitRow(row: UnitCells): UnitRow {
  return {
    locator: row.locator,
    stamp: row.stamp,
    sizeBytes: row.size_bytes,
    state: row.state as UnitRow['state'], // written by the batch writers from these words
    covered: parseCovered(row.covered),
    itemsRead: row.items_read,
  }
}

async function keepFolders(
  database: Database,
  id: number,
  { kept, dropped }: Parameters<Sources['keepFolders']>[1],
): Promise<void> {
  const locators = [...dropped, ...kept.map(({ locator }) => locator)]
  if (locators.length === 0) return
  await database.kysely.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom('known_folder')
      .where('source_id', '=', id)
      .where('locator', 'in', textsOf(database, locators))
      .execute()
    for (let at = 0; at < kept.length; at += foldersPerStatement)
      await transaction
        .insertInto('known_folder')
        .values(kept.slice(at, at + foldersPerStatement).map((row) => ({ source_id: id, ...row })))
        .execute()
  })
}

/** Databases bound the number of parameters of a statement. */
const foldersPerStatement = 1000

async function knownItems({ kysely }: Database, id: number, locator: string): Promise<ReadonlySet<string>> {
  const unit = await kysely
    .selectFrom('unit')
    .where('source_id', '=', id)
    .where('locator', '=', locator)
    .select('id')
    .executeTakeFirst()
  if (unit === undefined) return new Set()
  const [there, listed] = await Promise.all([
    kysely
      .selectFrom('occurrence')
      .where('unit_id', '=', unit.id)
      .where('vanished', '=', 0)
      .select('locator')
      .execute(),
    kysely.selectFrom('problem').where('unit_id', '=', unit.id).select('locator').execute(),
  ])
  const items = new Set([...there, ...listed].map((row) => itemOf(row.locator)))
  items.delete('')
  return items
}

async function removeSource(database: Database, id: number): Promise<void> {
  const { kysely, engine } = database
  await kysely.transaction().execute(async (transaction) => {
    // Of a place that was only told of there is nothing to take out of millions of rows.
    const unit = await transaction
      .selectFrom('unit')
      .select('id')
      .where('source_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (unit !== undefined) await takeOutContents({ ...database, kysely: transaction }, id)
    await transaction.deleteFrom('scan').where('source_id', '=', id).execute()
    await transaction.deleteFrom('known_folder').where('source_id', '=', id).execute()
    await transaction.deleteFrom('source').where('id', '=', id).execute()
    await transaction
      .deleteFrom('setting')
      .where('key', '=', secretKey(sourceSecret(id)))
      .execute()
    await makeStale(transaction, 'scan')
  })
  // What was overwritten in the file would still stand in the log beside it.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(kysely)
}

async function takeOutContents(database: Database, id: number): Promise<void> {
  const { kysely: executor } = database
  await sql`delete from occurrence where unit_id in (select id from unit where source_id = ${id})`.execute(
    executor,
  )
  await executor.deleteFrom('held').where('source_id', '=', id).execute()
  await executor.deleteFrom('problem').where('source_id', '=', id).execute()
  await executor.deleteFrom('unit').where('source_id', '=', id).execute()
  await recountPlaces(executor)
  await dropGone(database)
}

/** Counts anew in how many places each document lies. */
async function recountPlaces(executor: Database['kysely']): Promise<void> {
  await sql`update document set places = (select count(*) from occurrence
    where occurrence.document_id = document.id and occurrence.vanished = 0)`.execute(executor)
}
