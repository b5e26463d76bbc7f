import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWeights, numberBits, packWeights, unpackWeights } from './weights.ts'

const width = 3
const learned = fc.uniqueArray(
  fc.record({
    number: fc.nat(2 ** numberBits - 1),
    weights: fc.int8Array({ minLength: width, maxLength: width }),
  }),
  { selector: ({ number }) => number, maxLength: 200 },
)

test('what was packed is found again by its number, and nothing else is', () => {
  fc.assert(
    fc.property(learned, fc.nat(2 ** numberBits - 1), (all, other) => {
      const weights = unpackWeights(packWeights([-1000, 0, 7], all), width)
      assert.deepEqual([...weights.beginning], [-1000, 0, 7])
      for (const { number, weights: told } of [...all, { number: other, weights: undefined }]) {
        const sums = new Int32Array(width)
        addWeights(weights, number, sums)
        const known = told ?? all.find((one) => one.number === number)?.weights ?? new Int8Array(width)
        assert.deepEqual([...sums], [...known])
      }
    }),
  )
})
