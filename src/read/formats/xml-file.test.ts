import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

test('an invoice: each value behind its name, what is attached is read in its turn', async () => {
  const attached = Buffer.from(`naam;tel\n${'Piet;0612345678\n'.repeat(40)}`).toString('base64')
  const told = await read(
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>
<Invoice xmlns="urn:x" xmlns:cbc="urn:y"><cac:Party id="k1"><cbc:Name>Ren\u00e9e &amp; Co</cbc:Name>
<cbc:PostalZone>1234 AB</cbc:PostalZone></cac:Party>
<cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="leden.csv">${attached}</cbc:EmbeddedDocumentBinaryObject>
<Note>Een
 noot</Note></Invoice>`,
      'latin1',
    ),
    'factuur.xml',
  )
  assert.deepEqual(told.formats, ['xml', 'csv'])
  assert.deepEqual(told.names, ['factuur.xml', 'leden.csv'])
  assert.deepEqual(told.parts.slice(0, 1), [
    '1: \n\nInvoice\n\nParty\nid: k1\nName: Renée & Co\nPostalZone: 1234 AB\n\nEmbeddedDocumentBinaryObject\nmimeCode: text/csv\nfilename: leden.csv\nNote: Een noot',
  ])
})

test('elements of one name are rows of a table, running text keeps its order', async () => {
  const list = await read(
    Buffer.from(
      '<leden><lid nr="1"><naam>Piet</naam><tel>06</tel></lid><lid nr="2"><naam>Noor</naam></lid></leden>',
    ),
    'a.xml',
  )
  assert.deepEqual(list.parts, ['1: \n\nleden', 'table/2: nr\tnaam\ttel\n1\tPiet\t06\n2\tNoor\t'])
  const letter = await read(Buffer.from('<brief>Beste <b>Piet</b>, tot <i>ziens</i>.</brief>'), 'a.xml')
  assert.equal(letter.text, 'Beste Piet, tot ziens.\n')
})

test("a list of Apple's: the key is the label", async () => {
  const told = await read(
    Buffer.from(
      '<plist><dict><key>naam</key><string>Piet</string><key>tel</key><string>06</string></dict></plist>',
    ),
    'a.plist',
  )
  assert.equal(told.text.trim(), 'plist\n\ndict\nnaam: Piet\ntel: 06')
})

test('broken XML is read as the text it is; entities of its own do not multiply', async () => {
  assert.equal((await read(Buffer.from('<a><naam>Piet</a>'), 'a.xml')).text, '<a><naam>Piet</a>')
  const bomb = '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;&b;</a>'
  assert.ok((await read(Buffer.from(bomb), 'a.xml')).text.length < 100)
})

test('an element with a million attributes is no document; what stood before it is read', async () => {
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

test('one text of hundreds of megabytes is not held; what stood before it is read', async () => {
  const head = Buffer.from('<?xml version="1.0"?><leden><lid><naam>Piet</naam></lid><lid>')
  const told = await read(Buffer.concat([head, Buffer.alloc(100_000_000, 'Jan de Vries ')]), 'a.xml')
  assert.match(told.text, /Piet/)
  assert.ok(told.text.length < 1000)
  assert.deepEqual(
    told.problems.map(({ code }) => code),
    ['damaged'],
  )
})

test('a file of nothing but wrong signs is read in no time', async () => {
  const began = performance.now()
  const told = await read(Buffer.from(`<a>${'<= x='.repeat(1_000_000)}`), 'a.xml')
  assert.deepEqual(told.formats, ['xml'])
  assert.ok(performance.now() - began < 4000, 'an error for each of them took ten times as long')
})

test('a large export is taken apart as it comes: rows, and pictures in an attribute', async () => {
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

test('a large file that is broken is read as far as it goes, in its own charset', async () => {
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
