import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { WireAnswer } from '../answer.ts'

/** Excel's own bound is 16,384 columns; real sheets use some dozens. */
const maxColumns = 1000

/** Characters of a whole workbook: a million rows of a customer list. More is cut and listed. */
const maxCharacters = 100_000_000

/** Sheets of Excel before 2007 and of its binary form after: hidden ones too, with remarks of readers. */
export async function readWorkbook(bytes: Uint8Array): Promise<WireAnswer> {
  const answer: WireAnswer = { title: '', fields: [], parts: [], nested: [], problems: [] }
  const workbook = openWorkbook(bytes)
  if (typeof workbook === 'string')
    return { ...answer, problems: [{ code: workbook, place: '', lostBytes: bytes.length }] }
  let left = maxCharacters
  for (const name of workbook.SheetNames) {
    const place = `sheet/${name}`
    const rows = rowsOf(workbook.Sheets[name])
    const table = tableOf(rows, left)
    left -= table.text.length
    if (table.isCut) answer.problems.push({ code: 'too-large', place, lostBytes: 0 })
    if (table.text.trim() !== '') answer.parts.push({ place, text: table.text })
    const remarks = remarksOf(rows)
    if (remarks !== '') answer.parts.push({ place: `comments/${name}`, text: remarks })
  }
  return answer
}

function openWorkbook(bytes: Uint8Array): WorkBook | 'encrypted' | 'damaged' {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: false,
      cellHTML: false,
    })
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message)
    return isLocked ? 'encrypted' : 'damaged'
  }
}

type Row = readonly (CellObject | undefined)[] | undefined

function rowsOf(sheet: WorkSheet | undefined): readonly Row[] {
  return sheet?.['!data'] ?? []
}

function tableOf(rows: readonly Row[], mostCharacters: number): { text: string; isCut: boolean } {
  const lines: string[] = []
  let size = 0
  let isCut = false
  for (const row of rows) {
    if (row === undefined) continue
    isCut ||= row.length > maxColumns
    const line = Array.from(row.slice(0, maxColumns), shown).join('\t').trimEnd()
    size += line.length + 1
    if (size > mostCharacters) return { text: lines.join('\n'), isCut: true }
    if (line !== '') lines.push(line)
  }
  return { text: lines.join('\n'), isCut }
}

/** Dates by year, month and day; numbers whole, for "1.2E+8" is nobody's number, but with the zeroes that a form puts in front. */
function shown(cell: CellObject | undefined): string {
  const { v: value, w: written = '' } = cell ?? {}
  if (value === undefined || cell?.t === 'z') return ''
  if (value instanceof Date) return dateOf(value, written)
  if (typeof value === 'number') return /^0\d+$/.test(written) ? written : String(value)
  return (cell?.t === 'e' ? written : String(value)).replaceAll(/[\t\r\n]+/g, ' ')
}

/** A number below 1 that is shown as a time has no day. */
function dateOf(date: Date, written: string): string {
  if (Number.isNaN(date.getTime())) return written
  return date.getUTCFullYear() < 1900 ? written : date.toISOString().slice(0, 10)
}

function remarksOf(rows: readonly Row[]): string {
  const remarks = rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.c ?? []))
  return remarks.map(({ a, t }) => (a === undefined || a === '' ? t : `${a}: ${t}`)).join('\n')
}
