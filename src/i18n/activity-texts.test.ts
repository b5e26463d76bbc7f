import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity, Statement } from '../privacy/register/model.ts'
import { activityTexts, writtenOut } from './activity-texts.ts'
import { languages } from './index.ts'

function statement(field: Statement['field'], text: string): Statement {
  return {
    field,
    item: '',
    value: { term: '', text },
    basis: 'inferred',
    evidence: [],
    drift: null,
    decided: null,
  }
}

function activity(id: string, ...statements: readonly Statement[]): Activity {
  return { id, role: 'controller', state: 'proposed', statements, refused: [] }
}

test('an activity goes by its usual name until it is given another', () => {
  assert.equal(activityTexts(activity('payroll'), languages.nl).name, 'Loon en personeel')
  assert.equal(activityTexts(activity('payroll'), languages.en).name, 'Pay and staff')
  assert.equal(activityTexts(activity('payroll', statement('name', 'Lonen')), languages.en).name, 'Lonen')
  assert.equal(activityTexts(activity('own-1'), languages.nl).name, '')
  assert.equal(activityTexts(activity('constructor'), languages.nl).name, '')
})

test('written out, only what was left empty gets the usual text', () => {
  const texts = (one: Activity): readonly (readonly [string, string])[] =>
    writtenOut(one, languages.nl).statements.map(({ field, value }) => [field, value.text])
  assert.deepEqual(texts(activity('payroll', statement('source', ''), statement('remarks', ''))), [
    ['name', 'Loon en personeel'],
    ['source', 'De medewerker zelf, en de eigen administratie.'],
    ['remarks', ''],
  ])
  assert.deepEqual(texts(activity('payroll', statement('name', 'Lonen'), statement('source', 'van ons'))), [
    ['name', 'Lonen'],
    ['source', 'van ons'],
  ])
})
