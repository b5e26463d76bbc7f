import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pushNumber, readNumbers } from './packed-numbers.ts'
import { packSorts, unpackSorts } from './packed-sorts.ts'

test('numbers are read back as they were pushed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 32 - 1)), (numbers) => {
      const bytes: number[] = []
      for (const number of numbers) pushNumber(bytes, number)
      assert.deepEqual([...readNumbers(Uint8Array.from(bytes))], numbers)
    }),
  )
})

test('the sorts of each word are read back, by whatever hash', () => {
  const sorts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 })
  const words = fc.uniqueArray(fc.tuple(fc.integer(), sorts), { selector: ([hash]) => hash })
  fc.assert(
    fc.property(words, (all) => {
      const unpacked = unpackSorts(packSorts(new Map(all)))
      assert.equal(unpacked.size, all.length)
      for (const [hash, row] of all) assert.deepEqual(unpacked.get(hash), row)
    }),
  )
})
