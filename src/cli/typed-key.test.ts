import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nl } from '../i18n/nl.ts'
import type { Terminal } from './terminal.ts'
import { keyLength, typedKey } from './typed-key.ts'
import { UsageError } from './usage.ts'

const one = '2380b2550559b4729c0c650343d7250a'
const near = '2380b2550559b4729c0c650343d7250b'
const far = '0d0ca0ab62db1c975e3a8e138795a155'
const terminal = { messages: nl } as unknown as Terminal // only its words are asked for

test('keys are shown as short as still tells them apart', () => {
  assert.equal(keyLength([one, far]), 6)
  assert.equal(keyLength([one, near, far, far]), 32)
  assert.equal(keyLength([]), 6)
})

test('the beginning of a key is enough where it means one, and is refused where it means none or two', async () => {
  const known = (): Promise<readonly string[]> => Promise.resolve([one, near, far, far])
  const typed = (text: string): Promise<string> => typedKey({ terminal }, text, known)
  assert.equal(await typed('0d0ca0'), far)
  for (const text of ['2380b2', 'ffff', '0d0', 'Fatima', ''])
    await assert.rejects(typed(text), UsageError, text)
  const nobody = (): Promise<readonly string[]> => assert.fail('a whole key needs no list')
  assert.equal(await typedKey({ terminal }, one, nobody), one)
})
