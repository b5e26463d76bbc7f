import type { Problem } from '../../base/problem.ts'
import type { Part } from '../document.ts'
import { cutText } from '../text/pieces.ts'
import { tablePart } from './sheet.ts'

/** Values under keys, as JSON has them. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
type Keyed = Readonly<Record<string, Value>>

/** Deeper than any export that people make; what lies below is listed. */
const maxDepth = 100
/** More columns are no table but keys that are values themselves (a date each, an address each). */
const maxColumns = 300
/** Of the cells of a table so many must be filled, or its rows are not alike. */
const leastFilled = 0.3
const pieceBytes = 2_000_000

/**
 * The texts of keyed values: each value behind its key, so that the key is read as its label; rows of like objects as a
 * table with the keys on top. `place` begins the places of the parts.
 */
export function* labelledParts(value: Value, place: string, problems: Problem[]): Generator<Part> {
  const lines: string[] = []
  const tables: Table[] = []
  new Walk(lines, tables, problems).see('', value, 0)
  let number = 0
  for (const piece of cutText(Buffer.from(lines.join('\n')), pieceBytes))
    if (piece.toString('latin1').trim() !== '')
      yield { place: `${place}${++number}`, layout: 'prose', text: piece }
  for (const table of tables) {
    for (const rows of slices(table.rows)) {
      const text = [...table.head, ...rows].join('\n')
      if (table.head.length === 0) yield tablePart(`${place}table/${++number}`, text)
      else
        yield {
          place: `${place}table/${++number}`,
          layout: 'table',
          hasHead: true,
          text: Buffer.from(text),
        }
    }
  }
}

interface Table {
  /** One line, or none. */
  readonly head: readonly string[]
  readonly rows: readonly string[]
}

/** Every piece of a long table begins with the head again. */
function* slices(rows: readonly string[]): Generator<readonly string[]> {
  let from = 0
  let size = 0
  for (const [i, row] of rows.entries()) {
    size += row.length + 1
    if (size < pieceBytes) continue
    yield rows.slice(from, i + 1)
    from = i + 1
    size = 0
  }
  if (from < rows.length) yield rows.slice(from)
}

class Walk {
  readonly #lines: string[]
  readonly #tables: Table[]
  readonly #problems: Problem[]

  constructor(lines: string[], tables: Table[], problems: Problem[]) {
    this.#lines = lines
    this.#tables = tables
    this.#problems = problems
  }

  see(label: string, value: Value, depth: number): void {
    if (depth > maxDepth) this.#tooDeep(label)
    else if (isList(value)) this.#seeList(label, value, depth)
    else if (isKeyed(value) && namesSomebody(value)) this.#seeRows([value], depth)
    else if (isKeyed(value)) {
      this.#lines.push('', ...(label === '' ? [] : [cell(label)]))
      for (const [key, inner] of Object.entries(value)) this.see(key, inner, depth + 1)
    } else if (value !== null && value !== '')
      this.#lines.push(label === '' ? String(value) : `${cell(label)}: ${String(value)}`)
  }

  #seeList(label: string, list: readonly Value[], depth: number): void {
    if (list.length > 1 && this.#seeRows(list, depth)) return
    for (const value of list) this.see(label, value, depth + 1)
  }

  /** True when these are rows of a table. */
  #seeRows(list: readonly Value[], depth: number): boolean {
    const table = tableOf(list)
    if (table === undefined) return false
    this.#tables.push(table)
    for (const { key, value } of table.rest) this.see(key, value, depth + 1)
    return true
  }

  #tooDeep(label: string): void {
    if (this.#problems.some(({ code }) => code === 'too-deep')) return
    this.#problems.push({ code: 'too-deep', place: label.slice(0, 100), lostBytes: 0 })
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isKeyed(value: Value): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name in two halves: as a row they are one person's, as lines they would be two words. */
function namesSomebody(value: Keyed): boolean {
  const keys = Object.keys(value)
  return halves.every((half) => keys.some((key) => half.test(key)))
}

const halves = [
  /^(?:first|given|fore)[ _-]?name$|^voornaam$|^roepnaam$/i,
  /^(?:last|family|sur)[ _-]?name$|^achternaam$/i,
]

/** What rows hold that does not fit in a cell. */
interface Rest {
  readonly key: string
  readonly value: Value
}

function tableOf(list: readonly Value[]): (Table & { readonly rest: readonly Rest[] }) | undefined {
  if (list.every(isList)) return listsAsTable(list)
  // An element without anything in it is no row, and keeps the others from being none.
  const filled = list.filter((row) => row !== '' && row !== null)
  if (filled.length === 0 || !filled.every(isKeyed)) return undefined
  const rest: Rest[] = []
  const rows = filled.map((row) => cellsOf(row, rest))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const cellCount = rows.reduce((sum, row) => sum + row.size, 0)
  if (columns.length === 0 || columns.length > maxColumns) return undefined
  if (cellCount < columns.length * rows.length * leastFilled) return undefined
  return {
    head: [columns.map((column) => headOf(column, columns)).join('\t')],
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? '').join('\t')),
    rest,
  }
}

/** Rows that are lists themselves, as some programs write tables. */
function listsAsTable(
  list: readonly (readonly Value[])[],
): (Table & { readonly rest: readonly Rest[] }) | undefined {
  const isFlat = list.every((row) => row.every((value) => typeof value !== 'object' || value === null))
  if (!isFlat) return undefined
  return { head: [], rows: list.map((row) => row.map(scalarText).join('\t')), rest: [] }
}

const keyDivider = '\u0000'

/** The values of a row by key; an object inside gives cells of its own, a list of plain values one cell. */
function cellsOf(row: Keyed, rest: Rest[]): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [key, value] of Object.entries(row)) {
    if (isKeyed(value) && Object.values(value).every((inner) => typeof inner !== 'object'))
      for (const [name, inner] of Object.entries(value))
        cells.set(`${key}${keyDivider}${name}`, scalarText(inner))
    else if (isList(value) && value.every((inner) => typeof inner !== 'object'))
      cells.set(key, value.map(scalarText).join(', '))
    else if (typeof value === 'object' && value !== null) rest.push({ key, value })
    else cells.set(key, scalarText(value))
  }
  return cells
}

/** A key within a key is called as it is, as long as no other column is. */
function headOf(column: string, columns: readonly string[]): string {
  const [outer = '', inner] = column.split(keyDivider)
  if (inner === undefined) return cell(outer)
  const isAlone =
    columns.filter((other) => other === inner || other.endsWith(`${keyDivider}${inner}`)).length === 1
  return cell(isAlone ? inner : `${outer} ${inner}`)
}

function scalarText(value: Value): string {
  return value === null ? '' : cell(String(value))
}

function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}
