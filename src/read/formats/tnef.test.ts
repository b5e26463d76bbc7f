import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { Document, Item } from '../document.ts'
import type { OutlookAttachment, OutlookMessage } from '../outlook/message.ts'
import {
  Properties,
  TYPE_BINARY,
  TYPE_INTEGER,
  named,
  textProperty,
  timeProperty,
  type Property,
  type PropertyKey,
} from '../outlook/properties.ts'
import { readTnef } from '../outlook/tnef.ts'
import { writeTnef } from '../outlook/write-tnef.ts'
import { readTree } from '../tree.ts'
import { tnef } from './tnef.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

type Values = Readonly<Record<string, string | number | Property>>

/** Properties by their numbers; a name that is no number is the name that somebody gave. */
function propertiesOf(values: Values): Properties {
  const entries = Object.entries(values).map(([key, value]): [PropertyKey, Property] => [
    Number.isNaN(Number(key)) ? key : Number(key),
    typeof value === 'string' ? textProperty(value) : typeof value === 'number' ? integer(value) : value,
  ])
  return new Properties(new Map(entries))
}

function integer(value: number): Property {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(value)
  return { type: TYPE_INTEGER, bytes }
}

function binary(text: string): Property {
  return { type: TYPE_BINARY, bytes: Buffer.from(text) }
}

interface Made {
  readonly values: Values
  readonly recipients?: readonly Values[]
  readonly attachments?: readonly OutlookAttachment[]
}

function messageOf({ values, recipients = [], attachments = [] }: Made): OutlookMessage {
  return {
    properties: propertiesOf(values),
    recipients: recipients.map(propertiesOf),
    attachments,
    problems: [],
  }
}

function itemOf(bytes: Uint8Array): Item {
  return { path: '', name: 'winmail.dat', mediaType: '', charset: '', bytes: inMemory(bytes) }
}

function read(made: Made): Document {
  const document = tnef.read(itemOf(writeTnef(messageOf(made))), reading)
  assert.ok(!(document instanceof Promise))
  return document
}

const textsOf = (document: Document): string[] =>
  [...document.parts].map(
    ({ place, layout, text }) => `${place} ${layout}: ${Buffer.from(text).toString().trim()}`,
  )
const peopleOf = (document: Document): string[] =>
  document.participants.map(({ role, name, email }) => `${role} ${name} <${email}>`)
const fieldOf = (document: Document, name: string): string | undefined =>
  document.fields.find((field) => field.name === name)?.value

const sentMs = Date.UTC(2026, 4, 1, 9, 30)
const office = '/O=ERGENS/OU=KANTOOR/CN=RECIPIENTS/CN=NOOR'

test('tnef: a message that never left the office', () => {
  const document = read({
    values: {
      0x001a: 'IPM.Note',
      0x0037: '\u0001\u0004RE: Fiets van Piet',
      0x0039: timeProperty(sentMs),
      0x0042: 'Noor Smit',
      0x0064: 'EX',
      0x0065: office,
      0x5d02: 'noor@Winkel.Example',
      0x1000:
        'Piet belt op 06-10101010.\r\n\r\n-----Oorspronkelijk bericht-----\r\nVan: Jan\r\nVerzonden: gisteren\r\n\r\nBel Piet',
      klantnummer: 'K-204',
    },
    recipients: [
      { 0x0c15: 1, 0x3001: 'Jan Jansen', 0x3003: 'jan@x.example' },
      { 0x0c15: 3, 0x3001: "'stil@x.example'", 0x3003: 'stil@x.example' },
      { 0x0c15: 2, 0x3001: 'Winkel', 0x3003: office },
    ],
  })
  assert.equal(document.kind, 'message')
  assert.equal(document.title, 'RE: Fiets van Piet')
  assert.equal(document.atMs, sentMs)
  assert.deepEqual(peopleOf(document), [
    'from Noor Smit <noor@winkel.example>',
    'to Jan Jansen <jan@x.example>',
    'bcc  <stil@x.example>',
    'cc Winkel <>',
  ])
  assert.deepEqual(
    textsOf(document).map((text) => text.slice(0, 20)),
    ['body prose: Piet bel', 'body#2 quoted: -----'],
  )
  assert.equal(fieldOf(document, 'klantnummer'), 'K-204')
  assert.equal(fieldOf(document, 'from'), 'Noor Smit <noor@winkel.example>')
})

test('tnef: the headers of a message that came over the internet are read as those of mail', () => {
  const document = read({
    values: {
      0x007d:
        'Received: from a.example\r\nFrom: =?utf-8?Q?Zo=C3=AB?= <zoe@x.example>\r\nTo: jan@y.example\r\nDate: Thu, 1 Jan 2026 10:00:00 +0100\r\n',
      0x0037: 'Hoi',
      0x0042: 'Zoë',
      0x5d02: 'zoe@x.example',
    },
    recipients: [
      { 0x0c15: 1, 0x3001: 'Jan', 0x39fe: 'jan@y.example' },
      { 0x0c15: 3, 0x3001: 'Blind', 0x39fe: 'blind@y.example' },
    ],
  })
  assert.deepEqual(peopleOf(document), [
    'from Zoë <zoe@x.example>',
    'to  <jan@y.example>',
    'bcc Blind <blind@y.example>',
  ])
  assert.equal(document.atMs, Date.UTC(2026, 0, 1, 9))
  assert.equal(fieldOf(document, 'received'), 'from a.example')
})

test('tnef: a web page is read when the plain text does not say the same', () => {
  const page = binary('<p>Beste Jan</p>')
  assert.deepEqual(textsOf(read({ values: { 0x1000: 'Beste Jan', 0x1013: page } })), [
    'body prose: Beste Jan',
  ])
  assert.deepEqual(textsOf(read({ values: { 0x1000: 'zie bijlage', 0x1013: page } })), [
    'body prose: zie bijlage',
    'html prose: Beste Jan',
  ])
  const cyrillic = { type: TYPE_BINARY, bytes: Buffer.from([0xcc, 0xe8, 0xf0]) }
  assert.deepEqual(textsOf(read({ values: { 0x1013: cyrillic, 0x3fde: 1251 } })), ['html prose: Мир'])
})

test('tnef: rich text, packed as Outlook does', () => {
  // The example of [MS-OXRTFCP] 4.1.1, whose text is "hello world".
  const packed = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    'hex',
  )
  const values = { 0x1009: { type: TYPE_BINARY, bytes: packed } }
  assert.deepEqual(textsOf(read({ values })), ['rtf prose: hello world'])
  const broken = read({ values: { 0x1009: binary('dit is geen verpakte tekst') } })
  assert.deepEqual(textsOf(broken), [])
  assert.deepEqual(
    broken.problems.map(({ code, place }) => `${code} ${place}`),
    ['damaged rtf'],
  )
})

test('tnef: a contact is a card', () => {
  const document = read({
    values: {
      0x001a: 'IPM.Contact',
      0x3001: 'Piet Jansen',
      0x3a06: 'Piet',
      0x3a11: 'Jansen',
      0x3a1c: '06-10101010',
      0x3a08: '020-1234567',
      0x3a16: 'Fietsen BV',
      0x3a07: '123456782',
      // Midnight in the Netherlands, in summer.
      0x3a42: timeProperty(Date.UTC(1980, 5, 14, 22)),
      [named(0x8083)]: 'piet@x.example',
      [named(0x8093)]: office,
      [named(0x8094)]: 'Piet thuis (thuis@x.example)',
      [named(0x8045)]: 'Dorpsstraat 1',
      [named(0x8046)]: 'Delft',
      [named(0x8048)]: '2611 AB',
      0x1000: 'belt altijd na zessen',
    },
  })
  assert.equal(document.kind, 'contact')
  assert.deepEqual(document.contacts, [
    {
      names: ['Piet Jansen'],
      emails: ['piet@x.example', 'thuis@x.example'],
      phones: ['06-10101010', '020-1234567'],
      addresses: ['Dorpsstraat 1, 2611 AB Delft'],
      organisation: 'Fietsen BV',
      title: '',
      birthDate: '1980-06-15',
      note: 'belt altijd na zessen',
    },
  ])
  assert.equal(fieldOf(document, 'government-id'), '123456782')
  assert.deepEqual(document.participants, [])
})

test('tnef: a group of contacts has a card for everybody in it', () => {
  const member = (name: string, email: string): Buffer =>
    Buffer.concat([
      Buffer.from('00000000812b1fa4bea310199d6e00dd010f540200000080', 'hex'),
      Buffer.from(`${name}\0SMTP\0${email}\0`, 'utf16le'),
    ])
  const values = [member('Jan (jan@x.example)', 'jan@x.example'), member('Noor', 'noor@x.example')]
  const document = read({
    values: {
      0x001a: 'IPM.DistList',
      0x3001: 'Klanten',
      [named(0x8054)]: { type: TYPE_BINARY, bytes: values[0] ?? Buffer.alloc(0), values },
      [named(0x8055)]: binary('een verwijzing naar het adresboek'),
      Keywords: {
        ...textProperty('Fietsen'),
        values: ['Fietsen', 'Vast'].map((one) => textProperty(one).bytes),
      },
    },
  })
  assert.equal(document.title, 'Klanten')
  assert.deepEqual(
    document.contacts.map(({ names, emails }) => [...names, ...emails]),
    [
      ['Jan', 'jan@x.example'],
      ['Noor', 'noor@x.example'],
    ],
  )
  assert.equal(fieldOf(document, 'keywords'), 'Fietsen, Vast')
})

test('tnef: an appointment has an organizer, attendees and a beginning', () => {
  const document = read({
    values: {
      0x001a: 'IPM.Appointment',
      0x0037: 'Gesprek',
      0x0042: 'Noor',
      0x5d02: 'noor@x.example',
      [named(0x820d)]: timeProperty(sentMs),
      [named(0x8208)]: 'Kamer 2',
    },
    recipients: [{ 0x0c15: 1, 0x3001: 'Jan', 0x39fe: 'jan@x.example' }],
  })
  assert.equal(document.kind, 'calendar')
  assert.equal(document.atMs, sentMs)
  assert.equal(fieldOf(document, 'location'), 'Kamer 2')
  assert.deepEqual(peopleOf(document), ['organizer Noor <noor@x.example>', 'attendee Jan <jan@x.example>'])
})

test('tnef: files, messages within and what lies elsewhere', () => {
  const inner = writeTnef(messageOf({ values: { 0x0037: 'binnen', 0x1000: 'diep' } }))
  const attachments: OutlookAttachment[] = [
    {
      properties: propertiesOf({
        0x3704: 'LIJST~1.CSV',
        0x3707: 'lijst met klanten.csv',
        0x370e: 'Text/CSV',
      }),
      content: Buffer.from('naam;plaats\nJan;Delft\n'),
      isMessage: false,
    },
    { properties: propertiesOf({ 0x3001: 'binnen', 0x3705: 5 }), content: inner, isMessage: true },
    {
      properties: propertiesOf({ 0x3707: 'op de schijf.doc', 0x3705: 2 }),
      content: undefined,
      isMessage: false,
    },
  ]
  const seen: string[] = []
  const problems: Problem[] = []
  const item = itemOf(writeTnef(messageOf({ values: { 0x0037: 'buiten' }, attachments })))
  void readTree(item, reading, {
    visit: (document, { path, name }) => seen.push(`${path} ${document.format} ${document.title} ${name}`),
    leave: (_document, _item, found) => problems.push(...found),
  })
  assert.deepEqual(seen, [
    ' tnef buiten winmail.dat',
    '1 csv lijst met klanten.csv lijst met klanten.csv',
    '2 tnef binnen binnen',
  ])
  assert.deepEqual(problems, [{ code: 'external', place: '3', lostBytes: 0 }])
})

test('tnef: a message gives the same bytes after it was read, flagged or moved', () => {
  const values = { 0x0037: 'Hoi', 0x1000: 'tekst', 0x0042: 'Noor' }
  const later = { ...values, 0x0e07: 1, 0x3ffa: 'Jan', 0x3008: timeProperty(sentMs) }
  const bytes = writeTnef(messageOf({ values }))
  assert.deepEqual(writeTnef(messageOf({ values: later })), bytes)
  assert.deepEqual(writeTnef(readTnef(bytes)), bytes)
})

test('tnef: a wrong sum and an end too soon are listed, and the rest is read', () => {
  const bytes = writeTnef(messageOf({ values: { 0x0037: 'Hoi', 0x1000: 'tekst' } }))
  const changed = Buffer.from(bytes)
  changed[bytes.length - 1] = (changed.at(-1) ?? 0) ^ 1
  assert.deepEqual(readTnef(changed).problems, [
    { code: 'damaged', place: '00069003', lostBytes: 0, detail: 'checksum' },
  ])
  const cut = readTnef(bytes.subarray(0, -10))
  assert.equal(cut.properties.text(0x0037), 'Hoi')
  assert.deepEqual(
    cut.problems.map(({ code }) => code),
    ['truncated', 'damaged'],
  )
})

test('tnef: a count that lies does not make it read on', () => {
  const bytes = writeTnef(messageOf({ values: { 0x0037: 'Hoi' }, recipients: [{ 0x3001: 'Jan' }] }))
  const at = bytes.indexOf(Buffer.from('04900600', 'hex')) + 8
  bytes.writeUInt32LE(0xffff_ffff, at)
  assert.equal(readTnef(bytes).recipients.length, 1)
})

test('tnef: any bytes give a message', () => {
  const whole = writeTnef(
    messageOf({
      values: { 0x0037: 'Hoi', [named(0x8208)]: 'x', eigen: 'y' },
      recipients: [{ 0x3001: 'Jan' }],
    }),
  )
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
      const bytes = Buffer.from(whole.subarray(0, end))
      if (at < end) bytes[at] = value
      const document = tnef.read(itemOf(bytes), reading)
      assert.ok(!(document instanceof Promise))
      assert.ok([...document.parts, ...document.nested].length >= 0)
    }),
  )
})
