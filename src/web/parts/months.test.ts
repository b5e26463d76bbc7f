import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillMonths } from './months.ts'

test('fills the months between with nothing, over the turn of the year', () => {
  const filled = fillMonths([
    { month: '2024-02', count: 3 },
    { month: '2023-11', count: 2 },
  ])
  assert.deepEqual(filled, [
    { month: '2023-11', count: 2 },
    { month: '2023-12', count: 0 },
    { month: '2024-01', count: 0 },
    { month: '2024-02', count: 3 },
  ])
})

test('has no months when there is nothing', () => {
  assert.deepEqual(fillMonths([]), [])
})
