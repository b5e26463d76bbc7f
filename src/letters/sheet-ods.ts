import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sheetNames, type Cell, type Sheet } from './sheet.ts'

/** Lists as one OpenDocument workbook, a sheet each: texts are texts, whatever they look like. Equal lists give equal bytes. */
export function sheetsToOds(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  const names = sheetNames(sheets)
  sheets.forEach((sheet, i) => {
    utils.book_append_sheet(book, worksheet(sheet), names[i])
  })
  const written: unknown = write(book, { bookType: 'ods', type: 'buffer', compression: true })
  if (!(written instanceof Uint8Array)) throw new Error('Cannot write the workbook: expected bytes')
  return finished(written)
}

function worksheet({ heads, rows }: Sheet): WorkSheet {
  const lines = [heads, ...rows].map((row) => row.map(cellOf))
  const sheet = utils.aoa_to_sheet(lines)
  sheet['!cols'] = heads.map(() => ({ wch: 28 }))
  return sheet
}

/** What a cell of other programs takes. */
const maxLength = 32_767

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if (typeof cell === 'string') return { t: 's', v: allowed(cell).slice(0, maxLength) }
  return { t: 's', v: cell.toString() }
}

/** Without what XML 1.0 does not allow. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD')
}

/** Cells whose texts go on below each other instead of being cut; the library writes no styles of cells. */
const cellStyle =
  '<office:styles><style:style style:name="Default" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style></office:styles>'

/** Printed: A4 on its side, as wide as the page; the library names this layout and does not write it. */
const pageLayout =
  '<office:automatic-styles><style:page-layout style:name="mp1"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>'

/** Packed anew with one date; the media type stands first and bare, as OpenDocument asks. */
function finished(bytes: Uint8Array): Uint8Array {
  const { mimetype = new Uint8Array(), ...files } = unzipSync(bytes)
  const styles = strFromU8(files['styles.xml'] ?? new Uint8Array())
  files['styles.xml'] = strToU8(
    styles.replace('<office:master-styles>', `${cellStyle}${pageLayout}<office:master-styles>`),
  )
  const at = { mtime: new Date(1980, 0, 1) }
  const packed = Object.entries(files).map(
    ([name, content]) => [name, [content, { ...at, level: 6 }]] as const,
  )
  return zipSync({ mimetype: [mimetype, { ...at, level: 0 }], ...Object.fromEntries(packed) })
}
