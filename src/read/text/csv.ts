const QUOTE = 34
const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32

// A quoted cell longer than this is a quote that was never closed: it is then an ordinary letter.
const MAX_QUOTED_BYTES = 65_536

/** Rows of delimited text as cells divided by TAB and rows by LF (RFC 4180, and what spreadsheets make of it). Linear. */
export function csvToTable(csv: Buffer, delimiter: number): Buffer {
  const out = Buffer.allocUnsafe(csv.length + 1)
  let length = 0
  let at = 0
  let isCellStart = true
  // No closing quote ends before this: searches that failed are not repeated.
  let searchedTo = 0
  while (at < csv.length) {
    const byte = csv[at] ?? 0
    if (byte === QUOTE && isCellStart) {
      const close = closingQuote(
        csv,
        { from: Math.max(at + 1, searchedTo), limit: at + MAX_QUOTED_BYTES },
        delimiter,
      )
      if (close < 0) searchedTo = Math.min(csv.length, at + MAX_QUOTED_BYTES)
      else {
        length = copyQuoted(csv, { from: at + 1, limit: close }, { out, length })
        at = close + 1
        isCellStart = false
        continue
      }
    }
    if (byte === delimiter) out[length++] = TAB
    else if (byte === LF || (byte === CR && csv[at + 1] !== LF)) out[length++] = LF
    else if (byte !== CR) out[length++] = byte === TAB ? SPACE : byte
    isCellStart = byte === delimiter || byte === LF || byte === CR || (isCellStart && byte === SPACE)
    at++
  }
  return out.subarray(0, length)
}

interface Range {
  readonly from: number
  readonly limit: number
}

function closingQuote(csv: Buffer, { from, limit }: Range, delimiter: number): number {
  let at = csv.indexOf(QUOTE, from)
  while (at >= 0 && at < limit) {
    const next = csv[at + 1]
    if (next === QUOTE) at++
    else if (next === undefined || next === delimiter || next === LF || next === CR) return at
    at = csv.indexOf(QUOTE, at + 1)
  }
  return -1
}

function copyQuoted(csv: Buffer, { from, limit }: Range, to: { out: Buffer; length: number }): number {
  let { length } = to
  for (let at = from; at < limit; at++) {
    const byte = csv[at] ?? 0
    if (byte === QUOTE && csv[at + 1] === QUOTE) at++
    // A cell stays on its line and in its column.
    to.out[length++] = byte === LF || byte === TAB || byte === CR ? SPACE : byte
  }
  return length
}

const SAMPLE_BYTES = 16_384
const candidates = [59, 44, TAB, 124] // ; , TAB |

/** The byte that divides cells: the one that occurs equally often in most lines; 0 when none does. */
export function delimiterOf(csv: Buffer): number {
  const sample = csv.toString('latin1', 0, SAMPLE_BYTES).replaceAll(/"[^"]*"/g, '')
  const lines = sample.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
  const whole = lines.length > 2 && csv.length > SAMPLE_BYTES ? lines.slice(0, -1) : lines
  let best = { delimiter: 0, score: 0 }
  for (const delimiter of candidates) {
    const counts = whole.map((line) => line.split(String.fromCharCode(delimiter)).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
    const score =
      usual === 0
        ? 0
        : (counts.filter((count) => count === usual).length / counts.length) * Math.log2(usual + 2)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** True when the first row of a table names the columns: words only, while rows below have numbers or addresses. */
export function hasHeadRow(table: Buffer): boolean {
  const [head = '', ...rows] = table.toString('utf8', 0, SAMPLE_BYTES).split('\n', 20)
  const cells = head.split('\t').map((cell) => cell.trim())
  const named = cells.filter((cell) => cell !== '')
  if (named.length === 0 || named.length < cells.length / 2 || new Set(named).size < named.length)
    return false
  if (named.some((cell) => cell.length > 60 || /@|^[\d\s.,/€+-]+$|\d{4,}/.test(cell))) return false
  const below = rows.filter((row) => row.trim() !== '')
  return (
    below.length === 0 || below.some((row) => /\d|@/.test(row)) || named.some((cell) => columnName.test(cell))
  )
}

/** More rows above the head than these are rows. */
const mostAbove = 10

/**
 * Where the head of a table begins, in bytes: people write a title, a date and an empty line above it. 0 when nothing
 * stands above it, or when it has no head.
 */
export function headBegins(table: Buffer): number {
  const rows = table.toString('latin1', 0, SAMPLE_BYTES).split('\n', mostAbove + 10)
  const filled = rows.map((row) => row.split('\t').filter((cell) => cell.trim() !== '').length)
  const widest = Math.max(...filled)
  let start = 0
  for (let i = 0; i < mostAbove && i < rows.length - 1; i++) {
    const cells = filled[i] ?? 0
    if (cells >= leastHead && cells * 2 >= widest) return hasHeadRow(table.subarray(start)) ? start : 0
    if (cells * 3 > widest) return 0
    start += (rows[i]?.length ?? 0) + 1
  }
  return 0
}

const leastHead = 2

const columnName =
  /^(?:e-?mail|mail|naam|name|voornaam|achternaam|first.?name|last.?name|tel|telefoon|phone|adres|address|plaats|city|postcode|datum|date|id|bsn|iban)/i
