import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import type { WireAnswer } from '../answer.ts'

/** Texts of all cells together, each once per column. */
const maxCharacters = 50_000_000

/** A column of a file of SQLite with every text in it that differs. */
interface ColumnTexts {
  readonly table: string
  readonly column: string
  readonly texts: string[]
}

/** What is to stand in the cells of a column that hold one text. */
interface CellChange {
  readonly table: string
  readonly column: string
  readonly from: string
  readonly to: string
}

/** Every text of every column, as JSON: who searches them does not stand in this process. */
export async function readTexts(bytes: Uint8Array): Promise<WireAnswer> {
  return answering(bytes, () => {
    using database = opened(bytes)
    let left = maxCharacters
    const parts: { place: string; text: string }[] = []
    for (const { table, column } of columnsOf(database)) {
      const texts: string[] = []
      const query = `SELECT DISTINCT CAST(${quoted(column)} AS TEXT) FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`
      for (const row of database.prepare(query).iterate()) {
        const text = String(Object.values(row)[0])
        left -= text.length
        if (left < 0) return failing('too-large', bytes)
        texts.push(text)
      }
      parts.push({ place: '', text: JSON.stringify({ table, column, texts } satisfies ColumnTexts) })
    }
    return { title: '', fields: [], parts, nested: [], problems: [] }
  })
}

/**
 * A file of SQLite with other texts in its cells, packed anew so that nothing of the old ones is left in it. What comes in is the
 * changes as JSON, with their length in four bytes before them, and then the file.
 */
export async function changeDatabase(order: Uint8Array): Promise<WireAnswer> {
  const buffer = Buffer.from(order.buffer, order.byteOffset, order.byteLength)
  const end = 4 + buffer.readUInt32BE(0)
  const changes = JSON.parse(buffer.toString('utf8', 4, end)) as CellChange[] // written by who redacts
  const bytes = buffer.subarray(end)
  return answering(bytes, () => {
    using database = opened(bytes)
    database.exec('PRAGMA secure_delete = ON')
    const triggers = triggersOf(database)
    // What a file does by itself when a cell changes nobody asked for.
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${quoted(name)}`)
    for (const change of changes) changeCells(database, change)
    for (const { sql } of triggers) database.exec(sql)
    database.exec('VACUUM')
    const changed = Buffer.from(database.serialize())
    // Whether it is written ahead of itself is the program's choice.
    bytes.copy(changed, 18, 18, 20)
    const nested = [{ name: '', mediaType: '', base64: changed.toString('base64') }]
    return { title: '', fields: [], parts: [], nested, problems: [] }
  })
}

async function answering(bytes: Uint8Array, work: () => WireAnswer): Promise<WireAnswer> {
  try {
    return work()
  } catch {
    return failing('damaged', bytes)
  }
}

function failing(code: 'damaged' | 'too-large', bytes: Uint8Array): WireAnswer {
  const problems = [{ code, place: '', lostBytes: bytes.length }]
  return { title: '', fields: [], parts: [], nested: [], problems }
}

/** A copy in memory. */
function opened(bytes: Uint8Array): DatabaseSync {
  const database = new DatabaseSync(':memory:', { defensive: true, enableForeignKeyConstraints: false })
  const copy = Uint8Array.from(bytes)
  if (copy[18] === 2) copy.fill(1, 18, 20)
  database.exec('PRAGMA trusted_schema = OFF')
  database.deserialize(copy)
  return database
}

/** Columns in which something is kept: not those that are computed, nor those of virtual tables, which are programs. */
function columnsOf(database: DatabaseSync): { readonly table: string; readonly column: string }[] {
  const tables = database
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )
    .all()
    .filter(({ sql }) => !/^\s*create\s+virtual\b/i.test(String(sql)))
  return tables.flatMap(({ name }) =>
    database
      .prepare(`PRAGMA table_info(${quoted(String(name))})`)
      .all()
      .map((column) => ({ table: String(name), column: String(column['name']) })),
  )
}

function triggersOf(database: DatabaseSync): { readonly name: string; readonly sql: string }[] {
  return database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .map(({ name, sql }) => ({ name: String(name), sql: String(sql) }))
}

function changeCells(database: DatabaseSync, { table, column, from, to }: CellChange): void {
  const statement = database.prepare(
    `UPDATE ${quoted(table)} SET ${quoted(column)} = ? WHERE CAST(${quoted(column)} AS TEXT) = ?`,
  )
  try {
    statement.run(to, from)
  } catch {
    // Two that were erased may not be called the same where each value stands once.
    statement.run(`${to} ${randomBytes(4).toString('hex')}`, from)
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
