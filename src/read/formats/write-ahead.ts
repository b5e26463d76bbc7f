import type { ByteSource } from '../../base/bytes.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { cell, isFile, isText } from '../sandbox/tables/cells.ts'
import { asBuffer } from '../text/bytes.ts'
import { emptyDocument } from './document-of.ts'
import { tableParts } from './sheet.ts'

/**
 * What was changed last in a database of SQLite beside it, and is not in there yet (https://sqlite.org/fileformat2.html, 4).
 * Its pages are read by themselves: rows without the names of their columns, of tables whose names stand in the database.
 */
export const writeAhead: Format = {
  id: 'sqlite-wal',
  mediaTypes: [],
  extensions: ['sqlite-wal', 'sqlite3-wal', 'db-wal'],
  isIt: (head) => /^377f068[23]/.test(asBuffer(head).toString('hex', 0, 4)),
  read: readWriteAhead,
}

function readWriteAhead(item: Item): Document {
  const log = openLog(item.bytes)
  const lostBytes = item.bytes.sizeBytes
  if (log === undefined)
    return { ...emptyDocument('sqlite-wal', item), problems: [{ code: 'damaged', place: '', lostBytes }] }
  return {
    ...emptyDocument('sqlite-wal', item),
    parts: { [Symbol.iterator]: () => tables({ ...log, bytesLeft: lostBytes }) },
  }
}

interface Log {
  readonly bytes: ByteSource
  readonly pageBytes: number
  /** Where the newest copy of each page begins. */
  readonly pages: ReadonlyMap<number, number>
  /** Rows lie beside each other: cells that all lead to the same bytes are an attack. */
  bytesLeft: number
}

const headBytes = 32
const frameHeadBytes = 24

/** The frames up to the last that ends a change; those of before the log began anew have another salt. */
function openLog(bytes: ByteSource): Omit<Log, 'bytesLeft'> | undefined {
  const head = asBuffer(bytes.read(0, headBytes))
  if (head.length < headBytes) return undefined
  const pageBytes = head.readUInt32BE(8)
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) return undefined
  const salt = head.subarray(16, 24)
  const pages = new Map<number, number>()
  let waiting: (readonly [page: number, start: number])[] = []
  for (let at = headBytes; at + frameHeadBytes + pageBytes <= bytes.sizeBytes;) {
    const frame = asBuffer(bytes.read(at, at + frameHeadBytes))
    if (!frame.subarray(8, 16).equals(salt)) break
    waiting.push([frame.readUInt32BE(0), at + frameHeadBytes])
    if (frame.readUInt32BE(4) > 0) {
      for (const [page, start] of waiting) pages.set(page, start)
      waiting = []
    }
    at += frameHeadBytes + pageBytes
  }
  return { bytes, pageBytes, pages }
}

const pieceBytes = 2_000_000

/** Rows that follow each other and have as many columns are one table, as far as anybody can see. */
function* tables(log: Log): Generator<Part> {
  let [number, columns, size] = [0, 0, 0]
  let rows: string[] = []
  for (const page of [...log.pages.keys()].sort((a, b) => a - b))
    for (const row of rowsOf(log, page)) {
      if (rows.length > 0 && (row.length !== columns || size > pieceBytes)) {
        yield* tableParts(`table/${++number}`, rows.join('\n'))
        rows = []
        size = 0
      }
      const line = row.join('\t')
      if (line.trim() === '') continue
      columns = row.length
      size += line.length
      rows.push(line)
    }
  if (rows.length > 0) yield* tableParts(`table/${++number}`, rows.join('\n'))
}

function pageOf({ bytes, pageBytes, pages }: Log, page: number): Buffer | undefined {
  const start = pages.get(page)
  return start === undefined ? undefined : asBuffer(bytes.read(start, start + pageBytes))
}

/** A leaf of the tree of a table (1.6): how many cells, and where each begins. The first page has the file's head in front. */
const tableLeaf = 0x0d
const fileHeadBytes = 100

function* rowsOf(log: Log, number: number): Generator<string[]> {
  const page = pageOf(log, number)
  const start = number === 1 ? fileHeadBytes : 0
  if (page?.[start] !== tableLeaf) return
  const count = page.readUInt16BE(start + 3)
  for (let i = 0; i < count && start + 10 + i * 2 <= page.length; i++) {
    const payload = payloadAt(log, page, page.readUInt16BE(start + 8 + i * 2))
    if (payload === undefined) continue
    log.bytesLeft -= payload.length
    if (log.bytesLeft < 0) return
    yield valuesOf(payload)
  }
}

/** Longer ones are films. */
const maxPayloadBytes = 16_777_216

/** What of a row does not fit on its page goes on on others; of one that is not in the log the beginning is there. */
function payloadAt(log: Log, page: Buffer, at: number): Buffer | undefined {
  const [size, afterSize] = variable(page, at)
  const [, start] = variable(page, afterSize)
  if (size > maxPayloadBytes) return undefined
  const local = localBytes(size, page.length)
  const pieces = [page.subarray(start, start + local)]
  let left = size - local
  let next = left > 0 && start + local + 4 <= page.length ? page.readUInt32BE(start + local) : 0
  const most = Math.ceil(left / (page.length - 4))
  for (let i = 0; i < most && next > 0; i++) {
    const more = pageOf(log, next)
    if (more === undefined) break
    pieces.push(more.subarray(4, 4 + left))
    left -= page.length - 4
    next = more.readUInt32BE(0)
  }
  return Buffer.concat(pieces)
}

/** How much of a row stands on its page (1.6): no more than leaves room for others. */
function localBytes(size: number, pageBytes: number): number {
  if (size <= pageBytes - 35) return size
  const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23
  const fitting = least + ((size - least) % (pageBytes - 4))
  return fitting <= pageBytes - 35 ? fitting : least
}

/** A number of one to nine bytes, and where it ends. */
function variable(bytes: Buffer, from: number): readonly [value: number, end: number] {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes[from + i] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, from + i + 1]
  }
  return [value * 256 + (bytes[from + 8] ?? 0), from + 9]
}

/** SQLite itself allows no more columns. */
const maxColumns = 32_767
const wholeNumberBytes = [0, 1, 2, 3, 4, 6, 8]
const floatKind = 7

/** The values of a row (2.1): their kinds and lengths first. */
function valuesOf(payload: Buffer): string[] {
  const [headEnd, first] = variable(payload, 0)
  const values: string[] = []
  let at = headEnd
  for (let next = first; next < headEnd && next < payload.length && values.length < maxColumns;) {
    const [kind, end] = variable(payload, next)
    const length =
      kind >= 12 ? Math.floor((kind - 12) / 2) : kind === floatKind ? 8 : (wholeNumberBytes[kind] ?? 0)
    values.push(shown(kind, payload.subarray(at, at + length)))
    at += length
    next = end
  }
  return values
}

function shown(kind: number, bytes: Buffer): string {
  if (kind === 8 || kind === 9) return String(kind - 8)
  if (bytes.length === 0) return ''
  if (kind === floatKind) return bytes.length < 8 ? '' : String(bytes.readDoubleBE(0))
  if (kind < floatKind)
    return bytes.length > 6 ? String(wide(bytes)) : String(bytes.readIntBE(0, bytes.length))
  if (kind % 2 === 1) return cell(textIn(bytes))
  return !isFile(bytes) && isText(bytes) ? cell(bytes.toString()) : ''
}

function wide(bytes: Buffer): bigint {
  return bytes.length < 8 ? 0n : bytes.readBigInt64BE(0)
}

/** Which charset a database has stands in the database; a zero in every other byte shows it as well. */
function textIn(bytes: Buffer): string {
  if (bytes.length >= 2 && bytes[0] !== 0 && bytes[1] === 0) return bytes.toString('utf16le')
  if (bytes.length >= 2 && bytes[0] === 0)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString()
}
