import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn } from './date-in.ts'

const cases: readonly (readonly [text: string, date: string | null])[] = [
  ['Amsterdam, 4 mei 2023', '2023-05-04'],
  ['Opgesteld op 01-02-2020. Ingangsdatum: 3 maart 2021', '2021-03-03'],
  ['effective as of March 7, 2022', '2022-03-07'],
  ['Version of 2019-12-31', '2019-12-31'],
  ['getekend te Utrecht op 5/6/2018', '2018-06-05'],
  ['31 februari 2023', null],
  ['99-99-2024', null],
  ['Geboren op 1 mei 1960', null],
  ['geen dag', null],
]

for (const [text, date] of cases)
  test(`"${text}" is of ${date ?? 'no day'}`, () => assert.equal(dateIn(text), date))
