import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  isReadWhole,
  notExamined,
  placesByState,
  placeState,
  shareRead,
  type PlaceLike,
} from './place-state.ts'

const last = { complete: true, reached: true, bytesExpected: 100, bytesRead: 100, problems: 0 }
const read: PlaceLike = { kind: 'path', last }
const unread: PlaceLike = { kind: 'path', last: null }
const declared: PlaceLike = { kind: 'declared', last: null }
const partly: PlaceLike = { kind: 'path', last: { ...last, complete: false } }

const away: PlaceLike = {
  kind: 'path',
  last: { ...last, complete: false, reached: false, problems: 1 },
}

test('a place is read, begun, not there, unread or declared', () => {
  assert.deepEqual([read, partly, away, unread, declared].map(placeState), [
    'read',
    'partly',
    'away',
    'unread',
    'declared',
  ])
})

test('groups stand in a fixed order and empty ones are left out', () => {
  assert.deepEqual(
    placesByState([declared, unread, read, unread]).map(({ state, places }) => [state, places.length]),
    [
      ['read', 1],
      ['unread', 2],
      ['declared', 1],
    ],
  )
})

test('declared and unread places are not examined', () => {
  assert.equal(notExamined([read, partly, unread, declared]), 2)
})

test('a share is never rounded up', () => {
  assert.equal(shareRead({ bytesRead: 999_999, bytesExpected: 1_000_000 }), 0.9999)
  assert.equal(shareRead({ bytesRead: 1, bytesExpected: 1 }), 1)
  assert.equal(shareRead({ bytesRead: 5, bytesExpected: 4 }), 1)
  assert.equal(shareRead({ bytesRead: 0, bytesExpected: 0 }), null)
})

test('a place is read whole only when a complete scan met no problem', () => {
  assert.equal(isReadWhole(read), true)
  assert.equal(isReadWhole({ ...read, last: { ...last, problems: 1 } }), false)
  assert.equal(isReadWhole({ ...read, last: { ...last, bytesRead: 99 } }), false)
  assert.equal(isReadWhole(unread), false)
})
