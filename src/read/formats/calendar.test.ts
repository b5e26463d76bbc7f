import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inMemory } from '../../base/bytes.ts'
import type { Document } from '../document.ts'
import { calendar } from './calendar.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

function read(text: string): Document {
  const document = calendar.read(
    { path: '', name: 'a.ics', mediaType: '', charset: '', bytes: inMemory(Buffer.from(text)) },
    reading,
  )
  assert.ok(!(document instanceof Promise))
  return document
}

const event = (lines: string): string =>
  `BEGIN:VCALENDAR\nX-WR-CALNAME:Praktijk\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR\n`

test('calendar: summary, place and notes are a part; organiser and attendees take part', () => {
  const document = read(
    event(
      'DTSTART;TZID=Europe/Amsterdam:20260303T100000\nSUMMARY:Intake Jan\\, thuis\nDESCRIPTION:Bel\n  eerst\nORGANIZER;CN="Vries, A. de":mailto:A@X.example\nATTENDEE;CN=Jan:MAILTO:jan@x.example',
    ),
  )
  assert.equal(document.title, 'Intake Jan, thuis')
  assert.equal(document.atMs, Date.UTC(2026, 2, 3, 9))
  assert.deepEqual(
    [...document.parts].map((part) => Buffer.from(part.text).toString()),
    ['dtstart: 20260303T100000\nsummary: Intake Jan, thuis\ndescription: Bel eerst'],
  )
  assert.deepEqual(document.participants, [
    { role: 'organizer', name: 'Vries, A. de', email: 'A@x.example' },
    { role: 'attendee', name: 'Jan', email: 'jan@x.example' },
  ])
})

test('calendar: each entry is a part of its own', () => {
  const two = event('SUMMARY:een').replace(
    'END:VCALENDAR',
    'BEGIN:VTODO\nSUMMARY:twee\nEND:VTODO\nEND:VCALENDAR',
  )
  const document = read(two)
  assert.deepEqual([document.title, [...document.parts].length], ['Praktijk', 2])
})

test('calendar: one that is cut off is read as far as it goes', () => {
  const document = read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:half\nATTENDEE:mailto:j@x.ex')
  assert.equal(document.problems[0]?.code, 'truncated')
  assert.equal(document.participants[0]?.email, 'j@x.ex')
})

test('calendar: an unknown time zone or date is no reason to stop', () => {
  assert.equal(read(event('DTSTART;TZID=Zomaar/Iets:20260303T100000')).atMs, Date.UTC(2026, 2, 3, 10))
  assert.equal(read(event('DTSTART:20261399T100000')).atMs, undefined)
})
