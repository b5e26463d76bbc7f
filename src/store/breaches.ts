import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { BreachEvent, BreachLine, BreachRemains, ThrownBreach } from '../privacy/breaches/event.ts'
import {
  brokenBreaches,
  digestOf,
  eventIn,
  lineHash,
  sealOf,
  type BreachRow,
  type BreachSeal,
} from './breach-chain.ts'
import type { Database } from './database.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** Files of breaches: lines that are only added, each with the hash of the one before it, and papers that are sealed. */
export interface Breaches {
  /** Every line, the oldest first; of one breach when it is named. A file that was thrown away has none. */
  readonly lines: (breach?: number) => Promise<readonly BreachLine[]>
  /** Opens a file, and gives its number. */
  readonly open: (event: Omit<Opened, 'former'>, atMs: number) => Promise<BreachLine>
  readonly append: (breach: number, event: BreachEvent, atMs: number) => Promise<BreachLine>
  /** Numbers of the files in which a line was changed or taken out since. */
  readonly broken: () => Promise<readonly number[]>
  /** Gives the paper's number. */
  readonly keepPaper: (paper: BreachPaper) => Promise<number>
  readonly paper: (id: number) => Promise<BreachPaper | null>
  /** Throws away what the file says, and its papers: what is left stands in one last line, and the chain holds. */
  readonly throwAway: (breach: number, left: BreachRemains, atMs: number) => Promise<void>
  readonly thrownAway: () => Promise<readonly ThrownBreach[]>
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
    broken: async () => brokenBreaches(await rowsOf(kysely)),
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
    throwAway: (breach, left, atMs) => throwAway(database, { breach, left, atMs }),
    thrownAway: () => thrownAway(database),
  }
}

type Kysely = Database['kysely']

/** One writer at a time: each line names the one before it. SQLite's transactions stand in line by themselves. */
async function inTurn<Result>(
  { engine, kysely }: Database,
  write: (transaction: Kysely) => Promise<Result>,
): Promise<Result> {
  return kysely.transaction().execute(async (transaction) => {
    if (engine === 'postgres')
      await sql`lock table breach_event in share row exclusive mode`.execute(transaction)
    return write(transaction)
  })
}

async function rowsOf(kysely: Kysely, breach?: number): Promise<BreachRow[]> {
  const all = kysely.selectFrom('breach_event').selectAll().orderBy('id')
  const rows = await (breach === undefined ? all : all.where('breach', '=', breach)).execute()
  return rows.map((row) => ({
    ...row,
    id: Number(row.id),
    breach: Number(row.breach),
    atMs: Number(row.at_ms),
  }))
}

async function lines({ kysely }: Database, breach?: number): Promise<BreachLine[]> {
  const rows = await rowsOf(kysely, breach)
  return rows.flatMap(({ id, breach: of, atMs, body, hash, salt }) => {
    const event = eventIn(body)
    return event === null || event.type === 'thrown-away' ? [] : [{ id, breach: of, atMs, event, hash, salt }]
  })
}

/** A new file names the last line of all others: a whole file that is taken out is missed. */
async function openFile(
  database: Database,
  event: Omit<Opened, 'former'>,
  atMs: number,
): Promise<BreachLine> {
  return inTurn(database, async (transaction) => {
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
    const opened: Opened = { ...event, former: last?.hash ?? '' }
    const breach = Number(most ?? 0) + 1
    return { ...(await insert(transaction, { breach, event: opened, atMs, former: '' })), event: opened }
  })
}

interface NewLine<Event = BreachEvent> {
  readonly breach: number
  readonly event: Event
  readonly atMs: number
}

async function append(database: Database, line: NewLine): Promise<BreachLine> {
  return inTurn(database, async (transaction) => {
    const last = await transaction
      .selectFrom('breach_event')
      .select('hash')
      .where('breach', '=', line.breach)
      .where('body', '!=', '')
      .where('body', 'not like', `{"type":"thrown-away"%`)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined)
      throw new Error(`Cannot add to the file of breach ${String(line.breach)}: expected that it was opened`)
    return { ...(await insert(transaction, { ...line, former: last.hash })), event: line.event }
  })
}

async function insert(
  transaction: Kysely,
  { breach, event, atMs, former }: NewLine<BreachEvent | BreachSeal> & { readonly former: string },
): Promise<Omit<BreachLine, 'event'>> {
  const body = JSON.stringify(event)
  const salt = randomBytes(16).toString('hex')
  const digest = digestOf(salt, body)
  const hash = lineHash(former, { atMs, said: digest })
  const { id } = await transaction
    .insertInto('breach_event')
    .values({ breach, at_ms: atMs, body, hash, salt, digest })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: Number(id), breach, atMs, hash, salt }
}

async function throwAway(
  database: Database,
  { breach, left, atMs }: { readonly breach: number; readonly left: BreachRemains; readonly atMs: number },
): Promise<void> {
  await inTurn(database, async (transaction) => {
    const rows = await rowsOf(transaction, breach)
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined || first.body === '')
      throw new Error(`Cannot throw away the file of breach ${String(breach)}: expected that it is there`)
    const opened = eventIn(first.body)
    const former = opened?.type === 'opened' ? opened.former : ''
    await transaction
      .updateTable('breach_event')
      .set({ body: '', salt: '' })
      .where('breach', '=', breach)
      .execute()
    await transaction.deleteFrom('breach_paper').where('breach', '=', breach).execute()
    const event: BreachSeal = { type: 'thrown-away', left, former, lines: sealOf(rows) }
    await insert(transaction, { breach, event, atMs, former: last.hash })
  })
}

async function thrownAway({ kysely }: Database): Promise<ThrownBreach[]> {
  const rows = await kysely
    .selectFrom('breach_event')
    .select(['breach', 'at_ms', 'body'])
    .where('body', 'like', `{"type":"thrown-away"%`)
    .orderBy('breach')
    .execute()
  return rows.flatMap(({ breach, at_ms: atMs, body }) => {
    const seal = eventIn(body)
    return seal?.type === 'thrown-away'
      ? [{ breach: Number(breach), atMs: Number(atMs), left: seal.left }]
      : []
  })
}
