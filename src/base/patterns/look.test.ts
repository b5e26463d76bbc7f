import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookAt, lookedFor } from './look.ts'
import { needlesOf } from './needles.ts'

// Every construct that the recognisers use, and some that they may come to use.
const patterns = [
  /\b(?:mijn|mn|m['’]n|onze)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}*gegevens|data|dossier)(?!\p{L})/iu,
  /\bwelke\b.{0,40}\b(?:u|jullie)\b.{0,20}\bover\s+(?:mij|me)\b/iu,
  /\b(?:kopie(?:ën)?|afschrift)\b/iu,
  /(?<![\p{L}\d])(?:two[- ](?:factor|step)|nieuwe?\s(?:aanmelding|inlog\w*)|wachtwoord)(?![\p{L}\d])/iu,
  /^(?:re|aw)\s*:\s*(?:stop|afmelden)[.! ]*$/i,
  /\bart\.?\s*15\b/i,
  /[[("“]\s?(?:de\s|the\s)?processor/im,
  /verwerker(?!s|ings)|processor/i,
  /\b(?:do not|don['’]t)\s+(?:e-?mail|call)\s+(?:me|us)\b/i,
  /\bstop(?:pen)?\s{2,}met\b|\bhou[dt]?\s+op\b/i,
  /(\bno)\s\1\b/i,
  /_{6,}|kelvin\s+skelet/iu,
  /(?:a|b|c)+x?(?:mail|post){2}/i,
  /\bCV\b/,
] as const
lookedFor(patterns)

const words = [
  ...'mijn mn m’n onze klant persoonsgegevens gegevens data dossier welke u jullie over mij me kopie kopieën afschrift'.split(
    ' ',
  ),
  ...'two-factor nieuwe aanmelding inloggen wachtwoord re: aw: stop afmelden art. art 15 processor verwerker don’t e-mail'.split(
    ' ',
  ),
  ...'stoppen met hou houd op no ______ kelvin sſkelet Kelvin amailpost mailmail bpostmail cv CV ë é'.split(
    ' ',
  ),
]
const phrases = ['Welke u nu hebt over\nmij', 'do not e-mail  us', 'don’t call me', 'Aw : afmelden!']
const gaps = [' ', '  ', '\n', '\t', ' ', ', ', '-', '.', '. ', '’', '', '“', '(']
const text = fc.oneof(
  fc.constantFrom(...phrases),
  fc
    .array(fc.tuple(fc.constantFrom(...words, ...phrases), fc.constantFrom(...gaps)), { maxLength: 12 })
    .map((pieces) => pieces.flat().join('')),
)

test('a pattern that matches was said to be possible, in whatever spelling', () => {
  const matched = new Set<RegExp>()
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const look = lookAt(...texts)
      for (const pattern of patterns.filter((one) => texts.some((each) => one.test(each)))) {
        matched.add(pattern)
        assert.ok(look.mayMatch(pattern), `${String(pattern)} in ${JSON.stringify(texts)}`)
      }
    }),
    { numRuns: 5000 },
  )
  assert.deepEqual(
    patterns.filter((pattern) => !matched.has(pattern)).map(({ source }) => source),
    [],
  )
})

test('what a pattern needs is told from a text that lacks it', () => {
  const look = lookAt('Wij bevestigen de afspraak van dinsdag en sturen de planken naar de werkplaats.')
  assert.deepEqual(
    patterns.filter(look.mayMatch).map(({ source }) => source),
    [String.raw`_{6,}|kelvin\s+skelet`],
  )
})

test('needles are folded: boundaries are spaces, and a pattern without letters needs nothing', () => {
  assert.deepEqual(needlesOf(/\b(?:wis(?:sen)?|gewist)\b/iu), [[' wis ', ' wissen ', ' gewist ']])
  assert.deepEqual(needlesOf(/\bdo(?:n['’]t)?\s+e-?mail/i), [
    [' do email', ' do e mail', ' don t email', ' don t e mail'],
  ])
  assert.deepEqual(needlesOf(/\d+|\p{L}+/u), [])
  assert.deepEqual(needlesOf(/[^a]\bfoto\p{L}*.{0,9}\bweg/iu), [[' foto'], [' weg']])
})

test('a pattern that nobody registered may always match', () => {
  assert.equal(lookAt('').mayMatch(/nooit gezien/), true)
})
