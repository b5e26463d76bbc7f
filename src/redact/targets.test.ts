import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMatcher, isTooShort } from './targets.ts'

const found = (value: string, text: string): string[] =>
  createMatcher([{ value }])
    .find(text)
    .map(({ start, end }) => text.slice(start, end))

test('finds a name however it is cased, spaced, accented, hyphenated or turned', () => {
  const ways = [
    'Joop Zandstra',
    'JOOP ZANDSTRA',
    'joop.zandstra',
    'joop-zandstra',
    'JoopZandstra',
    'Joop\r\n> Zandstra',
    'Joop Zand\u00ADstra',
    'Joop Zand-\nstra',
    'Zandstra, Joop',
    'Joop%20Zandstra',
    'J\u00F2op Z\u00E4ndstra',
  ]
  for (const way of ways) assert.deepEqual(found('Joop Zandstra', `Dag ${way}, tot ziens`), [way], way)
})

test('leaves other words alone', () => {
  assert.deepEqual(found('Jan', 'Januari, sinaasappeljan, Janus'), [])
  assert.deepEqual(found('Bos', 'bosbeheer en b o s'), [])
  assert.deepEqual(found('Jan Bos', `Jan ${'\n'.repeat(90)} Bos`), [])
})

test('takes the s of an owner along', () => {
  assert.deepEqual(found('Zandstra', 'Zandstras auto'), ['Zandstras'])
})

test('finds numbers in any spacing, and not inside longer ones', () => {
  assert.deepEqual(found('NL91ABNA0417164300', 'IBAN NL91 ABNA 0417 1643 00.'), ['NL91 ABNA 0417 1643 00'])
  assert.deepEqual(found('111222333', '1112.22.333 en 9111222333 en 1112223334'), ['1112.22.333'])
  for (const way of ['06-12345678', '+31 6 12345678', '0031612345678', '+31 (0)6 1234 5678', '612345678'])
    assert.equal(found('0612345678', `bel ${way} nu`).length, 1, way)
})

test('finds a day in the ways it is written', () => {
  for (const way of ['12-03-1980', '12/3/1980', '1980-03-12', '12 maart 1980', '12 mrt. 1980'])
    assert.equal(found('1980-03-12', `geboren ${way} te Meppel`).length, 1, way)
  assert.equal(createMatcher([{ value: '12-03-1980' }]).targetOfNumber(29292), 0)
})

test('finds an address of mail escaped in a link', () => {
  assert.deepEqual(found('joop@firma.example', 'mailto:joop%40firma.example?x'), ['joop%40firma.example'])
})

test('joins what overlaps, and tells what is too short', () => {
  const matcher = createMatcher([{ value: 'Joop Zandstra' }, { value: 'Zandstra de Boer' }])
  assert.deepEqual(matcher.find('Joop Zandstra de Boer'), [{ start: 0, end: 21, target: 0 }])
  assert.equal(isTooShort({ value: 'J.' }), true)
})
