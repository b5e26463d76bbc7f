import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLimits } from './limits.ts'
import { createSightings } from './sightings.ts'

test('a clock that is set back or ahead neither shuts the desk nor tells who reads', () => {
  let nowMs = Date.UTC(2026, 10, 29)
  const limits = createLimits(() => nowMs)
  const sightings = createSightings(() => nowMs)
  while (limits.mayPress('link'));
  nowMs -= 365 * 24 * 3600 * 1000
  assert.ok(limits.mayPress('link'), 'an hour that began in the future is over')
  sightings.opened('drill')
  nowMs -= 3600 * 1000
  assert.equal(sightings.looksLikeMachine('drill'), false)
  sightings.opened('drill')
  nowMs += 10
  assert.equal(sightings.looksLikeMachine('drill'), true)
})
