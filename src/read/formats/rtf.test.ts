import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import type { Document } from '../document.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { rtf } from './rtf.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

function read(body: string): Document {
  const bytes = inMemory(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1'))
  const document = rtf.read({ path: '', name: 'brief.rtf', mediaType: '', charset: '', bytes }, reading)
  assert.ok(!(document instanceof Promise))
  return document
}

const textOf = (document: Document): string =>
  [...document.parts].map(({ text }) => Buffer.from(text).toString()).join('')

for (const [what, written, said] of [
  ['paragraphs, tabs and escaped signs', String.raw`een\par twee\tab \{drie\}\\`, 'een\ntwee\t{drie}\\\n'],
  ['letters by the code page of the document', String.raw`Andr\'e9`, 'André\n'],
  [
    'letters by the charset of the font',
    String.raw`{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}\f1 \'cc\'e8\'f0`,
    'Мир\n',
  ],
  ['letters of two bytes', String.raw`{\fonttbl{\f1\fcharset128 M;}}\f1 \'93\'fa\'96\'7b`, '日本\n'],
  [
    'Unicode, without what stands for it elsewhere',
    String.raw`Zo\u235?\u8364\'80x\uc2\u8364 EUy`,
    'Zoë€x€y\n',
  ],
  ['a letter outside the first plane', String.raw`\u-10179?\u-8704?`, '\u{1F600}\n'],
  [
    'a link with its address',
    String.raw`{\field{\*\fldinst HYPERLINK "mailto:jan@x.example"}{\fldrslt Jan}}`,
    '<mailto:jan@x.example> Jan\n',
  ],
  ['a comment, in a line of its own', String.raw`voor{\*\annotation opmerking} na`, 'voor\nopmerking\n na\n'],
  [
    'nothing of styles, fonts and what is unknown',
    String.raw`{\stylesheet{Kop 1;}}{\*\generator Riched;}{\*\nieuw x{y}}a`,
    'a\n',
  ],
  ['what stands behind binary', `{\\pict\\bin4 }}}}}na`, 'na\n'],
  ['the bytes after a broken escape', String.raw`a\'zzb`, 'ab\n'],
] as const) {
  test(`rtf: ${what}`, () => assert.equal(textOf(read(written)), said))
}

test('rtf: rows of cells are a table', () => {
  const document = read(String.raw`Klanten\par Naam\cell Plaats\cell\row Jan\cell Delft\cell\row Groet`)
  assert.deepEqual(
    [...document.parts].map(({ layout, text }) => `${layout}: ${Buffer.from(text).toString()}`),
    ['prose: Klanten\n', 'table: Naam\tPlaats\t\nJan\tDelft\t\n', 'prose: Groet\n'],
  )
})

test('rtf: properties, and who wrote it or a comment in it', () => {
  const document = read(
    String.raw`{\info{\title Offerte}{\author Noor Smit}{\creatim\yr2026}}tekst{\*\atnauthor Piet Jansen}`,
  )
  assert.equal(document.title, 'Offerte')
  assert.deepEqual(
    document.participants.map(({ role, name }) => `${role} ${name}`),
    ['author Noor Smit', 'author Piet Jansen'],
  )
})

test('rtf: pictures and objects are items of their own', () => {
  const document = read(String.raw`{\pict\pngblip 89504e47}{\object{\*\objdata 0105d0cf11e0a1b11ae1ff}}`)
  assert.deepEqual(
    [...document.nested].map(({ mediaType, bytes }) => [
      mediaType,
      Buffer.from(bytes.read(0, 99)).toString('hex'),
    ]),
    [
      ['image/png', '89504e47'],
      ['', 'd0cf11e0a1b11ae1ff'],
    ],
  )
})

test('rtf: a web page inside comes out as that page', () => {
  const document = read(
    String.raw`\fromhtml1 {\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Beste Jan\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}{\*\mhtmltag <i>}{\*\htmltag64 <p>}uw e-mail{\*\htmltag72 </p>}`,
  )
  assert.equal(textOf(document).trim(), 'Beste Jan\nuw e-mail')
})

test('rtf: groups nested without end are read and listed', () => {
  const { text, problems } = readRtf(
    Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}diep${'}'.repeat(100_000)}na}`),
  )
  assert.equal(text, 'diepna')
  assert.deepEqual(problems, [{ code: 'too-deep', place: '', lostBytes: 0 }])
  assert.deepEqual(readRtf(Buffer.from(`{\\rtf1 ${'{'.repeat(400)}`)).problems, [])
})

test('rtf: names, fields and digits that are nested a hundred thousand times are read in one go', () => {
  const began = performance.now()
  const { names } = readRtf(
    Buffer.from(`{\\rtf1{\\fldinst ${'a'.repeat(5_000_000)}${'{\\atnauthor b}'.repeat(100_000)}}}`),
  )
  assert.deepEqual(names, ['b'])
  assert.ok(performance.now() - began < 5000)
})

test('rtf: any bytes give a text', () => {
  const tokens = fc.constantFrom(
    '{',
    '}',
    '\\par',
    '\\u8364',
    '\\uc3',
    "\\'e9",
    '\\bin9',
    '\\f1',
    '\\*',
    '\\pict',
    'ab',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(tokens, fc.string()), { maxLength: 60 }), (pieces) => {
      assert.equal(typeof readRtf(Buffer.from(`{\\rtf1${pieces.join('')}`)).text, 'string')
    }),
  )
})
