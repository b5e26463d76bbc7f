import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createStore, destroyStore, openStore } from '../../src/store/open.ts'
import { createSealer } from '../../src/store/sealer.ts'
import { breachScopeSuite, breachesSuite } from '../store/breaches-suite.ts'
import { publicDeskSuite } from '../store/public-desk-suite.ts'
import { drillsSuite } from '../store/drills-suite.ts'
import { mailingsSuite } from '../store/mailings-suite.ts'
import { accountsSuite } from '../store/accounts-suite.ts'
import { personCountsSuite } from '../store/person-counts-suite.ts'
import { personsSuite } from '../store/persons-suite.ts'
import { plansSuite } from '../store/plans-suite.ts'
import { consentSuite } from '../store/consent-suite.ts'
import { requestItemsSuite } from '../store/request-items-suite.ts'
import { requestsSuite } from '../store/requests-suite.ts'
import { storeSuite } from '../store/suite.ts'
import { turnsSuite } from '../store/turns-suite.ts'
import { startPostgres } from './postgres-server.ts'
import { refused } from '../refused.ts'

const server = await startPostgres()
if (server === undefined)
  console.log('SKIPPING the tests on PostgreSQL: no server is installed (Debian package "postgresql")')
after(async () => server?.stop())

let number = 0

async function fresh(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const place = { folder, databaseUrl: `${url}?schema=test_${++number}` }
  const { opened } = await createStore(place, undefined)
  return { place, folder, ...opened, seal: createSealer(opened.keys.digest, opened.keys.preview).seal }
}

const suiteStore = async () => {
  if (server === undefined) return undefined
  const { store, seal, place } = await fresh(server.url)
  return {
    store,
    seal,
    close: async () => {
      await store.close()
      await destroyStore(place)
    },
  }
}
storeSuite('postgres', suiteStore)
accountsSuite('postgres', suiteStore)
mailingsSuite('postgres', suiteStore)
personsSuite('postgres', suiteStore)
personCountsSuite('postgres', suiteStore)
plansSuite('postgres', suiteStore)
breachesSuite('postgres', suiteStore)
breachScopeSuite('postgres', suiteStore)
publicDeskSuite('postgres', suiteStore)
drillsSuite('postgres', suiteStore)
requestsSuite('postgres', suiteStore)
requestItemsSuite('postgres', suiteStore)
consentSuite('postgres', suiteStore)
turnsSuite('postgres', suiteStore)

test('postgres: opens again what it made, and removes it whole', async (context) => {
  if (server === undefined) {
    context.skip('no postgres on this machine')
    return
  }
  const { store, place, folder } = await fresh(server.url)
  await store.settings.set('x', 1)
  await store.close()
  const { store: again } = await openStore(place, async () => undefined)
  assert.equal(await again.settings.get('x'), 1)
  await again.close()
  await destroyStore(place)
  rmSync(folder, { recursive: true, force: true })
})

test('postgres: refuses an address that does not answer, and another machine without TLS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  await assert.rejects(
    createStore({ folder: join(folder, 'a'), databaseUrl: 'postgres://x@127.0.0.1:1/x' }, undefined),
    refused('database-unreachable'),
  )
  await assert.rejects(
    createStore({ folder: join(folder, 'b'), databaseUrl: 'postgres://x@db.example/x' }, undefined),
    refused('database-needs-tls'),
  )
  await assert.rejects(
    createStore({ folder: join(folder, 'c'), databaseUrl: 'mysql://x' }, undefined),
    refused('database-unreachable'),
  )
  rmSync(folder, { recursive: true, force: true })
})
