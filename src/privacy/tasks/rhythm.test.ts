import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthChecks, rhythmMonth, rhythmYear } from './rhythm.ts'

test('one check a month, each once a year, over the turn of the year', () => {
  assert.equal(rhythmMonth('2026-11-15', '2026-10-31'), null)
  const year = rhythmYear('2026-11-15', '2026-11-30')
  assert.deepEqual(
    year.map(({ check }) => check),
    monthChecks,
  )
  assert.deepEqual(
    year.slice(0, 4).map(({ month, until }) => [month, until]),
    [
      ['2026-11', '2026-11-30'],
      ['2026-12', '2026-12-31'],
      ['2027-01', '2027-01-31'],
      ['2027-02', '2027-02-28'],
    ],
  )
  assert.deepEqual(
    ['2026-11-01', '2026-12-01', '2027-11-01'].map((day) => rhythmMonth('2026-11-15', day)?.opensYear),
    [true, false, true],
  )
})
