import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, greatest, least } from './lists.ts'

test('takes more than a call has room for', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => i)
  const list = [-1]
  append(list, many)
  assert.equal(list.length, 300_001)
  assert.deepEqual([greatest(many), least(many)], [299_999, 0])
})

test('of nothing there is no greatest and no least', () => {
  assert.deepEqual([greatest([]), least([])], [-Infinity, Infinity])
})
