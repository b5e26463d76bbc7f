import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Activity, Statement } from '../../register/model.ts'
import { answersFromRegister } from './from-register.ts'

function statement(
  field: Statement['field'],
  item: string,
  basis: Statement['basis'] = 'declared',
): Statement {
  return { field, item, value: { term: '', text: '' }, basis, evidence: [], drift: null, decided: null }
}

function activity(changes: Partial<Activity>): Activity {
  return { id: 'client-work', role: 'processor', state: 'kept', statements: [], refused: [], ...changes }
}

test('only what a person vouches for, in work on behalf of others that is ours, becomes an answer', () => {
  const measures = [
    statement('measures', 'mfa'),
    statement('measures', 'backup', 'observed'),
    statement('measures', 'confidentiality', 'confirmed'),
  ]
  assert.deepEqual(answersFromRegister([activity({ statements: measures })]), {
    role: { role: 'processor' },
    security: { measures: ['mfa'] },
    people: { bound: ['secrecy'] },
  })
  assert.deepEqual(answersFromRegister([activity({ role: 'controller', statements: measures })]), {})
  assert.deepEqual(answersFromRegister([activity({ state: 'proposed', statements: measures })]), {})
})

test('role, purpose and data come from work on behalf of others alone', () => {
  const statements = [
    statement('processing', 'loonadministratie voeren'),
    statement('data', 'bsn'),
    statement('data', 'id-document'),
    statement('data', 'salary', 'inferred'),
  ]
  assert.deepEqual(answersFromRegister([activity({ statements })]), {
    role: { role: 'processor', purpose: 'loonadministratie voeren' },
    data: { kinds: ['bsn'] },
  })
  assert.deepEqual(answersFromRegister([activity({ role: 'controller', statements })]), {})
})
