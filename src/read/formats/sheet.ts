import { utf8 } from '../../base/bytes.ts'
import type { Part } from '../document.ts'
import { hasHeadRow, headBegins } from '../text/csv.ts'
import { officeText } from './office-text.ts'
import { pivotParts, type CharacterBudget } from './pivot-cache.ts'
import { plainHeader } from './sheet-header.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

/** Excel's own bounds are 16,384 columns; real sheets use some dozens. */
const maxColumns = 1000

/** Characters of one sheet: a million rows of a customer list. More is cut and listed. */
const maxSheetCharacters = 100_000_000

/** Of all sheets together: one long string may stand in each of thousands. */
const maxCharacters = 400_000_000

/** The sheets of a workbook as tables, hidden ones too, then its comments. */
export function* sheetParts(archive: Package, mostCharacters = maxCharacters): Generator<Part> {
  const shared = sharedStrings(archive)
  const dateStyles = dateStylesOf(archive)
  const { sheets, names } = workbookOf(archive)
  const budget: CharacterBudget = { left: mostCharacters }
  for (const { name, title } of sheets) {
    const bytes = archive.open(name)
    if (bytes === undefined) continue
    const sheet = new Sheet(shared, dateStyles, Math.min(maxSheetCharacters, budget.left))
    const isWhole = walkXml(bytes, sheet)
    if (!isWhole) archive.problems.push({ code: 'damaged', place: `sheet/${title}`, lostBytes: 0 })
    if (sheet.isCut) archive.problems.push({ code: 'too-large', place: `sheet/${title}`, lostBytes: 0 })
    const text = sheet.toText()
    budget.left -= text.length
    if (text.trim() !== '') yield* tableParts(`sheet/${title}`, text)
    const margins = sheet.headers.map(plainHeader).join('\n')
    if (margins.trim() !== '') yield { place: `headers/${title}`, layout: 'prose', text: utf8(margins) }
  }
  yield* pivotParts(archive, shared, { left: Math.min(maxSheetCharacters, budget.left) })
  if (names.length > 0) yield { place: 'names', layout: 'prose', text: utf8(names.join('\n')) }
  for (const name of archive.names.filter((one) => besides.test(one))) {
    const bytes = archive.open(name)
    const text = bytes === undefined ? '' : officeText(bytes).text
    if (text.trim() !== '') yield { place: name, layout: 'prose', text: utf8(text) }
  }
}

/** What stands beside the cells: remarks, text boxes, charts, schemes. */
const besides = /^xl\/(?:comments|threadedComments|drawings|charts\/chart|diagrams\/data)\/?[^/]*\.xml$/

/** A table with its head told from its rows, and from what stands above it. */
export function* tableParts(place: string, text: string): Generator<Part> {
  const bytes = Buffer.from(text)
  const start = headBegins(bytes)
  const above = bytes.subarray(0, start)
  if (above.toString('latin1').trim() !== '') yield { place: `${place}/above`, layout: 'prose', text: above }
  const table = bytes.subarray(start)
  yield { place, layout: 'table', ...(hasHeadRow(table) && { hasHead: true }), text: table }
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly title: string }[]
  /** What its makers called sheets, cells and ranges: a sheet may be one person's. */
  readonly names: readonly string[]
}

/** Names that Excel itself gives. */
const givenTitle = /^(?:sheet|blad|tabelle|feuil|hoja|foglio|chart|grafiek)\s?\d*$/i
const givenName = /^_xl/
/** Excel allows 31 characters; with the title begins what each part is called. */
const longestTitle = 255

function workbookOf(archive: Package): Workbook {
  const targets = new Map<string, string>()
  const relations = archive.open('xl/_rels/workbook.xml.rels')
  if (relations !== undefined) {
    walkXml(relations, {
      open: (element, attribute) => {
        if (element === 'Relationship')
          targets.set(attribute('Id'), attribute('Target').replace(/^\/?(?:xl\/)?/, 'xl/'))
      },
    })
  }
  const sheets: { name: string; title: string }[] = []
  const listed = new Set<string>()
  const names = new Set<string>()
  let isConstant = false
  const workbook = archive.open('xl/workbook.xml')
  if (workbook !== undefined) {
    walkXml(workbook, {
      open: (element, attribute) => {
        const name = element === 'sheet' ? targets.get(attribute('id')) : undefined
        if (name !== undefined && !listed.has(name))
          sheets.push({ name, title: attribute('name').slice(0, longestTitle) })
        if (name !== undefined) listed.add(name)
        const given = element === 'sheet' || element === 'definedName' ? attribute('name') : ''
        if (given !== '' && !(element === 'sheet' ? givenTitle : givenName).test(given)) names.add(given)
        isConstant = element === 'definedName'
      },
      text: (text) => {
        // Where it points to is told by the cells there; words stand between quotes.
        if (isConstant && text.startsWith('"')) names.add(text.slice(1, -1))
      },
    })
  }
  // Sheets that the workbook forgot, or whose list is damaged, still hold their cells.
  const rest = archive.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) && !listed.has(name))
  return { sheets: [...sheets, ...rest.map((name) => ({ name, title: name }))], names: [...names] }
}

/** Strings that cells point to by number. Phonetic guides (`rPh`) repeat the text in kana: left out. */
function sharedStrings(archive: Package): string[] {
  const strings: string[] = []
  const bytes = archive.open('xl/sharedStrings.xml')
  if (bytes === undefined) return strings
  let current = ''
  let isText = false
  let isPhonetic = false
  const isWhole = walkXml(bytes, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    close: (name) => {
      if (name === 'si') strings.push(current)
      if (name === 'rPh') isPhonetic = false
      isText = false
    },
    text: (text) => {
      if (isText) current += text
    },
  })
  if (!isWhole) archive.problems.push({ code: 'damaged', place: 'xl/sharedStrings.xml', lostBytes: 0 })
  return strings
}

/** Numbers of the built-in formats that show a date (ECMA-376 18.8.30). */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Which cell styles show a number as a date. */
function dateStylesOf(archive: Package): ReadonlySet<number> {
  const dates = new Set<number>()
  const bytes = archive.open('xl/styles.xml')
  if (bytes === undefined) return dates
  const custom = new Set<number>()
  let isCell = false
  let style = 0
  walkXml(bytes, {
    open: (name, attribute) => {
      const number = Number(attribute('numFmtId'))
      if (name === 'numFmt' && isDateCode(attribute('formatCode'))) custom.add(number)
      if (name === 'cellXfs') isCell = true
      if (name === 'xf' && isCell) {
        if (builtInDates.has(number) || custom.has(number)) dates.add(style)
        style++
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return dates
}

/** As many characters Excel allows. */
const longestCode = 255

function isDateCode(code: string): boolean {
  const bare = code.slice(0, longestCode).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[yd]/i.test(bare) || /m.*m/i.test(bare)
}

const isMargin = /^(?:odd|even|first)(?:Header|Footer)$/

/** Collects the cells of one sheet as rows of text. */
class Sheet {
  isCut = false
  /** What stands above and below its pages, with its marks of look and place. */
  readonly headers: string[] = []
  readonly #shared: readonly string[]
  readonly #dateStyles: ReadonlySet<number>
  readonly #rows: string[] = []
  #row: string[] = []
  #size = 0
  #type = ''
  #style = -1
  #column = 0
  #next = 0
  #value = ''
  #isValue = false
  #isHeader = false
  readonly #mostCharacters: number

  constructor(shared: readonly string[], dateStyles: ReadonlySet<number>, mostCharacters: number) {
    this.#shared = shared
    this.#dateStyles = dateStyles
    this.#mostCharacters = mostCharacters
  }

  open = (name: string, attribute: (name: string) => string): void => {
    if (name === 'row') {
      this.#row = []
      this.#next = 0
    }
    if (name === 'c') {
      this.#type = attribute('t')
      this.#style = Number(attribute('s') || -1)
      this.#column = this.#columnOf(attribute)
      this.#value = ''
    }
    this.#isValue = name === 'v' || name === 't'
    this.#isHeader = isMargin.test(name)
  }

  /** Cells with a colour and nothing in them, up to the last column that there may be: hundreds of thousands. */
  empty = (name: string, attribute: (name: string) => string): void => {
    if (name === 'c') this.#next++
    else {
      this.open(name, attribute)
      this.close(name)
    }
  }

  /** Some programs leave out where a cell stands: then it is the next one. */
  #columnOf(attribute: (name: string) => string): number {
    const told = columnOf(attribute('r'))
    const column = told < 0 ? this.#next : told
    this.#next = column + 1
    return column
  }

  #widen(width: number): void {
    while (this.#row.length < width) {
      this.#row.push('')
      this.#size++
    }
  }

  close = (name: string): void => {
    this.#isValue = false
    this.#isHeader = false
    if (name === 'c') this.#endCell()
    if (name === 'row') this.#endRow()
  }

  text = (text: string): void => {
    if (this.#isValue) this.#value += text
    else if (this.#isHeader) this.headers.push(text)
  }

  #endCell(): void {
    if (this.#column >= maxColumns) {
      this.isCut = true
      return
    }
    const value = this.#shown()
    // Counted before it is kept: one long string may stand in every cell.
    this.#size += value.length + 1
    if (this.#size > this.#mostCharacters) {
      this.isCut = true
      return
    }
    const shown = value === '' ? '' : value.replace(/[\t\r\n]+/g, ' ')
    this.#widen(this.#column)
    this.#row[this.#column] = shown
  }

  #shown(): string {
    const value = this.#value
    if (this.#type === 's') return this.#shared[Number(value)] ?? ''
    if ((this.#type === '' || this.#type === 'n') && this.#dateStyles.has(this.#style))
      return dateOf(Number(value)) ?? value
    return value
  }

  #endRow(): void {
    const line = this.#row.join('\t')
    if (line.trim() === '') return
    this.#rows.push(line)
  }

  toText(): string {
    return this.#rows.join('\n')
  }
}

/** The column of a cell by its name, such as AB12; -1 when it has none. */
function columnOf(cell: string): number {
  let column = 0
  for (let i = 0; i < 3; i++) {
    const letter = cell.charCodeAt(i) - 64
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  return column - 1
}

/** Days since 1900 as Excel counts them, with the leap day that 1900 did not have. */
function dateOf(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return undefined
  const days = Math.floor(serial) - (serial < 60 ? 0 : 1)
  return new Date(Date.UTC(1899, 11, 31) + days * 86_400_000).toISOString().slice(0, 10)
}
