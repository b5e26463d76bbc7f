import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inMemory } from '../base/bytes.ts'
import type { Item } from './document.ts'
import { formatOf } from './format-of.ts'
import { readItem } from './tree.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: {
    run: () => Promise.resolve({ title: '', fields: [], parts: [], nested: [], problems: [] }),
    close: () => Promise.resolve(),
  },
}

function itemOf(content: string | Uint8Array, name = '', mediaType = ''): Item {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return { path: '', name, mediaType, charset: '', bytes: inMemory(bytes) }
}

const png = '\u0089PNG\r\n\u001A\nrest'

test('formats are told by content before type and name', () => {
  assert.equal(formatOf(itemOf(png, 'brief.txt', 'text/plain')).id, 'png')
  assert.equal(formatOf(itemOf('BEGIN:VCARD\nFN:A\n', 'a.txt')).id, 'vcard')
  assert.equal(
    formatOf(itemOf('From: a@b.example\nTo: c@d.example\n\nhoi', 'x.dat', 'application/octet-stream')).id,
    'message',
  )
  assert.equal(formatOf(itemOf('<!DOCTYPE html><p>x', 'x')).id, 'html')
  const section = Buffer.from('e4525c7b8cd8a74daeb15378d02996d300', 'hex')
  assert.equal(formatOf(itemOf(section, 'notities')).id, 'onenote')
})

test('then by type, then by name', () => {
  assert.equal(formatOf(itemOf('a;b\n1;2\n', 'lijst.txt', 'text/csv')).id, 'csv')
  assert.equal(formatOf(itemOf('a;b\n1;2\n', 'lijst.CSV', 'application/octet-stream')).id, 'csv')
  assert.equal(formatOf(itemOf('zomaar', 'aantekening')).id, 'text')
})

test('a name does not make text into a binary format, nor binary into text', () => {
  assert.equal(formatOf(itemOf('dit is tekst', 'sleutel.pub')).id, 'text')
  assert.equal(formatOf(itemOf('\u0000\u0001\u0002\u0003'.repeat(20), 'brief.txt')).id, 'unknown')
})

test('what has no reader yet is listed with its bytes', () => {
  const document = readItem(itemOf(png), reading)
  assert.ok(!(document instanceof Promise))
  assert.deepEqual(document.problems, [
    { code: 'needs-ocr', place: '', lostBytes: png.length, detail: 'png' },
  ])
})

test('any bytes under any name give a document', async () => {
  const names = fc.constantFrom(
    'a.eml',
    'a.vcf',
    'a.ics',
    'a.csv',
    'a.html',
    'a.txt',
    'a.doc',
    'a.pdf',
    'a.docx',
    'a.zip',
    'a',
  )
  const starts = fc.constantFrom(
    '',
    'BEGIN:VCALENDAR\n',
    'BEGIN:VCARD\n',
    '%PDF-1.4\n',
    'PK\u0003\u0004',
    '<html>',
    'From a b 10:00 2020\nA: b\n',
    '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
  )
  await fc.assert(
    fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 200 }), async (name, start, rest) => {
      const document = await readItem(
        itemOf(Buffer.concat([Buffer.from(start, 'latin1'), rest]), name),
        reading,
      )
      return [...document.parts, ...document.nested].length >= 0
    }),
  )
})
