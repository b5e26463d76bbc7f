import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHash } from 'node:crypto'
import { CandidateWriter, readCandidates, wordDigester } from './name-candidates.ts'

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const word = wordDigester(digest)

test('what a document leaves open is written and read back, in the order in which it stands', () => {
  const undecided = [
    { start: 70, end: 78, odds: -1.26, words: [7, -9] },
    { start: 3, end: 11, odds: 0, words: [5] },
  ]
  const body = new CandidateWriter(digest).write([
    { place: 'body', undecided },
    { place: 'head', undecided: [] },
    { place: '1.2', undecided: [{ start: 0, end: 4, odds: -3.96, words: [5] }] },
    { place: 'header' },
  ])
  assert.deepEqual(readCandidates(body), [
    { part: 'body', start: 3, length: 8, odds: 0, words: [word(5)] },
    { part: 'body', start: 70, length: 8, odds: -1.3, words: [word(7), word(-9)] },
    { part: '1.2', start: 0, length: 4, odds: -4, words: [word(5)] },
  ])
})

test('where nothing is left open nothing is written, and nothing of the words stands in it', () => {
  const writer = new CandidateWriter(digest)
  assert.equal(writer.write([{ place: 'body' }, { place: 'head', undecided: [] }]), '')
  assert.notEqual(word(5), new CandidateWriter((text) => digest(`other ${text}`)).write([]))
  assert.match(word(5), /^[0-9a-f]{8}$/)
})
