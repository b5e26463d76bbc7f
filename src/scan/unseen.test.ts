import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { UnitRow } from '../store/store.ts'
import { unseenUnits } from './unseen.ts'

const unit = (locator: string, changes: Partial<UnitRow> = {}): UnitRow => ({
  locator,
  stamp: '',
  sizeBytes: 10,
  state: 'done',
  covered: [[0, 10]],
  itemsRead: 1,
  ...changes,
})
const known = [
  unit('brief.txt'),
  unit('post/inbox', { state: 'partly', covered: [[2, 6]] }),
  unit('post/oud', { state: 'vanished' }),
  unit('post.txt'),
]

test('behind a folder that did not open lies what was in it, read as far as it was', () => {
  assert.deepEqual(unseenUnits(new Set(['post/']), known), {
    locators: new Set(['post/inbox']),
    bytes: 10,
    bytesRead: 4,
  })
})

test('behind a root that is not there lies everything, and without either nothing', () => {
  assert.deepEqual(
    unseenUnits(new Set(['']), known).locators,
    new Set(['brief.txt', 'post/inbox', 'post.txt']),
  )
  assert.deepEqual(unseenUnits(new Set(), known), { locators: new Set(), bytes: 0, bytesRead: 0 })
})
