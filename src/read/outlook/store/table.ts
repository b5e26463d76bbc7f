import { fixedSizes, type Property, type PropertyKey } from '../properties.ts'
import type { BlockFile, Node } from './blocks.ts'
import { DamagedStore } from './damaged.ts'
import { Heap } from './heap.ts'
import { keyOf, type PropertyNames } from '../names.ts'
import { propertyOf } from './property-list.ts'

const TABLE = 0x7c
const HEADER_BYTES = 22
const COLUMN_BYTES = 8

interface Column {
  readonly key: PropertyKey | undefined
  readonly type: number
  readonly at: number
  readonly bytes: number
  /** Which bit of a row says that the cell holds something. */
  readonly bit: number
}

// A circular to all customers has a row for each; their cells are some hundred bytes.
const MAX_ROWS = 50_000

/** The rows of a table ([MS-PST] 2.3.4): the recipients of a message. A cell that is broken is left out and counted. */
export function readRows(
  file: BlockFile,
  node: Node,
  names: PropertyNames,
): { readonly rows: readonly Map<PropertyKey, Property>[]; readonly unread: number } {
  const heap = new Heap(file, node)
  const header = heap.piece(heap.root)
  if (heap.kind !== TABLE || header.length < HEADER_BYTES) throw new DamagedStore('table')
  const columns = columnsOf(header, names)
  const presenceAt = header.readUInt16LE(6)
  const rowBytes = header.readUInt16LE(8)
  const reference = header.readUInt32LE(14)
  const rows: Map<PropertyKey, Property>[] = []
  let unread = 0
  if (reference === 0 || rowBytes === 0) return { rows, unread }
  const used = usedRows(heap, header.readUInt32LE(10))
  let number = 0
  // A row never lies across two blocks.
  for (const block of heap.referred(reference)) {
    for (let at = 0; at + rowBytes <= block.length && rows.length < MAX_ROWS; at += rowBytes, number++) {
      if (!used.has(number)) continue
      const { values, unread: lost } = cellsOf(heap, block.subarray(at, at + rowBytes), {
        columns,
        presenceAt,
      })
      rows.push(values)
      unread += lost
    }
  }
  return { rows, unread: unread + Math.max(0, used.size - rows.length) }
}

function columnsOf(header: Buffer, names: PropertyNames): Column[] {
  const count = header[1] ?? 0
  if (header[0] !== TABLE || HEADER_BYTES + count * COLUMN_BYTES > header.length)
    throw new DamagedStore('table')
  return Array.from({ length: count }, (_, i) => {
    const at = HEADER_BYTES + i * COLUMN_BYTES
    return {
      type: header.readUInt16LE(at),
      key: keyOf(header.readUInt16LE(at + 2), names),
      at: header.readUInt16LE(at + 4),
      bytes: header[at + 6] ?? 0,
      bit: header[at + 7] ?? 0,
    }
  })
}

/** Which rows are not left over from what was removed. */
function usedRows(heap: Heap, index: number): ReadonlySet<number> {
  const used = new Set<number>()
  for (const record of heap.records(index)) {
    if (record.length < 6) throw new DamagedStore('table')
    used.add(record.length < 8 ? record.readUInt16LE(4) : record.readUInt32LE(4))
  }
  return used
}

function cellsOf(
  heap: Heap,
  row: Buffer,
  { columns, presenceAt }: { readonly columns: readonly Column[]; readonly presenceAt: number },
): { readonly values: Map<PropertyKey, Property>; readonly unread: number } {
  const values = new Map<PropertyKey, Property>()
  let unread = 0
  for (const { key, type, at, bytes, bit } of columns) {
    const isThere = ((row[presenceAt + (bit >>> 3)] ?? 0) & (0x80 >>> (bit & 7))) !== 0
    if (key === undefined || !isThere || at + bytes > row.length) continue
    try {
      const value = cellOf(heap, type, row.subarray(at, at + bytes))
      if (value !== undefined) values.set(key, value)
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error
      unread++
    }
  }
  return { values, unread }
}

/** Values of up to eight bytes stand in the row itself, unlike in a list of properties. */
function cellOf(heap: Heap, type: number, cell: Buffer): Property | undefined {
  const size = fixedSizes.get(type)
  if (size !== undefined && size <= 8) return { type, bytes: cell.subarray(0, size) }
  return cell.length < 4 ? undefined : propertyOf(heap, type, cell)
}
