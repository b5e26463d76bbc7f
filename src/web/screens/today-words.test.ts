import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Risk } from '../../actions/summary.ts'
import type { Job } from '../../app/jobs.ts'
import type { Totals } from '../../store/store.ts'
import { piecesIn, tell } from './today-reading.ts'
import { changesOf, leadFacts, readState, riskDoor, timesFound, todayState } from './today-words.ts'
import { shownCount } from '../../privacy/shown-count.ts'

const nowMs = Date.UTC(2026, 10, 25)
const totals: Totals = {
  persons: 10,
  documents: 20,
  occurrences: 20,
  copied: 0,
  findings: 30,
  problems: 0,
  oldestAtMs: Date.UTC(2019, 0, 1),
  newestAtMs: null,
}
const risk = (code: Risk['code'], changes: Partial<Risk> = {}): Risk => ({
  code,
  persons: 0,
  documents: 1,
  kinds: [],
  oldestAtMs: null,
  rule: null,
  ...changes,
})
const nothing = {
  organisation: null,
  countedAtMs: 1,
  isStale: false,
  totals,
  previous: null,
  roles: [],
  places: [],
  flows: [],
  seers: [],
  kinds: [],
  mailHosts: [],
  suppliers: { used: 0, needAgreement: 0, withAgreement: 0 },
  risks: [],
  deadlines: [],
}

test('leads with the worst thing, the mail host and the oldest year', () => {
  const facts = leadFacts(
    {
      ...nothing,
      risks: [risk('passwords'), risk('bsn-in-mail', { persons: 3, kinds: ['NL_BSN'] })],
      mailHosts: [{ host: 'a.example', service: null, country: null, messages: 1, proof: '', perSource: [] }],
    },
    nowMs,
  )
  assert.deepEqual(
    facts.map(({ type, door }) => [type, door.to, door.query]),
    [
      ['bsn', '/findings', { kind: 'NL_BSN' }],
      ['host', '/seen-by', {}],
      ['oldest', '/findings', { older: '7' }],
    ],
  )
})

test('opens the list behind a risk', () => {
  assert.deepEqual(riskDoor(risk('not-read'), nowMs), { to: '/problems', query: {} })
  assert.deepEqual(
    riskDoor(risk('identity-documents', { kinds: ['NL_PASSPORT_ID', 'NL_V_NUMBER'] }), nowMs),
    {
      to: '/findings',
      query: { kind: 'NL_PASSPORT_ID,NL_V_NUMBER' },
    },
  )
  assert.deepEqual(riskDoor(risk('many-copies'), nowMs), { to: '/places', query: {} })
})

test('tells changes apart from nothing changed and nothing to compare with', () => {
  assert.equal(changesOf({ totals, previous: null }), null)
  assert.equal(changesOf({ totals, previous: { atMs: 0, totals: { ...totals, documents: 0 } } }), null)
  assert.deepEqual(changesOf({ totals, previous: { atMs: 0, totals } }), [])
  const changes = changesOf({
    totals,
    previous: { atMs: 0, totals: { ...totals, persons: 8, findings: 31 } },
  })
  assert.deepEqual(
    changes?.map(({ what, difference }) => [what, difference]),
    [
      ['persons', 2],
      ['documents', 0],
      ['findings', -1],
      ['copied', 0],
    ],
  )
})

const place = {
  id: 1,
  kind: 'path',
  label: '',
  location: '/mail',
  whose: 'own',
  details: {},
  documents: 0,
  copied: 0,
  persons: 0,
  oldestAtMs: null,
  newestAtMs: null,
  class: null,
  last: null,
} as const
const last = {
  id: 1,
  complete: true,
  reached: true,
  atMs: 0,
  beganAtMs: 0,
  bytesExpected: 1e6,
  bytesRead: 1e6 - 1,
  itemsRead: 1,
  problems: 0,
}

test('never rounds what was read up to all', () => {
  const state = readState({
    places: [
      { ...place, last },
      { ...place, id: 2 },
    ],
    totals,
  })
  assert.deepEqual(state, { share: 0.9999, problems: 0, unread: 1, away: 0, unfinished: 0 })
  assert.equal(readState({ places: [{ ...place, last: { ...last, bytesRead: 1e6 } }], totals }).share, 1)
  assert.equal(readState({ places: [place], totals }).share, null)
})

test('a place that is not there keeps what was read of it, and was never read when it was never there', () => {
  const away = { ...last, reached: false, complete: false, problems: 1 }
  const state = (...scans: readonly (typeof last)[]) =>
    readState({
      places: scans.map((one) => ({ ...place, last: one })),
      totals: { ...totals, problems: 1 },
    })
  assert.deepEqual(state({ ...last, bytesRead: 9e5 }, { ...away, bytesRead: 5e5 }), {
    share: 0.7,
    problems: 1,
    unread: 0,
    away: 1,
    unfinished: 0,
  })
  assert.deepEqual(state({ ...away, bytesExpected: 0, bytesRead: 0 }), {
    share: null,
    problems: 1,
    unread: 1,
    away: 0,
    unfinished: 0,
  })
})

test('tells how often one thing was found only where that is oftener than there are different ones', () => {
  const count = { class: 'ordinary', values: 1, findings: 29 } as const
  assert.deepEqual([shownCount(count), timesFound(count)], [1, 29])
  assert.equal(timesFound({ ...count, findings: 1 }), null)
  assert.equal(timesFound({ ...count, class: 'special' }), null)
  assert.equal(timesFound({ ...count, values: 0 }), null)
})

test('knows which first screen it is', () => {
  const empty = { ...totals, persons: 0, documents: 0 }
  assert.equal(todayState({ totals: empty, places: [], countedAtMs: null }, false), 'first-map')
  assert.equal(todayState({ totals: empty, places: [place], countedAtMs: null }, true), 'reading')
  assert.equal(
    todayState({ totals: empty, places: [{ ...place, last }], countedAtMs: 1 }, false),
    'nothing-found',
  )
  assert.equal(todayState({ totals, places: [place], countedAtMs: 1 }, true), 'counted')
})

test('adds up what was read of several places', () => {
  const running = (sourceId: number, items: number): Job => ({
    id: 1,
    name: 'scan',
    input: {},
    state: 'running',
    progress: { sourceId, items },
    output: null,
    failure: null,
    beganAtMs: 0,
    endedAtMs: null,
  })
  const told = tell(tell(tell(new Map(), running(1, 3)), running(1, 7)), running(2, 2))
  assert.equal(piecesIn(told), 9)
  assert.equal(tell(told, { ...running(2, 2), progress: null }), told)
})
