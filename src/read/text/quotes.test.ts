import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitQuotes } from './quotes.ts'

const split = (text: string): string[] => {
  const bytes = Buffer.from(text)
  return splitQuotes(bytes).map(
    ({ layout, start, end }) => `${layout}: ${bytes.subarray(start, end).toString().trim()}`,
  )
}

test('quotes: text alone is prose', () =>
  assert.deepEqual(split('Hoi Jan,\nOp tijd graag.\n'), ['prose: Hoi Jan,\nOp tijd graag.']))

test('quotes: lines with > are quoted, answers between them are not', () => {
  assert.deepEqual(split('> vraag\nantwoord\n> nog een\n'), [
    'quoted: > vraag',
    'prose: antwoord',
    'quoted: > nog een',
  ])
})

test('quotes: the line that names the writer belongs to the quote', () => {
  assert.deepEqual(
    split('Goed.\n\nOp di 3 mrt 2026 om 10:00 schreef Jan de Vries <j@x.example>:\n\n> vraag\n\nGroet\n'),
    [
      'prose: Goed.',
      'quoted: Op di 3 mrt 2026 om 10:00 schreef Jan de Vries <j@x.example>:\n\n> vraag',
      'prose: Groet',
    ],
  )
})

test('quotes: that line may be folded', () => {
  assert.deepEqual(
    split('Ok\nOn Tue, Mar 3, 2026 at 10:00 AM Jan de Vries\n<j@x.example> wrote:\n> x\n')[1]?.slice(0, 9),
    'quoted: O',
  )
})

test('quotes: all below the header block of Outlook is quoted', () => {
  const block = 'Van: Jan de Vries\nVerzonden: dinsdag 3 maart 2026 10:00\nAan: Piet\n\nTekst van Jan\n'
  assert.deepEqual(split(`Akkoord\n\n${block}`), ['prose: Akkoord', `quoted: ${block.trim()}`])
  assert.deepEqual(split('Ja\n-----Original Message-----\nhallo\n'), [
    'prose: Ja',
    'quoted: -----Original Message-----\nhallo',
  ])
})

test('quotes: the stretches are the whole text', () => {
  const text = Buffer.from('a\n> b\n\nOp 1 jan 2020 schreef X:\nc\n> d')
  let at = 0
  for (const stretch of splitQuotes(text)) {
    assert.equal(stretch.start, at)
    at = stretch.end
  }
  assert.equal(at, text.length)
})
