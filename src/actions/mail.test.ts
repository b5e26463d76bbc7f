import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { startMailServer, startSilentServer, type TestMailServer } from '../../test/mail-server.ts'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { openStore } from '../store/open.ts'
import type { SentMail } from '../store/sent-mails.ts'
import {
  dueMail,
  mailJournal,
  mailSettings,
  previewMail,
  roundAddress,
  sendDueMail,
  sendMail,
  setMailHabits,
  setMailServer,
} from './mail.ts'
import { makeQuestionnaire } from './questionnaires.ts'
import { stateSupplierField } from './supplier-fields.ts'
import { decideSupplier } from './suppliers.ts'
import { addTask } from './tasks.ts'
import { refused } from '../../test/refused.ts'

interface Ground {
  readonly on: Workspace
  readonly mail: TestMailServer
  readonly store: string
}

async function index(run: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-test-'))
  const store = join(folder, 'store')
  const { workspace: on } = await createWorkspace(
    { folder: store, databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  const mail = await startMailServer()
  try {
    await run({ on, mail, store })
  } finally {
    await mail.close()
    await on.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const serverAt = ({ port }: TestMailServer) =>
  ({ host: 'localhost', port, security: 'none', user: '', from: 'info@fietsen.example' }) as const

async function round({ on }: Ground, dueOn: string): Promise<string> {
  const domain = 'kassameester.example'
  await on.perform(decideSupplier, { domain, decision: { isUsed: true, role: 'processor' } })
  return (await on.perform(makeQuestionnaire, { domain, language: 'nl', dueOn })).round
}

test('nothing goes before a server was set up, and nothing that was not seen', () =>
  index(async ({ on, mail }) => {
    await assert.rejects(on.perform(previewMail, { what: 'test' }), refused('mail-off'))
    await on.perform(setMailServer, { server: serverAt(mail) })
    const { seen } = await on.perform(previewMail, { what: 'test' })
    await assert.rejects(
      on.perform(sendMail, { mail: { what: 'test', language: 'en' }, seen }),
      refused('mail-changed'),
    )
    assert.deepEqual(mail.received, [])
    const sent = await on.perform(sendMail, { mail: { what: 'test' }, seen })
    assert.deepEqual([sent.failure, sent.answer, sent.to], [null, '250 queued as 42', 'info@fietsen.example'])
    assert.equal(mail.received.length, 1)
  }))

test('a password is kept in no readable file, goes with its server, and is never given back', () =>
  index(async ({ on, mail, store }) => {
    const server = { ...serverAt(mail), user: 'noor' }
    await on.perform(setMailServer, { server, password: 'zeer-geheim-wachtwoord' })
    const settings = await on.perform(mailSettings, {})
    assert.equal(settings.hasPassword, true)
    assert.doesNotMatch(JSON.stringify(settings), /zeer-geheim/)
    for (const name of readdirSync(store))
      assert.equal(readFileSync(join(store, name)).includes('zeer-geheim-wachtwoord'), false, name)
    await on.perform(setMailServer, { server: { ...server, from: 'noor@fietsen.example' } })
    assert.equal((await on.perform(mailSettings, {})).hasPassword, true, 'another sender is the same server')
    await on.perform(setMailServer, { server: { ...server, host: '127.0.0.1' } })
    assert.equal((await on.perform(mailSettings, {})).hasPassword, false, 'another server gets it not')
    await assert.rejects(
      on.perform(setMailServer, { server: { ...server, host: 'mail.elders.example' } }),
      refused('mail-needs-tls'),
    )
  }))

test('questions are proposed for where they went, else for the contact that was stated, else for that of a record', () =>
  index(async ({ on, mail }) => {
    const domain = 'mollie.com'
    await on.perform(decideSupplier, { domain, decision: { isUsed: true, role: 'processor' } })
    const wish = { domain, language: 'nl', dueOn: '2999-01-01' } as const
    const { round: known } = await on.perform(makeQuestionnaire, wish)
    const address = async (asked: string): Promise<unknown> => on.perform(roundAddress, { round: asked })
    const state = (value: string): Promise<unknown> =>
      on.perform(stateSupplierField, {
        domain,
        stated: { field: 'privacy-contact', value },
        provenance: 'declared',
      })
    assert.deepEqual(await address(known), { to: 'dpo@mollie.com', from: 'record' })
    await state('bel 020 123 45 67')
    assert.deepEqual(await address(known), { to: 'dpo@mollie.com', from: 'record' })
    await state('privacy@mollie.example')
    assert.deepEqual(await address(known), { to: 'privacy@mollie.example', from: 'stated' })
    await on.perform(setMailServer, { server: serverAt(mail) })
    const letter = { what: 'questionnaire', round: known, to: 'loes@mollie.example' } as const
    const { seen } = await on.perform(previewMail, letter)
    await on.perform(sendMail, { mail: letter, seen })
    assert.deepEqual(await address(known), { to: 'loes@mollie.example', from: 'mailed' })
  }))

test('nothing is proposed for a supplier of whom no contact is known', () =>
  index(async (ground) => {
    const asked = await round(ground, '2999-01-01')
    assert.deepEqual(await ground.on.perform(roundAddress, { round: asked }), { to: '', from: null })
  }))

test('what failed is kept with what went wrong', () =>
  index(async (ground) => {
    const { on, mail } = ground
    const named = await round(ground, '2099-01-01')
    await on.perform(setMailServer, { server: { ...serverAt(mail), security: 'starttls' } })
    const wish = { what: 'questionnaire', round: named, to: 'privacy@kassameester.example' } as const
    const { seen, attachment } = await on.perform(previewMail, wish)
    assert.equal(attachment?.fileName, 'kwartje-vragen-kassameester.example.html')
    await on.perform(sendMail, { mail: wish, seen })
    const [row] = await on.perform(mailJournal, {})
    assert.deepEqual([row?.failure, row?.round, row?.isAutomatic], ['no-tls', named, false])
    assert.deepEqual(mail.received, [])
  }))

test('a reminder goes by itself only when that is switched on and the questions were mailed', () =>
  index(async (ground) => {
    const { on, mail } = ground
    const named = await round(ground, '2020-01-01')
    await on.perform(setMailServer, { server: serverAt(mail) })
    await on.perform(setMailHabits, { remindSuppliers: true, digest: false })
    assert.deepEqual(await on.perform(dueMail, {}), [], 'it was never mailed')
    const wish = { what: 'questionnaire', round: named, to: 'privacy@kassameester.example' } as const
    const { seen } = await on.perform(previewMail, wish)
    await on.perform(sendMail, { mail: wish, seen })
    assert.deepEqual(await on.perform(dueMail, {}), [], 'it was mailed just now')
  }))

test('what is due comes to oneself once a day, when that is switched on', () =>
  index(async ({ on, mail }) => {
    await on.perform(addTask, { title: 'Kast opruimen', dueOn: '2020-01-01' })
    await on.perform(setMailServer, { server: serverAt(mail) })
    assert.deepEqual(await on.perform(dueMail, {}), [])
    await on.perform(setMailHabits, { remindSuppliers: false, digest: true })
    assert.deepEqual(await on.perform(sendDueMail, {}), { sent: 1, failed: 0 })
    assert.deepEqual(await on.perform(sendDueMail, {}), { sent: 0, failed: 0 })
    assert.match(mail.received.join(''), /2020-01-01 \(te laat\): Kast opruimen/)
    assert.equal(await on.verifyAudit(), true)
  }))

test('a reminder goes by itself a fortnight after the last mail, and twice at most', () =>
  index(async (ground) => {
    const { on, mail, store: folder } = ground
    const named = await round(ground, '2020-01-01')
    await on.perform(setMailServer, { server: serverAt(mail) })
    const to = 'privacy@kassameester.example'
    const { store } = await openStore({ folder, databaseUrl: undefined }, async () => undefined)
    const fifteenDaysAgoMs = Date.now() - 15 * 86_400_000
    const sent = { round: named, to, subject: 's', isAutomatic: false, failure: null, answer: '' } as const
    await store.sentMails.append({ ...sent, what: 'questionnaire' }, fifteenDaysAgoMs)
    assert.deepEqual(await on.perform(dueMail, {}), [], 'it is not switched on')
    await on.perform(setMailHabits, { remindSuppliers: true, digest: false })
    assert.deepEqual(await on.perform(dueMail, {}), [{ what: 'reminder', round: named, to }])
    assert.deepEqual(await on.perform(sendDueMail, {}), { sent: 1, failed: 0 })
    assert.match(mail.received.join(''), /^Subject: Herinnering/m)
    assert.deepEqual(await on.perform(dueMail, {}), [])
    await store.sentMails.append({ ...sent, what: 'reminder' }, fifteenDaysAgoMs)
    assert.deepEqual(await on.perform(dueMail, {}), [], 'after two it is time to call')
    await store.close()
  }))

const dayMs = 24 * 60 * 60 * 1000

const digestLine: SentMail = {
  what: 'digest',
  round: null,
  to: 'info@fietsen.example',
  subject: 'Uw taken',
  isAutomatic: true,
  failure: null,
  answer: '250 ok',
}

/** Puts a line in the journal, as if a mail went then. */
async function keep(folder: string, line: SentMail, atMs: number): Promise<void> {
  const { store } = await openStore({ folder, databaseUrl: undefined }, () => Promise.resolve(undefined))
  await store.sentMails.append(line, atMs)
  await store.close()
}

test('a clock that goes back and forth gives no second mail for the same day', () =>
  index(async ({ on, mail, store }) => {
    await on.perform(addTask, { title: 'Kast opruimen', dueOn: '2020-01-01' })
    await on.perform(setMailServer, { server: serverAt(mail) })
    await on.perform(setMailHabits, { remindSuppliers: false, digest: true })
    const nowMs = Temporal.Now.instant().epochMilliseconds
    await keep(store, digestLine, nowMs)
    await keep(store, digestLine, nowMs - 3 * dayMs)
    assert.deepEqual(await on.perform(dueMail, {}), [])
  }))

test('who was forgotten as a supplier gets no reminder, and holds up nothing else', () =>
  index(async ({ on, mail, store }) => {
    const named = await round({ on, mail, store }, '2020-01-01')
    await on.perform(setMailServer, { server: serverAt(mail) })
    await on.perform(setMailHabits, { remindSuppliers: true, digest: false })
    const to = 'privacy@kassameester.example'
    const line = { ...digestLine, what: 'questionnaire', round: named, to, isAutomatic: false } as const
    await keep(store, line, Temporal.Now.instant().epochMilliseconds - 30 * dayMs)
    assert.equal((await on.perform(dueMail, {})).length, 1)
    await on.perform(decideSupplier, { domain: 'kassameester.example', decision: null })
    assert.deepEqual(await on.perform(dueMail, {}), [])
  }))

test('who is stopped while a mail goes keeps a line of it, and sends it no second time', () =>
  index(async ({ on }) => {
    const silent = await startSilentServer()
    await on.perform(addTask, { title: 'Kast opruimen', dueOn: '2020-01-01' })
    await on.perform(setMailServer, { server: serverAt(silent) })
    await on.perform(setMailHabits, { remindSuppliers: false, digest: true, language: 'en' })
    assert.deepEqual(await on.perform(dueMail, {}), [{ what: 'digest', language: 'en' }])
    const going = on.perform(sendDueMail, {})
    await silent.called
    const [row] = await on.perform(mailJournal, {})
    assert.equal(row?.failure, 'interrupted')
    assert.deepEqual(await on.perform(dueMail, {}), [])
    silent.hangUp()
    assert.deepEqual(await going, { sent: 0, failed: 1 })
    const rows = await on.perform(mailJournal, {})
    assert.deepEqual(
      rows.map(({ failure }) => failure),
      ['unreachable'],
    )
    await silent.close()
  }))
