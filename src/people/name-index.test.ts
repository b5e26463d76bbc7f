import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareNames, parseName } from './name.ts'
import { NameIndex } from './name-index.ts'

const given = fc.constantFrom(
  'Jan',
  'Johannes',
  'Hans',
  'J.',
  'J.P.',
  'Jan-Willem',
  'Janwillem',
  'Anna',
  'Annie',
  'A.',
  '',
)
const family = fc.constantFrom(
  'Bos',
  'de Bos',
  'Bos-de Wit',
  'de Wit',
  'van Dam',
  'Vandam',
  'Bo',
  'Bo-Ra',
  '',
)
const names = fc.tuple(given, family).map((parts) => parts.join(' ').trim())

test('finds of many names the one that comparing each finds first', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 25, maxLength: 40 }), names, (known, asked) => {
      const index = new NameIndex()
      for (const name of known) index.add(parseName(name))
      const first = known.findIndex((name) => compareNames(parseName(name), parseName(asked)) !== 'different')
      assert.equal(index.find(parseName(asked)), first)
    }),
    { numRuns: 2000 },
  )
})

test('names that come later are found too', () => {
  const index = new NameIndex()
  for (let i = 0; i < 100; i++) {
    index.add(parseName(`Ka${'ro'.repeat(i)} Zwaan${'e'.repeat(i)}`))
    assert.equal(index.find(parseName(`K. Zwaan${'e'.repeat(i)}`)), i)
  }
  assert.equal(index.find(parseName('Piet Zwaan')), -1)
})
