import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PictureState } from '../actions/pictures.ts'
import type { Job } from '../app/jobs.ts'
import { picturesView } from './pictures-view.ts'

const state: PictureState = {
  waiting: 38,
  read: 0,
  empty: 0,
  failed: 0,
  msLeft: 240_000,
  isMeasured: false,
  isByItself: false,
}
const job: Job = {
  id: 2,
  name: 'read-pictures',
  input: {},
  state: 'running',
  progress: { phase: 'reading', done: 3, total: 38, findings: 9, msLeft: 90_000 },
  output: null,
  failure: null,
  beganAtMs: 0,
  endedAtMs: null,
}
const ended = { endedAtMs: 1 }
const read = { read: 30, empty: 6, failed: 2, away: 0, findings: 80, ms: 1, cancelled: false }

test('what waits is told, and nothing when nothing waits', () => {
  assert.deepEqual(picturesView(state, []), { kind: 'waiting', waiting: 38, msLeft: 240_000 })
  assert.deepEqual(picturesView({ ...state, waiting: 0 }, []), { kind: 'nothing' })
  assert.equal(picturesView(state, [{ ...job, name: 'scan' }]).kind, 'waiting')
})

test('what is going on is told by its job, from the first moment', () => {
  const view = picturesView(state, [job])
  assert.deepEqual(
    [view.kind, 'done' in view && view.done, 'msLeft' in view && view.msLeft],
    ['going', 3, 90_000],
  )
  assert.equal(picturesView(state, [{ ...job, progress: null }]).kind, 'going')
})

test('a pause says whether it ends by itself', () => {
  const paused: Job = { ...job, ...ended, state: 'paused' }
  assert.deepEqual(picturesView(state, [paused]), { kind: 'paused', id: 2, waiting: 38, isForNow: false })
  const view = picturesView(state, [{ ...paused, hasMadeWay: true }])
  assert.equal(view.kind === 'paused' && view.isForNow, true)
})

test('what is done is told until something new waits; what is out of reach is nothing new', () => {
  const done: Job = { ...job, ...ended, state: 'done', output: { ...read, away: 2 } }
  assert.equal(picturesView({ ...state, waiting: 2 }, [done]).kind, 'done')
  assert.equal(picturesView({ ...state, waiting: 3 }, [done]).kind, 'waiting')
  assert.equal(picturesView(state, [{ ...job, ...ended, state: 'stopped' }]).kind, 'waiting')
  assert.equal(picturesView(state, [{ ...job, ...ended, state: 'failed' }]).kind, 'failed')
})
