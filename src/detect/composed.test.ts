import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { utf8 } from '../base/bytes.ts'
import { composed } from './composed.ts'
import { detect, type DetectContext } from './detect.ts'

const prose: DetectContext = { layout: 'prose', all: true }

test('letters with their accents beside them are read as those that have them', () => {
  const text = 'Beste José Núñez, mail zoë@klant.example. Cliënt: Renée de Ruyter.'
  const [whole, apart] = [utf8(text), utf8(text.normalize('NFD'))]
  const shown = (bytes: Uint8Array) =>
    detect(bytes, prose).map(({ start, end, ...finding }) => ({
      ...finding,
      written: Buffer.from(bytes.subarray(start, end)).toString().normalize('NFC'),
    }))
  assert.ok(shown(whole).some(({ value }) => value === 'José Núñez'))
  assert.deepEqual(shown(apart), shown(whole))
})

test('what a document gives as a name is known in both ways of writing', () => {
  const name = 'Éowÿx Brändsnoor'
  for (const [written, given] of [
    [name, name.normalize('NFD')],
    [name.normalize('NFD'), name],
  ] as const)
    assert.deepEqual(
      detect(utf8(`Offerte ${written}`), { layout: 'prose', knownNames: [given] }).map(({ value }) => value),
      [name],
    )
})

test('a text that has nothing to compose is left as it is', () => {
  assert.equal(composed(utf8('José\u0000 Núñez Ж Ω')), undefined)
  assert.equal(composed(utf8('q\u0303 \u0301')), undefined)
})

test('every place leads back to where it was written, whatever the bytes', () => {
  const letters = fc.array(
    fc.constantFrom('e\u0301', 'n\u0303', 'q\u0303', 'a\u0323\u0302', '\u0301', 'x', '日', ' '),
  )
  fc.assert(
    fc.property(letters, (some) => {
      const [text, written] = [some.join('').normalize('NFC'), some.join('')]
      const made = composed(utf8(written))
      if (made === undefined) return
      assert.equal(Buffer.from(made.text).toString().normalize('NFC'), text)
      assert.equal(made.placeOf(made.text.length), utf8(written).length)
      for (let at = 0; at < made.text.length; at++) {
        // What is left beside a composed letter belongs to it.
        if (((made.text[at] ?? 0) & 0xc0) === 0x80 || made.text[at] === 0xcc) continue
        const rest = Buffer.from(utf8(written).subarray(made.placeOf(at))).toString()
        assert.equal(rest.normalize('NFC'), Buffer.from(made.text.subarray(at)).toString().normalize('NFC'))
      }
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0xcc, 0xcd, 0x81, 0x65, 0xc3, 0xa9, 0xe2, 0xff)), (bytes) => {
      const made = composed(Uint8Array.from(bytes))
      if (made !== undefined) assert.equal(made.placeOf(made.text.length), bytes.length)
    }),
  )
})
