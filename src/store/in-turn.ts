import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Writes in a table of lines, one writer at a time: each line names the one before it, or has the next number. SQLite's transactions stand in
 * line by themselves.
 */
export function inTurn<Result>(
  { engine, kysely }: Pick<Database, 'engine' | 'kysely'>,
  table: keyof Tables,
  write: (transaction: Database['kysely']) => Promise<Result>,
): Promise<Result> {
  return kysely.transaction().execute(async (transaction) => {
    if (engine === 'postgres')
      await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(transaction)
    return write(transaction)
  })
}
