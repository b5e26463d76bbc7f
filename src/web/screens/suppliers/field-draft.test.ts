import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FieldValue } from '../../../privacy/suppliers/fields.ts'
import { draftOf, emptyDraft, valueOf } from './field-draft.ts'

const values: readonly FieldValue[] = [
  { field: 'location', value: { country: 'US', ground: 'standard-clauses' } },
  { field: 'sub-processor-list', value: 'https://kassa.example/subverwerkers' },
  { field: 'sub-processor-permission', value: 'general' },
  { field: 'sub-processor-notice', value: '2026-05-19' },
  { field: 'certificate', value: { kind: 'ISO 27001', scope: '', validTo: null } },
  { field: 'certificate', value: { kind: 'NEN 7510', scope: 'de kassa', validTo: '2027-01-31' } },
  { field: 'criticality', value: 'high' },
  { field: 'exit', value: 'Maak elke maand een export.' },
  { field: 'incident', value: { on: '2026-11-16', what: 'Klantgegevens ingezien' } },
  { field: 'breach-contact', value: 'meldpunt' },
]

for (const value of values)
  test(`a value of ${value.field} is typed and read back the same`, () => {
    const known = {
      ...value,
      provenance: 'confirmed',
      atMs: 1,
      statement: null,
      transfer: null,
      record: null,
      isOver: false,
    } as const
    assert.deepEqual(valueOf(draftOf(known)), value)
  })

test('what is not filled in is no value', () => {
  for (const field of ['exit', 'incident', 'certificate', 'sub-processor-notice', 'criticality'] as const)
    assert.equal(valueOf({ ...emptyDraft, field }), null, field)
  for (const text of ['geen adres', 'javascript:alert(1)', 'https://'])
    assert.equal(valueOf({ ...emptyDraft, field: 'sub-processor-list', text }), null, text)
})
