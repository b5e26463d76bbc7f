import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreCases } from './score.ts'

test('of the labelled mails each near miss is found, and nothing else', async () => {
  const scores = await scoreCases()
  assert.deepEqual(
    scores.map(({ rule, missed, wrong }) => ({ rule, missed, wrong })),
    scores.map(({ rule }) => ({ rule, missed: [], wrong: [] })),
  )
})
