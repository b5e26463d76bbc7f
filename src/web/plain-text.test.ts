import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutEnd, cutMiddle, plainLines, plainText, quotedText } from './plain-text.ts'

test('puts a name on one line with everything in it to be seen', () => {
  assert.equal(plainText('Zo\u0007e\r\n\u202eSmit'), 'Zo\u2407e \ufffdSmit')
  assert.equal(plainText('Anja Müller & Co. <b>'), 'Anja Müller & Co. <b>')
})

test('keeps what emoji are made of and cuts piles of accents', () => {
  assert.equal(plainText('👩‍👧'), '👩‍👧')
  assert.equal(plainText(`a${'\u0301'.repeat(40)}`), `a${'\u0301'.repeat(3)}`)
})

test('keeps lines where they are wanted', () => {
  assert.equal(plainLines('a\r\nb\u2028c'), 'a\nb\nc')
})

test('quotes in its own direction and cuts between characters', () => {
  assert.equal(quotedText('👩👩👩👩', 3), '\u2068👩👩…\u2069')
  assert.equal(quotedText('Anja'), '\u2068Anja\u2069')
})

test('cuts a name at its end and a path in its middle, by characters', () => {
  assert.equal(cutEnd('kort', 4), 'kort')
  assert.equal(cutEnd('👍👍👍👍', 3), '👍👍…')
  assert.equal(cutMiddle('/home/marijke/documenten/klanten', 15), '/home…n/klanten')
  assert.equal([...cutMiddle('x'.repeat(99), 44)].length, 44)
})
