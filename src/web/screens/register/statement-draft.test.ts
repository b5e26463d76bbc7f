import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldSpecs } from '../../../privacy/register/fields.ts'
import type { Statement } from '../../../privacy/register/model.ts'
import { draftOf, isComplete, valueOf } from './statement-draft.ts'

const statement: Statement = {
  field: 'retention',
  item: 'invoices',
  value: { term: 'P7Y', text: '' },
  basis: 'inferred',
  evidence: [],
  drift: null,
  decided: null,
}

test('a form begins with what is there, the usual text where nothing was written', () => {
  assert.deepEqual(draftOf(statement, ''), { item: 'invoices', term: 'P7Y', text: '' })
  const weighing: Statement = { ...statement, field: 'weighing', item: '', value: { term: '', text: '' } }
  assert.equal(draftOf(weighing, 'Ons belang weegt zwaarder.').text, 'Ons belang weegt zwaarder.')
})

test('a new form says no word of a list until one is chosen', () => {
  const fresh = draftOf(undefined, '')
  assert.equal(isComplete(fieldSpecs['dpia-list'], fresh, 'dpia-list'), false)
  assert.equal(isComplete(fieldSpecs['dpia-list'], { ...fresh, item: 'none' }, 'dpia-list'), true)
})

test('a changed statement keeps its key, a new free line is its own', () => {
  const { retention, recipients, measures } = fieldSpecs
  assert.deepEqual(valueOf(retention, { item: 'quotes', term: 'P1Y', text: ' garantie ' }, statement), {
    item: 'invoices',
    value: { term: 'P1Y', text: 'garantie' },
  })
  assert.deepEqual(valueOf(recipients, { item: '', term: '', text: 'De  Belastingdienst' }, undefined), {
    item: 'de belastingdienst',
    value: { term: '', text: 'De  Belastingdienst' },
  })
  assert.equal(valueOf(measures, { item: 'mfa', term: '', text: '' }, undefined).item, 'mfa')
})

test('what says nothing is not complete', () => {
  const empty = { item: '', term: '', text: '  ' }
  assert.equal(isComplete(fieldSpecs.weighing, empty, 'weighing'), false)
  assert.equal(isComplete(fieldSpecs.recipients, empty, 'recipients'), false)
  assert.equal(isComplete(fieldSpecs.measures, { ...empty, item: 'mfa' }, 'measures'), true)
  assert.equal(isComplete(fieldSpecs['review-due'], { ...empty, term: '2027-01-01' }, 'review-due'), true)
  assert.equal(isComplete(fieldSpecs.transfers, { ...empty, text: 'Amerika' }, 'transfers'), false)
  assert.equal(isComplete(fieldSpecs.transfers, { ...empty, text: 'us' }, 'transfers'), true)
})
