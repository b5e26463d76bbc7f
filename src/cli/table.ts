import { safeText, shorten } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => string
  readonly align?: 'right'
  /** Gets what is left of the width. */
  readonly grows?: boolean
}

/** Rows as aligned columns that fit the terminal; cells are made safe. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, hasColour }: Terminal,
): string {
  const cells = rows.map((row) => columns.map(({ cell }) => safeText(cell(row))))
  const natural = columns.map(({ head }, i) =>
    Math.max(head.length, ...cells.map((line) => [...(line[i] ?? '')].length)),
  )
  const fixed = natural.reduce((sum, one, i) => sum + (columns[i]?.grows === true ? 0 : one) + 2, -2)
  const growing = natural.filter((_, i) => columns[i]?.grows === true)
  const room = Math.max(narrowest, fairShare(growing, width - fixed))
  const widths = natural.map((one, i) => (columns[i]?.grows === true ? Math.min(one, room) : one))
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, i) => pad(shorten(text, widths[i] ?? 0), widths[i] ?? 0, columns[i]?.align))
      .join('  ')
      .trimEnd()
  const head = line(columns.map((column) => column.head))
  return [hasColour ? `\u001B[2m${head}\u001B[0m` : head, ...cells.map(line)].join('\n')
}

const narrowest = 12

/** The width up to which each may grow, so that together they fit: what a narrow one leaves the others have. */
function fairShare(wanted: readonly number[], room: number): number {
  let left = room
  const waiting = wanted.toSorted((a, b) => a - b)
  for (const [index, one] of waiting.entries()) {
    const share = Math.floor(left / (waiting.length - index))
    if (one > share) return share
    left -= one
  }
  return Infinity
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - [...text].length))
  return align === 'right' ? space + text : text + space
}
