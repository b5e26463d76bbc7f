import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSessions } from './sessions.ts'

test('sessions are many, unguessable, and end together', () => {
  const sessions = createSessions(() => 0)
  const tokens = Array.from({ length: 40 }, () => sessions.begin())
  assert.equal(new Set([...tokens, sessions.key]).size, 41)
  assert.ok(tokens.every((token) => token.length >= 32 && sessions.isSession(token)))
  assert.equal(sessions.isSession(undefined), false)
  assert.equal(sessions.isSession(''), false)
  assert.equal(sessions.isSession(sessions.key), false)
  sessions.endAll()
  assert.ok(tokens.every((token) => !sessions.isSession(token)))
})

test('of more sessions than one person has, the oldest goes', () => {
  const sessions = createSessions(() => 0)
  const tokens = Array.from({ length: 51 }, () => sessions.begin())
  assert.deepEqual(
    tokens.map((token) => sessions.isSession(token)),
    [false, ...Array.from({ length: 50 }, () => true)],
  )
})

test('the key of one workbench opens no other', () => {
  const [one, two] = [createSessions(() => 0), createSessions(() => 0)]
  assert.equal(two.isKey(one.key), false)
  assert.equal(two.enter(one.onceKey()), undefined)
})
