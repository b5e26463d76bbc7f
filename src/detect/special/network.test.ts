import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { categoryKinds } from '../kinds.ts'
import {
  addEmbedding,
  depth,
  mostSteps,
  numberBits,
  oddsOf,
  packNetwork,
  slopesOf,
  unpackNetwork,
} from './network.ts'

const width = categoryKinds.length
const aStep = fc.integer({ min: -mostSteps, max: mostSteps })
const embedding = fc.array(aStep, { minLength: depth, maxLength: depth })
const known = fc.uniqueArray(fc.tuple(fc.nat(2 ** numberBits - 1), embedding), {
  selector: ([number]) => number,
  maxLength: 100,
})
const float = fc.float({ min: -4, max: 4, noNaN: true })
const floats = (size: number): fc.Arbitrary<Float32Array> =>
  fc.array(float, { minLength: size, maxLength: size }).map((all) => Float32Array.from(all))

const anyNetwork = fc
  .record({ known, beginning: floats(depth), output: floats((depth + 1) * width) })
  .map(({ known: all, beginning, output }) => {
    const rows = all.toSorted(([a], [b]) => a - b)
    const features = Int32Array.from(rows, ([number]) => number)
    const steps = Int8Array.from(rows.flatMap(([, steps]) => steps))
    return { features, steps, step: 0.125, beginning, output }
  })

test('what was packed is found again by its number, and nothing else is', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(2 ** numberBits - 1), (learned, other) => {
      const network = unpackNetwork(packNetwork(learned))
      assert.deepEqual(network.beginning, learned.beginning)
      assert.deepEqual(network.output, learned.output)
      for (const number of [...learned.features, other]) {
        const sum = new Int32Array(depth)
        addEmbedding(network, number, sum)
        const row = learned.features.indexOf(number)
        const expected =
          row === -1 ? sum.map(() => 0) : learned.steps.subarray(row * depth, (row + 1) * depth)
        assert.deepEqual([...sum], [...expected])
      }
    }),
  )
})

test('slopes tell how the odds of a kind rise with the sum', () => {
  fc.assert(
    fc.property(anyNetwork, embedding, fc.nat(depth - 1), fc.nat(width - 1), (learned, sum, at, kind) => {
      // So small a step that the layer is straight.
      const network = { ...unpackNetwork(packNetwork(learned)), step: 1e-6 }
      const before = oddsOf(network, Int32Array.from(sum))[kind] ?? 0
      const slope = slopesOf(network, kind)[at] ?? 0
      const after =
        oddsOf(
          network,
          Int32Array.from(sum, (one, i) => (i === at ? one + 1 : one)),
        )[kind] ?? 0
      assert.ok(Math.abs(after - before - slope) < 1e-9)
    }),
  )
})
