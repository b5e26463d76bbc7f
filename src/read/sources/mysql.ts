import { connect, type Socket } from 'node:net'
import type { Connection as MysqlConnection, ConnectionOptions } from 'mysql2'
import { isThisMachine, loopback } from '../../base/hosts.ts'
import { Refusal } from '../../base/refusal.ts'
import { databaseRefusal, mostBeforeSignIn, oddServer } from './database-errors.ts'
import type { Purpose, RawCell, RunStatement, SqlEngine, Statement, Writing } from './database-table.ts'
import type { Opening } from './live.ts'
import { readMysqlCatalogue, type RunMysql } from './mysql-catalogue.ts'

const connectWithinMs = 15_000
/** A question of the catalogue takes less. Rows come as fast as they are read: their question may last as a scan does. */
const statementWithinS = 120
const rowsWithinS = 86_400

/** Speaks with MySQL or MariaDB; who reads, in transactions that cannot write. */
export async function openMysql(opening: Opening, purpose: Purpose = 'read'): Promise<SqlEngine> {
  const { signal } = opening
  const { config, host, database } = configOf(opening)
  const { createConnection } = await import('mysql2')
  const line = measuredLine(config)
  const client = createConnection({ ...config, stream: () => line.socket })
  // What breaks while nobody asks is told by the next question.
  client.on('error', () => undefined)
  const hangUp = (): void => client.destroy()
  signal.addEventListener('abort', hangUp, { once: true })
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', hangUp)
    client.destroy()
  }
  const told = (error: unknown): unknown => (signal.aborted ? signal.reason : databaseRefusal(error, host))
  const perform: RunStatement = ({ sql, values }) =>
    new Promise((resolve, reject) => {
      client.query({ sql, values: [...values] }, (error, result) => {
        if (error !== null) reject(told(error))
        else if (Array.isArray(result)) resolve({ rows: result as RawCell[][], changed: 0 })
        else resolve({ rows: [], changed: result.affectedRows })
      })
    })
  // Without casts every cell comes as bytes.
  const run: RunMysql = async (sql, values = []) =>
    (await perform({ sql, values })).rows as (Buffer | null)[][]
  try {
    await new Promise<void>((resolve, reject) => {
      client.connect((error) => (error === null ? resolve() : reject(error)))
    })
    line.trust()
    const [[version = Buffer.alloc(0)] = []] = await run('SELECT VERSION()')
    const isMaria = /mariadb/i.test(String(version))
    const limit = (seconds: number): string =>
      isMaria
        ? `SET SESSION max_statement_time = ${seconds}`
        : `SET SESSION max_execution_time = ${seconds * 1000}`
    for (const setting of settings(isMaria, purpose)) await run(setting)
    await run(limit(statementWithinS))
    return {
      quote,
      parameter: () => '?',
      cut: (expression, { isLong }, length) => (isLong ? `LEFT(${expression}, ${length})` : expression),
      catalogue: () => readMysqlCatalogue(run, database),
      stream: async function* (statement, atOnce) {
        await run(limit(rowsWithinS))
        yield* streamed(client, statement, { atOnce, told })
      },
      change: async (work) => {
        await run('START TRANSACTION')
        try {
          const result = await work(perform)
          await run('COMMIT')
          return result
        } catch (error) {
          await run('ROLLBACK').catch(() => undefined) // the connection is gone, and the transaction with it
          throw error
        }
      },
      writing,
      bytesOf: (raw) => Buffer.from(raw),
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw told(error)
  }
}

function settings(isMaria: boolean, purpose: Purpose): string[] {
  return [
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    `SET SESSION TRANSACTION READ ${purpose === 'read' ? 'ONLY' : 'WRITE'}`,
    'SET SESSION innodb_lock_wait_timeout = 10',
    // The driver writes values between quotes with backslashes: a server that takes these for letters must not.
    // What is written must fit and stay as it is: no number made of a word, no new number for a 0.
    `SET SESSION sql_mode = '${purpose === 'read' ? '' : 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO,'}ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION'`,
    "SET SESSION time_zone = '+00:00'",
    'SET SESSION net_write_timeout = 3600',
    ...(isMaria ? [] : ['SET SESSION information_schema_stats_expiry = 0']),
  ]
}

const writing: Writing = {
  insert: (table, cells) => {
    const columns = [...cells.keys()].map(quote).join(', ')
    const places = [...cells.keys()].map(() => '?').join(', ')
    return { sql: `INSERT INTO ${table} (${columns}) VALUES (${places})`, values: [...cells.values()] }
  },
  update: (table, cells, where) => {
    const sets = [...cells.keys()].map((column) => `t.${quote(column)} = ?`)
    const sql = `UPDATE ${table} t SET ${sets.join(', ')} WHERE ${where.sql}`
    return { sql, values: [...cells.values(), ...where.values] }
  },
  remove: (table, { sql, values }) => ({ sql: `DELETE t FROM ${table} t WHERE ${sql}`, values }),
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

interface Config {
  readonly config: ConnectionOptions
  readonly host: string
  /** Empty: all that the user may see. */
  readonly database: string
}

function configOf({ account, secret, trusted }: Opening): Config {
  const url = new URL(account.address)
  const socket = url.searchParams.get('socket')
  if (socket !== null && !socket.startsWith('/')) throw new Refusal('wrong-input', socket)
  const host = url.hostname.replace(/^\[|\]$/g, '') || 'localhost'
  const isHere = socket !== null || isThisMachine(host)
  const database = decodeURIComponent(url.pathname.slice(1))
  const config: ConnectionOptions = {
    ...(socket === null ? { host: host === 'localhost' ? loopback : host } : { socketPath: socket }),
    port: Number(url.port) || 3306,
    ...(database === '' ? {} : { database }),
    user: account.user,
    password: secret,
    connectTimeout: connectWithinMs,
    charset: 'utf8mb4',
    rowsAsArray: true,
    // Every value as the server writes it, by a parser that is not made of names of columns.
    typeCast: false,
    disableEval: true,
    // The server may not ask for files of this machine, nor take several statements for one.
    flags: ['-LOCAL_FILES'],
    multipleStatements: false,
    ...(isHere
      ? {}
      : {
          ssl: {
            rejectUnauthorized: true,
            verifyIdentity: true,
            minVersion: 'TLSv1.2',
            ...(trusted === undefined ? {} : { ca: trusted }),
          },
        }),
  }
  return { config, host, database }
}

/** A connection that is cut when whoever answers there talks on and on before it lets us in: the driver keeps all it hears. */
function measuredLine({ socketPath, host, port }: ConnectionOptions): {
  readonly socket: Socket
  readonly trust: () => void
} {
  const socket =
    socketPath === undefined
      ? connect({ host: host ?? loopback, port: port ?? 3306, noDelay: true })
      : connect(socketPath)
  let heardBytes = 0
  const measure = (piece: Buffer): void => {
    heardBytes += piece.length
    if (heardBytes > mostBeforeSignIn)
      socket.destroy(Object.assign(new Error('The server talks on before it lets in'), { code: oddServer }))
  }
  socket.on('data', measure)
  return { socket, trust: () => void socket.off('data', measure) }
}

interface Streaming {
  readonly atOnce: number
  readonly told: (error: unknown) => unknown
}

/** The driver stops reading from the socket when as many rows wait. */
async function* streamed(
  client: MysqlConnection,
  { sql, values }: Statement,
  { atOnce, told }: Streaming,
): AsyncGenerator<readonly RawCell[]> {
  const rows = client.query({ sql, values: [...values] }).stream({ highWaterMark: atOnce })
  // The driver does not tell a stream that the connection is gone.
  const broke = (error: unknown): void => {
    rows.destroy(error instanceof Error ? error : new Error('Connection was closed'))
  }
  client.once('error', broke).once('end', broke)
  let isWhole = false
  try {
    for await (const row of rows) yield row as RawCell[] // with rowsAsArray and without casts
    isWhole = true
  } catch (error) {
    throw told(error)
  } finally {
    client.off('error', broke).off('end', broke)
    // Who stops in the middle would have to read all that still comes.
    if (!isWhole) rows.destroy()
  }
}
