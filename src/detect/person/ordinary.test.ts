import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'
import { hashOfText, sign, signsOfHash } from '../lexicon.ts'
import { lexicon } from '../words/index.ts'
import { ordinaryWords } from '../words/ordinary.ts'
import { isNoNameWord } from './ordinary.ts'

const persons = (text: string, knownNames: readonly string[] = []): string[] =>
  detect(Buffer.from(text), { layout: 'prose', knownNames })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('a word that nobody is called is told in the singular and not, and a name is none', () => {
  for (const word of ['policy', 'Consumers', 'SEEKER', 'absolutely', 'the'])
    assert.ok(isNoNameWord(word), word)
  for (const word of ['Bakker', 'Rice', 'Roos', 'Hofstra', 'Mei', 'Groot', 'Slim', 'Post'])
    assert.ok(!isNoNameWord(word), word)
})

test('no word of the list is in a list of names', () => {
  const names = ordinaryWords
    .split(/\s+/)
    .filter(
      (word) => (signsOfHash(lexicon, hashOfText(word)) & (sign.given | sign.family | sign.infix)) !== 0,
    )
  assert.deepEqual(names, [])
})

test('two everyday words are nobody, whoever speaks for them', () => {
  assert.deepEqual(persons('Satellite firms seek to Delay Ruling of the court.'), [])
  assert.deepEqual(persons('Dear Free Member, this is for you.'), [])
  assert.deepEqual(persons('Our Store Policies are new.', ['Store Policies']), [])
  assert.deepEqual(persons('A. You’re right. B. Adapt the plan.'), [])
  assert.deepEqual(persons('He moved to VA. Screening starts soon.'), [])
  assert.deepEqual(persons("It is not for us. Couldn't you ask RH. I've no idea."), [])
})

test('an everyday word behind a given name that is none, or behind initials that a label tells of, is a family name', () => {
  assert.deepEqual(persons('Kenneth Steep runs the shop.'), ['Kenneth Steep'])
  assert.deepEqual(persons('Naam: J. Model'), ['J. Model'])
  assert.deepEqual(persons('De heer Model belde.'), ['Model'])
})

test('a make that somebody is called ends a name where the sentence says so', () => {
  assert.deepEqual(persons('Got you down? Joris Knorr argues that the road is paved.'), ['Joris Knorr'])
})

test('a word of a people or a function before a name is no part of it', () => {
  assert.deepEqual(persons('American H. Robert Horwich, 55, was there.'), ['H. Robert Horwich'])
  assert.deepEqual(persons('We asked Chairman Scott Hoekstra.'), ['Scott Hoekstra'])
  assert.deepEqual(persons('On Monday 9 September 11:13 CET Matt Swadan wrote:'), ['Matt Swadan'])
})
