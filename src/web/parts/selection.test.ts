import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowAfter, toggled, toggledAll } from './selection.ts'

test('moves with J, K and the arrows and stops at both ends', () => {
  assert.equal(rowAfter('j', 0, 3), 1)
  assert.equal(rowAfter('ArrowDown', 2, 3), 2)
  assert.equal(rowAfter('k', 0, 3), 0)
  assert.equal(rowAfter('End', 0, 3), 2)
  assert.equal(rowAfter('x', 0, 3), null)
  assert.equal(rowAfter('j', 0, 0), null)
})

test('switches one row', () => {
  assert.deepEqual(toggled(new Set([1]), 2), new Set([1, 2]))
  assert.deepEqual(toggled(new Set([1, 2]), 2), new Set([1]))
})

test('switches all shown rows and leaves the others alone', () => {
  assert.deepEqual(toggledAll(new Set([9, 1]), [1, 2]), new Set([9, 1, 2]))
  assert.deepEqual(toggledAll(new Set([9, 1, 2]), [1, 2]), new Set([9]))
})
