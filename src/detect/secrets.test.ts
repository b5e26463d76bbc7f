import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detect, type DetectContext } from './detect.ts'
import { isSecret } from './secrets.ts'

const prose: DetectContext = { layout: 'prose', all: true }
const table: DetectContext = { layout: 'table', hasHead: true, all: true }

/** What is told of a text besides its secrets: values, and words of reasons. */
const shown = (text: string, context = prose): string =>
  detect(Buffer.from(text), context)
    .filter((finding) => !isSecret(finding))
    .map(({ kind, value, reasons }) => [kind, value, ...reasons.map(({ word }) => word ?? '')].join(' '))
    .join('\n')

test('a password is no evidence of anything, in a sentence or in a row', () => {
  assert.doesNotMatch(shown('Naam: Jan Bos wachtwoord Aderpatroon77 geboren 1-1-1990'), /BIOMETRIC/)
  assert.doesNotMatch(shown('naam\twachtwoord\tnota\nJan Bos\tKanker22\tbelde', table), /HEALTH|kanker/i)
})

test('what a sentence tells besides its password is told still, without a piece of the password', () => {
  const text = 'Zij is zwanger, wachtwoord: Diabetes12!x, en opgenomen in het ziekenhuis.'
  assert.match(shown(text), /HEALTH/)
  assert.doesNotMatch(shown(text), /diabetes/i)
})

test('no day and no postcode is read in a password', () => {
  assert.equal(shown('wachtwoord: 1234AB'), '')
  assert.equal(shown('wachtwoord: 01-01-1990'), '')
  assert.match(shown('wachtwoord: Zomer2024! op 01-01-1990'), /^DATE /)
})
