import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { Refusal } from '../../src/base/refusal.ts'
import { rowOf } from '../../src/read/formats/row.ts'
import { openDatabase, openEngine } from '../../src/read/sources/database.ts'
import { TableError } from '../../src/read/sources/database-errors.ts'
import type { Opening } from '../../src/read/sources/live.ts'
import { readConnection, type ToldUnit } from './read-connection.ts'
import {
  inPostgres,
  mariadb,
  mariadbOpening,
  postgres,
  postgresOpening,
  signal,
  withoutMariadb,
  withoutPostgres,
} from './database-servers.ts'

const unitNamed = (told: readonly ToldUnit[], name: string): ToldUnit => {
  const unit = told.find(({ locator }) => locator === name)
  assert.ok(unit !== undefined, `${name} in ${told.map(({ locator }) => locator).join(', ')}`)
  return unit
}
/** A row as it was told, and the rows that it belongs to. */
function rowIn(told: readonly ToldUnit[], unit: string, item: string): object {
  const { texts, references } = unitNamed(told, unit)
  const row = rowOf(Buffer.from(texts.get(item) ?? ''))
  return { ...row, of: references.get(item) ?? [] }
}

test(
  'postgres: rows by their key, with the customer of an order and the order of a line',
  { skip: withoutPostgres },
  async () => {
    await inPostgres(
      'CREATE SCHEMA winkel',
      'CREATE TABLE winkel.klanten (id serial PRIMARY KEY, naam text, email varchar(80), geboren date, foto bytea)',
      'CREATE TABLE winkel.orders (nr int PRIMARY KEY, klant int REFERENCES winkel.klanten, opmerking text)',
      'CREATE TABLE winkel.orderregels (order_nr int REFERENCES winkel.orders, regel int, artikel text, PRIMARY KEY (order_nr, regel))',
      'CREATE TABLE winkel.klachten (klacht text, klant_id int)',
      "INSERT INTO winkel.klanten (naam, email, geboren, foto) VALUES ('Piet Jansen', 'piet@klant.example', '1980-02-01', '\\x89504e470d0a1a0a00'), ('Noor Smit', NULL, NULL, '\\x0001')",
      "INSERT INTO winkel.orders VALUES (10, 1, 'graag bellen'), (11, NULL, 'balie')",
      "INSERT INTO winkel.orderregels VALUES (10, 1, 'zadel'), (11, 1, 'bel')",
      "INSERT INTO winkel.klachten VALUES ('te laat', 2)",
      'CREATE VIEW winkel.adreslijst AS SELECT naam, email FROM winkel.klanten',
    )
    await using connection = await openDatabase(postgresOpening())
    const told = await readConnection(connection)
    assert.deepEqual(
      told.map(({ locator }) => locator),
      ['winkel.klachten', 'winkel.klanten', 'winkel.orderregels', 'winkel.orders'],
    )
    assert.deepEqual(unitNamed(told, 'winkel.klanten').changes, ['restart', 'item id=1', 'item id=2'])
    const piet = 'id\tnaam\temail\tgeboren\n1\tPiet Jansen\tpiet@klant.example\t1980-02-01'
    assert.deepEqual(rowIn(told, 'winkel.orders', 'nr=10'), {
      table: 'orders',
      columns: ['nr', 'klant', 'opmerking'],
      values: ['10', '1', 'graag bellen'],
      of: [piet],
    })
    assert.deepEqual(rowIn(told, 'winkel.orderregels', 'order_nr=10&regel=1'), {
      table: 'orderregels',
      columns: ['order_nr', 'regel', 'artikel'],
      values: ['10', '1', 'zadel'],
      of: ['nr\tklant\topmerking\n10\t1\tgraag bellen', piet],
    })
    // Nobody declared it: klant_id is the key of klanten by its name and its values.
    assert.deepEqual(rowIn(told, 'winkel.klachten', 'ctid=(0,1)'), {
      table: 'klachten',
      columns: ['klacht', 'klant_id'],
      values: ['te laat', '2'],
      of: ['id\tnaam\temail\tgeboren\n2\tNoor Smit\t\t'],
    })
    assert.deepEqual(rowIn(told, 'winkel.klanten', 'id=1'), {
      table: 'klanten',
      columns: ['id', 'naam', 'email', 'geboren', 'foto'],
      values: ['1', 'Piet Jansen', 'piet@klant.example', '1980-02-01', { base64: 'iVBORw0KGgoA' }],
      of: [],
    })
    const again = await connection.fetch('winkel.orderregels', 'order_nr=10&regel=1')
    assert.ok(again !== undefined)
    assert.equal(
      Buffer.from(again.bytes.read(0, again.bytes.sizeBytes)).toString(),
      unitNamed(told, 'winkel.orderregels').texts.get('order_nr=10&regel=1'),
    )
    assert.equal(await connection.fetch('winkel.orders', 'nr=99'), undefined)
    assert.equal(await connection.fetch('winkel.orders', "nr=1' OR '1'='1"), undefined)
    assert.equal(await connection.fetch('winkel.weg', 'nr=99'), undefined)
  },
)

test(
  'postgres: a table is unchanged until a row of it, or one that its rows belong to, is changed',
  { skip: withoutPostgres },
  async () => {
    const stamps = async (): Promise<Record<string, string>> => {
      await using connection = await openDatabase(postgresOpening())
      const units = []
      for await (const unit of connection.units()) if ('stamp' in unit) units.push([unit.locator, unit.stamp])
      return Object.fromEntries(units)
    }
    const before = await stamps()
    assert.ok(Object.values(before).every((stamp) => stamp !== ''))
    assert.deepEqual(await stamps(), before)
    await inPostgres("UPDATE winkel.klanten SET naam = 'Piet J. Jansen' WHERE id = 1")
    const later = await stamps()
    assert.notEqual(later['winkel.orders'], before['winkel.orders'])
    assert.notEqual(later['winkel.klanten'], before['winkel.klanten'])
  },
)

test(
  'postgres: what may not be read is listed, column by column, and the rest is read',
  { skip: withoutPostgres },
  async () => {
    await inPostgres(
      'CREATE ROLE beperkt LOGIN',
      'CREATE SCHEMA zorg',
      'GRANT USAGE ON SCHEMA zorg TO beperkt',
      'CREATE TABLE zorg.dossier (id int PRIMARY KEY, naam text, diagnose text)',
      'CREATE TABLE zorg.geheim (id int PRIMARY KEY, naam text)',
      'CREATE TABLE zorg.eigen (id int PRIMARY KEY, naam text)',
      "INSERT INTO zorg.dossier VALUES (1, 'Kees Bos', 'griep')",
      "INSERT INTO zorg.geheim VALUES (1, 'Zien Ja')",
      "INSERT INTO zorg.eigen VALUES (1, 'Mag Niet')",
      'GRANT SELECT (id, naam) ON zorg.dossier TO beperkt',
      'GRANT SELECT ON zorg.eigen TO beperkt',
      'ALTER TABLE zorg.eigen ENABLE ROW LEVEL SECURITY',
      'CREATE VIEW zorg.kijk AS SELECT naam FROM zorg.geheim',
      'GRANT SELECT ON zorg.kijk TO beperkt',
    )
    await using connection = await openDatabase(postgresOpening('beperkt'))
    const told = (await readConnection(connection)).filter(({ locator }) => locator.startsWith('zorg.'))
    assert.deepEqual(
      told.map(({ locator, changes }) => [locator, ...changes]),
      [
        ['zorg.dossier', 'restart', 'problem * unreadable no right to read', 'item id=1'],
        ['zorg.eigen', 'restart', 'problem * unreadable row security'],
        ['zorg.geheim', 'problem unreadable no right to read'],
        ['zorg.kijk', 'restart', 'item ~0'],
      ],
    )
  },
)

const hostile = [
  'a"b',
  "o'clock; DROP TABLE klanten; --",
  'tab\tnieuw\nregel',
  'select',
  'é.ü/|#=&',
  '%2E',
  '`accent`',
  String.raw`terug\streep`,
]

test('postgres: names of any shape stay names', { skip: withoutPostgres }, async () => {
  const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
  await inPostgres(
    ...hostile.flatMap((name) => [
      `CREATE SCHEMA ${quote(name)}`,
      `CREATE TABLE ${quote(name)}.${quote(name)} (${quote(name)} text PRIMARY KEY, naam text)`,
    ]),
  )
  const client = new Client(postgres?.url)
  await client.connect()
  for (const name of hostile)
    await client.query(`INSERT INTO ${quote(name)}.${quote(name)} VALUES ($1, 'Kees')`, [name])
  await client.end()
  await using connection = await openDatabase(postgresOpening())
  await assertAllRead(connection)
})

async function assertAllRead(connection: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  const told = await readConnection(connection)
  for (const name of hostile) {
    const unit = told.find(({ texts }) =>
      [...texts.values()].some((text) => rowOf(Buffer.from(text))?.table === name),
    )
    assert.ok(unit !== undefined, name)
    const [item = ''] = unit.texts.keys()
    assert.doesNotMatch(item, /[/#]/)
    const again = await connection.fetch(unit.locator, item)
    assert.ok(again !== undefined, `${unit.locator} ${item}`)
    assert.equal(Buffer.from(again.bytes.read(0, again.bytes.sizeBytes)).toString(), unit.texts.get(item))
  }
}

test(
  'mariadb: rows by their key, with those that they belong to; binary keys, views, a table without a key',
  { skip: withoutMariadb },
  async () => {
    mariadb?.run(`CREATE DATABASE winkel; USE winkel;
    CREATE TABLE klanten (id INT AUTO_INCREMENT PRIMARY KEY, naam VARCHAR(80), email VARCHAR(80), geboren DATE, foto LONGBLOB, saldo DECIMAL(20,4));
    CREATE TABLE orders (nr BINARY(2) PRIMARY KEY, klant INT, opmerking TEXT, gezien DATETIME(6), FOREIGN KEY (klant) REFERENCES klanten (id));
    CREATE TABLE klachten (klacht TEXT, klant_id INT);
    INSERT INTO klanten VALUES (1, 'Piet Jansén', 'piet@klant.example', '1980-02-01', x'89504e470d0a1a0a00', 12345678901234.5), (2, 'Noor Smit', NULL, '0000-00-00', x'0001', NULL);
    INSERT INTO orders VALUES (x'00ff', 1, 'graag bellen', '2026-01-02 03:04:05.123456');
    INSERT INTO klachten VALUES ('te laat', 2), ('te vroeg', 0), ('stuk', 1);
    INSERT INTO klachten SELECT 'meer', 1 FROM klachten, klachten b;
    CREATE VIEW adreslijst AS SELECT naam, email FROM klanten;`)
    await using connection = await openDatabase(mariadbOpening('winkel'))
    const told = await readConnection(connection)
    assert.deepEqual(
      told.map(({ locator, texts }) => [locator, texts.size]),
      [
        ['winkel.klachten', 12],
        ['winkel.klanten', 2],
        ['winkel.orders', 1],
      ],
    )
    const piet =
      'id\tnaam\temail\tgeboren\tsaldo\n1\tPiet Jansén\tpiet@klant.example\t1980-02-01\t12345678901234.5000'
    assert.deepEqual(rowIn(told, 'winkel.orders', 'nr=00ff'), {
      table: 'orders',
      columns: ['nr', 'klant', 'opmerking', 'gezien'],
      values: [{ base64: '' }, '1', 'graag bellen', '2026-01-02 03:04:05.123456'],
      of: [piet],
    })
    assert.deepEqual(rowIn(told, 'winkel.klachten', '~2'), {
      table: 'klachten',
      columns: ['klacht', 'klant_id'],
      values: ['stuk', '1'],
      of: [],
    })
    const again = await connection.fetch('winkel.orders', 'nr=00ff')
    assert.ok(again !== undefined)
    const last = await connection.fetch('winkel.klachten', '~2')
    assert.equal(
      last && Buffer.from(last.bytes.read(0, last.bytes.sizeBytes)).toString(),
      unitNamed(told, 'winkel.klachten').texts.get('~2'),
    )
  },
)

test(
  'mariadb: names of any shape stay names; who has rights on some tables only is told so',
  { skip: withoutMariadb },
  async () => {
    const quote = (name: string): string => `\`${name.replaceAll('`', '``')}\``
    const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
    const usable = hostile.filter((name) => !/[\t\n]/.test(name))
    mariadb?.run(
      `CREATE DATABASE raar; USE raar;
    ${usable.map((name) => `CREATE TABLE ${quote(name)} (${quote(name)} VARCHAR(80) PRIMARY KEY, naam TEXT); INSERT INTO ${quote(name)} VALUES (${text(name)}, 'Kees');`).join('\n')}
    CREATE USER beperkt@'%' IDENTIFIED BY 'wacht''woord'; GRANT SELECT ON raar.\`select\` TO beperkt@'%';
    CREATE TABLE kolommen (id INT PRIMARY KEY, naam TEXT, bsn TEXT); INSERT INTO kolommen VALUES (1, 'Kees', '123456782');
    GRANT SELECT (id, naam) ON raar.kolommen TO beperkt@'%';`,
    )
    {
      await using connection = await openDatabase(mariadbOpening(''))
      const told = (await readConnection(connection)).filter(({ locator }) => locator.startsWith('raar.'))
      assert.equal(told.length, usable.length + 1)
      for (const { locator, texts } of told) {
        const [item = ''] = texts.keys()
        const again = await connection.fetch(locator, item)
        assert.equal(
          again && Buffer.from(again.bytes.read(0, again.bytes.sizeBytes)).toString(),
          texts.get(item),
          locator,
        )
      }
    }
    await using narrow = await openDatabase(mariadbOpening('', 'beperkt'))
    assert.deepEqual(
      (await readConnection(narrow)).map(({ locator, changes }) => [locator, ...changes]),
      [
        ['raar.', 'problem unreadable rights on some tables only'],
        ['raar.kolommen', 'restart', 'item id=1'],
        ['raar.select', 'restart', 'item select=select'],
      ],
    )
  },
)

test(
  'a session that reads cannot write, whatever is asked',
  { skip: withoutPostgres || withoutMariadb },
  async () => {
    for (const [opening, sql] of [
      [postgresOpening(), 'INSERT INTO winkel.orders (nr) VALUES (99) RETURNING nr'],
      [mariadbOpening('winkel', 'root'), 'INSERT INTO winkel.klachten VALUES (1, 1)'],
    ] as const) {
      await using engine = await openEngine({ ...opening, secret: '' }, 'read')
      await assert.rejects(
        engine.change((run) => run({ sql, values: [] })),
        TableError,
      )
    }
  },
)

test(
  'who may not come in, where nothing is, what cannot be an address: each by its name',
  { skip: withoutMariadb || withoutPostgres },
  async () => {
    await assert.rejects(openDatabase({ ...mariadbOpening(''), secret: 'fout' }), refusal('sign-in-refused'))
    await assert.rejects(openDatabase(mariadbOpening('bestaatniet')), refusal('server-empty'))
    await assert.rejects(openDatabase(postgresOpening('nobody')), refusal('sign-in-refused'))
    const at = (address: string): Opening => ({ account: { address, user: 'x' }, secret: '', signal })
    await assert.rejects(openDatabase(at('postgres://localhost:1/x')), refusal('server-unreachable'))
    await assert.rejects(openDatabase(at('mysql://localhost:1/x')), refusal('server-unreachable'))
    await assert.rejects(openDatabase(at('oracle://localhost:1/x')), refusal('wrong-input'))
  },
)

function refusal(code: string): (error: unknown) => boolean {
  return (error) => {
    if (error instanceof Refusal && error.code === code) return true
    throw error
  }
}
