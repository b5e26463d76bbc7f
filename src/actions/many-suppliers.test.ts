import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { cpuMs } from '../../test/cpu-time.ts'
import { createStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { SupplierEvidence } from '../privacy/suppliers/signs.ts'
import type { ActionContext } from './action.ts'
import { addMailTraces } from './mail-host.ts'
import { countSuppliers, decideSupplier, supplier, suppliers } from './suppliers.ts'
import { placeAt } from '../../test/store/place.ts'

interface Mail {
  readonly domain: string
  readonly evidence?: SupplierEvidence
  /** What a file beside it is called. */
  readonly agreement?: string
  /** It tells of a breach. */
  readonly isAlert?: boolean
}

/** An index of mail that services wrote. */
async function indexOf(mails: readonly Mail[], run: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const { opened } = await createStore({ folder, databaseUrl: undefined }, undefined)
  try {
    await write(opened.store, mails)
    await run(opened.store)
  } finally {
    await opened.store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function write(store: Store, mails: readonly Mail[]): Promise<void> {
  const { id } = await store.sources.add(placeAt('/post'))
  const scanId = await store.scans.begin(id, 1)
  await store.scans.write({
    scanId,
    unit: { locator: 'inbox', stamp: 's', sizeBytes: mails.length },
    covered: [0, mails.length],
    done: true,
    version: '1',
    documents: mails.map(({ agreement }, i) => [
      createHash('sha256').update(String(i)).digest('hex').slice(0, 32),
      'message',
      'message',
      '',
      1,
      i,
      agreement === undefined ? null : 'agreement',
    ]),
    occurrences: mails.map(({ agreement = '' }, i) => [i, String(i), agreement]),
    values: [],
    identities: [],
    findings: [],
    sightings: [],
    problems: [],
    agreementSigns: [],
    pictures: [],
    mailingSigns: [],
    writtenTo: [],
    mailTrails: [],
    requestSigns: [],
    nameCandidates: [],
    consentSigns: [],
    supplierSigns: mails.map(({ domain, evidence = 'account', isAlert = false }, i) => [
      i,
      domain,
      evidence,
      null,
      isAlert ? 'vendor-breach' : null,
      null,
    ]),
  })
  await store.scans.finish(scanId, {
    complete: true,
    reached: true,
    atMs: 2,
    unchanged: new Set<string>(),
    bytesExpected: mails.length,
    bytesRead: mails.length,
  })
  const hosts = { 'transip.nl': { messages: 5, proof: 'Received: by mx.transip.email' } }
  await addMailTraces(store, id, { mailHosts: hosts, devices: {} })
}

const on = (store: Store): ActionContext => ({ store }) as unknown as ActionContext // all that these use
const ignore = (): void => undefined

test('the home screen counts the same suppliers as the list, with agreements and what was decided', () =>
  indexOf(
    [
      { domain: 'moneybird.com', agreement: 'Verwerkersovereenkomst Moneybird 2024.pdf' },
      { domain: 'moneybird.com', agreement: 'DPA moneybird.pdf' },
      { domain: 'mailchimp.com' },
      { domain: 'onbekend.example' },
      { domain: 'dropbox.com', evidence: 'shared-with-us' },
      { domain: 'mollie.com' },
    ],
    async (store) => {
      const both = async () => [
        (await countSuppliers(store)).totals,
        (await suppliers.run(on(store), { limit: 1000 }, ignore)).totals,
      ]
      const decide = (domain: string, decision: object | null) =>
        decideSupplier.run(on(store), decideSupplier.input.parse({ domain, decision }), ignore)
      const [counted, listed] = await both()
      assert.deepEqual(counted, listed)
      assert.equal(counted?.used, 5) // with who takes in the mail
      assert.equal(counted?.withAgreement, 1)
      await decide('Mollie.com', { isUsed: false })
      await decide('boekhouder.example', { isUsed: true, role: 'processor' })
      await decide('dropbox.com', {})
      const [after, afterListed] = await both()
      assert.deepEqual(after, afterListed)
      assert.equal(after?.used, 5)
      const file = await supplier.run(on(store), { domain: 'moneybird.com' }, ignore)
      assert.deepEqual(
        file?.agreements.map(({ name }) => name),
        ['DPA moneybird.pdf', 'Verwerkersovereenkomst Moneybird 2024.pdf'],
      )
    },
  ))

test('mail that names a supplier each gives a list that ends, and keeps nobody waiting', () =>
  indexOf(
    Array.from({ length: 6000 }, (_, i) => ({
      domain: `d${String(i)}.example`,
      ...(i % 3 === 0 ? { agreement: `Verwerkersovereenkomst firma ${String(i)}.pdf` } : {}),
    })),
    async (store) => {
      const beganMs = cpuMs()
      const { suppliers: shown, total } = await suppliers.run(on(store), { limit: 1000 }, ignore)
      assert.ok(cpuMs() - beganMs < 3000, 'took too long') // pair by pair it was ten seconds
      assert.deepEqual([shown.length, total], [1000, 6001])
    },
  ))

test('of those that told of a breach and are not rejected the last time is kept', () =>
  indexOf(
    [
      { domain: 'moneybird.com', isAlert: true },
      { domain: 'moneybird.nl', isAlert: true },
      { domain: 'mollie.com', isAlert: true },
      { domain: 'mailchimp.com' },
    ],
    async (store) => {
      await store.suppliers.decide('mollie.com', { isUsed: false })
      assert.deepEqual((await countSuppliers(store)).alertsAtMs, [1])
    },
  ))

test('decides about a domain only', () => {
  for (const domain of [
    '',
    'a',
    'localhost',
    'a b.nl',
    'a\0.nl',
    'a\u202e.nl',
    '<b>.nl',
    '../a.nl',
    `${'a'.repeat(253)}.nl`,
  ])
    assert.equal(decideSupplier.input.safeParse({ domain, decision: null }).success, false, domain)
  for (const domain of [
    'moneybird.com',
    'Mail.Moneybird.com',
    'bücher.example',
    'xn--bcher-kva.example',
    '__proto__.nl',
  ])
    assert.equal(decideSupplier.input.safeParse({ domain, decision: null }).success, true, domain)
})
