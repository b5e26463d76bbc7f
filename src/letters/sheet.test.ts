import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sheetToCsv, sheetToXlsx, type Cell } from './sheet.ts'

const sheetOf = (rows: readonly (readonly Cell[])[]) => ({ name: 'Mensen', heads: ['Naam', 'Aantal'], rows })
const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  Buffer.from(sheetToCsv(sheetOf(rows), ';')).toString('utf8')

test('a CSV begins with a mark and quotes what needs it', () => {
  assert.equal(
    csvOf([
      ['Jansen; "Piet"', 1.5],
      ['twee\nregels', null],
    ]),
    '\uFEFFNaam;Aantal\r\n"Jansen; ""Piet""";1,5\r\n"twee\nregels";\r\n',
  )
})

test('nothing in a CSV runs as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t=', '  =', '\r', '\uFF1D', '|', '%']) {
    const line = csvOf([[`${start}cmd`, null]]).split('\r\n', 2)[1] ?? ''
    assert.match(line, /^"?'/, JSON.stringify(start))
  }
})

test('a workbook prints as wide as its page, with the head on every page', () => {
  const files = unzipSync(sheetToXlsx({ name: "Foto's & films", heads: ['Naam'], rows: [['a']] }))
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  assert.match(
    part('xl/worksheets/sheet1.xml'),
    /fitToPage="1".*orientation="landscape" fitToWidth="1" fitToHeight="0"/s,
  )
  assert.match(
    part('xl/workbook.xml'),
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Foto''s &amp; films'!\$1:\$1<\/definedName>/,
  )
})

test('a number is a number, not a formula', () => {
  assert.match(csvOf([['a', -3]]), /\r\na;-3\r\n/)
})

test('texts in a workbook stay texts, and characters that XML forbids do not break it', () => {
  const files = unzipSync(
    sheetToXlsx(
      sheetOf([
        ['=1+1 <b>&"\u0001\uD800', 12],
        ['x', null],
      ]),
    ),
  )
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.match(
    sheet,
    /<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=1\+1 &lt;b&gt;&amp;&quot;\uFFFD\uFFFD<\/t>/,
  )
  assert.match(sheet, /<c r="B2" s="0"><v>12<\/v>/)
  assert.doesNotMatch(sheet, /<f>/)
})

test('a text in a workbook that looks like the number of a character stays as it was written', () => {
  const bytes = sheetToXlsx({ name: 'x', heads: ['a'], rows: [['_x000D_ _x0041_x0042_ _xyz_']] })
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  assert.ok(sheet.includes('>_x005F_x000D_ _x005F_x0041_x005F_x0042_ _xyz_<'), sheet)
})

test('a day in a workbook is the day that Excel counts', () => {
  const files = unzipSync(sheetToXlsx(sheetOf([['x', Temporal.PlainDate.from('2026-11-25')]])))
  assert.match(
    strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
    /<c r="B2" s="2"><v>46351<\/v>/,
  )
})
