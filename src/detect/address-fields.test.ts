import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { detect } from './detect.ts'

/** Addresses, each with how the place it stands at is written. */
function addresses(words: string, layout: 'prose' | 'table' = 'prose'): unknown[] {
  const text = utf8(words)
  return detect(text, { layout, hasHead: layout === 'table' }).flatMap(({ kind, value, start, end }) =>
    kind === 'ADDRESS' ? [[value, new TextDecoder().decode(text.subarray(start, end))]] : [],
  )
}

test('an address whose parts stand on lines of their own is one, at its street', () => {
  const told = [['Vierde Wal 7, 3705 AA Zeist', 'Vierde Wal']]
  assert.deepEqual(
    addresses('StreetName: Vierde Wal\nBuildingNumber: 7\nCityName: Zeist\nPostalZone: 3705 AA'),
    told,
  )
  assert.deepEqual(
    addresses('Straat: Vierde Wal\nHuisnummer: 7\nPostcode: 3705AA\nWoonplaats: Zeist\nTelefoon: 1'),
    told,
  )
  assert.deepEqual(addresses('Straat en huisnummer: Wide Peal 9\nnr'), [['Wide Peal 9', 'Wide Peal 9']])
})

test('an address whose parts stand in columns of their own is one', () => {
  assert.deepEqual(
    addresses(
      'Naam\tStr\tHuisNr\tToevoeging\tPostCd\tWoonpl\nx\tÉmmalaan\t12\tB\t3903WL\tVeenendaal',
      'table',
    ),
    [['Émmalaan 12 B, 3903 WL Veenendaal', 'Émmalaan']],
  )
  assert.deepEqual(
    addresses('Naam\tStraat\tHuisnummer\tPostcode\tPlaats\nx\tKastanjelaan\t14\t3705 AA\tZeist', 'table'),
    [['Kastanjelaan 14, 3705 AA Zeist', 'Kastanjelaan']],
  )
  assert.deepEqual(addresses('klant\tAdres\nx\tGanzebloem 41', 'table'), [['Ganzebloem 41', 'Ganzebloem 41']])
})

test('a street without a number is no address, nor is what an address is said of', () => {
  assert.deepEqual(addresses('Straat: Vierde Wal\nPlaats: Zeist'), [])
  assert.deepEqual(addresses('Adres: zie bijlage 3\nAdres: Zie bijlage 3'), [])
  assert.deepEqual(addresses('Street\tNumber\nVierde Wal\tonbekend', 'table'), [])
})
