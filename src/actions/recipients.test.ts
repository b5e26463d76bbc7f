import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { mailWithdrawals } from './mail-withdrawals.ts'
import { person, setRole } from './persons.ts'
import { findRequestRecipients } from './request-recipients.ts'
import { setRequestPersons } from './request-search.ts'
import { openRequest } from './requests.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

// A firm that told nothing of itself: which addresses are its own shows from its mail.

const folder = mkdtempSync(join(tmpdir(), 'kwartje-recipients-'))
const received = 'Received: from mx.klant.example by mx.zaak.example; Mon, 2 Nov 2026 10:00:00 +0100'

function letter(box: string, { from, to, text }: Record<'from' | 'to' | 'text', string>): void {
  mkdirSync(join(folder, 'mail', box), { recursive: true })
  const name = `${from} ${to} ${String(text.length)}`.replaceAll(/[^a-z0-9]+/g, '-')
  const head = box === 'Sent' ? [] : [received]
  const fields = [`From: ${from}`, `To: ${to}`, 'Subject: Bericht', 'Date: Mon, 2 Nov 2026 10:00:00 +0100']
  const lines = [...head, ...fields, `Message-ID: <${name}@zaak.example>`, '', text, '']
  writeFileSync(join(folder, 'mail', box, `${name}.eml`), lines.join('\r\n'))
}
const tess = 'Tess van Loon <tess@zaak.example>'
const piet = 'Piet Jansen <piet@klant.example>'
const kees = 'Kees Mol <kees@zaak.example>'
letter('Inbox', { from: piet, to: tess, text: 'Een vraag' })
for (let n = 0; n < 24; n++)
  letter('Inbox', { from: `Bea <bea@klant${String(n)}.example>`, to: tess, text: 'Kunt u mij bellen?' })
letter('Inbox', { from: kees, to: tess, text: 'Stop.' })
const about = 'Piet Jansen, piet@klant.example, belde. Zijn nummer is 06-12345678.'
for (const to of [kees, 'Bo Smit <bo@kantoor.example>']) letter('Sent', { from: tess, to, text: about })

const { workspace: firm } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
await firm.perform(addSource, { location: join(folder, 'mail') })
await firm.perform(scan, {})
after(async () => {
  await firm.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the firm itself received nothing, also when nobody said which addresses are its own', async () => {
  // He works for himself, and has an address here.
  await firm.perform(setRole, { who: 'kees@zaak.example', role: 'other' })
  const { id: who } = await firm.perform(person, { who: 'piet@klant.example' })
  const { id } = await firm.perform(openRequest, { channel: 'mail', rights: ['erasure'] })
  await firm.perform(setRequestPersons, { id, persons: [who], identifiers: [] })
  const found = await firm.perform(findRequestRecipients, { id })
  assert.deepEqual(
    found.map(({ key }) => key),
    ['bo@kantoor.example'],
  )
})

test('a colleague is known as one, also when nobody said which domains are the firm’s own', async () => {
  const { waiting } = await firm.perform(mailWithdrawals, {})
  assert.deepEqual(
    waiting.map(({ email, doubt }) => [email, doubt]),
    [['kees@zaak.example', 'own-address']],
  )
})
