import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { failureOf } from './failure.ts'

test('what was wrong with an input is told by its place, a refusal by its code, all else by a number', () => {
  const wrong = z.object({ days: z.object({ from: z.number() }) }).safeParse({ days: { from: 'x' } })
  const failure = failureOf(wrong.error)
  assert.ok(failure.type === 'input')
  assert.deepEqual(
    failure.issues.map(({ path }) => path),
    ['days.from'],
  )
  assert.deepEqual(failureOf(new Refusal('disk-full', '/x')), {
    type: 'refusal',
    code: 'disk-full',
    subject: '/x',
  })
  assert.equal(failureOf(new Error('oei')).type, 'bug')
})
