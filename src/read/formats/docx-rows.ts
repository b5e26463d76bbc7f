import { inMemory } from '../../base/bytes.ts'
import { walkXml } from './xml.ts'
import { openEntry, readZipDirectory } from './zip-archive.ts'

/** What stands in a Word file, row by row: for forms whose answers stand in cells. */
export interface DocxRows {
  /** Of all tables, in order; per cell its paragraphs. */
  readonly rows: readonly (readonly Cell[])[]
  /** All that stands in it, also outside tables. */
  readonly text: string
}

type Cell = readonly string[]

/** A form with all its answers is some tens of kilobytes; with a picture of a signature some hundreds. */
const maxDocxBytes = 5_000_000

/** The longest body: a form with all texts full is half a megabyte of markup. */
const maxBodyBytes = 20_000_000

/** A form has some eighty rows of three cells; a file made by hand is cut. */
const maxRows = 1000

/** All answers full are 200,000 characters. */
const maxTextLength = 1_000_000

/** True of a package as office programs save it, by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** The rows of a Word file; undefined when it is none, is damaged or too large. */
export function readDocxRows(bytes: Uint8Array): DocxRows | undefined {
  if (bytes.length > maxDocxBytes) return undefined
  const source = inMemory(bytes)
  const body = readZipDirectory(source).entries.find(({ name }) => name === 'word/document.xml')
  if (body === undefined || body.sizeBytes > maxBodyBytes) return undefined
  const opened = openEntry(source, body)
  if (!('read' in opened) || opened.sizeBytes > maxBodyBytes) return undefined
  const listener = new RowListener()
  const isWhole = walkXml(opened, {
    open: (name, attribute) => listener.open(name, attribute),
    close: (name) => listener.close(name),
    text: (text) => listener.text(text),
  })
  return isWhole ? { rows: listener.rows, text: listener.all.join('').slice(0, maxTextLength) } : undefined
}

/** In Wingdings: a ticked box, a cross, a tick. What else such fonts hold is an open box here. */
const tickedSymbols = new Set([0xf0fe, 0xf0fd, 0xf0fc, 0xf0fb, 0xf052, 0xf053, 0xf054])

/** A sign that is written by its number in a font; those from F000 mean something only there. */
function symbolOf(char: string): string {
  const code = /^[0-9a-f]{4}$/i.test(char) ? Number.parseInt(char, 16) : 0xf000
  if (code >= 0xf000) return tickedSymbols.has(code) ? '☒' : '☐'
  return String.fromCodePoint(code).toWellFormed()
}

/** A table in a cell is read as text of that cell: forms have none. */
class RowListener {
  readonly rows: Cell[][] = []
  readonly all: string[] = []
  #row: Cell[] | undefined
  #cell: string[] | undefined
  #paragraph: string[] = []
  #tables = 0
  #isText = false
  #length = 0

  open(name: string, attribute: (name: string) => string): void {
    this.#isText = name === 't'
    if (name === 'tbl') this.#tables++
    else if (name === 'br' || name === 'cr') this.#add('\n')
    else if (name === 'tab') this.#add(' ')
    else if (name === 'sym') this.#add(symbolOf(attribute('char')))
    if (this.#tables !== 1) return
    if (name === 'tr') this.#row = []
    else if (name === 'tc') this.#cell = []
  }

  close(name: string): void {
    this.#isText = false
    if (name === 'tbl') this.#tables--
    else if (name === 'p') this.#endParagraph()
    if (this.#tables !== 1) return
    if (name === 'tc' && this.#cell !== undefined) {
      this.#row?.push(this.#cell)
      this.#cell = undefined
    } else if (name === 'tr' && this.#row !== undefined) {
      if (this.rows.length < maxRows) this.rows.push(this.#row)
      this.#row = undefined
    }
  }

  text(text: string): void {
    if (this.#isText) this.#add(text)
  }

  #add(text: string): void {
    this.#length += text.length
    if (this.#length <= maxTextLength) this.#paragraph.push(text)
  }

  #endParagraph(): void {
    const text = this.#paragraph.join('')
    this.#paragraph = []
    this.#cell?.push(text)
    this.all.push(text, '\n')
  }
}
