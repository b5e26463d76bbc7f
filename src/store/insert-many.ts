import type Sqlite from 'better-sqlite3-multiple-ciphers'

export type Cell = number | string | Uint8Array | null

/** As many rows in one statement take half the time a row that single ones take; SQLite bounds parameters at 32,766. */
const rowsPerStatement = 100

export interface InsertInto {
  readonly verb?: 'insert' | 'insert or ignore'
  readonly into: string
  readonly columns: readonly string[]
  readonly onConflict?: string
}

/** Inserts the rows whose cells stand one after the other. */
export type InsertMany = (cells: readonly Cell[]) => void

/** Prepares the statements that insert rows into a table of SQLite, many at a time. */
export function prepareInsert(
  connection: Sqlite.Database,
  { verb = 'insert', into, columns, onConflict = '' }: InsertInto,
): InsertMany {
  const row = `(${columns.map(() => '?').join()})`
  const statement = (rows: number): Sqlite.Statement<unknown[]> =>
    connection.prepare(
      `${verb} into ${into} (${columns.join()}) values ${Array.from({ length: rows }, () => row).join()} ${onConflict}`,
    )
  const many = statement(rowsPerStatement)
  const one = statement(1)
  const { length: width } = columns
  const step = width * rowsPerStatement
  return (cells) => {
    let at = 0
    for (; at + step <= cells.length; at += step) many.run(cells.slice(at, at + step))
    for (; at < cells.length; at += width) one.run(cells.slice(at, at + width))
  }
}

/** The same for whoever comes, each prepared once. */
export function createInserts(connection: Sqlite.Database): (into: InsertInto) => InsertMany {
  const prepared = new Map<string, InsertMany>()
  return (target) => {
    const key = JSON.stringify(target)
    const insert = prepared.get(key) ?? prepareInsert(connection, target)
    prepared.set(key, insert)
    return insert
  }
}
