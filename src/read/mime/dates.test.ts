import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMailDate } from './dates.ts'

const cases: readonly (readonly [written: string, iso: string | undefined])[] = [
  ['Thu, 1 Jan 2026 10:00:00 +0100', '2026-01-01T09:00:00.000Z'],
  ['1 Jul 2003 10:52 GMT', '2003-07-01T10:52:00.000Z'],
  ['Fri, 21 Nov 97 09:55:06 -0600 (CST)', '1997-11-21T15:55:06.000Z'],
  ['Tue, 05 Feb 02 08:00:00 EST', '2002-02-05T13:00:00.000Z'],
  ['Wed Aug 21 16:20:36 2013', '2013-08-21T16:20:36.000Z'],
  ['2024-05-01T12:00:00Z', '2024-05-01T12:00:00.000Z'],
  ['31 Dec 2020', '2020-12-31T00:00:00.000Z'],
  ['Fri, 23 Aug 2002 22:46:34 GMT+1', '2002-08-23T21:46:34.000Z'],
  ['Tue, 28 May 1996 12:24:23 cst', '1996-05-28T18:24:23.000Z'],
  ['gisteren', undefined],
  ['', undefined],
]

for (const [written, iso] of cases) {
  test(`mail dates: "${written}"`, () => {
    const instant = parseMailDate(written)
    assert.equal(instant === undefined ? undefined : new Date(instant).toISOString(), iso)
  })
}
