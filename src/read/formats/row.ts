import { z } from 'zod'
import { fromUtf8, inMemory } from '../../base/bytes.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { cell, isCard, isFile, isText } from '../sandbox/tables/cells.ts'
import { emptyDocument } from './document-of.ts'

/** What a source calls a row that it hands over. */
export const rowMediaType = 'application/vnd.kwartje.row+json'

/** A row of a database. */
export interface Row {
  readonly table: string
  readonly columns: readonly string[]
  readonly values: readonly Cell[]
}

/** A text; bytes in base64; nothing. */
export type Cell = string | { readonly base64: string } | null

/** The bytes that a row is known by. */
export function rowBytes(row: Row): Uint8Array {
  return Buffer.from(JSON.stringify(row))
}

/** Rows of databases, as sources hand them over. */
export const row: Format = {
  id: 'row',
  mediaTypes: [rowMediaType],
  extensions: [],
  read: readRow,
}

const rowShape = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  values: z.array(z.union([z.string(), z.null(), z.object({ base64: z.string() })])),
})

/** The row in such bytes; undefined when there is none. */
export function rowOf(bytes: Uint8Array): Row | undefined {
  try {
    return rowShape.safeParse(JSON.parse(fromUtf8(bytes))).data
  } catch {
    return undefined
  }
}

function readRow(item: Item): Document {
  const { sizeBytes } = item.bytes
  const empty = emptyDocument('row', item)
  const told = rowOf(item.bytes.read(0, sizeBytes))
  if (told === undefined)
    return { ...empty, problems: [{ code: 'damaged', place: '', lostBytes: sizeBytes }] }
  const part: Part = {
    place: 'row',
    layout: 'table',
    hasHead: true,
    text: rowTable(told),
    ...(item.references && { references: item.references }),
    ...(item.alike && { alike: item.alike }),
  }
  return { ...empty, title: told.table, parts: [part], nested: filesIn(told.values) }
}

/** The row as a table of one, with its columns on top. */
export function rowTable({ columns, values }: Pick<Row, 'columns' | 'values'>): Uint8Array {
  return Buffer.from(`${columns.map(cell).join('\t')}\n${values.map(shownCell).join('\t')}`)
}

/** What stands in a cell as text; what is read as a file of its own does not. */
function shownCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'string') return isCard(value) ? '' : cell(value)
  const bytes = Buffer.from(value.base64, 'base64')
  return isText(bytes) ? cell(bytes.toString()) : ''
}

function filesIn(values: readonly Cell[]): Item[] {
  return values.flatMap((value, i) => {
    if (value === null || (typeof value === 'string' && !isCard(value))) return []
    const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.base64, 'base64')
    if (typeof value !== 'string' && !isFile(bytes)) return []
    return [{ path: String(i + 1), name: '', mediaType: '', charset: '', bytes: inMemory(bytes) }]
  })
}
