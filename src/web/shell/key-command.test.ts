import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enWeb } from '../../i18n/en-web.ts'
import { nlWeb } from '../../i18n/nl-web.ts'
import { screens } from '../screens/index.ts'
import { doors, isBehind } from './doors.ts'
import { keyCommand } from './key-command.ts'

const languages = { nl: nlWeb.doors.letters, en: enWeb.doors.letters }

test('goes to a door with g and its letter, in each language its own', () => {
  assert.deepEqual(keyCommand('g', null), { type: 'wait' })
  assert.deepEqual(keyCommand('v', languages.nl), { type: 'go', path: '/' })
  assert.deepEqual(keyCommand('t', languages.en), { type: 'go', path: '/' })
  assert.equal(keyCommand('p', null), null)
  assert.equal(keyCommand('q', languages.nl), null)
})

for (const [language, letters] of Object.entries(languages)) {
  test(`has a letter of its own for each door (${language})`, () => {
    assert.deepEqual(Object.keys(letters).sort(), doors.map(({ id }) => id).sort())
    assert.equal(new Set(Object.values(letters)).size, doors.length)
    for (const letter of Object.values(letters)) assert.match(letter, /^[a-z]$/)
  })
}

test('every screen lights up one door', () => {
  for (const { path } of screens) assert.equal(doors.filter((door) => isBehind(door, path)).length, 1, path)
})
