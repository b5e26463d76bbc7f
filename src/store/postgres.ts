import { escapeIdentifier, Pool, types } from 'pg'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Refusal } from '../base/refusal.ts'
import type { Database } from './database.ts'
import type { StoreKeys } from './keys.ts'
import { writeToPostgres } from './postgres-writer.ts'
import { bulkIndexes } from './bulk-indexes.ts'
import { migrations } from './schema.ts'
import type { Tables } from './tables.ts'

/** Counts and times fit in JavaScript's numbers: 2^53 milliseconds is the year 287396. */
types.setTypeParser(types.builtins.INT8, Number)

const connectWithinMs = 10_000

/** Opens the organisation's schema in a PostgreSQL database (`?schema=` in the URL, else `kwartje`), and brings it up to date. */
export async function openPostgres(url: string, keys: StoreKeys): Promise<Database> {
  const { pool, schema } = await connect(url)
  try {
    await migrate(pool, schema)
  } catch (error) {
    await pool.end()
    throw error
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    engine: 'postgres',
    kysely,
    previewKey: keys.preview,
    write: (batch) => writeToPostgres(pool, batch),
    lock: () => lockSchema(pool, schema),
    durably: (run) => kysely.transaction().execute(run),
    compact: async () => {
      await sql`vacuum full`.execute(kysely)
    },
    close: () => kysely.destroy(),
  }
}

/** An advisory lock of the session: the server takes it away when the connection ends. */
async function lockSchema(pool: Pool, schema: string): Promise<AsyncDisposable> {
  const client = await pool.connect()
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) as got', [
    `kwartje ${schema}`,
  ])
  if (rows[0]?.got !== true) {
    client.release()
    throw new Refusal('store-busy', schema)
  }
  return {
    [Symbol.asyncDispose]: async () => {
      await client.query('select pg_advisory_unlock(hashtext($1))', [`kwartje ${schema}`])
      client.release()
    },
  }
}

/** Removes the organisation's schema with all its tables. */
export async function destroyPostgres(url: string): Promise<void> {
  const { pool, schema } = await connect(url)
  try {
    await pool.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`)
  } finally {
    await pool.end()
  }
}

async function connect(text: string): Promise<{ readonly pool: Pool; readonly schema: string }> {
  const url = URL.parse(text)
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) throw new Refusal('database-unreachable')
  const schema = url.searchParams.get('schema') ?? 'kwartje'
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Refusal('wrong-input', schema)
  url.searchParams.delete('schema')
  const isHere = ['localhost', '127.0.0.1', '[::1]', ''].includes(url.hostname)
  if (!isHere && url.searchParams.get('sslmode') !== 'verify-full')
    throw new Refusal('database-needs-tls', url.hostname)
  const pool = new Pool({
    connectionString: url.href,
    connectionTimeoutMillis: connectWithinMs,
    max: 4,
    options: `-c search_path=${schema}`,
  })
  // A connection that breaks while idle is opened anew at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new Refusal('database-unreachable', url.hostname, { cause: error })
  }
  return { pool, schema }
}

async function migrate(pool: Pool, schema: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`create schema if not exists ${escapeIdentifier(schema)}`)
    await client.query('create table if not exists migration (number integer primary key)')
    await client.query('begin')
    // Two that start at once must not both migrate.
    await client.query('lock table migration in exclusive mode')
    const { rows } = await client.query<{ newest: number | null }>(
      'select max(number) as newest from migration',
    )
    const version = rows[0]?.newest ?? 0
    if (version > (migrations.at(-1)?.number ?? 0)) throw new Refusal('store-newer', schema)
    const missing = migrations.filter((migration) => migration.number > version)
    for (const { number, statements } of missing) {
      for (const statement of statements('postgres')) await client.query(statement)
      await client.query('insert into migration (number) values ($1)', [number])
    }
    const isFilled =
      missing.length > 0 && (await client.query('select 1 from finding limit 1')).rows.length > 0
    if (isFilled) for (const statement of bulkIndexes) await client.query(statement)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
