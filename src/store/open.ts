import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../base/refusal.ts'
import { sqliteFile } from '../base/store-files.ts'
import { createAudit } from './audit.ts'
import type { Database } from './database.ts'
import { forgetAll } from './forget.ts'
import { createKeys, lockOf, unlockByKeyFile, unlockBySecret, type Lock, type StoreKeys } from './keys.ts'
import { makeFolder } from './make-folder.ts'
import { createMarks } from './marks.ts'
import { createOverview } from './queries-overview.ts'
import { createPersons } from './queries-persons.ts'
import { createScans } from './queries-scans.ts'
import { createAges } from './ages.ts'
import { createAgreements } from './agreements.ts'
import { createPictures } from './pictures.ts'
import { createMailings } from './mailings.ts'
import { createMailTrails } from './mail-trails.ts'
import { createNearMisses } from './near-misses.ts'
import { createBreaches } from './breaches.ts'
import { createDrills } from './drills.ts'
import { measureScope } from './breach-scope.ts'
import { createBreachSigns } from './breach-signs.ts'
import { createQuestionnaires } from './questionnaires.ts'
import { createRequestItems } from './request-items.ts'
import { createRegisters } from './register.ts'
import { createNameCandidates } from './name-candidates.ts'
import { createRequestSigns } from './request-signs.ts'
import { createPublicDesk } from './public-desk.ts'
import { createRequests } from './requests.ts'
import { createSuppression } from './suppression.ts'
import { createConsents } from './consents.ts'
import { createContacts } from './contacts.ts'
import { createSupplierStatements } from './supplier-statements.ts'
import { createSecrets } from './secrets.ts'
import { createSentMails } from './sent-mails.ts'
import { createCandidates } from './candidates.ts'
import { createErasures } from './erasures.ts'
import { createPlans } from './plans.ts'
import { createPersonItems } from './person-items.ts'
import { createPersonLines } from './person-lines.ts'
import { createPlanSubjects } from './plan-subjects.ts'
import { createVault, vaultFile } from './vault.ts'
import { createTasks } from './tasks.ts'
import { createTrainingLog } from './training.ts'
import { createSuppliers } from './suppliers.ts'
import { createSettings, createSources } from './queries-sources.ts'
import { holdOpen, refuseWhileOpen } from './hold-open.ts'
import { openSqlite, refuseKnown } from './sqlite.ts'

import type { Store } from './store.ts'

export { refusalOf } from './refusal-of.ts'

/** Where a store is: a folder for its keys, and for its file unless a database URL is given. */
export interface StorePlace {
  readonly folder: string
  readonly databaseUrl: string | undefined
}

export interface OpenedStore {
  readonly store: Store
  readonly keys: StoreKeys
  readonly lock: Lock
}

/** True when there are keys or a file of a store at the place. */
export async function storeExists({ folder }: StorePlace): Promise<boolean> {
  return lockOf(folder) !== undefined || existsSync(join(folder, sqliteFile))
}

/** Makes a new store with new keys. */
export async function createStore(
  place: StorePlace,
  passphrase: string | undefined,
): Promise<{ readonly opened: OpenedStore; readonly recoveryCode: string | undefined }> {
  const { folder } = place
  if (await storeExists(place)) throw new Refusal('store-exists', folder)
  try {
    makeFolder(folder)
  } catch (error) {
    throw new Refusal('not-writable', folder, { cause: error })
  }
  const { keys, recoveryCode } = createKeys(folder, passphrase)
  return { opened: await openWith(place, keys), recoveryCode }
}

/** Opens a store; the secret (passphrase or recovery code) is asked only when one is needed. */
export async function openStore(
  place: StorePlace,
  secret: () => Promise<string | undefined>,
): Promise<OpenedStore> {
  const lock = lockOf(place.folder)
  if (lock === undefined) {
    throw new Refusal(
      existsSync(join(place.folder, sqliteFile)) ? 'key-file-missing' : 'store-not-found',
      place.folder,
    )
  }
  if (lock === 'key-file') return openWith(place, unlockByKeyFile(place.folder))
  const given = await secret()
  if (given === undefined || given === '') throw new Refusal('store-locked')
  return openWith(place, unlockBySecret(place.folder, given))
}

/** Opens a store whose keys are at hand already: another thread unlocked it. */
export async function openStoreWith(place: StorePlace, keys: StoreKeys): Promise<OpenedStore> {
  return openWith(place, keys)
}

async function openWith(place: StorePlace, keys: StoreKeys): Promise<OpenedStore> {
  const held = refuseKnown(() => holdOpen(place.folder), place.folder)
  const database = await openDatabase(place, keys).catch((error: unknown) => {
    held.close()
    throw error
  })
  const whenClosed = async (): Promise<void> => {
    await database.close()
    held.close()
  }
  return {
    store: storeOn({ ...database, close: whenClosed }, join(place.folder, vaultFolder), keys),
    keys,
    lock: lockOf(place.folder) ?? 'key-file',
  }
}

async function openDatabase({ folder, databaseUrl }: StorePlace, keys: StoreKeys): Promise<Database> {
  if (databaseUrl === undefined) return openSqlite(folder, keys)
  // Loaded only when it is used: most never do.
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(databaseUrl, keys)
}

/** Beside the store, for copies of what may come back. */
const vaultFolder = 'vault'

function storeOn(database: Database, vault: string, keys: StoreKeys): Store {
  return {
    engine: database.engine,
    settings: createSettings(database),
    sources: createSources(database),
    scans: createScans(database),
    persons: createPersons(database),
    marks: createMarks(database),
    suppliers: createSuppliers(database),
    agreements: createAgreements(database),
    mailings: createMailings(database),
    mailTrails: createMailTrails(database),
    nearMisses: createNearMisses(database),
    supplierStatements: createSupplierStatements(database),
    ages: createAges(database),
    pictures: createPictures(database),
    questionnaires: createQuestionnaires(database),
    registers: createRegisters(database),
    tasks: createTasks(database),
    training: createTrainingLog(database),
    sentMails: createSentMails(database),
    secrets: createSecrets(database),
    candidates: createCandidates(database),
    plans: createPlans(database),
    planSubjects: createPlanSubjects(database),
    personItems: createPersonItems(database),
    personLines: createPersonLines(database),
    vault: createVault(database, vault, keys.vault),
    erasures: createErasures(database, keys.ledger),
    consents: createConsents(database),
    contacts: createContacts(database),
    suppression: createSuppression(database, keys.ledger),
    breaches: createBreaches(database),
    drills: createDrills(database),
    requestItems: createRequestItems(database),
    requests: createRequests(database),
    requestSigns: createRequestSigns(database),
    nameCandidates: createNameCandidates(database),
    publicDesk: createPublicDesk(database),
    measureScope: (choice, signal) => measureScope(database, choice, signal),
    breachSigns: createBreachSigns(database),
    overview: createOverview(database),
    audit: createAudit(database),
    lock: () => database.lock(),
    forget: () => forgetAll(database),
    check: async (mayGoOn) => database.check?.(mayGoOn),
    close: () => database.close(),
  }
}

/** Files that a store consists of; nothing else in the folder is ever touched. */
const ownFiles =
  /^(?:kwartje\.db(?:-wal|-shm|-journal)?|kwartje\.(?:lock|open)|keys\.json|store\.key)(?:\.new)?$/

/** Removes the whole store with its keys; a database's tables too. Refuses while anybody has it open. */
export async function destroyStore({ folder, databaseUrl }: StorePlace): Promise<void> {
  if (!existsSync(folder)) throw new Refusal('store-not-found', folder)
  refuseWhileOpen(folder)
  if (databaseUrl !== undefined) {
    const { destroyPostgres } = await import('./postgres.ts')
    await destroyPostgres(databaseUrl)
  }
  for (const name of readdirSync(folder).filter((one) => ownFiles.test(one))) rmSync(join(folder, name))
  emptyVault(join(folder, vaultFolder))
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}

function emptyVault(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter((one) => vaultFile.test(one))) rmSync(join(folder, name))
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}
