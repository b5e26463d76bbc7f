import assert from 'node:assert/strict'
import { test } from 'node:test'
import { objectionLetter, type ObjectionFacts } from './objection-letter.ts'

const facts: ObjectionFacts = {
  language: 'nl',
  madeOn: '2026-11-29',
  writer: 'Fietsenmaker De Ketting',
  sender: { name: 'Zadelexpres', email: 'nieuws@zadelexpres.example' },
  address: 'info@deketting.example',
  asked: [
    { on: '2026-11-02', way: 'by-hand' },
    { on: '2026-11-10', way: 'one-click' },
  ],
  cameOn: ['2026-11-12'],
}

const wordsOf = (some: ObjectionFacts): string => JSON.stringify(objectionLetter(some))

test('an objection tells the sender how it was asked, in words that fit who reads it', () => {
  const words = wordsOf(facts)
  assert.match(words, /Op 2 november 2026 vroeg ik u te stoppen, zoals u dat zelf aanbiedt\./)
  assert.match(words, /Op 10 november 2026 vroeg ik u te stoppen, met de afmeldlink in uw mail\./)
  assert.doesNotMatch(words, /door uzelf/)
  assert.match(wordsOf({ ...facts, language: 'en' }), /I asked you to stop, in the way you offer yourself\./)
})

test('who never said who they are signs with the address that the sender writes to', () => {
  const { opening, author } = objectionLetter({ ...facts, writer: '' })
  assert.deepEqual([opening[0], author], ['Van: info@deketting.example', 'info@deketting.example'])
})
