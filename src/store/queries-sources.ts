import { sql } from 'kysely'
import type { Database } from './database.ts'
import { parseCovered } from './covered.ts'
import { bulkIndexes } from './schema.ts'
import type { ScanOutcome, ScanRow, Scans, Settings, SourceRow, Sources, UnitRow } from './store.ts'
import { dropUnreferenced } from './forget.ts'

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
    units: async (id) => {
      const rows = await kysely.selectFrom('unit').selectAll().where('source_id', '=', id).execute()
      return rows.map((row) => ({
        locator: row.locator,
        stamp: row.stamp,
        sizeBytes: row.size_bytes,
        state: row.state as UnitRow['state'], // written by the batch writers from these words
        covered: parseCovered(row.covered),
        itemsRead: row.items_read,
      }))
    },
  }
}

async function removeSource({ kysely }: Database, id: number): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`delete from occurrence where unit_id in (select id from unit where source_id = ${id})`.execute(
      transaction,
    )
    await transaction.deleteFrom('problem').where('source_id', '=', id).execute()
    await transaction.deleteFrom('unit').where('source_id', '=', id).execute()
    await transaction.deleteFrom('scan').where('source_id', '=', id).execute()
    await transaction.deleteFrom('source').where('id', '=', id).execute()
    await recountPlaces(transaction)
    await dropUnreferenced(transaction)
  })
}

type Executor = Database['kysely']

/** Counts anew in how many places each document lies. */
async function recountPlaces(executor: Executor): Promise<void> {
  await sql`update document set places = (select count(*) from occurrence
    where occurrence.document_id = document.id and occurrence.vanished = 0)`.execute(executor)
}

export function createScans(database: Database): Scans {
  const { kysely } = database
  return {
    begin: async (sourceId, atMs) => {
      const row = await kysely
        .insertInto('scan')
        .values({ source_id: sourceId, began_at_ms: atMs, ended_at_ms: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    write: (batch) => database.write(batch),
    restart: (scanId, locator) => restart(database, scanId, locator),
    finish: (scanId, outcome) => finish(database, scanId, outcome),
    lostBytes: async (sourceId) => {
      const { lost } = await kysely
        .selectFrom('problem')
        .where('source_id', '=', sourceId)
        .select((select) =>
          select.fn.coalesce(select.fn.sum<number>('lost_bytes'), sql<number>`0`).as('lost'),
        )
        .executeTakeFirstOrThrow()
      return Number(lost)
    },
    last: (sourceId) => lastScan(database, sourceId),
    knownDigests: async (version) => {
      const rows = await kysely
        .selectFrom('document')
        .innerJoin('occurrence', 'occurrence.document_id', 'document.id')
        .where('document.version', '=', version)
        .where('occurrence.locator', 'like', '%/%')
        .select('document.digest')
        .distinct()
        .execute()
      return new Set(rows.map(({ digest }) => Buffer.from(digest).toString('hex')))
    },
  }
}

async function restart({ kysely }: Database, scanId: number, locator: string): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const unit = await transaction
      .selectFrom('unit')
      .innerJoin('scan', 'scan.source_id', 'unit.source_id')
      .where('scan.id', '=', scanId)
      .where('unit.locator', '=', locator)
      .select('unit.id')
      .executeTakeFirst()
    if (unit === undefined) return
    await vanish(transaction, sql`${unit.id}`)
    await transaction.deleteFrom('problem').where('unit_id', '=', unit.id).execute()
    await transaction
      .updateTable('unit')
      .set({ covered: '[]', state: 'partly', stamp: '', items_read: 0 })
      .where('id', '=', unit.id)
      .execute()
  })
}

/** Marks what the units hold as vanished, and takes it off the documents' counts. */
async function vanish(executor: Executor, unitIds: ReturnType<typeof sql>): Promise<void> {
  await sql`update document set places = places - (select count(*) from occurrence
      where occurrence.document_id = document.id and occurrence.vanished = 0 and occurrence.unit_id in (${unitIds}))
    where id in (select document_id from occurrence where vanished = 0 and unit_id in (${unitIds}))`.execute(
    executor,
  )
  await sql`update occurrence set vanished = 1 where vanished = 0 and unit_id in (${unitIds})`.execute(
    executor,
  )
}

async function finish(database: Database, scanId: number, outcome: ScanOutcome): Promise<void> {
  const { kysely } = database
  await kysely.transaction().execute(async (transaction) => {
    const { source_id: sourceId } = await transaction
      .selectFrom('scan')
      .select('source_id')
      .where('id', '=', scanId)
      .executeTakeFirstOrThrow()
    for (let at = 0; at < outcome.unchanged.length; at += locatorsPerStatement) {
      await transaction
        .updateTable('unit')
        .set({ seen_scan: scanId })
        .where('source_id', '=', sourceId)
        .where('locator', 'in', outcome.unchanged.slice(at, at + locatorsPerStatement))
        .execute()
    }
    if (outcome.complete) {
      const gone = sql`select id from unit where source_id = ${sourceId} and seen_scan < ${scanId}`
      await vanish(transaction, gone)
      await sql`delete from problem where unit_id in (${gone})`.execute(transaction)
      await sql`update unit set state = 'vanished', covered = '[]' where source_id = ${sourceId} and seen_scan < ${scanId}`.execute(
        transaction,
      )
    }
    await transaction
      .updateTable('scan')
      .set({
        ended_at_ms: outcome.atMs,
        complete: outcome.complete ? 1 : 0,
        bytes_expected: outcome.bytesExpected,
        bytes_read: outcome.bytesRead,
      })
      .where('id', '=', scanId)
      .execute()
  })
  for (const statement of bulkIndexes) await sql.raw(statement).execute(kysely)
}

/** Databases bound the number of parameters of a statement (SQLite 32,766, PostgreSQL 65,535). */
const locatorsPerStatement = 5000

async function lastScan({ kysely }: Database, sourceId: number): Promise<ScanRow | null> {
  const row = await kysely
    .selectFrom('scan')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('ended_at_ms', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const counts = await kysely
    .selectFrom('unit')
    .where('source_id', '=', sourceId)
    .where('state', '!=', 'vanished')
    .select((select) => select.fn.coalesce(select.fn.sum<number>('items_read'), sql<number>`0`).as('items'))
    .executeTakeFirstOrThrow()
  const { problems } = await kysely
    .selectFrom('problem')
    .where('source_id', '=', sourceId)
    .select((select) => select.fn.countAll<number>().as('problems'))
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    complete: row.complete === 1,
    atMs: row.ended_at_ms ?? row.began_at_ms,
    beganAtMs: row.began_at_ms,
    bytesExpected: row.bytes_expected,
    bytesRead: row.bytes_read,
    itemsRead: Number(counts.items),
    problems: Number(problems),
  }
}
