/** A table as far as its rows lead to rows of others. */
export interface LinkedTable {
  /** The same for one table and different for two: where it lies, and its name. */
  readonly id: string
  readonly name: string
  readonly columns: readonly LinkedColumn[]
  /** Columns that tell its rows apart. */
  readonly key: readonly string[]
  /** Those that the database itself knows of. */
  readonly links: readonly Link[]
}

export interface LinkedColumn {
  readonly name: string
  readonly kind: ColumnKind
}

export type ColumnKind = 'text' | 'number' | 'binary' | 'other'

/** Columns of a table whose values stand in the columns `to` of one row of another. */
export interface Link {
  readonly columns: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

/** A table whose row is joined to a row, itself or by way of another. */
export interface Join {
  readonly table: LinkedTable
  readonly link: Link
  /** Where the link begins: an earlier join, or -1 for the row itself. */
  readonly from: number
}

/** Line, order, customer: further than that a row says little of the first. */
const maxSteps = 3

/** A row with more owners than this is everybody's. */
const maxJoins = 6

/** What rows of a table belong to, nearest first. */
export function joinsOf(table: LinkedTable, tables: ReadonlyMap<string, LinkedTable>): Join[] {
  const joins: (Join & { readonly steps: number })[] = []
  const start = { table, steps: 0, index: -1 }
  const queue = [start]
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (one.steps === maxSteps) continue
    for (const link of one.table.links) {
      const target = tables.get(link.table)
      const isBack = target === table || target === one.table
      if (target === undefined || isBack || joins.length === maxJoins) continue
      const steps = one.steps + 1
      joins.push({ table: target, link, from: one.index, steps })
      queue.push({ table: target, steps, index: joins.length - 1 })
    }
  }
  return joins
}

/**
 * Links that nobody declared, by their names: `klant_id` of one table and the key of the table `klanten`; or a column
 * that is called as the key of another table. To be believed when a sample of the values stands there.
 */
export function likelyLinks(table: LinkedTable, tables: Iterable<LinkedTable>): Link[] {
  const declared = new Set(table.links.flatMap(({ columns }) => columns))
  const links: Link[] = []
  for (const target of tables) {
    const [key] = target.key
    const keyKind = target.columns.find(({ name }) => name === key)?.kind
    if (target === table || key === undefined || target.key.length > 1) continue
    for (const { name, kind } of table.columns) {
      const isOwnKey = table.key.length === 1 && table.key[0] === name
      if (declared.has(name) || isOwnKey || kind !== keyKind || kind === 'binary') continue
      if (isCalled(name, target.name, key)) links.push({ columns: [name], table: target.id, to: [key] })
    }
  }
  return links
}

/** Names of keys that say nothing of the table. */
const anyKey = /^(?:id|nr|no|nummer|number|code|key|uuid|guid|rowid|naam|name|volgnummer|sequence)$/

function isCalled(column: string, table: string, key: string): boolean {
  const plain = column.toLowerCase()
  if (plain === key.toLowerCase()) return !anyKey.test(plain)
  const stem = stemOf(plain)
  return stem !== '' && nounsOf(table.toLowerCase()).some((noun) => noun === stem)
}

const keyWord = '(?:id|nr|no|num|nummer|number|code|key|fk|ref|uuid|guid)'
const asLast = new RegExp(`^(.{2,}?)[_ -]?${keyWord}$`)
const asFirst = new RegExp(`^${keyWord}[_ -](.{2,})$`)

/** `klant` of `klant_id`, `id_klant`, `klantnr`. */
function stemOf(column: string): string {
  return simplified(asLast.exec(column)?.[1] ?? asFirst.exec(column)?.[1] ?? '')
}

/** What one row of a table may be called: Dutch and English plurals, a prefix of the program (`tbl_`, `crm_`). */
function nounsOf(table: string): string[] {
  const whole = table.replace(/^tbl[_-]?/, '')
  const last = whole.slice(whole.lastIndexOf('_') + 1)
  return [whole, last].flatMap((name) =>
    [name, name.replace(/ies$/, 'y'), name.replace(/'?s$/, ''), name.replace(/(?:es|en|n)$/, '')].map(
      simplified,
    ),
  )
}

/** Personen, persoon: a vowel is doubled when its syllable closes, a consonant when it must stay short. */
function simplified(word: string): string {
  return word.replaceAll(/[_\s-]+/g, '').replaceAll(/(.)\1+/g, '$1')
}
