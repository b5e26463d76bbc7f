import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { openDatabaseTarget } from '../../src/act/database/open-database.ts'
import type { Change, Order, Settled, Target } from '../../src/act/target.ts'
import { inMemory, type ByteSource } from '../../src/base/bytes.ts'
import { rowBytes, rowOf } from '../../src/read/formats/row.ts'
import { openDatabase } from '../../src/read/sources/database.ts'
import type { Opening } from '../../src/read/sources/live.ts'
import { startMariadb } from './mariadb-server.ts'
import { startPostgres } from './postgres-server.ts'
import { seenAgain } from './second-look.ts'

const postgres = await startPostgres()
const mariadb = await startMariadb()
after(async () => {
  await postgres?.stop()
  await mariadb?.stop()
})
const { signal } = new AbortController()

const digestItem = (bytes: ByteSource): string =>
  createHash('sha256').update(bytes.read(0, bytes.sizeBytes)).digest('hex').slice(0, 32)

/** A server with what the same tests need of it. */
interface Shop {
  readonly name: string
  readonly schema: string
  readonly skip: string | false
  readonly opening: () => Opening
  readonly run: (...statements: readonly string[]) => Promise<string>
  readonly blob: (hex: string) => string
}

const shops: readonly Shop[] = [
  {
    name: 'postgres',
    schema: 'public',
    skip: postgres === undefined ? 'postgres is not installed' : false,
    opening: () => ({
      account: { address: `postgres://${new URL(postgres?.url ?? '').host}/postgres`, user: 'postgres' },
      secret: '',
      signal,
    }),
    run: async (...statements) => {
      const client = new Client(postgres?.url)
      await client.connect()
      let last: unknown[] = []
      for (const statement of statements)
        last = (await client.query({ text: statement, rowMode: 'array' })).rows
      await client.end()
      return last.flat().join(' ')
    },
    blob: (hex) => `'\\x${hex}'`,
  },
  {
    name: 'mariadb',
    schema: 'winkel',
    skip: mariadb === undefined ? 'mariadb is not installed' : false,
    opening: () => ({ account: { address: `${mariadb?.url}winkel`, user: 'root' }, secret: '', signal }),
    run: async (...statements) =>
      mariadb?.run(`CREATE DATABASE IF NOT EXISTS winkel; USE winkel; ${statements.join(';')};`) ?? '',
    blob: (hex) => `x'${hex}'`,
  },
]

/** The row as a scan has it: its digest, and its cells by column. */
async function rowNow(
  { opening }: Shop,
  unit: string,
  item: string,
): Promise<{ digest: string; bytes: ByteSource } | undefined> {
  await using connection = await openDatabase(opening())
  const found = await connection.fetch(unit, item)
  return found && { digest: digestItem(found.bytes), bytes: found.bytes }
}

let orders = 0
const orderOf = (unit: string, item: string, rest: { digest: string; change: Change }): Order => ({
  key: `test-${++orders}`,
  place: { unit, item },
  ...rest,
})

/** Carries an order out; the second look says the same. */
async function carryOut(target: Target, order: Order): Promise<Settled> {
  const prepared = await target.prepare([order], signal)
  const [refused] = prepared.refused
  if (refused !== undefined) return { key: order.key, state: 'not-done', obstacle: refused.obstacle }
  const note: unknown = JSON.parse(JSON.stringify(prepared.note))
  const [settled] = await prepared.commit(signal)
  assert.ok(settled !== undefined)
  const [seen] = await target.settle([seenAgain(order, settled)], Object(note), signal)
  if (settled.state === 'done') assert.deepEqual(seen, settled)
  else assert.equal(seen?.state, 'not-done')
  return settled
}

const tables = (blob: (hex: string) => string): string[] => [
  'DROP TABLE IF EXISTS orders',
  'DROP TABLE IF EXISTS klanten',
  'DROP TABLE IF EXISTS los',
  `CREATE TABLE klanten (id INT PRIMARY KEY, naam VARCHAR(80), brief TEXT, foto ${blob('00').startsWith('x') ? 'BLOB' : 'BYTEA'}, saldo DECIMAL(10,2), lang INT GENERATED ALWAYS AS (id * 2) STORED)`,
  'CREATE TABLE orders (nr INT PRIMARY KEY, klant INT, FOREIGN KEY (klant) REFERENCES klanten (id) ON DELETE CASCADE)',
  'CREATE TABLE los (naam VARCHAR(80))',
  `INSERT INTO klanten (id, naam, brief, foto, saldo) VALUES (1, 'Piet Jansen', 'BSN 123456782', ${blob('00ff10')}, 12.5), (2, 'Noor Smit', NULL, NULL, NULL)`,
  'INSERT INTO orders VALUES (10, 1)',
  "INSERT INTO los VALUES ('Kees Bos')",
]

for (const shop of shops) {
  const { name, schema, skip, run, blob, opening } = shop
  const [customers, sales] = [`${schema}.klanten`, `${schema}.orders`]

  test(
    `${name}: a row goes and comes back, with all that was in it; first those that refer to it`,
    { skip },
    async () => {
      await run(...tables(blob))
      await using target = openDatabaseTarget({ opening: async () => opening(), digestItem })
      const piet = await rowNow(shop, customers, 'id=1')
      const order = await rowNow(shop, sales, 'nr=10')
      assert.ok(piet !== undefined && order !== undefined)
      const removePiet = orderOf(customers, 'id=1', { digest: piet.digest, change: { type: 'remove' } })
      assert.deepEqual(await carryOut(target, removePiet), {
        key: removePiet.key,
        state: 'not-done',
        obstacle: { code: 'depends', detail: 'orders (1)' },
      })
      assert.ok((await rowNow(shop, sales, 'nr=10')) !== undefined, 'nothing went along')
      const gone = await carryOut(
        target,
        orderOf(sales, 'nr=10', { digest: order.digest, change: { type: 'remove' } }),
      )
      assert.equal(gone.state, 'done')
      using kept = await found(target, customers, piet.digest)
      const removed = await carryOut(target, removePiet)
      assert.ok(removed.state === 'done')
      assert.equal(await rowNow(shop, customers, 'id=1'), undefined)
      const back = orderOf(customers, 'id=1', {
        digest: '',
        change: { type: 'put-back', bytes: kept.copy, receipt: removed.receipt },
      })
      assert.equal((await carryOut(target, back)).state, 'done')
      assert.deepEqual(await rowNow(shop, customers, 'id=1').then((row) => row?.digest), piet.digest)
      using again = await found(target, customers, piet.digest)
      assert.deepEqual(again.copy.read(0, again.copy.sizeBytes), kept.copy.read(0, kept.copy.sizeBytes))
      assert.equal((await carryOut(target, back)).state, 'not-done')
    },
  )

  test(
    `${name}: one cell is written anew and back; who changed it meanwhile is not overwritten`,
    { skip },
    async () => {
      await run(...tables(blob))
      await using target = openDatabaseTarget({ opening: async () => opening(), digestItem })
      const before = await rowNow(shop, customers, 'id=1')
      assert.ok(before !== undefined)
      using kept = await found(target, customers, before.digest)
      const row = rowOf(before.bytes.read(0, before.bytes.sizeBytes))
      assert.ok(row !== undefined)
      const values = row.values.map((value) => (value === 'BSN 123456782' ? 'BSN ███' : value))
      const bytes = inMemory(rowBytes({ ...row, values }))
      const replace = orderOf(customers, 'id=1', {
        digest: before.digest,
        change: { type: 'replace', bytes },
      })
      const done = await carryOut(target, replace)
      assert.ok(done.state === 'done', JSON.stringify(done))
      const after = await rowNow(shop, customers, 'id=1')
      assert.equal(after?.digest, digestItem(bytes))
      assert.equal(done.receipt.digest, after.digest)
      const stale = await carryOut(target, { ...replace, key: 'stale' }).then(
        (settled) => settled,
        () => undefined,
      )
      assert.deepEqual(stale, { key: 'stale', state: 'not-done', obstacle: { code: 'changed-since' } })
      const back = orderOf(customers, 'id=1', {
        digest: after.digest,
        change: { type: 'put-back', bytes: kept.copy, receipt: done.receipt },
      })
      assert.equal((await carryOut(target, back)).state, 'done')
      assert.equal((await rowNow(shop, customers, 'id=1'))?.digest, before.digest)
    },
  )

  test(`${name}: between looking and doing somebody else changes it: not done`, { skip }, async () => {
    await run(...tables(blob))
    await using target = openDatabaseTarget({ opening: async () => opening(), digestItem })
    const noor = await rowNow(shop, customers, 'id=2')
    assert.ok(noor !== undefined)
    const order = orderOf(customers, 'id=2', { digest: noor.digest, change: { type: 'remove' } })
    const prepared = await target.prepare([order], signal)
    await run("UPDATE klanten SET naam = 'Noor de Wit' WHERE id = 2")
    assert.deepEqual(await prepared.commit(signal), [
      { key: order.key, state: 'not-done', obstacle: { code: 'changed-since' } },
    ])
    assert.deepEqual(await target.settle([order], prepared.note, signal), [
      { key: order.key, state: 'unclear' },
    ])
  })

  test(`${name}: a number is not made of a word; a row without a key is refused`, { skip }, async () => {
    await run(...tables(blob))
    await using target = openDatabaseTarget({ opening: async () => opening(), digestItem })
    const before = await rowNow(shop, customers, 'id=1')
    assert.ok(before !== undefined)
    const row = rowOf(before.bytes.read(0, before.bytes.sizeBytes))
    assert.ok(row !== undefined)
    const bytes = inMemory(
      rowBytes({ ...row, values: row.values.map((value) => (value === '12.50' ? '███' : value)) }),
    )
    const settled = await carryOut(
      target,
      orderOf(customers, 'id=1', { digest: before.digest, change: { type: 'replace', bytes } }),
    )
    assert.ok(settled.state === 'not-done' && settled.obstacle?.code === 'failed', JSON.stringify(settled))
    assert.equal((await rowNow(shop, customers, 'id=1'))?.digest, before.digest)
    assert.deepEqual(target.refuses({ unit: `${schema}.los`, item: '~0' }, 'remove'), {
      code: 'not-supported',
      detail: 'no key',
    })
    assert.deepEqual(target.refuses({ unit: customers, item: 'id=1' }, 'move'), { code: 'not-supported' })
  })
}

test(
  'postgres: a database that is gone: nothing is known; there again, it is asked again',
  { skip: shops[0]?.skip },
  async () => {
    const [shop] = shops
    assert.ok(shop !== undefined)
    await shop.run(...tables(shop.blob))
    let isAway = false
    const away: Opening = { account: { address: 'postgres://localhost:1/x', user: 'x' }, secret: '', signal }
    await using target = openDatabaseTarget({
      opening: async () => (isAway ? away : shop.opening()),
      digestItem,
    })
    const noor = await rowNow(shop, 'public.klanten', 'id=2')
    assert.ok(noor !== undefined)
    const order = orderOf('public.klanten', 'id=2', { digest: noor.digest, change: { type: 'remove' } })
    const prepared = await target.prepare([order], signal)
    isAway = true
    await shop.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Kwartje'",
    )
    assert.deepEqual(await prepared.commit(signal), [{ key: order.key, state: 'out-of-reach' }])
    assert.deepEqual(await target.settle([order], prepared.note, signal), [
      { key: order.key, state: 'out-of-reach' },
    ])
    isAway = false
    assert.deepEqual(await target.settle([order], prepared.note, signal), [
      { key: order.key, state: 'not-done' },
    ])
    assert.equal((await carryOut(target, order)).state, 'done')
  },
)

async function found(target: Target, unit: string, digest: string) {
  const look = await target.look({ unit, item: 'id=1' }, digest, signal)
  assert.ok(look.state === 'there', JSON.stringify(look))
  return look
}
