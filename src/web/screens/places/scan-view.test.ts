import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../../app/jobs.ts'
import { newestScan, isAllRead, runTotals, scanView } from './scan-view.ts'

const job: Job = {
  id: 3,
  name: 'scan',
  input: { sourceIds: [7, 5] },
  state: 'running',
  progress: null,
  output: null,
  failure: null,
  beganAtMs: 0,
  endedAtMs: null,
}
const reading = {
  sourceId: 7,
  phase: 'reading',
  bytesDone: 50,
  bytesTotal: 100,
  items: 4,
  problems: 1,
  place: 2,
  places: 2,
}

test('a scan that has not told anything yet waits', () => {
  const view = scanView(job)
  assert.deepEqual([view.phase, view.sourceId, view.turn, view.share], ['waiting', null, null, null])
})

test('tells which place of how many, and the share of all', () => {
  const view = scanView({ ...job, progress: reading })
  assert.deepEqual(view.turn, { number: 2, of: 2 })
  assert.equal(view.share, 0.75)
  assert.equal(view.msLeft, null)
  assert.equal(scanView({ ...job, progress: { ...reading, place: 1, places: 1 } }).turn, null)
})

test('the newest scan is the one that counts, other jobs are not scans', () => {
  assert.equal(newestScan([]), null)
  assert.equal(newestScan([job, { ...job, id: 9 }, { ...job, id: 12, name: 'recount' }])?.id, 9)
})

test('a run is told as the sum of its places', () => {
  const outcome = {
    sourceId: 1,
    label: '',
    location: '',
    kind: 'path' as const,
    account: null,
    reached: true,
    bytesExpected: 10,
    bytesRead: 8,
    items: 3,
    skipped: 0,
    units: 1,
    unitsUnchanged: 0,
    isUnchanged: false,
    problems: 2,
    ms: 1,
    cancelled: false,
    reason: null,
    changed: null,
  }
  const totals = runTotals({
    sources: [outcome, { ...outcome, isUnchanged: true }],
    persons: 1,
    cancelled: false,
  })
  assert.deepEqual(totals, {
    items: 6,
    problems: 4,
    bytesRead: 16,
    places: 2,
    isUnchanged: false,
    isEveryPlaceThere: true,
  })
  assert.equal(isAllRead({ sources: [outcome], persons: 1, cancelled: false }), false)
  const whole = { ...outcome, problems: 0 }
  assert.equal(isAllRead({ sources: [whole], persons: 1, cancelled: false }), true)
  const away = { ...whole, reached: false }
  assert.equal(isAllRead({ sources: [whole, away], persons: 1, cancelled: false }), false)
  const gone = runTotals({ sources: [outcome, { ...outcome, units: 0 }], persons: 1, cancelled: false })
  assert.equal(gone.isEveryPlaceThere, false)
})
