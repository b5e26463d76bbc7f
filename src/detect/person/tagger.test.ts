import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { detect } from '../detect.ts'
import { around, maxRun, newRun, readAround, readRun } from './run.ts'
import { features, readFeatures } from './tagger.ts'

const encoder = new TextEncoder()
const bytesOf = (text: string): Uint8Array => encoder.encode(text)

function wordsAt(text: string, start: number): string[] | undefined {
  const bytes = bytesOf(text)
  const run = newRun()
  if (!readRun(bytes, start, run)) return undefined
  readAround(run)
  return Array.from({ length: run.length + 2 * around }, (_, i) =>
    new TextDecoder().decode(bytes.subarray(run.starts[i] ?? 0, run.ends[i] ?? 0)),
  )
}

const persons = (text: string): string[] =>
  detect(bytesOf(text), { layout: 'prose' })
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ value }) => value)

test('a run is read with what stands between its words, and two words before and behind it', () => {
  const text = 'zei minister Jan van der Velde (VVD) gisteren'
  assert.deepEqual(wordsAt(text, 13), ['zei', 'minister', 'Jan', 'van', 'der', 'Velde', '(', 'VVD'])
  assert.deepEqual(wordsAt('J.P. Terlouw', 0), ['', '', 'J.P.', 'Terlouw', '', ''])
})

test('a run of many capitals is a heading and is not read', () => {
  const heading = Array.from({ length: maxRun }, () => 'Nieuw').join(' ')
  assert.equal(wordsAt(heading, 0), undefined)
  assert.notEqual(wordsAt(heading.slice(6), 0), undefined)
})

test('names that no list holds are found by their sentence, and what else has capitals there is not', () => {
  assert.deepEqual(persons('De roman werd vertaald door Morwenna Tasslicott en verscheen in 1987.'), [
    'Morwenna Tasslicott',
  ])
  assert.deepEqual(persons('Het dorp Tasslicott ligt in de gemeente Ooststellingwerf.'), [])
})

test('names of lists and forms are found where no sentence stands around them', () => {
  assert.deepEqual(persons('nr 1 directie – Jelita\nnr 2 magazijn – kwijt'), ['Jelita'])
  assert.deepEqual(persons('Voetbalpool: Jes 14 pt, Blanche 12 pt'), ['Jes', 'Blanche'])
  assert.deepEqual(persons('10.00 Opening\n11.00 Pauze\n12.00 Borrel\nZaal: Linde'), [])
})

test('a given name in no list before a name belongs to it', () => {
  assert.deepEqual(persons('Gisteren kwam zij met Libbie Hofwater langs.'), ['Libbie Hofwater'])
})

test('who was named in full is known by the family name later on', () => {
  const full = 'Het boek werd geschreven door Morwenna Tasslicott.'
  const later = 'Daarna kreeg Tasslicott de prijs.'
  assert.ok(persons(`${full} ${later}`).includes('Tasslicott'))
})

test('a text says the same whatever was read before it', () => {
  const texts = [
    'Volgens Plutonius was Demarchos de leermeester.',
    'Gisteren sprak Bolhuis met Kagamezi.',
    'TE KOOP',
  ]
  const alone = texts.map(persons)
  assert.deepEqual(texts.toReversed().map(persons).toReversed(), alone)
  assert.deepEqual(texts.map(persons), alone)
})

test('any bytes are read without reaching outside them, and features stay inside their table', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(59), (bytes, start) => {
      const run = newRun()
      if (!readRun(bytes, Math.min(start, bytes.length), run)) return
      readAround(run)
      for (let i = 0; i < run.length; i++) {
        const count = readFeatures(run, i, 0)
        assert.ok(count > 0 && count <= features.length)
      }
      assert.ok((run.ends[around + run.length - 1] ?? 0) <= bytes.length + 2)
    }),
  )
})
