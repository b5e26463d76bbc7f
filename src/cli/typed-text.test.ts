import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { readLines, readWhole, TooLongError } from './typed-text.ts'

const input = (...pieces: readonly (string | Buffer)[]): Readable =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)))

test('lines come as they were written, however the pieces fall', async () => {
  const e = Buffer.from('é')
  const lines = readLines(input('een\ntw', 'ee\n\n', e.subarray(0, 1), e.subarray(1), '\r\nzonder eind'))
  assert.deepEqual(await Array.fromAsync(lines), ['een', 'twee', '', 'é\r', 'zonder eind'])
  assert.equal(await readWhole(input('een\n', 'twee')), 'een\ntwee')
})

test('a line or a text that is too long is refused before it is in memory, and lines before it are given', async () => {
  const given: string[] = []
  await assert.rejects(async () => {
    for await (const line of readLines(input('kort\n', 'lang'.repeat(3), 'lang'), 10)) given.push(line)
  }, TooLongError)
  assert.deepEqual(given, ['kort'])
  await assert.rejects(readWhole(input('lang'.repeat(3)), 10), TooLongError)
})
