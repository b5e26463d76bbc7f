import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inMemory } from '../../base/bytes.ts'
import { vcard } from '../../read/formats/vcard.ts'
import { createSandbox } from '../../read/sandbox/index.ts'
import {
  cardProperties,
  escapedText,
  mergeCards,
  withoutProperties,
  withProperty,
  withText,
} from './edit-card.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const text = (card: Uint8Array): string => Buffer.from(card).toString()
const named = (card: Uint8Array, name: string) => cardProperties(card).filter((one) => one.name === name)

const phone = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Piet Jansen',
  'N:Jansen;Piet;;;',
  'item1.TEL;type=pref:06 12345678',
  'item1.X-ABLabel:_$!<Mobile>!$_',
  'X-EIGEN-DING;vreemd="a:b;c":blijft , zoals \\; het is',
  'NOTE:Lange tekst die over de regel heen loopt omdat hij langer is dan vijfen',
  ' zeventig tekens; BSN 123456782',
  'END:VCARD',
  '',
].join('\r\n')

test('a property goes with its label; every other byte stays', () => {
  const card = bytes(phone)
  const without = withoutProperties(card, named(card, 'tel'))
  assert.equal(text(without), phone.replace(/item1\.TEL.*\r\n/, '').replace(/item1\.X-AB.*\r\n/, ''))
})

test('another text stands in the place of the old one, folded and escaped as the version wants', () => {
  const card = bytes(phone)
  const [note] = named(card, 'note')
  assert.ok(note !== undefined)
  const changed = withText(card, note, escapedText(`Zoë, ${'é'.repeat(60)}\nregel twee`))
  const lines = text(changed).split('\r\n')
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75))
  assert.equal(named(changed, 'note')[0]?.value, String.raw`Zoë\, ${'é'.repeat(60)}\nregel twee`)
  assert.ok(text(changed).startsWith(phone.slice(0, phone.indexOf('NOTE'))))
})

test('a card of version 2.1 stays one: accents in quoted-printable', () => {
  const card = bytes('BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1:Zo\nTEL;CELL:1\nEND:VCARD\n')
  const [name] = named(card, 'fn')
  assert.ok(name !== undefined)
  const changed = withText(card, name, `Zoë ${'lang '.repeat(20)}einde`)
  assert.match(text(changed), /^FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB lang/m)
  assert.equal(named(changed, 'fn')[0]?.value, `Zoë ${'lang '.repeat(20)}einde`)
  assert.match(text(changed), /\nTEL;CELL:1\nEND:VCARD\n$/)
})

test('two cards become one: nothing twice, nothing of the second lost but what a card has once', async () => {
  const second = bytes(
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:2',
      'FN:P. Jansen',
      'TEL:+31 6 1234 5678',
      'item1.EMAIL:piet@klant.example',
      'item1.X-ABLabel:werk',
      'BDAY:1980-02-01',
      'END:VCARD',
      '',
    ].join('\n'),
  )
  const { bytes: merged, left } = mergeCards(bytes(phone), second)
  assert.deepEqual(left, ['fn'])
  assert.ok(text(merged).startsWith(phone.slice(0, phone.indexOf('END:VCARD'))))
  assert.match(
    text(merged),
    /\r\nitem2\.EMAIL:piet@klant\.example\r\nitem2\.X-ABLabel:werk\r\nBDAY:1980-02-01\r\nEND:VCARD\r\n$/,
  )
  const sandbox = createSandbox()
  const document = await vcard.read(
    { path: '', name: '', mediaType: '', charset: '', bytes: inMemory(merged) },
    { signal: new AbortController().signal, sandbox },
  )
  assert.deepEqual(document.contacts[0]?.phones, ['06 12345678'])
  assert.deepEqual(document.contacts[0]?.emails, ['piet@klant.example'])
  assert.equal(text(mergeCards(merged, second).bytes), text(merged))
})

test('a card in a card is left alone', () => {
  const card = bytes(
    'BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Baas\r\nAGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Hulp\r\nTEL:1\r\nEND:VCARD\r\nTEL:2\r\nEND:VCARD\r\n',
  )
  const without = withoutProperties(card, named(card, 'tel'))
  assert.match(text(without), /FN:Hulp\r\nTEL:1\r\nEND:VCARD\r\nEND:VCARD\r\n$/)
})

test('any bytes: taking away nothing changes nothing; what was added can be read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'grapheme' }), (noise, words) => {
      assert.deepEqual(Buffer.from(withoutProperties(noise, [])), Buffer.from(noise))
      const added = withProperty(bytes(phone), 'X-WOORDEN', escapedText(words))
      const back = named(added, 'x-woorden')[0]?.value ?? ''
      assert.equal(
        back
          .replaceAll(/\\([\\,;])/g, '$1')
          .replaceAll('\\n', '\n')
          .trim(),
        words.replaceAll(/\r\n?|\n/g, '\n').trim(),
      )
    }),
  )
})
