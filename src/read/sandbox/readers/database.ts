import { constants, DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import type { WireAnswer } from '../answer.ts'
import { cell, isCard, isFile, isText } from '../tables/cells.ts'
import {
  joinsOf,
  likelyLinks,
  type ColumnKind,
  type Join,
  type Link,
  type LinkedTable,
} from '../tables/links.ts'

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
  try {
    using database = openReadOnly(bytes)
    readTables(database, answer)
  } catch {
    answer.problems.push({ code: 'damaged', place: '', lostBytes: bytes.length })
  }
  return answer
}

/** Adds all tables of an opened database to an answer. */
export function readTables(database: DatabaseSync, answer: WireAnswer): void {
  const target = { answer, budget: { characters: maxCharacters, fileBytes: maxFileBytes }, blobs: new Map() }
  const names = tablesOf(database)
  const tables = linkedTables(database, names.slice(0, maxTables))
  for (const table of tables.values()) readTable(database, { table, joins: joinsOf(table, tables) }, target)
  if (names.length > maxTables)
    answer.problems.push({ code: 'too-many', place: '', lostBytes: 0, detail: 'tables' })
  for (const [name, count] of target.blobs) answer.fields.push({ name: 'blobs', value: `${name}: ${count}` })
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
    const isColumns =
      action === constants.SQLITE_PRAGMA && (subject === 'table_info' || subject === 'foreign_key_list')
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

interface Joined {
  readonly table: LinkedTable
  readonly joins: readonly Join[]
}

function readTable(database: DatabaseSync, { table, joins }: Joined, target: Target): void {
  const { answer, budget } = target
  const place = `table/${table.name}`
  const owners = joins.map(({ table: owner }) => owner.columns.filter(({ kind }) => kind !== 'binary'))
  const lines: string[] = []
  const ownerLines = owners.map((columns) => [columns.map(({ name }) => cell(name)).join('\t')])
  try {
    const query = database.prepare(selectOf({ table, joins }, owners))
    lines.push(table.columns.map(({ name }) => cell(name)).join('\t'))
    for (const row of query.iterate()) {
      const all: readonly SQLOutputValue[] = Object.values(row)
      const values = all.slice(0, table.columns.length)
      const line = values.map(shown).join('\t')
      budget.characters -= line.length + 1
      let next = values.length
      for (const [i, columns] of owners.entries()) {
        const owner = all
          .slice(next, (next += columns.length))
          .map(short)
          .join('\t')
        budget.characters -= owner.length + 1
        ownerLines[i]?.push(owner)
      }
      if (budget.characters < 0) {
        answer.problems.push({ code: 'database-too-large', place, lostBytes: 0 })
        break
      }
      lines.push(line)
      for (const [i, value] of values.entries()) {
        if (typeof value === 'string' && isCard(value)) takeFile(Buffer.from(value), '', target)
        if (value instanceof Uint8Array && !isText(value))
          takeBlob(value, `${table.name}.${table.columns[i]?.name}`, target)
      }
    }
  } catch {
    answer.problems.push({ code: 'damaged', place, lostBytes: 0 })
  }
  const references = ownerLines.map((some) => some.join('\n'))
  if (lines.length > 1)
    answer.parts.push({ place, text: lines.join('\n'), ...(references.length > 0 && { references }) })
}

function selectOf({ table, joins }: Joined, owners: readonly LinkedTable['columns'][]): string {
  const own = table.columns.map(({ name }) => `t.${quoted(name)}`)
  const others = owners.flatMap((columns, i) => columns.map(({ name }) => `j${i}.${quoted(name)}`))
  const from = joins.map(({ table: owner, link, from: before }, i) => {
    const conditions = link.columns.map(
      (column, k) =>
        `j${i}.${quoted(link.to[k] ?? '')} = ${before < 0 ? 't' : `j${before}`}.${quoted(column)}`,
    )
    return `LEFT JOIN ${quoted(owner.name)} j${i} ON ${conditions.join(' AND ')}`
  })
  return `SELECT ${[...own, ...others].join(', ')} FROM ${quoted(table.name)} t ${from.join(' ')}`
}

/** Tables with what leads from one to another, by name: as the file says, or as its names and values tell. */
function linkedTables(database: DatabaseSync, names: readonly string[]): Map<string, LinkedTable> {
  const told = names.map((name) => tableOf(database, name))
  const plain = told.map((table) => ({
    ...table,
    links: table.links
      .map((link) => completed(link, told))
      .filter(({ columns, to }) => columns.length === to.length),
  }))
  if (plain.length > maxLinked) return new Map(plain.map((table) => [table.id, table]))
  return new Map(
    plain.map((table) => {
      const links = [...table.links]
      for (const link of likelyLinks(table, plain)) {
        const isTaken = links.some(({ columns }) => columns.includes(link.columns[0] ?? ''))
        if (!isTaken && isContained(database, table, link)) links.push(link)
      }
      return [table.id, { ...table, links }]
    }),
  )
}

/** Of more tables not each is compared with each. */
const maxLinked = 300

/** Without columns that are computed: their formulas are the file's own. */
function tableOf(database: DatabaseSync, name: string): LinkedTable {
  const rowsOf = (pragma: string): SQLOutputValue[][] => {
    try {
      return database
        .prepare(`PRAGMA ${pragma}(${quoted(name)})`)
        .all()
        .map(Object.values)
    } catch {
      return [] // a damaged schema: the table itself will say so
    }
  }
  const info = rowsOf('table_info')
  const links = Map.groupBy(rowsOf('foreign_key_list'), ([id]) => String(id))
  return {
    id: name,
    name,
    columns: info.map(([, column, type]) => ({ name: String(column), kind: kindOf(String(type)) })),
    key: info
      .filter(([, , , , , place]) => Number(place) > 0)
      .sort((a, b) => Number(a[5]) - Number(b[5]))
      .map(([, column]) => String(column)),
    links: [...links.values()].map((some): Link => ({
      columns: some.map(([, , , from]) => String(from)),
      table: String(some[0]?.[2]),
      to: some.flatMap(([, , , , to]) => (typeof to === 'string' ? [to] : [])),
    })),
  }
}

/** A link that names no column of the other table means its key. */
function completed(link: Link, tables: readonly LinkedTable[]): Link {
  const target = tables.find(({ id }) => id === link.table)
  return link.to.length > 0 || target === undefined ? link : { ...link, to: target.key }
}

function kindOf(type: string): ColumnKind {
  if (/int|real|floa|doub|num|dec/i.test(type)) return 'number'
  if (/char|text|clob/i.test(type)) return 'text'
  return /blob/i.test(type) ? 'binary' : 'other'
}

const sampleRows = 1000
const leastContained = 0.9

function isContained(database: DatabaseSync, { name }: LinkedTable, { columns, table, to }: Link): boolean {
  const [column, key] = [quoted(columns[0] ?? ''), quoted(to[0] ?? '')]
  const sample = `SELECT ${column} AS v FROM ${quoted(name)} WHERE ${column} IS NOT NULL LIMIT ${sampleRows}`
  try {
    // Counted here: functions are refused, also those of the file's own schema.
    const rows = database
      .prepare(
        `SELECT DISTINCT s.v, o.${key} FROM (${sample}) s LEFT JOIN ${quoted(table)} o ON o.${key} = s.v`,
      )
      .all()
    const all = rows.length
    const found = rows.filter((row) => Object.values(row)[1] !== null).length
    return all > 0 && found >= all * leastContained
  } catch {
    return false // damaged: the table itself will say so
  }
}

/** A name as SQL wants it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function shown(value: SQLOutputValue): string {
  if (value === null) return ''
  if (value instanceof Uint8Array) return isText(value) ? cell(Buffer.from(value).toString()) : ''
  const text = String(value)
  return isCard(text) ? '' : cell(text)
}

/** Of a row that another belongs to, what says whose it is is short. */
const maxReference = 200

function short(value: SQLOutputValue): string {
  const text = shown(value)
  return text.length > maxReference ? '' : text
}

function takeBlob(bytes: Uint8Array, name: string, target: Target): void {
  const { blobs } = target
  blobs.set(name, (blobs.get(name) ?? 0) + 1)
  const buffer = Buffer.from(bytes)
  if (isFile(buffer)) takeFile(buffer, name, target)
}

function takeFile(bytes: Buffer, name: string, { answer, budget }: Target): void {
  budget.fileBytes -= bytes.length
  if (budget.fileBytes >= 0 && answer.nested.length < maxFiles) {
    answer.nested.push({ name, mediaType: '', base64: bytes.toString('base64') })
  } else if (!answer.problems.some(({ code }) => code === 'too-many'))
    answer.problems.push({ code: 'too-many', place: name, lostBytes: 0, detail: 'files in cells' })
}
