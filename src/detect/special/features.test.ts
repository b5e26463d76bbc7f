import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alone, readAlone, readSentence, together, words, type EndOfName } from './features.ts'

const nobody: EndOfName = (at) => at

function told(text: string, endOfName = nobody): number[] {
  const bytes = Buffer.from(text)
  readSentence(bytes, [0, bytes.length], endOfName)
  return [...together.numbers.subarray(0, together.count)]
}

function toldAlone(word: string): number[] {
  told(word)
  readAlone(Buffer.from(word), 0)
  return [...alone.numbers.subarray(0, alone.count)]
}

const endOf =
  (name: string): EndOfName =>
  (at) =>
    at === 0 ? Buffer.byteLength(name) : at

test('that somebody is named tells something, who it is does not', () => {
  const named = told('Jan de Vries ligt plat', endOf('Jan de Vries'))
  assert.deepEqual(named, told('Fatma Öz ligt plat', endOf('Fatma Öz')))
  assert.notDeepEqual(named, told('het net ligt plat'))
})

test('capitals and accents do not matter', () => {
  assert.deepEqual(told('Zij HEEFT Reuma'), told('zij heeft reuma'))
  assert.deepEqual(told('een allergieën-lijst'), told('een allergieen-lijst'))
})

test('a long word is also how it begins and ends', () => {
  const shared = (a: string, b: string): number =>
    toldAlone(a).filter((one) => toldAlone(b).includes(one)).length
  assert.ok(shared('schouderoperatie', 'knieoperatie') >= 3)
  assert.equal(shared('bed', 'bel'), 0)
})

test('a sentence without end is read up to a bound', () => {
  assert.ok(told('hij is ziek en moe. '.repeat(100_000)).length <= 2048)
  assert.ok(words.count <= 64)
})

test('bytes of all sorts are read without an error', () => {
  for (const text of ['', '\xff', 'a\u0301', '🦊'.repeat(40), '\0'.repeat(300), 'ǆ', 'Ã', 'x'.repeat(5000)])
    told(text)
})
