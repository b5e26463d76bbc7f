import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'

const encoder = new TextEncoder()
const persons = (text: string): string[] =>
  detect(encoder.encode(text), { layout: 'prose' })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('names without capitals are found beside words that stand beside persons', () => {
  assert.deepEqual(persons('volgens marloes lekt de kraan. groetjes anja'), ['marloes', 'anja'])
  assert.deepEqual(persons('hoi els, wil je het tegen wim zeggen'), ['els', 'wim'])
  assert.deepEqual(persons('mevrouw de vries en de familie jansen'), ['de vries', 'jansen'])
  assert.deepEqual(persons('de rekening gaat naar anja bakker, van huis uit'), ['anja bakker'])
  assert.deepEqual(persons('tot morgen\n\ngroetjes\nanja'), ['anja'])
})

test('where no sentence begins with a capital, a name that is no other word is found beside any word', () => {
  assert.deepEqual(persons('wie haalt de bus op, murat zoekt de sleutels'), ['murat'])
  assert.deepEqual(persons('niet op kantoor: mehmet (klant), jeroen (vrij)'), ['mehmet', 'jeroen'])
  assert.deepEqual(persons('Klik hier: login marieke zonder spatie'), [])
})

test('words in small letters that are also names are none without a greeting', () => {
  assert.deepEqual(persons('met max vijf man en een ton zand voor els en eik'), [])
  assert.deepEqual(persons('zie www.anja.nl of volgens anja.bakker'), [])
})

test('firms and brands that are called like somebody are none', () => {
  assert.deepEqual(persons('Neem gerust Ben & Jerry mee, of iets van Michael Kors.'), [])
  assert.deepEqual(persons('De Van Melle fabriek en Bakker Bart zijn dicht.'), [])
  assert.deepEqual(persons("Hij koopt bij Jaap's Vishandel en Wijnand Tegelwerken."), [])
  assert.deepEqual(persons('Mevrouw Leen Bakker belde.'), ['Leen Bakker'])
})

test('where somebody works is no part of the name', () => {
  assert.deepEqual(persons('Actie: Ineke belt Henk van De Vries.'), ['Ineke', 'Henk'])
  assert.deepEqual(persons('Zij was positief, net als Britt van HR.'), ['Britt'])
})

test('a name is found whole', () => {
  assert.deepEqual(persons('Gerard Joling-de Vet maakt bezwaar.'), ['Gerard Joling-de Vet'])
  assert.deepEqual(persons('Met groet,\nMariëlle Hoogenboom - Stam\nHR Adviseur'), [
    'Mariëlle Hoogenboom - Stam',
  ])
  assert.deepEqual(persons("Kopie conform origineel, R. d'Hondt"), ["R. d'Hondt"])
  assert.deepEqual(persons('De aanvraag van Ewelina Tjon A Fat is goedgekeurd.'), ['Ewelina Tjon A Fat'])
})

test('what follows a plural title, "op naam van" or another given name is a list of names', () => {
  assert.deepEqual(persons('Aan de heren Tromp, Kranenburg en Bouhaddou.'), [
    'Tromp',
    'Kranenburg',
    'Bouhaddou',
  ])
  assert.deepEqual(persons('Reservering op naam van Brouwershaven, K.'), ['Brouwershaven, K.'])
  assert.deepEqual(persons('Groetjes van Truus & Cor'), ['Truus', 'Cor'])
})

test('a number behind a given name makes no street of it', () => {
  assert.deepEqual(persons('Kaartjes: Lars 2x, Giovanni 1x.'), ['Lars', 'Giovanni'])
  assert.deepEqual(persons('Bezorgen: Kerkhof 12'), [])
})

test('a street that is called after somebody is nobody', () => {
  assert.deepEqual(persons('Straten: Willem Alexanderlaan, Victor Hugoplein en de Jan Steenstraat.'), [])
  assert.deepEqual(persons('Gerben Tuithof belde.'), ['Gerben Tuithof'])
})

test('the last word of a message may sign it', () => {
  assert.deepEqual(persons('Graag koffie voor zes personen. Lies'), ['Lies'])
  assert.deepEqual(persons('Lies is een vak'), [])
})
