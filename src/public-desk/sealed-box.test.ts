import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBoxKeys, openBox, sealFor } from './sealed-box.ts'

const keyOf = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url')

test('opens what another implementation of the standard sealed', () => {
  // The reader's keys and the info of RFC 9180, A.1.1; sealed by cryptography 48 for Python.
  const keys = {
    publicKey: keyOf('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
    privateKey: keyOf('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
  }
  const sealed = Buffer.from(
    'a44944251b8814f3fafa3fb33cd02a2bafd7ef7993312311d830a4a0ad19d8156376a73b292eab62cee106a6e8a2dd7aceaa7394629bf57e958a3b9429ca2b51d602a6d010dc705f9c8f34d2c1',
    'hex',
  )
  const opened = openBox(keys, 'Ode on a Grecian Urn', sealed)
  assert.equal(Buffer.from(opened ?? []).toString(), 'Beauty is truth, truth beauty')
})

test('opens for its reader alone, and only whole', () => {
  const [reader, other] = [createBoxKeys(), createBoxKeys()]
  const bytes = Buffer.from('Piet Jansen wil weten wat u van hem hebt')
  const sealed = sealFor(reader.publicKey, 'entry', bytes)
  assert.deepEqual(Buffer.from(openBox(reader, 'entry', sealed) ?? []), bytes)
  assert.equal(openBox(other, 'entry', sealed), null)
  assert.equal(openBox(reader, 'something else', sealed), null)
  for (let at = 0; at < sealed.length; at += 7) {
    const changed = Uint8Array.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.equal(openBox(reader, 'entry', changed), null)
    assert.equal(openBox(reader, 'entry', sealed.subarray(0, at)), null)
  }
})
