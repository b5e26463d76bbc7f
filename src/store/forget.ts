import type { Database } from './database.ts'
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
