import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseMoment } from './moment.ts'

const now = Temporal.Instant.from('2026-11-29T13:30:00Z')

/** In local time. */
const typed = (text: string): string | null =>
  parseMoment(text, now)?.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString() ?? null

const moments: Readonly<Record<string, string>> = {
  nu: '2026-11-29T14:30:00',
  Now: '2026-11-29T14:30:00',
  vandaag: '2026-11-29T00:00:00',
  '9:05': '2026-11-29T09:05:00',
  yesterday: '2026-11-28T00:00:00',
  'gisteren 14:00': '2026-11-28T14:00:00',
  'gisteren om 9:05': '2026-11-28T09:05:00',
  'yesterday at 14:00': '2026-11-28T14:00:00',
  'eergisteren 08:00': '2026-11-27T08:00:00',
  '2 uur geleden': '2026-11-29T12:30:00',
  'een uur geleden': '2026-11-29T13:30:00',
  'an hour ago': '2026-11-29T13:30:00',
  '30 minutes ago': '2026-11-29T14:00:00',
  '3 dagen geleden': '2026-11-26T14:30:00',
  '6 weken geleden': '2026-10-18T14:30:00',
  '2 months ago': '2026-09-29T14:30:00',
  '2026-11-29': '2026-11-29T00:00:00',
  '2026-11-29T10:15': '2026-11-29T10:15:00',
  '2026-11-29 10:15:20': '2026-11-29T10:15:20',
  '2026-11-29T10:15:00Z': '2026-11-29T11:15:00',
  '2026-11-29T10:15:00+01:00': '2026-11-29T10:15:00',
  '3-3-2026': '2026-03-03T00:00:00',
  '3/3/2026 14:00': '2026-03-03T14:00:00',
  '3 maart 2026 om 14:00': '2026-03-03T14:00:00',
  '3 March 2026': '2026-03-03T00:00:00',
  '1 december': '2025-12-01T00:00:00',
  '28 nov.': '2026-11-28T00:00:00',
}

for (const [text, moment] of Object.entries(moments))
  test(`“${text}” is a moment`, () => {
    assert.equal(typed(text), moment)
  })

test('what is no moment is none, and nothing that is typed throws', () => {
  for (const text of [
    '',
    'straks',
    '31-2-2026',
    '2026-02-30',
    '25:00',
    '12-2026',
    'gisteren ooit',
    '2 uur',
    '9999 dagen geleden',
    '3 foo 2026',
    'now 14:00',
  ])
    assert.equal(typed(text), null, text)
  fc.assert(
    fc.property(fc.string(), (text) => {
      typed(text)
    }),
  )
})
