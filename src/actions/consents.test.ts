import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { tellSampleStory } from '../app/sample-story.ts'
import { clock } from '../app/workspace.ts'
import { contactStates } from '../law/marketing.ts'
import { makeSample } from '../sample/index.ts'
import { consentReceiptFile, exportClean, exportConsents, importConsents } from './consent-files.ts'
import { recordConsent, withdrawConsent } from './consent-records.ts'
import { applyWithdrawals } from './mail-withdrawals.ts'
import { consentOverview, contact, contacts, sayOfContact, sayOfList } from './consents.ts'
import { recount } from './recount.ts'
import { scan } from './scan.ts'
import { setUp } from './setup.ts'
import { addSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-consent-'))
const truth = await makeSample(join(folder, 'firm'))
const { workspace: firm } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
await firm.perform(setUp, { organisation: truth.organisation, domains: [truth.domain] })
await firm.perform(addSource, { location: join(folder, 'firm') })
await firm.perform(scan, {})
await firm.perform(recount, {})
await tellSampleStory(firm, clock)
after(async () => {
  await firm.close()
  rmSync(folder, { recursive: true, force: true })
})

const addressOf = (id: string): string => truth.persons.find((one) => one.id === id)?.emails[0] ?? ''
async function verdictOf(text: string) {
  const { rows } = await firm.perform(contacts, { text })
  assert.equal(rows.length, 1, text)
  const [row] = rows
  assert.ok(row)
  return row
}
const clean = async (purpose: 'news' | 'offers' | 'partners', tool: 'other' | 'listmonk' = 'other') =>
  Buffer.from((await firm.perform(exportClean, { purpose, tool, language: 'en' })).bytes)
    .toString()
    .split('\r\n')
    .filter((line) => line.includes('@'))
const csv = (...lines: readonly string[]): string => Buffer.from(lines.join('\n')).toString('base64')

test('the sample firm: who said yes by the website, bought, was bought, or said stop is known for what it is', async () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'consent-confirmed': ['CONSENT_OK', 'A', 'form-confirmed'],
    'consent-ticked': ['CONSENT_OK', 'B', 'form-ticked'],
    'offered-to-say-no': ['CUSTOMER_OK', 'A', 'sale-offer-seen'],
  }
  for (const { what, person } of truth.events) {
    const wanted = expected[what]
    if (wanted === undefined) continue
    const { state, grade, reason } = await verdictOf(addressOf(person))
    assert.deepEqual([state, grade, reason], wanted, what)
  }
  assert.equal((await verdictOf('piet.terpstra@thuispost.example')).reason, 'said-stop')
  const { counts, lists } = await firm.perform(consentOverview, {})
  assert.equal(counts.find(({ state }) => state === 'BOUGHT')?.contacts, 120)
  assert.equal(lists.find(({ name }) => name.includes('gekocht'))?.likely, 'bought')
})

test('of two with one address one is left out, never the one who may be reached; the groups add up', async () => {
  const couple = async () => (await firm.perform(contacts, { text: 'fam.kamphuis' })).rows
  const before = await couple()
  assert.equal(before.length, 2)
  const kept = before.find(({ flaws }) => !flaws.includes('double'))
  assert.equal(kept?.may, before.some(({ may }) => may === 'yes') ? 'yes' : 'no')
  for (const { contact } of before) {
    await firm.perform(sayOfContact, { contact, state: 'B2B_DESIGNATED', note: 'https://firma.example' })
  }
  assert.equal((await couple()).filter(({ flaws }) => flaws.includes('double')).length, 1)
  const { may, leftOut } = await firm.perform(consentOverview, {})
  const { rows } = await firm.perform(contacts, { limit: 1000 })
  const grounded = rows.filter((row) => row.may === 'yes' && row.purposes.length > 0)
  const faulty = grounded.filter(({ flaws }) => flaws.includes('returned') || flaws.includes('double'))
  assert.ok(leftOut > 0)
  assert.deepEqual([may, leftOut], [grounded.length - faulty.length, faulty.length])
  for (const { contact } of before) await firm.perform(sayOfContact, { contact, state: null })
})

test('the clean list holds only whom one may mail, each with its ground', async () => {
  const lines = await clean('news')
  const { may } = await firm.perform(consentOverview, {})
  assert.ok(lines.length > 3 && lines.length <= may, String(lines.length))
  assert.equal(
    lines.some((line) => line.includes('piet.terpstra')),
    false,
  )
  assert.ok(lines.every((line) => Object.values(contactStates).some(({ article }) => line.includes(article))))
  assert.deepEqual(await clean('partners'), [])
  const dutch = Buffer.from(
    (await firm.perform(exportClean, { purpose: 'news', language: 'nl' })).bytes,
  ).toString()
  assert.match(dutch, /AVG art\. 7\(1\)/)
  assert.doesNotMatch(dutch, /GDPR/)
})

test('a stop in the mail is carried out everywhere, and holds when the person is taken in again', async () => {
  const before = await firm.perform(consentOverview, {})
  assert.ok(before.waiting >= 1)
  assert.deepEqual(await firm.perform(applyWithdrawals, {}), { applied: before.waiting })
  assert.equal((await firm.perform(consentOverview, {})).waiting, 0)
  const again = await firm.perform(importConsents, {
    base64: csv('Email Address,OPTIN_TIME', 'Piet.Terpstra@thuispost.example,2026-11-20 10:00:00'),
    wording: 'Ja',
  })
  assert.deepEqual([again.refused, again.given], [1, 0])
  await firm.perform(recordConsent, {
    person: { name: 'Piet Terpstra', mail: 'piet.terpstra@thuispost.example' },
    purposes: ['news'],
    channels: ['mail'],
    notice: { text: 'Ja, mail mij', version: '1', language: 'nl' },
    method: 'paper',
    at: clock.now().add({ hours: 24 }).toString(),
  })
  assert.equal((await firm.perform(consentOverview, {})).waiting, 0, 'a yes after it is left alone')
})

test('a file of a mailing tool is tried, taken in once, and its unsubscribers are kept out', async () => {
  const base64 = csv(
    'Email Address,First Name,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP',
    'ida@elders.example,Ida,2024-03-01 09:00:00,198.51.100.7,2024-03-01 09:05:00,198.51.100.7',
    'bob@elders.example,Bob,,,,',
  )
  const input = { base64, wording: 'Ja, ik wil de nieuwsbrief' }
  const tried = await firm.perform(importConsents, { ...input, isTried: true })
  assert.deepEqual([tried.tool, tried.given, tried.proved], ['mailchimp', 2, 1])
  assert.equal((await firm.perform(contacts, { text: 'ida@elders' })).rows.length, 0)
  await firm.perform(importConsents, input)
  assert.equal((await firm.perform(importConsents, input)).known, 2)
  const [ida, bob] = [await verdictOf('ida@elders'), await verdictOf('bob@elders')]
  assert.deepEqual([ida.state, ida.grade, bob.state, bob.grade], ['CONSENT_OK', 'A', 'CONSENT_NO_PROOF', 'D'])
  await firm.perform(importConsents, {
    base64: csv('Email Address,UNSUB_TIME', 'ida@elders.example,2026-01-01 10:00:00'),
  })
  assert.equal((await verdictOf('ida@elders')).state, 'OBJECTED')
  const records = Buffer.from((await firm.perform(exportConsents, {})).bytes).toString()
  assert.equal(records.includes('198.51.100'), false)
  assert.ok(JSON.parse(records)['@graph'].length >= 4)
})

test('what is recorded is taken back in one step, and given anew', async () => {
  const person = { name: 'Wies', mail: 'wies@elders.example' }
  const notice = { text: 'Ja, mail mij', version: '1', language: 'nl' } as const
  const given = { person, purposes: ['news'], channels: ['mail'], notice, method: 'paper' } as const
  const at = (days: number): string =>
    clock
      .now()
      .add({ hours: 24 * days })
      .toString()
  const { record } = await firm.perform(recordConsent, {
    ...given,
    purposes: ['news'],
    channels: ['mail'],
    at: at(-200),
  })
  const row = await verdictOf('wies@elders')
  assert.equal(row.state, 'CONSENT_OK')
  assert.ok((await clean('news', 'listmonk')).some((line) => line.startsWith('wies@elders.example')))
  const receipt = await firm.perform(consentReceiptFile, { record, format: 'txt', language: 'nl' })
  assert.match(Buffer.from(receipt.bytes).toString(), /Ja, mail mij/)
  assert.deepEqual(
    await firm.perform(withdrawConsent, { person: { mail: 'Wies@elders.example' }, way: 'phone' }),
    {
      records: 1,
      values: 1,
    },
  )
  const file = await firm.perform(contact, { contact: row.contact })
  assert.ok(file)
  assert.deepEqual([file.verdicts[0]?.state, file.records[0]?.state], ['OBJECTED', 'withdrawn'])
  await firm.perform(recordConsent, { ...given, purposes: ['news'], channels: ['mail'], at: at(1) })
  assert.equal((await verdictOf('wies@elders')).state, 'CONSENT_OK')
  assert.deepEqual(await firm.perform(contacts, { text: 'wies@elders', states: ['OBJECTED'] }), {
    rows: [],
    isMore: false,
  })
})

test('what somebody says of a list or a contact holds at once', async () => {
  const { lists } = await firm.perform(consentOverview, {})
  const bought = lists.find(({ name }) => name.includes('gekocht'))
  assert.ok(bought)
  await firm.perform(sayOfList, { key: bought.key, origin: 'members' })
  const [one] = (await firm.perform(contacts, { states: ['MEMBER'] })).rows
  assert.ok(one)
  await firm.perform(sayOfList, { key: bought.key, origin: 'bought' })
  const file = await firm.perform(sayOfContact, {
    contact: one.contact,
    state: 'B2B_DESIGNATED',
    note: 'https://firma.example',
  })
  assert.equal(file.verdicts.find(({ channel }) => channel === 'mail')?.state, 'B2B_DESIGNATED')
  await firm.perform(sayOfContact, { contact: one.contact, state: null })
  assert.equal((await verdictOf(one.value)).state, 'BOUGHT')
})

test('rows that do not fit are counted, not left out in silence', async () => {
  const rows = ['email,status', 'nieuw@klant.example,subscribed', ...Array<string>(500_002).fill('-,-')]
  const base64 = Buffer.from(rows.join('\n')).toString('base64')
  const { left, rows: read } = await firm.perform(importConsents, { base64, isTried: true })
  assert.deepEqual([left, read], [3, 1])
})
