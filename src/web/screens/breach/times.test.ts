import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongTimes } from './times.ts'

const nowMs = Date.parse('2026-11-29T12:00')
const typed = { firstSignal: '', aware: '2026-11-29T10:00', began: '', ended: '' }

test('only the minute of awareness must be told', () => {
  assert.equal(wrongTimes(typed, nowMs), null)
  assert.deepEqual(wrongTimes({ ...typed, aware: '' }, nowMs), { field: 'aware', code: 'missing' })
})

test('what lies ahead, before the law, or the wrong way round is told where it stands', () => {
  const ahead = { ...typed, ended: '2026-11-29T13:00' }
  assert.deepEqual(wrongTimes(ahead, nowMs), { field: 'ended', code: 'future' })
  assert.deepEqual(wrongTimes({ ...typed, aware: '0206-11-29T10:00' }, nowMs), {
    field: 'aware',
    code: 'tooOld',
  })
  const later = { ...typed, firstSignal: '2026-11-29T11:00' }
  assert.deepEqual(wrongTimes(later, nowMs), { field: 'firstSignal', code: 'wrongOrder' })
  assert.equal(wrongTimes({ ...typed, began: '2010-01-01T00:00' }, nowMs), null, 'the leak may be old')
})
