import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { detect } from './detect.ts'

const bsns = [
  '999990019',
  '999990020',
  '999990032',
  '999990044',
  '999990056',
  '999990068',
  '999990070',
  '999990081',
]
// Consecutive order numbers: one of them passes the eleven-test by chance.
const orders = Array.from({ length: 22 }, (_, i) => String(400_000_100 + i))

const found = (rows: readonly string[], kind: string, hasHead = false): string[] =>
  detect(utf8(`${rows.join('\n')}\n`), { layout: 'table', hasHead })
    .filter((finding) => finding.kind === kind)
    .map(({ value }) => value)

test('a column without a head in which nearly all pass the eleven-test is one of BSNs', () => {
  const passing = bsns.filter(
    (digits) =>
      [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0,
  )
  assert.ok(passing.length >= 3)
  const rows = Array.from({ length: 9 }, (_, i) => `${passing[i % passing.length]}\tx${i}`)
  const findings = detect(utf8(rows.join('\n')), { layout: 'table' }).filter(({ kind }) => kind === 'NL_BSN')
  assert.equal(findings.length, 9)
  assert.ok(
    findings.every(
      ({ reasons, certainty }) => certainty > 0.95 && reasons.some(({ code }) => code === 'column'),
    ),
  )
})

test('numbers that pass only as often as chance has it are no BSNs', () => {
  assert.deepEqual(found(orders, 'NL_BSN'), [])
})

test('in a column of names the unknown ones are names too', () => {
  const names = [
    'Jan de Vries',
    'Els Bakker',
    'Piet Jansen',
    'Fatima el Idrissi',
    'Marijke Hofstra',
    'Xylquo Brantzwik',
    'Noor Smit',
  ]
  assert.deepEqual(
    found(
      names.map((name, i) => `${i}\t${name}`),
      'PERSON',
    ),
    names,
  )
})

test('a column of other words gains no names', () => {
  const words = [
    'Rode Fiets',
    'Blauwe Tas',
    'Jan de Vries',
    'Gele Bel',
    'Oude Pomp',
    'Nieuwe Band',
    'Losse Spaak',
  ]
  assert.ok(!found(words, 'PERSON').some((value) => /Fiets|Tas|Bel|Pomp|Band|Spaak/.test(value)))
})

test('of a single row the columns are judged by others of its table', () => {
  const passing = orders.find((digits) => found([digits], 'NL_BSN', false).length > 0)
  assert.ok(passing !== undefined)
  const alone = (rows: readonly string[]): string[] =>
    detect(utf8(`nr\n${passing}`), {
      layout: 'table',
      hasHead: true,
      alike: utf8(['nr', ...rows].join('\n')),
    }).map(({ kind }) => kind)
  assert.deepEqual(alone(orders), [])
  assert.deepEqual(alone(Array.from({ length: 9 }, () => passing)), ['NL_BSN'])
})

test('a number that passes by chance is no BSN below a head that does not say so', () => {
  assert.deepEqual(found(['nr', '123456782', '123456783'], 'NL_BSN', true), [])
  assert.deepEqual(found(['bsn', '123456782', '123456783'], 'NL_BSN', true), ['123456782'])
})

test('a number that fails its own check is none below a head either', () => {
  assert.deepEqual(found(['naam\tiban', 'x\tES15 1234-1234-17 1234567890'], 'IBAN', true), [])
  assert.deepEqual(found(['naam\tiban', 'x\tNL91ABNA0417164300'], 'IBAN', true), ['NL91ABNA0417164300'])
  assert.deepEqual(found(['naam\tpesel', 'x\t12345678903'], 'NATIONAL_ID', true), [])
  assert.deepEqual(found(['naam\tsteuer-id', 'x\t65929970489'], 'NATIONAL_ID', true), ['DE:65929970489'])
})

test('the same number in every row of a table without a head is no BSN: it is an account of old', () => {
  const rows = ['a', 'b', 'c', 'd'].map((one) => `417164300\tEUR\t${one}`)
  assert.deepEqual(found(rows, 'NL_BSN'), [])
  assert.equal(
    found(['BSN\tMaand', ...rows.map((row) => row.replace('EUR\t', ''))], 'NL_BSN', true).length,
    4,
  )
})

test('what a head asks is about nobody, and one place is told once', () => {
  const rows = ['Koers\tHebt u een allergie?\tPostcode', '1,00\tIk ben allergisch voor pinda\u2019s\t3512AB']
  assert.deepEqual(found(rows, 'PERSON', true), [])
  assert.equal(found(rows, 'HEALTH', true).length, 1)
  assert.equal(found(rows, 'NL_POSTCODE', true).length, 1)
})

test('names in columns of their own are put together, each for whom the head says', () => {
  for (const [head, row, names] of [
    [
      'First Name (Billing)\tLast Name (Billing)\tFirst Name (Shipping)\tLast Name (Shipping)',
      'Wubbo\tTerpstra\tEls\tvan den Berg',
      ['Wubbo Terpstra', 'Els van den Berg'],
    ],
    ['billing_first_name\tbilling_last_name', 'Wubbo\tTerpstra', ['Wubbo Terpstra']],
    ['Voornaam ouder\tTussenvoegsel ouder\tAchternaam ouder', 'Els\tvan den\tBerg', ['Els van den Berg']],
    ['Naam\tVoornaam\tKlas', 'Berg\tMarieke\t4a', ['Marieke Berg']],
    ['Voorl\tSignNm', 'M\tHofstra', ['M Hofstra']],
    ['Wat is je naam?\tLeeftijd', 'Wubbo Terpstra\t43', ['Wubbo Terpstra']],
    ['Naam kind\tNaam ouder', 'Noor Bakker\tJan Bakker', ['Noor Bakker', 'Jan Bakker']],
  ] as const)
    assert.deepEqual(found([head, row], 'PERSON', true), names, head)
})

test('in a column of who pays and is paid a name is one by itself', () => {
  const names = ['J.P. de Vries', 'Mw M van den Berg', 'W TERPSTRA', 'Fam. Yildiz', 'Els Bos']
  const firms = [
    'Shell Express',
    'NS Reizigers',
    'Jumbo Zeist',
    'De Kwast',
    'VvE De Wilgen',
    'Zilveren Kruis',
  ]
  for (const head of ['Naam tegenpartij', 'Naam / Omschrijving', 'Naam relatie']) {
    const rows = [...names, ...firms].map((name) => `${name}\tx`)
    assert.deepEqual(found([`${head}\tSoort`, ...rows], 'PERSON', true), names, head)
  }
})

test('a table of any length gives what its columns hold', () => {
  const rows = (head: string, cell: string): string[] => [head, ...Array<string>(150_000).fill(cell)]
  assert.equal(found(rows('leeftijd', '9'), 'AGE', true).length, 150_000)
  assert.equal(found(rows('x', 'Corrie Zandvliet'), 'PERSON', true).length, 150_000)
})
