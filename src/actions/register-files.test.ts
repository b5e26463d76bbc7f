import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createWorkspace } from '../app/workspace.ts'
import { registerFromJson } from '../letters/register/register-json.ts'
import { exportRegister, registerFormats } from './export-register.ts'
import { publishedStatement, statement, statementState } from './privacy-statement.ts'
import { addActivity, decideStatement, setOrganisation } from './register-decide.ts'
import { signRegister } from './register-versions.ts'

const folder = mkdtempSync(join(tmpdir(), 'kwartje-register-files-'))
const { workspace } = await createWorkspace(
  { folder: join(folder, 'store'), databaseUrl: undefined },
  { signal: new AbortController().signal, passphrase: undefined },
)
const { perform } = workspace
await perform(addActivity, { template: 'customers' })
after(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('the register can be had in every format, in both languages', async () => {
  const starts = {
    pdf: '%PDF-1.7',
    docx: 'PK',
    xlsx: 'PK',
    ods: 'PK',
    json: '{',
    jsonld: '{',
    html: '<!doctype html>',
  }
  for (const format of registerFormats)
    for (const language of ['nl', 'en'] as const) {
      const { fileName, bytes } = await perform(exportRegister, { format, language })
      assert.match(fileName, new RegExp(`^(verwerkingsregister|register-of-processing).*\\.${format}$`))
      assert.ok(text(bytes).startsWith(starts[format]), format)
    }
})

test('a version is exported as it was signed off, whatever was decided since', async () => {
  await perform(signRegister, { signedBy: 'Mevrouw Kadijk' })
  await perform(setOrganisation, { name: 'Andere Naam' })
  const { bytes, fileName } = await perform(exportRegister, { format: 'json', version: 1 })
  const read = registerFromJson(bytes)
  assert.match(fileName, /-v1-/)
  assert.deepEqual([read?.version?.number, read?.version?.signedBy], [1, 'Mevrouw Kadijk'])
  assert.notEqual(read?.register.organisation.name, 'Andere Naam')
  await assert.rejects(perform(exportRegister, { format: 'json', version: 7 }), { code: 'wrong-input' })
})

test('the statement names the usual activity, and its open points stand beside it', async () => {
  const { bytes, fileName } = await perform(statement, { format: 'txt' })
  assert.match(fileName, /^privacyverklaring-\d{4}-\d\d-\d\d\.txt$/)
  assert.match(text(bytes), /Bent u klant\?[^]*Klanten en facturen/)
  const { open, published } = await perform(statementState, {})
  assert.equal(published, null)
  assert.ok(open.some(({ activity, gap }) => activity === 'customers' && gap === 'obligatory'))
})

test('a published statement tells what moved since, until it is published anew', async () => {
  const { fingerprint } = await perform(publishedStatement, {})
  assert.deepEqual((await perform(statementState, {})).published?.drift, [])
  await perform(decideStatement, {
    activity: 'customers',
    steps: [
      { field: 'obligatory', step: 'declare', value: { text: 'Ja, zonder adres kunnen wij niet leveren.' } },
    ],
  })
  const moved = await perform(statementState, {})
  assert.deepEqual(
    moved.published?.drift.map(({ field, what }) => [field, what]),
    [['obligatory', 'added']],
  )
  assert.notEqual(moved.fingerprint, fingerprint)
  await perform(publishedStatement, {})
  assert.deepEqual((await perform(statementState, {})).published?.drift, [])
  assert.equal((await perform(statementState, { audience: 'staff' })).published, null)
  await assert.rejects(perform(publishedStatement, { on: '2999-01-01' }), { code: 'wrong-input' })
})
