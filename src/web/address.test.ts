import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressText, changedQuery } from './address.ts'

test('writes a path with its filters and leaves empty ones out', () => {
  assert.equal(addressText('/people', { role: 'customer', text: '' }), '/people?role=customer')
  assert.equal(addressText('/people'), '/people')
  assert.equal(addressText('/people', { text: 'Jansen & Zn' }), '/people?text=Jansen+%26+Zn')
})

test('changes some of the filters and keeps the others', () => {
  assert.deepEqual(changedQuery({ role: 'customer', text: 'jan' }, { text: null, place: '3' }), {
    role: 'customer',
    place: '3',
  })
})
