import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transferTo, type TransferGround } from './transfer.ts'

const cases: readonly (readonly [
  country: string,
  ground: TransferGround,
  day: string,
  need: string,
  isFitting: boolean,
])[] = [
  ['NL', 'unknown', '2026-11-01', 'none', true],
  ['CH', 'adequacy', '2026-11-01', 'adequate', true],
  ['CH', 'unknown', '2026-11-01', 'adequate', false],
  ['CH', 'listed', '2026-11-01', 'adequate', false],
  ['US', 'unknown', '2026-11-01', 'if-listed', false],
  ['US', 'adequacy', '2026-11-01', 'if-listed', false],
  ['US', 'listed', '2026-11-01', 'if-listed', true],
  ['US', 'listed', '2022-01-01', 'safeguards', false],
  ['IN', 'standard-clauses', '2026-11-01', 'safeguards', true],
  ['GB', 'adequacy', '2026-11-01', 'adequate', true],
  ['GB', 'adequacy', '2032-01-01', 'safeguards', false],
]

for (const [country, ground, day, need, isFitting] of cases)
  test(`on ${day}, ${country} with ${ground}: ${need}, ${isFitting ? 'fits' : 'does not fit'}`, () => {
    const transfer = transferTo(country, ground, day)
    assert.deepEqual([transfer.need, transfer.isGroundFitting], [need, isFitting])
  })
