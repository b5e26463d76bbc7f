import { utf8, type ByteSource } from '../../base/bytes.ts'
import type { Part } from '../document.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

const definitions = /^xl\/pivotCache\/pivotCacheDefinition(\d*)\.xml$/
/** Words, numbers, days, yes or no; what else there is (an error, nothing) says nothing of anybody. */
const values = new Set(['s', 'n', 'd', 'b'])
/** Characters of one copy: as of a sheet. */
const maxCharacters = 100_000_000

interface PivotField {
  readonly name: string
  readonly items: string[]
}

/**
 * The copies of rows that a pivot table keeps of what it was made of, also when that lies elsewhere or was thrown away. A copy of which all words
 * stand in the sheets too says nothing new.
 */
export function* pivotParts(archive: Package, inSheets: readonly string[]): Generator<Part> {
  const names = archive.names.filter((name) => definitions.test(name))
  const known = new Set(names.length === 0 ? [] : inSheets)
  for (const name of names) {
    const definition = archive.open(name)
    if (definition === undefined) continue
    const fields = fieldsOf(definition)
    const records = archive.open(name.replace('Definition', 'Records'))
    const rows = records === undefined ? [] : rowsOf(records, fields)
    const words = [...fields.flatMap(({ items }) => items), ...rows.flat()]
    if (words.every((word) => known.has(word) || !/\p{L}/u.test(word))) continue
    if (rows.length === 0) yield { place: name, layout: 'prose', text: utf8(listed(fields)) }
    else yield { place: name, layout: 'table', hasHead: true, text: utf8(tableOf(fields, rows)) }
  }
}

function tableOf(fields: readonly PivotField[], rows: readonly (readonly string[])[]): string {
  const head = fields.map(({ name }) => name)
  return [head, ...rows]
    .map((row) => row.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** Without rows, what may stand in each column. */
function listed(fields: readonly PivotField[]): string {
  return fields.map(({ name, items }) => [`${name}:`, ...items].join('\n')).join('\n')
}

function fieldsOf(definition: ByteSource): PivotField[] {
  const fields: PivotField[] = []
  walkXml(definition, {
    open: (name, attribute) => {
      if (name === 'cacheField') fields.push({ name: attribute('name'), items: [] })
      // Each item counts, for rows point to it by its number.
      else if (isItem(name)) fields.at(-1)?.items.push(values.has(name) ? valueOf(name, attribute) : '')
    },
  })
  return fields
}

const isItem = (name: string): boolean => values.has(name) || name === 'm' || name === 'e'

/** A row holds a value itself, or the number of one among those of its column. */
function rowsOf(records: ByteSource, fields: readonly PivotField[]): string[][] {
  const rows: string[][] = []
  let left = maxCharacters
  walkXml(records, {
    open: (name, attribute) => {
      if (left < 0) return
      if (name === 'r') {
        rows.push([])
        left--
      }
      const row = rows.at(-1)
      if (row === undefined || (name !== 'x' && !isItem(name))) return
      const told =
        name === 'x'
          ? (fields[row.length]?.items[Number(attribute('v'))] ?? '')
          : values.has(name)
            ? valueOf(name, attribute)
            : ''
      left -= told.length + 1
      row.push(told)
    },
  })
  return rows
}

function valueOf(name: string, attribute: (name: string) => string): string {
  const value = attribute('v')
  return name === 'd' ? value.replace('T00:00:00', '') : value
}
