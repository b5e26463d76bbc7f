import { utf8, type ByteSource } from '../../base/bytes.ts'
import type { Part } from '../document.ts'
import { walkXml } from './xml.ts'
import type { Package } from './zip.ts'

const definitions = /^xl\/pivotCache\/pivotCacheDefinition(\d*)\.xml$/
/** Words, numbers, days, yes or no; what else there is (an error, nothing) says nothing of anybody. */
const values = new Set(['s', 'n', 'd', 'b'])
/** As of a sheet. */
const maxFields = 1000
/** What a value costs beside its characters. */
const valueBytes = 8

interface PivotField {
  readonly name: string
  readonly items: string[]
}

/** How many characters may still be told; what is beyond is cut and listed. */
export interface CharacterBudget {
  left: number
}

interface Reading {
  readonly fields: PivotField[]
  readonly budget: CharacterBudget
  /** True once a word stood there that stands in no sheet. */
  saysNew: boolean
}

/**
 * The copies of rows that a pivot table keeps of what it was made of, also when that lies elsewhere or was thrown away. A copy of which all words
 * stand in the sheets too says nothing new.
 */
export function* pivotParts(
  archive: Package,
  inSheets: readonly string[],
  budget: CharacterBudget,
): Generator<Part> {
  const names = archive.names.filter((name) => definitions.test(name))
  const known = new Set(names.length === 0 ? [] : inSheets)
  const isNew = (word: string): boolean => /\p{L}/u.test(word) && !known.has(word)
  for (const name of names) {
    const definition = archive.open(name)
    if (definition === undefined) continue
    const reading: Reading = { fields: [], budget, saysNew: false }
    readFields(definition, reading, isNew)
    const records = archive.open(name.replace('Definition', 'Records'))
    const rows = records === undefined ? [] : rowsOf(records, reading, isNew)
    if (budget.left < 0) archive.problems.push({ code: 'too-large', place: name, lostBytes: 0 })
    if (!reading.saysNew) continue
    const { fields } = reading
    if (rows.length === 0) yield { place: name, layout: 'prose', text: utf8(listed(fields)) }
    else
      yield { place: name, layout: 'table', hasHead: true, text: utf8([headOf(fields), ...rows].join('\n')) }
  }
}

const headOf = (fields: readonly PivotField[]): string => fields.map(({ name }) => cellOf(name)).join('\t')

const cellOf = (value: string): string => value.replaceAll(/[\t\r\n]+/g, ' ')

/** Without rows, what may stand in each column. */
function listed(fields: readonly PivotField[]): string {
  return fields.map(({ name, items }) => [`${name}:`, ...items].join('\n')).join('\n')
}

function readFields(definition: ByteSource, reading: Reading, isNew: (word: string) => boolean): void {
  const { fields, budget } = reading
  walkXml(definition, {
    open: (name, attribute) => {
      if (budget.left < 0) return
      if (name === 'cacheField') {
        const field = { name: attribute('name'), items: [] }
        budget.left -= field.name.length
        if (fields.length < maxFields) fields.push(field)
      }
      // Each item counts, for rows point to it by its number.
      else if (isItem(name)) {
        const item = itemOf(name, attribute)
        budget.left -= item.length + valueBytes
        fields.at(-1)?.items.push(item)
        reading.saysNew ||= isNew(item)
      }
    },
  })
}

const isItem = (name: string): boolean => values.has(name) || name === 'm' || name === 'e'

/** As lines, for as values millions of them would fill the memory. A row holds a value itself, or the number of one among those of its column. */
function rowsOf(records: ByteSource, reading: Reading, isNew: (word: string) => boolean): string[] {
  const { fields, budget } = reading
  const rows: string[] = []
  let row: string[] = []
  const endRow = (): void => {
    const line = row.join('\t')
    if (line.trim() !== '') rows.push(line)
    row = []
  }
  walkXml(records, {
    open: (name, attribute) => {
      if (name === 'r') endRow()
      const field = fields[row.length]
      if (budget.left < 0 || field === undefined || (name !== 'x' && !isItem(name))) return
      const told = name === 'x' ? (field.items[Number(attribute('v'))] ?? '') : itemOf(name, attribute)
      budget.left -= told.length + 1
      if (budget.left < 0) return
      row.push(cellOf(told))
      reading.saysNew ||= name !== 'x' && isNew(told)
    },
  })
  endRow()
  return rows
}

const itemOf = (name: string, attribute: (name: string) => string): string =>
  values.has(name) ? valueOf(name, attribute) : ''

function valueOf(name: string, attribute: (name: string) => string): string {
  const value = attribute('v')
  return name === 'd' ? value.replace('T00:00:00', '') : value
}
