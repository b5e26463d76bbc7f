import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceRow, Totals } from '../store/store.ts'
import { withIndex } from '../../test/empty-index.ts'
import { findDeadlines } from './deadlines.ts'
import { noteRequest, openRequest } from './requests.ts'
import { summary } from './summary.ts'

const totals: Totals = {
  persons: 0,
  documents: 0,
  occurrences: 0,
  copied: 0,
  findings: 0,
  problems: 0,
  oldestAtMs: null,
  newestAtMs: null,
}
const place: SourceRow = {
  id: 3,
  kind: 'path',
  location: '/post',
  label: '',
  whose: 'own',
  grounds: null,
  exclusions: { paths: [], senders: [] },
  details: { schedule: 'daily' },
  addedAtMs: 0,
  scannedAtMs: null,
}

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const term = (oldest: string | null, now: string): readonly [day: string, year: string] | null => {
  const [deadline] = findDeadlines({
    totals: { ...totals, oldestAtMs: oldest === null ? null : at(oldest) },
    sources: [],
    nowMs: at(now),
  })
  return deadline === undefined
    ? null
    : [Temporal.Instant.fromEpochMilliseconds(deadline.atMs).toString(), deadline.word]
}

test('records of a year may go seven years after its end, at the turn of the year here', () => {
  assert.deepEqual(term('2019-06-01T00:00:00Z', '2026-11-25T00:00:00Z'), ['2026-12-31T23:00:00Z', '2019'])
  assert.deepEqual(term('2012-06-01T00:00:00Z', '2026-11-25T00:00:00Z'), ['2026-12-31T23:00:00Z', '2019'])
  assert.equal(term('2020-01-01T00:00:00Z', '2026-11-25T00:00:00Z'), null)
  assert.equal(term(null, '2026-11-25T00:00:00Z'), null)
})

test('the year is that of the Netherlands, for the record and for today', () => {
  // Half past midnight in Amsterdam is the year before in Greenwich.
  assert.equal(term('2019-12-31T23:30:00Z', '2026-11-25T00:00:00Z'), null)
  assert.deepEqual(term('2019-12-31T22:59:59Z', '2026-11-25T00:00:00Z'), ['2026-12-31T23:00:00Z', '2019'])
  assert.deepEqual(term('2019-12-31T23:30:00Z', '2026-12-31T23:00:00Z'), ['2027-12-31T23:00:00Z', '2020'])
  assert.deepEqual(term('2019-06-01T00:00:00Z', '2026-12-31T22:59:59Z'), ['2026-12-31T23:00:00Z', '2019'])
})

test('a leap day is a day like any other', () => {
  assert.deepEqual(term('2020-02-29T12:00:00Z', '2028-02-29T12:00:00Z'), ['2028-12-31T23:00:00Z', '2021'])
})

test('places that are read by themselves stand in order of time, what is overdue now', () => {
  const now = at('2026-11-25T12:00:00Z')
  const sources = [
    { ...place, id: 1, label: 'Week', details: { schedule: 'weekly' }, scannedAtMs: now - 86_400_000 },
    { ...place, id: 2, scannedAtMs: now - 5 * 86_400_000 },
    { ...place, id: 3, scannedAtMs: now - 3_600_000 },
    { ...place, id: 4 },
    { ...place, id: 5, details: {} },
    { ...place, id: 6, kind: 'declared' },
  ] as const
  const found = findDeadlines({
    totals: { ...totals, oldestAtMs: at('2019-01-01T12:00:00Z') },
    sources,
    nowMs: now,
  })
  assert.deepEqual(
    found.map(({ code, sourceId, word, atMs }) => [code, sourceId, word, atMs - now]),
    [
      ['next-scan', 2, '/post', 0],
      ['next-scan', 4, '/post', 0],
      ['next-scan', 3, '/post', 23 * 3_600_000],
      ['next-scan', 1, 'Week', 6 * 86_400_000],
      ['tax-term-ends', null, '2019', at('2026-12-31T23:00:00Z') - now],
    ],
  )
})

test('the term of a request that waits is told, late ones too; of one that was answered none runs', () =>
  withIndex(async ({ perform }) => {
    const asker = { name: 'Anneke Vos', mail: 'anneke.vos@thuis.example' }
    const open = (): Promise<{ id: number }> =>
      perform(openRequest, {
        channel: 'mail',
        rights: ['access'],
        asker,
        receivedAt: '2024-01-08T09:00:00+01:00',
      })
    const late = await open()
    const told = await open()
    await perform(noteRequest, { id: told.id, lines: [{ type: 'closed' }] })
    const { deadlines } = await perform(summary, {})
    assert.deepEqual(
      deadlines.map(({ code, word, file }) => [code, word, file]),
      [['request-due', 'Anneke Vos', late.id]],
    )
  }))
