import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'

const persons = (
  text: string,
  context: { layout: 'prose' | 'table'; hasHead?: boolean } = { layout: 'prose' },
) =>
  detect(Buffer.from(text), context)
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ start, end, value }) => [Buffer.from(text).toString('utf8', start, end), value])

const everySpelling = [
  'Achternaam: ....Terpstra..........  Voorletters: W.J.   M/V: M',
  'Achternaam: ____Terpstra______\nVoorletters: __W.J.__\nM/V: M',
  'Voorletters: W.J. Achternaam: Terpstra',
  'Achternaam:\nTerpstra\nVoorletters:\nW.J.',
  'Achternaam\nTerpstra\nVoorletters\nW.J.',
  'Achternaam          Terpstra\nVoorletters         W.J.',
  'Achternaam\tTerpstra\nVoorletters\tW.J.',
  '| Achternaam | Terpstra |\n| Voorletters | W.J. |',
  '☐ dhr. ☒ mevr.  Naam: Terpstra   Voorletters: W.J.',
  'Geslachtsnaam (meisjesnaam): Terpstra\n2. Voorletter(s)*: W.J.',
  'Achternaam patiënt: Terpstra  Voorletters: W.J.',
  'Surname: Terpstra  Initials: W.J.',
]

test('a family name and initials with labels of their own are one person', () => {
  for (const text of everySpelling) assert.deepEqual(persons(text), [['Terpstra', 'W.J. Terpstra']], text)
})

test('so are a given name, what stands between and a family name', () => {
  const value = 'Wubbo van der Terpstra'
  const both = [
    ['Wubbo', value],
    ['Terpstra', value],
  ]
  assert.deepEqual(persons('Voornaam: Wubbo / Tussenvoegsel: van der / Achternaam: Terpstra'), both)
  assert.deepEqual(persons('First name: Wubbo, Infix\nTussenvoegsel: van der\nLast name: Terpstra'), both)
  assert.deepEqual(persons('Achternaam: Terpstra\nVoornamen: Wubbo\nRoepnaam: Wub'), [
    ['Terpstra', 'Wubbo Terpstra'],
    ['Wubbo', 'Wubbo Terpstra'],
    ['Wub', 'Wubbo Terpstra'],
  ])
})

test('what stands between the fields is found too', () => {
  const text = 'Achternaam: Terpstra  Geboortedatum: 12-03-1961  Voorletters: W.J.'
  const kinds = detect(Buffer.from(text), { layout: 'prose' }).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['PERSON', 'DATE_OF_BIRTH'])
})

test('a form that nobody filled in names nobody', () => {
  assert.deepEqual(persons('Achternaam: ............  Voorletters: ........\nGeboortedatum: ........'), [])
  assert.deepEqual(persons('Achternaam:\nVoorletters:\nGeboortedatum:\nAdres:'), [])
  assert.deepEqual(persons('Achternaam\nVoornaam\nGeboortedatum\nAdres'), [])
  assert.deepEqual(persons('Voornaam: Verplicht\nAchternaam: Verplicht'), [])
  assert.deepEqual(persons('Achternaam: n.v.t.\nVoorletters: zie boven'), [])
})

test('the parts of two people are not put together', () => {
  assert.deepEqual(persons('Achternaam: Terpstra\n\nVoorletters partner: K.'), [['Terpstra', 'Terpstra']])
  assert.deepEqual(persons('Achternaam: Terpstra Voorletters: W.J.\nAchternaam: Postma Voorletters: K.'), [
    ['Terpstra', 'W.J. Terpstra'],
    ['Postma', 'K. Postma'],
  ])
})

test('labels in the first column of a table are no names', () => {
  const text = 'Achternaam\tTerpstra\nVoorletters\tW.J.\nGeboortedatum\t12-03-1961'
  assert.deepEqual(persons(text, { layout: 'table', hasHead: true }), [['Terpstra', 'W.J. Terpstra']])
})

test('many labels in a row are read in time', () => {
  assert.equal(persons('Achternaam: Voornaam: '.repeat(20_000)).length, 0)
  assert.equal(persons('Achternaam: Bos Voornaam: Jan\n'.repeat(5_000)).length, 10_000)
})
