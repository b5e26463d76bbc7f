import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from '../base/bytes.ts'
import { contextWords } from './context-words.ts'
import { detect } from './detect.ts'
import { wordsNear } from './near.ts'
import { sceneOf } from './scene.ts'
import type { Kind } from './kinds.ts'

/** The word that names the first digits of the text as of this kind. */
function wordFor(kind: Kind, text: string): string | undefined {
  const scene = sceneOf(utf8(text), { context: { layout: 'prose' }, heads: [], contextWords })
  return wordsNear(scene, scene.text.search(/\d{6}/)).wordFor(kind)
}

function oddsFor(kind: Kind, text: string): number {
  const scene = sceneOf(utf8(text), { context: { layout: 'prose' }, heads: [], contextWords })
  return wordsNear(scene, scene.text.search(/\d{6}/)).odds(kind)
}

test('a word before a number, with an ending or without, names it', () => {
  assert.equal(wordFor('NL_BSN', 'BSN 123456782'), 'bsn')
  assert.equal(wordFor('PHONE', 'Telefoonnummers: 0612345678'), 'telefoonnummers')
  assert.equal(wordFor('NL_BSN', 'Het b.s.n. is 123456782'), 'b.s.n')
})

test('words behind a no-break space and words with accents are words', () => {
  assert.equal(wordFor('NL_BSN', 'BSN\u00a0123456782'), 'bsn')
  assert.equal(wordFor('PHONE', 'Privé 0612345678'), 'privé')
})

test('a letter that begins a code is no word', () => {
  assert.equal(wordFor('PHONE', 'TL38 0080 012345678'), undefined)
})

test('a label on the line above and a word in brackets behind name a number', () => {
  assert.equal(wordFor('NL_BSN', 'BSN:\n123456782'), 'bsn')
  assert.equal(wordFor('NL_BSN', '123456782 (BSN)'), 'bsn')
})

test('the label of what follows does not name the number before it', () => {
  assert.equal(wordFor('PHONE', '123456782 tel: 0612345678'), undefined)
})

test('of two words with a hyphen between the first says of what the number is', () => {
  assert.equal(wordFor('NATIONAL_ID', 'Steuer-ID 123456782'), 'id')
  assert.equal(wordFor('NL_PASSPORT_ID', 'Klant-ID 123456782'), undefined)
})

test('of words that are written as one the part that is known names the number', () => {
  assert.equal(wordFor('NL_BSN', 'klant.bsn = "123456782"'), 'klant.bsn')
  assert.equal(wordFor('NL_BSN', '{"clientBsn": "123456782"}'), 'clientbsn')
  assert.equal(wordFor('NL_PASSPORT_ID', 'idCardNumber: 123456782'), 'idcardnumber')
  assert.equal(wordFor('PHONE', 'geldig t/m 123456782'), undefined)
  assert.equal(wordFor('NL_V_NUMBER', 'Firma B.V. 123456782'), undefined)
  assert.equal(wordFor('PHONE', 'In-Reply-To: <20020905.RoT'), undefined)
})

test('a full stop behind an initial does not make it a label', () => {
  assert.equal(wordFor('PHONE', 'Kowalski M. 123456782'), undefined)
  assert.equal(wordFor('PHONE', 'M. 0612345678'), 'm')
})

test('whose number it is does not speak against what it is', () => {
  assert.ok(oddsFor('NL_BSN', 'BSN klant 123456782') > 0)
  assert.ok(oddsFor('NL_BSN', 'klant 123456782') < 0)
})

test('a label stands above an empty line too, and a line with a number of its own is none', () => {
  assert.equal(wordFor('NL_BSN', 'BSN:\n\n  123456782'), 'bsn')
  assert.equal(detect(utf8('BIG 39077702804\nspoed 0493 - 47 11 22'), { layout: 'prose' })[1]?.kind, 'PHONE')
})
