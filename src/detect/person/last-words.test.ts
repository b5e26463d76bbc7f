import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'

const persons = (text: string): string[] =>
  detect(Buffer.from(text), { layout: 'prose' })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('a letter ends with the name of who wrote it, also behind a full stop', () => {
  assert.deepEqual(persons('Kunt u mij bellen? Bedankt alvast! Quira Ziffo'), ['Quira Ziffo'])
  assert.deepEqual(persons('Ik kom morgen om tien uur. Marwa El Khatib'), ['Marwa El Khatib'])
})

test('a firm, a town or a thing in that place is nobody', () => {
  assert.deepEqual(persons('Bedankt voor uw bestelling. Groen Wonen Zwolle'), [])
  assert.deepEqual(persons('Ik hoor graag van u. Werkgroep Zonnehof'), [])
  assert.deepEqual(persons('Uw team staat klaar. Beleef Zutphen'), [])
  assert.deepEqual(persons('Wij eten vrijdag in de kantine. Broodje Gezond'), [])
})
