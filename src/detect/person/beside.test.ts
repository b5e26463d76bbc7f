import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'

const persons = (text: string): string[] =>
  detect(Buffer.from(text), { layout: 'prose' })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('names with a slash, a plus or an ampersand between them are two', () => {
  assert.deepEqual(persons('De finale van Lia/Henny en Carola/Dirk gaat niet door.'), [
    'Lia',
    'Henny',
    'Carola',
    'Dirk',
  ])
  assert.deepEqual(persons('10.40 stel Vermeulen/Jacobs, tweede keer'), ['Vermeulen', 'Jacobs'])
  assert.deepEqual(persons('Uitvoering: Kevin + Sjors. Bar: Truus & Cor.'), [
    'Kevin',
    'Sjors',
    'Truus',
    'Cor',
  ])
  assert.deepEqual(persons('Te vergelijken: Bosch/Siemens en Amsterdam/Utrecht.'), [])
})

test('a name in no list is somebody in a row of names that are announced', () => {
  assert.deepEqual(
    persons('Nog niet ontvangen van: Dirksen (2 kinderen), Ouali, Van den Eijnden, Quispelaro.'),
    ['Dirksen', 'Ouali', 'Van den Eijnden', 'Quispelaro'],
  )
  assert.deepEqual(persons('Aardappelen: Bintje, Irene, Frieslander en Bildtstar.'), ['Irene'])
  assert.deepEqual(persons('Aanwezig: Jan Bos, Petra Smit, Gemeente Zwolle, Inkoop.'), [
    'Jan Bos',
    'Petra Smit',
  ])
})

test('a list that a label announces ends at a short name in capitals', () => {
  assert.deepEqual(persons('Student: Danique Mertens, ROC van Twente, opleiding Zorg'), ['Danique Mertens'])
})

test('who is named in full is found again by a part of the name', () => {
  assert.deepEqual(persons('Wij missen Lambert Oude Elferink. Lambert werkte lang bij ons.'), [
    'Lambert Oude Elferink',
    'Lambert',
  ])
  assert.deepEqual(persons('Namens Elvira Tolsma. Betreft aanbouw Tolsma, Oosterstreek.'), [
    'Elvira Tolsma',
    'Tolsma',
  ])
  assert.deepEqual(persons('Groet, Sandra van den Bosch\nKlantenservice Bosch Verwarming'), [
    'Sandra van den Bosch',
  ])
  assert.deepEqual(persons('Dirk Assen rijdt maandag naar Assen.'), ['Dirk Assen'])
  assert.deepEqual(persons('Piet Klein belde. Klein nieuws: hij komt.'), ['Piet Klein'])
})

test('a word that is also a name is somebody where other lines have names', () => {
  assert.deepEqual(persons('Hilde - kassa\nMo - vakken\nThirza - bakkerij'), ['Hilde', 'Mo', 'Thirza'])
  assert.deepEqual(persons('Zaal - open\nMarkt - vol\nHoek - leeg'), [])
})
