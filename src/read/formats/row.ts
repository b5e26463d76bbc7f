import { z } from 'zod'
import { fromUtf8, inMemory } from '../../base/bytes.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { cell, isCard, isFile, isText } from '../sandbox/tables/cells.ts'
import { emptyDocument } from './document-of.ts'

/** What a source calls a row that it hands over. */
export const rowMediaType = 'application/vnd.kwartje.row+json'

/** A row of a database: its cells, and the rows of other tables that it belongs to (the customer of an order). */
export interface Row extends Cells {
  readonly of: readonly Cells[]
}

export interface Cells {
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

const cellsShape = {
  table: z.string(),
  columns: z.array(z.string()),
  values: z.array(z.union([z.string(), z.null(), z.object({ base64: z.string() })])),
}
const rowShape = z.object({ ...cellsShape, of: z.array(z.object(cellsShape)) })

function readRow(item: Item): Document {
  const { sizeBytes } = item.bytes
  const empty = emptyDocument('row', item)
  const parsed = rowShape.safeParse(parsedJson(fromUtf8(item.bytes.read(0, sizeBytes))))
  if (!parsed.success) return { ...empty, problems: [{ code: 'damaged', place: '', lostBytes: sizeBytes }] }
  const { table, columns, values, of } = parsed.data
  const part: Part = {
    place: 'row',
    layout: 'table',
    hasHead: true,
    text: tableOf(columns, values),
    references: of.map((owner) => tableOf(owner.columns, owner.values)),
    ...(item.alike === undefined ? {} : { alike: item.alike }),
  }
  return { ...empty, title: table, parts: [part], nested: filesIn(values) }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function tableOf(columns: readonly string[], values: readonly Cell[]): Uint8Array {
  return Buffer.from(`${columns.map(cell).join('\t')}\n${values.map(shownCell).join('\t')}`)
}

/** What stands in a cell as text; what is read as a file of its own does not. */
export function shownCell(value: Cell): string {
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
