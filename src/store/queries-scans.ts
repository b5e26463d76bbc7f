import { sql } from 'kysely'
import type { RefusalCode } from '../base/refusal.ts'
import type { Database } from './database.ts'
import { listOf } from './bulk.ts'
import { bulkIndexes } from './bulk-indexes.ts'
import { letGo } from './let-go.ts'
import { settleReadPictures } from './pictures.ts'
import { makeStale } from './stale.ts'
import type { ScanOutcome, ScanRow, Scans } from './store.ts'
import { vanishItems, vanishUnits } from './vanish.ts'

export function createScans(database: Database): Scans {
  const { kysely } = database
  const begun = new Set<number>()
  return {
    begin: async (sourceId, atMs) => {
      const row = await kysely
        .insertInto('scan')
        .values({
          source_id: sourceId,
          began_at_ms: atMs,
          ended_at_ms: null,
          reason: null,
          added: null,
          gone: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    write: async (batch) => {
      // Once a scan: a scan that finds nothing new leaves the counts as they are.
      if (!begun.has(batch.scanId)) await makeStale(kysely, 'scan')
      begun.add(batch.scanId)
      await database.write(batch)
    },
    restart: (scanId, locator) => restart(database, scanId, locator),
    vanish: (scanId, unit, items) => vanishItems(database, { scanId, unit, items }),
    finish: async (scanId, outcome) => {
      const gone = await finish(database, scanId, outcome)
      // Whoever counted meanwhile counted half of it.
      if (begun.delete(scanId)) await makeStale(kysely, 'scan')
      return gone
    },
    letGo: () => letGo(database),
    settlePictures: (sourceId) => settleReadPictures(kysely, sourceId),
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
    await vanishUnits(transaction, sql`(${unit.id})`)
    await transaction.deleteFrom('problem').where('unit_id', '=', unit.id).execute()
    await transaction
      .updateTable('unit')
      .set({ covered: '[]', state: 'partly', stamp: '', items_read: 0 })
      .where('id', '=', unit.id)
      .execute()
  })
}

async function finish(database: Database, scanId: number, outcome: ScanOutcome): Promise<number> {
  const { kysely } = database
  const gone = await kysely.transaction().execute(async (transaction) => {
    const { source_id: sourceId } = await transaction
      .selectFrom('scan')
      .select('source_id')
      .where('id', '=', scanId)
      .executeTakeFirstOrThrow()
    let ids: readonly number[] = []
    if (outcome.complete) {
      ids = await goneUnits(transaction, { sourceId, scanId, unchanged: outcome.unchanged })
      // What comes back as it was is read again all the same.
      if (ids.length > 0)
        await transaction.deleteFrom('known_folder').where('source_id', '=', sourceId).execute()
      for (let at = 0; at < ids.length; at += unitsPerStatement)
        await loseUnits({ ...database, kysely: transaction }, ids.slice(at, at + unitsPerStatement))
    }
    await transaction
      .updateTable('scan')
      .set({
        ended_at_ms: outcome.atMs,
        complete: outcome.complete ? 1 : 0,
        reached: outcome.reached ? 1 : 0,
        bytes_expected: outcome.bytesExpected,
        bytes_read: outcome.bytesRead,
        reason: outcome.reason ?? null,
        added: outcome.changed?.added ?? null,
        gone: outcome.changed?.gone ?? null,
      })
      .where('id', '=', scanId)
      .execute()
    return ids.length
  })
  for (const statement of bulkIndexes) await sql.raw(statement).execute(kysely)
  return gone
}

/** A place of a million files may be gone at once. */
const unitsPerStatement = 50_000

interface SeenUnits {
  readonly sourceId: number
  readonly scanId: number
  readonly unchanged: ScanOutcome['unchanged']
}

/** What is neither as it was nor read by this scan. Nothing is written for what is as it was: that may be a million files. */
async function goneUnits(
  transaction: Database['kysely'],
  { sourceId, scanId, unchanged }: SeenUnits,
): Promise<number[]> {
  const unread = transaction
    .selectFrom('unit')
    .where('source_id', '=', sourceId)
    .where('seen_scan', '<', scanId)
    .where('state', '!=', 'vanished')
  const { units } = await unread
    .select((select) => select.fn.countAll<number>().as('units'))
    .executeTakeFirstOrThrow()
  if (Number(units) === unchanged.size) return []
  const rows = await unread.select(['id', 'locator']).execute()
  return rows.filter(({ locator }) => !unchanged.has(locator)).map(({ id }) => id)
}

async function loseUnits(database: Database, ids: readonly number[]): Promise<void> {
  const gone = listOf(database, ids)
  await vanishUnits(database.kysely, gone)
  await sql`delete from problem where unit_id in ${gone}`.execute(database.kysely)
  await sql`update unit set state = 'vanished', covered = '[]' where id in ${gone}`.execute(database.kysely)
}

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
    reached: row.reached === 1,
    atMs: row.ended_at_ms ?? row.began_at_ms,
    beganAtMs: row.began_at_ms,
    bytesExpected: row.bytes_expected,
    bytesRead: row.bytes_read,
    itemsRead: Number(counts.items),
    problems: Number(problems),
    reason: row.reason as RefusalCode | null, // written by `finish` from this type
    changed: row.added === null || row.gone === null ? null : { added: row.added, gone: row.gone },
  }
}
