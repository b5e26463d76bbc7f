import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPortable, isPortableItem, isPortableOrigin, originOfColumn } from './portable.ts'

test('RV05: a reader of a newsletter takes along name, address and what was opened, not the score', () => {
  const columns = ['name', 'address', 'opens', 'click_events', 'engagement score']
  assert.ok(isPortable(['6.1.a']))
  assert.deepEqual(
    columns.filter((column) => isPortableOrigin(originOfColumn(column))),
    ['name', 'address', 'opens', 'click_events'],
  )
})

test('RV06: a debtor whose file is kept for claims takes nothing along: it is a request for access', () => {
  assert.ok(!isPortable(['6.1.f', '6.1.c']))
})

test('own messages go along, letters of the organisation do not', () => {
  const own = new Set(['a'])
  const none = { roles: [], parent: null }
  assert.ok(isPortableItem({ kind: 'message', roles: ['from'], parent: null }, own))
  assert.ok(!isPortableItem({ kind: 'message', roles: ['to'], parent: null }, own))
  assert.ok(isPortableItem({ kind: 'attachment', roles: [], parent: 'a' }, own))
  assert.ok(!isPortableItem({ ...none, kind: 'file' }, own))
  assert.ok(isPortableItem({ ...none, kind: 'row' }, own))
})
