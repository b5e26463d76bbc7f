import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextScanMs, schedulesFor } from './schedule.ts'

test('reading at once is offered only where a change is told', () => {
  for (const kind of ['path', 'imap'] as const) assert.ok(schedulesFor(kind).includes('at-once'), kind)
  for (const kind of ['carddav', 'caldav', 'database'] as const)
    assert.deepEqual(schedulesFor(kind), ['hourly', 'daily', 'weekly'])
})

test('every hour is offered for places at servers, and comes round an hour after the last reading', () => {
  assert.deepEqual(schedulesFor('imap'), ['at-once', 'hourly', 'daily', 'weekly'])
  assert.deepEqual(schedulesFor('path'), ['at-once', 'daily', 'weekly'])
  const book = { kind: 'carddav', details: { schedule: 'hourly' }, scannedAtMs: 1000 } as const
  assert.equal(nextScanMs(book), 3_601_000)
  assert.equal(nextScanMs({ ...book, scannedAtMs: null }), 0)
})
