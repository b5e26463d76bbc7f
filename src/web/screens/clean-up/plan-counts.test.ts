import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepStates, type StepState } from '../../../privacy/plans/plan.ts'
import { stepsIn, subjectOf } from './plan-counts.ts'

const noSteps = Object.fromEntries(stepStates.map((state) => [state, 0])) as Record<StepState, number> // of all of them

test('what stays by law or by choice is a step, and not what the plan is about', () => {
  const counts = { ...noSteps, planned: 3, held: 2, excluded: 1 }
  assert.equal(stepsIn({ counts }), 6)
  assert.deepEqual(subjectOf({ counts, wholes: 2, bytes: { ...noSteps, planned: 30, held: 20 } }), {
    items: 3,
    wholes: 2,
    bytes: 30,
  })
})
