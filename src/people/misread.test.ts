import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayBeMisread } from './misread.ts'

test('one or two typical confusions are undone', () => {
  for (const [read, known] of [
    ['Lotte van der Veeu', 'Lotte van der Veen'],
    ['Marnix Terpstra', 'Mamix Terpstra'],
    ['P1et Terpstra', 'Piet Terpstra'],
    ['Fatima e1 Idrlssi', 'Fatima el Idrissi'],
    ['Wouter Kloosterrnan', 'Wouter Kloosterman'],
    ['Vera Qulst', 'Vera Quist'],
    ['Lotte vander Veen', 'Lotte van der Veen'],
  ] as const)
    assert.ok(mayBeMisread(read, known), read)
})

test('so is a given name more, and an accent less', () => {
  assert.ok(mayBeMisread('Lotte Sanne van der Veen', 'Lotte van der Veen'))
  assert.ok(mayBeMisread('ZEYNEP AYDOGAN', 'Zeynep Aydoğan'))
})

test('another name is another name', () => {
  for (const [read, known] of [
    ['Piet Terpstra', 'Piet Tuinstra'],
    ['Jan Bakker', 'Jan Bokhoven'],
    ['Els Kamphuis', 'Rudolf Kamphuis'],
    ['Ilse Bos', 'Else Vos'],
    ['Terpstra', 'Terpstro'],
    ['Lctte van bcr Vocn', 'Lotte van der Veen'],
  ] as const)
    assert.ok(!mayBeMisread(read, known), read)
})

test('the same both ways, and any name is itself', () => {
  const name = fc.string({ unit: fc.constantFrom(...'lin rmcdvw.oe'), maxLength: 16 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      assert.equal(mayBeMisread(a, b), mayBeMisread(b, a))
    }),
  )
})
