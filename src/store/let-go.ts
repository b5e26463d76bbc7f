import { sql, type RawBuilder } from 'kysely'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { whatDocumentsSay } from './document-tables.ts'
import { distrustPersons } from './moved-persons.ts'
import { makeStale } from './stale.ts'

/**
 * Takes out what lies nowhere any more: documents with all that only they said, and the names of files that are gone.
 * Gives how many documents that were.
 */
export async function letGo(database: Database): Promise<number> {
  const gone = await database.kysely.transaction().execute(async (kysely) => {
    await sql`delete from occurrence where vanished = 1`.execute(kysely)
    await sql`delete from unit where state = 'vanished'`.execute(kysely)
    return dropGone({ ...database, kysely })
  })
  // What was overwritten in the file would still stand in the log beside it.
  if (gone > 0 && database.engine === 'sqlite')
    await sql`pragma wal_checkpoint(truncate)`.execute(database.kysely)
  return gone
}

/** Takes out documents that lie nowhere, within a transaction; gives how many. */
export async function dropGone(database: Database): Promise<number> {
  const { kysely } = database
  const gone = await idsOf(kysely, sql`select id from document where places <= 0`)
  if (gone.length === 0) return 0
  await distrustPersons(kysely)
  await makeStale(kysely, 'scan')
  const identities = new Set<number>()
  const values = new Set<number>()
  for (const documents of listsOf(database, gone)) {
    const said = sql`select identity_id as id from finding where document_id in ${documents} and identity_id is not null
      union select identity_id from sighting where document_id in ${documents}`
    for (const id of await idsOf(kysely, said)) identities.add(id)
    const found = sql`select distinct value_id as id from finding where document_id in ${documents}`
    for (const id of await idsOf(kysely, found)) values.add(id)
    for (const table of [...whatDocumentsSay, 'occurrence', 'held'] as const)
      await sql`delete from ${sql.table(table)} where document_id in ${documents}`.execute(kysely)
    await sql`delete from document where id in ${documents}`.execute(kysely)
  }
  for (const some of listsOf(database, [...identities]))
    for (const id of await dropIdentities(kysely, some)) values.add(id)
  for (const some of listsOf(database, [...values]))
    await sql`delete from value where id in ${some}
      and id not in (select value_id from finding where value_id in ${some})
      and id not in (select value_id from identity_value where value_id in ${some})`.execute(kysely)
  return gone.length
}

/** Drops those of these that are seen nowhere; gives the values they were made of. */
async function dropIdentities(
  kysely: Database['kysely'],
  identities: RawBuilder<unknown>,
): Promise<readonly number[]> {
  const unseen = sql`(select id from identity where id in ${identities}
    and id not in (select identity_id from sighting where identity_id in ${identities})
    and id not in (select identity_id from finding where identity_id in ${identities}))`
  const values = await idsOf(
    kysely,
    sql`select value_id as id from identity_value where identity_id in ${unseen}`,
  )
  for (const table of ['identity_value', 'person_identity'] as const)
    await sql`delete from ${sql.table(table)} where identity_id in ${unseen}`.execute(kysely)
  await sql`delete from identity where id in ${unseen}`.execute(kysely)
  return values
}

async function idsOf(kysely: Database['kysely'], query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`${query}`.execute(kysely)
  return rows.map(({ id }) => Number(id))
}

/** As many numbers are one parameter. */
const idsPerList = 100_000

function listsOf(database: Database, ids: readonly number[]): RawBuilder<unknown>[] {
  const lists: RawBuilder<unknown>[] = []
  for (let at = 0; at < ids.length; at += idsPerList)
    lists.push(listOf(database, ids.slice(at, at + idsPerList)))
  return lists
}
