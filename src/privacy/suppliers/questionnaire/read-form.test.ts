import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { questionsOfForm } from './house.ts'
import { AnswersError, maxFileLength, type AnswersProblem } from './read-answers.ts'
import { readForm } from './read-form.ts'

const facts = {
  format: 'kwartje-form',
  version: 1,
  round: '0f7d3c5e-8a41-4a55-9d39-1f2c3b4a5d6e',
  language: 'nl',
  organisation: 'Hoveniersbedrijf De Wilg',
  dueOn: '2026-12-15',
  asked: ['own-use', 'role', 'house-a1b2c3d4'],
  house: [{ id: 'house-a1b2c3d4', text: 'Werkt u ook op zondag?', isHard: true }],
}
const json = (changes: object = {}): string => JSON.stringify({ ...facts, ...changes })
const page = (block: string): string =>
  `<!doctype html><script type="application/json" id="kwartje-form">${block}</script>`

function assertRefused(text: string, code: AnswersProblem): void {
  assert.throws(
    () => readForm(text),
    (error) => error instanceof AnswersError && error.code === code,
    `${text.slice(0, 60)} is ${code}`,
  )
}

test('reads what a form says of itself, in the page and alone', () => {
  assert.deepEqual(readForm(page(json())), facts)
  assert.deepEqual(readForm(`\uFEFF\n${json({ fileStart: 'antwoorden' })} `), facts)
  assert.deepEqual(
    questionsOfForm(readForm(json())).map(({ id }) => id),
    ['role', 'own-use', 'house-a1b2c3d4'],
  )
})

test('says what is wrong', () => {
  assertRefused('', 'not-form')
  assertRefused('{"a":1}', 'not-form')
  assertRefused('<p>hallo</p>', 'not-form')
  assertRefused(page('null'), 'not-form')
  for (const changes of [
    { version: 2 },
    { round: '' },
    { round: '../../places' },
    { language: 'de' },
    { dueOn: '2026-02-30' },
    { asked: ['shoe-size'] },
    { asked: ['house-../../x'] },
    { house: [{ id: 'house-a1b2c3d4', text: '', isHard: true }] },
    { house: Array.from({ length: 11 }, (_, i) => ({ ...facts.house[0], id: `house-0000000${i}` })) },
  ])
    assertRefused(json(changes), 'damaged')
  assertRefused(json().padEnd(maxFileLength + 1), 'too-large')
})

test('a question that stands there twice is asked once', () => {
  const twice = readForm(json({ house: [...facts.house, { ...facts.house[0], text: 'En op maandag?' }] }))
  assert.deepEqual(twice.house, facts.house)
})

test('whatever stands there is read or refused', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(facts)), fc.jsonValue()), (changes) => {
      try {
        const { house, asked } = readForm(page(json(changes).replaceAll('<', '\\u003c')))
        assert.ok(house.length <= 10 && asked.length <= 22)
      } catch (error) {
        assert.ok(error instanceof AnswersError)
      }
    }),
  )
})
