import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inSentence } from './in-sentence.ts'

test('within a sentence a label begins small, and abbreviations stay large', () => {
  assert.deepEqual(
    ['Lijst van de AP', 'BSN’s van medewerkers', 'Wet die het BSN vraagt', ''].map(inSentence),
    ['lijst van de AP', 'BSN’s van medewerkers', 'wet die het BSN vraagt', ''],
  )
})
