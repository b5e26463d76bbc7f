import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessmentNeed, chosenOfList, signsOfRisk } from './assessment.ts'
import type { FieldId } from './fields.ts'
import { vocabularies } from './vocabulary.ts'

const said = (field: FieldId, term: string) => ({ field, item: '', value: { term, text: '' } })
const chosen = (item: string) => ({ field: 'dpia-list', item, value: { term: '', text: '' } }) as const

test('two signs of a high risk call for an assessment; one, or what nobody answered, does not', () => {
  const one = [
    said('risks', 'yes'),
    said('risks', 'unknown'),
    said('risks', 'no'),
    said('automated-decisions', 'yes'),
  ]
  assert.equal(signsOfRisk(one), 1)
  assert.equal(assessmentNeed(one), 'not-shown')
  assert.equal(assessmentNeed([...one, said('risks', 'yes')]), 'usual')
})

test('each of the seventeen kinds of the list requires an assessment, without any sign', () => {
  const kinds = vocabularies.dpia.filter((kind) => kind !== 'none')
  assert.equal(kinds.length, 17)
  for (const kind of kinds) assert.equal(assessmentNeed([chosen(kind)]), 'required', kind)
})

test('that it is none of the list takes nothing away from the signs, and nothing from a kind beside it', () => {
  assert.equal(assessmentNeed([chosen('none')]), 'not-shown')
  assert.equal(assessmentNeed([chosen('none'), said('risks', 'yes'), said('risks', 'yes')]), 'usual')
  const both = [chosen('none'), chosen('camera')]
  assert.equal(assessmentNeed(both), 'required')
  assert.deepEqual(chosenOfList(both), { kinds: ['camera'], isDenied: true })
})
