import { DatabaseSync } from 'node:sqlite'
import { AccessFile, LockedAccess, TooMuchAccess } from '../access/access-file.ts'
import { rowsOf, tableOn, type AccessTable } from '../access/access-table.ts'
import { attachmentOf, sqlTypeOf, type AccessValue } from '../access/access-value.ts'
import type { WireAnswer } from '../answer.ts'
import { quoted, readTables } from './database.ts'

/** The tables of a file of Access, by way of a database in memory: so they are read as those of SQLite are. */
export async function readAccess(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const damaged = (place: string, lostBytes: number): void => {
    answer.problems.push({ code: 'damaged', place, lostBytes })
  }
  try {
    using database = new DatabaseSync(':memory:', {
      readBigInts: true,
      returnArrays: true,
      enableForeignKeyConstraints: false,
    })
    const file = new AccessFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    copyTables(file, database, answer)
    readTables(database, answer)
  } catch (error) {
    if (error instanceof LockedAccess)
      answer.problems.push({ code: 'encrypted', place: '', lostBytes: bytes.length })
    else damaged('', bytes.length)
  }
  return answer
}

/** The table of all that is in the file always begins here. */
const catalogue = 2
const isTable = 1
/** A table that lies in another file, and one at a server. */
const linkedKinds = new Set([4, 6])
const systemFlags = 0x8000_0002
/** Attachments and fields of several values stand in tables that Access hides. */
const hidden = /^f_[0-9a-f]{32}_/i

interface Listed {
  readonly name: string
  readonly kind: number
  readonly page: number
  readonly flags: number
}

function copyTables(file: AccessFile, database: DatabaseSync, answer: WireAnswer): void {
  const missed = new Set<string>()
  file.beginTable()
  const listed = recordsOf(file, tableOn(file, catalogue), () => missed.add('')).map(
    ({ Name, Type, Id, Flags }): Listed => ({
      name: String(Name),
      kind: Number(Type) & 0x7f,
      page: Number(Id) & 0xff_ffff,
      flags: Number(Flags),
    }),
  )
  const tables = listed.filter(({ kind }) => kind === isTable)
  const links = linksOf(file, tables, () => missed.add(''))
  for (const { name, page, flags } of tables) {
    if ((flags & systemFlags) !== 0 && !hidden.test(name)) continue
    if (name.startsWith('MSys') || name.startsWith('~')) continue
    try {
      file.beginTable()
      copyTable(database, { name, file, table: tableOn(file, page), links: links.get(name) ?? [] }, () =>
        missed.add(name),
      )
    } catch (error) {
      if (error instanceof TooMuchAccess)
        answer.problems.push({ code: 'database-too-large', place: `table/${name}`, lostBytes: 0 })
      else missed.add(name)
    }
  }
  for (const name of missed)
    answer.problems.push({ code: 'damaged', place: name === '' ? '' : `table/${name}`, lostBytes: 0 })
  const elsewhere = listed.filter(({ kind }) => linkedKinds.has(kind)).length
  if (elsewhere > 0)
    answer.problems.push({ code: 'external', place: '', lostBytes: 0, detail: 'linked tables' })
}

type AccessRecord = Readonly<Record<string, AccessValue>>

function recordsOf(file: AccessFile, table: AccessTable, missed: () => void): AccessRecord[] {
  const names = table.columns.map(({ name }) => name)
  return Array.from(rowsOf(file, table, missed), (values) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] ?? null])),
  )
}

interface AccessLink {
  readonly columns: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

/** Which tables belong together, as somebody drew it in Access: by the name of the table where each link begins. */
function linksOf(file: AccessFile, tables: readonly Listed[], missed: () => void): Map<string, AccessLink[]> {
  const links = new Map<string, AccessLink[]>()
  const listed = tables.find(({ name }) => name === 'MSysRelationships')
  if (listed === undefined) return links
  file.beginTable()
  const records = recordsOf(file, tableOn(file, listed.page), missed)
  for (const some of Map.groupBy(records, ({ szRelationship }) => szRelationship).values()) {
    const [first] = some
    const from = String(first?.['szObject'])
    const link = {
      table: String(first?.['szReferencedObject']),
      columns: some.map(({ szColumn }) => String(szColumn)),
      to: some.map(({ szReferencedColumn }) => String(szReferencedColumn)),
    }
    const others = links.get(from)
    if (others === undefined) links.set(from, [link])
    else others.push(link)
  }
  return links
}

interface Copied {
  readonly name: string
  readonly file: AccessFile
  readonly table: AccessTable
  readonly links: readonly AccessLink[]
}

function copyTable(database: DatabaseSync, { name, file, table, links }: Copied, missed: () => void): void {
  const list = (names: readonly string[]): string => names.map(quoted).join(', ')
  const lines = [
    ...table.columns.map((column) => `${quoted(column.name)} ${sqlTypeOf(column)}`),
    ...(table.key.length > 0 ? [`PRIMARY KEY (${list(table.key)})`] : []),
    ...links.map(
      ({ columns, table: other, to }) =>
        `FOREIGN KEY (${list(columns)}) REFERENCES ${quoted(other)} (${list(to)})`,
    ),
  ]
  database.exec(`CREATE TABLE ${quoted(name)} (${lines.join(', ')})`)
  const marks = table.columns.map(() => '?').join(', ')
  const insert = database.prepare(`INSERT OR IGNORE INTO ${quoted(name)} VALUES (${marks})`)
  database.exec('BEGIN')
  try {
    for (const values of rowsOf(file, table, missed)) {
      const { changes } = insert.run(...values.map((value) => unwrapped(value, file)))
      // Two rows with one key: it cannot be told which holds.
      if (Number(changes) === 0) missed()
    }
  } finally {
    // What came before the damage is kept, and the next table can begin.
    database.exec('COMMIT')
  }
}

function unwrapped(value: AccessValue, file: AccessFile): AccessValue {
  if (!(value instanceof Uint8Array)) return value
  const attachment = attachmentOf(Buffer.from(value))
  if (attachment !== undefined) file.spend(attachment.length)
  return attachment ?? value
}
