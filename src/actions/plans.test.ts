import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { makeSample } from '../sample/index.ts'
import { applyPlanAction, destroyExpiredAction, destroyPlanAction, undoPlanAction } from './carry-out-plan.ts'
import { cardMerging } from './card-merging.ts'
import { destructionCertificate } from './destruction-certificate.ts'
import { summary } from './summary.ts'
import { excludeSteps, makePlan, planJournal, planPeople, planSteps, plans, tryPlanAction } from './plans.ts'
import { recount } from './recount.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { thisMonth } from './this-month.ts'
import { refused } from '../../test/refused.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-plans-'))
await makeSample(join(folder, 'firm'))
cpSync(join(folder, 'firm'), join(folder, 'backup'), { recursive: true, preserveTimestamps: true })
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
await perform(addSource, { location: join(folder, 'firm') })
await perform(scan, {})
await perform(recount, {})
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Every file of the firm with a digest of its bytes. */
function state(): Record<string, string> {
  const files = globSync(['**/*', '**/.*'], { cwd: join(folder, 'firm'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
  return Object.fromEntries(
    files.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

const offersOf = async (rule: string): Promise<number> =>
  (await perform(plans, {})).offers
    .filter((offer) => offer.rule === rule)
    .reduce((sum, { effect }) => sum + effect.items, 0)

const kindCount = async (kind: string): Promise<number> =>
  (await perform(summary, { fresh: true })).kinds.find((one) => one.kind === kind)?.openInMail ?? 0

test('what is offered is what the sample firm has lying about', async () => {
  const { offers } = await perform(plans, {})
  const rules = new Set(offers.map(({ rule }) => rule))
  assert.deepEqual([...rules].toSorted(), [
    'bought-lists',
    'bsn-in-mail',
    'double-contacts',
    'duplicates',
    'forgotten-exports',
    'past-retention',
    'stale-contacts',
  ])
})

test('BSNs go out of the mail, the index follows, and an undo gives back every byte', async () => {
  const before = state()
  const bsns = await kindCount('NL_BSN')
  assert.ok(bsns > 0)
  const { id, wholes } = await perform(makePlan, { rule: 'bsn-in-mail' })
  assert.equal(bsns, wholes, 'counted as the plan counts: a mail once, also by what is attached to it')
  assert.deepEqual((await perform(tryPlanAction, { planId: id })).obstacles, [])
  assert.deepEqual(state(), before)
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.state, plan.counts.done, plan.counts.refused], ['applied', 30, 0])
  assert.equal(await kindCount('NL_BSN'), 0)
  assert.match(readFileSync(join(folder, 'firm/mail/inbox.mbox'), 'latin1'), /Hier zat een bijlage/)
  const undone = await perform(undoPlanAction, { planId: id })
  assert.deepEqual([undone.plan.state, undone.plan.counts.undone], ['undone', 30])
  assert.deepEqual(state(), before)
  assert.equal(await kindCount('NL_BSN'), bsns)
})

test('what is left out of a plan stays, and one step is undone alone', async () => {
  const { id } = await perform(makePlan, { rule: 'duplicates' })
  const { rows } = await perform(planSteps, { planId: id })
  const [first, second] = rows
  assert.ok(first !== undefined && second !== undefined)
  await perform(excludeSteps, { planId: id, stepIds: [first.id], isExcluded: true })
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.counts.done, plan.counts.excluded], [1, 1])
  assert.ok(existsSync(join(folder, 'firm', first.unit)))
  assert.ok(!existsSync(join(folder, 'firm', second.unit)))
  await perform(undoPlanAction, { planId: id, stepIds: [second.id] })
  assert.ok(existsSync(join(folder, 'firm', second.unit)))
})

test('what grows after a clean-up is told with the count of then and of now', async () => {
  const { id } = await perform(makePlan, { rule: 'forgotten-exports' })
  await perform(applyPlanAction, { planId: id })
  const stateNow = async (): Promise<unknown[]> =>
    (await perform(plans, {})).relapses.map(({ rule, state, left, now }) => [rule, state, left, now])
  const before = await stateNow()
  assert.deepEqual(before, [['forgotten-exports', 'same', 0, 0]])
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual(await stateNow(), [])
})

test('never the last copy: a duplicate whose other copy went meanwhile stays', async () => {
  const { id } = await perform(makePlan, { rule: 'duplicates' })
  const { rows } = await perform(planSteps, { planId: id })
  const step = rows.find(({ name }) => name.endsWith('.xlsx'))
  const keep = step?.why.keep
  assert.ok(step !== undefined && keep !== undefined)
  const path = join(folder, 'firm', keep.unit)
  const bytes = readFileSync(path)
  rmSync(path)
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.equal(plan.counts.refused, 1)
  assert.ok(existsSync(join(folder, 'firm', step.unit)))
  cpSync(join(folder, 'backup', keep.unit), path, { preserveTimestamps: true })
  assert.deepEqual(readFileSync(path), bytes)
  await perform(undoPlanAction, { planId: id })
  await perform(scan, {})
})

test('contacts go out of an address book, the others stay as they are', async () => {
  const path = join(folder, 'firm/telefoon/contacten.vcf')
  const cards = (): number => readFileSync(path, 'latin1').match(/BEGIN:VCARD/g)?.length ?? 0
  const before = cards()
  const { id } = await perform(makePlan, { rule: 'stale-contacts' })
  const { rows } = await perform(planSteps, { planId: id })
  // Who is to go is told: a card has no other name.
  assert.equal(new Set(rows.flatMap(({ people }) => people)).size, 3)
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.equal(plan.counts.done, 3)
  assert.equal(cards(), before - 3)
  await perform(undoPlanAction, { planId: id })
  assert.deepEqual(readFileSync(path), readFileSync(join(folder, 'backup/telefoon/contacten.vcf')))
})

test('double cards become one that says it all; what is left out stays double, and an undo gives both back', async () => {
  const path = join(folder, 'firm/telefoon/contacten.vcf')
  const original = readFileSync(path, 'latin1')
  const { id } = await perform(makePlan, { rule: 'double-contacts' })
  const { rows } = await perform(planSteps, { planId: id })
  assert.deepEqual(
    rows.map(({ change }) => change),
    ['merge', 'strip', 'merge', 'strip'],
  )
  const [stays, goes, keptStays] = rows
  assert.ok(stays !== undefined && keptStays !== undefined && goes !== undefined)
  assert.equal(goes.why.into?.nested, stays.nested)
  assert.deepEqual(await perform(cardMerging, { planId: id, stepId: goes.id }), {
    gained: ['categories'],
    left: [],
  })
  assert.deepEqual(await perform(planPeople, { planId: id }), { touched: 0, gone: 0 })
  // With a card the one it would have gone into is left alone too.
  const { steps } = await perform(excludeSteps, {
    planId: id,
    stepIds: rows.filter(({ why }) => why.into?.nested === keptStays.nested).map((row) => row.id),
    isExcluded: true,
  })
  assert.equal(steps, 2)
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.counts.done, plan.counts.refused], [2, 0])
  const merged = readFileSync(path, 'latin1')
  const cards = (text: string): number => text.match(/BEGIN:VCARD/g)?.length ?? 0
  assert.equal(cards(merged), cards(original) - 1)
  assert.match(merged, /CATEGORIES:klant\r\nEND:VCARD/)
  // Nobody was erased.
  assert.equal(await offersOf('returned'), 0)
  await perform(undoPlanAction, { planId: id })
  assert.equal(readFileSync(path, 'latin1'), original)
})

test('a group names the card that stays instead of the one that went into it', async () => {
  const path = join(folder, 'firm/telefoon/groep.vcf')
  const card = (uid: string, ...lines: string[]): string =>
    ['BEGIN:VCARD', 'VERSION:4.0', `UID:urn:uuid:${uid}`, ...lines, 'END:VCARD', ''].join('\r\n')
  const book = [
    card('g', 'KIND:group', 'FN:Buren', 'MEMBER:urn:uuid:KLEIN', 'MEMBER:urn:uuid:ander'),
    card('klein', 'FN:Gijs van Dubbelen', 'EMAIL:gijs@dubbelen.example'),
    card('groot', 'FN:Gijs van Dubbelen', 'EMAIL:gijs@dubbelen.example', 'TEL:+31612345678'),
    card('ander', 'FN:Wies Andersom', 'EMAIL:wies@andersom.example'),
  ].join('')
  writeFileSync(path, book)
  await perform(scan, {})
  const { id } = await perform(makePlan, { rule: 'double-contacts' })
  const { rows } = await perform(planSteps, { planId: id })
  const others = rows.filter(({ unit }) => !unit.endsWith('groep.vcf')).map((row) => row.id)
  await perform(excludeSteps, { planId: id, stepIds: others, isExcluded: true })
  const { plan } = await perform(applyPlanAction, { planId: id })
  assert.deepEqual([plan.counts.done, plan.counts.refused], [2, 0])
  const merged = readFileSync(path, 'utf8')
  assert.ok(!merged.includes('UID:urn:uuid:klein'))
  assert.match(merged, /FN:Buren\r\nMEMBER:urn:uuid:groot\r\nMEMBER:urn:uuid:ander\r\nEND:VCARD/)
  await perform(undoPlanAction, { planId: id })
  assert.equal(readFileSync(path, 'utf8'), book)
  rmSync(path)
  await perform(scan, {})
})

test('what a plan changes of the picture is told before', async () => {
  const bought = await perform(makePlan, { rule: 'bought-lists' })
  const { touched, gone } = await perform(planPeople, { planId: bought.id })
  assert.ok(gone > 50 && touched >= gone, `${String(touched)} ${String(gone)}`)
  const copies = await perform(makePlan, { rule: 'duplicates' })
  assert.deepEqual(await perform(planPeople, { planId: copies.id }), { touched: 0, gone: 0 })
})

test('what was erased is known again when a backup brings it back', async () => {
  const { id } = await perform(makePlan, { rule: 'bought-lists' })
  await perform(applyPlanAction, { planId: id })
  assert.equal(await offersOf('returned'), 0)
  const { rows } = await perform(planSteps, { planId: id })
  const unit = rows[0]?.unit ?? ''
  const destroyed = await perform(destroyPlanAction, { planId: id, confirmed: true })
  assert.deepEqual([destroyed.state, destroyed.counts.destroyed], ['destroyed', 1])
  // Names and places go with the copy.
  const { rows: left } = await perform(planSteps, { planId: id })
  assert.deepEqual([left[0]?.unit, left[0]?.name], ['', ''])
  await assert.rejects(perform(undoPlanAction, { planId: id }), refused('plan-over'))

  cpSync(join(folder, 'backup', unit), join(folder, 'firm', unit), { preserveTimestamps: true })
  await perform(scan, {})
  assert.equal(await offersOf('returned'), 1)
  const again = await perform(makePlan, { rule: 'returned' })
  const { plan } = await perform(applyPlanAction, { planId: again.id })
  assert.equal(plan.counts.done, 1)
  assert.ok(!existsSync(join(folder, 'firm', unit)))
  assert.equal(await offersOf('returned'), 0)
})

test('the certificate is a PDF; the journal tells of each step before and after', async () => {
  const { plans: made } = await perform(plans, {})
  const done = made.find(({ state: one }) => one === 'destroyed')
  assert.ok(done !== undefined)
  const { bytes, fileName } = await perform(destructionCertificate, { planId: done.id })
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-')
  assert.match(fileName, /^bewijs-van-vernietiging-\d+\.pdf$/)
  const events = (await perform(planJournal, { planId: done.id })).map(({ event }) => event)
  assert.deepEqual(events, ['destroyed', 'done', 'begun'])
})

test('copies are destroyed when their day has come, and nothing of them is left on the disk', async () => {
  const { plans: made } = await perform(plans, {})
  assert.ok(made.some(({ state: one }) => one === 'applied'))
  const far = Temporal.Now.instant().add({ hours: 24 * 31 })
  await perform(destroyExpiredAction, {}, { at: far })
  const { plans: later } = await perform(plans, {})
  assert.deepEqual(
    later.filter(({ state: one }) => one === 'applied'),
    [],
  )
  assert.deepEqual(readdirSync(join(folder, 'store/vault')), [])
  assert.ok(await workspace.verifyAudit())
})

test('mail that grows again after a clean-up is told with what was left and what lies there', async () => {
  const mailbox = join(folder, 'nieuw')
  mkdirSync(mailbox)
  const letter = (n: number): string =>
    `From x@y Mon Jan 1 00:00:00 2026\nFrom: "Loon" <loon@kantoor.example>\nTo: "Ik" <ik@fiets.example>\n` +
    `Subject: loonstrook\nMessage-ID: <${String(n)}@kantoor.example>\nDate: Mon, 5 Jan 2026 10:0${String(n)}:00 +0100\n\n` +
    `BSN 11122233${String(n)}. Geboren 3 mei 1981.\n\n`
  const bsn = [3] // 111222333 passes the check of eleven
  writeFileSync(join(mailbox, 'inbox.mbox'), bsn.map(letter).join(''))
  const { id: sourceId } = await perform(addSource, { location: mailbox })
  assert.ok(sourceId > 0)
  await perform(scan, {})
  const { id } = await perform(makePlan, { rule: 'bsn-in-mail' })
  const { plan } = await perform(applyPlanAction, { planId: id })
  const left = plan.counts.planned + plan.counts.excluded + plan.counts.held + plan.counts.refused
  const seen = async (): Promise<unknown> => {
    const { relapses } = await perform(thisMonth, {})
    const one = relapses.find(({ rule }) => rule === 'bsn-in-mail')
    return [one?.state, one?.left, one?.now]
  }
  assert.deepEqual(await seen(), ['same', left, left])
  const path = join(mailbox, 'inbox.mbox')
  writeFileSync(path, readFileSync(path, 'utf8') + letter(3).replace('loonstrook', 'nog een loonstrook'))
  await perform(scan, {})
  assert.deepEqual(await seen(), ['grown', left, left + 1])
})
