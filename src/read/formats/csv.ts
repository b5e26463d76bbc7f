import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { csvToTable, delimiterOf, hasHeadRow } from '../text/csv.ts'
import { emptyDocument } from './document-of.ts'
import { utf8Pieces } from './text.ts'

/** Tables as text: cells divided by comma, semicolon, TAB or bar, whichever it is. */
export const csv: Format = {
  id: 'csv',
  mediaTypes: [
    'text/csv',
    'text/comma-separated-values',
    'text/tab-separated-values',
    'application/csv',
    'text/x-csv',
  ],
  extensions: ['csv', 'tsv', 'tab'],
  read: readCsv,
}

function readCsv(item: Item): Document {
  const problems: Problem[] = []
  return {
    ...emptyDocument('csv', item),
    problems,
    parts: { [Symbol.iterator]: () => tableParts(item, problems) },
  }
}

// Every piece of a long table begins with the head again, so that its columns are known there too.
function* tableParts(item: Item, problems: Problem[]): Generator<Part> {
  let number = 0
  let delimiter = 0
  let head: Buffer | undefined
  for (const piece of utf8Pieces(item, problems)) {
    number++
    if (number === 1) delimiter = delimiterOf(piece)
    const table = csvToTable(piece, delimiter)
    const place = number === 1 ? 'table' : `table+${number}`
    if (number === 1 && hasHeadRow(table)) head = table.subarray(0, table.indexOf(10) + 1)
    const text = number > 1 && head !== undefined ? Buffer.concat([head, table]) : table
    yield { place, layout: 'table', ...(head === undefined ? {} : { hasHead: true }), text }
  }
}
