import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinds } from '../detect/kinds.ts'
import { byWeight, classesByWeight, classOfKind, isKind } from './kind-class.ts'

test('has the class of every kind as the detectors have it', () => {
  const told = Object.fromEntries(Object.entries(kinds).map(([kind, entry]) => [kind, entry.class]))
  assert.deepEqual({ ...classOfKind }, told)
})

test('lists kinds in the order of their classes', () => {
  const places = Object.values(classOfKind).map((one) => classesByWeight.indexOf(one))
  assert.deepEqual(places, places.toSorted())
})

test('puts what weighs most first', () => {
  const sorted = byWeight([{ kind: 'EMAIL' }, { kind: 'NL_BSN' }, { kind: 'CRIMINAL' }, { kind: 'HEALTH' }])
  assert.deepEqual(
    sorted.map(({ kind }) => kind),
    ['CRIMINAL', 'HEALTH', 'NL_BSN', 'EMAIL'],
  )
  assert.equal(isKind('toString'), false)
})

test('puts within a class what there is most of first', () => {
  const counted = [
    { kind: 'NL_BSN', count: 3 },
    { kind: 'EMAIL', count: 99 },
    { kind: 'IBAN', count: 45 },
  ] as const
  assert.deepEqual(
    byWeight(counted, ({ count }) => count).map(({ kind }) => kind),
    ['IBAN', 'NL_BSN', 'EMAIL'],
  )
})
