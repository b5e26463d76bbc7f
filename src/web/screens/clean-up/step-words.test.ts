import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nlCleanUp } from '../../../i18n/nl-clean-up.ts'
import { nlWeb } from '../../../i18n/nl-web.ts'
import { stepName } from './step-words.ts'

const texts = {
  screens: nlWeb.screens,
  format: { dateTime: () => '3 maart 2026 09:20' },
  cleanUp: nlCleanUp,
}
const step = { name: '', kind: 'file', atMs: null, people: [], row: null }

test('a step is called by what it is about; a row by its table and key', () => {
  const row = { table: 'klant', key: '17' }
  assert.equal(stepName({ ...step, row }, texts), 'Rij 17 uit klant')
  assert.equal(stepName({ ...step, row, people: ['Piet'] }, texts), 'Rij 17 uit klant: Piet')
  assert.equal(stepName({ ...step, row, name: 'foto.png' }, texts), 'foto.png')
  assert.equal(stepName(step, texts), 'Stuk zonder naam')
  assert.equal(stepName({ ...step, people: ['Piet'] }, texts), 'Gegevens van Piet')
  assert.equal(stepName({ ...step, kind: 'message', atMs: 1 }, texts), 'Mail van 3 maart 2026 09:20')
})
