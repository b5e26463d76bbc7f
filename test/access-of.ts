import { rc4 } from '../src/read/sandbox/rc4.ts'

/** A table of a file of Access to be made. A row is what its values lie as; null is no value, a boolean stands in the mask. */
export interface AccessTableOf {
  readonly name: string
  readonly columns: readonly AccessColumnOf[]
  readonly rows: readonly (readonly (Buffer | boolean | null)[])[]
  readonly key?: readonly string[]
  readonly flags?: number
}

export interface AccessColumnOf {
  readonly name: string
  readonly type: number
  /** Bytes of a value that always takes as many; left out for what is as long as it is. */
  readonly size?: number
  readonly scale?: number
}

export interface AccessOf {
  /** 0 for Access 97, 1 since 2000, 2 and more since 2007. */
  readonly version: number
  readonly tables: readonly AccessTableOf[]
  /** What stands where the key of the pages is. */
  readonly key?: number
  /** Other rows of the catalogue: linked tables. */
  readonly also?: readonly { readonly name: string; readonly kind: number }[]
}

export const accessTypes = {
  yesNo: 1,
  int: 3,
  long: 4,
  money: 5,
  double: 7,
  moment: 8,
  text: 10,
  ole: 11,
  memo: 12,
}

export const long = (value: number): Buffer => numberOf(4, (bytes) => bytes.writeInt32LE(value))
export const int = (value: number): Buffer => numberOf(2, (bytes) => bytes.writeInt16LE(value))
export const double = (value: number): Buffer => numberOf(8, (bytes) => bytes.writeDoubleLE(value))

function numberOf(size: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(size)
  write(bytes)
  return bytes
}

/** Letters as Access 2000 packs them: behind a mark, one byte each. */
export const packed = (text: string): Buffer =>
  Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'latin1')])

/** A long text or a file that stands within its row. */
export const inRow = (bytes: Buffer): Buffer =>
  Buffer.concat([long(bytes.length | (0x80 << 24)), Buffer.alloc(8), bytes])

/** One that stands elsewhere: on one page, or in a chain. */
export const elsewhere = (bytes: Buffer, pointer: number, isChain: boolean): Buffer =>
  Buffer.concat([long(bytes.length | (isChain ? 0 : 0x40 << 24)), long(pointer), Buffer.alloc(4)])

const objects: readonly AccessColumnOf[] = [
  { name: 'Id', type: accessTypes.long, size: 4 },
  { name: 'ParentId', type: accessTypes.long, size: 4 },
  { name: 'Name', type: accessTypes.text },
  { name: 'Type', type: accessTypes.int, size: 2 },
  { name: 'Flags', type: accessTypes.long, size: 4 },
  { name: 'LvProp', type: accessTypes.ole },
]

/** The smallest file of Access that holds these tables, page by page as Access lays them. Extra pages come last. */
export function accessOf(
  { version, tables, key = 0, also = [] }: AccessOf,
  extra: readonly Buffer[] = [],
): Buffer {
  const isOld = version === 0
  const pageBytes = isOld ? 2048 : 4096
  // Two pages each: its definition, and the map of its pages; then those with rows.
  const firstRows = 2 + 2 * (tables.length + 1)
  const letters = (text: string): Buffer => Buffer.from(text, isOld ? 'latin1' : 'utf16le')
  const catalogue: AccessTableOf = {
    name: 'MSysObjects',
    columns: objects,
    rows: [
      ...tables.map(({ name, flags = 0 }, i) => [
        long(4 + 2 * i),
        long(0),
        letters(name),
        int(1),
        long(flags),
        null,
      ]),
      ...also.map(({ name, kind }) => [long(0), long(0), letters(name), int(kind), long(0), null]),
    ],
  }
  const all = [catalogue, ...tables].map((table, i) => ({ table, page: 2 + 2 * i }))
  const definitions: Buffer[] = []
  const rows: Buffer[] = []
  for (const { table, page } of all) {
    const made = pagesOf(table, { isOld, pageBytes, page })
    const from = firstRows + rows.length
    rows.push(...made)
    const map = Buffer.alloc(isOld ? 133 : 69)
    map.writeUInt32LE(from, 1)
    for (let i = 0; i < made.length; i++) map[5 + (i >> 3)] = (map[5 + (i >> 3)] ?? 0) | (1 << (i & 7))
    definitions.push(
      definitionOf(table, { isOld, pageBytes, page }),
      rowsPage([map], { isOld, pageBytes, page: 0 }),
    )
  }
  const pages = [Buffer.alloc(pageBytes, 0), ...definitions, ...rows, ...extra]
  const locked = pages.map((bytes, i) =>
    key !== 0 && version < 2 ? rc4(long((key ^ (i + 1)) | 0), bytes) : bytes,
  )
  return Buffer.concat([headOf(version, pageBytes, key), ...locked])
}

function headOf(version: number, pageBytes: number, key: number): Buffer {
  const head = Buffer.alloc(pageBytes)
  head.writeUInt32LE(0x100, 0)
  head.write(version < 2 ? 'Standard Jet DB\0' : 'Standard ACE DB\0', 4, 'latin1')
  head[0x14] = version
  head.writeUInt16LE(1252, 0x3c)
  head.writeUInt32LE(key, 0x3e)
  rc4(Buffer.from('c7da396b', 'hex'), head.subarray(0x18, 0x18 + 128)).copy(head, 0x18)
  return head
}

interface Pages {
  readonly isOld: boolean
  readonly pageBytes: number
  readonly page: number
}

function definitionOf({ columns, key = [] }: AccessTableOf, { isOld, pageBytes, page }: Pages): Buffer {
  const head = Buffer.alloc(isOld ? 43 : 63)
  head.writeUInt16LE(0x0102, 0)
  head.writeUInt8(0x4e, isOld ? 20 : 40)
  head.writeUInt16LE(columns.length, isOld ? 21 : 41)
  head.writeUInt16LE(columns.filter(({ size }) => size === undefined).length, isOld ? 23 : 43)
  head.writeUInt16LE(columns.length, isOld ? 25 : 45)
  const indexes = key.length > 0 ? 1 : 0
  head.writeUInt32LE(indexes, isOld ? 27 : 47)
  head.writeUInt32LE(indexes, isOld ? 31 : 51)
  head.writeUInt32LE(((page + 1) << 8) >>> 0, isOld ? 35 : 55)
  head.writeUInt32LE(((page + 1) << 8) >>> 0, isOld ? 39 : 59)
  let [fixed, variable] = [0, 0]
  const entries = columns.map(({ type, size, scale = 0 }, i) => {
    const entry = Buffer.alloc(isOld ? 18 : 25)
    entry.writeUInt8(type, 0)
    entry.writeUInt16LE(i, isOld ? 1 : 5)
    entry.writeUInt16LE(variable, isOld ? 3 : 7)
    if (!isOld) entry.writeUInt8(scale, 12)
    entry.writeUInt8(size === undefined ? 2 : 3, isOld ? 13 : 15)
    entry.writeUInt16LE(fixed, isOld ? 14 : 21)
    entry.writeUInt16LE(size ?? 0, isOld ? 16 : 23)
    if (size === undefined) variable++
    else fixed += size
    return entry
  })
  const names = columns.map(({ name }) => {
    const letters = Buffer.from(name, isOld ? 'latin1' : 'utf16le')
    return Buffer.concat([isOld ? Buffer.of(letters.length) : int(letters.length), letters])
  })
  const real = Buffer.alloc(isOld ? 39 : 52, 0xff)
  for (const [i, name] of key.entries())
    real.writeUInt16LE(
      columns.findIndex((column) => column.name === name),
      (isOld ? 0 : 4) + 3 * i,
    )
  const logical = Buffer.alloc(isOld ? 20 : 28)
  logical.writeUInt8(1, isOld ? 19 : 23)
  const rest = Buffer.concat([
    Buffer.alloc(indexes * (isOld ? 8 : 12)),
    ...entries,
    ...names,
    ...(indexes === 0 ? [] : [real, logical]),
    Buffer.of(0xff, 0xff),
  ])
  head.writeUInt32LE(head.length + rest.length, 8)
  return Buffer.concat([head, rest, Buffer.alloc(pageBytes - head.length - rest.length)])
}

function pagesOf({ columns, rows }: AccessTableOf, where: Pages): Buffer[] {
  const pages: Buffer[][] = [[]]
  let left = where.pageBytes - 100
  for (const values of rows) {
    const bytes = rowOf(columns, values, where.isOld)
    if (left < bytes.length + 2) {
      pages.push([])
      left = where.pageBytes - 100
    }
    left -= bytes.length + 2
    pages.at(-1)?.push(bytes)
  }
  return pages.map((some) => rowsPage(some, where))
}

function rowOf(
  columns: readonly AccessColumnOf[],
  values: readonly (Buffer | boolean | null)[],
  isOld: boolean,
): Buffer {
  const count = isOld ? Buffer.of(columns.length) : int(columns.length)
  const fixed = columns.flatMap(({ size }, i) => {
    const value = values[i]
    return size === undefined ? [] : [value instanceof Buffer ? value : Buffer.alloc(size)]
  })
  let end = count.length + fixed.reduce((sum, { length }) => sum + length, 0)
  const starts = [end]
  const variable = columns.flatMap(({ size }, i) => {
    const value = values[i]
    if (size !== undefined) return []
    const bytes = value instanceof Buffer ? value : Buffer.alloc(0)
    starts.push((end += bytes.length))
    return [bytes]
  })
  const mask = Buffer.alloc(Math.ceil(columns.length / 8))
  for (const [i, value] of values.entries())
    if (value !== null && value !== false) mask[i >> 3] = (mask[i >> 3] ?? 0) | (1 << (i & 7))
  const others = end + mask.length
  const table = variable.length === 0 ? [] : isOld ? oldTable(starts, others) : wideTable(starts)
  return Buffer.concat([count, ...fixed, ...variable, ...table, mask])
}

const wideTable = (starts: readonly number[]): Buffer[] => [
  ...starts.toReversed().map((start) => int(start)),
  int(starts.length - 1),
]

/** Places of one byte, and from which value on they count 256 further; as many of these as the whole row would need. */
function oldTable(starts: readonly number[], otherBytes: number): Buffer[] {
  const last = starts.at(-1) ?? 0
  const jumps: number[] = []
  for (let at = 256; at <= last; at += 256) jumps.push(starts.findIndex((start) => start >= at))
  const rowBytes = otherBytes + starts.length + jumps.length + 1
  if (Math.floor((rowBytes - 1) / 256) > jumps.length) jumps.push(0xff)
  return [
    Buffer.from(starts.toReversed().map((start) => start & 255)),
    Buffer.from(jumps.toReversed()),
    Buffer.of(starts.length - 1),
  ]
}

/** A page with rows: their places on top, they themselves from the end. */
export function rowsPage(rows: readonly Buffer[], { isOld, pageBytes, page }: Pages): Buffer {
  const bytes = Buffer.alloc(pageBytes)
  const table = isOld ? 8 : 12
  bytes.writeUInt16LE(0x0101, 0)
  bytes.writeUInt32LE(page, 4)
  bytes.writeUInt16LE(rows.length, table)
  let end = pageBytes
  for (const [i, row] of rows.entries()) {
    end -= row.length
    row.copy(bytes, end)
    bytes.writeUInt16LE(end, table + 2 + 2 * i)
  }
  return bytes
}
