import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestEvent } from './event.ts'
import { requestFiles } from './file.ts'

const opened: RequestEvent = {
  type: 'opened',
  channel: 'mail',
  receivedAt: '2026-10-05T09:00:00+02:00',
  rights: ['access'],
  asker: { name: 'Piet', mail: '', phone: '', address: '', behalf: 'self', about: '', age: null },
  text: '',
  language: 'nl',
  document: null,
  by: '',
}

function fileOf(...events: readonly RequestEvent[]) {
  const lines = [opened, ...events].map((event, index) => ({
    id: index + 1,
    request: 1,
    atMs: index,
    event,
    hash: String(index),
  }))
  const file = requestFiles(lines).get(1)
  assert.ok(file)
  return file
}

const decide = (items: readonly string[], decision: 'give' | 'withhold' | null): RequestEvent => ({
  type: 'decided-item',
  items,
  decision,
  ground: decision === 'withhold' ? '15(4)' : null,
  why: '',
  by: 'Tess',
})

test('what was taken back counts for nothing, and what stood before it holds again', () => {
  const right = (outcome: 'granted' | 'refused'): RequestEvent => ({
    type: 'decided',
    right: 'access',
    outcome,
    grounds: [],
    why: '',
    by: 'Tess',
  })
  const file = fileOf(right('granted'), right('refused'), { type: 'struck', line: 3, why: 'te snel' })
  assert.equal(file.decided.get('access')?.outcome, 'granted')
})

test('the newest word on an item holds, and without one the proposal does', () => {
  const file = fileOf(decide(['a', 'b', 'c'], 'give'), decide(['b'], 'withhold'), decide(['c'], null))
  assert.deepEqual(
    [...file.items].map(([key, { decision }]) => [key, decision]),
    [
      ['a', 'give'],
      ['b', 'withhold'],
    ],
  )
})
