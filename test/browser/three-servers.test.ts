import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { Client } from 'pg'
import { startDovecot, type DovecotServer } from '../servers/dovecot-server.ts'
import { startPostgres, type PostgresServer } from '../servers/postgres-server.ts'
import { startRadicale, type RadicaleServer } from '../servers/radicale-server.ts'
import { openBrowser, type Opened } from './browser.ts'
import { violations } from './violations.ts'
import { visit } from './visitor.ts'
import { readAll, startWorkbench, type Workbench } from './workbench.ts'

// One plan over a mail account, an address book and a database at their servers: seen, carried out, proved and put back by its owner.

interface Servers {
  readonly mail: DovecotServer
  readonly book: RadicaleServer
  readonly rows: PostgresServer
}

let opened: Opened
let desk: Workbench
let servers: Servers | undefined

before(async () => {
  opened = await openBrowser()
  if (!('browser' in opened)) return
  const [mail, book, rows] = [await startDovecot(), await startRadicale(), await startPostgres()]
  if (mail !== undefined && book !== undefined && rows !== undefined) servers = { mail, book, rows }
  desk = await startWorkbench()
})

after(async () => {
  if ('browser' in opened) await Promise.all([desk.close(), opened.close()])
  await Promise.all([servers?.mail.stop(), servers?.book.stop(), servers?.rows.stop()])
})

const mailbox = 'info@zaak.example'
const mia = { name: 'Mia Wortelboer', email: 'mia.wortelboer@thuispost.example', phone: '0612345678' }

const letter = (n: number): string =>
  [
    `From: ${mia.name} <${mia.email}>`,
    `To: Zaak <${mailbox}>`,
    `Date: Tue, ${String(n)} Nov 2026 10:00:00 +0100`,
    `Subject: Vraag ${String(n)}`,
    `Message-ID: <${String(n)}@thuispost.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Kunt u mij bellen op ${mia.phone}? Groet, ${mia.name}`,
    '',
  ].join('\r\n')

const card = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'UID:mia',
  `FN:${mia.name}`,
  'N:Wortelboer;Mia;;;',
  `EMAIL:${mia.email}`,
  'END:VCARD',
  '',
].join('\r\n')

const newBook = `<mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype></prop></set></mkcol>`

async function query(rows: PostgresServer, ...statements: readonly string[]): Promise<string> {
  const client = new Client(rows.url)
  await client.connect()
  try {
    let last = ''
    for (const statement of statements) last = JSON.stringify((await client.query(statement)).rows)
    return last
  } finally {
    await client.end()
  }
}

async function fill({ mail, book: dav, rows }: Servers): Promise<void> {
  mail.fill(mailbox, '', [letter(3), letter(4)])
  const home = `/${encodeURIComponent(dav.user)}`
  await dav.request('MKCOL', `${home}/klanten/`, { body: newBook })
  await dav.request('PUT', `${home}/klanten/mia.vcf`, { body: card })
  await query(
    rows,
    'CREATE TABLE klanten (id int PRIMARY KEY, naam text, email text, telefoon text)',
    `INSERT INTO klanten VALUES (1, '${mia.name}', '${mia.email}', '${mia.phone}'), (2, 'Bart Wolters', 'bart@ander.example', NULL)`,
  )
}

/** What lies at the three servers, as a program of the owner would see it. */
async function stateOf({ mail, book: dav, rows }: Servers): Promise<readonly string[]> {
  const home = `/${encodeURIComponent(dav.user)}`
  return [
    ...messagesIn(mail.mailbox(mailbox)),
    await (await dav.request('GET', `${home}/klanten/`)).text(),
    await query(rows, 'SELECT * FROM klanten ORDER BY id'),
  ]
}

/** Messages of the inbox by their bytes: how lines end is the server's own. */
function messagesIn(path: string): string[] {
  return ['cur', 'new']
    .flatMap((part) => globSync('*', { cwd: join(path, part) }).map((name) => join(path, part, name)))
    .map((file) => readFileSync(file, 'latin1').replaceAll('\r\n', '\n'))
    .toSorted()
}

test(
  'one plan over three servers is looked at, carried out, proved and undone',
  { timeout: 240_000 },
  async (context) => {
    if (!('browser' in opened)) return context.skip(opened.missing)
    if (servers === undefined) return context.skip('no dovecot, radicale or postgres on this machine')
    await fill(servers)
    const { mail, book: dav, rows } = servers
    const before = await stateOf(servers)
    await desk.call('begin', { passphrase: null })
    await desk.call('set-own-domains', { domains: ['zaak.example'] })
    for (const account of [
      { kind: 'imap', address: `imap://127.0.0.1:${String(mail.port)}`, user: mailbox, secret: 'geheim' },
      { kind: 'carddav', address: dav.url, user: dav.user, secret: dav.password },
      {
        kind: 'database',
        address: `postgres://${new URL(rows.url).host}/postgres`,
        user: 'postgres',
        secret: '',
      },
    ])
      await desk.call('add-account', account)
    await readAll(desk)
    const { id } = (await desk.call('plan-erasure', { who: [mia.email] })) as { readonly id: number } // as plans.ts gives
    const owner = await visit(opened.browser, desk, { language: 'nl', script: axe.source })
    const { page } = owner
    await page.goto(`${desk.origin}/clean-up/${String(id)}`)
    await page.getByText('Er is nog niets veranderd.', { exact: false }).first().waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Probeer het eerst' }).click()
    await page.getByText(/Zou lukken/).waitFor()
    await page.getByRole('button', { name: 'Ruim op' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ruim op' }).click()
    // Whoever sees what is about to happen at a server can still stop it.
    await page.getByText('Zo begint het buiten uw computer.', { exact: false }).waitFor()
    await page
      .getByText(/nog ongeveer \d+ seconden/)
      .first()
      .waitFor()
    await page.getByText(/Gedaan en nagekeken\./).waitFor({ timeout: 90_000 })
    assert.deepEqual(await violations(page), [])
    const [table, book, ...mails] = (await stateOf(servers)).toReversed()
    assert.deepEqual([book, mails], ['', []])
    assert.match(table ?? '', /^\[\{"id":2,/)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bewijs van vernietiging (pdf)' }).click()
    assert.match((await saving).suggestedFilename(), /^bewijs-van-vernietiging-\d+\.pdf$/)
    await page.getByRole('button', { name: 'Zet alles terug' }).click()
    await page.getByText('Alles ligt weer waar het lag.').waitFor({ timeout: 90_000 })
    assert.deepEqual(await stateOf(servers), before)
    owner.assertQuiet()
    await owner.close()
  },
)
