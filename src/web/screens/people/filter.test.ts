import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idOf, isFiltered, peopleFilter } from './filter.ts'

test('reads the filters of an address', () => {
  assert.deepEqual(peopleFilter({ text: ' anja ', role: 'customer', kind: 'NL_BSN', place: '3' }), {
    text: 'anja',
    role: 'customer',
    kind: 'NL_BSN',
    sourceId: 3,
  })
})

test('leaves out what no filter can be', () => {
  const filter = peopleFilter({ role: 'toString', kind: 'BSN', place: '-1', other: 'x' })
  assert.deepEqual(filter, { text: '' })
  assert.equal(isFiltered(filter), false)
  assert.equal(isFiltered(peopleFilter({ place: '2' })), true)
  assert.equal(idOf('1e3'), null)
})

test('cuts a text that the server would refuse', () => {
  assert.equal(peopleFilter({ text: 'x'.repeat(300) }).text.length, 200)
})
