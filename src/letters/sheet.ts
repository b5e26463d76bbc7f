import { strToU8, zipSync } from 'fflate'

/** What stands in one cell; a date is shown as a day. */
export type Cell = string | number | Temporal.PlainDate | null

export interface Sheet {
  /** As people read it. */
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
  /** Long texts go on below each other in their cell; else they are cut at its edge. */
  readonly isWrapped?: true
}

/** A list as CSV (RFC 4180) in UTF-8 with a mark, so that Excel reads names as they are; `;` where a comma is decimal. */
export function sheetToCsv({ heads, rows }: Sheet, separator: ',' | ';'): Uint8Array {
  const pieces = [Buffer.from(`\uFEFF${csvLine(heads, separator)}`)]
  for (const row of rows) pieces.push(Buffer.from(csvLine(row, separator)))
  return Buffer.concat(pieces)
}

function csvLine(cells: readonly Cell[], separator: string): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`
}

/**
 * Names and subjects come from strangers: what begins as a formula would run when the list is opened
 * (OWASP, CSV injection), so a quote goes before it.
 */
function csvCell(cell: Cell, separator: string): string {
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell)
  const text = cell === null ? '' : cell.toString()
  const safe = mayRun(text) ? `'${text}` : text
  return /["\r\n\t]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** True for a text that a spreadsheet may take for a formula. */
export function mayRun(text: string): boolean {
  return /^[\s\p{Cc}]*[=+\-@|%\uFF0B\uFF1D\uFF20\uFF0D]|^[\t\r\n]/u.test(text)
}

/** A list as an Excel workbook (ECMA-376): texts are texts, whatever they look like; the head stays in sight. */
export function sheetToXlsx(sheet: Sheet): Uint8Array {
  return sheetsToXlsx([sheet])
}

/** Lists as one Excel workbook, a sheet each. Equal lists give equal bytes. */
export function sheetsToXlsx(sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map((sheet, i) => [
    `xl/worksheets/sheet${String(i + 1)}.xml`,
    strToU8(worksheet(sheet)),
  ])
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes(sheets.length)),
      '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(workbook(sheetNames(sheets))),
      'xl/_rels/workbook.xml.rels': strToU8(
        relations([
          ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${String(i + 1)}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': strToU8(styles),
      ...(Object.fromEntries(parts) as Record<string, Uint8Array>), // pairs as just made
    },
    { level: 6, mtime: new Date(1980, 0, 1) },
  )
}

function worksheet({ heads, rows, isWrapped }: Sheet): string {
  const lines = [xlsxRow(heads, 1, styleOf.head)]
  let number = 1
  for (const row of rows) lines.push(xlsxRow(row, ++number, isWrapped ? styleOf.wrapped : styleOf.plain))
  const widths = heads
    .map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="24" customWidth="1"/>`)
    .join('')
  return `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1"
    topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols>
    <sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${columnName(heads.length - 1)}${number}"/>${onPaper}</worksheet>`
}

/** Printed: A4 on its side, as wide as the page, as many pages as it takes. */
const onPaper =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Places in the list of cell formats of `styles`. */
const styleOf = { plain: 0, head: 1, date: 2, wrapped: 3 } as const

const styles = `${xmlHead}<styleSheet xmlns="${main}">
  <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
  <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
  <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
  <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
  <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
  <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function contentTypes(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
  ${parts.join('')}</Types>`
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

/** Names as Excel takes them: 31 characters, without these, no two alike. */
export function sheetNames(sheets: readonly Pick<Sheet, 'name'>[]): string[] {
  const names = new Set<string>()
  for (const { name } of sheets) {
    const allowed = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
    names.add(names.has(allowed) ? `${allowed.slice(0, 27)} ${String(names.size + 1)}` : allowed)
  }
  return [...names]
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets>${headsOnPaper(names)}</workbook>`
}

/** The head stands on every page that is printed. */
function headsOnPaper(names: readonly string[]): string {
  const heads = names.map(
    (name, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xml(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`,
  )
  return `<definedNames>${heads.join('')}</definedNames>`
}

function xlsxRow(cells: readonly Cell[], number: number, style: number): string {
  const height = style === styleOf.wrapped ? ` ht="${heightOf(cells)}" customHeight="1"` : ''
  return `<row r="${number}"${height}>${cells.map((cell, i) => xlsxCell(cell, `${columnName(i)}${number}`, style)).join('')}</row>`
}

/** Not every program works out by itself how high a row must be; 409 points is the most that Excel takes. */
function heightOf(cells: readonly Cell[]): number {
  const lines = cells.map((cell) =>
    (cell ?? '')
      .toString()
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersOnLine)), 0),
  )
  return Math.min(409, 15 * Math.max(...lines, 1))
}

/** Of a column that is 24 wide, words broken off. */
const charactersOnLine = 21

/** Longer texts make a workbook that Excel calls damaged. */
const maxCellLength = 32_767

function xlsxCell(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`
  if (typeof cell !== 'string') return `<c r="${reference}" s="${styleOf.date}"><v>${serialOf(cell)}</v></c>`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(asWritten(cell.slice(0, maxCellLength)))}</t></is></c>`
}

/** Excel reads `_x000D_` as the character of that number (ECMA-376, ST_Xstring): its first sign is given as one itself. */
function asWritten(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Excel counts days; its day 1 is 1 January 1900 and it believes in 29 February 1900. */
function serialOf(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1899-12-30').until(day).days
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCodePoint(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}

/** Escaped, without the characters that XML 1.0 does not allow. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
