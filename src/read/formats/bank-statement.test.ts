import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import type { Document } from '../document.ts'
import { formatOf } from '../format-of.ts'
import { bankStatement } from './bank-statement.ts'

function read(text: string, name = 'januari'): { format: string; document: Document; parts: string[] } {
  const item = { path: '', name, mediaType: '', charset: '', bytes: inMemory(Buffer.from(text)) }
  const document = bankStatement.read(item, undefined as never) as Document
  const parts = [...document.parts].map((part) => Buffer.from(part.text).toString())
  return { format: formatOf(item).id, document, parts }
}

const rowsOf = (text: string): string[][] =>
  read(text)
    .parts.filter((part) => part.startsWith('Datum\t'))
    .flatMap((part) =>
      part
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t')),
    )

const head = ':20:940S250105\r\n:25:NL91ABNA0417164300\r\n:28C:5/1\r\n:60F:C250103EUR1234,56\r\n'

test('each entry is a row: an account goes with the name that it is told with', () => {
  const entries = [
    ':61:2501050105C121,00NTRFNONREF',
    ':86:/TRTP/SEPA OVERBOEKING/IBAN/NL13TEST0123456789/BIC/TESTNL2A/NAME/J.P. DE VR',
    'IES/REMI/FACTUUR 20250012/EREF/NOTPROVIDED',
    ':61:2501050105RC45,50NTRFNONREF',
    ':86:/TRTP/SEPA INCASSO/NAME/M. Postma-Zijlstra/IBAN/NL20INGB0001234567/REMI/',
    ':62F:C250105EUR1310,06',
  ]
  const { format, parts } = read(head + entries.join('\r\n'))
  assert.equal(format, 'mt940')
  assert.deepEqual(rowsOf(head + entries.join('\r\n')), [
    [
      '2025-01-05',
      '121,00',
      'J.P. DE VRIES',
      'NL13TEST0123456789',
      'TRTP: SEPA OVERBOEKING · BIC: TESTNL2A · FACTUUR 20250012 · EREF: NOTPROVIDED NTRFNONREF',
    ],
    ['2025-01-05', '-45,50', 'M. Postma-Zijlstra', 'NL20INGB0001234567', 'TRTP: SEPA INCASSO NTRFNONREF'],
  ])
  assert.match(parts[0] ?? '', /^940S250105\nRekening: NL91ABNA0417164300\n5\/1\nC250103EUR1234,56/)
})

test('as every bank writes it: one code for all, the account on a line of its own, question marks, or plain words', () => {
  for (const [told, name, account, rest] of [
    [
      ':61:1402200220C1,56NTRFEREF//1005\n/TRCD/00100/\n:86:/EREF/A1//CNTP/NL32INGB0000012345/INGBNL2A/S. Po\nstma/ROTTERDAM/REMI/USTD//Rente/',
      'S. Postma',
      'NL32INGB0000012345',
      'EREF: A1/ · INGBNL2A ROTTERDAM · USTD//Rente/ NTRFEREF//1005 /TRCD/00100/',
    ],
    [
      ':61:130801C000000000240,00N541NONREF\nNL44RABO0123456789\n:86:/ORDP//NAME/Y. Bouhaddou/REMI/Contributie',
      'Y. Bouhaddou',
      'NL44RABO0123456789',
      'Contributie N541NONREF',
    ],
    [
      ':61:2401050105D9,99NDDTNONREF\n:86:105?00LASTSCHRIFT?20SVWZ+Beitrag?30TESTDEFF?31DE89370400440532013000?32Anna Schmi\ndt?33-Klein',
      'Anna Schmidt-Klein',
      'DE89370400440532013000',
      '105 · LASTSCHRIFT · SVWZ+Beitrag · TESTDEFF NDDTNONREF',
    ],
    [
      ':61:250106D12,00N544NONREF\n:86:NL44RABO0123456789 HR A EL IDRISSI\nTERUGBETALING',
      '',
      '',
      'NL44RABO0123456789 HR A EL IDRISSI TERUGBETALING N544NONREF',
    ],
    [':61:250106D12,00N544NONREF', '', '', 'N544NONREF'],
  ] as const) {
    const [row] = rowsOf(`${head}${told}\n:62F:C250105EUR1310,06\n-}\n`)
    assert.deepEqual(row?.slice(2), [name, account, rest], told)
  }
})

test('no entry is lost where a long statement is read in pieces', () => {
  const entry = (i: number): string =>
    `:61:250105C${String(i)},00NTRFNONREF\n:86:/NAME/Piet Jansen ${String(i)}/IBAN/NL13TEST0123456789/REMI/${'x'.repeat(60)}\n`
  const many = Array.from({ length: 20_000 }, (_, i) => entry(i + 1))
  const rows = rowsOf(head.replaceAll('\r', '') + many.join(''))
  assert.equal(rows.length, many.length)
  assert.ok(
    rows.every(
      ([, amount, name], i) => amount === `${String(i + 1)},00` && name === `Piet Jansen ${String(i + 1)}`,
    ),
  )
})

test('every word of any statement is in a part, and none is thrown at', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ':61:250105C1,00NTRF',
      ':86:/NAME/',
      ':86:?32',
      '/IBAN/',
      ':62F:',
      '-}',
      ':61:',
      '?31',
      '\u001B[2J',
      ':86:/CNTP/',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const words = Array.from({ length: lines.length }, (_, i) => `woord${String(i)}`)
      const text =
        head + lines.map((one, i) => `${one.replaceAll(/[\r\n]/g, '')} ${words[i] ?? ''}`).join('\n')
      const all = read(text).parts.join('\n')
      for (const word of words) assert.ok(all.includes(word), `${word} of ${JSON.stringify(text)}`)
    }),
  )
})

test('a letter about a reference is no statement', () => {
  for (const text of ['Beste bank,\n:20: klopt niet\n\nGroet', ':20:x\n:59:y\n', '20:\n25:\n'])
    assert.notEqual(read(text, 'brief.txt').format, 'mt940')
})
