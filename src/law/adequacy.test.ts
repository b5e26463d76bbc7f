import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adequacyDecisions, adequacyOn } from './adequacy.ts'

test('a decision covers a country from its day to its last, and the newest of two counts', () => {
  const decision = (country: string, day: string): string | undefined => adequacyOn(country, day)?.decision
  assert.equal(decision('US', '2023-07-09'), undefined)
  assert.equal(decision('US', '2023-07-10'), '(EU) 2023/1795')
  assert.equal(decision('GB', '2025-12-18'), '(EU) 2021/1772, (EU) 2025/1226')
  assert.equal(decision('GB', '2025-12-19'), '(EU) 2025/2574')
  assert.equal(decision('GB', '2032-01-01'), undefined)
  assert.equal(decision('CN', '2026-11-25'), undefined)
})

test('of one country the decisions stand in order of time', () => {
  const inOrder = adequacyDecisions.toSorted((a, b) =>
    a.country === b.country ? a.from.localeCompare(b.from) : a.country.localeCompare(b.country),
  )
  assert.deepEqual(adequacyDecisions, inOrder)
})
