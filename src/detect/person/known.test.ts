import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'
import { wordsMadeKnown } from './known.ts'

test('a name in a header makes its words known', () => {
  assert.deepEqual(wordsMadeKnown('Okke Haanstra'), ['Okke', 'Haanstra'])
  assert.deepEqual(wordsMadeKnown('HAANSTRA, O.'), ['HAANSTRA'])
  assert.deepEqual(wordsMadeKnown('Kenneth Steep'), ['Kenneth', 'Steep'])
})

test('lists, firms and what stands behind a hyphen make none known', () => {
  assert.deepEqual(wordsMadeKnown('Okke Haanstra - Travel Desk'), ['Okke', 'Haanstra'])
  assert.deepEqual(wordsMadeKnown('IQ - Financial Brokerage'), [])
  assert.deepEqual(wordsMadeKnown('World Wide Words'), [])
  assert.deepEqual(wordsMadeKnown('Freshpress Announcements'), [])
  assert.deepEqual(wordsMadeKnown('The Handwerk Champion'), [])
})

const persons = (text: string, knownNames: readonly string[]): string[] =>
  detect(Buffer.from(text), { layout: 'prose', knownNames })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('a known name that no list has is found where it stands by itself, and in no longer word', () => {
  const known = ["Qwil-Ott Xa'bran", 'Éowyx Brandsnoor']
  assert.deepEqual(persons("Qwil-Ott Xa'bran is er, en Éowyx Brandsnoor ook.", known), [
    "Qwil-Ott Xa'bran",
    'Éowyx Brandsnoor',
  ])
  assert.deepEqual(persons('De Qwil-Ottomaan, de Éowyxen en Qwil', known), [])
  assert.deepEqual(persons('Brandsnoor', known), ['Brandsnoor'])
})

test('a text that names thousands who are known is read in the time of its length', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => {
    const word = i.toString(26).replaceAll(/\d/g, (digit) => 'qxzjkwvfgh'[Number(digit)] ?? '')
    return `Qwo${word}lin Xav${word}zor`
  })
  const text = names.join(', ')
  const begin = process.cpuUsage().user
  assert.ok(persons(text, names).length > 10_000)
  const seconds = (process.cpuUsage().user - begin) / 1e6
  assert.ok(seconds < 5, `${seconds} seconds`)
})
