import { inMemory } from '../base/bytes.ts'
import { mayRun } from '../letters/sheet.ts'
import type { OwnRows } from '../people/own-rows.ts'
import type { Item } from '../read/index.ts'
import type { ObservedText } from '../scan/observe.ts'

/** A table in a piece, with which of its rows are the person's. */
export interface SeenTable extends OwnRows {
  readonly place: string
  readonly hasHead: boolean
  readonly observed: ObservedText
}

/** The head and the person's own rows, table by table, as CSV (RFC 4180): the file itself holds everybody. */
export function ownTable(
  raw: Item,
  tables: readonly SeenTable[],
): { readonly item: Item; readonly doubtfulRows: number; readonly isCut: true } | null {
  const pieces = tables.flatMap(({ place, hasHead, observed, sure }) => {
    const lines = Buffer.from(observed.text).toString().split('\n')
    const rows = sure.filter((row) => !hasHead || row > 0).map((row) => lines[row] ?? '')
    if (rows.length === 0) return []
    const head = hasHead ? [lines[0] ?? ''] : []
    return [[`# ${place.replaceAll(/\s+/g, ' ')}`, ...[...head, ...rows].map(csvLine)].join('\r\n')]
  })
  if (pieces.length === 0) return null
  const name = `${raw.name.replace(/\.[^.]{1,7}$/, '') || 'tabel'}.csv`
  return {
    item: {
      path: '',
      name,
      mediaType: 'text/csv',
      charset: 'utf-8',
      bytes: inMemory(Buffer.from(`${pieces.join('\r\n\r\n')}\r\n`)),
    },
    doubtfulRows: tables.reduce((sum, { doubtful }) => sum + doubtful.length, 0),
    isCut: true,
  }
}

/** Phone numbers and sums stay as they are: programs read these lists too. */
const isNumber = /^\s*[+-][\d\s().,/-]*$/

/** A cell that begins as a formula would run when the list is opened (OWASP, CSV injection): a quote goes before it. */
function csvLine(row: string): string {
  return row
    .split('\t')
    .map((cell) => (mayRun(cell) && !isNumber.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]|^#/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}
