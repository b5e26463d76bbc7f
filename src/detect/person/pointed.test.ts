import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'

const persons = (text: string): string[] =>
  detect(Buffer.from(text), { layout: 'prose' })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('behind "bij", "voor" and the like a listed name is somebody', () => {
  assert.deepEqual(persons('Nieuwe afspraak vr 13.30 bij Joke.'), ['Joke'])
  assert.deepEqual(persons('06.00 taxi voor Whitfield besteld, 4 pers'), ['Whitfield'])
  assert.deepEqual(persons('Hoi, de offerte voor Noordermeer ligt klaar.'), ['Noordermeer'])
  assert.deepEqual(persons('De hertog van Alvarez schreef naar de koning van Juda.'), [])
  assert.deepEqual(persons('De monteur van Noordermeer staat in Keulen.'), [])
  assert.deepEqual(persons('Kaartjes voor Molen en Groen bij Keizer op het plein.'), [])
})

test('a capital "Van" behind a small word begins a family name', () => {
  assert.deepEqual(persons('Wil jij Van Someren bellen?'), ['Van Someren'])
  assert.deepEqual(persons('Wij drukken bij drukkerij Van Marle, in de wijk Van Goghkwartier.'), [])
})

test('a listed name alone in brackets is somebody', () => {
  assert.deepEqual(persons('Route: Zwolle (Brinkman), Emmeloord (Tigchelaar), Ede (Miele)'), [
    'Brinkman',
    'Tigchelaar',
  ])
})

test('behind a time, or the number of a table or a chair, a listed name is somebody', () => {
  assert.deepEqual(persons('19.00 Aksoy 2p; tafel 4 Verstappen 19u; stoel 4-7 Witteveen'), [
    'Aksoy',
    'Verstappen',
    'Witteveen',
  ])
  assert.deepEqual(persons('wachtlijst: 1 Tuinstra, 2 Hessels, 3 reserve'), ['Tuinstra', 'Hessels'])
  assert.deepEqual(persons('10.00 Opening\n11.00 Markt\n12.00 Slot'), [])
})

test('relatives, neighbours and families have names that no list holds', () => {
  assert.deepEqual(persons('Van onze tante Quira erven wij een klok; buurman Ziffo klaagt.'), [
    'Quira',
    'Ziffo',
  ])
  assert.deepEqual(persons('Gezin Quispelaro: nog niet bevallen'), ['Quispelaro'])
  assert.deepEqual(persons('Wij komen in Eetcafé Oma Toos en op camping Oom Jan.'), [])
})

test('what is called after somebody is nobody: schools, films, flowers, animals, cars', () => {
  assert.deepEqual(persons('Muziekschool Da Capo en Scouting Graaf Adolf zingen Ave Maria.'), [])
  assert.deepEqual(persons('Boeket Wilhelmina, de film Billy Elliot, een Kia Niro en onze hond Boris.'), [])
  assert.deepEqual(persons('Met steun van het Prins Bernhard Cultuurfonds en het Anne Frank Huis.'), [])
})

test('a name ends where somebody works, and where a sentence ends', () => {
  assert.deepEqual(persons('Ik ben Merijn van Buurtzorg, met (Peter van ERA).'), ['Merijn', 'Peter'])
  assert.deepEqual(persons('Hallo, met Bep. Doe mij een halfje wit.'), ['Bep'])
  assert.deepEqual(persons('Zusje van Jikke Stellingwerf, 3 mevr. Latuheru'), [
    'Jikke Stellingwerf',
    'Latuheru',
  ])
})
