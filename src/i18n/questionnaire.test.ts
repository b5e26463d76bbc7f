import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questions } from '../privacy/suppliers/questionnaire/questions.ts'
import { questionnaireTexts } from './questionnaire.ts'

const facts = { organisation: 'De Wilg', supplier: 'Loonbureau Élan', dueOn: '15 december 2026', count: 12 }

test('the letter names both, the date, and a quarter of an hour', () => {
  for (const language of ['nl', 'en'] as const) {
    const letter = questionnaireTexts(language).letter(facts)
    assert.equal(letter.length, 5)
    for (const word of ['De Wilg', 'Loonbureau Élan', '15 december 2026', '12', '15 min'])
      assert.ok(letter.join('\n').includes(word), word)
  }
})

test('one and many, all and some', () => {
  const { progress, stillOpen } = questionnaireTexts('nl')
  assert.equal(progress(3, 12), '3 van 12 vragen beantwoord')
  assert.equal(progress(12, 12), 'Alle 12 vragen beantwoord')
  assert.match(stillOpen(1), /^Eén vraag is /)
  assert.match(stillOpen(2), /^2 vragen zijn /)
})

test('no two options of a field read the same, and help is one line', () => {
  for (const language of ['nl', 'en'] as const) {
    const texts = questionnaireTexts(language)
    for (const { id } of questions) {
      const { help, fields } = texts.questions[id]
      assert.ok(!help.includes('\n') && help.length < 160, `${id}: ${help}`)
      for (const field of Object.values<{ label: string; options?: Readonly<Record<string, string>> }>(
        fields,
      )) {
        const words = [...Object.values(field.options ?? {}), texts.unknown]
        assert.equal(new Set(words).size, words.length)
      }
    }
  }
})
