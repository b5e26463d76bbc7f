import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filledIn, withOption } from './filled.ts'

test('what was left open is not sent', () => {
  assert.deepEqual(
    filledIn({ role: '', purpose: ' loon ', kinds: [], people: ['customers'], x: undefined }),
    {
      purpose: 'loon',
      people: ['customers'],
    },
  )
})

test('who ticks none or I do not know takes the rest away, and the other way round', () => {
  assert.deepEqual(withOption(['mfa', 'backups'], 'none', true), ['none'])
  assert.deepEqual(withOption(['unknown'], 'mfa', true), ['mfa'])
  assert.deepEqual(withOption(['mfa', 'backups'], 'mfa', false), ['backups'])
})
