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

test('an entry of a bank statement is a row with all that lies below it', async () => {
  const entry = (side: string, name: string, iban: string): string =>
    `<Ntry><Amt Ccy="EUR">1.00</Amt><NtryDtls><TxDtls><RltdPties><${side}><Nm>${name}</Nm></${side}><${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct></RltdPties></TxDtls></NtryDtls></Ntry>`
  const entries = [
    entry('Dbtr', 'J. Smit', 'NL13TEST0123456789'),
    entry('Cdtr', 'E. Bos', 'NL20INGB0001234567'),
  ]
  const statement = `<?xml version="1.0"?><Document><Stmt><Acct><IBAN>NL91ABNA0417164300</IBAN></Acct>${entries.join('')}</Stmt></Document>`
  assert.equal(
    (await read(Buffer.from(statement), 'camt.xml')).parts.at(-1),
    [
      'table/2: Ccy\tAmt\tDbtr Nm\tDbtrAcct Id IBAN\tCdtr Nm\tCdtrAcct Id IBAN',
      'EUR\t1.00\tJ. Smit\tNL13TEST0123456789\t\t',
      'EUR\t1.00\t\t\tE. Bos\tNL20INGB0001234567',
    ].join('\n'),
  )
})

test('the parts of an invoice are told apart: whose account it is does not follow from whom it goes to', async () => {
  const party = (name: string): string =>
    `<Party><PartyName><Name>${name}</Name></PartyName><PostalAddress><CityName>Zeist</CityName></PostalAddress></Party>`
  const { text } = await read(
    Buffer.from(
      `<Invoice><ID>1</ID><Supplier>${party('De Kwast')}</Supplier><Customer>${party('Els Bos')}</Customer><PaymentMeans><Account><ID>NL91ABNA0417164300</ID></Account></PaymentMeans></Invoice>`,
    ),
    'factuur.xml',
  )
  assert.deepEqual(
    text.split('\f').map((part) => /De Kwast|Els Bos|NL91\w+/.exec(part)?.[0]),
    [undefined, 'De Kwast', 'Els Bos', 'NL91ABNA0417164300'],
  )
})
