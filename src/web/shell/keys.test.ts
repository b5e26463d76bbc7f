import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doors } from './doors.ts'
import { keyCommand } from './keys.ts'

test('goes to a door with g and its letter', () => {
  assert.deepEqual(keyCommand('g', false), { type: 'wait' })
  assert.deepEqual(keyCommand('p', true), { type: 'go', path: '/places' })
  assert.equal(keyCommand('p', false), null)
  assert.equal(keyCommand('q', true), null)
})

test('has a letter of its own for each door', () => {
  assert.equal(new Set(doors.map(({ key }) => key)).size, doors.length)
})
