import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace, type Workspace } from '../app/workspace.ts'
import { isUnknown } from '../privacy/register/known.ts'
import { makeSample } from '../sample/index.ts'
import { management } from './management.ts'
import { answerQuestions } from './setup.ts'
import {
  addActivity,
  changeActivity,
  confirmActivity,
  decideStatement,
  setOrganisation,
} from './register-decide.ts'
import { dropImported, importRegister, previewRegisterImport } from './import-register.ts'
import { registerVersion, registerVersions, signRegister } from './register-versions.ts'
import { activity, register, type ActivityView } from './register.ts'
import { recount } from './recount.ts'
import { scan } from './scan.ts'
import { addSource } from './sources.ts'
import { noteTasks, tasks } from './tasks.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-register-'))
const truth = await makeSample(join(folder, 'firm'))
const { workspace: firm } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
await firm.perform(addSource, { location: join(folder, 'firm') })
await firm.perform(scan, {})
await firm.perform(recount, {})
after(async () => {
  await firm.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A workspace in which nothing was read. */
async function onEmpty(run: (on: Workspace) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'kwartje-register-'))
  const { workspace } = await createWorkspace(
    { folder: join(place, 'store'), databaseUrl: undefined },
    { signal: new AbortController().signal, passphrase: undefined },
  )
  try {
    await run(workspace)
  } finally {
    await workspace.close()
    rmSync(place, { recursive: true, force: true })
  }
}

async function view(on: Workspace, id: string): Promise<ActivityView> {
  const found = await on.perform(activity, { id })
  if (found === null) throw new Error(`Cannot find activity "${id}": expected it in the register`)
  return found.activity
}

test("the sample firm's register, written from evidence alone, holds every activity and recipient of its ground truth and no other", async () => {
  const { activities, isCounted, isStale } = await firm.perform(register, {})
  assert.deepEqual([isCounted, isStale], [true, false])
  assert.deepEqual(activities.map(({ id }) => id).sort(), truth.activities.toSorted())
  const parties = activities
    .flatMap(({ statements }) => statements)
    .filter(({ field }) => field === 'processors' || field === 'recipients')
  assert.deepEqual([...new Set(parties.map(({ item }) => item))].sort(), truth.recipients.toSorted())
})

test('a supplier of which nothing says for what is told, not hidden', async () => {
  const { unplaced } = await firm.perform(register, {})
  assert.deepEqual(unplaced.map(({ domain }) => domain).sort(), [
    'boekhoudwolk.example',
    'kassameester-online.example',
    'kassameester.example',
    'roosterklok.example',
  ])
})

test('why a register is needed rests on what was seen', async () => {
  const { duty } = await firm.perform(register, {})
  assert.equal(duty.outcome, 'required')
  assert.deepEqual(
    duty.reasons.map(({ reason }) => reason),
    ['customers', 'payroll', 'mail', 'special'],
  )
})

test('confirming an activity agrees with what is proposed, and can be taken back', async () => {
  const before = await view(firm, 'payroll')
  const undo = await firm.perform(confirmActivity, { id: 'payroll' })
  const after = await view(firm, 'payroll')
  // As many as the screen promises: what nobody answered is not agreed with.
  assert.equal(undo.steps.length, before.statements.filter((one) => !isUnknown(one)).length)
  assert.equal(after.state, 'kept')
  assert.deepEqual(
    after.open.map(({ field, why }) => `${field} ${why}`),
    // Pay has two signs of a high risk: special data of who depends on an employer.
    ['measures missing', 'dpia-list missing', 'dpia missing'],
  )
  assert.ok(after.statements.every(({ basis, value }) => basis === 'confirmed' || value.term === 'unknown'))
  await firm.perform(decideStatement, { activity: undo.activity, steps: undo.steps })
  await firm.perform(changeActivity, { id: 'payroll', state: undo.state })
  assert.deepEqual(await view(firm, 'payroll'), before)
})

test('a declared statement stays as it was written, and its undo brings back what was there', async () => {
  const before = await view(firm, 'customers')
  const step = {
    field: 'retention',
    item: 'invoices',
    step: 'declare',
    value: { term: 'P10Y', text: 'vastgoed' },
  } as const
  const undo = await firm.perform(decideStatement, { activity: 'customers', steps: [step] })
  const written = (await view(firm, 'customers')).statements.find(({ item }) => item === 'invoices')
  assert.deepEqual([written?.value.term, written?.basis, written?.drift], ['P10Y', 'declared', null])
  await firm.perform(decideStatement, undo)
  assert.deepEqual(await view(firm, 'customers'), before)
})

test('words that are in no list, and items that a field cannot have, are refused', async () => {
  const refused = async (step: object): Promise<void> => {
    await assert.rejects(firm.perform(decideStatement, { activity: 'customers', steps: [step as never] }), {
      code: 'wrong-input',
    })
  }
  await refused({ field: 'data', item: 'shoe-size', step: 'declare', value: { term: '', text: '' } })
  await refused({ field: 'retention', item: 'invoices', step: 'declare', value: { term: 'long', text: '' } })
  await refused({ field: 'remarks', item: 'x', step: 'declare', value: { term: '', text: 'a' } })
  await refused({ field: 'remarks', step: 'declare', value: { term: '', text: '' } })
  await refused({ field: 'remarks', step: 'confirm' })
  await assert.rejects(
    firm.perform(decideStatement, {
      activity: 'nothing',
      steps: [{ field: 'remarks', step: 'declare', value: { text: 'a' } }],
    }),
    { code: 'activity-not-found' },
  )
})

test('an activity of one’s own, and one of the starter set, can be added and taken back', () =>
  onEmpty(async (on) => {
    const { id } = await on.perform(addActivity, { name: 'Fietsles', role: 'controller' })
    await on.perform(addActivity, { template: 'camera' })
    const ids = async (): Promise<readonly string[]> =>
      (await on.perform(register, {})).activities.map((one) => one.id)
    assert.deepEqual(await ids(), ['camera', 'kwartje', id])
    const own = await view(on, id)
    assert.deepEqual([own.template, own.state, own.isSeen], [null, 'kept', false])
    assert.ok(own.open.every(({ why }) => why === 'missing'))
    await on.perform(changeActivity, { id, state: 'proposed' })
    await on.perform(changeActivity, { id: 'camera', state: 'proposed' })
    assert.deepEqual(await ids(), ['kwartje'])
  }))

test('a camera is on no list until somebody says so; then an assessment is a task, until its outcome is written down', () =>
  onEmpty(async (on) => {
    await on.perform(addActivity, { template: 'camera' })
    const say = (field: 'dpia-list' | 'dpia', item: string, text = ''): Promise<unknown> =>
      on.perform(decideStatement, {
        activity: 'camera',
        steps: [{ field, item, step: 'declare', value: { text } }],
      })
    const task = async (): Promise<string | undefined> => {
      await on.perform(noteTasks, {})
      return (await on.perform(tasks, {})).tasks.find(({ rule }) => rule === 'assessment-missing')?.state
    }
    const before = await view(on, 'camera')
    assert.deepEqual(
      before.statements.filter(({ field }) => field === 'dpia-list'),
      [],
    )
    await say('dpia-list', 'none')
    assert.equal(await task(), undefined)
    await say('dpia-list', 'camera')
    assert.equal(await task(), 'open')
    const asked = await view(on, 'camera')
    assert.ok(asked.open.some(({ field }) => field === 'dpia'))
    await say('dpia', '', 'Gedaan op 3 maart: minder camera’s, beelden vier weken.')
    assert.equal(await task(), 'done')
  }))

test('a day that no calendar has is no day to look again', () =>
  onEmpty(async (on) => {
    const { id } = await on.perform(addActivity, { name: 'Rondleidingen' })
    const lookAgain = (term: string): Promise<unknown> =>
      on.perform(decideStatement, {
        activity: id,
        steps: [{ field: 'review-due', step: 'declare', value: { term, text: '' } }],
      })
    for (const day of ['2026-02-30', '2026-04-31', '2025-02-29', '2026-13-01'])
      await assert.rejects(lookAgain(day), { code: 'wrong-input' }, day)
    await lookAgain('2024-02-29')
    const { sections } = await on.perform(management, {})
    assert.match(JSON.stringify(sections), /29 februari 2024/)
  }))

test('an activity of one’s own is never without a name', () =>
  onEmpty(async (on) => {
    const { id } = await on.perform(addActivity, { name: 'Rondleidingen' })
    for (const step of ['reset', 'refuse'] as const)
      await assert.rejects(
        on.perform(decideStatement, { activity: id, steps: [{ field: 'name', step }] }),
        { code: 'wrong-input' },
        step,
      )
    await assert.rejects(on.perform(changeActivity, { id, name: '' }), { code: 'wrong-input' })
    const former = await on.perform(changeActivity, { id, name: 'Rondleiding' })
    await on.perform(changeActivity, former)
    assert.equal((await view(on, id)).statements[0]?.value.text, 'Rondleidingen')
  }))

test('another name, role or state is kept, and gives what it was', () =>
  onEmpty(async (on) => {
    await on.perform(answerQuestions, { answers: { paper: 'yes' } })
    const former = await on.perform(changeActivity, {
      id: 'paper',
      state: 'ended',
      role: 'joint',
      name: 'Kelder',
    })
    assert.deepEqual(former, { id: 'paper', state: 'proposed', role: 'controller', name: '' })
    const changed = await view(on, 'paper')
    assert.deepEqual([changed.state, changed.role, changed.open.length], ['ended', 'joint', 0])
    assert.equal(changed.statements.find(({ field }) => field === 'name')?.value.text, 'Kelder')
    await on.perform(changeActivity, former)
    const back = await view(on, 'paper')
    assert.deepEqual([back.state, back.role], ['proposed', 'controller'])
    assert.ok(back.statements.every(({ field }) => field !== 'name'))
  }))

test('what was signed off does not change, and what came since is told', () =>
  onEmpty(async (on) => {
    await on.perform(setOrganisation, { name: 'Fietsenmakerij', email: 'info@fietsen.example' })
    const first = await on.perform(signRegister, { signedBy: 'Marijke' })
    assert.equal(first.number, 1)
    const signed = await on.perform(registerVersion, { number: 1 })
    assert.deepEqual(signed?.changes, [])
    const kwartje = signed?.version.register.activities.find(({ id }) => id === 'kwartje')
    const textOf = (field: string): string =>
      kwartje?.statements.find((one) => one.field === field)?.value.text ?? ''
    assert.equal(textOf('name'), 'Overzicht van gegevens met Kwartje')
    assert.match(textOf('weighing'), /Belang/)
    await on.perform(answerQuestions, { answers: { paper: 'yes' } })
    await on.perform(setOrganisation, { name: 'Iemand anders' })
    const later = await on.perform(registerVersion, { number: 1 })
    assert.deepEqual(later?.version, signed?.version)
    assert.deepEqual(
      later?.changes.map(({ activity: id, field, what }) => [id, field, what]),
      [['paper', null, 'added']],
    )
    assert.equal((await view(on, 'paper')).drift['not-declared'] > 0, true)
    await on.perform(signRegister, { signedBy: 'Marijke', note: 'papier erbij' })
    const { versions, broken } = await on.perform(registerVersions, {})
    assert.deepEqual(
      versions.map(({ number, note }) => [number, note]),
      [
        [2, 'papier erbij'],
        [1, ''],
      ],
    )
    assert.deepEqual(broken, [])
    assert.equal(await on.perform(registerVersion, { number: 3 }), null)
  }))

test('a spreadsheet of others is shown first, then taken in as declared, and can be taken back', () =>
  onEmpty(async (on) => {
    const csv =
      'Verwerking;Doel;Persoonsgegevens;Bewaartermijn\r\nLedenadministratie;Contributie innen;Naam, IBAN;2 jaar\r\n=1+1;;;\r\n'
    const given = { base64: Buffer.from(csv).toString('base64'), name: 'register.csv' }
    const preview = await on.perform(previewRegisterImport, given)
    assert.deepEqual(preview.mapping, ['name', 'purpose', 'data', 'retention'])
    assert.equal(preview.rows, 2)
    const { activities } = await on.perform(importRegister, { ...given, mapping: [...preview.mapping] })
    const { activity: taken } = (await on.perform(activity, { id: activities[0] ?? '' })) ?? {}
    assert.deepEqual(
      taken?.statements.map(({ field, item, value, basis }) => [
        field,
        item,
        value.term || value.text,
        basis,
      ]),
      [
        ['name', '', 'Ledenadministratie', 'declared'],
        ['data', 'name', '', 'declared'],
        ['data', 'iban', '', 'declared'],
        ['retention', 'Ledenadministratie', 'P2Y', 'declared'],
        ['remarks', '', 'Doel: Contributie innen', 'declared'],
      ],
    )
    assert.deepEqual(await on.perform(dropImported, { activities: [...activities] }), { dropped: 2 })
    const { activities: left } = await on.perform(register, {})
    assert.deepEqual(
      left.filter(({ id }) => id.startsWith('own-')),
      [],
    )
  }))

test('a file without a table is refused, whatever it is', () =>
  onEmpty(async (on) => {
    for (const text of [
      '',
      'geen tabel',
      '\u0000\u0001',
      'PK\u0003\u0004kapot',
      '%PDF-1.7',
      'alleen;een;kop',
    ])
      await assert.rejects(
        on.perform(previewRegisterImport, { base64: Buffer.from(text).toString('base64'), name: '' }),
        { code: 'no-table' },
        JSON.stringify(text),
      )
  }))
