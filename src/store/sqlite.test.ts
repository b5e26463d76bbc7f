import assert from 'node:assert/strict'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { batchOf, hex, storeSuite } from '../../test/store/suite.ts'
import { Refusal } from '../base/refusal.ts'
import { createStore, destroyStore, openStore } from './open.ts'
import { createSealer } from './sealer.ts'

async function fresh(passphrase?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const place = { folder, databaseUrl: undefined }
  const { opened, recoveryCode } = await createStore(place, passphrase)
  const { seal } = createSealer(opened.keys.digest, opened.keys.preview)
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  return { place, folder, ...opened, seal, recoveryCode, remove }
}

storeSuite('sqlite', async () => {
  const { store, seal, remove } = await fresh()
  return {
    store,
    seal,
    close: async () => {
      await store.close()
      remove()
    },
  }
})

const refuses =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Refusal && error.code === code
const none = async (): Promise<undefined> => undefined

test('nothing that was read stands in clear in the files of a store', async () => {
  const { store, folder, seal, remove } = await fresh('een lang wachtwoord')
  const { id } = await store.sources.add({
    kind: 'path',
    location: '/geheim/plek',
    label: '',
    whose: 'own',
    grounds: null,
    exclusions: { paths: [], senders: [] },
    addedAtMs: 1,
  })
  await store.scans.write(batchOf(await store.scans.begin(id, 1), seal))
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  assert.ok(bytes.reduce((sum, file) => sum + file.length, 0) > 4096)
  for (const text of [
    'Piet Jansen',
    'piet@klant.example',
    '/geheim/plek',
    'SQLite format',
    'een lang wachtwoord',
  ]) {
    assert.equal(
      bytes.some((file) => file.includes(text)),
      false,
      text,
    )
  }
  await store.close()
  remove()
})

test('opens with the passphrase and with the recovery code, however they are typed; with nothing else', async () => {
  const { store, place, recoveryCode, remove } = await fresh('wáchtwoord')
  await store.settings.set('x', 1)
  await store.close()
  const typed = (recoveryCode ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  for (const secret of ['wáchtwoord', 'wa\u0301chtwoord', typed]) {
    const opened = await openStore(place, async () => secret)
    assert.equal(await opened.store.settings.get('x'), 1)
    await opened.store.close()
  }
  for (const secret of ['Wáchtwoord', typed.replace(/.$/, 'x'), ' ']) {
    await assert.rejects(
      openStore(place, async () => secret),
      refuses('wrong-passphrase'),
    )
  }
  await assert.rejects(openStore(place, none), refuses('store-locked'))
  remove()
})

test(
  'refuses a key file that others can read or that is gone',
  { skip: process.platform === 'win32' },
  async () => {
    const { store, place, folder, remove } = await fresh()
    await store.close()
    assert.equal(statSync(join(folder, 'store.key')).mode & 0o777, 0o600)
    assert.equal(statSync(join(folder, 'kwartje.db')).mode & 0o777, 0o600)
    chmodSync(join(folder, 'store.key'), 0o644)
    await assert.rejects(openStore(place, none), refuses('key-file-open'))
    rmSync(join(folder, 'store.key'))
    await assert.rejects(openStore(place, none), refuses('key-file-missing'))
    remove()
  },
)

test('says of a damaged file that it is damaged, of a newer one that it is newer', async () => {
  const { store, place, folder, keys, remove } = await fresh()
  await store.close()
  const path = join(folder, 'kwartje.db')
  const connection = new Sqlite(path)
  connection.pragma("cipher = 'aegis'")
  connection.pragma(`hexkey = '${Buffer.from(keys.file).toString('hex')}'`)
  connection.pragma('user_version = 999')
  connection.close()
  await assert.rejects(openStore(place, none), refuses('store-newer'))
  remove()
  const damaged = await fresh()
  await damaged.store.close()
  writeFileSync(join(damaged.folder, 'kwartje.db'), 'x'.repeat(9000))
  await assert.rejects(openStore(damaged.place, none), refuses('store-broken'))
  damaged.remove()
})

test('a log line that was changed shows', async () => {
  const { store, folder, keys, remove } = await fresh()
  for (const action of ['scan', 'forget', 'scan']) await store.audit.append({ atMs: 1, action, subject: '' })
  const connection = new Sqlite(join(folder, 'kwartje.db'))
  connection.pragma("cipher = 'aegis'")
  connection.pragma(`hexkey = '${Buffer.from(keys.file).toString('hex')}'`)
  connection.exec("update audit set action = 'summary' where action = 'forget'")
  connection.close()
  assert.equal(await store.audit.verify(), false)
  await store.close()
  remove()
})

test('removes only its own files', async () => {
  const { store, place, folder, remove } = await fresh()
  await store.close()
  writeFileSync(join(folder, 'mijn-brief.txt'), 'blijft')
  await destroyStore(place)
  assert.deepEqual(readdirSync(folder), ['mijn-brief.txt'])
  await assert.rejects(openStore(place, none), refuses('store-not-found'))
  remove()
})

test('digests are keyed: another store knows a value by another digest', async () => {
  const one = createSealer(Buffer.alloc(32, 1), Buffer.alloc(32))
  const two = createSealer(Buffer.alloc(32, 2), Buffer.alloc(32))
  assert.match(one.digest('a'), /^[0-9a-f]{32}$/)
  assert.equal(one.digest('a'), one.digest('a'))
  assert.notEqual(one.digest('a'), two.digest('a'))
  assert.notEqual(one.digest('a'), hex('a'))
})
