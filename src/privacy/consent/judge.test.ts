import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactStates, type ContactState } from '../../law/marketing.ts'
import type { ConsentEvent, ConsentTerms } from './event.ts'
import { judge, stillOf, type ContactEvidence, type ContactList } from './judge.ts'
import type { ContactSaid, ListOrigin, SellingSaid } from './origin.ts'
import { consentRecords, type ConsentRecord } from './record.ts'

const day = (iso: string): number => Temporal.Instant.from(`${iso}T12:00:00Z`).epochMilliseconds
const now = Temporal.Instant.from('2026-11-29T09:00:00Z')
const nothing: ContactEvidence = {
  suppressed: {},
  records: [],
  stop: null,
  form: null,
  confirmed: null,
  sale: null,
  quote: null,
  offered: null,
  lists: [],
  said: null,
  isRoleAddress: false,
  wroteAtMs: null,
}
const trace = { atMs: day('2025-03-01'), document: 'aa' }
const said = (state: ContactSaid['state']): Partial<ContactEvidence> => ({
  said: { state, note: 'https://firma.example/contact, 3 maart 2026', by: 'Tess', atMs: 1 },
})
const list = (origin: ListOrigin | null, isNamedBought = false): ContactList => ({
  key: 'k',
  name: 'lijst.csv',
  said: origin === null ? null : { origin, note: '', wording: '', by: '', atMs: 1 },
  isNamedBought,
})
const selling: SellingSaid = {
  atCollection: 'yes',
  inEachMessage: 'yes',
  since: null,
  wording: 'Liever geen mail? Zeg het ons.',
  by: '',
  atMs: 1,
}
const terms: ConsentTerms = {
  person: { name: 'Jan', mail: 'jan@klant.example', phone: '', post: '', app: '' },
  purposes: ['news'],
  channels: ['mail'],
  notice: { text: 'Ja, stuur mij de nieuwsbrief', version: '1', language: 'nl' },
  method: 'web-form',
  source: '',
  covers: [],
  controller: 'De Zaak',
  recipients: [],
  storage: '',
  retention: '',
  jurisdiction: 'NL',
  withdrawBy: '',
  validUntil: null,
  age: 'unknown',
}
const proof = { documents: [], note: '' }
const given = (
  changes: Partial<ConsentTerms> = {},
  at: string | null = '2026-01-05T10:00:00+01:00',
): ConsentEvent => ({
  type: 'given',
  at,
  by: '',
  proof,
  terms: { ...terms, ...changes },
})
function record(...events: readonly ConsentEvent[]): ConsentRecord {
  const lines = events.map((event, i) => ({ record: 1, atMs: i, event, hash: 'f'.repeat(64) }))
  const made = consentRecords(lines, now).get(1)
  assert.ok(made)
  return made
}
const stateOf = (evidence: Partial<ContactEvidence>, sells: SellingSaid | null = null): ContactState =>
  judge({ ...nothing, ...evidence }, sells, 'mail').state

test('each of the fifteen states follows from what it is about', () => {
  const cases: Record<ContactState, ContactState> = {
    CONSENT_OK: stateOf({ records: [record(given())] }),
    CONSENT_NO_PROOF: stateOf({ records: [record(given({ notice: null }))] }),
    CUSTOMER_OK: stateOf({ sale: trace }, selling),
    CUSTOMER_NO_OPTOUT: stateOf({ sale: trace }, { ...selling, atCollection: 'no' }),
    PROSPECT: stateOf({ quote: trace }),
    FREE_ACCOUNT: stateOf(said('FREE_ACCOUNT')),
    B2B_DESIGNATED: stateOf(said('B2B_DESIGNATED')),
    B2B_PLAIN: stateOf({ isRoleAddress: true }),
    BOUGHT: stateOf({ lists: [list('bought')] }),
    OBJECTED: stateOf({ stop: trace, sale: trace }, selling),
    UNKNOWN: stateOf({ lists: [list(null)] }),
    CHARITY_DONOR: stateOf({ lists: [list('donors')] }),
    CHARITY_VOLUNTEER: stateOf({ lists: [list('volunteers')] }),
    MEMBER: stateOf({ lists: [list('members')] }),
    SERVICE: stateOf(said('SERVICE')),
  }
  assert.deepEqual(
    Object.entries(cases).filter(([expected, state]) => expected !== state),
    [],
  )
  assert.equal(Object.keys(cases).length, Object.keys(contactStates).length)
})

test('silence is never a yes: a customer of whom nobody knows whether they could say no is not mailed', () => {
  const verdict = judge({ ...nothing, sale: trace }, null, 'mail')
  assert.deepEqual(
    [verdict.state, verdict.may, verdict.reason],
    ['CUSTOMER_NO_OPTOUT', 'no', 'sale-offer-unknown'],
  )
  const later = { ...selling, since: '2026-01-01' }
  assert.equal(judge({ ...nothing, sale: trace }, later, 'mail').state, 'CUSTOMER_NO_OPTOUT')
})

test('a stop holds against everything but a yes that came after it', () => {
  const stop = { atMs: day('2026-03-01'), document: 'bb' }
  assert.equal(stateOf({ stop, records: [record(given())] }), 'OBJECTED')
  const again = record(given({}, '2026-05-01T10:00:00+02:00'))
  assert.equal(stateOf({ stop, records: [again] }), 'CONSENT_OK')
  assert.equal(stateOf({ stop: { ...stop, atMs: null }, records: [again] }), 'OBJECTED')
  const withdrawn = record(given(), {
    type: 'withdrawn',
    at: '2026-02-01',
    by: '',
    proof,
    way: 'phone',
    channels: [],
  })
  assert.equal(stateOf({ records: [withdrawn], sale: trace }, selling), 'OBJECTED')
})

test('a consent holds for the channel and purpose it was given for, and until its day', () => {
  const one = record(given())
  const call = judge({ ...nothing, records: [one] }, null, 'phone')
  assert.deepEqual([call.state, call.may], ['UNKNOWN', 'no'])
  assert.deepEqual(judge({ ...nothing, records: [one] }, null, 'mail').purposes, ['news'])
  const calls = record(given({ channels: ['mail', 'phone'] }))
  assert.equal(judge({ ...nothing, records: [calls] }, null, 'phone').may, 'yes')
  assert.equal(record(given({ validUntil: '2026-11-28' })).state, 'expired')
  assert.equal(record(given({ validUntil: '2026-11-29' })).state, 'given')
  const half = record(given({ channels: ['mail', 'phone'] }), {
    type: 'withdrawn',
    at: null,
    by: '',
    proof,
    way: 'phone',
    channels: ['phone'],
  })
  assert.deepEqual([half.state, half.terms.channels], ['given', ['mail']])
})

test('a proof is graded by what it shows', () => {
  const confirmed = { type: 'confirmed', at: '2026-01-05T10:02:00+01:00', by: '', proof } as const
  assert.equal(record(given(), confirmed).grade, 'A')
  assert.equal(record(given()).grade, 'B')
  assert.equal(record(given({ notice: null })).grade, 'C')
  assert.equal(record(given({}, null)).grade, 'D')
})

test('a list that was bought spoils no customer, and its name is enough to keep off', () => {
  assert.equal(stateOf({ lists: [list('bought')], sale: trace }, selling), 'CUSTOMER_OK')
  assert.equal(stateOf({ lists: [list(null, true)] }), 'BOUGHT')
  assert.equal(stateOf({ lists: [list('address-book', true)] }), 'UNKNOWN')
})

test('who may not be mailed advertising can still be answered, and served', () => {
  assert.deepEqual(stillOf({ state: 'OBJECTED' }, { sale: trace, wroteAtMs: 1 }), ['answer', 'service'])
  assert.deepEqual(stillOf({ state: 'UNKNOWN' }, { sale: null, wroteAtMs: null }), ['nothing'])
})
