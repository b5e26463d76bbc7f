import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuMs } from '../../../test/cpu-time.ts'
import * as fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import { bytesOf } from '../mime/bytes.ts'
import { readStructure } from '../mime/structure.ts'
import { message } from './message.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

function itemOf(text: string | Uint8Array): Item {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  return { path: '', name: '', mediaType: 'message/rfc822', charset: '', bytes: inMemory(bytes) }
}

function read(text: string | Uint8Array): Document {
  const document = message.read(itemOf(text), reading)
  assert.ok(!(document instanceof Promise))
  return document
}

const partsOf = (document: Document): string[] =>
  [...document.parts].map(
    (part) => `${part.place} ${part.layout}: ${Buffer.from(part.text).toString().trim()}`,
  )
const nestedOf = (document: Document): string[] =>
  [...document.nested].map(
    (item) =>
      `${item.path} ${item.name} ${item.mediaType}: ${Buffer.from(item.bytes.read(0, 1000)).toString().trim()}`,
  )

const mixed = (body: string): string =>
  `From: Jan <jan@x.example>\nSubject: hoi\nContent-Type: multipart/mixed; boundary=b\n\n${body}`

const alternative = (html: string): string =>
  `Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nHoi Jan\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`

const nest = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, i) => `Content-Type: multipart/mixed; boundary=d${i}x\n\n--d${i}x\n`,
  ).join('') + '\ndiep@x.example\n'

test('message: headers become fields, title, date and participants', () => {
  const document = read(
    'From: =?utf-8?Q?Zo=C3=AB?= <z@x.example>\nTo: a@x.example\nDate: Thu, 1 Jan 2026 10:00:00 +0100\nSubject: =?utf-8?Q?caf?=\n =?utf-8?Q?=C3=A9?=\nX-Naam: Jos\u00E9\n\nhallo\n',
  )
  assert.equal(document.title, 'café')
  assert.equal(document.atMs, Date.UTC(2026, 0, 1, 9))
  assert.deepEqual(
    document.participants.map((person) => `${person.role} ${person.name} ${person.email}`),
    ['from Zoë z@x.example', 'to  a@x.example'],
  )
  assert.equal(document.fields.find((field) => field.name === 'x-naam')?.value, 'José')
  assert.deepEqual(partsOf(document), ['1 prose: hallo'])
})

test('message: parts, attachment and what stands around them', () => {
  const document = read(
    mixed(
      'vooraf\n--b\n\neen\n--b\nContent-Type: text/csv; name=lijst.csv\nContent-Transfer-Encoding: base64\n\nYTti\n--b--\nachteraf\n',
    ),
  )
  assert.deepEqual(partsOf(document), [
    '1/preamble prose: vooraf',
    '1 prose: een',
    '1/epilogue prose: achteraf',
  ])
  assert.deepEqual(nestedOf(document), ['2 lijst.csv text/csv: a;b'])
  assert.equal(document.fields.find((field) => field.name === 'attachment-name')?.value, 'lijst.csv')
})

test('message: a boundary that differs from the one in the header is taken from the body', () => {
  const document = read(
    mixed(
      '--anders\nContent-Type: text/plain\n\neen\n--anders\nContent-Type: text/plain\n\ntwee\n--anders--\n',
    ),
  )
  assert.deepEqual(partsOf(document), ['1 prose: een', '2 prose: twee'])
  assert.ok(document.problems.some((problem) => problem.code === 'damaged'))
})

test('message: parts go on after a closing delimiter', () => {
  assert.deepEqual(partsOf(read(mixed('--b\n\neen\n--b--\n--b\n\ntwee\n--b--\n'))), [
    '1 prose: een',
    '2 prose: twee',
  ])
})

test('message: an inner multipart that is never closed ends with the outer one', () => {
  const document = read(
    mixed('--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\n\neen\n--b\n\ntwee\n--b--\n'),
  )
  assert.deepEqual(partsOf(document), ['1.1 prose: een', '2 prose: twee'])
})

test('message: of several Content-Type headers the multipart one counts', () => {
  assert.deepEqual(partsOf(read(`Content-Type: text/plain\n${mixed('--b\n\neen\n--b--\n')}`)), [
    '1 prose: een',
  ])
})

test('message: a header block ends at the first line that cannot be a header', () => {
  assert.deepEqual(partsOf(read('Subject: x\nGeachte mevrouw,\nuw offerte\n')), [
    '1 prose: Geachte mevrouw,\nuw offerte',
  ])
  assert.equal(read('Subject: x\nrommel\nFrom: j@x.example\n\nhoi\n').participants[0]?.email, 'j@x.example')
})

test('message: an odd line with a fold below it does not end the headers', () => {
  const document = read('To: Jan\n__\n  <jan@x.example>\nSubject  : hoi\n\ndag\n')
  assert.equal(document.title, 'hoi')
  assert.ok(document.fields.some(({ value }) => value.includes('jan@x.example')))
})

test('message: a byte-order mark or a space before the colon does not hide the first header', () => {
  for (const head of [
    '\u00EF\u00BB\u00BFFrom: j@x.example',
    'From : j@x.example',
    '\u0001\u0001\u0001\u0001\nFrom: j@x.example',
  ])
    assert.equal(read(`${head}\nSubject: x\n\nhoi\n`).participants[0]?.email, 'j@x.example')
})

test('message: the name of an empty part is kept', () => {
  const document = read(mixed('--b\nContent-Type: text/plain; name="Ziekmelding Jan.txt"\n\n--b--\n'))
  assert.equal(document.fields.find(({ name }) => name === 'attachment-name')?.value, 'Ziekmelding Jan.txt')
})

test('message: the first piece of a message sent in pieces is a message', () => {
  const inner = 'Subject: binnen\nFrom: j@x.example\nContent-Transfer-Encoding: base64\n\naG9p\n'
  const document = read(`Content-Type: message/partial; id=a; number=1; total=2\n\n${inner}`)
  assert.deepEqual(nestedOf(document), [`1  message/partial: ${inner.trim()}`])
})

test('message: a page may say its charset itself', () => {
  const page = (charset: string, word: string): string =>
    `Content-Type: text/html\n\n<html><meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>${word}`
  assert.deepEqual(partsOf(read(page('windows-1251', '\u00CC\u00E8\u00F0'))), ['1 prose: Мир'])
  assert.deepEqual(partsOf(read(page('unicode', 'Zo\u00EB'))), ['1 prose: Zoë'])
})

test('message: lines may end in CR alone', () => {
  const document = read(mixed('--b\n\neen\n--b\n\ntwee\n--b--\n').replaceAll('\n', '\r'))
  assert.deepEqual(partsOf(document), ['1 prose: een', '2 prose: twee'])
})

test('message: equal alternatives are given once, different ones both', () => {
  assert.equal(partsOf(read(alternative('<p>Hoi <b>Jan</b></p>'))).length, 1)
  assert.equal(partsOf(read(alternative('<p>Hoi <a href="mailto:j@x.example">Jan</a></p>'))).length, 2)
})

test('message: messages inside are opened in any encoding', () => {
  const inner = Buffer.from('Subject: binnen\n\nhoi').toString('base64')
  const document = read(
    mixed(`--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${inner}\n--b--\n`),
  )
  assert.deepEqual(nestedOf(document), ['1  message/rfc822: Subject: binnen\n\nhoi'])
})

test('message: uuencoded files in the text are items, also when nobody walked the parts', () => {
  const document = read('Subject: x\n\nhoi\nbegin 644 a.txt\n#0V%T\n`\nend\n')
  assert.deepEqual(nestedOf(document), ['1.u1 a.txt : Cat'])
})

test('message: an overlong header is read as a part', () => {
  const document = read(`X-Lang: ${'abc '.repeat(50_000)}jan@x.example\nSubject: kort\n\nhoi\n`)
  assert.equal(document.title, 'kort')
  assert.ok(
    partsOf(document).some((part) => part.startsWith('header/x-lang#1') && part.endsWith('jan@x.example')),
  )
})

test('message: a level of multipart beyond the limit is read as text', () => {
  assert.equal(
    read(nest(200)).problems.some((problem) => problem.code === 'too-deep'),
    false,
  )
  const deeper = read(nest(201))
  assert.ok(deeper.problems.some((problem) => problem.code === 'too-deep'))
  assert.match(partsOf(deeper).join('\n'), /diep@x\.example/)
})

const lines = fc.constantFrom(
  '--b',
  '--b--',
  '--c',
  '--c--',
  'Content-Type: multipart/mixed; boundary=c',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  '',
  ' ',
  'tekst',
  'From: a@b.example',
  '-----',
  'begin 644 x',
  '=',
  '\u00FF\u0000',
)
const messages = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.array(lines, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([all, end]) => Buffer.from(mixed(all.join(end)), 'latin1')),
)

test('message: any bytes give a document, and every byte of them has its place', () => {
  fc.assert(
    fc.property(messages, (bytes) => {
      const document = read(bytes)
      partsOf(document)
      nestedOf(document)
      const { header, leaves, frameBytes } = readStructure(bytesOf(inMemory(bytes)))
      const inLeaves = leaves.reduce((sum, leaf) => sum + leaf.end - leaf.start, 0)
      assert.equal(header.bodyStart + frameBytes + inLeaves, bytes.length)
    }),
  )
})

test('message: floods of delimiters and dashes take linear time', () => {
  const start = cpuMs()
  for (const unit of [
    '--b\n',
    '--b--\n',
    '-',
    '--\n',
    '\n',
    '--b\nContent-Type: multipart/mixed; boundary=b\n\n',
  ])
    partsOf(read(mixed(unit.repeat(100_000))))
  assert.ok(cpuMs() - start < 5000)
})
