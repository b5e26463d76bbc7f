import { decodeStream } from './filters.ts'
import { BrokenPdf, PdfReader, type PdfDict, type PdfObject, type PdfValue } from './objects.ts'

/** An open file: its objects as they are now, whatever older versions lie in it. */
export interface Pdf {
  readonly trailer: PdfDict
  readonly object: (number: number) => PdfObject | undefined
  /** The value itself, also when it stands elsewhere. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined
  readonly dict: (value: PdfValue | undefined) => PdfDict | undefined
  /** The bytes behind a stream that is pointed to; undefined when they are a picture or packed in an unknown way. */
  readonly decode: (object: PdfObject) => Buffer | undefined
}

type Entry = { readonly offset: number } | { readonly within: number; readonly index: number }

/** The largest books have some hundred thousand; each is looked at. */
const maxObjects = 1_000_000
/** Each time a file is signed or filled in, a table is added. */
const maxTables = 500

/** All that is unpacked of a file together: what says so much again and again is an attack. */
const maxUnpackedBytes = 2_147_483_648

/** Opens a file by its tables (ISO 32000-1 7.5); throws BrokenPdf when these do not tell all, or when it unpacks to more than is told. */
export function openPdf(bytes: Buffer, mostUnpackedBytes = maxUnpackedBytes): Pdf {
  const start = bytes.subarray(0, 1024).indexOf('%PDF-')
  if (start < 0) throw new BrokenPdf('header')
  const file = bytes.subarray(start)
  const entries = new Map<number, Entry>()
  const trailer = readTables(file, entries)
  return documentOf({ file, trailer, entries, mostUnpackedBytes })
}

interface Opened {
  readonly file: Buffer
  readonly trailer: PdfDict
  readonly entries: ReadonlyMap<number, Entry>
  readonly mostUnpackedBytes: number
}

function readTables(file: Buffer, entries: Map<number, Entry>): PdfDict {
  const mark = file.lastIndexOf('startxref')
  if (mark < 0) throw new BrokenPdf('startxref')
  const waiting = [
    Number(/^startxref\s+(\d{1,12})/.exec(file.toString('latin1', mark, mark + 40))?.[1] ?? -1),
  ]
  const seen = new Set<number>()
  let first: PdfDict | undefined
  while (waiting.length > 0) {
    const at = waiting.shift() ?? -1
    if (seen.has(at)) continue
    seen.add(at)
    if (at < 0 || at >= file.length || seen.size > maxTables) throw new BrokenPdf('table')
    const trailer = readTable(file, at, entries)
    first ??= trailer
    for (const key of ['XRefStm', 'Prev']) {
      const value = trailer.entries.get(key)
      if (value?.kind === 'number') waiting.push(Number(value.written))
    }
  }
  if (first === undefined) throw new BrokenPdf('trailer')
  return first
}

function readTable(file: Buffer, at: number, entries: Map<number, Entry>): PdfDict {
  const reader = new PdfReader(file, at, 'with-refs')
  const head = reader.next()
  if (head?.kind === 'word' && head.word === 'xref') return readPlainTable(reader, entries)
  const object = objectAt(file, at, () => undefined)
  const dict = object.value
  if (dict.kind !== 'dict' || object.stream === undefined) throw new BrokenPdf('table')
  const rows = decodeStream(object.stream, dict, (value) => value)
  if (rows === undefined) throw new BrokenPdf('table')
  readPackedTable(rows, dict, entries)
  return dict
}

function readPlainTable(reader: PdfReader, entries: Map<number, Entry>): PdfDict {
  for (;;) {
    const first = reader.next()
    if (first?.kind === 'word' && first.word === 'trailer') break
    const count = reader.next()
    if (first?.kind !== 'number' || count?.kind !== 'number') throw new BrokenPdf('table')
    for (let i = 0; i < Number(count.written); i++) {
      const row = plainRow(reader)
      if (row !== undefined) {
        addEntry(entries, Number(first.written) + i, row.isUsed ? { offset: row.offset } : undefined)
        continue
      }
      const [offset, , kind] = [reader.next(), reader.next(), reader.next()]
      if (offset?.kind !== 'number' || kind?.kind !== 'word') throw new BrokenPdf('table')
      addEntry(
        entries,
        Number(first.written) + i,
        kind.word === 'n' ? { offset: Number(offset.written) } : undefined,
      )
    }
  }
  const trailer = reader.next()
  if (trailer?.kind !== 'dict') throw new BrokenPdf('trailer')
  return trailer
}

/** A row as the standard has it: ten digits, five digits, a letter, and the end of the line; undefined for one that is written otherwise. */
function plainRow(reader: PdfReader): { readonly offset: number; readonly isUsed: boolean } | undefined {
  reader.skipSpace()
  const { bytes, at } = reader
  let offset = 0
  for (let i = 0; i < 10; i++) {
    const digit = (bytes[at + i] ?? 0) - 48
    if (digit < 0 || digit > 9) return undefined
    offset = offset * 10 + digit
  }
  const kind = bytes[at + 17]
  const isPlain = bytes[at + 10] === 32 && bytes[at + 16] === 32 && (bytes[at + 18] ?? 0) <= 32
  if (!isPlain || (kind !== 110 && kind !== 102)) return undefined
  reader.at = at + 18
  return { offset, isUsed: kind === 110 }
}

/** What a newer table says holds; of a number that is free nothing older counts. */
function addEntry(entries: Map<number, Entry>, number: number, entry: Entry | undefined): void {
  if (entries.size > maxObjects) throw new BrokenPdf('objects')
  if (!entries.has(number)) entries.set(number, entry ?? { offset: -1 })
}

function readPackedTable(rows: Buffer, dict: PdfDict, entries: Map<number, Entry>): void {
  const numbers = (name: string): number[] => {
    const value = dict.entries.get(name)
    return value?.kind === 'array'
      ? value.items.map((item) => (item.kind === 'number' ? Number(item.written) : 0))
      : []
  }
  const size = dict.entries.get('Size')
  const index = numbers('Index')
  const sections = index.length > 0 ? index : [0, size?.kind === 'number' ? Number(size.written) : 0]
  const [a = 0, b = 0, c = 0] = numbers('W')
  if (a + b + c === 0 || a > 6 || b > 6 || c > 6) throw new BrokenPdf('table')
  let at = 0
  for (let section = 0; section + 1 < sections.length; section += 2) {
    for (let i = 0; i < (sections[section + 1] ?? 0) && at + a + b + c <= rows.length; i++) {
      const kind = a === 0 ? 1 : rows.readUIntBE(at, a)
      const second = b === 0 ? 0 : rows.readUIntBE(at + a, b)
      const third = c === 0 ? 0 : rows.readUIntBE(at + a + b, c)
      at += a + b + c
      const entry =
        kind === 1 ? { offset: second } : kind === 2 ? { within: second, index: third } : undefined
      addEntry(entries, (sections[section] ?? 0) + i, entry)
    }
  }
}

/** The object that begins at an offset: `12 0 obj`, a value, and perhaps a stream. */
function objectAt(
  file: Buffer,
  at: number,
  lengthOf: (value: PdfValue | undefined) => number | undefined,
): PdfObject & { readonly number: number } {
  const reader = new PdfReader(file, at, 'with-refs')
  const [number, , word] = [reader.next(), reader.next(), reader.next()]
  if (number?.kind !== 'number' || word?.kind !== 'word' || word.word !== 'obj') throw new BrokenPdf('object')
  const value = reader.next()
  if (value === undefined) throw new BrokenPdf('object')
  const plain = { number: Number(number.written), value }
  if (value.kind !== 'dict') return plain
  reader.skipSpace()
  if (file[reader.at] !== 115 || file.toString('latin1', reader.at, reader.at + 6) !== 'stream') return plain
  const start = reader.at + 6 + (file[reader.at + 6] === 13 ? (file[reader.at + 7] === 10 ? 2 : 1) : 1)
  const told = value.entries.get('Length')
  const length = told?.kind === 'number' ? Number(told.written) : lengthOf(told)
  return { ...plain, stream: streamFrom(file, start, length) }
}

function streamFrom(file: Buffer, start: number, length: number | undefined): Buffer {
  if (
    length !== undefined &&
    /^\s{0,4}endstream/.test(file.toString('latin1', start + length, start + length + 16))
  )
    return file.subarray(start, start + length)
  const end = file.indexOf('endstream', start)
  if (end < 0) throw new BrokenPdf('stream')
  const before = file[end - 1] === 10 ? (file[end - 2] === 13 ? 2 : 1) : file[end - 1] === 13 ? 1 : 0
  return file.subarray(start, Math.max(start, end - before))
}

function documentOf({ file, trailer, entries, mostUnpackedBytes }: Opened): Pdf {
  let bytesLeft = mostUnpackedBytes
  const known = new Map<number, PdfObject | undefined>()
  const packs = new Map<number, ReadonlyMap<number, PdfValue>>()
  const object = (number: number): PdfObject | undefined => {
    if (known.has(number)) return known.get(number)
    known.set(number, undefined)
    const read = readEntry(number)
    known.set(number, read)
    return read
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value
    for (let i = 0; found?.kind === 'ref' && i < maxSteps; i++) found = object(found.number)?.value
    return found?.kind === 'ref' ? undefined : found
  }
  const lengthOf = (value: PdfValue | undefined): number | undefined => {
    const length = resolve(value)
    return length?.kind === 'number' ? Number(length.written) : undefined
  }
  const decode = ({ value, stream }: PdfObject): Buffer | undefined => {
    if (stream === undefined || value.kind !== 'dict') return undefined
    const decoded = decodeStream(stream, value, resolve)
    bytesLeft -= decoded?.length ?? 0
    if (bytesLeft < 0) throw new BrokenPdf('unpacked')
    return decoded
  }
  const readEntry = (number: number): PdfObject | undefined => {
    const entry = entries.get(number)
    if (entry === undefined) return undefined
    if ('offset' in entry) {
      if (entry.offset <= 0) return undefined
      const read = objectAt(file, entry.offset, lengthOf)
      if (read.number !== number) throw new BrokenPdf('object')
      return read
    }
    const value = packOf(entry.within).get(number)
    return value === undefined ? undefined : { value }
  }
  const packOf = (number: number): ReadonlyMap<number, PdfValue> => {
    const before = packs.get(number)
    if (before !== undefined) return before
    const pack = object(number)
    const opened = pack === undefined ? undefined : decode(pack)
    if (pack?.value.kind !== 'dict' || opened === undefined) throw new BrokenPdf('object stream')
    const values = unpackObjects(opened, pack.value)
    packs.set(number, values)
    return values
  }
  const dict = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = resolve(value)
    return found?.kind === 'dict' ? found : undefined
  }
  return { trailer, object, resolve, dict, decode }
}

/** A value that points to a value that points … */
const maxSteps = 20

/** Several objects in one stream: their numbers and offsets, then the values. */
function unpackObjects(bytes: Buffer, dict: PdfDict): ReadonlyMap<number, PdfValue> {
  const [count, first] = ['N', 'First'].map((name) => {
    const value = dict.entries.get(name)
    return value?.kind === 'number' ? Number(value.written) : 0
  })
  const head = new PdfReader(bytes, 0, 'without-refs')
  const values = new Map<number, PdfValue>()
  for (let i = 0; i < Math.min(count ?? 0, maxObjects); i++) {
    const [number, offset] = [head.next(), head.next()]
    if (number?.kind !== 'number' || offset?.kind !== 'number') throw new BrokenPdf('object stream')
    const value = new PdfReader(bytes, (first ?? 0) + Number(offset.written), 'with-refs').next()
    if (value !== undefined) values.set(Number(number.written), value)
  }
  return values
}
