import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Job } from '../../app/jobs.ts'
import { progressOf, shownJob } from './job-progress.ts'

const job: Job = {
  id: 1,
  name: 'scan',
  input: {},
  state: 'running',
  progress: null,
  output: null,
  failure: null,
  beganAtMs: 0,
  endedAtMs: null,
}

test('knows no share before the job has counted', () => {
  assert.deepEqual(progressOf(job), { share: null, msLeft: null, phase: 'reading' })
  assert.equal(
    progressOf({ ...job, progress: { phase: 'counting', bytesDone: 1, bytesTotal: 2 } }).share,
    null,
  )
})

test('gives share and time left while reading', () => {
  const progress = { phase: 'reading', bytesDone: 25, bytesTotal: 100, msLeft: 4000 }
  assert.deepEqual(progressOf({ ...job, progress }), { share: 0.25, msLeft: 4000, phase: 'reading' })
})

test('counts the places before this one, and is not full before the end', () => {
  const progress = { phase: 'reading', bytesDone: 50, bytesTotal: 100, place: 2, places: 4 }
  assert.equal(progressOf({ ...job, progress }).share, 0.375)
  assert.equal(progressOf({ ...job, progress: { ...progress, phase: 'counting' } }).share, 0.25)
  const joining = { ...progress, phase: 'joining', place: 4 }
  assert.deepEqual(progressOf({ ...job, progress: joining }), { share: 0.99, msLeft: null, phase: 'joining' })
  assert.equal(progressOf({ ...job, state: 'done', progress: joining }).share, 1)
})

test('shows what runs before what is paused, and never a recount', () => {
  const paused: Job = { ...job, id: 2, state: 'paused' }
  assert.equal(shownJob([paused, job])?.id, 1)
  assert.equal(shownJob([paused])?.id, 2)
  assert.equal(shownJob([{ ...job, name: 'recount' }]), null)
})
