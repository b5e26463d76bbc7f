import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { clock, createWorkspace } from '../app/workspace.ts'
import { recordConsent, withdrawConsent } from './consent-records.ts'
import { consentOverview, contact, contacts } from './consents.ts'
import {
  applyClearWithdrawals,
  applyWithdrawals,
  dueWithdrawals,
  mailWithdrawals,
  takeBackWithdrawal,
  withdrawByItself,
} from './mail-withdrawals.ts'
import { foundRequests } from './request-signals.ts'
import { scan } from './scan.ts'
import { setUp } from './setup.ts'
import { addSource } from './sources.ts'
import { refused } from '../../test/refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-stops-'))
mkdirSync(join(folder, 'mail'))
const day = clock.now().subtract({ hours: 48 })
const date = new Date(day.epochMilliseconds).toUTCString().replace('GMT', '+0000')
const received = 'Received: from mx.klant.example by mx.zaak.example; Mon, 2 Nov 2026 10:00:00 +0100'

function letter(name: string, text: string, fields: readonly string[] = [], written = date): void {
  const lines = [
    received,
    ...fields,
    `From: ${name} <${name.toLowerCase()}@klant.example>`,
    'To: tess@zaak.example',
  ]
  const rest = [
    'Subject: Re: Nieuwsbrief',
    `Date: ${written}`,
    `Message-ID: <${name}@klant.example>`,
    '',
    text,
    '',
  ]
  writeFileSync(join(folder, 'mail', `${name}.eml`), [...lines, ...rest].join('\r\n'))
}
letter('Anna', 'Stop.')
letter('Bram', 'Meld mij maar af voor de nieuwsbrief.\r\n\r\nGroet, Bram')
letter('Carla', 'Stop.', ['Authentication-Results: mx.zaak.example; dmarc=fail header.from=klant.example'])
letter('Daan', 'Stop met het sturen van reclame.')
letter('Els', 'Leuke nieuwsbrief!')

const { workspace: firm } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
await firm.perform(setUp, { organisation: 'De Zaak', domains: ['zaak.example'] })
await firm.perform(addSource, { location: join(folder, 'mail') })
const { record } = await firm.perform(recordConsent, {
  person: { name: 'Anna', mail: 'Anna@klant.example' },
  purposes: ['news'],
  channels: ['mail'],
  notice: { text: 'Ja, mail mij', version: '1', language: 'nl' },
  method: 'paper',
  at: day.subtract({ hours: 1000 }).toString(),
})
await firm.perform(scan, {})
after(async () => {
  await firm.close()
  rmSync(folder, { recursive: true, force: true })
})

const emails = (rows: readonly { readonly email: string }[]): string[] =>
  rows.map(({ email }) => email.split('@')[0] ?? '').toSorted()

async function stateOf(text: string): Promise<string | undefined> {
  return (await firm.perform(contacts, { text })).rows[0]?.state
}

test('switched off nothing goes by itself', async () => {
  await firm.perform(withdrawByItself, { isOn: false })
  assert.deepEqual(await firm.perform(dueWithdrawals, {}), { due: 0 })
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 0 })
  assert.deepEqual(emails((await firm.perform(mailWithdrawals, {})).waiting), [
    'anna',
    'bram',
    'carla',
    'daan',
  ])
  assert.equal((await firm.perform(mailWithdrawals, {})).clear, 2)
  await firm.perform(withdrawByItself, { isOn: true })
})

test('what is clear goes by itself, with its mail; what is doubtful waits and says why', async () => {
  assert.deepEqual(await firm.perform(dueWithdrawals, {}), { due: 2 })
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 2 })
  const { waiting, done } = await firm.perform(mailWithdrawals, {})
  assert.deepEqual(emails(done), ['anna', 'bram'])
  assert.deepEqual(Object.fromEntries(waiting.map(({ email, doubt }) => [email, doubt])), {
    'carla@klant.example': 'sender',
    'daan@klant.example': 'words',
  })
  assert.equal(done.find(({ email }) => email.startsWith('anna'))?.words, 'Stop.')
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 0 })
  const [anna] = (await firm.perform(contacts, { text: 'anna@' })).rows
  assert.equal(anna?.state, 'OBJECTED')
  const file = await firm.perform(contact, { contact: anna?.contact ?? '' })
  const last = file?.records[0]?.events.at(-1)?.event
  assert.deepEqual([last?.type, last?.proof.documents.length], ['withdrawn', 1])
  assert.equal((await firm.perform(consentOverview, {})).waiting, 2)
  // Who is off the lists is still to be told: their mail says so where requests are found.
  const found = await firm.perform(foundRequests, {})
  const isTaken = ({ document }: { readonly document: string }): boolean =>
    found.carriedOut.includes(document)
  assert.deepEqual(emails(found.waiting.filter(isTaken)), ['anna', 'bram'])
  assert.deepEqual(emails(found.waiting.filter((one) => !isTaken(one))), ['carla', 'daan'])
})

test('taken back everything is as it was, the lines stay, and the same mail withdraws no more', async () => {
  const { done } = await firm.perform(mailWithdrawals, {})
  const document = done.find(({ email }) => email.startsWith('anna'))?.document ?? ''
  await firm.perform(takeBackWithdrawal, { document })
  await firm.perform(takeBackWithdrawal, { document })
  assert.equal(await stateOf('anna@'), 'CONSENT_OK')
  const [row] = (await firm.perform(contacts, { text: 'anna@' })).rows
  const file = await firm.perform(contact, { contact: row?.contact ?? '' })
  assert.deepEqual(
    file?.records.find((one) => one.record === record)?.events.map(({ event }) => event.type),
    ['given', 'withdrawn', 'reinstated'],
  )
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 0 })
  assert.deepEqual(emails((await firm.perform(mailWithdrawals, {})).done), ['bram'])
})

test('a person carries out what waits, or says that it is no withdrawal', async () => {
  const { waiting, clear } = await firm.perform(mailWithdrawals, {})
  assert.equal(clear, 0)
  assert.deepEqual(await firm.perform(applyWithdrawals, {}), { applied: 0 }, 'doubtful ones go only by name')
  assert.equal((await firm.perform(mailWithdrawals, {})).waiting.length, waiting.length)
  const [carla, daan] = ['carla', 'daan'].map(
    (name) => waiting.find(({ email }) => email.startsWith(name))?.document ?? '',
  )
  assert.deepEqual(await firm.perform(applyWithdrawals, { documents: [daan ?? ''] }), { applied: 1 })
  await firm.perform(takeBackWithdrawal, { document: carla ?? '' })
  assert.deepEqual(emails((await firm.perform(mailWithdrawals, {})).waiting), [])
  assert.equal(await stateOf('daan@'), 'OBJECTED')
  assert.notEqual(await stateOf('carla@'), 'OBJECTED')
})

test('who also said it by another way is not put back by taking back the mail', async () => {
  await firm.perform(withdrawConsent, { person: { mail: 'bram@klant.example' }, way: 'phone' })
  const { done } = await firm.perform(mailWithdrawals, {})
  assert.deepEqual(emails(done), ['daan'])
  const stops = await firm.perform(contacts, { text: 'bram@' })
  const file = await firm.perform(contact, { contact: stops.rows[0]?.contact ?? '' })
  const document = file?.trail.find(({ what }) => what === 'stop')?.document ?? ''
  await assert.rejects(firm.perform(takeBackWithdrawal, { document }), refused('withdrawn-otherwise'))
})

test('a consent that is written down twice in the same words is one record', async () => {
  const given = {
    person: { name: 'Fien', mail: 'fien@klant.example' },
    purposes: ['news' as const],
    channels: ['mail' as const],
    notice: { text: 'Ja', version: '', language: 'nl' as const },
    method: 'spoken' as const,
    at: null,
  }
  const first = await firm.perform(recordConsent, given)
  assert.deepEqual(await firm.perform(recordConsent, given), first)
  await firm.perform(withdrawConsent, { person: { mail: 'fien@klant.example' }, way: 'counter' })
  assert.notDeepEqual(await firm.perform(recordConsent, given), first)
})

const saidYes = (name: string, at: string) =>
  firm.perform(recordConsent, {
    person: { name, mail: `${name.toLowerCase()}@klant.example` },
    purposes: ['news'],
    channels: ['mail'],
    notice: { text: 'Ja, mail mij', version: '1', language: 'nl' },
    method: 'paper',
    at,
  })

test('an old stop that is read only now withdraws no yes that was said after it', async () => {
  await saidYes('Gijs', day.toString())
  letter('Gijs', 'Stop.', [], 'Mon, 4 Mar 2019 10:00:00 +0100')
  await firm.perform(scan, {})
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 0 })
  assert.equal(await stateOf('gijs@'), 'CONSENT_OK')
})

test('a stop that bears a date to come holds, and holds no longer than the next yes', async () => {
  letter('Hugo', 'Stop.', [], 'Thu, 1 Jan 2099 10:00:00 +0100')
  await firm.perform(scan, {})
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 1 })
  assert.equal(await stateOf('hugo@'), 'OBJECTED')
  await saidYes('Hugo', clock.now().toString())
  assert.equal(await stateOf('hugo@'), 'CONSENT_OK')
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 0 })
})

test('a yes that bears a date to come holds off no stop that was written after it', async () => {
  await saidYes(
    'Ida',
    clock
      .now()
      .add({ hours: 24 * 365 * 70 })
      .toString(),
  )
  const inAMinute = new Date(Date.now() + 60_000).toUTCString().replace('GMT', '+0000')
  letter('Ida', 'Stop.', [], inAMinute)
  await firm.perform(scan, {})
  assert.deepEqual(await firm.perform(applyClearWithdrawals, {}), { applied: 1 })
})

test('nothing that goes through all mail runs on the thread that answers screens', () => {
  for (const one of [
    mailWithdrawals,
    dueWithdrawals,
    applyClearWithdrawals,
    applyWithdrawals,
    takeBackWithdrawal,
  ])
    assert.equal(one.inBackground, true, one.name)
})
