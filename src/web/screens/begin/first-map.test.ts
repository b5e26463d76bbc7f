import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstMap } from '../../../privacy/interview.ts'
import type { PlaceSummary } from '../../../actions/summary.ts'
import { countFirst, firstCards, firstToPoint } from './first-map.ts'

const place = (id: number, changes: Partial<PlaceSummary>): PlaceSummary => ({
  id,
  kind: 'declared',
  label: '',
  location: '',
  whose: 'own',
  details: {},
  documents: 0,
  copied: 0,
  persons: 0,
  oldestAtMs: null,
  newestAtMs: null,
  class: null,
  last: null,
  ...changes,
})

test('tells places on a network apart from paper, and certain from unknown', () => {
  assert.deepEqual(countFirst(firstMap({ email: 'yes', cloud: 'unknown', paper: 'yes' })), {
    online: 2,
    offline: 1,
    toFindOut: 1,
  })
  assert.deepEqual(countFirst(firstMap({ email: 'no' })), { online: 0, offline: 0, toFindOut: 0 })
})

test('makes a card of each place, with what can be done with it', () => {
  const map = firstMap({ email: 'yes', cloud: 'unknown' })
  const cards = firstCards(
    [
      place(1, { details: { place: 'mailbox', isFromInterview: true } }),
      place(2, { details: { place: 'cloud', isFromInterview: true } }),
      place(3, { kind: 'path', location: '/home/mail', details: { place: 'mailbox' } }),
    ],
    map,
  )
  assert.deepEqual(
    cards.map(({ next, isCertain }) => [next, isCertain]),
    [
      ['point', true],
      ['told', false],
      ['file', true],
    ],
  )
})

test('begins with the mail, else with the computer', () => {
  const cards = firstCards(
    [place(1, { details: { place: 'phone' } }), place(2, { details: { place: 'mailbox' } })],
    [],
  )
  assert.deepEqual(firstToPoint(cards), { kind: 'mailbox', id: 2 })
  assert.deepEqual(firstToPoint([]), { kind: 'computer', id: null })
})
