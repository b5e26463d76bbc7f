import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembering } from './remember.ts'

test('answers a text that was asked before without asking anew', () => {
  const asked: string[] = []
  const lengthOf = remembering(10, (text) => asked.push(text) && text.length)
  assert.deepEqual(['jan', 'piet', 'jan', ''].map(lengthOf), [3, 4, 3, 0])
  assert.deepEqual(asked, ['jan', 'piet', ''])
})

test('forgets all when there are as many as it may keep', () => {
  let asked = 0
  const next = remembering(2, () => ++asked)
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'c'].map(next), [1, 2, 1, 3, 4, 3])
})
