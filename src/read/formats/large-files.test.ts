import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { inMemory } from '../../base/bytes.ts'
import { cpuMs } from '../../../test/cpu-time.ts'
import { wholeReader } from '../../../test/whole-reader.ts'
import { jsonStretches } from './json-stretches.ts'

const { read, close } = wholeReader()
after(close)

test('JSON: of a large export the rows of a long list are rows under their keys, however deep it lies', async () => {
  const people = Array.from({ length: 200_000 }, (_, i) => ({
    naam: `Noor ${i} "x"`,
    mail: `n${i}@delinde.example`,
  }))
  const told = await read(
    Buffer.from(JSON.stringify({ winkel: { naam: 'Zaak' }, klanten: { lijst: people }, slot: 'einde' })),
    'a.json',
  )
  const tables = told.parts.filter((part) => part.includes('table/'))
  assert.ok(tables.length > 2)
  for (const table of tables) assert.match(table, /^\d+\/table\/\d+: naam\tmail\nNoor/)
  assert.equal(told.text.split('@delinde.example').length - 1, people.length)
  for (const line of ['naam: Zaak', 'slot: einde']) assert.ok(told.text.includes(line))
  assert.deepEqual(told.problems, [])
})

test('JSON: a large export that breaks off is read to its end, what is no JSON as text', async () => {
  const rows = `${'{"naam":"Piet","tel":"0612345678"},'.repeat(260_000)}{"naam":"Noor","tel":"06`
  const told = await read(Buffer.from(`{"rijen":[${rows}`), 'a.json')
  assert.equal(told.text.split('Piet\t0612345678').length - 1, 260_000)
  assert.ok(told.text.endsWith('{"naam":"Noor","tel":"06'))
  const plain = await read(Buffer.from(`[${'"x",'.repeat(2_200_000)}"Piet"]`), 'a.json')
  assert.ok(plain.parts.length > 1)
  assert.ok(plain.text.endsWith('x\nPiet'))
})

test('JSON: whatever stands behind its beginning, stretches lie in the file, one after the other, and nothing is left out', () => {
  const rows = '{"a":[1,"\\\\",{"b":null}]},'.repeat(75_000)
  for (const start of ['[', '{"a":{"b":[', '[[[[['])
    for (const end of [
      '',
      '{',
      '"',
      '[[[',
      '{"a"',
      '{"a":',
      '1 2',
      ']',
      ']x',
      '\\',
      'nul',
      '{"a":1,}',
      ']]]]]}}',
    ]) {
      const bytes = Buffer.from(start + rows + end)
      let at = 0
      for (const stretch of jsonStretches(inMemory(bytes))) {
        const [from, to] = 'from' in stretch ? [stretch.from, bytes.length] : [stretch.start, stretch.end]
        assert.ok(from >= at && to >= from && to <= bytes.length)
        assert.match(bytes.toString('latin1', at, from), /^[\s,:[\]{}ab"]{0,20}$/, `${start} … ${end}`)
        at = to
      }
      assert.match(bytes.toString('latin1', at), /^[\s,\]}]*$/)
    }
})

test('XML: an element with a million attributes is no document; what stood before it is read', async () => {
  const attributes = Array.from({ length: 1_000_000 }, (_, i) => `a${String(i)}="1"`).join(' ')
  const told = await read(
    Buffer.from(`<?xml version="1.0"?><leden><lid><naam>Piet</naam></lid><lid ${attributes}/></leden>`),
    'a.xml',
  )
  assert.match(told.text, /Piet/)
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['damaged'],
  )
})

test('XML: one text of hundreds of megabytes is not held; what stood before it is read', async () => {
  const head = Buffer.from('<?xml version="1.0"?><leden><lid><naam>Piet</naam></lid><lid>')
  const told = await read(Buffer.concat([head, Buffer.alloc(100_000_000, 'Jan de Vries ')]), 'a.xml')
  assert.match(told.text, /Piet/)
  assert.ok(told.text.length < 1000)
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['damaged'],
  )
})

test('XML: a file of nothing but wrong signs is read in no time', async () => {
  const began = cpuMs()
  const told = await read(Buffer.from(`<a>${'<= x='.repeat(1_000_000)}`), 'a.xml')
  assert.deepEqual(told.formats, ['xml'])
  assert.ok(cpuMs() - began < 4000, 'an error for each of them took ten times as long')
})

test('XML: a large export is taken apart as it comes: rows, and pictures in an attribute', async () => {
  const picture = Buffer.alloc(600, 'x').toString('base64')
  const rows = Array.from(
    { length: 160_000 },
    (_, i) => `<sms address="+316123${String(i).padStart(6, '0')}" body="Tot &amp; met ${i}" />`,
  )
  const mms = `<mms address="+31687654321"><parts><part ct="text/plain" cl="a.txt" data="${picture}"/></parts></mms>`
  const told = await read(
    Buffer.from(
      `<?xml version='1.0' encoding='UTF-8' ?><smses count="160001">${rows.join('\n')}${mms}</smses>`,
    ),
    'sms.xml',
  )
  assert.deepEqual(told.formats, ['xml', 'text'])
  assert.equal(told.names[1], 'a.txt')
  assert.deepEqual(told.problems, [])
  assert.ok(told.parts.length > 2)
  assert.match(told.parts[0] ?? '', /^1\/table\/1: address\tbody\n\+316123000000\tTot & met 0\n/)
  assert.equal(told.text.match(/\+316123\d{6}\tTot & met/g)?.length, 160_000)
  assert.ok(told.text.includes('+31687654321'))
})

test('XML: a large file that is broken is read as far as it goes, in its own charset', async () => {
  const row = Buffer.from('<lid><naam>Renée</naam><tel>0612345678</tel></lid>', 'latin1')
  const head = Buffer.from('<?xml version="1.0" encoding="windows-1252"?><leden>')
  const told = await read(
    Buffer.concat([head, ...Array.from({ length: 180_000 }, () => row), Buffer.from('<lid><na')]),
    'a.xml',
  )
  assert.equal(told.text.split('Renée\t0612345678').length - 1, 180_000)
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['damaged'],
  )
})
