import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  compareNames,
  isFullName,
  looksLikePerson,
  mayBeOnePerson,
  parseName,
  prefixOf,
  spokenName,
  withoutFirm,
} from './name.ts'

const match = (a: string, b: string): string => compareNames(parseName(a), parseName(b))

test('takes a Dutch name apart whatever its order', () => {
  for (const spelling of [
    'Jan de Vries',
    'de Vries, Jan',
    'Vries, Jan de',
    'dhr. Jan de Vries',
    'JAN DE VRIES',
  ]) {
    assert.deepEqual(parseName(spelling), { given: ['jan'], initials: [], family: ['vries'] }, spelling)
  }
})

test('Ben is a given name where a name begins with it', () => {
  for (const name of ['Ben Smit', 'Smit, Ben'])
    assert.deepEqual(parseName(name), { given: ['ben'], initials: [], family: ['smit'] })
  assert.deepEqual(parseName('Mohamed ben Ali'), { given: ['mohamed'], initials: [], family: ['ali'] })
})

test('a family name may begin with a word of size or age, which alone is one', () => {
  assert.equal(match('A. Oude Lansink', 'Anneke Oude Lansink'), 'fits')
  assert.equal(match('mevrouw Oude Lansink', 'Anneke Oude Lansink'), 'fits')
  assert.equal(match('Anneke Oude Lansink', 'Anneke Oude Kamp'), 'different')
  assert.deepEqual(parseName('Jan Klein').family, ['klein'])
})

test('the firm behind a name is no part of it', () => {
  assert.equal(withoutFirm('Tom Kuiper | Kliniek De Brug'), 'Tom Kuiper')
  assert.equal(withoutFirm('De Brug | Tom Kuiper'), 'De Brug | Tom Kuiper')
  assert.equal(withoutFirm('Anne-Marie Smit'), 'Anne-Marie Smit')
})

test('initials are no given name', () => {
  assert.deepEqual(parseName('J.P. van der Meer'), { given: [], initials: ['j', 'p'], family: ['meer'] })
  assert.deepEqual(parseName('J.P.van der Meer'), { given: [], initials: ['j', 'p'], family: ['meer'] })
})

test('a single word is a given name', () => {
  assert.equal(isFullName(parseName('Piet')), false)
  assert.deepEqual(parseName('Piet').given, ['piet'])
})

test('spellings of one name go together', () => {
  assert.equal(match('Fatima El Idrissi', 'Fatima Idrissi'), 'same')
  assert.equal(match('Noor Jansen-de Boer', 'Noor de Boer'), 'same')
  assert.equal(match('Zoë Çelik', 'Zoe Celik'), 'same')
  assert.equal(match('Piet Jansen', 'Pieter Jansen'), 'nickname')
  assert.equal(match('P. Jansen', 'Piet Jansen'), 'fits')
  assert.equal(match('Piet', 'Piet Jansen'), 'fits')
})

test('names of two people stay apart', () => {
  assert.equal(match('Jan de Vries', 'Els de Vries'), 'different')
  assert.equal(match('Jan de Vries', 'Jan Bakker'), 'different')
  assert.equal(match('K. Jansen', 'Piet Jansen'), 'different')
})

test('firms, desks and addresses are no names of persons', () => {
  for (const name of [
    'Jansen Bouw B.V.',
    'Nagy Kft',
    'Kapsalon Fatma',
    'Timmerbedrijf Smit',
    'Jansen N.V.',
    'Smit Hout b. v.',
    'Bakker V.O.F. (klant)',
    'Brandt AG',
    'Nowak Sp. z o.o.',
    'Instituut De Wit',
    'Klantenservice',
    'info@klant.example',
    'Team Fietsen',
    'Nieuwsbrief Tuin',
    '12345',
  ]) {
    assert.equal(looksLikePerson(name), false, name)
  }
  for (const name of ["Piet-Hein van 't Hof", 'Fatima el Idrissi', 'O’Neill', 'Li Wu'])
    assert.equal(looksLikePerson(name), true, name)
})

test('what programs write where the name of their user belongs is no person', () => {
  const accounts = [
    'Windows User',
    'Windows-gebruiker',
    'Standaardgebruiker',
    'Microsoft Office-gebruiker',
    'win user',
    'Administrator',
    'Onbekende auteur',
    'Unknown Author',
    'Preferred Customer',
    'Eigenaar',
    'HP',
    'gast',
    'PC-KANTOOR',
    'Uw naam',
  ]
  for (const name of accounts) assert.equal(looksLikePerson(name), false, name)
  for (const name of [
    'Jan Gast',
    'Anna Dell',
    'Guus Beheer-Visser',
    'Bram Auteurs',
    'Adm. de Boer',
    'Philips van Dam',
    'A.G. de Boer',
    'S.A. de Vries',
    'B.V. Jansen',
    'C. V. Smit',
    'Vries, S.A.',
  ])
    assert.equal(looksLikePerson(name), true, name)
})

test('comparing is the same both ways round, and never throws', () => {
  const word = fc.string({ maxLength: 30 })
  fc.assert(fc.property(word, word, (a, b) => match(a, b) === match(b, a)))
})

test('a misspelt or married name may be one person, another given name is not', () => {
  const may = (a: string, b: string): boolean => mayBeOnePerson(parseName(a), parseName(b))
  assert.ok(may('Els Bakhuis', 'Els Bakhius'))
  assert.ok(may('Els Bakhuis', 'Els Zandstra'))
  assert.ok(may('Marieke Bakhuis', 'Marike Bakhuis'))
  assert.ok(!may('Wim Bakhuis', 'Tim Bakhuis'))
  assert.ok(!may('W. Bakhuis', 'W. Zandstra'))
})

test('what stands between given and family name is told', () => {
  assert.equal(prefixOf('Jan van der Berg'), 'van der')
  assert.equal(prefixOf('Berg, Jan van der'), 'van der')
  assert.equal(prefixOf('Jan Berg'), '')
})

test('a name that was turned for a list is turned back to be shown', () => {
  for (const [written, spoken] of [
    ['Berg, Marieke van den', 'Marieke van den Berg'],
    ['Vries, J.P. de', 'J.P. de Vries'],
    ['van den Berg, Marieke', 'Marieke van den Berg'],
    ['El Idrissi, M.', 'M. El Idrissi'],
    ['Bakker, MSc', 'Bakker, MSc'],
    ['Smit, RA', 'Smit, RA'],
    ['Bakker, dhr.', 'Bakker, dhr.'],
    ['Piet Jansen', 'Piet Jansen'],
    ['Jansen, Piet, Utrecht', 'Jansen, Piet, Utrecht'],
    [',', ','],
    ['', ''],
  ])
    assert.equal(spokenName(written ?? ''), spoken)
})
