import { bytesOf, isDigit } from './characters.ts'
import { decode, type Scene } from './scene.ts'
import { copiedColumn, insertedColumn } from './sql-insert.ts'

// Tables stand in messages too, between sentences: what their first row says of a column holds for the rows below it.

/** Rows of a table in a text, from its head on: where they begin and end, and the names of their columns. */
export interface Rows {
  readonly from: number
  until: number
  readonly divider: Divider
  /** In lower case; none when nothing is above that could be a head. */
  readonly heads: readonly Head[]
}

interface Head {
  readonly name: string
  /** Where it stands on its line, in characters. */
  readonly start: number
  readonly end: number
}

/** A tab, a semicolon, a stroke, a comma; of two spaces or more the space. 0: the line has no columns. */
type Divider = number

const [tab, semicolon, stroke, comma, space, newline] = [9, 59, 124, 44, 32, 10]
/** A longer line is no row of a table that somebody typed or pasted. */
const maxLine = 600
/** As many rows up a head is looked for when the rows between hold no numbers. */
const maxRowsUp = 6
const maxColumns = 40

/** The name of the column that holds `at` in a table in the text; '' when there is none. One number is asked after several times. */
export function headAbove(scene: Scene, at: number): string {
  const { last } = scene.lastRows
  if (last.at === at) return last.name
  last.name = columnAbove(scene, at)
  last.at = at
  return last.name
}

function columnAbove(scene: Scene, at: number): string {
  const inserted = insertedColumn(scene, at) || copiedColumn(scene, at)
  if (inserted !== '') return inserted
  const rows = rowsAt(scene, at)
  if (rows === undefined || rows.heads.length < 2) return ''
  const line = lineAt(scene, at)
  if (line === undefined) return ''
  const cells = cellsOf(scene, line, rows.divider)
  const column = cells.findIndex(({ end }) => line.start + end > at)
  const cell = cells[column]
  if (cell === undefined) return ''
  // Cells that spaces divide may be empty: what stands below a head is in its column.
  if (rows.divider !== space || cells.length === rows.heads.length) return rows.heads[column]?.name ?? ''
  const [start, end] = [
    charactersTo(scene, line.start, cell.start),
    charactersTo(scene, line.start, cell.end),
  ]
  return rows.heads.find((head) => head.start < end && start < head.end)?.name ?? ''
}

/** The rows that hold this place. */
function rowsAt(scene: Scene, at: number): Rows | undefined {
  const { rows } = scene.lastRows
  if (rows !== undefined && at >= rows.from && at < rows.until) return rows
  const line = lineAt(scene, at)
  if (line === undefined) {
    // Numbers on a line that is too long are not looked at one after the other.
    const end = scene.text.indexOf('\n', at)
    scene.lastRows.rows = { from: at, until: end < 0 ? scene.bytes.length : end, divider: 0, heads: [] }
    return undefined
  }
  const divider = dividerOf(scene, line)
  const found = divider === 0 ? undefined : rowsUp(scene, { line, divider, last: rows })
  scene.lastRows.rows = found ?? { from: line.start, until: line.end + 1, divider, heads: [] }
  return scene.lastRows.rows
}

/** The name of a column in lower case, with its words apart: "clientBsn". */
export function headName(written: string): string {
  return written.replace(/([a-z]{2})([A-Z])/g, '$1 $2').toLowerCase()
}

/** A line, or a cell of it. */
export interface Line {
  readonly start: number
  readonly end: number
}

/** As many rows below a head are looked at for one column. */
const maxRowsDown = 50
/** So many columns of one table may be asked for. */
const maxAsked = 4

/** The cells below the name of a column here, when it is one of a table in the text. */
export function cellsBelow(scene: Scene, at: number): readonly Line[] {
  const { asked } = scene.lastRows
  if (at < asked.until && (at > asked.headEnd || ++asked.count > maxAsked)) return []
  const head = lineAt(scene, at)
  const divider = head === undefined ? 0 : dividerOf(scene, head)
  if (head === undefined || divider === 0) return []
  const heads = cellsOf(scene, head, divider)
  const column = heads.findIndex(({ start }) => head.start + start === at)
  if (column < 0 || headsIn(scene, head, heads).length === 0) return []
  const found: Line[] = []
  let from = head.end + 1
  for (let rows = 0; rows < maxRowsDown && from < scene.bytes.length; rows++) {
    const line = lineAt(scene, from)
    if (line === undefined) break
    from = line.end + 1
    if (isRule(scene, line)) continue
    const cells = cellsOf(scene, line, divider)
    const cell = cells[column]
    if (cells.length !== heads.length || cell === undefined) break
    found.push({ start: line.start + cell.start, end: line.start + cell.end })
  }
  if (at >= asked.until) asked.count = 1
  asked.headEnd = head.end
  asked.until = from
  return found
}

function lineAt({ bytes }: Scene, at: number): Line | undefined {
  let [start, end] = [at, at]
  while (start > 0 && bytes[start - 1] !== newline) if (at - --start > maxLine) return undefined
  while (end < bytes.length && bytes[end] !== newline) if (end++ - start > maxLine) return undefined
  return { start, end }
}

/** What divides the cells of this line. */
function dividerOf({ bytes }: Scene, { start, end }: Line): Divider {
  let [semicolons, strokes, commas, gaps] = [0, 0, 0, 0]
  for (let i = start; i < end; i++) {
    const c = bytes[i]
    if (c === tab) return tab
    if (c === semicolon) semicolons++
    else if (c === stroke) strokes++
    else if (c === comma) commas++
    else if (
      c === space &&
      bytes[i + 1] === space &&
      i > start &&
      bytes[i - 1] !== space &&
      bytes[i - 1] !== newline
    )
      gaps++
  }
  if (strokes > 0) return stroke
  if (semicolons > 0) return semicolon
  if (gaps > 0) return space
  return commas > 1 ? comma : 0
}

interface Search {
  readonly line: Line
  readonly divider: Divider
  readonly last: Rows | undefined
}

/** Goes up over rows of the same form to their head, or to the rows that were read last. */
function rowsUp(scene: Scene, { line, divider, last }: Search): Rows | undefined {
  const count = cellsOf(scene, line, divider).length
  let below = line
  for (let up = 0; up < maxRowsUp && below.start > 0; up++) {
    if (
      last !== undefined &&
      last.divider === divider &&
      last.until === below.start &&
      last.heads.length > 0
    ) {
      last.until = line.end + 1
      return last
    }
    const above = lineAt(scene, below.start - 1)
    if (above === undefined) return undefined
    below = above
    if (isRule(scene, above)) continue
    const cells = cellsOf(scene, above, divider)
    const isSame =
      divider === space ? cells.length > 1 && Math.abs(cells.length - count) < count : cells.length === count
    if (!isSame) return undefined
    const heads = headsIn(scene, above, cells)
    if (heads.length > 0) return { from: above.start, until: line.end + 1, divider, heads }
  }
  return undefined
}

const ruling = bytesOf('-=+|: \t\r')

/** "|---|---|": a line that is drawn between a head and its rows. */
function isRule({ bytes }: Scene, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (ruling[bytes[i] ?? 0] === 0) return false
  return end - start > 2
}

const aroundCell = bytesOf(' \t\r"|*')

/** Cells of a line without what stands around them, by their places in it; a stroke at either end divides nothing. */
function cellsOf({ bytes }: Scene, { start, end }: Line, divider: Divider): Line[] {
  const cells: Line[] = []
  let from = start
  const add = (to: number): void => {
    let [a, b] = [from, to]
    while (a < b && aroundCell[bytes[a] ?? 0] === 1) a++
    while (b > a && aroundCell[bytes[b - 1] ?? 0] === 1) b--
    const isMargin = a === b && (divider === space || (divider === stroke && (from === start || to === end)))
    if (!isMargin && cells.length < maxColumns) cells.push({ start: a - start, end: b - start })
  }
  for (let i = start; i < end; i++) {
    if (bytes[i] !== divider || (divider === space && bytes[i + 1] !== space)) continue
    add(i)
    while (divider === space && bytes[i + 1] === space) i++
    from = i + 1
  }
  add(end)
  return cells
}

const notInHead = bytesOf(':=@!?<>{}')
const [maxHead, maxWords] = [40, 4]

/** The cells as names of columns; none when one of them cannot be a name. */
function headsIn(scene: Scene, line: Line, cells: readonly Line[]): Head[] {
  const { bytes } = scene
  const heads: Head[] = []
  for (const { start, end } of cells) {
    if (end - start > maxHead) return []
    for (let i = line.start + start; i < line.start + end; i++)
      if (notInHead[bytes[i] ?? 0] === 1 || (isDigit(bytes, i) && isDigit(bytes, i + 1))) return []
    const name = headName(decode(scene, line.start + start, line.start + end))
    if (name.split(' ').length > maxWords) return []
    heads.push({
      name,
      start: charactersTo(scene, line.start, start),
      end: charactersTo(scene, line.start, end),
    })
  }
  return heads
}

/** How many characters so many bytes of a line are. */
function charactersTo({ bytes }: Scene, start: number, count: number): number {
  let characters = 0
  for (let i = start; i < start + count; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) characters++
  return characters
}
