import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { inMemory } from '../base/bytes.ts'
import { createSealer } from './sealer.ts'

const key = new Uint8Array(32).fill(9)

function hmac(...parts: readonly (string | Uint8Array)[]): string {
  const one = createHmac('sha256', key)
  for (const part of parts) one.update(part)
  return one.digest('hex').slice(0, 32)
}

test('a digest is the HMAC of the text, however long, also after a longer one', () => {
  const { digest } = createSealer(key, key)
  const longest = 'é'.repeat(21_845)
  for (const text of [longest, `${longest}é`, 'x'.repeat(70_000), '', 'Noor Smit', 'é€😀', '\ud800'])
    assert.equal(digest(text), hmac(text))
})

test('an item has the HMAC of its bytes behind a word of its own, on both sides of what is hashed in one call', () => {
  const { digestItem } = createSealer(key, key)
  for (const length of [65_536, 65_537, 0, 1, 5000]) {
    const bytes = new Uint8Array(length).fill(length % 251)
    assert.equal(digestItem(inMemory(bytes)), hmac('item:', bytes))
  }
})
