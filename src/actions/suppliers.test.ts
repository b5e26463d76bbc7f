import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { addSource, removeSource } from './sources.ts'
import { scan } from './scan.ts'
import { decideSupplier, supplier, suppliers, type Supplier } from './suppliers.ts'

type Mail = readonly [from: string, subject: string, text?: string]

interface Held {
  readonly mails: readonly Mail[]
  readonly files?: readonly string[]
  /** Who takes in the mail. */
  readonly host?: string
}

/** An index of a folder with these messages and files. */
async function reading(
  { mails, files = [], host = 'mx.eigen.example' }: Held,
  run: (on: Workspace, sourceId: number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const place = join(folder, 'mail')
  mkdirSync(place)
  mails.forEach((mail, i) => writeFileSync(join(place, `${String(i)}.eml`), messageOf(mail, host)))
  for (const name of files) writeFileSync(join(place, name), `${name}\n`)
  const { workspace } = await createWorkspace(
    { folder: join(folder, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    const { id } = await workspace.perform(addSource, { location: place })
    await workspace.perform(scan, {})
    await run(workspace, id)
  } finally {
    await workspace.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function messageOf([from, subject, text = 'Goedendag.']: Mail, ownHost: string): string {
  const host = /@([^>]*)/.exec(from)?.[1] ?? ''
  return [
    `Return-Path: <bounce@${host}>`,
    `Authentication-Results: ${ownHost}; dkim=pass header.d=${host}; dmarc=pass`,
    `Received: from out.${host} (192.0.2.1) by ${ownHost} with ESMTPS id K1; Mon, 2 Nov 2026 09:00:00 +0100`,
    `From: ${from}`,
    'To: jan@eigen.example',
    `Subject: ${subject}`,
    'Date: Mon, 2 Nov 2026 09:00:00 +0100',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n')
}

const welcome = (name: string, email: string): Mail => [`${name} <${email}>`, `Welkom bij ${name}`]

async function found(on: Workspace): Promise<ReadonlyMap<string, Supplier>> {
  const { suppliers: rows } = await on.perform(suppliers, {})
  return new Map(rows.map((row) => [row.domain, row]))
}

test('all domains of a service are one supplier, asked for by any of them', () =>
  reading(
    {
      mails: [
        welcome('Moneybird', 'noreply@moneybird.nl'),
        ['Moneybird <noreply@moneybird.com>', 'Factuur 12'],
      ],
    },
    async (on) => {
      const [only, ...others] = (await on.perform(suppliers, {})).suppliers
      assert.deepEqual(others, [])
      assert.deepEqual(
        [only?.domain, only?.name, only?.messages, only?.branch, only?.country],
        ['moneybird.nl', 'Moneybird', 2, 'bookkeeping', 'NL'],
      )
      const file = await on.perform(supplier, { domain: 'Moneybird.COM' })
      assert.deepEqual([...(file?.domains ?? [])].sort(), ['moneybird.com', 'moneybird.nl'])
      assert.equal(file?.documents.length, 2)
      assert.equal(await on.perform(supplier, { domain: 'onbekend.example' }), null)
    },
  ))

test('a service of which nothing is known goes by its domain, without role or branch', () =>
  reading({ mails: [welcome('Kassa', 'noreply@mail.kassa-voorbeeld.example')] }, async (on) => {
    const row = (await found(on)).get('kassa-voorbeeld.example')
    assert.deepEqual(
      [row?.name, row?.branch, row?.role, row?.roleBasis, row?.country, row?.use, row?.agreement],
      ['kassa-voorbeeld.example', null, null, null, null, 'observed', 'missing'],
    )
  }))

test('what was only shared over a service is perhaps; it counts when it writes to us as well', () =>
  reading(
    {
      mails: [
        ['Dropbox <no-reply@dropbox.com>', "Noor heeft Foto's met je gedeeld"],
        ['WeTransfer <noreply@wetransfer.com>', 'Noor sent you files via WeTransfer'],
        welcome('WeTransfer', 'noreply@wetransfer.com'),
      ],
    },
    async (on) => {
      const rows = await found(on)
      assert.deepEqual(
        [rows.get('dropbox.com')?.use, rows.get('wetransfer.com')?.use],
        ['perhaps', 'observed'],
      )
      assert.equal((await on.perform(suppliers, {})).totals.used, 1)
    },
  ))

test('an agreement is found by the name of a file, told of in mail, missing, or not needed', () =>
  reading(
    {
      mails: [
        welcome('Moneybird', 'noreply@moneybird.nl'),
        welcome('Trello', 'do-not-reply@trello.com'),
        ['Sendcloud <noreply@sendcloud.com>', 'Wijziging van onze verwerkersovereenkomst'],
        ['PostNL <noreply@postnl.nl>', 'Bevestig uw account'],
      ],
      files: ['Verwerkersovereenkomst Moneybird 2025.txt', 'Contract Trello.txt', 'Prijslijst Moneybird.txt'],
    },
    async (on) => {
      const rows = await found(on)
      const states = ['moneybird.nl', 'sendcloud.com', 'trello.com', 'postnl.nl'].map(
        (domain) => rows.get(domain)?.agreement,
      )
      assert.deepEqual(states, ['found', 'told', 'missing', 'not-needed'])
      const file = await on.perform(supplier, { domain: 'moneybird.nl' })
      assert.deepEqual(
        file?.agreements.map(({ name }) => name),
        ['Verwerkersovereenkomst Moneybird 2025.txt'],
      )
      assert.deepEqual((await on.perform(suppliers, {})).totals, {
        used: 4,
        needAgreement: 3,
        withAgreement: 1,
      })
    },
  ))

test('a role that a person gave goes before what such a service usually is', () =>
  reading({ mails: [welcome('Moneybird', 'noreply@moneybird.nl')] }, async (on) => {
    const before = (await found(on)).get('moneybird.nl')
    assert.deepEqual([before?.role, before?.roleBasis], ['processor', 'inferred'])
    await on.perform(decideSupplier, { domain: 'moneybird.com', decision: { role: 'controller' } })
    const after = (await found(on)).get('moneybird.nl')
    assert.deepEqual(
      [after?.role, after?.roleBasis, after?.agreement],
      ['controller', 'declared', 'not-needed'],
    )
    assert.equal((await on.perform(suppliers, {})).totals.needAgreement, 0)
  }))

test('a decision goes before the evidence, and can be taken back', () =>
  reading({ mails: [welcome('Trello', 'do-not-reply@trello.com')] }, async (on) => {
    const decide = async (decision: { isUsed: boolean } | null): Promise<unknown> =>
      (await on.perform(decideSupplier, { domain: 'trello.com', decision })).former
    assert.equal(await decide({ isUsed: false }), null)
    assert.equal((await found(on)).get('trello.com')?.use, 'rejected')
    assert.equal((await on.perform(suppliers, {})).totals.used, 0)
    assert.deepEqual(await decide({ isUsed: true }), { isUsed: false })
    assert.equal((await found(on)).get('trello.com')?.use, 'confirmed')
    assert.deepEqual(await decide(null), { isUsed: true })
    assert.equal((await found(on)).get('trello.com')?.use, 'observed')
  }))

test('a supplier that no mail shows is there once a person names it, and gone when that is taken back', () =>
  reading({ mails: [] }, async (on) => {
    await on.perform(decideSupplier, { domain: 'mollie.com', decision: { isUsed: true } })
    const row = (await found(on)).get('mollie.com')
    assert.deepEqual([row?.use, row?.messages, row?.firstAtMs], ['confirmed', 0, null])
    await on.perform(decideSupplier, { domain: 'mollie.com', decision: null })
    assert.equal((await found(on)).size, 0)
  }))

test('who told of a breach stands first, then the surest, then the most mail', () =>
  reading(
    {
      mails: [
        ['Dropbox <no-reply@dropbox.com>', "Noor heeft Foto's met je gedeeld"],
        [
          'Host <support@host-voorbeeld.example>',
          'Datalek bij onze leverancier',
          'Wij ontdekten dat klantgegevens zijn ingezien.',
        ],
        welcome('Trello', 'do-not-reply@trello.com'),
        ['Trello <do-not-reply@trello.com>', 'Nieuwe aanmelding op je account'],
      ],
    },
    async (on) => {
      const { suppliers: rows } = await on.perform(suppliers, {})
      assert.deepEqual(
        rows.map(({ domain, alerts }) => [domain, alerts]),
        [
          ['host-voorbeeld.example', 1],
          ['trello.com', 0],
          ['dropbox.com', 0],
        ],
      )
    },
  ))

test('who takes in the mail is a supplier too, by the name of its company', () =>
  reading(
    {
      mails: [
        ['Noor <noor@klant.example>', 'Vraag'],
        ['Noor <noor@klant.example>', 'Nog een vraag'],
      ],
      host: 'am0.eurprd01.prod.outlook.com',
    },
    async (on) => {
      const row = (await found(on)).get('microsoft.com')
      assert.deepEqual([row?.use, row?.evidence], ['observed', [{ evidence: 'mail-host', messages: 2 }]])
      assert.equal((await on.perform(supplier, { domain: 'microsoft.com' }))?.mailHost?.host, 'microsoft.com')
    },
  ))

test('what a place showed goes when the place is removed', () =>
  reading({ mails: [welcome('Trello', 'do-not-reply@trello.com')] }, async (on, sourceId) => {
    await on.perform(removeSource, { id: sourceId })
    assert.equal((await found(on)).size, 0)
  }))
