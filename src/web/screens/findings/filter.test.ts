import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FindingRow } from '../../../store/store.ts'
import { findingFilter, wantsList } from './filter.ts'
import { certaintyWord, findingKey, folderOf, neighbour, nextAfter, scopeOf } from './row.ts'

test('reads the filters of an address', () => {
  const query = {
    kind: 'NL_BSN,IBAN,NL_BSN,x',
    class: 'special',
    place: '3',
    person: '7',
    older: '7',
    verdict: 'open',
  }
  assert.deepEqual(findingFilter(query), {
    kinds: ['NL_BSN', 'IBAN'],
    class: 'special',
    sourceId: 3,
    personId: 7,
    olderThanYears: 7,
    verdict: 'open',
  })
})

test('leaves out what no filter can be, and shows the overview without any', () => {
  assert.deepEqual(findingFilter({ kind: 'constructor', class: 'x', older: '101', verdict: 'no' }), {
    kinds: [],
    verdict: 'all',
  })
  assert.equal(wantsList({}), false)
  assert.equal(wantsList({ list: '1' }), true)
  assert.equal(wantsList({ kind: 'NL_BSN' }), true)
})

const row: FindingRow = {
  kind: 'NL_BSN',
  document: 'd1',
  value: 'v1',
  verdict: null,
  documentKind: 'message',
  shown: '••••••007',
  certaintyPercent: 99,
  reasons: ['check-digit'],
  personId: null,
  personName: null,
  sourceId: 2,
  unit: 'post/inbox.mbox',
  locator: '740/2',
  name: '',
  part: '1',
  startByte: 5,
  lengthBytes: 9,
  atMs: null,
  letter: null,
  copies: 1,
}

test('goes to the next finding and after a verdict on the last one back', () => {
  const rows = [row, { ...row, startByte: 20 }, { ...row, document: 'd2' }]
  const keys = rows.map(findingKey)
  assert.equal(new Set(keys).size, 3)
  assert.equal(neighbour(rows, keys[0]!, 1)?.startByte, 20)
  assert.equal(neighbour(rows, keys[0]!, -1), null)
  assert.equal(nextAfter(rows, keys[0]!, 'finding')?.document, 'd2')
  assert.equal(nextAfter(rows, keys[2]!, 'finding')?.startByte, 20)
  assert.equal(nextAfter([row], keys[0]!, 'finding'), null)
  assert.equal(neighbour(rows, 'gone', 1), null)
})

test('goes past what a verdict takes in', () => {
  const other = { ...row, value: 'v2', document: 'd3' }
  const away = { ...row, value: 'v3', document: 'd4', unit: 'elders.mbox' }
  const rows = [row, { ...row, document: 'd2' }, other, away]
  assert.equal(nextAfter(rows, findingKey(row), 'value')?.value, 'v2')
  assert.equal(nextAfter(rows, findingKey(row), 'folder')?.value, 'v3')
  assert.equal(nextAfter(rows, findingKey(away), 'value')?.value, 'v2')
})

test('takes the mailbox of a message and the folder of a file', () => {
  assert.equal(folderOf(row), 'post/inbox.mbox')
  assert.equal(folderOf({ unit: 'Personeel/2019/loon.pdf', locator: '' }), 'Personeel/2019')
  assert.equal(folderOf({ unit: 'loon.pdf', locator: '' }), '')
  assert.deepEqual(scopeOf(row, 'folder'), { type: 'folder', sourceId: 2, folder: 'post/inbox.mbox' })
  assert.deepEqual(scopeOf(row, 'finding'), { type: 'finding', document: 'd1', value: 'v1' })
})

test('says certainty in words', () => {
  assert.deepEqual([99, 80, 40].map(certaintyWord), ['sure', 'likely', 'maybe'])
})
