import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { inMemory } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import { readTree } from '../tree.ts'

const reading = {
  signal: new AbortController().signal,
  sandbox: { run: () => Promise.reject(new Error('not used here')), close: () => Promise.resolve() },
}

interface Seen {
  readonly document: Document
  readonly item: Item
  readonly words: string
}

function readAll(name: string, bytes: Uint8Array): Seen[] {
  const seen: Seen[] = []
  void readTree({ path: '', name, mediaType: '', charset: '', bytes: inMemory(bytes) }, reading, {
    visit: (document, item) => {
      const words = [...document.parts].map((part) => Buffer.from(part.text).toString()).join('\n')
      seen.push({ document, item, words })
    },
  })
  return seen
}

const folder = 'Local/com.microsoft.__Messages/Inbox'
const attached = `${folder}/com.microsoft.__Attachments/een@x.example_0000`
const address = (list: string, name: string, email: string): string =>
  `<OPFMessageCopy${list}><emailAddress OPFContactEmailAddressAddress="${email}" OPFContactEmailAddressName="${name}"/></OPFMessageCopy${list}>`
const mail = `<emails elementCount="1"><email><OPFMessageCopyAttachmentList><messageAttachment OPFAttachmentName="lijst.csv"
  OPFAttachmentContentType="text/csv" OPFAttachmentURL="${attached}"/></OPFMessageCopyAttachmentList>
  <OPFMessageCopyBody>&lt;html&gt;&lt;p&gt;Bel Piet op 06-10101010&lt;/p&gt;</OPFMessageCopyBody>
  <OPFMessageCopyHTMLBody>&lt;html&gt;&lt;p&gt;Bel Piet op 06-10101010&lt;/p&gt;</OPFMessageCopyHTMLBody>
  ${address('FromAddresses', 'Noor Smit', 'noor@x.example')}${address('ToAddresses', 'jan@x.example', 'jan@x.example')}
  <OPFMessageCopySentTime>2026-05-01T09:30:00</OPFMessageCopySentTime><OPFMessageCopySubject>Fiets</OPFMessageCopySubject></email></emails>`
const contacts = `<contacts elementCount="2"><contact><OPFContactCopyDisplayName>Piet Jansen</OPFContactCopyDisplayName>
  <OPFContactCopyCellPhone>06-10101010</OPFContactCopyCellPhone><OPFContactCopyHomeStreetAddress>Dorpsstraat 1</OPFContactCopyHomeStreetAddress>
  <OPFContactCopyHomeCity>Delft</OPFContactCopyHomeCity><OPFContactCopyEmailAddressList><contactEmailAddress
  OPFContactEmailAddressAddress="piet@x.example"/></OPFContactCopyEmailAddressList></contact>
  <contact><OPFContactCopyFirstName>Jan</OPFContactCopyFirstName><OPFContactCopyLastName>Smit</OPFContactCopyLastName></contact></contacts>`

test('olm: messages with the names of what is attached, and contacts', () => {
  const archive = zipSync({
    [attached]: Buffer.from('naam;plaats\nJan;Delft\n'),
    [`${folder}/message_00000.xml`]: Buffer.from(mail),
    'Local/Address Book/Contacts.xml': Buffer.from(contacts),
  })
  const seen = readAll('uitvoer.olm', archive)
  assert.deepEqual(
    seen.map(({ document, item }) => `${item.path} ${document.kind} ${document.format} ${document.title}`),
    [
      ' container olm-archive uitvoer.olm',
      '2 message olm Fiets',
      '1 file csv lijst.csv',
      '3 contact olm Piet Jansen',
    ],
  )
  const [, letter, , cards] = seen
  assert.equal(letter?.words.trim(), 'Bel Piet op 06-10101010')
  assert.equal(letter.document.atMs, Date.UTC(2026, 4, 1, 9, 30))
  assert.deepEqual(
    letter.document.participants.map(({ role, name, email }) => `${role} ${name} ${email}`),
    ['from Noor Smit noor@x.example', 'to  jan@x.example'],
  )
  assert.deepEqual(
    cards?.document.contacts.map(({ names, emails, phones, addresses }) =>
      [names, emails, phones, addresses].flat(),
    ),
    [['Piet Jansen', 'piet@x.example', '06-10101010', 'Dorpsstraat 1, Delft'], ['Jan Smit']],
  )
})

test('emlx: the message between its count of bytes and what the program noted', () => {
  const message = 'From: Jan <jan@x.example>\nSubject: Hoi\n\nbel mij\n'
  const [first] = readAll(
    '1.emlx',
    Buffer.from(`${message.length}      \n${message}<?xml version="1.0"?><plist/>`),
  )
  assert.equal(first?.document.format, 'message')
  assert.equal(first.document.title, 'Hoi')
  assert.equal(first.words.trim(), 'bel mij')
})
