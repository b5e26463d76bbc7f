import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { CFB, utils, write, type BookType } from '@e965/xlsx'
import fc from 'fast-check'
import { compoundOf, wide } from '../../../test/compound-of.ts'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

interface Doc {
  readonly body: string
  readonly footnotes?: string
  readonly comments?: string
  readonly isLocked?: boolean
}

/** A Word file: body in narrow letters, the rest in wide ones, as Word mixes them. */
function docOf({ body, footnotes = '', comments = '', isLocked = false }: Doc): Record<string, Buffer> {
  const main = Buffer.alloc(2048)
  const rest = footnotes + comments
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x200 | (isLocked ? 0x100 : 0), 10)
  main.writeUInt32LE(body.length, 0x4c)
  main.writeUInt32LE(footnotes.length, 0x50)
  main.writeUInt32LE(comments.length, 0x5c)
  const text = Buffer.from(body, 'latin1')
  const pieces = Buffer.alloc(3 * 4 + 2 * 8)
  pieces.writeUInt32LE(body.length, 4)
  pieces.writeUInt32LE(body.length + rest.length, 8)
  pieces.writeUInt32LE(0x4000_0000 | (2048 * 2), 12 + 2)
  pieces.writeUInt32LE(2048 + text.length, 20 + 2)
  const clx = Buffer.concat([Buffer.from([1, 2, 0, 9, 9, 2]), Buffer.alloc(4), pieces])
  clx.writeUInt32LE(pieces.length, 6)
  const owners = Buffer.concat([Buffer.from([4, 0]), wide('Noor')])
  main.writeUInt32LE(clx.length, 0x1a6)
  main.writeUInt32LE(clx.length, 0x1ba)
  main.writeUInt32LE(owners.length, 0x1be)
  return {
    WordDocument: Buffer.concat([main, text, wide(rest), Buffer.alloc(4096)]),
    '1Table': Buffer.concat([clx, owners, Buffer.alloc(4096)]),
  }
}

test('Word: body, notes and remarks with who made them; cells, links, hyphens', async () => {
  const told = await read(
    compoundOf(
      docOf({
        body: 'Beste Piet\rNaam\x07Tel\x07\x07Zie \x13 HYPERLINK "mailto:p@klant.example" \x14deze\x15 co\x1eop \x13PAGE\x147\x15\r',
        footnotes: 'voetnoot €\r',
        comments: 'klopt dit?\r',
      }),
    ),
  )
  assert.deepEqual(told.formats, ['doc'])
  assert.deepEqual(told.parts, [
    'document: Beste Piet\nNaam\tTel\nZie  mailto:p@klant.example deze co-op 7\n',
    'footnotes: voetnoot €\n',
    'comments: klopt dit?\n',
  ])
  assert.deepEqual(told.participants, [{ role: 'author', name: 'Noor', email: '' }])
  assert.deepEqual(told.problems, [])
})

test('Word: names of streams in capitals are the same names, a locked file is told, a field without end loses nothing', async () => {
  const capitals = Object.entries(docOf({ body: 'Piet' })).map(([name, bytes]) => [name.toUpperCase(), bytes])
  assert.equal((await read(compoundOf(Object.fromEntries(capitals)))).text, 'Piet')
  assert.deepEqual(problemCodes(await read(compoundOf(docOf({ body: 'x', isLocked: true })))), ['encrypted'])
  assert.match((await read(compoundOf(docOf({ body: 'a \x13 Piet Jansen' })))).text, /Piet Jansen/)
})

test('Word 6: one byte per letter, without pieces', async () => {
  const main = Buffer.alloc(8192)
  main.writeUInt16LE(0xa5dc, 0)
  main.writeUInt32LE(1024, 0x18)
  main.writeUInt32LE(1024 + 11, 0x1c)
  main.write('Ren\xe9e Janss', 1024, 'latin1')
  assert.equal((await read(compoundOf({ WordDocument: main }))).text, 'Renée Janss')
})

test('pieces that point to the same text again and again end at what the file holds', async () => {
  const count = 20_000
  const main = Buffer.alloc(8192, 'x')
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0, 10)
  main.writeUInt32LE(count * 4000, 0x4c)
  main.writeUInt32LE(0, 0x1a2)
  const pieces = Buffer.alloc((count + 1) * 4 + count * 8)
  for (let i = 0; i <= count; i++) pieces.writeUInt32LE(i * 4000, i * 4)
  const table = Buffer.concat([Buffer.from([2, 0, 0, 0, 0]), pieces])
  table.writeUInt32LE(pieces.length, 1)
  main.writeUInt32LE(table.length, 0x1a6)
  const told = await read(compoundOf({ WordDocument: main, '0Table': table }))
  assert.deepEqual(problemCodes(told), ['damaged'])
  assert.ok(told.text.length <= 8192)
})

test('a folder that leads back to itself is read once', async () => {
  const inside = Object.entries(docOf({ body: 'binnen' })).map(([name, bytes]) => [`kring/${name}`, bytes])
  const bytes = compoundOf({ ...docOf({ body: 'buiten' }), ...Object.fromEntries(inside) })
  const [root, ring] = ['Root Entry', 'kring'].map((name) => bytes.indexOf(wide(name)))
  assert.ok(root !== undefined && ring !== undefined)
  const own = (ring - root) / 128
  const first = bytes.readUInt32LE(ring + 76)
  const free = [68, 72].find((at) => bytes.readUInt32LE(root + first * 128 + at) === 0xffff_ffff) ?? 68
  bytes.writeUInt32LE(own, root + first * 128 + free)
  const told = await read(bytes)
  assert.deepEqual(told.parts, ['document: buiten', 'kring/document: binnen'])
})

const sheetsOf = (bookType: BookType): Buffer => {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['Naam', 'Geboren', 'Telefoon', 'Klantnr'],
    ['Noor', new Date(Date.UTC(1980, 1, 29)), { t: 'n', v: 612345678, z: '0000000000' }, 12345678901],
  ])
  sheet['A2'].c = [{ a: 'Piet', t: 'belt nooit terug' }]
  utils.book_append_sheet(book, sheet, 'Klanten')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['geheim blad']]), 'Oud')
  book.Workbook = { Sheets: [{}, { Hidden: 2 }] }
  return Buffer.from(
    write(book, { type: 'buffer', bookType, cellDates: true, Props: { Author: 'Kees' } } as object),
  )
}

const rows = 'Naam\tGeboren\tTelefoon\tKlantnr\nNoor\t1980-02-29\t0612345678\t12345678901'

for (const [bookType, format] of [
  ['biff8', 'xls'],
  ['xlsb', 'xlsb'],
  ['biff5', 'xls'],
] as const) {
  test(`Excel as ${bookType}: all sheets, dates by day, numbers whole`, async () => {
    const told = await read(sheetsOf(bookType))
    assert.deepEqual(told.formats, [format])
    assert.equal(told.parts[0], `sheet/Klanten: ${rows}`)
    assert.ok(told.parts.includes('sheet/Oud: geheim blad'))
    if (bookType !== 'biff5') assert.ok(told.parts.some((part) => part.includes('belt nooit terug')))
    assert.deepEqual(told.problems, [])
  })
}

test('a workbook in XML and a table of dBase are tables', async () => {
  const workbook = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Leden"><Table><Row><Cell><Data ss:Type="String">Naam</Data></Cell><Cell><Data ss:Type="String">Tel</Data></Cell></Row><Row><Cell><Data ss:Type="String">Ren\u00e9e</Data></Cell><Cell><Data ss:Type="String">0612345678</Data></Cell></Row></Table></Worksheet></Workbook>`
  const xml = await read(Buffer.from(workbook), 'leden.xls')
  assert.deepEqual([xml.formats, xml.parts], [['xls'], ['sheet/Leden: Naam\tTel\nRenée\t0612345678']])
  const dbase = await read(sheetsOf('dbf'), 'klanten.dbf')
  assert.deepEqual(dbase.formats, ['dbf'])
  assert.match(dbase.text, /Naam\tGeboren\t.*\nNoor\t1980-02-29\t/)
  assert.deepEqual(problemCodes(await read(Buffer.from('geen dbase'), 'a.txt')), [])
})

test('a workbook that is locked by a password is told', async () => {
  const book = CFB.read(sheetsOf('biff8'), { type: 'buffer' })
  const stream = Buffer.from(CFB.find(book, 'Workbook')?.content ?? [])
  const first = 4 + stream.readUInt16LE(2)
  const lock = Buffer.from('2f00360001000100010001000000', 'hex')
  const locked = Buffer.concat([stream.subarray(0, first), lock, Buffer.alloc(46), stream.subarray(first)])
  assert.deepEqual(problemCodes(await read(compoundOf({ Workbook: locked }))), ['encrypted'])
})

function record(type: number, content: Uint8Array, isContainer = false, instance = 0): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt16LE((isContainer ? 0xf : 0) | (instance << 4), 0)
  head.writeUInt16LE(type, 2)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

test('PowerPoint: texts of slides and notes, and the files that are shown on them', async () => {
  const inner = compoundOf({ '\u0001Ole10Native': nativeOf('leden.csv', 'naam;tel\nPiet;0612345678\n') })
  const size = Buffer.alloc(4)
  size.writeUInt32LE(inner.length)
  const slides = Buffer.concat([
    record(0x03ee, record(0xf00d, record(0x0fa0, wide('Beste Noor\rdag')), true), true),
    record(0x03f0, record(0x0fa8, Buffer.from('vraag Piet', 'latin1')), true),
    record(0x0fba, wide('___PPT10')),
    record(
      0x138b,
      record(
        0x2ee0,
        Buffer.concat([record(0x0fba, wide('Jan Smit')), record(0x0fba, wide('bel Noor eerst'), false, 1)]),
        true,
      ),
    ),
    record(0x1011, Buffer.concat([size, deflateSync(inner)]), false, 1),
  ])
  const told = await read(compoundOf({ 'PowerPoint Document': slides, 'Current User': Buffer.alloc(20) }))
  assert.deepEqual(told.formats, ['ppt', 'object', 'csv'])
  assert.deepEqual(told.parts.slice(0, 2), [
    'slide/1: Beste Noor\ndag',
    'notes/2: vraag Piet\nJan Smit\nbel Noor eerst',
  ])
  assert.deepEqual(told.names, ['', '', 'leden.csv'])
  const user = Buffer.alloc(20)
  user.writeUInt32LE(0xf3d1c4df, 12)
  const locked = await read(compoundOf({ 'PowerPoint Document': slides, 'Current User': user }))
  assert.deepEqual(problemCodes(locked), ['encrypted'])
})

test('pictures of Word and PowerPoint are read as pictures, wherever their records lie', async () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40)])
  const [once, twice] = [1, 2].map((digests) =>
    record(0xf01e, Buffer.concat([Buffer.alloc(digests * 16 + 1, 0xf0), png]), false, 0x6e0 + digests - 1),
  )
  const pictures = Buffer.concat([
    Buffer.from([0xf0, 0x1e, 0xf0]),
    once ?? png,
    Buffer.alloc(5, 0xf0),
    twice ?? png,
  ])
  const slides = record(0x03ee, record(0x0fa0, wide('Beste Noor')), true)
  const told = await read(compoundOf({ 'PowerPoint Document': slides, Pictures: pictures }))
  assert.deepEqual(told.formats, ['ppt', 'png', 'png'])
})

test('drawings that come to more than memory holds are read as far as that, and it is told', async () => {
  const bomb = deflateSync(Buffer.alloc(11_000_000)).subarray(0, 200)
  const head = Buffer.alloc(16 + 34)
  head.writeUInt32LE(bomb.length, 16 + 28)
  const drawings = Buffer.concat(
    Array.from({ length: 130 }, () => record(0xf01a, Buffer.concat([head, bomb]), false, 0x3d4)),
  )
  const slides = record(0x03ee, record(0x0fa0, wide('Beste Noor')), true)
  const told = await read(compoundOf({ 'PowerPoint Document': slides, Pictures: drawings }))
  assert.match(told.text, /Beste Noor/)
  assert.deepEqual(problemCodes(told), ['packed-too-large'])
})

/** A file that was dropped into a document. */
function nativeOf(name: string, content: string): Buffer {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  }
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${name}\0C:\\map\\${name}\0`),
    Buffer.from([0, 0, 3, 0]),
    number(4),
    Buffer.from('tmp\0'),
    number(content.length),
    Buffer.from(content),
  ])
  return Buffer.concat([number(body.length), body])
}

test('what is shown inside a document is read: its text, its sheets, its files', async () => {
  const book = CFB.read(sheetsOf('biff8'), { type: 'buffer' })
  const inside = Object.entries(docOf({ body: 'binnen' })).map(([name, bytes]) => [
    `ObjectPool/_1/${name}`,
    bytes,
  ])
  const told = await read(
    compoundOf({
      ...docOf({ body: 'buiten' }),
      ...Object.fromEntries(inside),
      'ObjectPool/_2/Workbook': Buffer.from(CFB.find(book, 'Workbook')?.content ?? []),
      'ObjectPool/_3/\u0001Ole10Native': nativeOf('a.txt', 'Kees'),
    }),
  )
  assert.deepEqual(told.formats.toSorted(), ['doc', 'text', 'xls'])
  for (const words of [
    'document: buiten',
    'ObjectPool/_1/document: binnen',
    `sheet/Klanten: ${rows}`,
    '1: Kees',
  ])
    assert.ok(told.parts.includes(words), `${words} in ${told.parts.join(' | ')}`)
})

test('what a file says of itself: title, authors, firm and fields of its own', async () => {
  const told = await read(
    compoundOf({
      ...docOf({ body: 'x' }),
      '\u0005SummaryInformation': propertySet([
        [1, Buffer.from([2, 0, 0, 0, 0xe4, 4, 0, 0])],
        [2, textValue('Offerte')],
        [4, textValue('Ren\xe9e')],
        [8, textValue('Piet')],
      ]),
      '\u0005DocumentSummaryInformation': propertySet([[15, textValue('Zaak BV')]]),
    }),
  )
  assert.deepEqual(told.fields, {
    title: 'Offerte',
    creator: 'Renée',
    lastmodifiedby: 'Piet',
    company: 'Zaak BV',
    commentauthor: 'Noor',
  })
  assert.deepEqual(
    told.participants.map(({ name }) => name),
    ['Renée', 'Piet', 'Noor'],
  )
})

function textValue(text: string): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(0x1e, 0)
  head.writeUInt32LE(text.length + 1, 4)
  return Buffer.concat([
    head,
    Buffer.from(`${text}\0`.padEnd(Math.ceil((text.length + 1) / 4) * 4, '\0'), 'latin1'),
  ])
}

function propertySet(properties: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(48)
  head.writeUInt16LE(0xfffe, 0)
  head.writeUInt32LE(1, 24)
  head.writeUInt32LE(48, 44)
  const table = Buffer.alloc(8 + properties.length * 8)
  table.writeUInt32LE(properties.length, 4)
  let at = table.length
  for (const [i, [number, value]] of properties.entries()) {
    table.writeUInt32LE(number, 8 + i * 8)
    table.writeUInt32LE(at, 12 + i * 8)
    at += value.length
  }
  return Buffer.concat([head, table, ...properties.map(([, value]) => value)])
}

test('any damage to old office files gives documents with problems, never an error', async () => {
  const seeds = [
    compoundOf({
      ...docOf({ body: 'Piet', comments: 'Noor' }),
      '\u0005SummaryInformation': propertySet([[2, textValue('x')]]),
    }),
    compoundOf({ 'PowerPoint Document': record(0x03ee, record(0x0fa0, wide('Piet')), true) }),
    compoundOf({ 'a/\u0001Ole10Native': nativeOf('a', 'b'), ...docOf({ body: 'x' }) }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
      fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 3 }),
      async (seed, changes, headChanges) => {
        const bytes = Buffer.from(seed)
        for (const [at, value] of [...changes, ...headChanges]) bytes[at % bytes.length] = value
        bytes.set(seed.subarray(0, 8))
        const codes = problemCodes(await read(bytes))
        return !codes.includes('crashed') && !codes.includes('too-slow')
      },
    ),
    { numRuns: 300 },
  )
})
