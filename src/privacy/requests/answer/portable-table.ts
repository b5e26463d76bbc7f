import { isPortableOrigin, originOfColumn, type Origin } from './portable.ts'

/** A table as it is taken along: with what each column is, and without what was reckoned of the person. */
export interface PortableTable {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly origin: Origin }[]
  readonly rows: readonly (readonly string[])[]
  /** Heads of columns that were left out. */
  readonly derived: readonly string[]
}

/** Tables out of CSV in which "# name" stands above the head of each. */
export function portableTables(csv: string): readonly PortableTable[] {
  return csv
    .split(/^# /m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const end = block.search(/\r?\n/)
      const [head = [], ...rows] = readCsv(block.slice(end).trim())
      const columns = head.map((name) => ({ name, origin: originOfColumn(name) }))
      const kept = columns.map(({ origin }) => isPortableOrigin(origin))
      return {
        name: block.slice(0, end).replace(/^(?:sheet|table)\//, ''),
        columns: columns.filter((_, i) => kept[i]),
        rows: rows.map((row) => row.filter((_, i) => kept[i] !== false)),
        derived: head.filter((_, i) => !kept[i]),
      }
    })
}

/** Rows of cells (RFC 4180). */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}
