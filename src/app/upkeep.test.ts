import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueSources } from './upkeep.ts'

const day = 86_400_000
const place = { id: 1, kind: 'path', details: { schedule: 'daily' }, scannedAtMs: 1000 } as const

test('a place is due when its interval has passed, to the millisecond', () => {
  assert.deepEqual(dueSources([place], 1000 + day - 1), [])
  assert.deepEqual(dueSources([place], 1000 + day), [1])
  const weekly = { ...place, details: { schedule: 'weekly' } } as const
  assert.deepEqual(dueSources([weekly], 1000 + 7 * day - 1), [])
  assert.deepEqual(dueSources([weekly], 1000 + 7 * day), [1])
})

test('a place with a schedule that was never read is due; paper, and a place without schedule, never', () => {
  assert.deepEqual(
    dueSources(
      [
        { ...place, id: 1, scannedAtMs: null },
        { ...place, id: 2, details: {} },
        { ...place, id: 3, kind: 'declared' },
        { ...place, id: 4 },
      ],
      900 * day,
    ),
    [1, 4],
  )
})
