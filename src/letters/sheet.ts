import { strToU8, zipSync } from 'fflate'

/** What stands in one cell; a date is shown as a day. */
export type Cell = string | number | Temporal.PlainDate | null

export interface Sheet {
  /** Name of the only sheet, as people read it. */
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
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
  const safe = /^[\s\p{Cc}]*[=+\-@|%\uFF0B\uFF1D\uFF20\uFF0D]|^[\t\r\n]/u.test(text) ? `'${text}` : text
  return /["\r\n\t]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A list as an Excel workbook (ECMA-376): texts are texts, whatever they look like; the head stays in sight. */
export function sheetToXlsx({ name, heads, rows }: Sheet): Uint8Array {
  const lines = [xlsxRow(heads, 1, styleOf.head)]
  let number = 1
  for (const row of rows) lines.push(xlsxRow(row, ++number, styleOf.plain))
  const widths = heads
    .map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="24" customWidth="1"/>`)
    .join('')
  const sheet = `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1"
    topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols>
    <sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${columnName(heads.length - 1)}${number}"/></worksheet>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(workbook(name)),
      'xl/_rels/workbook.xml.rels': strToU8(
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': strToU8(styles),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    { level: 6 },
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Places in the list of cell formats of `styles`. */
const styleOf = { plain: 0, head: 1, date: 2 } as const

const styles = `${xmlHead}<styleSheet xmlns="${main}">
  <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
  <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
  <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
  <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
  <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

const contentTypes = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

/** Excel takes 31 characters, without these. */
function workbook(name: string): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xml(allowed)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function xlsxRow(cells: readonly Cell[], number: number, style: number): string {
  return `<row r="${number}">${cells.map((cell, i) => xlsxCell(cell, `${columnName(i)}${number}`, style)).join('')}</row>`
}

/** Longer texts make a workbook that Excel calls damaged. */
const maxCellLength = 32_767

function xlsxCell(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${cell}</v></c>`
  if (typeof cell !== 'string') return `<c r="${reference}" s="${styleOf.date}"><v>${serialOf(cell)}</v></c>`
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, maxCellLength))}</t></is></c>`
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
