import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vocabularies } from '../privacy/register/vocabulary.ts'
import { dpvPrefixes, dpvTerms } from './dpv-terms.ts'

test('every word of a list that has a meaning in DPV has its term', () => {
  for (const [list, terms] of Object.entries(dpvTerms)) {
    const words: readonly string[] = vocabularies[list as keyof typeof dpvTerms]
    assert.deepEqual(Object.keys(terms).sort(), [...words].sort(), list)
  }
})

test('every term has a known prefix and a name that can stand in an address', () => {
  for (const { term } of Object.values(dpvTerms).flatMap((terms) => Object.values(terms))) {
    const [prefix = '', name = ''] = term.split(':')
    assert.ok(prefix in dpvPrefixes, term)
    assert.match(name, /^[A-Za-z][A-Za-z0-9-]*$/)
  }
})

test('what DPV has no word for says so', () => {
  assert.deepEqual(dpvTerms.data['business-number'], { term: 'pd:OfficialID', match: 'broader' })
  assert.equal(dpvTerms.subject['supplier-contact'].match, 'broader')
  assert.equal(dpvTerms.basis['6.1.f'].match, 'exact')
})
