import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { Client } from 'pg'
import { addAccount } from '../../src/actions/accounts.ts'
import { findings } from '../../src/actions/lists.ts'
import { person } from '../../src/actions/persons.ts'
import { preview } from '../../src/actions/preview.ts'
import { applyPlanAction, undoPlanAction } from '../../src/actions/carry-out-plan.ts'
import { excludeSteps, makePlan, planSteps } from '../../src/actions/plans.ts'
import { scan, type ScanReport } from '../../src/actions/scan.ts'
import { createWorkspace, type Workspace } from '../../src/app/workspace.ts'
import type { PersonDossier } from '../../src/store/store.ts'
import { kwartje, scratchFolder } from '../whole/command-line.ts'
import { startMariadb } from './mariadb-server.ts'
import { startPostgres } from './postgres-server.ts'
import { startRadicale } from './radicale-server.ts'

const postgres = await startPostgres()
const mariadb = await startMariadb()
const radicale = await startRadicale()
after(async () => {
  await postgres?.stop()
  await mariadb?.stop()
  await radicale?.stop()
})

/** A test with an index of its own. */
function withIndex(run: (on: Workspace) => Promise<void>) {
  return async (context: TestContext): Promise<void> => {
    if (postgres === undefined || mariadb === undefined || radicale === undefined) {
      context.skip('no postgres, mariadb or radicale on this machine')
      return
    }
    const folder = mkdtempSync(join(tmpdir(), 'kwartje-live-'))
    const { workspace } = await createWorkspace(
      { folder: join(folder, 'store'), databaseUrl: undefined },
      { signal: new AbortController().signal, passphrase: undefined },
    )
    try {
      await run(workspace)
    } finally {
      await workspace.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The same shop in both dialects: an order names nobody, its customer does. */
const shop = [
  'CREATE TABLE klanten (id INT PRIMARY KEY, naam VARCHAR(80), email VARCHAR(80), telefoon VARCHAR(20))',
  'CREATE TABLE orders (nr INT PRIMARY KEY, klant_id INT, factuurnummer INT, rekening VARCHAR(40), FOREIGN KEY (klant_id) REFERENCES klanten (id))',
  `INSERT INTO klanten VALUES (1, 'Piet Hazelaar', 'piet@klant.example', '0612345678'), (2, 'Noor Smit', 'noor@klant.example', NULL)`,
  `INSERT INTO orders VALUES (10, 1, 400000100, 'NL02ABNA0123456789'), (11, 2, 400000101, NULL), (12, NULL, 400000102, NULL)`,
  ...Array.from(
    { length: 40 },
    (_, i) => `INSERT INTO orders VALUES (${100 + i}, NULL, ${400_000_103 + i}, NULL)`,
  ),
]

async function inPostgres(...statements: readonly string[]): Promise<void> {
  const client = new Client(postgres?.url)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const outcomeOf = ({ sources }: ScanReport): ScanReport['sources'][number] => {
  const [outcome] = sources
  assert.ok(outcome !== undefined)
  return outcome
}

const unitsOf = ({ perPlace }: PersonDossier): [string, number][] =>
  perPlace.map(({ unit, documents }): [string, number] => [unit, documents]).sort()

async function assertShop(on: Workspace, schema: string): Promise<void> {
  const first = outcomeOf(await on.perform(scan, {}))
  assert.ok(first.reached)
  assert.equal(first.problems, 0)
  const piet = await on.perform(person, { who: 'piet@klant.example' })
  assert.equal(piet.name, 'Piet Hazelaar')
  assert.deepEqual(unitsOf(piet), [
    [`${schema}.klanten`, 1],
    [`${schema}.orders`, 1],
  ])
  const { rows: accounts } = await on.perform(findings, { kinds: ['IBAN'] })
  assert.equal(accounts.length, 1)
  // An invoice number that passes the eleven-test by chance is no BSN in a column of invoice numbers.
  assert.equal((await on.perform(findings, { kinds: ['NL_BSN'] })).rows.length, 0)
  const [account] = accounts
  assert.ok(account !== undefined)
  const { document, kind, part, startByte, lengthBytes } = account
  const shown = await on.perform(preview, { document, kind, part, startByte, lengthBytes, isRevealed: true })
  assert.ok(shown.stretch.some(({ isHit, text }) => isHit && text.startsWith('NL02')))
}

test(
  'postgres: a person is found with the rows that only point to them; what is unchanged is not read again',
  withIndex(async (on) => {
    await inPostgres(...shop)
    const address = `postgres://${new URL(postgres?.url ?? '').host}/postgres`
    await on.perform(addAccount, { kind: 'database', address, user: 'postgres', secret: '' })
    await assertShop(on, 'public')
    const again = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual([again.isUnchanged, again.problems], [true, 0])
    await inPostgres('DELETE FROM orders WHERE nr = 10')
    await on.perform(scan, {})
    const piet = await on.perform(person, { who: 'piet@klant.example' })
    assert.deepEqual(unitsOf(piet), [['public.klanten', 1]])
  }),
)

test(
  'mariadb: a person is found with the rows that only point to them',
  withIndex(async (on) => {
    mariadb?.run(`CREATE DATABASE winkel; USE winkel; ${shop.join(';')};`)
    const { url = '', user = '', password = '' } = mariadb ?? {}
    await on.perform(addAccount, { kind: 'database', address: `${url}winkel`, user, secret: password })
    await assertShop(on, 'winkel')
  }),
)

test(
  'an address book and a calendar at one address: two places; a card that goes is gone',
  withIndex(async (on) => {
    assert.ok(radicale !== undefined)
    const { url, user, password, request } = radicale
    const home = `/${encodeURIComponent(user)}`
    for (const [path, kind] of [
      ['adressen', 'addressbook'],
      ['agenda', 'calendar'],
    ] as const) {
      const namespace = `urn:ietf:params:xml:ns:${kind === 'calendar' ? 'caldav' : 'carddav'}`
      const body = `<mkcol xmlns="DAV:" xmlns:c="${namespace}"><set><prop><resourcetype><collection/><c:${kind}/></resourcetype></prop></set></mkcol>`
      await request('MKCOL', `${home}/${path}/`, { body })
    }
    const card = (name: string, email: string): string =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${email}\r\nFN:${name}\r\nN:;;;;\r\nEMAIL:${email}\r\nEND:VCARD\r\n`
    await request('PUT', `${home}/adressen/1.vcf`, { body: card('Piet Hazelaar', 'piet@klant.example') })
    await request('PUT', `${home}/adressen/2.vcf`, { body: card('Noor Smit', 'noor@klant.example') })
    const event =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260105T100000Z\r\nSUMMARY:Intake\r\nATTENDEE;CN=Piet Hazelaar:mailto:piet@klant.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    await request('PUT', `${home}/agenda/e.ics`, { body: event })
    const account = { address: url, user, secret: password }
    const book = await on.perform(addAccount, { kind: 'carddav', ...account })
    const diary = await on.perform(addAccount, { kind: 'caldav', ...account })
    assert.notEqual(book.source.id, diary.source.id)
    assert.deepEqual(
      [book.glance, diary.glance],
      [
        { units: 1, items: 2 },
        { units: 1, items: 1 },
      ],
    )
    await on.perform(scan, {})
    const piet = await on.perform(person, { who: 'piet@klant.example' })
    assert.deepEqual(unitsOf(piet), [
      [`${home}/adressen/`, 1],
      [`${home}/agenda/`, 1],
    ])
    await request('DELETE', `${home}/adressen/2.vcf`)
    const second = outcomeOf(await on.perform(scan, {}))
    assert.deepEqual(second.changed, { added: 0, gone: 1 })
    await assert.rejects(on.perform(person, { who: 'noor@klant.example' }))
  }),
)

test(
  'a card that lies in two address books: one goes by a plan, and comes back',
  { timeout: 120_000 },
  withIndex(async (on) => {
    assert.ok(radicale !== undefined)
    const { url, user, password, request } = radicale
    const home = `/${encodeURIComponent(user)}`
    const book =
      '<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype></prop></set></mkcol>'
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:een\r\nFN:Kees Bos\r\nN:Bos;Kees;;;\r\nEMAIL:kees@klant.example\r\nEND:VCARD\r\n'
    for (const name of ['dubbel', 'winkel']) {
      await request('MKCOL', `${home}/${name}/`, { body: book })
      await request('PUT', `${home}/${name}/een.vcf`, { body: card })
    }
    await on.perform(addAccount, { kind: 'carddav', address: url, user, secret: password })
    await on.perform(scan, {})
    const { id, counts } = await on.perform(makePlan, { rule: 'duplicates' })
    assert.equal(counts.planned, 1)
    const there = async (): Promise<number[]> =>
      Promise.all(
        ['dubbel', 'winkel'].map(async (name) => (await request('GET', `${home}/${name}/een.vcf`)).status),
      )
    const { plan } = await on.perform(applyPlanAction, { planId: id })
    assert.deepEqual([plan.state, plan.counts.done], ['applied', 1])
    assert.deepEqual((await there()).toSorted(), [200, 404])
    const undone = await on.perform(undoPlanAction, { planId: id })
    assert.equal(undone.plan.counts.undone, 1)
    assert.deepEqual(await there(), [200, 200])
  }),
)

test(
  'two cards of one person become one, at the server; an undo gives both back',
  { timeout: 120_000 },
  withIndex(async (on) => {
    assert.ok(radicale !== undefined)
    const { url, user, password, request } = radicale
    const home = `/${encodeURIComponent(user)}`
    const book =
      '<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype></prop></set></mkcol>'
    await request('MKCOL', `${home}/klanten/`, { body: book })
    const card = (uid: string, ...lines: readonly string[]): string =>
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `UID:${uid}`,
        'FN:Els Berk',
        'N:Berk;Els;;;',
        'EMAIL:els@klant.example',
        ...lines,
        'END:VCARD',
        '',
      ].join('\r\n')
    const cards = {
      // By its name it comes before the one that stays.
      'a.vcf': card('a', 'X-EIGEN;VREEMD=iets:blijft\\, zo', 'TEL:0612345678'),
      'b.vcf': card('b', 'TEL:06 12345678', 'NOTE:belt liever dan dat zij schrijft, en niet op woensdag'),
      'c.vcf': card('c').replaceAll('els', 'jan').replaceAll('Els', 'Jan'),
      'groep.vcf': [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'UID:groep',
        'FN:Vaste klanten',
        'N:Vaste klanten;;;;',
        'X-ADDRESSBOOKSERVER-KIND:group',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a',
        'X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:c',
        'END:VCARD',
        '',
      ].join('\r\n'),
    }
    for (const [name, body] of Object.entries(cards))
      await request('PUT', `${home}/klanten/${name}`, { body })
    const now = async (name: string): Promise<string> => {
      const answer = await request('GET', `${home}/klanten/${name}`)
      return answer.ok ? answer.text() : String(answer.status)
    }
    const all = Object.keys(cards)
    const before = await Promise.all(all.map(now))
    await on.perform(addAccount, { kind: 'carddav', address: url, user, secret: password })
    await on.perform(scan, {})
    const { id, counts } = await on.perform(makePlan, { rule: 'double-contacts' })
    assert.equal(counts.planned, 3)
    // A group is left out with the cards that it is about, and taken in again with them.
    const { rows } = await on.perform(planSteps, { planId: id })
    const group = rows.find(({ why }) => why.members !== undefined)
    assert.ok(group !== undefined)
    assert.deepEqual(
      group.why.members?.map(({ uid, into }) => [uid, into]),
      [['a', 'b']],
    )
    const stepIds: readonly number[] = [group.id]
    for (const isExcluded of [true, false]) {
      const choice = { planId: id, stepIds: [...stepIds], isExcluded }
      assert.deepEqual(await on.perform(excludeSteps, choice), { steps: 3 })
    }
    const { plan } = await on.perform(applyPlanAction, { planId: id })
    assert.deepEqual([plan.state, plan.counts.done, plan.counts.refused], ['applied', 3, 0])
    const members = [...(await now('groep.vcf')).matchAll(/MEMBER:(.*)\r/g)].map(([, uid]) => uid)
    assert.deepEqual(members, ['urn:uuid:b', 'urn:uuid:c'])
    assert.equal(await now('a.vcf'), '404')
    const merged = await now('b.vcf')
    assert.match(merged, /X-EIGEN;VREEMD=iets:blijft\\, zo/)
    assert.deepEqual([merged.match(/^TEL/gm)?.length, merged.match(/^UID:b/m)?.length], [1, 1])
    await on.perform(undoPlanAction, { planId: id })
    assert.deepEqual(await Promise.all(all.map(now)), before)
    // A group that came after the plan was made is seen too: its member stays.
    await on.perform(scan, {})
    const later = await on.perform(makePlan, { rule: 'double-contacts' })
    const late = cards['groep.vcf'].replace('UID:groep', 'UID:later')
    await request('PUT', `${home}/klanten/later.vcf`, { body: late })
    await on.perform(applyPlanAction, { planId: later.id })
    const { rows: left } = await on.perform(planSteps, { planId: later.id, states: ['refused'] })
    assert.deepEqual(
      left.map(({ item, obstacle }) => [item, obstacle]),
      [['a.vcf', '{"code":"depends","detail":"group"}']],
    )
    assert.match(await now('a.vcf'), /UID:a/)
  }),
)

test(
  'from the terminal: an address book and a database are added, read and named',
  { timeout: 120_000 },
  async (context) => {
    if (postgres === undefined || radicale === undefined) {
      context.skip('no postgres or radicale on this machine')
      return
    }
    const scratch = scratchFolder()
    const store = ['--store', scratch.path('store')]
    try {
      const { url, user, password } = radicale
      const add = ['sources', 'add', 'carddav', url, '--user', user]
      const wrong = await kwartje([...add, '--password-fd', '0', '--no-passphrase', ...store], {
        input: 'fout\n',
      })
      assert.deepEqual([wrong.code, /herkent deze naam/.test(wrong.stderr)], [1, true], wrong.stderr)
      const book = await kwartje([...add, '--password-fd', '0', ...store], { input: `${password}\n` })
      assert.equal(book.code, 0, book.stderr)
      assert.match(book.stdout, /^Adresboek van noor@bakkerij\.example is toegevoegd: /m)
      const { host } = new URL(postgres.url)
      const database = await kwartje(
        [
          'sources',
          'add',
          'database',
          `postgres://postgres@${host}/postgres`,
          '--password-fd',
          '0',
          ...store,
        ],
        { input: '\n' },
      )
      assert.match(
        database.stdout,
        /^Database postgres op 127\.0\.0\.1:\d+ is toegevoegd: /m,
        database.stderr,
      )
      const nowhere = await kwartje(['sources', 'add', 'database', 'winkel', ...store])
      assert.deepEqual(
        [nowhere.code, /geen adres van een server/.test(nowhere.stderr)],
        [2, true],
        nowhere.stderr,
      )
      assert.equal((await kwartje(['scan', ...store])).code, 0)
      const listed = await kwartje(['sources', '--json', ...store])
      assert.deepEqual(
        (JSON.parse(listed.stdout) as { rows: { kind: string }[] }).rows.map(({ kind }) => kind),
        ['carddav', 'database'],
      )
    } finally {
      scratch.remove()
    }
  },
)
