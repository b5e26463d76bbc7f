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

test('shows what runs before what is paused, and never a recount', () => {
  const paused: Job = { ...job, id: 2, state: 'paused' }
  assert.equal(shownJob([paused, job])?.id, 1)
  assert.equal(shownJob([paused])?.id, 2)
  assert.equal(shownJob([{ ...job, name: 'recount' }]), null)
})
