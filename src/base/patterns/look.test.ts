import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lookAt, lookedFor } from './look.ts'
import { needlesOf } from './needles.ts'

// Every construct that the recognisers use, and some that they may come to use, each with something that matches.
const samples: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:mijn|mn|m['’]n|onze)\s+(?:\p{L}+\s+){0,2}?(?:\p{L}*gegevens|data|dossier)(?!\p{L})/iu,
    'M’n oude klantgegevens',
  ],
  [/\bwelke\b.{0,40}\b(?:u|jullie)\b.{0,20}\bover\s+(?:mij|me)\b/iu, 'welke (u) nu hebt: over\nmij'],
  [/\b(?:kopie(?:ën)?|afschrift)\b/iu, 'Kopieën.'],
  [/(?<![\p{L}\d])(?:two[- ](?:factor|step)|nieuwe?\s(?:aanmelding|inlog\w*))(?![\p{L}\d])/iu, 'ën-two-step'],
  [/^(?:re|aw)\s*:\s*(?:stop|afmelden)[.! ]*$/i, 'Aw :afmelden!'],
  [/\bart\.?\s*15\b/i, 'art.15'],
  [/[[("“]\s?(?:de\s|the\s)?processor/im, '“the Processor”'],
  [/verwerker(?!s|ings)|processor/i, 'subverwerker'],
  [/\b(?:do not|don['’]t)\s+(?:e-?mail|call)\s+(?:me|us)\b/i, 'don’t  e-mail\tus'],
  [/\bstop(?:pen)?\s{2,}met\b|\bhou[dt]?\s+op\b/i, 'houd op'],
  [/(\bno)\s\1\b/i, 'No no'],
  [/_{6,}|kelvin\s+skelet/iu, '\u212Aelvin \u017Fkelet'],
  [/(?:a|b|c)+x?(?:mail|post){2}/i, 'abcxmailpost'],
  [/\bCV\b/, '(CV)'],
]
const patterns = samples.map(([pattern]) => pattern)
lookedFor(patterns)

const words = [...new Set(samples.flatMap(([, sample]) => [sample, ...sample.split(/\b/)]))]
const gaps = [' ', '  ', '\n', '\u00A0', ', ', '-', '. ', '’', '', '“', '(', 'ë']
const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...gaps)), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''))

test('each pattern is possible where it matches', () => {
  for (const [pattern, sample] of samples) {
    assert.match(sample, pattern)
    assert.ok(lookAt(`Iets ervoor, ${sample}`, sample).mayMatch(pattern), String(pattern))
  }
})

test('a pattern that matches was said to be possible, in whatever spelling', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const look = lookAt(...texts)
      for (const pattern of patterns)
        if (texts.some((one) => pattern.test(one)))
          assert.ok(look.mayMatch(pattern), `${String(pattern)} in ${JSON.stringify(texts)}`)
    }),
    { numRuns: 3000 },
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
