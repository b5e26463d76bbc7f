import { isUtf8 } from 'node:buffer'
import { constants, DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import type { WireAnswer } from '../answer.ts'

/** Characters of all tables together. More is cut and listed. */
const maxCharacters = 100_000_000

/** Tables of a large program; each one more costs a question. */
const maxTables = 5000

/** Files kept in cells (pictures, contracts): those that are handed over to be read. */
const maxFiles = 2000
const maxFileBytes = 50_000_000

/** The tables of an SQLite file as text, with names of columns on top; views and what SQLite keeps for itself are left out. */
export async function readDatabase(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const target = { answer, budget: { characters: maxCharacters, fileBytes: maxFileBytes }, blobs: new Map() }
  try {
    using database = openReadOnly(bytes)
    const tables = tablesOf(database)
    for (const table of tables.slice(0, maxTables)) readTable(database, table, target)
    if (tables.length > maxTables)
      answer.problems.push({ code: 'too-many', place: '', lostBytes: 0, detail: 'tables' })
    for (const [name, count] of target.blobs)
      answer.fields.push({ name: 'blobs', value: `${name}: ${count}` })
  } catch {
    answer.problems.push({ code: 'damaged', place: '', lostBytes: bytes.length })
  }
  return answer
}

/** A copy in memory: nothing can be written back. Whatever a file's own schema asks for but reading is refused. */
function openReadOnly(bytes: Uint8Array): DatabaseSync {
  const database = new DatabaseSync(':memory:', { readBigInts: true, returnArrays: true, defensive: true })
  const copy = Uint8Array.from(bytes)
  // A database in write-ahead mode cannot be opened from memory; what lies in its second file is not here anyway.
  if (copy[18] === 2) copy.fill(1, 18, 20)
  database.exec('PRAGMA trusted_schema = OFF')
  database.deserialize(copy)
  database.setAuthorizer((action, subject) => {
    const isRead = action === constants.SQLITE_SELECT || action === constants.SQLITE_READ
    const isColumns = action === constants.SQLITE_PRAGMA && subject === 'table_info'
    return isRead || isColumns ? constants.SQLITE_OK : constants.SQLITE_DENY
  })
  return database
}

/** Virtual tables are programs; what they keep lies in ordinary tables beside them. */
function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map((row) => Object.values(row).map(String))
    .filter(([name = '', sql = '']) => !name.startsWith('sqlite_') && !/^\s*create\s+virtual\b/i.test(sql))
    .map(([name = '']) => name)
}

interface Target {
  readonly answer: WireAnswer
  readonly budget: { characters: number; fileBytes: number }
  /** Of each column how many cells hold bytes that are no text. */
  readonly blobs: Map<string, number>
}

function readTable(database: DatabaseSync, table: string, target: Target): void {
  const { answer, budget } = target
  const place = `table/${table}`
  const lines: string[] = []
  try {
    const columns = columnsOf(database, table)
    const query = database.prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)}`)
    lines.push(columns.map(cell).join('\t'))
    for (const row of query.iterate()) {
      const values: readonly SQLOutputValue[] = Object.values(row)
      const line = values.map(shown).join('\t')
      budget.characters -= line.length + 1
      if (budget.characters < 0) {
        answer.problems.push({ code: 'too-large', place, lostBytes: 0 })
        break
      }
      lines.push(line)
      for (const [i, value] of values.entries()) {
        if (isCard(value)) takeFile(Buffer.from(String(value)), '', target)
        if (value instanceof Uint8Array && !isText(value)) takeBlob(value, `${table}.${columns[i]}`, target)
      }
    }
  } catch {
    answer.problems.push({ code: 'damaged', place, lostBytes: 0 })
  }
  if (lines.length > 1) answer.parts.push({ place, text: lines.join('\n') })
}

/** Without columns that are computed: their formulas are the file's own. */
function columnsOf(database: DatabaseSync, table: string): string[] {
  return database
    .prepare(`PRAGMA table_info(${quoted(table)})`)
    .all()
    .map((row) => String(Object.values(row)[1]))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function shown(value: SQLOutputValue): string {
  if (value === null) return ''
  if (isCard(value)) return ''
  if (!(value instanceof Uint8Array)) return cell(String(value))
  return isText(value) ? cell(Buffer.from(value).toString()) : ''
}

function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}

/** Some programs keep texts as bytes. */
function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.some((byte) => byte < 9)
}

/** Address books of programs keep whole cards in a cell (Thunderbird), calendars whole appointments: they are read as such. */
function isCard(value: SQLOutputValue): boolean {
  return typeof value === 'string' && /^\s*BEGIN:(?:VCARD|VCALENDAR)\b/i.test(value)
}

/** First bytes of what is worth reading: JPEG, PNG, GIF, PDF, ZIP with office files, compound files, HEIC, TIFF, gzip. */
const marks = /^(?:ffd8ff|89504e47|47494638|25504446|504b0304|d0cf11e0|.{8}66747970|49492a00|4d4d002a|1f8b08)/

function takeBlob(bytes: Uint8Array, name: string, target: Target): void {
  const { blobs } = target
  blobs.set(name, (blobs.get(name) ?? 0) + 1)
  const buffer = Buffer.from(bytes)
  if (marks.test(buffer.toString('hex', 0, 8))) takeFile(buffer, name, target)
}

function takeFile(bytes: Buffer, name: string, { answer, budget }: Target): void {
  budget.fileBytes -= bytes.length
  if (budget.fileBytes >= 0 && answer.nested.length < maxFiles) {
    answer.nested.push({ name, mediaType: '', base64: bytes.toString('base64') })
  } else if (!answer.problems.some(({ code }) => code === 'too-many'))
    answer.problems.push({ code: 'too-many', place: name, lostBytes: 0, detail: 'files in cells' })
}
