import type { Problem } from '../../base/problem.ts'
import type { Part } from '../document.ts'
import { cutText } from '../text/pieces.ts'
import { tableParts } from './sheet.ts'

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
      if (table.head.length === 0) yield* tableParts(`${place}table/${++number}`, text)
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
      const isOfParts = Object.values(value).filter(isDeep).length >= leastParts
      let isBehindAnother = false
      for (const [key, inner] of Object.entries(value)) {
        if (isBehindAnother || (isOfParts && isDeep(inner))) this.#lines.push(newPage)
        this.see(key, inner, depth + 1)
        isBehindAnother = isKeyed(inner) && another.test(key)
      }
    } else if (value !== null && value !== '')
      this.#lines.push(label === '' ? String(value) : `${cell(label)}: ${String(value)}`)
  }

  #seeList(label: string, list: readonly Value[], depth: number): void {
    if (list.length > 1 && this.#seeRows(areThings.test(label) ? list.map(asThing) : list, depth)) return
    for (const value of list) this.see(label, areThings.test(label) ? asThing(value) : value, depth + 1)
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

/** Lists of what was ordered or sold: what they call a name is none of somebody. */
const areThings =
  /(?:items?|products?|producten|articles?|artikelen|(?:order|invoice|factuur)_?(?:lines?|regels)|regels)$/i

function asThing(value: Value): Value {
  if (!isKeyed(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      /^(?:name|naam)$/i.test(key) ? `product ${key}` : key,
      inner,
    ]),
  )
}

/** An object with objects in it. */
const isDeep = (value: Value): boolean => isKeyed(value) && Object.values(value).some(isKeyed)

/** An invoice: who sends it, who gets it, how it is paid. What is said in one part is not of whom the part before it names. */
const leastParts = 3
const newPage = '\f'

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isKeyed(value: Value): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name in two halves: as a row they are one person's, as lines they would be two words. */
function namesSomebody(value: Keyed): boolean {
  return [
    value,
    ...Object.entries(value).flatMap(([key, inner]) =>
      isKeyed(inner) && isNameKey.test(key) ? [inner] : [],
    ),
  ].some((one) => halves.every((half) => Object.keys(one).some((key) => half.test(key))))
}

const isNameKey = /^(?:(?:full|person|patient)?[ _-]?name|naam)$/i

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
  return keyedTable(filled, deepest) ?? keyedTable(filled, 1)
}

/** So far down a row may say what it is about: an entry of a bank statement names the payer four levels below. */
const deepest = 8

/** Objects as rows, with what lies in objects inside them, so many levels down, in cells of their own. */
function keyedTable(list: readonly Keyed[], levels: number): ReturnType<typeof tableOf> {
  const rest: Rest[] = []
  const rows = list.map((row) => cellsOf(row, { rest, levels }))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const cellCount = rows.reduce((sum, row) => sum + row.size, 0)
  if (columns.length === 0 || columns.length > maxColumns) return undefined
  if (cellCount < columns.length * rows.length * leastFilled) return undefined
  return {
    head: [headsOf(columns).join('\t')],
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

interface CellsTo {
  readonly rest: Rest[]
  readonly levels: number
}

/** The values of a row by key; an object inside gives cells of its own, a list of plain values one cell. */
function cellsOf(row: Keyed, { rest, levels }: CellsTo, path = ''): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [key, value] of Object.entries(row)) {
    const column = `${path}${key}`
    if (isKeyed(value) && levels > 0 && (levels > 1 || isFlat(value)))
      for (const [inner, text] of cellsOf(value, { rest, levels: levels - 1 }, `${column}${keyDivider}`))
        cells.set(inner, text)
    else if (isList(value) && value.every((inner) => typeof inner !== 'object'))
      cells.set(column, value.map(scalarText).join(', '))
    else if (typeof value === 'object' && value !== null) rest.push({ key, value })
    else cells.set(column, scalarText(value))
  }
  return cells
}

const isFlat = (value: Keyed): boolean => Object.values(value).every((inner) => typeof inner !== 'object')

/** A key within a key is called as it is, or with as many of those around it as tell it from other columns. */
function headsOf(columns: readonly string[]): readonly string[] {
  const paths = columns.map((column) => column.split(keyDivider))
  const counts = new Map<string, number>()
  for (const path of paths)
    for (let from = 0; from < path.length; from++) {
      const ending = path.slice(from).join(keyDivider)
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  const froms = paths.map((path) => {
    let from = isOfAnother(path) ? path.length - 2 : path.length - 1
    while (from > 0 && (counts.get(path.slice(from).join(keyDivider)) ?? 0) > 1) from--
    return from
  })
  const parentOf = (path: readonly string[]): string => path.slice(0, -1).join(keyDivider)
  const told = new Set(paths.filter((path, i) => (froms[i] ?? 0) < path.length - 1).map(parentOf))
  return paths.map((path, i) => {
    // What is said of who pays is told from what is said of who gets it to its last key.
    const from = Math.min(froms[i] ?? 0, path.length - (told.has(parentOf(path)) ? 2 : 1))
    return cell(path.slice(from).join(' '))
  })
}

const another =
  /(?:manager|owner|huisarts|physician|doctor|supervisor|contact(?:persoon|person)?|user|agent|(?:created|modified)_?by)$/i

/** A key within that of somebody beside whom the row is about. */
function isOfAnother(path: readonly string[]): boolean {
  return path.length > 1 && another.test(path.at(-2) ?? '')
}

function scalarText(value: Value): string {
  return value === null ? '' : cell(String(value))
}

function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}
