import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import * as fc from 'fast-check'
import { csvToTable, delimiterOf, hasHeadRow, headBegins } from './csv.ts'

const table = (csv: string): string => {
  const bytes = Buffer.from(csv)
  return csvToTable(bytes, delimiterOf(bytes)).toString()
}

test('csv: finds the delimiter', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const csv = `naam${delimiter}mail\nJan${delimiter}j@x.example\nPiet${delimiter}p@x.example\n`
    assert.equal(table(csv), 'naam\tmail\nJan\tj@x.example\nPiet\tp@x.example\n')
  }
})

test('csv: quotes, doubled quotes and breaks inside cells', () => {
  assert.equal(
    table('a;b\r\n"Vries; Jan de";"zei ""ja""\nen ging"\r\n'),
    'a\tb\nVries; Jan de\tzei "ja" en ging\n',
  )
})

test('csv: a quote that is never closed is a letter', () => {
  assert.equal(table('a,b\n"c,d\ne,f\n'), 'a\tb\n"c\td\ne\tf\n')
})

test('csv: a head row is told from data', () => {
  assert.equal(hasHeadRow(Buffer.from('naam\ttelefoon\nJan\t0612345678\n')), true)
  assert.equal(hasHeadRow(Buffer.from('Jan\t0612345678\nPiet\t0612345679\n')), false)
})

test('csv: rows and cells never grow', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '\t', ' ') }),
      (csv) => table(csv).length <= csv.length,
    ),
  )
})

test('csv: a flood of quotes takes linear time', () => {
  const start = cpuMs()
  csvToTable(Buffer.from('"a,'.repeat(300_000)), 44)
  assert.ok(cpuMs() - start < 2000)
})

test('a head is found below the title, the date and the empty lines that people write above it', () => {
  const begins = (...rows: string[]): string => {
    const table = Buffer.from(rows.join('\n'))
    return table.subarray(headBegins(table)).toString().split('\n', 1)[0] ?? ''
  }
  const head = 'Naam\tGeb.datum\tTel\tStraat\tPlaats'
  const row = 'Jan Bakker\t12-04-1985\t0612345678\tLaan 3\tZeist'
  assert.equal(begins('Ledenlijst 2025', '', head, row), head)
  assert.equal(begins('Klanten\t\t\t\t', '\t\t\t\t', head, row), head)
  for (const first of [head, row, 'Ledenlijst']) assert.equal(begins(first, row, row), first)
  assert.equal(begins('a', 'b', 'c'), 'a')
  assert.equal(begins(''), '')
})
