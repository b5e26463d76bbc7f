import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callsForAssessment, signsOfRisk } from './assessment.ts'
import type { FieldId } from './fields.ts'

const said = (field: FieldId, term: string) => ({ field, value: { term, text: '' } })

test('two signs of a high risk call for an assessment; one, or what nobody answered, does not', () => {
  const one = [
    said('risks', 'yes'),
    said('risks', 'unknown'),
    said('risks', 'no'),
    said('automated-decisions', 'yes'),
  ]
  assert.equal(signsOfRisk(one), 1)
  assert.equal(callsForAssessment(one), false)
  assert.equal(callsForAssessment([...one, said('risks', 'yes')]), true)
})
