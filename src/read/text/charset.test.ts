import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fileToUtf8, toText, toUtf8 } from './charset.ts'
import { mixedToUtf8 } from './mixed.ts'

const latin = Buffer.from('Zoë, café', 'latin1')

test('charset: valid UTF-8 wins from what was declared', () => {
  assert.equal(toText(Buffer.from('Zoë'), 'us-ascii'), 'Zoë')
  assert.equal(toText(Buffer.from('Zoë'), 'iso-8859-1'), 'Zoë')
})

test('charset: then the declared one, then windows-1252', () => {
  assert.equal(toText(latin, 'iso-8859-15'), 'Zoë, café')
  assert.equal(toText(latin, 'x-onbekend'), 'Zoë, café')
  assert.equal(toText(latin, ''), 'Zoë, café')
  assert.equal(toText(Buffer.from([0xeb, 0xc1]), 'koi8-r'), 'Ка')
})

test('charset: those that write in ASCII bytes are believed', () => {
  assert.equal(toText(Buffer.from('d+AOk-el a+AEA-b +- c'), 'utf-7'), 'déel a@b + c')
  assert.equal(toText(Buffer.from('1b2442467c4b5c1b2842', 'hex'), 'iso-2022-jp'), '日本')
})

test('charset: names that only iconv-lite knows', () => {
  assert.equal(toText(Buffer.from([0x8a]), 'cp850'), 'è')
})

test('charset: UTF-16 with and without mark', () => {
  assert.equal(toText(Buffer.from('\uFEFFhallo', 'utf16le'), ''), 'hallo')
  assert.equal(fileToUtf8(Buffer.from('hallo allemaal', 'utf16le'), '').text.toString(), 'hallo allemaal')
})

test('charset: what says to be UTF-16 and is plain text is read as that', () => {
  assert.equal(toText(Buffer.from('Beste Jan, tot morgen.'), 'unicode'), 'Beste Jan, tot morgen.')
  assert.equal(toText(Buffer.from('hallo', 'utf16le').swap16(), 'utf-16'), 'hallo')
})

test('charset: UTF-8 in one place and windows-1252 in another are both read', () => {
  const footer = Buffer.from(' één lijst — 💶')
  const { text, fitted } = toUtf8(Buffer.concat([latin, footer, Buffer.from([0x80, 0xe2, 0x82])]), 'utf-8')
  assert.equal(text.toString(), 'Zoë, café één lijst — 💶€â‚')
  assert.equal(fitted, false)
})

test('charset: any bytes give UTF-8, and valid UTF-8 stays as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, valid) => {
      assert.ok(isUtf8(mixedToUtf8(bytes).text))
      assert.equal(mixedToUtf8(Buffer.from(valid)).text.toString(), Buffer.from(valid).toString())
    }),
  )
})

test('charset: mostly UTF-8 with a broken letter stays UTF-8 and says so', () => {
  const { text, fitted } = toUtf8(
    Buffer.concat([Buffer.from('één café, twee cafés'), Buffer.from([0xff])]),
    'utf-8',
  )
  assert.match(text.toString(), /^één café, twee cafés/)
  assert.equal(fitted, false)
})
