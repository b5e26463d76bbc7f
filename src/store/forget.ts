import { sql } from 'kysely'
import type { Database } from './database.ts'
import { whatDocumentsSay } from './document-tables.ts'
import { distrustPersons } from './moved-persons.ts'
import { countsSetting, staleSetting } from './stale.ts'
import type { Tables } from './tables.ts'

/** In the order in which one row may still speak of another. */
const contents = [
  'prefix',
  'token',
  'person_kind',
  'person_source',
  'person_moved',
  'person_identity',
  'person',
  'supplier_sign',
  'agreement_sign',
  'picture',
  'mailing_sign',
  'written_to',
  'mail_trail',
  'request_sign',
  'name_candidate',
  'consent_sign',
  'contact_verdict',
  'sighting',
  'finding',
  'identity_value',
  'identity',
  'value',
  'held',
  'occurrence',
  'document',
  'problem',
  'unit',
  'known_folder',
] as const satisfies readonly (keyof Tables)[]

const plural: Readonly<Record<(typeof contents)[number], string>> = {
  prefix: 'prefixes',
  token: 'tokens',
  person_kind: 'personKinds',
  person_source: 'personPlaces',
  person_moved: 'movedPersons',
  person_identity: 'links',
  person: 'persons',
  supplier_sign: 'supplierSigns',
  agreement_sign: 'agreementSigns',
  picture: 'pictures',
  mailing_sign: 'mailingSigns',
  written_to: 'writtenTo',
  mail_trail: 'mailTrails',
  request_sign: 'requestSigns',
  name_candidate: 'nameCandidates',
  consent_sign: 'consentSigns',
  contact_verdict: 'contactVerdicts',
  sighting: 'sightings',
  finding: 'findings',
  identity_value: 'identityValues',
  identity: 'identities',
  value: 'values',
  held: 'held',
  occurrence: 'occurrences',
  document: 'documents',
  problem: 'problems',
  unit: 'units',
  known_folder: 'knownFolders',
}

/** Empties everything that was read, and gives the space back so that nothing can be dug up from it. */
export async function forgetAll(database: Database): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}
  await database.kysely.transaction().execute(async (transaction) => {
    for (const table of contents) {
      const { numDeletedRows } = await transaction.deleteFrom(table).executeTakeFirst()
      removed[plural[table]] = Number(numDeletedRows)
    }
    // Also how many and how much: a scan of nothing is no scan.
    await transaction.deleteFrom('scan').execute()
    await transaction
      .deleteFrom('setting')
      .where('key', 'in', [
        'mail-hosts',
        'mail-traces',
        'near-misses-open',
        'breach-signals',
        countsSetting,
        staleSetting,
      ])
      .execute()
  })
  await database.compact()
  return removed
}

/** Takes out what no place speaks of any more. */
export async function dropUnreferenced(executor: Database['kysely']): Promise<void> {
  await distrustPersons(executor)
  const gone = sql`select id from document where id not in (select document_id from occurrence)`
  for (const table of whatDocumentsSay)
    await sql`delete from ${sql.table(table)} where document_id in (${gone})`.execute(executor)
  await sql`delete from document where id not in (select document_id from occurrence)`.execute(executor)
  await sql`delete from identity where id not in (select identity_id from sighting)
    and id not in (select identity_id from finding where identity_id is not null)`.execute(executor)
  await sql`delete from identity_value where identity_id not in (select id from identity)`.execute(executor)
  await sql`delete from person_identity where identity_id not in (select id from identity)`.execute(executor)
  await sql`delete from value where id not in (select value_id from finding) and id not in (select value_id from identity_value)`.execute(
    executor,
  )
}
