import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedTogether } from './merging.ts'

const card = (nested: string) => ({ sourceId: 1, unit: 'book.vcf', item: '', nested, digest: 'd' })
const steps = (out: readonly number[]) =>
  [
    { id: 1, ...card('1'), why: { from: [card('2'), card('3')] } },
    { id: 2, ...card('2'), why: { into: card('1') } },
    { id: 3, ...card('3'), why: { into: card('1') } },
    { id: 4, ...card('4'), why: {} },
  ].map((step) => ({ ...step, isOut: out.includes(step.id) }))

test('who keeps a card keeps what it would be merged into as it is, once nothing else is merged there', () => {
  assert.deepEqual(changedTogether(steps([]), [2], true), [2])
  assert.deepEqual(changedTogether(steps([2]), [3], true), [3, 1])
  assert.deepEqual(changedTogether(steps([]), [1], true), [1, 2, 3])
  assert.deepEqual(changedTogether(steps([]), [4], true), [4])
})

test('who takes a card in again merges it', () => {
  assert.deepEqual(changedTogether(steps([1, 2, 3]), [2], false), [2, 1])
})
