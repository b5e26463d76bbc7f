import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { createWorkspace } from '../app/workspace.ts'
import type { RegisterDecision } from '../privacy/register/decision.ts'
import type { Activity, Statement } from '../privacy/register/model.ts'
import { importRegister, previewRegisterImport } from './import-register.ts'
import { addActivity, changeActivity } from './register-decide.ts'
import { checkRoom, mostActivities, mostLines } from './register-room.ts'
import { register } from './register.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-register-room-'))
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = (bytes: Uint8Array, name: string): { base64: string; name: string } => ({
  base64: Buffer.from(bytes).toString('base64'),
  name,
})

const csvOf = (rows: number): { base64: string; name: string } =>
  fileOf(Buffer.from(`Verwerking;Ontvangers\n${'Loon;Kantoor\n'.repeat(rows)}`), 'register.csv')

const mapping = ['name', 'recipients'] as const

test('a table of five hundred rows is taken in; one of a row more is refused, not cut', async () => {
  const { rows } = await perform(previewRegisterImport, csvOf(500))
  assert.equal(rows, 500)
  const refused = { code: 'table-too-large', subject: '500' }
  await assert.rejects(perform(previewRegisterImport, csvOf(501)), refused)
  await assert.rejects(perform(importRegister, { ...csvOf(501), mapping: [...mapping] }), refused)
})

test('a small workbook of millions of cells is refused before they are taken apart', async () => {
  const rows = '<row><c r="A1"><v>1</v></c><c r="ALL1"><v>1</v></c></row>'.repeat(20_000)
  const workbook = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  })
  await assert.rejects(perform(previewRegisterImport, fileOf(workbook, 'bom.xlsx')), {
    code: 'table-too-large',
  })
})

test('a register that is full takes no more activities, and what it holds can still be changed', async () => {
  const first = await perform(importRegister, { ...csvOf(500), mapping: [...mapping] })
  await perform(importRegister, { ...csvOf(400), mapping: [...mapping] })
  const full = { code: 'register-full', subject: String(mostActivities) }
  await assert.rejects(perform(importRegister, { ...csvOf(101), mapping: [...mapping] }), full)
  const room = mostActivities - (await perform(register, {})).activities.length
  await perform(importRegister, { ...csvOf(room), mapping: [...mapping] })
  await assert.rejects(perform(addActivity, { name: 'Een te veel' }), full)
  const changed = await perform(changeActivity, { id: first.activities[0] ?? '', name: 'Lonen' })
  assert.equal(changed.name, 'Loon')
})

test('a register takes no more lines than it has room for, and what it holds can still be changed', () => {
  const value = { term: '', text: 'iets' }
  const line = (number: number): Statement => ({
    field: 'systems',
    item: `systeem ${String(number)}`,
    value,
    basis: 'declared',
    evidence: [],
    drift: null,
    decided: null,
  })
  const statements = Array.from({ length: mostLines }, (_, i) => line(i))
  const full: Activity = { id: 'own-1', role: 'controller', state: 'kept', statements, refused: [] }
  const declares = (number: number): RegisterDecision => ({
    ...line(number),
    type: 'statement',
    activity: 'own-1',
    step: 'declare',
    seen: null,
    beside: [],
  })
  checkRoom({ activities: [full] }, [declares(0), declares(mostLines - 1)])
  const refused = { code: 'register-lines-full', subject: String(mostLines) }
  assert.throws(() => checkRoom({ activities: [full] }, [declares(mostLines)]), refused)
})
