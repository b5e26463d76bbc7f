import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../../app/jobs.ts'
import { newestScan, runTotals, scanView } from './scan-view.ts'

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
const reading = { sourceId: 7, phase: 'reading', bytesDone: 50, bytesTotal: 100, items: 4, problems: 1 }

test('a scan that has not told anything yet is of its first place', () => {
  const view = scanView(job, [5, 6, 7])
  assert.equal(view.phase, 'waiting')
  assert.equal(view.sourceId, 5)
  assert.deepEqual(view.turn, { number: 1, of: 2 })
  assert.equal(view.share, null)
})

test('the place that is read now has a turn in the order of the places', () => {
  const view = scanView({ ...job, progress: reading }, [5, 6, 7])
  assert.deepEqual(view.turn, { number: 2, of: 2 })
  assert.equal(view.share, 0.5)
  assert.equal(view.msLeft, null)
})

test('no places named means all, and one place has no turn', () => {
  assert.deepEqual(scanView({ ...job, input: {}, progress: reading }, [5, 6, 7]).turn, { number: 3, of: 3 })
  assert.equal(scanView({ ...job, input: { sourceIds: [7] } }, [5, 7]).turn, null)
})

test('a coin is not full before the end', () => {
  const full = { ...reading, bytesDone: 100 }
  assert.equal(scanView({ ...job, progress: full }, [7]).share, 0.99)
  assert.equal(scanView({ ...job, progress: { ...full, phase: 'joining' } }, [7]).share, null)
  assert.equal(scanView({ ...job, progress: { ...full, bytesDone: 0, bytesTotal: 0 } }, [7]).share, null)
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
    mailHosts: {},
  }
  const totals = runTotals({
    sources: [outcome, { ...outcome, isUnchanged: true }],
    persons: 1,
    cancelled: false,
  })
  assert.deepEqual(totals, { items: 6, problems: 4, bytesRead: 16, places: 2, isUnchanged: false })
})
