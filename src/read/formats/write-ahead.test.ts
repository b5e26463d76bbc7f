import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { problemCodes, wholeReader } from '../../../test/whole-reader.ts'

const { read, close } = wholeReader()
after(close)

/** The log of a database that is open, with what was done to it. */
function logOf(statements: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'kwartje-wal-'))
  const path = join(folder, 'kassa.db')
  const database = new DatabaseSync(path)
  try {
    database.exec(
      `pragma page_size = 512; pragma journal_mode = wal; pragma wal_autocheckpoint = 0; ${statements}`,
    )
    return readFileSync(`${path}-wal`)
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

const rows = `create table klant (id integer primary key, naam text, bsn integer, saldo real, noot text);
  insert into klant values (1, 'Noor de Boer', 999990019, 12.5, null), (2, 'Renée Smit', -3, 0.0, '${'lang '.repeat(300)}einde');
  update klant set naam = 'Noor Smit' where id = 1;`

test('rows that were changed last are read, as they are now, also those that take several pages', async () => {
  const told = await read(logOf(rows), 'kassa.db-wal')
  assert.deepEqual([told.formats, told.problems], [['sqlite-wal'], []])
  assert.ok(told.text.includes('\tNoor Smit\t999990019\t12.5\t'))
  assert.ok(told.text.includes(`\tRenée Smit\t-3\t0\t${'lang '.repeat(300)}einde`))
  assert.ok(!told.text.includes('Noor de Boer'))
})

test('a change that was not ended is not there; texts of two bytes a sign are', async () => {
  const log = logOf(
    `pragma encoding = 'UTF-16le'; create table a (naam text); insert into a values ('Jan Smit');`,
  )
  assert.ok((await read(log, 'a.db-wal')).text.includes('Jan Smit'))
  const frames = logOf(`${rows} begin; update klant set naam = 'Piet' where id = 1; rollback;`)
  assert.ok(!(await read(frames, 'a.db-wal')).text.includes('Piet'))
  assert.deepEqual(problemCodes(await read(log.subarray(0, 20), 'a.db-wal')), ['damaged'])
})

test('cells that all lead to the same bytes end', async () => {
  const log = logOf(rows)
  const page = log.indexOf('Noor Smit')
  const leaf = log.lastIndexOf(0x0d, page)
  const cells = Math.floor((512 - 8) / 2)
  const pointer = log.readUInt16BE(leaf + 8 + 2)
  log.writeUInt16BE(cells, leaf + 3)
  for (let i = 0; i < 20; i++) log.writeUInt16BE(pointer, leaf + 8 + i * 2)
  const told = await read(log, 'a.db-wal')
  assert.ok(told.text.length < log.length * 2)
  assert.ok(!problemCodes(told).includes('crashed'))
})

test('any damage gives a document, never an error', async () => {
  const seed = logOf(rows)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), async (changes) => {
      const bytes = Buffer.from(seed)
      for (const [at, value] of changes) bytes[4 + (at % (bytes.length - 4))] = value
      return !problemCodes(await read(bytes, 'a.db-wal')).includes('crashed')
    }),
    { numRuns: 500 },
  )
})
