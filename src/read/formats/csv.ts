import type { Problem } from '../../base/problem.ts'
import type { Document, Item, Part } from '../document.ts'
import type { Format } from '../format.ts'
import { csvToTable, delimiterOf, hasHeadRow, headBegins } from '../text/csv.ts'
import { fileToUtf8 } from '../text/charset.ts'
import { cardOf, contactColumns, type ContactColumns } from './contact-rows.ts'
import { emptyDocument } from './document-of.ts'
import { utf8Pieces } from './text.ts'
import { maxEntries } from './unpack-limits.ts'

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
  const columns = contactColumns(firstRow(item))
  if (columns !== undefined) {
    return {
      ...emptyDocument('csv', item),
      kind: 'container',
      problems,
      nested: { [Symbol.iterator]: () => cards(item, columns, problems) },
    }
  }
  return {
    ...emptyDocument('csv', item),
    problems,
    parts: { [Symbol.iterator]: () => tableParts(item, problems) },
  }
}

/** Heads of an address book are some hundreds of bytes, those of Outlook two thousand. */
const headBytes = 16_384

function firstRow({ bytes, charset }: Item): string[] {
  const { text } = fileToUtf8(bytes.read(0, Math.min(headBytes, bytes.sizeBytes)), charset)
  const newline = text.indexOf(10)
  const line = newline < 0 ? text : text.subarray(0, newline)
  return csvToTable(line, delimiterOf(text)).toString().split('\t')
}

function* cards(item: Item, columns: ContactColumns, problems: Problem[]): Generator<Item> {
  let number = 0
  for (const { text } of tableParts(item, problems)) {
    for (const row of Buffer.from(text).toString().split('\n').slice(1)) {
      if (row.trim() === '') continue
      if (++number > maxEntries) {
        problems.push({ code: 'too-many', place: '', lostBytes: 0, detail: 'rows' })
        return
      }
      yield cardOf(columns, row.split('\t'), String(number))
    }
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
    const all = csvToTable(piece, delimiter)
    const start = number === 1 ? headBegins(all) : 0
    const above = all.subarray(0, start)
    if (above.toString('latin1').trim() !== '') yield { place: 'table/above', layout: 'prose', text: above }
    const table = all.subarray(start)
    const place = number === 1 ? 'table' : `table+${number}`
    if (number === 1 && hasHeadRow(table)) head = table.subarray(0, table.indexOf(10) + 1)
    const text = number > 1 && head !== undefined ? Buffer.concat([head, table]) : table
    yield { place, layout: 'table', ...(head === undefined ? {} : { hasHead: true }), text }
  }
}
