import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'
import { database } from './database.ts'

const { read, close } = wholeReader()
after(close)

function databaseOf(...statements: readonly string[]): Buffer {
  using database = new DatabaseSync(':memory:')
  for (const statement of statements) database.exec(statement)
  return Buffer.from(database.serialize())
}

const customers = [
  'CREATE TABLE "klant en" (id INTEGER PRIMARY KEY, naam TEXT, tel, "e""mail" TEXT, foto BLOB, briefje BLOB)',
  `INSERT INTO "klant en" VALUES (1, 'Piet' || char(10) || 'Jansen', 612345678901234567, 'p@klant.example', x'89504e470d0a1a0a00', CAST('hoi' AS BLOB))`,
  `INSERT INTO "klant en" VALUES (2, 'Noor', '0612345678', NULL, x'00010203', NULL)`,
]

test('a database: each table with its columns on top, long numbers whole, a cell on its line', async () => {
  const told = await read(
    databaseOf(...customers, 'CREATE TABLE leeg (a)', 'CREATE VIEW v AS SELECT naam FROM "klant en"'),
  )
  assert.deepEqual(told.formats, ['sqlite', 'png'])
  assert.deepEqual(told.parts, [
    'table/klant en: id\tnaam\ttel\te"mail\tfoto\tbriefje\n1\tPiet Jansen\t612345678901234567\tp@klant.example\t\thoi\n2\tNoor\t0612345678\t\t\t',
  ])
  assert.deepEqual(told.fields, { blobs: 'klant en.foto: 2' })
})

test('a database that was left in write-ahead mode is read', async () => {
  const bytes = databaseOf(...customers)
  bytes.fill(2, 18, 20)
  assert.match((await read(bytes)).text, /Noor/)
})

test('what the schema of a file asks for is refused: computed columns, virtual tables', async () => {
  const told = await read(
    databaseOf(
      "CREATE TABLE a (naam TEXT, groot AS (zeroblob(900000000)), oud AS (naam || 'x') STORED)",
      "INSERT INTO a (naam) VALUES ('Kees')",
      'CREATE VIRTUAL TABLE zoek USING fts5(tekst)',
      "INSERT INTO zoek VALUES ('gevonden')",
    ),
  )
  assert.ok(told.parts.includes('table/a: naam\nKees'))
  assert.ok(told.parts.some((part) => part.startsWith('table/zoek_content:') && part.includes('gevonden')))
  assert.deepEqual(told.problems, [])
})

test('rows of a table with the rows that they belong to, declared or told by names and values', async () => {
  const bytes = databaseOf(
    'CREATE TABLE klanten (id INTEGER PRIMARY KEY, naam TEXT, foto BLOB)',
    "INSERT INTO klanten VALUES (1, 'Piet Jansen', x'0001'), (2, 'Noor Smit', NULL)",
    'CREATE TABLE orders (nr INTEGER PRIMARY KEY, klant INT REFERENCES klanten, bedrag)',
    'INSERT INTO orders VALUES (10, 2, 5), (11, NULL, 6)',
    'CREATE TABLE klachten (klacht TEXT, klant_id INTEGER, order_nr INTEGER)',
    "INSERT INTO klachten VALUES ('te laat', 1, 10)",
    'CREATE TABLE los (klant_id INTEGER)',
    'INSERT INTO los VALUES (99)',
  )
  assert.deepEqual((await read(bytes)).references, {
    'table/orders': ['id\tnaam\n2\tNoor Smit\n\t'],
    'table/klachten': ['id\tnaam\n1\tPiet Jansen', 'nr\tklant\tbedrag\n10\t2\t5', 'id\tnaam\n2\tNoor Smit'],
  })
})

test('cards of an address book in cells are cards', async () => {
  const told = await read(
    databaseOf(
      'CREATE TABLE properties (card TEXT, name TEXT, value TEXT)',
      `INSERT INTO properties VALUES ('1', '_vCard', 'BEGIN:VCARD' || char(13,10) || 'FN:Noor Smit' || char(13,10) || 'EMAIL:noor@klant.example' || char(13,10) || 'END:VCARD')`,
    ),
  )
  assert.deepEqual(told.formats, ['sqlite', 'vcard'])
  assert.deepEqual(told.contacts[0]?.emails, ['noor@klant.example'])
  assert.deepEqual(told.parts, ['table/properties: card\tname\tvalue\n1\t_vCard\t'])
})

test('a database that is larger than the child can hold is listed as such, byte for byte', async () => {
  const ofSize = async (sizeBytes: number): Promise<string[]> => {
    const bytes = { sizeBytes, read: () => Buffer.from('SQLite format 3\0') }
    const item = { path: '', name: 'berichten.db', mediaType: '', charset: '', bytes }
    const sandbox = { run: async () => nothingRead, close: async () => undefined }
    const { problems } = await database.read(item, { sandbox, signal: new AbortController().signal })
    return problems.map(({ code, lostBytes }) => `${code} ${lostBytes}`)
  }
  assert.deepEqual(await ofSize(209_715_200), [])
  assert.deepEqual(await ofSize(209_715_201), ['database-too-large 209715201'])
})

const nothingRead = { title: '', fields: [], parts: [], nested: [], problems: [] }

test('any damage to a database gives a document with problems, never an error', async () => {
  const seed = databaseOf(
    ...customers,
    'CREATE TABLE b (x)',
    `INSERT INTO b VALUES ('${'lang '.repeat(3000)}')`,
  )
  assert.deepEqual(
    problemCodes(await read(seed.subarray(0, 5000))).filter((code) => code !== 'damaged'),
    [],
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.nat(4096),
      async (changes, cut) => {
        const bytes = Buffer.from(seed.subarray(0, seed.length - cut))
        for (const [at, value] of changes) bytes[16 + (at % (bytes.length - 16))] = value
        const codes = problemCodes(await read(bytes))
        return !codes.includes('crashed') && !codes.includes('too-slow')
      },
    ),
    { numRuns: 100 },
  )
})
