import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { inMemory } from '../base/bytes.ts'
import { makeSample } from '../sample/index.ts'
import { applyPlanAction, destroyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { createSandbox, readTree } from '../read/index.ts'
import { destructionCertificate } from './destruction-certificate.ts'
import { declarePlace } from './places.ts'
import { planCorrection } from './person-corrections.ts'
import { personOutcome, recipientAnswered, recipientTold } from './person-outcome.ts'
import { planErasure, planFor } from './person-plans.ts'
import { person } from './persons.ts'
import { excludeSteps, makePlan, planSteps } from './plans.ts'
import {
  closeDispute,
  liftRestriction,
  objectMarketing,
  openDispute,
  placeSeen,
  restrictPerson,
  tellLifting,
} from './person-standing.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { refused } from '../../test/refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-erase-'))
const truth = await makeSample(join(folder, 'firm'))
const open: Workspace[] = []

async function indexOf(name: string): Promise<Workspace> {
  const { workspace } = await createWorkspace(
    { folder: join(folder, name), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  open.push(workspace)
  await workspace.perform(addSource, { location: join(folder, 'firm') })
  await workspace.perform(scan, {})
  return workspace
}

const { perform } = await indexOf('store')
after(async () => {
  for (const workspace of open) await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const files = (): string[] =>
  globSync(['**/*', '**/.*'], { cwd: join(folder, 'firm'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()

function state(): Record<string, string> {
  return Object.fromEntries(
    files().map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

const piet = 'piet.terpstra@thuispost.example'

test('somebody is erased everywhere, but for what the law keeps; who looks anew finds only that; an undo gives every byte back', async () => {
  const before = state()
  const { id } = await perform(planErasure, { who: [piet] })
  assert.equal((await perform(planFor, { planId: id })).name, 'Piet Terpstra')
  const { rows } = await perform(planSteps, { planId: id, limit: 1000 })
  const held = rows.filter(({ state: of }) => of === 'held')
  // An invoice of 2021: the financial year, and seven more.
  assert.deepEqual(
    held.map(({ hold }) => hold),
    [{ category: 'invoices', until: '2028-12-31' }],
  )
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.state, plan.counts.refused, plan.counts.unclear], ['applied', 0, 0])
  assert.ok(plan.counts.done >= 14)
  await onlyLeftIn(held.map(({ unit }) => unit))
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual(state(), before)
  // What was put back was not destroyed.
  await assert.rejects(perform(destructionCertificate, { planId: id }), refused('nothing-destroyed'))
})

/** Reads the firm as nobody did before, and searches the bytes of its files. */
async function onlyLeftIn(units: readonly string[]): Promise<void> {
  const fresh = await indexOf(`fresh-${String(open.length)}`)
  const { perPlace } = await fresh.perform(person, { who: piet })
  assert.deepEqual(
    perPlace.map(({ unit }) => unit),
    units,
  )
  const values = truth.persons.find(({ emails }) => emails.includes(piet))
  assert.ok(values !== undefined)
  const own = [...values.emails, ...values.spellings.filter((name) => name.includes(' '))]
  for (const path of files().filter((one) => !units.some((unit) => one.endsWith(unit)))) {
    const text = readFileSync(path, 'latin1').toLowerCase()
    for (const value of own) assert.ok(!text.includes(value.toLowerCase()), `${path}: ${value}`)
  }
}

test('of whom is restricted nothing is touched until the restriction is lifted, and they know before', async () => {
  const { id } = await perform(planErasure, { who: [piet] })
  await perform(restrictPerson, { who: piet, ground: '18(1)(c)', by: 'Marijke' })
  await assert.rejects(perform(planErasure, { who: [piet] }), refused('person-restricted'))
  // A plan that was made before: what else it would do is done, and here there is nothing else.
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.counts.done, plan.counts.refused], [0, 14])
  // In clean-up too: a list in which they stand stays.
  const copies = await perform(makePlan, { rule: 'duplicates' })
  const { rows } = await perform(planSteps, { planId: copies.id })
  assert.ok(rows.some(({ hold }) => hold?.category === 'restricted'))
  await assert.rejects(perform(liftRestriction, { who: piet }), refused('lifting-not-told'))
  await perform(tellLifting, { who: piet, on: '2026-11-20', how: 'letter' })
  const { restriction, lines } = await perform(liftRestriction, { who: piet })
  assert.equal(restriction, null)
  assert.deepEqual(
    lines.map(({ event }) => event.type),
    ['restricted', 'lifting-told', 'lifted'],
  )
  const again = await perform(applyPlanAction, { planId: id })
  assert.equal(again.plan.counts.done, 14)
  await perform(undoPlanAction, { planId: id })
})

test('what a dispute needs stays, as a person decided, and goes once it is over', async () => {
  await perform(openDispute, { who: piet, categories: ['correspondence'], until: '2027-06-30' })
  const heldNow = async (): Promise<number> => {
    const { id } = await perform(planErasure, { who: [piet] })
    const { rows } = await perform(planSteps, { planId: id, limit: 1000 })
    return rows.filter(({ hold }) => hold?.category === 'dispute' && hold.until === '2027-06-30').length
  }
  assert.ok((await heldNow()) > 0)
  await perform(closeDispute, { who: piet })
  assert.equal(await heldNow(), 0)
})

test('what is wrong is put right in every record and in no letter; an undo gives every byte back', async () => {
  const before = state()
  const mails = (): string => readFileSync(join(folder, 'firm/mail/inbox.mbox'), 'latin1')
  const post = mails()
  const to = 'piet.nieuw@thuispost.example'
  const { id } = await perform(planCorrection, {
    who: piet,
    corrections: [{ field: 'email', from: piet, to }],
  })
  const { rows } = await perform(planSteps, { planId: id, limit: 100 })
  const units = rows.map(({ unit }) => unit)
  for (const unit of ['documenten/Klanten.xlsx', 'kassa/klanten.sqlite', 'telefoon/contacten.vcf'])
    assert.ok(units.includes(unit), unit)
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.counts.done, plan.counts.refused], [rows.length, 0])
  const card = readFileSync(join(folder, 'firm/telefoon/contacten.vcf'), 'utf8')
  assert.ok(card.includes(to) && !card.includes(piet))
  assert.equal(mails(), post)
  assert.ok(
    (await perform(person, { who: to })).perPlace.some(({ unit }) => unit === 'documenten/Klanten.xlsx'),
  )
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual(state(), before)
})

test('who objects to advertising is on the list at once, and stays on it when they are erased', async () => {
  const { objectedAtMs } = await perform(objectMarketing, { who: piet })
  assert.ok(objectedAtMs !== null)
})

test('what is left after a plan is told: what stayed, which places a person must look through, who must be told', async () => {
  const source = await perform(declarePlace, { place: 'paper', label: 'Ordners', note: '' })
  const { id } = await perform(planErasure, { who: [piet] })
  await perform(applyPlanAction, { planId: id })
  const outcome = await perform(personOutcome, { planId: id })
  assert.equal(outcome.unplanned, 0)
  assert.ok(outcome.left.some(({ state: of }) => of === 'held'))
  assert.ok(outcome.recipients.length > 0)
  const [first] = outcome.recipients
  assert.ok(first !== undefined)
  await perform(recipientTold, { planId: id, recipient: first.address, of: 'erased', how: 'mail' })
  await perform(recipientAnswered, { planId: id, recipient: first.address, of: 'erased', answer: 'done' })
  await perform(placeSeen, { planId: id, source: source.id, found: 'removed', by: 'Marijke' })
  const backup = await perform(declarePlace, { place: 'backup', label: 'Schijf thuis', note: '' })
  assert.match(await certificateOf(id), /Schijf thuis.*niet opgeschreven/s)
  const seen = { planId: id, source: backup.id, found: 'kept', overwrittenOn: '2027-02-28' } as const
  await perform(placeSeen, seen)
  const certificate = await certificateOf(id)
  assert.match(certificate, /28 februari 2027/)
  assert.match(certificate, /31 december 2028/, 'until when the invoice stays')
  const after = await perform(personOutcome, { planId: id })
  assert.equal(after.recipients[0]?.answer, 'done')
  assert.equal(after.places.find(({ label }) => label === 'Ordners')?.found, 'removed')
  await perform(undoPlanAction, { planId: id })
})

/** The certificate as it reads. */
async function certificateOf(planId: number): Promise<string> {
  const { bytes } = await perform(destructionCertificate, { planId, language: 'nl' })
  const sandbox = createSandbox()
  const item = {
    path: '',
    name: 'bewijs.pdf',
    mediaType: 'application/pdf',
    charset: '',
    bytes: inMemory(bytes),
  }
  const texts: string[] = []
  await readTree(
    item,
    { signal: new AbortController().signal, sandbox },
    {
      visit: ({ parts }) => {
        for (const { text } of parts) texts.push(Buffer.from(text).toString())
      },
    },
  )
  await sandbox.close()
  return texts.join('\n').replaceAll(/\s+/g, ' ')
}

test('a plan that is over names nobody', async () => {
  const { id } = await perform(planErasure, { who: [piet] })
  await perform(applyPlanAction, { planId: id })
  await perform(destroyPlanAction, { planId: id, confirmed: true })
  assert.equal((await perform(planFor, { planId: id })).name, null)
})

test('where only a name stands in a text, somebody says first that it is theirs', async () => {
  // Two are called so: nothing ties the note to either.
  const jan = 'jdv1961@oudepost.example'
  const note = join(folder, 'firm/documenten/notitie-balie.txt')
  const text = 'Volgens Jan de Vries was de fiets al kapot.\n'
  writeFileSync(note, text)
  await perform(scan, {})
  const before = state()
  const { id } = await perform(planErasure, { who: [jan] })
  const { rows } = await perform(planSteps, { planId: id, limit: 1000 })
  const step = rows.find(({ unit }) => unit === 'documenten/notitie-balie.txt')
  assert.deepEqual([step?.state, step?.change, step?.why.perhaps], ['excluded', 'redact', true])
  assert.ok(rows.filter(({ why }) => why.perhaps === true).every(({ change }) => change === 'redact'))
  // What nobody took in stays as it is.
  await perform(applyPlanAction, { planId: id })
  assert.equal(readFileSync(note, 'utf8'), text)
  await perform(undoPlanAction, { planId: id })
  const again = await perform(planErasure, { who: [jan] })
  const { rows: open } = await perform(planSteps, { planId: again.id, limit: 1000 })
  const perhaps = open.filter(({ unit }) => unit === 'documenten/notitie-balie.txt').map((one) => one.id)
  await perform(excludeSteps, { planId: again.id, stepIds: perhaps, isExcluded: false })
  await perform(applyPlanAction, { planId: again.id })
  assert.doesNotMatch(readFileSync(note, 'utf8'), /de Vries/)
  assert.match(readFileSync(note, 'utf8'), /was de fiets al kapot/)
  await perform(undoPlanAction, { planId: again.id })
  assert.deepEqual(state(), before)
  rmSync(note)
  await perform(scan, {})
})

test('of whom only kept things are left there is nothing more to plan; who is not known is not planned for', async () => {
  await assert.rejects(
    perform(planErasure, { who: ['niemand@nergens.example'] }),
    refused('person-not-found'),
  )
})
