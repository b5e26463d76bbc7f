import assert from 'node:assert/strict'
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { addAccount } from '../../src/actions/accounts.ts'
import { applyPlanAction } from '../../src/actions/carry-out-plan.ts'
import { planErasure } from '../../src/actions/person-plans.ts'
import { person, setOwnDomains } from '../../src/actions/persons.ts'
import { plan as planAction, planSteps } from '../../src/actions/plans.ts'
import { scan } from '../../src/actions/scan.ts'
import { addSource } from '../../src/actions/sources.ts'
import { createWorkspace, openWorkspace, type Workspace } from '../../src/app/workspace.ts'
import { start } from '../whole/command-line.ts'
import { inPostgres, postgres } from './database-servers.ts'
import { startDovecot } from './dovecot-server.ts'
import { startRadicale } from './radicale-server.ts'

// One person in one index over four kinds of places: erased by a process that is killed on the way, gone on with by another, and
// then looked for as nobody did before: by an index that knows nothing, and in the bytes of the places themselves.

const dovecot = await startDovecot()
const radicale = await startRadicale()
const folder = mkdtempSync(join(tmpdir(), 'kwartje-erase-'))
const open: Workspace[] = []
after(async () => {
  for (const workspace of open) await workspace.close()
  await dovecot?.stop()
  await radicale?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const anneke = { name: 'Anneke Bloemhof', email: 'anneke.bloemhof@thuispost.example', phone: '0612345678' }
const bart = { name: 'Bart Wolters', email: 'bart.wolters@ander.example' }
const mailbox = 'info@zaak.example'

const message = (headers: string, body: string): string =>
  `${headers}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`

const from = `From: ${anneke.name} <${anneke.email}>\r\nTo: Zaak <${mailbox}>\r\nDate: Tue, 3 Nov 2026 10:00:00 +0100`
const mails = {
  question: message(
    `${from}\r\nSubject: Vraag over mijn fiets\r\nMessage-ID: <1@thuispost.example>`,
    `Kunt u mij bellen op ${anneke.phone}?\r\n\r\nGroet,\r\n${anneke.name}`,
  ),
  between: message(
    `From: ${bart.name} <${bart.email}>\r\nTo: Zaak <${mailbox}>\r\nCc: ${anneke.name} <${anneke.email}>\r\nDate: Wed, 4 Nov 2026 10:00:00 +0100\r\nSubject: Clubdag\r\nMessage-ID: <2@ander.example>`,
    `Ik kom met ${anneke.name}. Haar nummer is ${anneke.phone}. Groet, ${bart.name}`,
  ),
  stranger: message(
    `From: ${bart.name} <${bart.email}>\r\nTo: Zaak <${mailbox}>\r\nDate: Thu, 5 Nov 2026 10:00:00 +0100\r\nSubject: Nog iets\r\nMessage-ID: <3@ander.example>`,
    'Tot dan.',
  ),
  invoice: message(
    `From: Zaak <${mailbox}>\r\nTo: ${anneke.name} <${anneke.email}>\r\nDate: Mon, 6 May 2024 10:00:00 +0200\r\nSubject: Factuur 2024-117\r\nMessage-ID: <4@zaak.example>`,
    `Beste ${anneke.name}, hierbij de factuur.`,
  ),
}

const card = (uid: string, { name, email }: typeof bart, rest = ''): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\nN:${name.split(' ').toReversed().join(';')};;;\r\nEMAIL:${email}\r\n${rest}END:VCARD\r\n`

const event = (uid: string, summary: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261105T100000Z\r\nSUMMARY:${summary}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

const tables = [
  'CREATE TABLE klanten (id INT PRIMARY KEY, naam VARCHAR(80), email VARCHAR(80), telefoon VARCHAR(20))',
  'CREATE TABLE reparaties (nr INT PRIMARY KEY, klant_id INT REFERENCES klanten (id), wat VARCHAR(80))',
  `INSERT INTO klanten VALUES (1, '${anneke.name}', '${anneke.email}', '${anneke.phone}'), (2, '${bart.name}', '${bart.email}', NULL)`,
  `INSERT INTO reparaties VALUES (10, 1, 'ketting'), (11, 2, 'band')`,
]

async function fillPlaces(): Promise<void> {
  assert.ok(dovecot !== undefined && radicale !== undefined)
  dovecot.fill(mailbox, '', [mails.question, mails.between, mails.stranger])
  dovecot.fill(mailbox, 'Archief', [mails.invoice])
  const home = `/${encodeURIComponent(radicale.user)}`
  for (const [path, kind, spoken] of [
    ['adressen', 'addressbook', 'carddav'],
    ['agenda', 'calendar', 'caldav'],
  ] as const) {
    const body = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:${spoken}"><set><prop><resourcetype><collection/><c:${kind}/></resourcetype></prop></set></mkcol>`
    await radicale.request('MKCOL', `${home}/${path}/`, { body })
  }
  const put = (path: string, body: string): Promise<Response> =>
    radicale.request('PUT', `${home}/${path}`, { body })
  await put('adressen/a.vcf', card('a', anneke, `TEL:${anneke.phone}\r\n`))
  await put('adressen/b.vcf', card('b', bart, `NOTE:Vaak samen met mevrouw ${anneke.name}\r\n`))
  await put('agenda/a.ics', event('a', `Bellen met ${anneke.name} ${anneke.email}`))
  await put('agenda/b.ics', event('b', `Koffie met ${bart.name} ${bart.email}`))
  mkdirSync(join(folder, 'files'))
  writeFileSync(
    join(folder, 'files/klanten.csv'),
    `naam;email;telefoon\n${anneke.name};${anneke.email};${anneke.phone}\n${bart.name};${bart.email};\n`,
  )
  writeFileSync(
    join(folder, 'files/Offerte.txt'),
    `Offerte voor ${anneke.name}, ${anneke.email}: een band.\n`,
  )
  await inPostgres(...tables)
}

async function indexOf(name: string): Promise<Workspace> {
  assert.ok(dovecot !== undefined && radicale !== undefined)
  const { workspace } = await createWorkspace(
    { folder: join(folder, name), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  open.push(workspace)
  const { perform } = workspace
  await perform(setOwnDomains, { domains: ['zaak.example'] })
  await perform(addSource, { location: join(folder, 'files') })
  const { url: address, user, password: secret } = radicale
  await perform(addAccount, {
    kind: 'imap',
    address: `imap://127.0.0.1:${String(dovecot.port)}`,
    user: mailbox,
    secret: 'geheim',
  })
  await perform(addAccount, { kind: 'carddav', address, user, secret })
  await perform(addAccount, { kind: 'caldav', address, user, secret })
  const host = new URL(postgres?.url ?? '').host
  await perform(addAccount, {
    kind: 'database',
    address: `postgres://${host}/postgres`,
    user: 'postgres',
    secret: '',
  })
  await perform(scan, {})
  return workspace
}

/** Everything that lies in the places, as bytes that nobody interpreted. */
async function bytesOfPlaces(): Promise<Map<string, string>> {
  assert.ok(dovecot !== undefined && radicale !== undefined)
  const found = new Map<string, string>()
  const take = (root: string): void => {
    for (const entry of globSync(['**/*', '**/.*/**/*'], { cwd: root, withFileTypes: true }))
      if (entry.isFile())
        found.set(
          join(entry.parentPath, entry.name),
          readFileSync(join(entry.parentPath, entry.name), 'latin1'),
        )
  }
  take(dovecot.mailbox(mailbox))
  take(join(folder, 'files'))
  const home = `/${encodeURIComponent(radicale.user)}`
  for (const path of ['adressen/', 'agenda/'])
    found.set(`radicale ${path}`, await (await radicale.request('GET', `${home}/${path}`)).text())
  const client = new Client(postgres?.url)
  await client.connect()
  for (const table of ['klanten', 'reparaties']) {
    const { rows } = await client.query({ text: `SELECT t::text FROM ${table} t`, rowMode: 'array' })
    found.set(`postgres ${table}`, rows.flat().join('\n'))
  }
  await client.end()
  return found
}

const theirs = [anneke.name, anneke.email, 'Bloemhof', '12345678']

async function placesWithTheirs(): Promise<string[]> {
  return [...(await bytesOfPlaces())]
    .filter(([name]) => !/dovecot(?:\.index|-uidlist|\.list)|maildirfolder/.test(name))
    .filter(([, bytes]) => theirs.some((value) => bytes.toLowerCase().includes(value.toLowerCase())))
    .map(([name]) => name)
}

/** Carries a plan out by the program, which is killed as soon as it has copied something away. */
async function applyAndKill(planId: number): Promise<boolean> {
  const child = start(['apply', String(planId), '--yes', '--store', join(folder, 'store')])
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const vault = join(folder, 'store/vault')
  const watch = setInterval(() => {
    let copies = 0
    try {
      copies = readdirSync(vault).length
    } catch {
      // not there yet
    }
    if (copies >= 3) child.kill('SIGKILL')
  }, 1)
  const code = await ended
  clearInterval(watch)
  return code === null
}

test(
  'somebody is erased in mail, address book, calendar, files and database, by a process that is killed on the way',
  { timeout: 240_000 },
  async (context) => {
    if (dovecot === undefined || radicale === undefined || postgres === undefined) {
      context.skip('no dovecot, radicale or postgres on this machine')
      return
    }
    await fillPlaces()
    const first = await indexOf('store')
    const { id } = await first.perform(planErasure, { who: [anneke.email] })
    const { rows } = await first.perform(planSteps, { planId: id, limit: 100 })
    assert.deepEqual(
      rows.filter(({ state }) => state === 'held').map(({ hold }) => hold),
      [{ category: 'invoices', until: '2031-12-31' }],
    )
    await first.close()
    open.splice(open.indexOf(first), 1)
    assert.ok(await applyAndKill(id), 'it was killed on the way')
    const workspace = await reopened()
    const { plan } = await workspace.perform(applyPlanAction, { planId: id })
    const after = await workspace.perform(planSteps, { planId: id, limit: 100 })
    assert.deepEqual(
      after.rows
        .filter(({ state }) => state !== 'done' && state !== 'held')
        .map(({ unit, obstacle }) => [unit, obstacle]),
      [],
    )
    assert.equal(plan.state, 'applied')
    const left = await placesWithTheirs()
    assert.deepEqual(left.length, 1, left.join('\n'))
    assert.match(left[0] ?? '', /Archief/)
    const fresh = await indexOf('fresh')
    const { perPlace } = await fresh.perform(person, { who: anneke.email })
    assert.deepEqual(
      perPlace.map(({ unit, documents }) => [unit, documents]),
      [['Archief', 1]],
    )
    // All else is as it was.
    const bytes = [...(await bytesOfPlaces()).values()].join('\n')
    for (const kept of [
      mails.stranger,
      'Koffie met Bart Wolters',
      `2,"Bart Wolters",bart.wolters@ander.example`,
      '(11,2,band)',
    ])
      assert.ok(bytes.includes(kept), kept)
    assert.equal((await workspace.perform(planAction, { planId: id })).counts.unclear, 0)
  },
)

async function reopened(): Promise<Workspace> {
  const workspace = await openWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: async () => undefined },
  )
  open.push(workspace)
  return workspace
}
