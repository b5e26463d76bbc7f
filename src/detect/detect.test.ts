import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import fc from 'fast-check'
import { createDetector, detect, type DetectContext } from './detect.ts'
import { codeDetectors, numberDetectors, otherExamples } from './detectors/index.ts'
import { allKinds, type Kind } from './kinds.ts'
import type { Examples } from './detector.ts'
import { sha256 } from './detectors/sha256.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const prose: DetectContext = { layout: 'prose', all: true }
const kindsIn = (text: string): Kind[] => detect(bytesOf(text), prose).map(({ kind }) => kind)
const persons = (text: string, context: DetectContext = prose): string[] =>
  detect(bytesOf(text), context)
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

const all: readonly (readonly [Kind, Examples])[] = [
  ...[...numberDetectors, ...codeDetectors].map(({ kind, examples }) => [kind, examples] as const),
  ...otherExamples,
]

test('every detector finds its examples and ignores the others', () => {
  const wrong: string[] = []
  for (const [kind, { finds, ignores }] of all) {
    for (const text of finds) if (!kindsIn(text).includes(kind)) wrong.push(`${kind} should be in "${text}"`)
    for (const text of ignores)
      if (kindsIn(text).includes(kind)) wrong.push(`${kind} should not be in "${text}"`)
  }
  assert.deepEqual(wrong, [])
})

test('every kind of an office has examples', () => {
  const shown = new Set(all.map(([kind]) => kind))
  const without = allKinds.filter((kind) => !shown.has(kind))
  assert.deepEqual(without, ['PERSON', 'DATE', 'LOCATION', 'ORG', 'NATIONALITY'])
})

test('a name has its initials and infixes but not its title', () => {
  assert.deepEqual(persons('De heer J.P. van der Berg belde.'), ['J.P. van der Berg'])
  assert.deepEqual(persons('Met vriendelijke groet,\n\nPiet Jansen-de Boer'), ['Piet Jansen-de Boer'])
  assert.deepEqual(persons('Beste Fatima,\nkom je?'), ['Fatima'])
  assert.deepEqual(persons('De Vries, J.P.'), ['De Vries, J.P.'])
})

test('firms, streets and months are no persons', () => {
  assert.deepEqual(
    persons('Jansen Bouw BV, Stichting De Vries en Van Dijk B.V. in de Jan Steenstraat, april en mei'),
    [],
  )
})

test('a name that a header gives is found though no list has it', () => {
  const text = 'Offerte Qwilleth Brandsnoor'
  assert.deepEqual(persons(text), [])
  assert.deepEqual(persons(text, { ...prose, knownNames: ['Qwilleth Brandsnoor'] }), ['Qwilleth Brandsnoor'])
})

test('a table gives one name for the columns it is divided over, and types by heads', () => {
  const text =
    'Voornaam\tTussenvoegsel\tAchternaam\tBSN\tGeb.datum\nFenna\tvan der\tMeulen\t999990019\t03-04-1980\n'
  const found = detect(bytesOf(text), { layout: 'table', hasHead: true })
  assert.deepEqual(
    found.map(({ kind, value }) => [kind, value]),
    [
      ['PERSON', 'Fenna van der Meulen'],
      ['NL_BSN', '999990019'],
      ['DATE_OF_BIRTH', '1980-04-03'],
    ],
  )
})

test('offsets are bytes, also after letters of more than one', () => {
  const text = 'Café Müller: mail zoë@voorbeeld.example'
  const [found] = detect(bytesOf(text), { layout: 'prose' }).filter(({ kind }) => kind === 'EMAIL')
  assert.ok(found)
  assert.equal(
    new TextDecoder().decode(bytesOf(text).subarray(found.start, found.end)),
    'zoë@voorbeeld.example',
  )
})

test('any bytes give findings in order, inside the text, without overlap of one kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      let last = 0
      for (const { start, end } of detect(bytes, prose)) {
        assert.ok(start >= last && end > start && end <= bytes.length)
        last = start
      }
    }),
    { numRuns: 300 },
  )
})

test('hostile text costs no more than linear time', () => {
  const size = 200_000
  const parts = [
    'http://',
    '@',
    '1',
    'a',
    '(',
    'Jan ',
    '1 ',
    '12-',
    'a@',
    ':',
    'NL91 ',
    'J.',
    'van ',
    '\t',
    '0612345678',
    'wachtwoord ',
    'ziek ',
    '1.',
    '::',
    'A1',
    '-----BEGIN ',
  ]
  for (const part of parts) {
    const bytes = bytesOf(part.repeat(Math.ceil(size / part.length)))
    const began = performance.now()
    detect(bytes, prose)
    const passed = performance.now() - began
    assert.ok(passed < 1500, `"${part}" repeated took ${Math.round(passed)} ms`)
  }
})

test('a detector that is used again finds what a new one finds, and leaves earlier findings alone', () => {
  const find = createDetector()
  const texts = all.flatMap(([, { finds }]) => finds)
  const first = find(bytesOf(texts.join('\n')), prose)
  const kept = structuredClone(first)
  for (const text of texts)
    assert.deepEqual(find(bytesOf(text), prose), createDetector()(bytesOf(text), prose))
  assert.deepEqual(first, kept)
})

test('the hash is the one of FIPS 180-4', () => {
  assert.equal(
    Buffer.from(sha256(bytesOf('abc'))).toString('hex'),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('initials and a family name are found behind a name that had ended before them', () => {
  assert.ok(persons('Marshall T. Rose runs his own firm').includes('T. Rose'))
})

test('in a long row of names each is found', () => {
  assert.equal(persons('Jan de '.repeat(60)).length, 30)
})

test('a word for a birth between two dates is of the one behind it', () => {
  const text = utf8('Hierbij meld ik Els Bakker ziek per 12 mei 2025 (geboren 28-01-1992).')
  const born = detect(text, { layout: 'prose' }).filter(({ kind }) => kind === 'DATE_OF_BIRTH')
  assert.deepEqual(
    born.map(({ value }) => value),
    ['1992-01-28'],
  )
})

test('a text that is cut inside a letter has nothing beyond its end', () => {
  for (const text of ['Verzekerd zijn ook brillen, meldt Petré', 'hoi mirandaé', 'Beste Zoë']) {
    const bytes = bytesOf(text)
    for (let size = 1; size < bytes.length; size++)
      for (const { end } of detect(bytes.subarray(0, size), prose)) assert.ok(end <= size, text)
  }
})

test('reasons and values are written with the letters of the text', () => {
  const shown = (text: string, context = prose): string =>
    JSON.stringify(detect(bytesOf(text), context).map(({ value, reasons }) => [value, reasons]))
  assert.match(shown('De patiënt mevrouw Jansen belde. Cliënt: Kees Vos.'), /"patiënt".*"cliënt"/)
  assert.match(
    shown('naam\tadres\nJan Bos\tÉlanstraat 5', { layout: 'table', hasHead: true }),
    /"Élanstraat 5"/,
  )
})
