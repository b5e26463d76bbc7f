import Sqlite from 'better-sqlite3-multiple-ciphers'
import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { Refusal } from '../base/refusal.ts'
import { sqliteFile } from '../base/store-files.ts'
import { checkPages } from './check-pages.ts'
import type { Database } from './database.ts'
import type { StoreKeys } from './keys.ts'
import { bulkIndexes } from './bulk-indexes.ts'
import { refusalOf } from './refusal-of.ts'
import { migrations } from './schema.ts'
import { createInserts } from './insert-many.ts'
import { createSqliteWriter } from './sqlite-writer.ts'
import type { Tables } from './tables.ts'

/** Keeps the pages of a large index's upper levels decrypted; without it every look decrypts again. */
const cacheKibibytes = 65_536

/** How long a command waits for another one that is just finishing. */
const busyTimeoutMs = 3000

/** Opens the encrypted file in the folder and brings its schema up to date. */
export function openSqlite(folder: string, keys: StoreKeys): Database {
  const path = join(folder, sqliteFile)
  const size = statSync(path, { throwIfNoEntry: false })?.size
  const isNew = size === undefined
  // SQLite would begin anew in it, as if nothing had been read yet.
  if (size === 0) throw new Refusal('store-broken', folder)
  const connection = unlocked(path, keys, folder)
  try {
    if (isNew && process.platform !== 'win32') chmodSync(path, 0o600)
    migrate(connection, folder)
  } catch (error) {
    connection.close()
    throw error
  }
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: writingAtOnce(connection) }) })
  const write = createSqliteWriter(connection)
  return {
    engine: 'sqlite',
    kysely,
    previewKey: keys.preview,
    write: async (batch) => refuseKnown(() => write(batch), folder),
    insertMany: createInserts(connection),
    lock: async () => refuseKnown(() => lockFolder(folder), folder),
    durably: (run) =>
      kysely.connection().execute(async (own) => {
        // Otherwise only a checkpoint has the disk keep it, and power may fail before.
        await sql`pragma synchronous = full`.execute(own)
        try {
          return await own.transaction().execute(run)
        } finally {
          await sql`pragma synchronous = normal`.execute(own)
        }
      }),
    compact: async () => {
      connection.exec('vacuum')
      connection.pragma('wal_checkpoint(truncate)')
    },
    check: async (mayGoOn) => checkPages(connection, mayGoOn),
    close: async () => {
      if (connection.open) renewStatistics(connection)
      await kysely.destroy()
    },
  }
}

/** What the planner knows. A full disk or a damaged file is told to whoever asks for something; closing goes on. */
function renewStatistics(connection: Sqlite.Database): void {
  try {
    connection.pragma('optimize')
  } catch (error) {
    if (refusalOf(error, '') === undefined) throw error
  }
}

/**
 * Transactions that write take their turn at the beginning: one that read first and writes then is thrown out, without
 * waiting, when another connection wrote meanwhile. A full disk ends a transaction by itself, and taking it back again would hide why.
 */
function writingAtOnce(connection: Sqlite.Database): Pick<Sqlite.Database, 'prepare' | 'close'> {
  return {
    prepare: (statement: string) => {
      if (statement === 'rollback' && !connection.inTransaction) return connection.prepare('select 1')
      return connection.prepare(statement === 'begin' ? 'begin immediate' : statement)
    },
    close: () => connection.close(),
  }
}

/** An exclusive lock on a file of its own: the system takes it away from a process that dies. Readers go on. */
function lockFolder(folder: string): AsyncDisposable {
  const lock = new Sqlite(join(folder, 'kwartje.lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw error
  }
  return {
    [Symbol.asyncDispose]: async () => {
      lock.close()
    },
  }
}

function unlocked(path: string, keys: StoreKeys, folder: string): Sqlite.Database {
  return refuseKnown(() => {
    const connection = new Sqlite(path, { timeout: busyTimeoutMs })
    try {
      connection.pragma("cipher = 'aegis'")
      connection.pragma(`hexkey = '${Buffer.from(keys.file).toString('hex')}'`)
      connection.pragma('journal_mode = wal')
      connection.pragma('synchronous = normal')
      connection.pragma(`cache_size = -${cacheKibibytes}`)
      connection.pragma('temp_store = memory')
      connection.pragma('secure_delete = on')
      connection.prepare('select count(*) from sqlite_schema').get()
      return connection
    } catch (error) {
      connection.close()
      throw error
    }
  }, folder)
}

function migrate(connection: Sqlite.Database, folder: string): void {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) throw new Refusal('store-newer', folder)
  if (version === newest) return
  refuseKnown(() => {
    connection
      .transaction(() => {
        for (const { number, statements } of migrations.filter((migration) => migration.number > version)) {
          for (const statement of statements('sqlite')) connection.exec(statement)
          connection.pragma(`user_version = ${String(number)}`)
        }
        if (connection.prepare('select 1 from finding limit 1').get() === undefined) return
        for (const statement of bulkIndexes) connection.exec(statement)
      })
      .immediate()
  }, folder)
}

/** What SQLite says, as a refusal that has a text. */
export function refuseKnown<Result>(run: () => Result, folder: string): Result {
  try {
    return run()
  } catch (error) {
    throw refusalOf(error, folder) ?? error
  }
}
