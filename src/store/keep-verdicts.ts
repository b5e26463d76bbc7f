import type { ContactChannel } from '../base/contact.ts'
import { insertRows } from './bulk.ts'
import type { VerdictRow } from './contacts.ts'
import type { Database } from './database.ts'

/** Puts these in place of all former ones; what did not change is not written anew. */
export async function keepVerdicts(database: Database, rows: readonly VerdictRow[]): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    const inside = { ...database, kysely: transaction }
    const former = await formerRows(inside)
    const changed: (readonly (string | number | null)[])[] = []
    const going: (readonly [contact: string, channel: ContactChannel])[] = []
    for (const row of rows) {
      const cells = cellsOf(row)
      const key = keyOfCells(cells)
      const before = former.get(key)
      former.delete(key)
      if (before === JSON.stringify(cells)) continue
      if (before !== undefined) going.push([row.contact, row.channel])
      changed.push(cells)
    }
    for (const key of former.keys()) going.push(JSON.parse(key) as [string, ContactChannel]) // made by keyOfCells
    await removeVerdicts(inside, going)
    await insertRows(inside, { into: 'contact_verdict', columns: verdictColumns }, changed)
  })
}

const verdictColumns = {
  contact: 'text',
  channel: 'text',
  name: 'text',
  value: 'text',
  state: 'text',
  grade: 'text',
  may: 'text',
  reason: 'text',
  purposes: 'text',
  at_ms: 'integer',
  documents: 'text',
  rests: 'text',
  still: 'text',
  flaws: 'text',
  folded: 'text',
} as const

function cellsOf(row: VerdictRow): readonly (string | number | null)[] {
  return [
    row.contact,
    row.channel,
    row.name,
    row.value,
    row.state,
    row.grade,
    row.may,
    row.reason,
    row.purposes.join(' '),
    row.atMs,
    row.documents.join(' '),
    row.rests,
    row.still.join(' '),
    row.flaws.join(' '),
    folded(`${row.name} ${row.value}`),
  ]
}

function keyOfCells([contact, channel]: readonly (string | number | null)[]): string {
  return JSON.stringify([contact, channel])
}

/** What is kept now, by contact and channel: writing a row costs ten times what comparing it does. */
async function formerRows({ kysely }: Database): Promise<Map<string, string>> {
  const columns = Object.keys(verdictColumns) as (keyof typeof verdictColumns)[] // keys of a constant are exactly its names
  const rows = await kysely.selectFrom('contact_verdict').select(columns).execute()
  return new Map(
    rows.map((row) => {
      const cells = columns.map((name) =>
        name === 'at_ms' && row.at_ms !== null ? Number(row.at_ms) : row[name],
      )
      return [keyOfCells(cells), JSON.stringify(cells)]
    }),
  )
}

/** Contacts of one statement. */
const perStatement = 1000

async function removeVerdicts(
  { kysely }: Database,
  going: readonly (readonly [contact: string, channel: ContactChannel])[],
): Promise<void> {
  for (const [channel, own] of Map.groupBy(going, ([, one]) => one)) {
    const contacts = own.map(([contact]) => contact)
    for (let at = 0; at < contacts.length; at += perStatement)
      await kysely
        .deleteFrom('contact_verdict')
        .where('channel', '=', channel)
        .where('contact', 'in', contacts.slice(at, at + perStatement))
        .execute()
  }
}

/** What is looked for in a name or address: lower case, without accents. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
