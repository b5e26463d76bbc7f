import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { languages } from '../i18n/index.ts'
import type { Task } from '../privacy/tasks/list.ts'
import { makeTaskCalendar, type TaskCalendar } from './tasks-calendar.ts'

const nowMs = Date.UTC(2026, 4, 20, 10)
const breach: Task = {
  id: 'supplier-breach:kassa.example 2026-05-17',
  rule: 'supplier-breach',
  subject: 'kassa.example 2026-05-17',
  state: 'open',
  words: { name: 'Kassameester', count: 1 },
  title: null,
  sinceMs: nowMs,
  due: { on: '2026-05-22', atMs: nowMs + 172_800_000, basis: 'law', deadline: null },
  isLate: false,
  isThisWeek: true,
  owner: 'Noor de Wit',
  snooze: null,
  ended: null,
  law: null,
  isByHand: true,
  sequence: 3,
  changedAtMs: nowMs,
}
const own: Task = {
  ...breach,
  id: 'own:1',
  rule: 'own',
  title: 'Dossier van Piet Jansen',
  due: { on: '2026-10-25', atMs: null, basis: 'own', deadline: null },
  state: 'done',
  ended: { atMs: nowMs, reason: 'klaar' },
  sequence: 0,
}
const calendar: TaskCalendar = {
  tasks: [breach, own],
  months: [],
  deadlines: [{ code: 'tax-term-ends', word: '2019', on: '2027-01-01' }],
  entries: 'vevent',
  nowMs,
}

function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text))
}

test('is read back as it was meant: days, moments, alarms, a number that grows', () => {
  const entries = read(makeTaskCalendar(calendar, languages.nl)).getAllSubcomponents('vevent')
  const shown = entries.map((entry) => [
    String(entry.getFirstPropertyValue('dtstart')),
    entry.getFirstPropertyValue('sequence'),
    entry.getFirstPropertyValue('status'),
    entry.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  ])
  assert.deepEqual(shown, [
    ['2026-05-22T10:00:00Z', 3, null, ['-P1D', '-PT4H']],
    ['2026-10-25', 0, 'CANCELLED', []],
    ['2027-01-01', 0, null, ['-PT15H']],
  ])
})

test('to-dos have a due day, and are completed', () => {
  const [todo, done] = read(
    makeTaskCalendar({ ...calendar, entries: 'vtodo' }, languages.en),
  ).getAllSubcomponents('vtodo')
  assert.equal(String(todo?.getFirstPropertyValue('due')), '2026-05-22T10:00:00Z')
  assert.equal(done?.getFirstPropertyValue('status'), 'COMPLETED')
})

test('holds no name of anybody, in either language, and keeps its own names for things', () => {
  const uids = (text: string): unknown[] =>
    read(text)
      .getAllSubcomponents('vevent')
      .map((entry) => entry.getFirstPropertyValue('uid'))
  const [dutch, english] = [languages.nl, languages.en].map((one) => makeTaskCalendar(calendar, one))
  for (const text of [dutch ?? '', english ?? '']) assert.doesNotMatch(text, /Piet|Noor|[Kk]assa/)
  assert.deepEqual(uids(dutch ?? ''), uids(english ?? ''))
  assert.equal(new Set(uids(dutch ?? '')).size, 3)
})

test('lines end as the standard wants and are no longer than it allows', () => {
  const text = makeTaskCalendar(calendar, languages.nl)
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  assert.deepEqual(
    text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n')),
    [],
  )
})

test('what ends in a weekend warns on Friday afternoon too', () => {
  const sunday = Date.UTC(2026, 4, 24, 9)
  const task = { ...breach, due: { ...breach.due, on: '2026-05-24', atMs: sunday } }
  const text = makeTaskCalendar({ ...calendar, tasks: [task] }, languages.nl)
  const [entry] = read(text).getAllSubcomponents('vevent')
  const triggers = entry?.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstProperty('trigger'))
  assert.deepEqual(
    triggers?.map((one) => String(one?.getFirstValue())),
    ['-P1D', '-PT4H', '2026-05-22T13:00:00Z'],
  )
  assert.match(text, /REFRESH-INTERVAL;VALUE=DURATION:PT1H/)
  assert.match(text, /TRIGGER;VALUE=DATE-TIME:20260522T130000Z/)
})
