import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { bytesOf, fileNamed, orderFor, redact } from '../../test/redact-order.ts'

function shop(): Buffer {
  const database = new DatabaseSync(':memory:')
  database.exec(`CREATE TABLE klanten (id INTEGER PRIMARY KEY, naam TEXT NOT NULL, mail TEXT UNIQUE);
    CREATE TABLE log (wat TEXT);
    CREATE INDEX klanten_naam ON klanten (naam);
    CREATE TRIGGER onthoud AFTER UPDATE ON klanten BEGIN INSERT INTO log VALUES (old.naam); END;
    INSERT INTO klanten VALUES (1, 'Joop Zandstra', 'joop@zandstra.example'), (2, 'Ria Postma', 'ria@postma.example');
    INSERT INTO log VALUES ('gebeld met Joop Zandstra over zijn fiets');
    DELETE FROM klanten WHERE id = 3`)
  return Buffer.from(database.serialize())
}

test('a file of SQLite loses the values of one and nothing else, and no freed page keeps them', async () => {
  const done = bytesOf(
    await redact(fileNamed('kassa.sqlite', shop()), orderFor(['Joop Zandstra', 'joop@zandstra.example'])),
  )
  assert.ok(!done.includes('Zandstra') && !done.includes('zandstra.example'))
  const database = new DatabaseSync(':memory:')
  database.deserialize(Uint8Array.from(done))
  const rows = database.prepare('SELECT id, naam, mail FROM klanten ORDER BY id').all().map(Object.values)
  assert.deepEqual(rows[1], [2, 'Ria Postma', 'ria@postma.example'])
  assert.equal(rows[0]?.[0], 1)
  // The file's own trigger would have written the old name down.
  const log = database.prepare('SELECT wat FROM log').all().map(Object.values)
  assert.equal(log.length, 1)
  assert.match(String(log[0]?.[0]), /^gebeld met .* over zijn fiets$/)
  const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
  assert.deepEqual(triggers.map(Object.values), [['onthoud']])
})

test('two who go out of a column in which each value stands once can both go', async () => {
  const done = bytesOf(
    await redact(
      fileNamed('kassa.sqlite', shop()),
      orderFor(['joop@zandstra.example', 'ria@postma.example']),
    ),
  )
  assert.ok(!done.includes('zandstra.example') && !done.includes('postma.example'))
})
