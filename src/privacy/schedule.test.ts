import assert from 'node:assert/strict'
import { test } from 'node:test'
import { schedulesFor } from './schedule.ts'

test('reading at once is offered only where a change is told', () => {
  for (const kind of ['path', 'imap'] as const) assert.ok(schedulesFor(kind).includes('at-once'), kind)
  for (const kind of ['carddav', 'caldav', 'database'] as const)
    assert.deepEqual(schedulesFor(kind), ['daily', 'weekly'])
})
