import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cpuMs } from '../../../test/cpu-time.ts'
import { inMemory } from '../../base/bytes.ts'
import type { Contact, Document } from '../document.ts'
import { readTree } from '../tree.ts'
import { vcard } from './vcard.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

function documentsOf(bytes: Uint8Array): Document[] {
  const found: Document[] = []
  void readTree({ path: '', name: 'a.vcf', mediaType: '', charset: '', bytes: inMemory(bytes) }, reading, {
    visit: (document) => found.push(document),
  })
  return found
}

function contactOf(lines: string): Contact {
  const contact = documentsOf(Buffer.from(`BEGIN:VCARD\n${lines}\nEND:VCARD\n`, 'latin1'))[0]?.contacts[0]
  assert.ok(contact !== undefined)
  return contact
}

test('vcard: quoted-printable over soft breaks with a charset (2.1)', () => {
  const contact = contactOf(
    'VERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=\n=20=42=6F=73\nTEL;CELL:0612345678',
  )
  assert.deepEqual(contact.names, ['Zoë Bos'])
  assert.deepEqual(contact.phones, ['0612345678'])
})

test('vcard: raw bytes in the charset of the property', () => {
  assert.deepEqual(contactOf('VERSION:2.1\nFN;CHARSET=Windows-1252:\u00C4lex Br\u00F6n').names, ['Älex Brön'])
})

test('vcard: groups, folds and escapes (3.0)', () => {
  const contact = contactOf(
    "VERSION:3.0\nN:van 't Hof;Piet;;;\nitem1.EMAIL;type=pref:p@x.example\nitem1.X-ABLabel:Thuis\nADR:;;Lange\n  straat 5;Groningen;;9711AA;NL\nNOTE:een\\ntwee\\, drie\nBDAY:19800229",
  )
  assert.deepEqual(contact.names, ["Piet van 't Hof"])
  assert.deepEqual(contact.emails, ['p@x.example'])
  assert.deepEqual(contact.addresses, ['Lange straat 5, 9711AA Groningen, NL'])
  assert.equal(contact.note, 'een\ntwee, drie')
  assert.equal(contact.birthDate, '1980-02-29')
})

test('vcard: addresses as URI and a birthday without year (4.0)', () => {
  const contact = contactOf(
    'VERSION:4.0\nFN;PREF=1:F\nTEL;VALUE=uri;TYPE="voice,cell":tel:+31-6-12345678;ext=5\nEMAIL:mailto:f@x.example\nBDAY:--0415',
  )
  assert.deepEqual(
    [contact.phones, contact.emails, contact.birthDate],
    [['+31-6-12345678'], ['f@x.example'], '--04-15'],
  )
})

test('vcard: what is not understood is a field, a portrait only its size', () => {
  const [document] = documentsOf(
    Buffer.from('BEGIN:VCARD\nFN:A\nX-BSN:123\nPHOTO;BASE64:\n  AAAA\n  BBBB\nEND:VCARD'),
  )
  assert.deepEqual(
    document?.fields.map((field) => `${field.name}=${field.value}`),
    ['fn=A', 'x-bsn=123', 'photo=10 bytes'],
  )
})

test('vcard: a file of more cards holds each as a document; the last may be cut off', () => {
  const [book, first, second] = documentsOf(
    Buffer.from('BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEMAIL:b@x.exam'),
  )
  assert.equal(book?.kind, 'container')
  assert.deepEqual([first?.title, second?.title, second?.problems[0]?.code], ['A', 'B', 'truncated'])
})

test('vcard: a card without end stops where the next begins', () => {
  const titles = documentsOf(Buffer.from('BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n')).map(
    (document) => document.title,
  )
  assert.deepEqual(titles.slice(1), ['A', 'B'])
})

test('vcard: UTF-16', () => {
  assert.equal(
    documentsOf(Buffer.from('\uFEFFBEGIN:VCARD\r\nFN:Ünal\r\nEND:VCARD\r\n', 'utf16le'))[0]?.title,
    'Ünal',
  )
})

test('vcard: an address of several lines is told on one, and one with spaces without end takes no longer', () => {
  const { addresses } = contactOf('ADR:;;Dorpsstraat 1 \\n achter;Ede;;6711 AA;')
  assert.deepEqual(addresses, ['Dorpsstraat 1, achter, 6711 AA Ede'])
  const start = cpuMs()
  contactOf(`ADR:;;a${' '.repeat(300_000)}b;;;;`)
  assert.ok(cpuMs() - start < 1000)
})

test('vcard: a parameter of millions of letters costs no other card', () => {
  const long = `BEGIN:VCARD\nFN:Bo\nTEL;TYPE="${'a'.repeat(10_000_000)}":0612345678\nEND:VCARD\n`
  const cards = documentsOf(Buffer.from(`${long}BEGIN:VCARD\nFN:Els Bos\nEND:VCARD\n`))
  assert.ok(cards.flatMap(({ contacts }) => contacts).some(({ names }) => names.includes('Els Bos')))
})

test('vcard: any bytes give a document', () => {
  const pieces = fc.constantFrom(
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'FN:A\n',
    'N;;;\n',
    'AGENT:BEGIN:VCARD\n',
    ' \n',
    '=\n',
    'X;ENCODING=QUOTED-PRINTABLE:=4\n',
    '"',
    ':',
    '\u00FF',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (texts) => {
      const item = {
        path: '',
        name: '',
        mediaType: '',
        charset: '',
        bytes: inMemory(Buffer.from(texts.join(''), 'latin1')),
      }
      const document = vcard.read(item, reading)
      assert.ok(!(document instanceof Promise))
      return [...document.parts, ...document.nested].length >= 0
    }),
  )
})
