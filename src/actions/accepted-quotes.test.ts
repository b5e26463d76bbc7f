import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { scratchFolder } from '../../test/whole/command-line.ts'
import { contacts } from './consents.ts'
import { makePlan, planSteps } from './plans.ts'
import { retention } from './retention.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'

const scratch = scratchFolder()
const open: Workspace[] = []
after(async () => {
  for (const one of open) await one.close()
  scratch.remove()
})

interface Letter {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly answers?: string
}

const shop = 'Bo Smit <bo@dewinkel.example>'
const asks = { to: shop, subject: 'Offerte keuken', body: 'Kunt u een offerte maken voor een keuken?' }

/** Twenty letters to others make the shop's own domain known. */
async function indexOf(
  name: string,
  letters: Readonly<Record<string, Letter>>,
): Promise<Workspace['perform']> {
  const place = scratch.path(name)
  mkdirSync(place)
  const others = Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [
      `ander${String(i)}`,
      { from: shop, to: `relatie${String(i)}@ergens.example`, subject: 'Dag', body: 'Tot ziens.' },
    ]),
  )
  for (const [id, { from, to, subject, body, answers }] of Object.entries<Letter>({
    ...others,
    ...letters,
  })) {
    const thread =
      answers === undefined ? '' : `In-Reply-To: <${answers}@x.example>\nReferences: <${answers}@x.example>\n`
    writeFileSync(
      `${place}/${id}.eml`,
      `From: ${from}\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <${id}@x.example>\n${thread}Date: Tue, 11 Mar 2025 10:00:00 +0100\n\n${body}\n`,
    )
  }
  writeFileSync(
    `${place}/klanten.csv`,
    'naam;email\nRia Bos;ria.bos@thuis.example\nJo Vos;jo.vos@thuis.example\n',
  )
  const { workspace } = await createWorkspace(
    { folder: scratch.path(`${name}-store`), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  open.push(workspace)
  await workspace.perform(addSource, { location: place })
  await workspace.perform(scan, {})
  return workspace.perform
}

test('a quotation to which somebody said yes, or of somebody among the customers, is none of which nothing came', async () => {
  const kees = 'Kees Dam <kees.dam@thuis.example>'
  const perform = await indexOf('winkel', {
    q1: { ...asks, from: 'Anna Berg <anna.berg@thuis.example>' },
    q2: {
      from: 'Anna Berg <anna.berg@thuis.example>',
      to: shop,
      subject: 'Re: Offerte keuken',
      body: 'Akkoord! Graag in mei.',
      answers: 'q1',
    },
    q3: { ...asks, from: 'Ria Bos <ria.bos@thuis.example>' },
    q4: { ...asks, from: kees },
    q5: {
      from: kees,
      to: shop,
      subject: 'Re: Offerte keuken',
      body: 'Bedankt, maar wij gaan niet akkoord.',
      answers: 'q4',
    },
  })
  const { id } = await perform(makePlan, { rule: 'past-retention', about: 'quotes' })
  const { rows } = await perform(planSteps, { planId: id })
  assert.deepEqual(rows.map(({ unit }) => unit).toSorted(), ['q4.eml', 'q5.eml'])
  const counted = (await perform(retention, {})).find(({ category }) => category === 'quotes')
  assert.equal(counted?.older, 2)
  const found = (await perform(contacts, { channel: 'mail', limit: 100 })).rows
  const reasonOf = (name: string): string | undefined => found.find((one) => one.name === name)?.reason
  assert.equal(reasonOf('Kees Dam'), 'asked-quote')
  assert.notEqual(reasonOf('Ria Bos'), 'asked-quote')
  assert.notEqual(reasonOf('Anna Berg'), 'asked-quote')
})
