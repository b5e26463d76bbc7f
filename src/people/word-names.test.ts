import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAlsoWord, standsAsName } from './word-names.ts'

const stands = (word: string, text: string): boolean => {
  const start = text.indexOf(word)
  assert.ok(start >= 0, text)
  return standsAsName(text, { start, end: start + word.length })
}

test('knows names that are words as well', () => {
  for (const word of ['Bos', 'Kok', 'wit', 'Mei', 'May', 'Bakker', 'Mark']) assert.ok(isAlsoWord(word), word)
  for (const word of ['Terpstra', 'Kamphuis', 'Jeroen', 'de Wit', 'Bos-Jansen'])
    assert.ok(!isAlsoWord(word), word)
})

test('a word in small letters is a name only behind what leads to one', () => {
  for (const [word, text] of [
    ['bos', 'gisteren belde mevr. bos nog'],
    ['bos', 'dhr bos, u spreekt met'],
    ['wit', 'met p. de wit afgesproken'],
    ['kok', 'groetjes,\nkok'],
    ['bos', 'beste bos,'],
    ['bos', 'aan piet.bos@thuispost.example'],
    ['bos', 'van bos@thuispost.example'],
    ['bos', ' bos '],
    ['Bos', 'Bos heeft gebeld'],
    ['BOS', 'MEVROUW BOS'],
    ['Mei', 'Mei belde terug'],
  ] as const)
    assert.ok(stands(word, text), text)
  for (const [word, text] of [
    ['bos', 'een bos bloemen voor op tafel'],
    ['bos', 'wandelen in het bos en op de hei'],
    ['wit', 'de muur wordt wit geverfd'],
    ['wit', 'Wij schilderen de wit uitgeslagen muur'],
    ['kok', 'de kok kookt vandaag'],
    ['mei', 'op 12 mei komen wij langs'],
    ['mei', 'vanaf mei gelden nieuwe tarieven'],
    ['May', 'on 12 May we come by'],
    ['May', 'in May 2026 prices change'],
    ['mark', 'ik zei: hij wil mark down gebruiken'],
  ] as const)
    assert.ok(!stands(word, text), text)
})
