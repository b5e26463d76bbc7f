import { createHash } from 'node:crypto'
import type { BreachEvent, BreachLine } from '../privacy/breaches/event.ts'
import type { Database } from './database.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** Files of breaches: lines that are only added, each with the hash of the one before it, and papers that are sealed. */
export interface Breaches {
  /** Every line, the oldest first; of one breach when it is named. */
  readonly lines: (breach?: number) => Promise<readonly BreachLine[]>
  /** Opens a file, and gives its number. */
  readonly open: (event: Omit<Opened, 'former'>, atMs: number) => Promise<BreachLine>
  readonly append: (breach: number, event: BreachEvent, atMs: number) => Promise<BreachLine>
  /** Numbers of the files in which a line was changed or taken out since. */
  readonly broken: () => Promise<readonly number[]>
  /** Gives the paper's number. */
  readonly keepPaper: (paper: BreachPaper) => Promise<number>
  readonly paper: (id: number) => Promise<BreachPaper | null>
}

type Opened = Extract<BreachEvent, { readonly type: 'opened' }>

/** A list of people, a receipt, a letter as it went out. */
export interface BreachPaper {
  readonly breach: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly atMs: number
}

export function createBreaches(database: Database): Breaches {
  const { kysely } = database
  return {
    lines: (breach) => lines(database, breach),
    open: (event, atMs) => openFile(database, event, atMs),
    append: (breach, event, atMs) => append(database, { breach, event, atMs }),
    broken: () => broken(database),
    keepPaper: async ({ breach, name, mediaType, bytes, atMs }) => {
      const { id } = await kysely
        .insertInto('breach_paper')
        .values({
          breach,
          name,
          media_type: mediaType,
          bytes: sealBytes(bytes, database.previewKey),
          at_ms: atMs,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return Number(id)
    },
    paper: async (id) => {
      const row = await kysely.selectFrom('breach_paper').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined) return null
      return {
        breach: Number(row.breach),
        name: row.name,
        mediaType: row.media_type,
        bytes: openSealedBytes(row.bytes, database.previewKey),
        atMs: Number(row.at_ms),
      }
    },
  }
}

async function lines({ kysely }: Database, breach?: number): Promise<BreachLine[]> {
  const all = kysely.selectFrom('breach_event').selectAll().orderBy('id')
  const rows = await (breach === undefined ? all : all.where('breach', '=', breach)).execute()
  return rows.map(lineOf)
}

function lineOf(row: {
  readonly id: number
  readonly breach: number
  readonly at_ms: number
  readonly body: string
  readonly hash: string
}): BreachLine {
  return {
    id: Number(row.id),
    breach: Number(row.breach),
    atMs: Number(row.at_ms),
    event: JSON.parse(row.body) as BreachEvent, // written from BreachEvent
    hash: row.hash,
  }
}

/** A new file names the last line of all others: a whole file that is taken out is missed. */
async function openFile(
  { kysely }: Database,
  event: Omit<Opened, 'former'>,
  atMs: number,
): Promise<BreachLine> {
  return kysely.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('breach_event')
      .select(['breach', 'hash'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { most } = await transaction
      .selectFrom('breach_event')
      .select((select) => select.fn.max('breach').as('most'))
      .executeTakeFirstOrThrow()
    const breach = Number(most ?? 0) + 1
    return insert(transaction, { breach, event: { ...event, former: last?.hash ?? '' }, atMs, former: '' })
  })
}

interface NewLine {
  readonly breach: number
  readonly event: BreachEvent
  readonly atMs: number
}

async function append({ kysely }: Database, line: NewLine): Promise<BreachLine> {
  return kysely.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('breach_event')
      .select('hash')
      .where('breach', '=', line.breach)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined)
      throw new Error(`Cannot add to the file of breach ${String(line.breach)}: expected that it was opened`)
    return insert(transaction, { ...line, former: last.hash })
  })
}

async function insert(
  transaction: Database['kysely'],
  { breach, event, atMs, former }: NewLine & { readonly former: string },
): Promise<BreachLine> {
  const body = JSON.stringify(event)
  const hash = lineHash(former, { atMs, body })
  const { id } = await transaction
    .insertInto('breach_event')
    .values({ breach, at_ms: atMs, body, hash })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: Number(id), breach, atMs, event, hash }
}

/** As the evidence pack explains it, so that anybody can reckon it again. */
function lineHash(former: string, { atMs, body }: { readonly atMs: number; readonly body: string }): string {
  return createHash('sha256')
    .update(`${former}\n${String(atMs)}\n${body}`, 'utf8')
    .digest('hex')
}

async function broken({ kysely }: Database): Promise<number[]> {
  const rows = await kysely.selectFrom('breach_event').selectAll().orderBy('id').execute()
  const lastOf = new Map<number, string>()
  const wrong = new Set<number>()
  let last = ''
  for (const row of rows) {
    const breach = Number(row.breach)
    const former = lastOf.get(breach)
    if (row.hash !== lineHash(former ?? '', { atMs: Number(row.at_ms), body: row.body })) wrong.add(breach)
    const { event } = lineOf(row)
    if (former === undefined && (event.type !== 'opened' || event.former !== last)) wrong.add(breach)
    lastOf.set(breach, row.hash)
    last = row.hash
  }
  return [...wrong]
}
