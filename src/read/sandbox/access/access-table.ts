import { DamagedAccess, type AccessFile } from './access-file.ts'
import { valueOf, type AccessValue } from './access-value.ts'

export interface AccessColumn {
  readonly name: string
  readonly type: number
  /** Its number in every row, also after others were taken away. */
  readonly index: number
  readonly isFixed: boolean
  /** Where it stands in a row: from the beginning, or as which of those that are as long as they are. */
  readonly at: number
  readonly sizeBytes: number
  readonly scale: number
}

/** A table as its pages describe it. */
export interface AccessTable {
  readonly page: number
  readonly columns: readonly AccessColumn[]
  /** Names of the columns that tell its rows apart. */
  readonly key: readonly string[]
  readonly hasVariable: boolean
  /** Pointer to the map of its pages. */
  readonly usage: number
}

const definitionPage = 2
const rowsPage = 1
const mapPage = 5
/** A definition may go on over pages; of 255 columns and 32 indexes it takes a dozen. */
const maxDefinitionPages = 100

/** Columns and key of the table that is described on a page. */
export function tableOn(file: AccessFile, page: number): AccessTable {
  const bytes = definitionOf(file, page)
  const { definition, column, isOld } = file.layout
  const count = bytes.readUInt16LE(definition.columns)
  const realIndexes = bytes.readUInt32LE(definition.realIndexes)
  const from = definition.end + realIndexes * definition.indexEntryBytes
  const columns: AccessColumn[] = []
  let at = from + count * column.bytes
  for (let i = 0; i < count; i++) {
    const entry = bytes.subarray(from + i * column.bytes, from + (i + 1) * column.bytes)
    const length = isOld ? bytes.readUInt8(at) : bytes.readUInt16LE(at)
    at += isOld ? 1 : 2
    const isFixed = (entry.readUInt8(column.flags) & 1) !== 0
    columns.push({
      name: file.text(bytes.subarray(at, at + length)),
      type: entry.readUInt8(0),
      index: entry.readUInt16LE(column.index),
      isFixed,
      at: entry.readUInt16LE(isFixed ? column.fixed : column.variable),
      sizeBytes: entry.readUInt16LE(column.fixed + 2),
      scale: isOld ? 0 : entry.readUInt8(12),
    })
    at += length
  }
  columns.sort((a, b) => a.index - b.index)
  return {
    page,
    columns,
    key: keyOf(file, bytes, { columns, realIndexes, at }),
    hasVariable: bytes.readUInt16LE(definition.variableColumns) > 0,
    usage: bytes.readUInt32LE(definition.usage),
  }
}

function definitionOf(file: AccessFile, first: number): Buffer {
  const pages: Buffer[] = []
  for (let next = first; next !== 0 && pages.length < maxDefinitionPages;) {
    const page = file.page(next)
    if (page[0] !== definitionPage) throw new DamagedAccess('definition')
    file.spend(page.length)
    pages.push(pages.length === 0 ? page : page.subarray(8))
    next = page.readUInt32LE(4)
  }
  return Buffer.concat(pages)
}

const maxKeyColumns = 10
const noColumn = 0xffff
const primary = 1

/** Behind the names of its columns stand its indexes: how each is made, and then what for. */
function keyOf(
  { layout }: AccessFile,
  bytes: Buffer,
  { columns, realIndexes, at }: { columns: readonly AccessColumn[]; realIndexes: number; at: number },
): string[] {
  const { definition, logicalIndex, logicalIndexBytes, realIndexBytes, realIndexColumns } = layout
  const indexes = bytes.readUInt32LE(definition.indexes)
  const logical = at + realIndexes * realIndexBytes
  for (let i = 0; i < indexes && logical + (i + 1) * logicalIndexBytes <= bytes.length; i++) {
    const entry = bytes.subarray(logical + i * logicalIndexBytes)
    if (entry[logicalIndex.use] !== primary) continue
    const real = at + entry.readUInt32LE(logicalIndex.real) * realIndexBytes + realIndexColumns
    if (real + maxKeyColumns * 3 > bytes.length) return []
    const numbers = Array.from({ length: maxKeyColumns }, (_, k) => bytes.readUInt16LE(real + 3 * k))
    return numbers
      .filter((number) => number !== noColumn)
      .flatMap((number) => columns.filter(({ index }) => index === number).map(({ name }) => name))
  }
  return []
}

/** That a page is named costs something too: a map may name the same ones over and over, or none that there are. */
const pageCost = 16

/** The rows of a table, as values in the order of its columns. Rows and pages that are broken are left out, and told. */
export function* rowsOf(file: AccessFile, table: AccessTable, missed: () => void): Generator<AccessValue[]> {
  const pageCount = Math.ceil(file.sizeBytes / file.layout.pageBytes)
  for (const number of pagesOf(file, file.pointed(table.usage))) {
    file.spend(pageCost)
    const page = number < pageCount ? orMissed(() => pageOf(file, table, number), missed) : missed()
    if (page === undefined) continue
    for (const row of file.rows(page, missed)) {
      file.spend(row.length)
      const values = orMissed(() => valuesOf(file, table, row), missed)
      if (values !== undefined) yield values
    }
  }
}

function orMissed<T>(read: () => T, missed: () => void): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DamagedAccess) && !(error instanceof RangeError)) throw error
    missed()
    return undefined
  }
}

function pageOf(file: AccessFile, { page: owner }: AccessTable, number: number): Buffer {
  const page = file.page(number)
  if (page[0] !== rowsPage || page.readUInt32LE(4) !== owner) throw new DamagedAccess('page of rows')
  return page
}

/** A map of pages is bits; a large one stands on pages of its own. */
function* pagesOf(file: AccessFile, map: Buffer): Generator<number> {
  if (map[0] === 0) yield* bitsOf(map.subarray(5), map.readUInt32LE(1))
  if (map[0] !== 1) return
  const each = (file.layout.pageBytes - 4) * 8
  for (let i = 0; 1 + 4 * (i + 1) <= map.length; i++) {
    const number = map.readUInt32LE(1 + 4 * i)
    if (number === 0) continue
    const page = file.page(number)
    if (page[0] === mapPage) yield* bitsOf(page.subarray(4), i * each)
  }
}

function* bitsOf(bytes: Buffer, first: number): Generator<number> {
  for (const [i, byte] of bytes.entries())
    for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) yield first + i * 8 + bit
}

function valuesOf(file: AccessFile, { columns, hasVariable }: AccessTable, row: Buffer): AccessValue[] {
  const { isOld } = file.layout
  const countBytes = isOld ? 1 : 2
  const count = isOld ? row.readUInt8(0) : row.readUInt16LE(0)
  const mask = row.length - Math.ceil(count / 8)
  const ends = hasVariable ? variableOf(row, mask, isOld) : []
  return columns.map((column) => {
    const { index, isFixed, at, sizeBytes, type } = column
    const isSet = index < count && ((row[mask + (index >> 3)] ?? 0) & (1 << (index & 7))) !== 0
    if (type === boolean) return isSet ? 1 : 0
    const [from, end] = isFixed ? [countBytes + at, countBytes + at + sizeBytes] : [ends[at], ends[at + 1]]
    if (!isSet || from === undefined || end === undefined) return null
    return valueOf(file, column, row.subarray(from, end))
  })
}

/** Yes or no stands in the mask that says which values there are. */
const boolean = 1

/** Where each value of any length begins, and where the last one ends; written backwards before the mask. */
function variableOf(row: Buffer, mask: number, isOld: boolean): number[] {
  if (!isOld) {
    const count = row.readUInt16LE(mask - 2)
    return Array.from({ length: count + 1 }, (_, i) => row.readUInt16LE(mask - 4 - 2 * i))
  }
  // Places of one byte: a table of jumps says from which value on they count 256 further.
  const count = row.readUInt8(mask - 1)
  let jumps = Math.floor((row.length - 1) / 256)
  const table = mask - 2 - jumps
  // The last jump may be one that no value needs.
  if ((table - count) / 256 < jumps) jumps--
  let used = 0
  return Array.from({ length: count + 1 }, (_, i) => {
    while (used < jumps && row.readUInt8(mask - 2 - used) === i) used++
    return row.readUInt8(table - i) + used * 256
  })
}
