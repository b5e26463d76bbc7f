import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPassword, sayable } from './new-password.ts'

test('a password is six groups of three that nobody mistakes, of more than eighty bits', () => {
  const password = newPassword(crypto.getRandomValues(new Uint32Array(32)))
  assert.match(password, /^(?:[a-z2-9]{3}-){5}[a-z2-9]{3}$/)
  assert.doesNotMatch(password, /[ilo015jq]/)
  const letters = password.replaceAll('-', '').length
  assert.ok(letters * Math.log2(sayable.length) > 80)
  assert.notEqual(password, newPassword(crypto.getRandomValues(new Uint32Array(32))))
})
