import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeGroups } from './merge-groups.ts'

test('the same reason in two places is one reason, what costs most first', () => {
  const merged = mergeGroups([
    [
      { code: 'needs-ocr', count: 9, lostBytes: 0, examples: ['a'] },
      { code: 'encrypted', count: 1, lostBytes: 10, examples: ['b'] },
    ],
    [
      { code: 'encrypted', count: 2, lostBytes: 5, examples: ['c'] },
      { code: 'damaged', count: 1, lostBytes: 400, examples: [] },
    ],
  ])
  assert.deepEqual(
    merged.map(({ code, count, lostBytes }) => [code, count, lostBytes]),
    [
      ['damaged', 1, 400],
      ['encrypted', 3, 15],
      ['needs-ocr', 9, 0],
    ],
  )
  assert.deepEqual(merged[1]?.examples, ['b', 'c'])
})
