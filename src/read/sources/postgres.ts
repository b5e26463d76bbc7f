import type { Duplex } from 'node:stream'
import type { ClientConfig } from 'pg'
import { isThisMachine, loopback } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import { databaseRefusal, mostBeforeSignIn, oddServer } from './database-errors.ts'
import { readPostgresCatalogue, type RunSql } from './postgres-catalogue.ts'
import type { Purpose, RawCell, RunStatement, SqlEngine, Statement, Writing } from './database-table.ts'
import type { Opening } from './live.ts'

const connectWithinMs = 15_000
/** A question of the catalogue or for the next rows takes less; one that goes on is ended by the server itself. */
const statementWithinMs = 120_000

/** Speaks with PostgreSQL; who reads, in transactions that cannot write. */
export async function openPostgres(opening: Opening, purpose: Purpose = 'read'): Promise<SqlEngine> {
  const { signal } = opening
  const { config, host } = configOf(opening)
  const { Client } = await import('pg')
  const client = new Client(config)
  // What breaks while nobody asks is told by the next question.
  client.on('error', () => undefined)
  const hangUp = (): void => void client.end()
  signal.addEventListener('abort', hangUp, { once: true })
  const isLetIn = hangUpOnNonsense(client)
  const perform: RunStatement = async ({ sql, values }) => {
    try {
      const { rows, rowCount } = await client.query<RawCell[]>({
        text: sql,
        values: [...values],
        rowMode: 'array',
      })
      return { rows, changed: rowCount ?? 0 }
    } catch (error) {
      signal.throwIfAborted()
      throw databaseRefusal(error, host)
    }
  }
  const run: RunSql = async (sql, values = []) => (await perform({ sql, values })).rows.map((row) => [...row])
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', hangUp)
    await client.end().catch(() => undefined) // it hung up first
  }
  try {
    await client.connect()
    isLetIn()
    for (const setting of settings(purpose)) await run(setting)
  } catch (error) {
    await close()
    throw databaseRefusal(error, host)
  }
  return {
    quote,
    parameter: (number) => `$${number}`,
    cut: (expression, { kind, isLong }, length) =>
      kind === 'binary'
        ? `substr(${expression}, 1, ${length})`
        : isLong
          ? `left(${expression}::text, ${length})`
          : `${expression}::text`,
    catalogue: () => inTransaction(run, () => readPostgresCatalogue(run)),
    stream: (statement, atOnce) => throughCursor(run, statement, atOnce),
    change: (work) => inTransaction(run, () => work(perform), 'COMMIT'),
    writing,
    bytesOf: (raw) => (typeof raw === 'string' ? Buffer.from(raw.slice(2), 'hex') : raw),
    [Symbol.asyncDispose]: close,
  }
}

/** What of the driver reads a server's bytes; it has no types for it. */
interface Listening {
  readonly connection: { attachListeners: (stream: Duplex) => void }
}

/**
 * The driver throws at bytes that are none of PostgreSQL from where nobody can catch it, and the whole process would end
 * (seen with pg 8): the connection ends instead. So it does when whoever answers there talks on and on before it lets
 * us in, since the driver keeps all it hears; the function that is returned is called when it did.
 */
function hangUpOnNonsense(client: unknown): () => void {
  const { connection } = client as Listening // so it is in the version that is pinned; `odd-databases.test.ts` tells when it is not
  const attach = connection.attachListeners.bind(connection)
  let left = mostBeforeSignIn
  connection.attachListeners = (stream) => {
    const on = stream.on.bind(stream)
    const hear = (listener: (piece: Buffer) => void) => (piece: Buffer) => {
      try {
        left -= piece.length
        if (left < 0) throw new Error('The server talks on before it lets in')
        listener(piece)
      } catch (cause) {
        stream.destroy(
          Object.assign(new Error('Cannot understand the server', { cause }), { code: oddServer }),
        )
      }
    }
    attach(
      Object.create(stream, {
        on: {
          value: (event: string, listener: (piece: Buffer) => void) =>
            on(event, event === 'data' ? hear(listener) : listener),
        },
      }) as Duplex, // it is the stream but for `on`
    )
  }
  return () => (left = Infinity)
}

const writing: Writing = {
  insert: (table, cells) => {
    const columns = [...cells.keys()].map(quote).join(', ')
    const places = [...cells.keys()].map((_, i) => `$${i + 1}`).join(', ')
    // Also numbers that the database gives out itself: what is put back keeps its own.
    const sql = `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE VALUES (${places})`
    return { sql, values: [...cells.values()] }
  },
  update: (table, cells, where) => {
    const first = where.values.length + 1
    const sets = [...cells.keys()].map((column, i) => `${quote(column)} = $${first + i}`)
    const sql = `UPDATE ${table} t SET ${sets.join(', ')} WHERE ${where.sql}`
    return { sql, values: [...where.values, ...cells.values()] }
  },
  remove: (table, { sql, values }) => ({ sql: `DELETE FROM ${table} t WHERE ${sql}`, values }),
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Operators and functions are the server's own, whatever somebody put into a schema under the same name. */
const settings = (purpose: Purpose): string[] => [
  `SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL ${purpose === 'read' ? 'REPEATABLE READ, READ ONLY' : 'READ COMMITTED'}`,
  'SET search_path = pg_catalog',
  `SET statement_timeout = ${statementWithinMs}`,
  'SET lock_timeout = 10000',
  "SET bytea_output = 'hex'",
  "SET datestyle = 'ISO, YMD'",
  "SET timezone = 'UTC'",
]

function configOf({ account, secret, trusted }: Opening): { config: ClientConfig; host: string } {
  const url = new URL(account.address)
  const socket = url.searchParams.get('host')
  const host = socket ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost')
  const isHere = host.startsWith('/') || isThisMachine(host)
  if (socket !== null && !socket.startsWith('/')) throw new Refusal('wrong-input', socket)
  const config: ClientConfig = {
    host: host === 'localhost' ? loopback : host,
    port: Number(url.port) || 5432,
    database: decodeURIComponent(url.pathname.slice(1)) || account.user,
    user: account.user,
    password: secret,
    application_name: 'Kwartje',
    connectionTimeoutMillis: connectWithinMs,
    // Every value as the server writes it.
    types: { getTypeParser: () => (text: unknown) => text },
    ssl: isHere
      ? false
      : {
          rejectUnauthorized: true,
          minVersion: 'TLSv1.2',
          servername: host,
          ...(trusted === undefined ? {} : { ca: trusted }),
        },
  }
  return { config, host: host.startsWith('/') ? 'localhost' : host }
}

async function inTransaction<Result>(
  run: RunSql,
  work: () => Promise<Result>,
  end: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK',
): Promise<Result> {
  await run('BEGIN')
  try {
    const result = await work()
    await run(end)
    return result
  } catch (error) {
    await run('ROLLBACK').catch(() => undefined) // the connection is gone, and the transaction with it
    throw error
  }
}

async function* throughCursor(
  run: RunSql,
  { sql, values }: Statement,
  atOnce: number,
): AsyncGenerator<readonly RawCell[]> {
  await run('BEGIN')
  try {
    await run(`DECLARE kwartje NO SCROLL CURSOR FOR ${sql}`, values)
    for (;;) {
      const rows = await run(`FETCH FORWARD ${atOnce} FROM kwartje`)
      yield* rows
      if (rows.length < atOnce) return
    }
  } finally {
    await run('ROLLBACK').catch(() => undefined) // as above
  }
}
