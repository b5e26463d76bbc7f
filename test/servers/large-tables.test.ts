import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Refusal } from '../../src/base/refusal.ts'
import { openDatabase } from '../../src/read/sources/database.ts'
import {
  inPostgres,
  mariadb,
  mariadbOpening,
  postgresOpening,
  signal,
  withoutMariadb,
  withoutPostgres,
} from './database-servers.ts'
import { startMariadb } from './mariadb-server.ts'

const million = 1_000_000

test(
  'postgres: a million rows go through in bounded memory',
  { skip: withoutPostgres, timeout: 300_000 },
  async () => {
    await inPostgres(
      'CREATE SCHEMA groot',
      'CREATE TABLE groot.meting (id int PRIMARY KEY, wie text, tekst text)',
      `INSERT INTO groot.meting SELECT i, 'persoon' || i, repeat('x', 100) FROM generate_series(1, ${million}) i`,
    )
    await using connection = await openDatabase(postgresOpening())
    await assertFlat(connection, 'groot.meting')
  },
)

test(
  'mariadb: a million rows go through in bounded memory',
  { skip: withoutMariadb, timeout: 300_000 },
  async () => {
    mariadb?.run(`CREATE DATABASE groot; USE groot;
    CREATE TABLE meting (id INT PRIMARY KEY, wie VARCHAR(40), tekst TEXT);
    INSERT INTO meting SELECT seq, CONCAT('persoon', seq), REPEAT('x', 100) FROM seq_1_to_${million};`)
    await using connection = await openDatabase(mariadbOpening('groot'))
    await assertFlat(connection, 'groot.meting')
  },
)

/** More than this beyond what there was cannot be a few batches of rows. */
const flatBytes = 30_000_000

async function assertFlat(
  connection: Awaited<ReturnType<typeof openDatabase>>,
  locator: string,
): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  assert.ok(typeof collect === 'function')
  const used = (): number => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = used()
  let count = 0
  let most = 0
  for await (const unit of connection.units()) {
    if (!('stamp' in unit) || unit.locator !== locator) continue
    const known = { stamp: '', isWhole: false, items: async () => new Set<string>() }
    for await (const change of unit.changes(known)) {
      if (change.type !== 'item' || ++count % 100_000 !== 0) continue
      // A consumer that is slower than the server: what waits must wait there.
      await new Promise((resolve) => setTimeout(resolve, 100))
      most = Math.max(most, used() - before)
    }
  }
  assert.equal(count, million)
  assert.ok(most < flatBytes, `${most} bytes more`)
}

test(
  'postgres: a server that goes away in the middle is told; what was read is read',
  { skip: withoutPostgres },
  async () => {
    await using connection = await openDatabase(postgresOpening())
    const read = async (): Promise<number> => {
      let count = 0
      for await (const unit of connection.units()) {
        if (!('stamp' in unit) || unit.locator !== 'groot.meting') continue
        for await (const change of unit.changes({
          stamp: '',
          isWhole: false,
          items: async () => new Set(),
        })) {
          if (change.type !== 'item') continue
          if (++count === 500)
            await inPostgres(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Kwartje'",
            )
        }
      }
      return count
    }
    await assert.rejects(read, refusal('server-hung-up'))
  },
)

test('mariadb: a server that goes away in the middle is told', { skip: withoutMariadb }, async () => {
  const other = await startMariadb()
  assert.ok(other !== undefined)
  other.run(
    "CREATE DATABASE g; USE g; CREATE TABLE t (id INT PRIMARY KEY, x TEXT); INSERT INTO t SELECT seq, REPEAT('x', 2000) FROM seq_1_to_50000;",
  )
  await using connection = await openDatabase({
    account: { address: `${other.url}g`, user: other.user },
    secret: other.password,
    signal,
  })
  const read = async (): Promise<void> => {
    let count = 0
    for await (const unit of connection.units()) {
      if (!('stamp' in unit)) continue
      for await (const change of unit.changes({ stamp: '', isWhole: false, items: async () => new Set() }))
        if (change.type === 'item' && ++count === 300) other.kill()
    }
  }
  await assert.rejects(read, refusal('server-hung-up'))
  await other.stop()
})

function refusal(code: string): (error: unknown) => boolean {
  return (error) => {
    if (error instanceof Refusal && error.code === code) return true
    throw error
  }
}
