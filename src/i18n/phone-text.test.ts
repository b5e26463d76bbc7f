import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneText } from './phone-text.ts'

test('Dutch numbers stand in groups, as people write them', () => {
  assert.equal(phoneText('0612345678'), '06 12 34 56 78')
  assert.equal(phoneText('+31612345678'), '+31 6 12 34 56 78')
  assert.equal(phoneText('0201234567'), '020 123 45 67')
  assert.equal(phoneText('+31850013014'), '+31 85 001 30 14')
  assert.equal(phoneText('0297123456'), '0297 12 34 56')
})

test('what is no whole Dutch number stays as it is', () => {
  for (const text of [
    '',
    '+4930123456',
    '09001234',
    '06123456789',
    'klant@x.example',
    '06 12345678',
    '+31061234567',
  ])
    assert.equal(phoneText(text), text)
})
