import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingWidth, IntRows, packBatch, sightingWidth, unpackBatch, type Rest } from './packed-batch.ts'

const rest: Rest = {
  scanId: 1,
  unit: { locator: 'inbox', stamp: 's', sizeBytes: 10 },
  covered: [0, 10],
  done: false,
  version: '1',
  words: ['header', 'check-digit,near-word', 'from', ''],
  documents: [['aa', 'message', 'message', '', 5, null, null]],
  occurrences: [[0, '0', 'naam \ud800 \u0000']],
  values: [['bb', 'EMAIL', 'noor@klant.example', null]],
  identities: [['cc', [0]]],
  problems: [],
  supplierSigns: [],
  agreementSigns: [],
  pictures: [],
  mailingSigns: [],
  writtenTo: [],
  mailTrails: [],
  requestSigns: [],
  nameCandidates: [],
  consentSigns: [],
}

function rowsOf(width: number, rows: readonly (readonly number[])[]): IntRows {
  const packed = new IntRows()
  for (const row of rows) {
    const { cells, at } = packed.grow(width)
    cells.set(row, at)
  }
  return packed
}

test('a batch comes out as it went in', () => {
  const findings = rowsOf(findingWidth, [
    [0, 0, 0, 7, 18, 97, 1, -1],
    [0, 0, 0, 7, 18, 50, 3, 0],
  ])
  const sightings = rowsOf(sightingWidth, [[0, 0, 2]])
  const { words: _, ...rows } = rest
  assert.deepEqual(unpackBatch(packBatch(rest, findings, sightings)), {
    ...rows,
    findings: [
      [0, 0, 'header', 7, 18, 97, ['check-digit', 'near-word'], -1],
      [0, 0, 'header', 7, 18, 50, [], 0],
    ],
    sightings: [[0, 0, 'from']],
  })
})

test('rows grow beyond what was thought of, and begin anew once they were taken', () => {
  const rows = rowsOf(
    3,
    Array.from({ length: 50_000 }, (_, i) => [i, i + 1, i + 2]),
  )
  const taken = rows.take()
  assert.deepEqual([taken.length, taken[149_997], taken[149_999]], [150_000, 49_999, 50_001])
  assert.equal(rows.length, 0)
  assert.equal(rows.take().length, 0)
})
