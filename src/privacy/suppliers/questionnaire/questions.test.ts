import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questions, questionsFor } from './questions.ts'
import { questionIds } from './types.ts'

test('the twelve stand in their order and weigh 100 together', () => {
  assert.deepEqual(
    questions.map(({ id }) => id),
    questionIds,
  )
  assert.equal(
    questions.reduce((sum, { weight }) => sum + weight, 0),
    100,
  )
})

test('every question is short: a field that decides, evidence last, no field twice', () => {
  for (const { id, fields } of questions) {
    const names = fields.map((field) => field.id)
    assert.equal(new Set(names).size, names.length, id)
    assert.ok(names.length <= 5, id)
    assert.equal(names.at(-1), 'evidence', id)
    assert.match(fields[0]?.type ?? '', /^choices?$/, id)
  }
})

test('every choice can be answered with “I do not know”', () => {
  for (const { id, fields } of questions) {
    for (const field of fields) {
      if (!('options' in field)) continue
      assert.equal(field.options.at(-1), 'unknown', `${id}.${field.id}`)
      assert.equal(new Set(field.options).size, field.options.length, `${id}.${field.id}`)
    }
  }
})

test('the past three years are asked with breaches', () => {
  const breach = questions.find(({ id }) => id === 'breach')
  assert.deepEqual(
    breach?.fields.map(({ id }) => id),
    ['within', 'contact', 'history', 'story', 'evidence'],
  )
})

test('a supplier that decides for itself is asked four questions, and not for a right to check it', () => {
  const asked = questionsFor('controller')
  assert.deepEqual(
    asked.map(({ id }) => id),
    ['role', 'data', 'location', 'own-use'],
  )
  assert.deepEqual(
    asked.at(-1)?.fields.map(({ id }) => id),
    ['uses', 'consent', 'evidence'],
  )
  for (const role of ['processor', 'joint', 'depends'] as const) assert.equal(questionsFor(role), questions)
})
