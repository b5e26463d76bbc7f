import assert from 'node:assert/strict'
import { randomFillSync } from 'node:crypto'
import Sqlite from 'better-sqlite3-multiple-ciphers'
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mock, test } from 'node:test'
import { breachScopeSuite, breachesSuite } from './breaches-suite.ts'
import { publicDeskSuite } from './public-desk-suite.ts'
import { drillsSuite } from './drills-suite.ts'
import { accountsSuite } from './accounts-suite.ts'
import { mailingsSuite } from './mailings-suite.ts'
import { personCountsSuite } from './person-counts-suite.ts'
import { personsSuite } from './persons-suite.ts'
import { plansSuite } from './plans-suite.ts'
import { consentSuite } from './consent-suite.ts'
import { requestItemsSuite } from './request-items-suite.ts'
import { requestsSuite } from './requests-suite.ts'
import { batchOf, hex, manyFindings, nobody, noor, piet, storeSuite } from './suite.ts'
import { turnsSuite } from './turns-suite.ts'
import { Refusal } from '../../src/base/refusal.ts'
import { createStore, destroyStore, openStore, refusalOf } from '../../src/store/open.ts'
import { sqliteFile } from '../../src/base/store-files.ts'
import { findFindings } from '../../src/store/queries-findings.ts'
import { migrations } from '../../src/store/schema.ts'
import { createSealer } from '../../src/store/sealer.ts'
import { searchPersons } from '../../src/store/search-persons.ts'
import { secretKey, sourceSecret } from '../../src/store/secret-names.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { refused } from '../refused.ts'
import { placeAt } from './place.ts'

async function fresh(passphrase?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const place = { folder, databaseUrl: undefined }
  const { opened, recoveryCode } = await createStore(place, passphrase)
  const { seal } = createSealer(opened.keys.digest, opened.keys.preview)
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  return { place, folder, ...opened, seal, recoveryCode, remove }
}

const suiteStore = async () => {
  const { store, seal, remove } = await fresh()
  return {
    store,
    seal,
    close: async () => {
      await store.close()
      remove()
    },
  }
}
storeSuite('sqlite', suiteStore)
mailingsSuite('sqlite', suiteStore)
accountsSuite('sqlite', suiteStore)
personsSuite('sqlite', suiteStore)
personCountsSuite('sqlite', suiteStore)
plansSuite('sqlite', suiteStore)
breachesSuite('sqlite', suiteStore)
breachScopeSuite('sqlite', suiteStore)
publicDeskSuite('sqlite', suiteStore)
drillsSuite('sqlite', suiteStore)
requestsSuite('sqlite', suiteStore)
requestItemsSuite('sqlite', suiteStore)
consentSuite('sqlite', suiteStore)
turnsSuite('sqlite', suiteStore)

const place = placeAt('/plek')

const none = async (): Promise<undefined> => undefined

test('nothing that was read stands in clear in the files of a store', async () => {
  const { store, folder, seal, remove } = await fresh('een lang wachtwoord')
  const { id } = await store.sources.add(placeAt('/geheim/plek'))
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

/** What the file of a store holds once it is decrypted, pages that are free too. */
function plainBytes(folder: string, key: Uint8Array): Buffer {
  const copy = join(folder, 'kopie.db')
  copyFileSync(join(folder, sqliteFile), copy)
  const connection = new Sqlite(copy)
  connection.pragma("cipher = 'aegis'")
  connection.pragma(`hexkey = '${Buffer.from(key).toString('hex')}'`)
  connection.pragma('journal_mode = delete')
  connection.pragma("rekey = ''")
  connection.close()
  const bytes = readFileSync(copy)
  rmSync(copy)
  assert.equal(bytes.subarray(0, 13).toString(), 'SQLite format')
  return bytes
}

test('the password of a place is gone with it, also from the pages that are free and from the log', async () => {
  const { store, folder, keys, remove } = await fresh('een lang wachtwoord')
  const { id } = await store.sources.add({ ...place, kind: 'imap', location: 'imap://post.example/' })
  const secret = 'zeer-geheim-van-de-post'
  await store.secrets.set(sourceSecret(id), secret)
  const sealed = String(await store.settings.get(secretKey(sourceSecret(id))))
  // What is in the log goes into the file.
  await store.sources.remove((await store.sources.add(place)).id)
  const before = plainBytes(folder, keys.file)
  assert.deepEqual([before.includes(sealed), before.includes(secret)], [true, false])
  await store.sources.remove(id)
  assert.equal(await store.secrets.get(sourceSecret(id)), null)
  assert.equal(statSync(join(folder, `${sqliteFile}-wal`)).size, 0)
  assert.equal(plainBytes(folder, keys.file).includes(sealed), false)
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
  for (const secret of ['Wáchtwoord', typed.replace(/^./, (first) => (first === 'x' ? 'y' : 'x')), ' ']) {
    await assert.rejects(
      openStore(place, async () => secret),
      refused('wrong-passphrase'),
    )
  }
  await assert.rejects(openStore(place, none), refused('store-locked'))
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
    await assert.rejects(openStore(place, none), refused('key-file-open'))
    rmSync(join(folder, 'store.key'))
    await assert.rejects(openStore(place, none), refused('key-file-missing'))
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
  await assert.rejects(openStore(place, none), refused('store-newer'))
  remove()
  const damaged = await fresh()
  await damaged.store.close()
  writeFileSync(join(damaged.folder, 'kwartje.db'), 'x'.repeat(9000))
  await assert.rejects(openStore(damaged.place, none), refused('store-broken'))
  damaged.remove()
})

test('a file that is damaged further on is told to who asks, and can be put away', async () => {
  const { store, place, folder, remove } = await fresh()
  for (let i = 0; i < 50; i++) await store.settings.set(`note ${String(i)}`, 'x'.repeat(1000))
  await store.close()
  const path = join(folder, 'kwartje.db')
  const bytes = readFileSync(path)
  const { store: damaged } = await openStore(place, none)
  // While it is open: what holds the schema was read already.
  writeFileSync(path, bytes.fill(120, 4096, bytes.length))
  await assert.rejects(damaged.settings.get('note 7'), { code: 'SQLITE_CORRUPT' })
  await damaged.close()
  remove()
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

test('a store from before suppliers keeps all it held, and takes in what is said of them', async () => {
  const { store, place, seal, folder, keys, remove } = await fresh()
  await store.close()
  for (const name of readdirSync(folder)) if (name.startsWith('kwartje.db')) rmSync(join(folder, name))
  const earlier = unlockedFile(folder, keys.file)
  for (const { number, statements } of migrations.filter((one) => one.number < migrationOfSuppliers)) {
    for (const statement of statements('sqlite')) earlier.exec(statement)
    earlier.pragma(`user_version = ${String(number)}`)
  }
  earlier.exec(`insert into setting values ('organisation', '"Fietsen"');
    insert into source values (1, 'path', '/mail', 'Inbox', 'own', null, '{"paths":[],"senders":[]}', 1, '{}');
    insert into scan (id, source_id, began_at_ms) values (1, 1, 2);
    insert into unit values (1, 1, 'inbox', 's1', 100, 'done', '[[0,100]]', 1, 1);
    insert into document values (1, x'${hex('message')}', 'message', 'message', '', 50, 3, null, '1', 1);
    insert into occurrence values (1, 1, 1, '0', '', 0);
    insert into held values (1, 1)`)
  earlier.close()
  const { store: opened } = await openStore(place, none)
  assert.equal((await opened.overview.recount(1)).totals.documents, 1)
  assert.equal(await opened.settings.get('organisation'), 'Fietsen')
  assert.deepEqual(
    (await opened.sources.list()).map(({ id, location }) => [id, location]),
    [[1, '/mail']],
  )
  assert.deepEqual(await opened.suppliers.signs(), [])
  // As a newer version reads it.
  const again = batchOf(1, seal, {
    version: 'later',
    supplierSigns: [[0, 'kassa.example', 'account', null, null, null]],
  })
  await opened.scans.write(again)
  assert.deepEqual(
    (await opened.suppliers.signs()).map(({ domain, messages }) => [domain, messages]),
    [['kassa.example', 1]],
  )
  await opened.close()
  remove()
})

/** Its number in `store/schema.ts`. */
const migrationOfSuppliers = 3

test('removes only its own files', async () => {
  const { store, place, folder, remove } = await fresh()
  await store.close()
  writeFileSync(join(folder, 'mijn-brief.txt'), 'blijft')
  await destroyStore(place)
  assert.deepEqual(readdirSync(folder), ['mijn-brief.txt'])
  await assert.rejects(openStore(place, none), refused('store-not-found'))
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

test('a list is the same whichever way leads to it: of what is large another way is taken', async () => {
  const opened = await fresh()
  const { small, large } = await manyFindings({ ...opened, close: async () => undefined })
  const database = openSqlite(opened.folder, opened.keys)
  const everythingIsLarge = { small: 0, large: 1000 }
  let compared = 0
  for (const sourceId of [undefined, small, large]) {
    for (const kinds of [[], ['NL_BSN'], ['HEALTH', 'IBAN']] as const) {
      for (const personId of [undefined, 1, 2]) {
        for (const beforeMs of [undefined, Date.UTC(2010, 0, 1)]) {
          const query = { kinds, sourceId, personId, beforeMs, verdict: 'all', limit: 7 } as const
          for (let after: string | undefined, isMore = true; isMore; compared++) {
            const page = await findFindings(database, { ...query, after })
            assert.deepEqual(await findFindings(database, { ...query, after }, everythingIsLarge), page)
            isMore = page.next !== null
            after = page.next ?? undefined
          }
        }
      }
    }
    for (const text of ['', 'p', 'pi', 'piet', 'piet jan', 'e e', 'niemand']) {
      for (const role of [undefined, 'customer'] as const) {
        for (const kind of [undefined, 'NL_BSN', 'CRIMINAL'] as const) {
          const query = { text, role, kind, sourceId, limit: 5, offset: 0 }
          assert.deepEqual(
            await searchPersons(database, query, everythingIsLarge),
            await searchPersons(database, query),
            JSON.stringify(query),
          )
          compared++
        }
      }
    }
  }
  assert.ok(compared > 200)
  await database.close()
  await opened.store.close()
  opened.remove()
})

test('lists walk along an index: no query of a screen goes over all findings, documents or persons', async () => {
  const { store, seal, folder, keys, remove } = await fresh()
  const { id: sourceId } = await store.sources.add(placeAt('/mail'))
  const scanId = await store.scans.begin(sourceId, 2)
  await store.scans.write(batchOf(scanId, seal, { done: true, covered: [0, 100] }))
  await store.scans.finish(scanId, {
    complete: true,
    reached: true,
    atMs: 5,
    unchanged: new Set<string>(),
    bytesExpected: 1,
    bytesRead: 1,
  })
  await store.persons.replace([
    {
      name: 'Piet',
      names: [],
      emails: ['piet@x.example'],
      phones: [],
      role: 'customer',
      identities: [hex('id piet')],
      reasons: [],
    },
  ])
  await store.overview.recount(1)
  const page = { text: '', limit: 50, offset: 0 }
  const findings = { kinds: [], verdict: 'all', limit: 50 } as const
  const asked = await queriesOf(async () => {
    for (const text of ['', 'p', 'pie', 'piet x']) {
      for (const filter of [
        {},
        { role: 'customer' },
        { kind: 'NL_BSN' },
        { sourceId },
        { kind: 'NL_BSN', sourceId, role: 'customer' },
      ] as const)
        await store.persons.search({ ...page, text, ...filter })
    }
    for (const filter of [
      {},
      { kinds: ['NL_BSN'] },
      { kinds: ['NL_BSN', 'IBAN'] },
      { sourceId },
      { personId: 1 },
      { beforeMs: 1 },
      { verdict: 'wrong' },
      { verdict: 'open', sourceId, personId: 1, kinds: ['NL_BSN'], beforeMs: 9 },
      { after: '1.1' },
    ] as const)
      await store.overview.findings({ ...findings, ...filter })
    await store.persons.get(1)
    await store.overview.occurrences(hex('message'))
    await store.overview.problems({ limit: 50, offset: 0 })
    await store.overview.problemGroups(sourceId)
    await store.persons.identities([1])
    await store.persons.holding([hex('id piet')])
    await store.scans.last(sourceId)
  })
  await store.close()
  // As for an index of which nothing is known: of three rows any way is as good as another.
  const counted = unlockedFile(folder, keys.file)
  counted.exec('delete from sqlite_stat1')
  counted.close()
  const connection = unlockedFile(folder, keys.file)
  const planOf = (text: string): readonly Plan[] =>
    connection
      .prepare<unknown[], Plan>(`explain query plan ${text}`)
      .all(Array.from({ length: text.split('?').length - 1 }, () => 1))
  const walks = asked.flatMap((text) =>
    planOf(text)
      // What was narrowed down already and goes by the name of `p` may be walked whole.
      .filter(({ detail }) => detail !== 'SCAN p' || !text.includes(') as p where'))
      .filter(({ detail }: Plan) =>
        /^SCAN (?:finding|f|document|d|person|sighting|s|other|occurrence|o|value|v|token|h|identity|i|person_identity|pi|person_kind|person_source|identity_value)\b(?!.* USING )/.test(
          detail,
        ),
      )
      .map(({ detail }: Plan) => `${detail}: ${text}`),
  )
  const marked = asked.filter((text) => text.includes('f.verdict > 0')).flatMap(planOf)
  assert.ok(marked.some(({ detail }) => detail.includes('finding_marked')))
  connection.close()
  assert.ok(asked.length > 40)
  assert.deepEqual(walks, [])
  remove()
})

test('who has a mark is found from the marks, not by going through all persons', async () => {
  const { store, folder, keys, seal, remove } = await fresh()
  const { id } = await store.sources.add(place)
  await store.scans.write(batchOf(await store.scans.begin(id, 1), seal))
  await store.persons.replace([piet, noor])
  const asked = await queriesOf(async () => {
    await store.personLines.marks()
    await store.personLines.holding('restricted')
  })
  await store.close()
  const connection = unlockedFile(folder, keys.file)
  // Of persons it is known how many there are; nobody had a mark yet.
  connection.exec('analyze')
  const first = asked
    .filter((text) => text.includes('person_mark'))
    .map(
      (text) =>
        connection
          .prepare<unknown[], Plan>(`explain query plan ${text}`)
          .all(...(text.includes('?') ? [1] : []))[0]?.detail ?? '',
    )
  connection.close()
  assert.equal(first.length, 2)
  for (const detail of first) assert.match(detail, /^(?:SCAN|SEARCH) m\b/)
  remove()
})

test('counting for the register walks along indexes that hold what it asks', async () => {
  const { store, folder, keys, seal, remove } = await fresh()
  const { id } = await store.sources.add(place)
  await store.scans.write(batchOf(await store.scans.begin(id, 1), seal))
  await store.overview.recount(1)
  const asked = (await queriesOf(async () => void (await store.overview.recount(2)))).filter((text) =>
    /topic|each_one/.test(text),
  )
  await store.close()
  const connection = unlockedFile(folder, keys.file)
  const steps = asked.flatMap((text) =>
    connection
      .prepare<unknown[], Plan>(`explain query plan ${text}`)
      .all(Array.from({ length: text.split('?').length - 1 }, () => 1)),
  )
  connection.close()
  assert.ok(asked.length >= 4)
  assert.deepEqual(
    steps.filter(({ detail }) =>
      /^(?:SCAN|SEARCH) (?:finding|f|held|h)\b(?!.* (?:COVERING INDEX|PRIMARY KEY))/.test(detail),
    ),
    [],
  )
  remove()
})

test('a version of the register that was changed afterwards shows, and what follows it too', async () => {
  const { store, folder, keys, place: where, remove } = await fresh()
  for (const note of ['een', 'twee', 'drie'])
    await store.registers.sign({
      atMs: 1,
      signedBy: 'Noor',
      note,
      register: { organisation: nobody, activities: [] },
      names: { places: {}, parties: {} },
    })
  await store.close()
  const connection = unlockedFile(folder, keys.file)
  connection.exec(`update register_version set body = replace(body, 'twee', 'iets') where number = 2`)
  connection.exec(`delete from register_version where number = 1`)
  connection.close()
  const { store: again } = await openStore(where, none)
  assert.deepEqual(await again.registers.broken(), [2, 3])
  await again.close()
  remove()
})

interface Plan {
  readonly detail: string
}

/** The texts of all queries that are run meanwhile. */
async function queriesOf(run: () => Promise<void>): Promise<readonly string[]> {
  const texts = new Set<string>()
  const prepare = Reflect.get(Sqlite.prototype, 'prepare') as (text: string) => unknown
  const spy = mock.method(Sqlite.prototype, 'prepare', function (this: Sqlite.Database, text: string) {
    if (text.startsWith('select')) texts.add(text)
    return prepare.call(this, text)
  })
  await run()
  spy.mock.restore()
  return [...texts]
}

function unlockedFile(folder: string, key: Uint8Array): Sqlite.Database {
  const connection = new Sqlite(join(folder, 'kwartje.db'))
  connection.pragma("cipher = 'aegis'")
  connection.pragma(`hexkey = '${Buffer.from(key).toString('hex')}'`)
  return connection
}

test('a disk that went away is told as such, and what nobody foresaw stays an error', () => {
  const failing = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' })
  assert.equal(refusalOf(failing, '/stick')?.code, 'store-unreachable')
  const unforeseen = Object.assign(new Error('no such table'), { code: 'SQLITE_ERROR' })
  assert.equal(refusalOf(unforeseen, '/stick'), undefined)
})

test('noise anywhere in the file is seen by who looks whether it is whole', async () => {
  const { store, place: where, folder, remove } = await fresh()
  await store.sources.add(place)
  assert.deepEqual(await store.check(() => true), { isWhole: true, share: 1 })
  const little = await store.check(() => false)
  assert.ok(little?.isWhole === true && little.share > 0 && little.share < 0.1)
  await store.close()
  const file = join(folder, sqliteFile)
  const whole = readFileSync(file)
  const told: string[] = []
  for (const part of [0.3, 0.45, 0.6, 0.75, 0.9]) {
    const damaged = Buffer.from(whole)
    randomFillSync(damaged, Math.floor(whole.length * part), 100)
    writeFileSync(file, damaged)
    try {
      const { store: again } = await openStore(where, none)
      told.push((await again.check(() => true))?.isWhole === true ? 'whole' : 'damaged')
      await again.close()
    } catch (error) {
      told.push(error instanceof Refusal && error.code === 'store-broken' ? 'damaged' : String(error))
    }
  }
  assert.deepEqual(new Set(told), new Set(['damaged']))
  remove()
})
