import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import type { ActionContext } from '../actions/action.ts'
import { explainDeadline } from '../actions/explain-deadline.ts'
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

test('what an action finds wrong with its input is told as wrong input', async () => {
  const asked = explainDeadline.input.parse({ rule: 'DSR-1M', start: 'soon' })
  // Needs no index, so the context is never looked at.
  const failed = await explainDeadline
    .run({} as ActionContext, asked, () => undefined)
    .then(() => undefined, failureOf)
  assert.deepEqual(failed?.type === 'input' && failed.issues.map(({ path }) => path), ['start'])
})
