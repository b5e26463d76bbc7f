import { isUtf8 } from 'node:buffer'
import { correctedCells } from '../privacy/plans/persons/correct-cells.ts'
import type { PlanSubject } from '../privacy/plans/subject.ts'
import { delimiterOf } from '../read/text/csv.ts'
import { createMatcher } from '../redact/targets.ts'

/**
 * A table in text (CSV) in which only rows of the person change, cell by cell: neighbours share a postcode, housemates an address, and
 * namesakes a name. `undefined`: it cannot be told where its cells are.
 */
export function correctedTable(
  bytes: Buffer,
  { values, corrections }: Pick<PlanSubject, 'values' | 'corrections'>,
): Buffer | undefined {
  const delimiter = delimiterOf(bytes)
  if (delimiter === 0 || !isUtf8(bytes) || bytes.includes(0)) return undefined
  const isTheirs = rowFinder(values)
  const sign = String.fromCharCode(delimiter)
  let corrected = ''
  for (const row of recordsOf(bytes.toString('utf8'), sign))
    corrected += isTheirs(row) ? correctedRow(row, sign, corrections) : row
  return Buffer.from(corrected)
}

/** No note in a cell is longer; a quote that nobody closed would else take the rest of the file along. */
const longestRecord = 65_536

/** Records with their line ends; a cell between quotes may have lines of its own (RFC 4180, 2.6). */
function* recordsOf(text: string, delimiter: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline + 1
    // A quote that is not as it should be: then a line is a record, and no neighbour is drawn into it.
    const end = recordEnd(text, at, delimiter) ?? lineEnd
    yield text.slice(at, end)
    at = end
  }
}

/** Undefined when a quote is not closed, or closed in the middle of a cell. */
function recordEnd(text: string, from: number, delimiter: string): number | undefined {
  const last = Math.min(text.length, from + longestRecord)
  let isStart = true
  for (let at = from; at < last; at++) {
    const sign = text[at]
    if (sign === '\n') return at + 1
    if (sign === '"' && isStart) {
      const closed = closingQuote(text, at, last)
      if (closed === undefined || !isCellEnd(text, closed + 1, delimiter)) return undefined
      at = closed
    }
    isStart = sign === delimiter
  }
  return last === text.length ? last : undefined
}

function closingQuote(text: string, opening: number, last: number): number | undefined {
  for (let at = opening + 1; at < last; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] !== '"') return at
    at++
  }
  return undefined
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text[at] === delimiter || text[at] === '\n' || text.startsWith('\r\n', at)
}

/** Addresses of mail, numbers and whole names say whose a row is, unless it has only mail addresses of others. */
function rowFinder(values: readonly string[]): (row: string) => boolean {
  const emails = new Set(values.filter((value) => value.includes('@')).map((value) => value.toLowerCase()))
  const telling = values.filter(
    (value) => value.includes('@') || /^\+?[\d\s()-]{8,}$/.test(value) || /^\P{N}+\s\P{N}+$/u.test(value),
  )
  const known = createMatcher(telling.map((value) => ({ value })))
  return (row) => {
    const found = row.toLowerCase().match(/[^\s;,"<>|:]+@[^\s;,"<>|]+/g) ?? []
    return known.has(row) && (found.length === 0 || found.some((email) => emails.has(email)))
  }
}

function correctedRow(row: string, delimiter: string, corrections: PlanSubject['corrections']): string {
  const end = /\r?\n$/.exec(row)?.[0] ?? ''
  const raw = cellsOf(row.slice(0, row.length - end.length), delimiter)
  if (raw === undefined) return row
  const before = raw.map((cell) => (isQuoted(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell))
  const after = correctedCells(before, corrections) ?? before
  const written = after.map((cell, i) =>
    cell === before[i] ? (raw[i] ?? '') : writtenAs(cell, { delimiter, isQuoted: isQuoted(raw[i] ?? '') }),
  )
  return written.join(delimiter) + end
}

function isQuoted(cell: string): boolean {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
}

interface Writing {
  readonly delimiter: string
  readonly isQuoted: boolean
}

function writtenAs(cell: string, { delimiter, isQuoted: wasQuoted }: Writing): string {
  return wasQuoted || /["\r\n]/.test(cell) || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell
}

/** Cells as they are written; undefined for a row whose quotes are not closed. */
function cellsOf(row: string, delimiter: string): readonly string[] | undefined {
  const cells: string[] = []
  let open: string[] = []
  let quotes = 0
  for (const piece of row.split(delimiter)) {
    if (open.length > 0 || piece.startsWith('"')) quotes += piece.split('"').length - 1
    open.push(piece)
    if (quotes % 2 === 1) continue
    cells.push(open.join(delimiter))
    open = []
    quotes = 0
  }
  return open.length === 0 ? cells : undefined
}
