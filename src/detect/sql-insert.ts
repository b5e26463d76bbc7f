import type { Scene } from './scene.ts'

// INSERT INTO klanten (id, bsn) VALUES (1, '999912343'), (2, …): names stand before all rows, as above a table.

const statement = /insert\s{1,3}into\s{1,3}[\w."`[\]]{1,80}\s{0,3}\(([^()]{1,1000})\)\s{0,3}values\s{0,3}$/i
/** Of so many bytes before the first row the names of the columns are read. */
const reachOfNames = 1200
/** No row is longer up to a value that is looked at. */
const reach = 400
const [opening, closing, quote, comma, newline, space] = [40, 41, 39, 44, 10, 32]

/** The column of the value here in such a statement, in lower case; '' when it stands in none. */
export function insertedColumn({ bytes, text, lastRows }: Scene, at: number): string {
  lastRows.hasInsert ??= text.includes('INSERT INTO') || text.includes('insert into')
  if (!lastRows.hasInsert) return ''
  // The value's own quotation mark opens before it.
  let isQuoted = false
  let commas = 0
  for (let i = bytes[at - 1] === quote ? at - 2 : at - 1; i >= 0 && at - i < reach; i--) {
    const c = bytes[i]
    if (c === newline) return ''
    if (c === quote) isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (c === comma) commas++
    else if (c === opening) return (namesBefore({ bytes, text, lastRows }, i) ?? [])[commas] ?? ''
    else if (c === closing) return ''
  }
  return ''
}

/** The names of the columns of the row that opens here. */
function namesBefore(
  { bytes, text, lastRows }: Pick<Scene, 'bytes' | 'text' | 'lastRows'>,
  row: number,
): readonly string[] | undefined {
  let last = row - 1
  while (row - last < 4 && (bytes[last] === space || bytes[last] === newline)) last--
  if (bytes[last] === comma) return lastRows.inserted
  if (((bytes[last] ?? 0) | space) !== letterS) return undefined
  const before = text.slice(Math.max(0, row - reachOfNames), row)
  const from = before.toLowerCase().lastIndexOf('insert')
  const names = from < 0 ? undefined : statement.exec(before.slice(from))?.[1]
  lastRows.inserted = names === undefined ? undefined : namesIn(names)
  return lastRows.inserted
}

const letterS = 115

const copyStatement = /COPY [\w."]{1,80} ?\(([^()\n]{1,1000})\) FROM stdin;\r?\n/gi

/** Rows that a database wrote out: where they begin and end, and their columns. */
export interface Copied {
  readonly from: number
  readonly until: number
  readonly names: readonly string[]
}

/** The column of the value here in rows behind a COPY statement, in lower case; '' when it stands in none. */
export function copiedColumn({ bytes, text, lastRows }: Scene, at: number): string {
  lastRows.copied ??= text.includes('COPY ') ? copiesIn(text) : []
  const rows = lastRows.copied.findLast(({ from }) => from <= at)
  if (rows === undefined || at >= rows.until) return ''
  let tabs = 0
  for (let i = at - 1; i >= rows.from && bytes[i] !== newline; i--) {
    if (at - i > reach) return ''
    if (bytes[i] === tab) tabs++
  }
  return rows.names[tabs] ?? ''
}

const tab = 9
/** More tables than this are no dump that is read for their heads. */
const maxCopies = 200

function copiesIn(text: string): Copied[] {
  const copies: Copied[] = []
  for (const match of text.matchAll(copyStatement)) {
    if (copies.length === maxCopies) break
    const from = match.index + match[0].length
    const end = text.indexOf('\n\\.', from)
    copies.push({ from, until: end < 0 ? text.length : end, names: namesIn(match[1] ?? '') })
  }
  return copies
}

const namesIn = (list: string): string[] =>
  list
    .toLowerCase()
    .split(',')
    .map((name) => name.replace(/["`[\]\s]/g, ''))
