import { fieldIds, fieldSpecs, type FieldId, type FieldSpec } from './fields.ts'
import type { StatementValue } from './model.ts'
import { vocabularies, type Vocabulary } from './vocabulary.ts'

/** Somebody else's register: a head and rows of cells. */
export interface ImportTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** By column, the field that it fills; null: it is left out. */
export type ImportMapping = readonly (FieldId | null)[]

/** How the lists and fields are called, folded, in the languages there are: "factuuradres" -> what it may be. */
export interface ImportWords {
  readonly fields: ReadonlyMap<string, FieldId>
  readonly terms: Readonly<Record<Vocabulary, ReadonlyMap<string, string>>>
  readonly fold: (text: string) => string
  /** The term that a text begins with, as ISO 8601 ("zeven jaar na ...": P7Y) with whether it says no more; undefined: it names none. */
  readonly termIn: (text: string) => { readonly term: string; readonly isAll: boolean } | undefined
}

/** One row as an activity of the organisation's own. */
export interface ImportedActivity {
  readonly name: string
  readonly statements: readonly ImportedStatement[]
}

export interface ImportedStatement {
  readonly field: FieldId
  readonly item: string
  readonly value: StatementValue
}

/**
 * What each column is by its head. What no field fits goes to the remarks, so that nothing is lost; the first column is the name when no
 * head says so.
 */
export function guessMapping({ heads }: Pick<ImportTable, 'heads'>, words: ImportWords): ImportMapping {
  const taken = new Set<FieldId>()
  const guessed = heads.map((head) => {
    const field = words.fields.get(words.fold(head))
    if (field === undefined || taken.has(field) || !importFields.includes(field)) return 'remarks'
    taken.add(field)
    return field
  })
  return taken.has('name') ? guessed : guessed.map((field, i) => (i === 0 ? 'name' : field))
}

/** Fields that a cell of text can fill. */
export const importFields: readonly FieldId[] = fieldIds.filter((field) => {
  const { item, term }: FieldSpec = fieldSpecs[field]
  return item !== 'source' && field !== 'transfers' && field !== 'risks' && term !== 'date'
})

/**
 * Rows as activities. A cell of a list is taken apart at semicolons, commas and line ends; what is no word of the list is not lost: it
 * goes to the remarks, under the head of its column. Rows without a name are left out.
 */
export function importActivities(
  { heads, rows }: ImportTable,
  mapping: ImportMapping,
  words: ImportWords,
): ImportedActivity[] {
  return rows.flatMap((row) => {
    const name = cellsOf('name', mapping, row).join(' ')
    if (name === '') return []
    const remarks: string[] = []
    const statements = mapping.flatMap((field, column) => {
      const cell = (row[column] ?? '').trim()
      if (field === null || field === 'name' || cell === '') return []
      const head = heads[column] ?? ''
      if (field === 'remarks') {
        remarks.push(words.fields.get(words.fold(head)) === 'remarks' ? cell : `${head}: ${cell}`)
        return []
      }
      if (field === 'retention') return [retentionOf(name, cell, words)]
      const { taken, left } = statementsOf(field, cell, words)
      if (left.length > 0) remarks.push(`${head}: ${left.join('; ')}`)
      return taken
    })
    const told = remarks.join('\n').slice(0, longestText)
    return [
      {
        name: name.slice(0, longestName),
        statements: [
          ...unique(statements),
          ...(told === '' ? [] : [{ field: 'remarks', item: '', value: { term: '', text: told } } as const]),
        ],
      },
    ]
  })
}

/** As long as what is typed may be. */
const longestText = 4000
const longestName = 200
const longestItem = 300
/** A list in one cell has a dozen; a cell made by hand has thousands. */
const mostPieces = 100

function cellsOf(field: FieldId, mapping: ImportMapping, row: readonly string[]): string[] {
  return mapping.flatMap((one, column) => {
    const cell = (row[column] ?? '').trim()
    return one === field && cell !== '' ? [cell] : []
  })
}

interface TakenApart {
  readonly taken: readonly ImportedStatement[]
  /** What is no word of the field's list. */
  readonly left: readonly string[]
}

function statementsOf(field: FieldId, cell: string, words: ImportWords): TakenApart {
  const { many, item, term }: FieldSpec = fieldSpecs[field]
  if (!many) {
    const known = isVocabulary(term) ? words.terms[term].get(words.fold(cell)) : undefined
    const value =
      known === undefined ? { term: '', text: cell.slice(0, longestText) } : { term: known, text: '' }
    return { taken: [{ field, item: '', value }], left: [] }
  }
  const all = cell
    .split(/[;,\n|•]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const [pieces, beyond] = [all.slice(0, mostPieces), all.slice(mostPieces)]
  if (!isVocabulary(item)) return { taken: pieces.map((piece) => freeLine(field, piece)), left: beyond }
  const known = pieces.map((piece) => words.terms[item].get(words.fold(piece)))
  return {
    taken: known.flatMap((word) =>
      word === undefined ? [] : [{ field, item: word, value: { term: '', text: '' } }],
    ),
    left: [...pieces.filter((_, i) => known[i] === undefined), ...beyond],
  }
}

/** Others name one term for all that an activity holds: the records are those of the activity. */
function retentionOf(name: string, cell: string, { termIn }: ImportWords): ImportedStatement {
  const { term, isAll } = termIn(cell) ?? { term: '', isAll: false }
  const text = isAll ? '' : cell.slice(0, longestText)
  return { field: 'retention', item: name.slice(0, longestName), value: { term, text } }
}

/** The line itself is its key, as one that is typed. */
function freeLine(field: FieldId, text: string): ImportedStatement {
  const item = text.toLowerCase().replace(/\s+/g, ' ').slice(0, longestItem)
  return { field, item, value: { term: '', text: text.slice(0, longestText) } }
}

function unique(statements: readonly ImportedStatement[]): ImportedStatement[] {
  return [...new Map(statements.map((one) => [`${one.field} ${one.item}`, one])).values()]
}

function isVocabulary(list: string): list is Vocabulary {
  return Object.hasOwn(vocabularies, list)
}
