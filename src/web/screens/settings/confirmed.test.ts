import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isConfirmed } from './confirmed.ts'

test('one of the words is enough, however it is typed', () => {
  assert.equal(isConfirmed(' weg ', ['De Wilg', 'WEG']), true)
  assert.equal(isConfirmed('de  wilg', ['De Wilg', 'WEG']), true)
  assert.equal(isConfirmed('De Wil', ['De Wilg', 'WEG']), false)
})

test('nothing typed is never a yes, also when there is no name', () => {
  assert.equal(isConfirmed('', ['', 'WEG']), false)
  assert.equal(isConfirmed('  ', ['', 'WEG']), false)
})
