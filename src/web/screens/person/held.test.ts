import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heldKinds, heldPlaces } from './held.ts'
import { sortReasons } from './reasons.ts'

test('counts a kind over its values and puts what weighs most first', () => {
  const held = heldKinds([
    { kind: 'ADDRESS', count: 5, documents: 5, preview: 'Korenmolen 54' },
    { kind: 'ADDRESS', count: 1, documents: 1, preview: 'Korenmolen 54, Nederland' },
    { kind: 'HEALTH', count: 1, documents: 1, preview: null },
  ])
  assert.deepEqual(held, [
    { kind: 'HEALTH', count: 1, examples: [] },
    { kind: 'ADDRESS', count: 6, examples: ['Korenmolen 54', 'Korenmolen 54, Nederland'] },
  ])
})

test('puts the files of a place together', () => {
  const places = heldPlaces([
    { sourceId: 2, unit: 'contacten.vcf', documents: 1 },
    { sourceId: 1, unit: 'inbox.mbox', documents: 14 },
    { sourceId: 1, unit: 'oud.mbox', documents: 2 },
  ])
  assert.deepEqual(
    places.map(({ sourceId, documents, files }) => [sourceId, documents, files.length]),
    [
      [1, 16, 2],
      [2, 1, 1],
    ],
  )
})

test('tells reasons of the role from those of the person', () => {
  const email = { code: 'same-email', word: 'a@b.example' } as const
  const topic = { code: 'topic', word: 'invoice' } as const
  const decided = { code: 'decided', word: '' } as const
  assert.deepEqual(sortReasons([email, topic], 'customer'), { identity: [email], role: [topic] })
  assert.deepEqual(sortReasons([email, decided], 'customer'), { identity: [email], role: [decided] })
  assert.deepEqual(sortReasons([decided, topic], 'customer'), { identity: [decided], role: [topic] })
  assert.deepEqual(sortReasons([decided], 'other'), { identity: [decided], role: [] })
})
