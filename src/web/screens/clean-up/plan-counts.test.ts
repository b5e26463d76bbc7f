import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepsIn, subjectOf } from './plan-counts.ts'

const none = {
  planned: 0,
  excluded: 0,
  held: 0,
  begun: 0,
  done: 0,
  refused: 0,
  unclear: 0,
  undoing: 0,
  undone: 0,
  destroyed: 0,
}

test('what stays by law or by choice is a step, and not what the plan is about', () => {
  const counts = { ...none, planned: 3, held: 2, excluded: 1 }
  assert.equal(stepsIn({ counts }), 6)
  assert.deepEqual(subjectOf({ counts, wholes: 2, bytes: { ...none, planned: 30, held: 20 } }), {
    items: 3,
    wholes: 2,
    bytes: 30,
  })
})
