import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect } from '../detect.ts'
import type { UndecidedName } from './undecided.ts'

const persons = (text: string, knownNames: readonly string[] = []): string[] =>
  detect(Buffer.from(text), { layout: 'prose', knownNames })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('a name ends where something is said to be its', () => {
  assert.deepEqual(persons("Rachel Munt's Weblog is about Wolfram Engen's Shaderworks."), [
    'Rachel Munt',
    'Wolfram Engen',
  ])
  assert.deepEqual(persons('Lorna Fessing’s Speech was long.'), ['Lorna Fessing'])
  assert.deepEqual(persons("We met Metallicus's Lars Ohlrich there."), ['Lars Ohlrich'])
  assert.deepEqual(persons("Siobhan O'Neill woont in 's-Gravesande."), ["Siobhan O'Neill"])
  assert.deepEqual(persons("Lisa's verjaardag is morgen."), ['Lisa'])
})

test('what is left open ends there too', () => {
  const undecided: UndecidedName[] = []
  const bytes = Buffer.from("Ik sprak Haanstra's Kuiper vandaag.")
  detect(bytes, { layout: 'prose', undecided })
  const open = undecided.map(({ start, end }) => bytes.toString('utf8', start, end))
  assert.ok(!open.some((name) => name.includes("'s ")), open.join())
})

test('abbreviations with full stops are no initials', () => {
  assert.deepEqual(persons('U.S. Focuses on trade; the F.C.C. Asked for time.'), [])
  assert.deepEqual(persons('It is in Washington, D.C. by now. P.S. Bring the keys.'), [])
  assert.deepEqual(persons('P.S. Lisa komt ook.'), ['Lisa'])
  assert.deepEqual(persons('P.S. van der Laan en A.M. de Vries komen ook.'), [
    'P.S. van der Laan',
    'A.M. de Vries',
  ])
})

test('an English word of one letter is no initial', () => {
  assert.deepEqual(persons("I Hope so. I'M IN JAIL. Das ist z.B. Papier."), [])
  assert.deepEqual(persons('I AM WILLING TO OFFER YOU A SHARE OF THE SUM, AS A GUEST'), [])
  assert.deepEqual(persons('ATTN: I am Edward Kramer from Sneek.'), ['Edward Kramer'])
  assert.deepEqual(persons('De heer A Smit, mevrouw I Zwaanstra en Ewelina Tjon A Fat'), [
    'A Smit',
    'I Zwaanstra',
    'Ewelina Tjon A Fat',
  ])
})

test('capitals in a row of one letter are read in time', () => {
  assert.deepEqual(persons('A I '.repeat(50_000)), [])
})

test('what is called after somebody is nobody', () => {
  assert.deepEqual(persons('We flew to John Quimby Airport for Hadley Electronics.'), [])
  assert.deepEqual(persons("From Jan Mayen to Hong Kong by Burger King's new chief."), [])
  assert.deepEqual(persons('Marijke Hofstra Communications Manager'), ['Marijke Hofstra'])
  assert.deepEqual(persons('Oliver Hofstra Blog\nJohn Hofstra Airport'), ['Oliver Hofstra'])
})

test('a name ends where it is said where somebody is', () => {
  assert.deepEqual(persons('Wij spraken mevr. Bos aan de Laan van Nieuw Oosteinde 45.'), ['Bos'])
  assert.deepEqual(persons('De heer Haverkort uit De Bilt is er.'), ['Haverkort'])
  assert.deepEqual(persons("De heer Hofman in 't Veld, mevrouw Op den Kelder."), [
    "Hofman in 't Veld",
    'Op den Kelder',
  ])
})

test('a family name that stands between others elsewhere ends a name', () => {
  assert.deepEqual(persons('R. de Groot is er, mw. A. Oude Kamphuis en Jan Groot ook.'), [
    'R. de Groot',
    'A. Oude Kamphuis',
    'Jan Groot',
  ])
})

test('the kind of paper and of file are no part of a name', () => {
  assert.deepEqual(persons('Arbeidscontract M El Idrissi.pdf'), ['M El Idrissi'])
  assert.deepEqual(persons('Sollicitatiebrief Emma de Groot.docx'), ['Emma de Groot'])
  assert.deepEqual(persons('Vragen? Klantenservice N.V. helpt.'), [])
})

test('behind the comma begins the next of a list', () => {
  assert.deepEqual(persons('dhr. Bakker (nr. 4), fam. Yildiz, R. de Groot namens beheerder'), [
    'Bakker',
    'Yildiz',
    'R. de Groot',
  ])
  assert.deepEqual(persons('Yildiz, R.\nGroot, R. de\n'), ['Yildiz, R.', 'Groot, R. de'])
})

test('names in names of files are read', () => {
  assert.deepEqual(persons('CV_Noor_Jansen.pdf en Contract_Wubbo_van_der_Terpstra_2024.docx'), [
    'Noor Jansen',
    'Wubbo van der Terpstra',
  ])
  assert.deepEqual(persons('if (Linda_Table > Max_value) MARK_AS_READ = CV De Bazuin'), [])
})

test('initials behind a family name belong to it where a label says that it is a name', () => {
  assert.deepEqual(persons('Naam en voorletters: Terpstra W.J.'), ['W.J. Terpstra'])
  assert.deepEqual(persons('Naam: Jansen B.V.'), [])
  assert.deepEqual(persons('Arts: dr. Van Heusden'), ['Van Heusden'])
})

test('a firm that is called like somebody is nobody', () => {
  assert.deepEqual(persons('Ook Philips, Miele en Bosch doen mee. Pakket bij Primera Peeters.'), [])
  assert.deepEqual(
    persons('Lunch bij McDonald’s. Handelsnaam: Lammers Stucwerk. Bij praktijk Dokter Bos.'),
    [],
  )
  assert.deepEqual(persons('Frits Stolwerk en dokter Bos'), ['Frits Stolwerk', 'Bos'])
})

test('who holds an account with another is somebody too', () => {
  assert.deepEqual(persons('t.n.v. S Nandlal e/o P Nandlal'), ['S Nandlal', 'P Nandlal'])
})

test('names in chats without capitals stand beside numbers, fillers and each other', () => {
  assert.deepEqual(persons('0687654321 linda'), ['linda'])
  assert.deepEqual(persons('linda de vries 06-87654321'), ['linda de vries'])
  assert.deepEqual(persons('bel ff youssef terug'), ['youssef'])
  assert.deepEqual(persons('is samira er morgen ook'), ['samira'])
  assert.deepEqual(persons('groetjes linda en kees'), ['linda', 'kees'])
  assert.deepEqual(persons('bestelling 10231 linda 4 stuks'), [])
})

test('what somebody is called stands between initials and family name', () => {
  assert.deepEqual(persons('cc: J.W. (Hans) Brouwer, hoofd Inkoop; mw. A.B. (Anna) van der Wal-Bos'), [
    'J.W. (Hans) Brouwer',
    'A.B. (Anna) van der Wal-Bos',
  ])
})

test('heirs are somebody, a place behind "uit" is nobody', () => {
  assert.deepEqual(persons('Aan de erven Van Wieringen; de heer Bouwhuis uit De Lier'), [
    'Van Wieringen',
    'Bouwhuis',
  ])
  assert.deepEqual(persons('Onze klant Loodgietersbedrijf De Kraan. Naam: Bouwbedrijf De Boer'), [])
})
