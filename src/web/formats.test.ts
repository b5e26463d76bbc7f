import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFormats } from './formats.ts'

test('a size is written as its language does, down to the byte', () => {
  const words = { yesterday: '', today: '', tomorrow: '' }
  const sizes = (locale: string): string[] => [600, 1500].map(makeFormats(locale, words).size)
  assert.deepEqual(
    sizes('en-GB').map((size) => size.replace(/\s/, ' ')),
    ['600 bytes', '1.5 kB'],
  )
  assert.equal(sizes('nl-NL')[0]?.replace(/\s/, ' '), '600 byte')
})
