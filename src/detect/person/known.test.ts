import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsMadeKnown } from './known.ts'

test('a name in a header makes its words known', () => {
  assert.deepEqual(wordsMadeKnown('Okke Haanstra'), ['Okke', 'Haanstra'])
  assert.deepEqual(wordsMadeKnown('HAANSTRA, O.'), ['HAANSTRA'])
  assert.deepEqual(wordsMadeKnown('Kenneth Steep'), ['Kenneth', 'Steep'])
})

test('lists, firms and what stands behind a hyphen make none known', () => {
  assert.deepEqual(wordsMadeKnown('Okke Haanstra - Travel Desk'), ['Okke', 'Haanstra'])
  assert.deepEqual(wordsMadeKnown('IQ - Financial Brokerage'), [])
  assert.deepEqual(wordsMadeKnown('World Wide Words'), [])
  assert.deepEqual(wordsMadeKnown('Freshpress Announcements'), [])
  assert.deepEqual(wordsMadeKnown('The Handwerk Champion'), [])
})
