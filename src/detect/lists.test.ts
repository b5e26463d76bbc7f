import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { detect } from './detect.ts'
import type { Kind } from './kinds.ts'

/** What is found of this kind, as written. */
function found(kind: Kind, text: string): string[] {
  return detect(utf8(text), { layout: 'prose' })
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => Buffer.from(text).toString('utf8', start, end))
}

test('a label holds for all numbers behind it that only commas, lines or "en" divide', () => {
  assert.deepEqual(found('NL_KENTEKEN', 'Kentekens: GH783R, 12GHK3 en XV391P'), [
    'GH783R',
    '12GHK3',
    'XV391P',
  ])
  const many = ['69599084', '69599085', '69599086', '69599087', '69599088']
  assert.deepEqual(found('NL_KVK', `KvK-nummers\n${many.join('\n')}`), many)
})

test('a list of any length is read to its end', () => {
  const text = `BSN ${'999912343, '.repeat(20_000)}`
  assert.equal(detect(utf8(text), { layout: 'prose' }).length, 20_000)
})

test('the head of a table in a message names the numbers below it', () => {
  const rows = 'Anna      69599084   12-1-2020\nBob       69599085   13-1-2020'
  assert.deepEqual(found('NL_KVK', `Hoi,\n\nNaam      KvK        Datum\n${rows}\ngroet`), [
    '69599084',
    '69599085',
  ])
  assert.deepEqual(found('NL_BSN', 'Zie:\n| naam | BSN |\n|---|---|\n| A | 999912343 |'), ['999912343'])
  assert.deepEqual(found('NL_BSN', 'Zie:\n| naam | order |\n|---|---|\n| A | 999912343 |'), [])
})

test('secrets in a column of a table in a message are found', () => {
  const text = 'Accounts:\nnaam  wachtwoord  rol\njan  Welkom01!  admin\npiet  Zomer2024  user\ngroet'
  assert.deepEqual(found('PASSWORD', text), ['Welkom01!', 'Zomer2024'])
})

test('the columns of a statement that inserts rows name the values', () => {
  const rows = "(1, 'K. Smit', '999912343', '1973-10-05'),\n(2, 'A. Bos', '999912355', '1991-02-28');"
  const text = `INSERT INTO medewerkers (id, naam, bsn, geboortedatum) VALUES ${rows}`
  assert.deepEqual(found('DATE_OF_BIRTH', text), ['1973-10-05', '1991-02-28'])
  assert.deepEqual(found('NL_BSN', text.replace('bsn', 'ordernummer')), [])
})

test('the title of a list names the numbers of its lines, and speaks against nothing', () => {
  const text = 'Rijbewijscontrole chauffeurs\nJansen R.\t3542851080\tC/CE\nKowalski M.\t4640144632\tC'
  assert.deepEqual(found('NL_DRIVING_LICENCE', text), ['3542851080', '4640144632'])
  assert.deepEqual(found('NL_DRIVING_LICENCE', 'Orders\nJansen\t3542851080\nKowalski\t4640144632'), [])
  assert.deepEqual(found('PHONE', 'Rijbewijscontrole\nJan de Wit 0612345678'), ['0612345678'])
})

test('spaces and dashes of word processors stand between digits and around numbers', () => {
  assert.deepEqual(found('NL_BSN', 'BSN\u00a09999\u00a012\u00a0343'), ['9999\u00a012\u00a0343'])
  assert.deepEqual(found('NL_BSN', 'BSN \u201e999912343\u201d'), ['999912343'])
  assert.deepEqual(found('PHONE', 'tel. 06 \u2013 1234 5678'), ['06 \u2013 1234 5678'])
  assert.deepEqual(found('NL_BSN', 'bedrag bsn \u20ac123456782'), [])
})

test('a street and its number may stand in two fields', () => {
  assert.deepEqual(found('ADDRESS', 'Straat: Kerkstraat\nHuisnummer: 12'), ['Kerkstraat\nHuisnummer: 12'])
  const table = utf8('straat\thuisnr\nKerkstraat\t12')
  const [address] = detect(table, { layout: 'table', hasHead: true })
  assert.equal(address?.kind === 'ADDRESS' && address.value, 'Kerkstraat 12')
})

test('the secret and the machine in an address of the web are found', () => {
  assert.deepEqual(found('PASSWORD', 'https://jan:Welkom01@db.example/x'), ['Welkom01'])
  assert.deepEqual(found('IP', 'http://192.0.2.10:9200/x'), ['192.0.2.10'])
})

test('a list of numbers goes on over what stands in brackets and whose the next is', () => {
  assert.deepEqual(found('NL_V_NUMBER', 'azc: 2032547001 (31 jaar) en 2134355466 (9 jaar)'), [
    '2032547001',
    '2134355466',
  ])
  assert.deepEqual(
    found('NL_DRIVING_LICENCE', 'Rijbewijs chauffeur 1: 5102938475\nchauffeur 2: 4035148246'),
    ['5102938475', '4035148246'],
  )
})

test('a word for who may have a number takes no phone from them', () => {
  assert.deepEqual(found('PHONE', 'statushouder 0612345678, tegenpartij 0687654321'), [
    '0612345678',
    '0687654321',
  ])
  assert.deepEqual(found('NL_V_NUMBER', 'statushouder 2032547001'), ['2032547001'])
})

test('an address ends where the quotation marks and spaces of a word processor begin', () => {
  const around = ['“”', '‘’', '…', '\u00a0', '\u200b', '\u2028', '\u0085', '\u3000', '–', '«»', '。']
  for (const [open = '', close = open] of around)
    assert.deepEqual(
      found('EMAIL', `Mail ${open}gamma@klant.example${close}graag`),
      ['gamma@klant.example'],
      JSON.stringify(open),
    )
  assert.deepEqual(found('EMAIL', 'josé.日本@müller.example'), ['josé.日本@müller.example'])
  const links = detect(utf8('Zie “https://klant.example/prijs-à-la-carte”\u00a0nu'), {
    layout: 'prose',
    all: true,
  })
  assert.deepEqual(
    links.filter(({ kind }) => kind === 'URL').map(({ value }) => value),
    ['https://klant.example/prijs-à-la-carte'],
  )
})

test('no address begins inside a letter, however long what stands before it', () => {
  for (const letter of ['日', 'é', '𠮷'])
    for (let size = 1; size < 70; size++) {
      const [address] = found('EMAIL', `${letter.repeat(size)}${'x'.repeat(size % 5)}jan@klant.example`)
      assert.doesNotMatch(address ?? '\uFFFD', /\uFFFD/)
    }
})
