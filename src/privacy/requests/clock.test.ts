import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestClock } from './clock.ts'
import type { LetterSort, RequestEvent } from './event.ts'
import { requestFiles } from './file.ts'
import { nextStep } from './next-step.ts'
import { monthsSinceSame, relatedTo } from './related.ts'

const asker = {
  name: 'Piet Jansen',
  mail: 'piet@voorbeeld.example',
  phone: '',
  address: '',
  behalf: 'self',
  about: '',
  age: null,
} as const
const opened = {
  type: 'opened',
  channel: 'mail',
  receivedAt: '2026-03-05T09:00:00+01:00',
  rights: ['access'],
  asker,
  text: '',
  language: 'nl',
  document: null,
  by: '',
} as const satisfies RequestEvent
type Opened = Extract<RequestEvent, { type: 'opened' }>

function fileOf(change: Partial<Opened>, ...events: readonly RequestEvent[]) {
  const lines = [{ ...opened, ...change }, ...events].map((event, index) => ({
    id: index + 1,
    request: 1,
    atMs: index,
    event,
    hash: '',
  }))
  const file = requestFiles(lines).get(1)
  assert.ok(file)
  return file
}

const sent = (letter: LetterSort, at: string): RequestEvent => ({
  type: 'sent',
  letter,
  channel: 'mail',
  to: asker.mail,
  at,
  paper: 1,
  digest: '',
  note: '',
  ignored: [],
  by: '',
})
const now = (day: string): number => Date.parse(`${day}T12:00:00+02:00`)

test('a month is a calendar month, and a last day in a weekend or holiday rolls on', () => {
  // Easter Monday 2026 is 6 April: the 5th is Easter Sunday.
  assert.equal(requestClock(fileOf({}), now('2026-03-06')).dueOn, '2026-04-07')
  const late = fileOf({ receivedAt: '2026-08-31T23:30:00+02:00' })
  assert.equal(requestClock(late, now('2026-09-01')).dueOn, '2026-09-30')
})

test('the day of receipt is that where the organisation is', () => {
  const file = fileOf({ receivedAt: '2026-03-04T23:30:00Z' })
  assert.equal(requestClock(file, now('2026-03-06')).receivedOn, '2026-03-05')
})

test('more time exists only when the person was told inside the first month', () => {
  const extended: RequestEvent = { type: 'extended', reason: 'complex', why: 'veel', by: '' }
  const states = (...events: readonly RequestEvent[]) => {
    const { extension, dueOn } = requestClock(fileOf({}, ...events), now('2026-03-20'))
    return [extension, dueOn]
  }
  assert.deepEqual(states(extended), ['not-told', '2026-04-07'])
  assert.deepEqual(states(extended, sent('extension', '2026-04-01T10:00:00+02:00')), ['valid', '2026-06-05'])
  assert.deepEqual(states(extended, sent('extension', '2026-04-08T10:00:00+02:00')), [
    'too-late',
    '2026-04-07',
  ])
})

test('a question to the person moves no date: the later day is shown beside it', () => {
  const { dueOn, pause } = requestClock(
    fileOf({}, sent('identity', '2026-03-06T10:00:00+01:00'), {
      type: 'heard',
      about: 'identity',
      from: '',
      at: '2026-03-16T10:00:00+01:00',
      text: '',
    }),
    now('2026-03-20'),
  )
  assert.equal(dueOn, '2026-04-07')
  assert.deepEqual(pause, { from: '2026-03-06', to: '2026-03-16', laterDay: '2026-04-15' })
})

test('late is late to the end of the day, and an answer after it stays late', () => {
  const state = (at: number, ...events: readonly RequestEvent[]) =>
    requestClock(fileOf({}, ...events), at).state
  assert.equal(state(Date.parse('2026-04-07T23:59:00+02:00')), 'soon')
  assert.equal(state(Date.parse('2026-04-08T00:00:00+02:00')), 'late')
  assert.equal(state(now('2026-05-01'), sent('answer', '2026-04-08T00:01:00+02:00')), 'answered-late')
  assert.equal(state(now('2026-05-01'), sent('answer', '2026-04-07T23:59:00+02:00')), 'answered')
})

test('a withdrawal holds at once and has no month; an objection to advertising has both', () => {
  const withdrawal = requestClock(fileOf({ rights: ['withdrawal'] }), now('2026-03-06'))
  assert.deepEqual([withdrawal.dueOn, withdrawal.atOnce], [null, ['withdrawal']])
  const objection = requestClock(fileOf({ rights: ['marketing-objection'] }), now('2026-03-06'))
  assert.deepEqual([objection.dueOn, objection.atOnce], ['2026-04-07', ['marketing-objection']])
})

test('leads through a request, one step at a time', () => {
  const step = (change: Partial<Opened>, ...events: readonly RequestEvent[]) =>
    nextStep(fileOf(change, ...events), now('2026-03-06'))
  const sure: RequestEvent = { type: 'doubted', doubt: false, why: 'bekend adres', by: '' }
  const decided = (right: 'access' | 'marketing-objection' | 'erasure'): RequestEvent => ({
    type: 'decided',
    right,
    outcome: 'granted',
    grounds: [],
    why: '',
    by: '',
  })
  const searched: RequestEvent = { type: 'persons', persons: [7], identifiers: [], by: '' }
  assert.equal(step({ rights: [] }), 'say-what')
  assert.equal(step({ rights: ['marketing-objection'] }), 'stop-now')
  assert.equal(step({ rights: ['marketing-objection'] }, decided('marketing-objection')), 'answer')
  assert.equal(step({}), 'look-who')
  assert.equal(step({}, { ...sure, doubt: true }), 'ask-who')
  assert.equal(step({}, { ...sure, doubt: true }, sent('identity', '2026-03-06T10:00:00Z')), 'wait-who')
  assert.equal(step({ asker: { ...asker, behalf: 'lawyer' } }), 'check-mandate')
  assert.equal(step({}, sure), 'search')
  assert.equal(step({}, sure, searched), 'decide')
  assert.equal(step({}, sure, searched, decided('access')), 'answer')
  assert.equal(step({ rights: ['erasure'] }, sure, searched, decided('erasure')), 'carry-out')
  const answer = sent('answer', '2026-03-06T10:00:00Z')
  assert.equal(step({ rights: ['erasure'] }, sure, searched, decided('erasure'), answer), 'tell-recipients')
  assert.equal(step({}, sure, searched, decided('access'), answer), 'close')
})

test('knows who asked before, and a letter that goes round', () => {
  const letter =
    'Graag ontvang ik een kopie van alle gegevens die u over mij hebt, met de ontvangers en de termijnen. Groet,'
  const one = fileOf({ text: `${letter} Piet Jansen` })
  const again = { ...fileOf({ receivedAt: '2025-02-01T09:00:00+01:00' }), id: 2 }
  const round = {
    ...fileOf({
      text: `${letter} Noor Visser`,
      asker: { ...asker, name: 'Noor Visser', mail: 'noor@voorbeeld.example' },
    }),
    id: 3,
  }
  assert.deepEqual(
    relatedTo(one, [one, again, round]).map(({ id, why }) => [id, why]),
    [
      [2, 'same-person'],
      [3, 'same-letter'],
    ],
  )
  assert.equal(monthsSinceSame(one, [one, again, round]), 13)
})
