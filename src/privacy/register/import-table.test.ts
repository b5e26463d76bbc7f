import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessMapping, importActivities, type ImportWords } from './import-table.ts'
import { vocabularies, type Vocabulary } from './vocabulary.ts'

const lists = Object.keys(vocabularies) as Vocabulary[]
const own: Partial<Record<Vocabulary, ReadonlyMap<string, string>>> = {
  data: new Map([
    ['naam', 'name'],
    ['bsn', 'bsn'],
  ]),
}
const words: ImportWords = {
  fields: new Map([
    ['verwerking', 'name'],
    ['gegevens', 'data'],
    ['ontvangers', 'recipients'],
    ['opmerkingen', 'remarks'],
    ['bewaartermijnen', 'retention'],
  ]),
  terms: Object.fromEntries(
    lists.map((list) => [list, own[list] ?? new Map<string, string>()]),
  ) as ImportWords['terms'],
  fold: (text) => text.toLowerCase().trim(),
  termIn: (text) => (text.startsWith('7 jaar') ? { term: 'P7Y', isAll: text === '7 jaar' } : undefined),
}
const heads = ['Verwerking', 'Gegevens', 'Ontvangers', 'Bewaartermijnen', 'Kleur']

test('columns are known by their heads; what no field fits goes to the remarks', () => {
  assert.deepEqual(guessMapping({ heads }, words), ['name', 'data', 'recipients', 'retention', 'remarks'])
  assert.deepEqual(guessMapping({ heads: ['Wat', 'Gegevens'] }, words), ['name', 'data'])
  assert.deepEqual(guessMapping({ heads: ['Verwerking', 'Verwerking'] }, words), ['name', 'remarks'])
})

test('a row becomes an activity, and not a word of it is lost', () => {
  const rows = [
    ['Loon', 'Naam; BSN, schoenmaat\nnaam', 'Belastingdienst;  Het  Pensioenfonds', '7 jaar', 'rood'],
  ]
  const [activity] = importActivities({ heads, rows }, guessMapping({ heads }, words), words)
  const none = { term: '', text: '' }
  assert.deepEqual(activity, {
    name: 'Loon',
    statements: [
      { field: 'data', item: 'name', value: none },
      { field: 'data', item: 'bsn', value: none },
      { field: 'recipients', item: 'belastingdienst', value: { term: '', text: 'Belastingdienst' } },
      { field: 'recipients', item: 'het pensioenfonds', value: { term: '', text: 'Het  Pensioenfonds' } },
      { field: 'retention', item: 'Loon', value: { term: 'P7Y', text: '' } },
      { field: 'remarks', item: '', value: { term: '', text: 'Gegevens: schoenmaat\nKleur: rood' } },
    ],
  })
})

test('of a term with more to it, or that is none we know, the words stay', () => {
  const rows = [
    ['Loon', '', '', '7 jaar na het boekjaar', ''],
    ['Post', '', '', 'zo kort mogelijk', ''],
  ]
  const found = importActivities({ heads, rows }, guessMapping({ heads }, words), words)
  assert.deepEqual(
    found.flatMap(({ statements }) => statements.map(({ value }) => value)),
    [
      { term: 'P7Y', text: '7 jaar na het boekjaar' },
      { term: '', text: 'zo kort mogelijk' },
    ],
  )
})

test('rows without a name, columns that are left out and cells that are not there bring nothing', () => {
  assert.deepEqual(importActivities({ heads, rows: [['', 'naam'], [' ']] }, ['name', 'data'], words), [])
  assert.deepEqual(importActivities({ heads, rows: [['Loon', 'naam']] }, ['name', null], words), [
    { name: 'Loon', statements: [] },
  ])
  assert.deepEqual(importActivities({ heads, rows: [['Loon']] }, ['name', 'data', 'remarks'], words), [
    { name: 'Loon', statements: [] },
  ])
})

test('of a cell made by hand a hundred entries become lines, and the rest goes to the remarks', () => {
  const cell = Array.from({ length: 102 }, (_, i) => `o${String(i)}`).join(',')
  const [activity] = importActivities(
    { heads, rows: [['Loon', '', cell]] },
    guessMapping({ heads }, words),
    words,
  )
  assert.equal(activity?.statements.length, 101)
  assert.deepEqual(activity?.statements.at(-1)?.value.text, 'Ontvangers: o100; o101')
})
