import assert from 'node:assert/strict'
import { test } from 'node:test'
import { membersOf, uidOf, withMembers } from './card-groups.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const text = (card: Uint8Array): string => Buffer.from(card).toString()

const group = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'KIND:group',
  'FN:Leveranciers',
  'MEMBER:urn:uuid:03A0E51F-D1AA-4385-8A53-E29025ACD8AF',
  'MEMBER:urn:uuid:b8767877-b4a1-4c70-9acc-505d3819e519',
  'MEMBER:mailto:inkoop@zaak.example',
  'END:VCARD',
  '',
].join('\r\n')
const first = '03a0e51f-d1aa-4385-8a53-e29025acd8af'
const second = 'b8767877-b4a1-4c70-9acc-505d3819e519'

test('a group names the card that stays, written as the others are; every other byte as it was', () => {
  const changed = withMembers(bytes(group), new Map([[first, { uid: 'urn:uuid:AAAA' }]]))
  assert.equal(text(changed), group.replace('03A0E51F-D1AA-4385-8A53-E29025ACD8AF', 'AAAA'))
  assert.deepEqual(membersOf(changed), ['aaaa', second, 'inkoop@zaak.example'])
})

test('nobody is named twice, and who is gone is named no more', () => {
  const once = withMembers(bytes(group), new Map([[first, { uid: second }]]))
  assert.equal(text(once), group.replace('MEMBER:urn:uuid:03A0E51F-D1AA-4385-8A53-E29025ACD8AF\r\n', ''))
  const gone = withMembers(
    bytes(group),
    new Map([
      [first, 'gone'],
      [second, 'gone'],
    ]),
  )
  assert.deepEqual(membersOf(gone), ['inkoop@zaak.example'])
})

test('the property of Apple is one too; a card of somebody names nobody', () => {
  const apple =
    'BEGIN:VCARD\nVERSION:3.0\nUID:G-1\nX-ADDRESSBOOKSERVER-KIND:group\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:P-1\nEND:VCARD\n'
  assert.deepEqual(membersOf(withMembers(bytes(apple), new Map([['p-1', { uid: 'P-2' }]]))), ['p-2'])
  assert.equal(uidOf(bytes(apple)), 'G-1')
  const person = bytes('BEGIN:VCARD\nVERSION:3.0\nFN:Piet\nEND:VCARD\n')
  assert.deepEqual(membersOf(person), [])
  assert.equal(withMembers(person, new Map([['p-1', 'gone']])), person)
})
