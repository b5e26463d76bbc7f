import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastCleanUps, relapseOf, type KeptPlan, type LastCleanUp } from './relapse.ts'
import { stepStates, type StepState } from './plan.ts'

const none = Object.fromEntries(stepStates.map((state) => [state, 0])) as Record<StepState, number>
const plan: KeptPlan = {
  rule: 'duplicates',
  about: '',
  state: 'applied',
  isMore: false,
  appliedAtMs: 1000,
  counts: { ...none, done: 9, excluded: 1, held: 2, refused: 1 },
}
const then: LastCleanUp = { rule: 'duplicates', about: '', appliedAtMs: 1000, left: 4 }
const read = { endedAtMs: 2000, isWhole: true }
const counted = { count: 4, isMore: false }

test('what a clean-up left is what was not taken away; the last that stands counts', () => {
  assert.deepEqual(lastCleanUps([plan]), [then])
  assert.deepEqual(lastCleanUps([{ ...plan, state: 'undone' }]), [])
  assert.deepEqual(lastCleanUps([{ ...plan, state: 'proposed', appliedAtMs: null }]), [])
  assert.deepEqual(lastCleanUps([{ ...plan, rule: 'erase-person' }]), [])
  const later = { ...plan, appliedAtMs: 3000, counts: { ...none, destroyed: 5 }, state: 'destroyed' } as const
  assert.deepEqual(lastCleanUps([later, plan]), [{ ...then, appliedAtMs: 3000, left: 0 }])
  assert.equal(lastCleanUps([{ ...plan, isMore: true }])[0]?.left, null)
})

test('more is grown; not more is the same only when every place was read whole since', () => {
  const state = (...given: Parameters<typeof relapseOf>): string => relapseOf(...given).state
  assert.equal(state(then, { count: 5, isMore: false }, []), 'grown')
  assert.equal(state(then, counted, [read]), 'same')
  assert.equal(state(then, counted, []), 'unknown')
  assert.equal(state(then, counted, [read, null]), 'unknown')
  assert.equal(state(then, counted, [{ ...read, endedAtMs: 900 }]), 'unknown')
  assert.equal(state(then, counted, [{ ...read, isWhole: false }]), 'unknown')
  assert.equal(state(then, { ...counted, isMore: true }, [read]), 'unknown')
  assert.equal(state({ ...then, left: null }, { count: 900, isMore: false }, [read]), 'unknown')
})
