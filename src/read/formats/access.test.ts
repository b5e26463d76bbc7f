import assert from 'node:assert/strict'
import { deflateSync } from 'node:zlib'
import { after, test } from 'node:test'
import fc from 'fast-check'
import {
  accessOf,
  accessTypes,
  double,
  elsewhere,
  inRow,
  int,
  long,
  packed,
  rowsPage,
  type AccessOf,
  type AccessTableOf,
} from '../../../test/access-of.ts'
import { wide } from '../../../test/compound-of.ts'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

const { yesNo, long: number, money, moment, text, memo, ole } = accessTypes
const cents = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64LE(value)
  return bytes
}

const customers: AccessTableOf = {
  name: 'Klanten',
  key: ['Nr'],
  columns: [
    { name: 'Nr', type: number, size: 4 },
    { name: 'Naam', type: text },
    { name: 'Nieuwsbrief', type: yesNo, size: 0 },
    { name: 'Geboren', type: moment, size: 8 },
    { name: 'Saldo', type: money, size: 8 },
    { name: 'Notitie', type: memo },
    { name: 'Plaats', type: text },
  ],
  rows: [
    [
      long(1),
      packed('Zoë Jansen'),
      true,
      double(32874),
      cents(-125000n),
      inRow(packed('belt\tvaak')),
      packed('Ede'),
    ],
    [long(2), wide('Łukasz Nowak'), false, double(0.5), null, null, null],
  ],
}

const asText =
  'table/Klanten: Nr\tNaam\tNieuwsbrief\tGeboren\tSaldo\tNotitie\tPlaats\n' +
  '1\tZoë Jansen\t1\t1990-01-01\t-12.5\tbelt vaak\tEde\n' +
  '2\tŁukasz Nowak\t0\t12:00:00\t\t\t'

test('a database of Access 2000 and one of 2007: each table with its columns on top, values as one says them', async () => {
  for (const version of [1, 2, 5]) {
    const told = await read(accessOf({ version, tables: [customers] }))
    assert.deepEqual(told.formats, ['access'])
    assert.deepEqual(told.parts, [asText])
    assert.deepEqual(told.problems, [])
  }
})

test('a database of Access 97: letters of its code page, rows longer than a byte can count', async () => {
  const letters = (value: string): Buffer => Buffer.from(value, 'latin1')
  const columns = ['Naam', 'Straat', 'Plaats'].map((name) => ({ name, type: text }))
  const streets = ['Dorpsstraat 1', 'x'.repeat(250)]
  const rows = streets.map((street) => [letters('Zoë Jansen'), letters(street), letters('Ede')])
  const told = await read(accessOf({ version: 0, tables: [{ name: 'Klanten', columns, rows }] }))
  assert.deepEqual(told.parts, [
    `table/Klanten: Naam\tStraat\tPlaats\n${streets.map((street) => `Zoë Jansen\t${street}\tEde`).join('\n')}`,
  ])
})

test('long texts on other pages, files in cells and attachments', async () => {
  const png = Buffer.from('89504e470d0a1a0a00', 'hex')
  const [long1, long2] = [wide(`${'a'.repeat(900)} Noor`), wide(`${'b'.repeat(1200)} Kees`)]
  const attachment = Buffer.concat([long(1), long(0), deflateSync(Buffer.concat([long(8), long(0), png]))])
  // Two definitions with their maps, two pages of rows, then these.
  const [one, chain] = [8, 9]
  const table: AccessTableOf = {
    name: 'Dossiers',
    columns: [
      { name: 'Notitie', type: memo },
      { name: 'Foto', type: ole },
    ],
    rows: [
      [elsewhere(long1, one << 8, false), inRow(png)],
      [elsewhere(long2, chain << 8, true), inRow(attachment)],
    ],
  }
  const where = { isOld: false, pageBytes: 4096, page: 0 }
  const bytes = accessOf({ version: 2, tables: [table] }, [
    rowsPage([long1], where),
    rowsPage([Buffer.concat([long(((chain + 1) << 8) | 1), long2.subarray(0, 1000)])], where),
    rowsPage([Buffer.alloc(8), Buffer.concat([long(0), long2.subarray(1000)])], where),
  ])
  const told = await read(bytes)
  assert.deepEqual(told.formats, ['access', 'png', 'png'])
  assert.match(told.text, /a Noor/)
  assert.match(told.text, /b{1200} Kees/)
  assert.deepEqual(told.fields, { blobs: 'Dossiers.Foto: 2' })
})

test('what was thrown away is not read; a row that moved is read where it is now, once', async () => {
  const bytes = accessOf({ version: 1, tables: [{ ...customers, key: [] }] })
  // Two definitions with their maps from the third page on, the catalogue, and then the rows.
  const places = 7 * 4096 + 12 + 2
  const first = bytes.readUInt16LE(places)
  // Gone; and as the new place of a row that moved.
  bytes.writeUInt16LE(first | 0xc000, places)
  bytes.writeUInt16LE(bytes.readUInt16LE(places + 2) | 0x8000, places + 2)
  const { text: all } = await read(bytes)
  assert.doesNotMatch(all, /Jansen/)
  assert.match(all, /Nowak/)
})

test('rows with the rows that they belong to, as drawn in Access', async () => {
  const link = ['szObject', 'szColumn', 'szReferencedObject', 'szReferencedColumn', 'szRelationship']
  const tables: AccessTableOf[] = [
    customers,
    {
      name: 'Bestellingen',
      columns: [
        { name: 'Wat', type: text },
        { name: 'Voor', type: number, size: 4 },
      ],
      rows: [[packed('fiets'), long(1)]],
    },
    {
      name: 'MSysRelationships',
      flags: 2,
      columns: link.map((name) => ({ name, type: text })),
      rows: [['Bestellingen', 'Voor', 'Klanten', 'Nr', 'KlantenBestellingen'].map(packed)],
    },
  ]
  const told = await read(accessOf({ version: 2, tables }))
  assert.deepEqual(Object.keys(told.references), ['table/Bestellingen'])
  assert.match(told.references['table/Bestellingen']?.[0] ?? '', /\n1\tZoë Jansen\t/)
  assert.equal(told.parts.length, 2)
})

test('one that is locked is listed as such; one of which the pages were only obscured is read', async () => {
  const order: AccessOf = { version: 2, tables: [customers], key: 0x1234_5678 }
  const locked = await read(accessOf(order))
  assert.deepEqual([locked.parts, problemCodes(locked)], [[], ['encrypted']])
  assert.deepEqual((await read(accessOf({ ...order, version: 1 }))).parts, [asText])
})

test('tables that lie elsewhere are told of', async () => {
  const also = [{ name: 'Facturen', kind: 6 }]
  const told = await read(accessOf({ version: 2, tables: [customers], also }))
  assert.deepEqual(problemCodes(told), ['external'])
  assert.deepEqual(told.parts, [asText])
})

test('a broken row costs itself, and is told', async () => {
  const bytes = accessOf({ version: 1, tables: [{ ...customers, key: [] }] })
  const at = bytes.lastIndexOf(Buffer.concat([int(7), long(2)]))
  // The row says that it has more values of any length than fit in it.
  const row = bytes.indexOf(wide('Łukasz Nowak'), at)
  const count = row + wide('Łukasz Nowak').length + 4 * 2
  bytes.writeUInt16LE(60_000, count)
  const told = await read(bytes)
  assert.match(told.text, /Jansen/)
  assert.doesNotMatch(told.text, /Nowak/)
  assert.deepEqual(problemCodes(told), ['damaged'])
})

const visits: AccessTableOf = {
  name: 'Bezoeken',
  columns: [{ name: 'Wie', type: text }],
  rows: [[packed('Kees Smit')]],
}

test('a page that says that it has more rows than fit costs nothing else, nor the tables after it', async () => {
  const bytes = accessOf({ version: 1, tables: [{ ...customers, key: [] }, visits] })
  // Three definitions with their maps from the third page on, the catalogue, and then the rows.
  bytes.writeUInt16LE(0xffff, 9 * 4096 + 12)
  const told = await read(bytes)
  assert.match(told.text, /Jansen/)
  assert.match(told.text, /Bezoeken|Kees Smit/)
  assert.deepEqual(new Set(problemCodes(told)), new Set(['damaged']))
})

test('a long text that goes round in a circle of letters ends, and the tables after it are read', async () => {
  const circle = 11
  const where = { isOld: false, pageBytes: 4096, page: 0 }
  const endless = elsewhere(Buffer.alloc(8), circle << 8, true)
  endless.writeUInt32LE(0x3fff_ffff, 0)
  const notes: AccessTableOf = {
    name: 'Notities',
    columns: [{ name: 'Notitie', type: memo }],
    rows: [[inRow(packed('hoi'))], [endless], [endless], [endless]],
  }
  const bytes = accessOf({ version: 2, tables: [notes, visits] }, [
    rowsPage([Buffer.concat([long(circle << 8), Buffer.from('a')])], where),
    Buffer.alloc(4096 * 8000),
  ])
  const told = await read(bytes)
  assert.match(told.text, /hoi[^]*Kees Smit/)
  assert.deepEqual(problemCodes(told), ['database-too-large'])
})

test('any damage to a database of Access gives a document with problems, never an error', async () => {
  const seeds = [0, 1, 2].map((version) => accessOf({ version, tables: [customers] }))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.nat(4096),
      async (seed, changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, seed.length - cut))
        for (const [at, value] of changes) bytes[0x14 + (at % (bytes.length - 0x14))] = value
        const codes = problemCodes(await read(bytes))
        return !codes.includes('crashed') && !codes.includes('too-slow')
      },
    ),
    { numRuns: 100 },
  )
})
