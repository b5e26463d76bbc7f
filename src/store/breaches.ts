import { randomBytes } from 'node:crypto'
import { Refusal } from '../base/refusal.ts'
import type { BreachEvent, BreachLine, BreachRemains, ThrownBreach } from '../privacy/breaches/event.ts'
import {
  brokenBreaches,
  digestOf,
  eventIn,
  isAsWritten,
  lineHash,
  sealOf,
  type BreachRow,
  type BreachSeal,
} from './breach-chain.ts'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'
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
    keepPaper: (paper) => keepPaper(database, paper),
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
  const formerOf = new Map<number, string>()
  const found: BreachLine[] = []
  for (const row of await rowsOf(kysely, breach)) {
    const { id, breach: of, atMs, hash, salt } = row
    const event = isAsWritten(row, formerOf.get(of) ?? '') ? eventIn(row.body) : null
    formerOf.set(of, hash)
    if (event !== null && event.type !== 'thrown-away')
      found.push({ id, breach: of, atMs, event, hash, salt })
  }
  return found
}

/** A new file names the last line of all others: a whole file that is taken out is missed. */
async function openFile(
  database: Database,
  event: Omit<Opened, 'former'>,
  atMs: number,
): Promise<BreachLine> {
  return inTurn(database, 'breach_event', async (transaction) => {
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

/** Only of a file that is there: what is kept for one that was just thrown away would stay for good. */
async function keepPaper(
  database: Database,
  { breach, name, mediaType, bytes, atMs }: BreachPaper,
): Promise<number> {
  return inTurn(database, 'breach_event', async (transaction) => {
    await lastHash(transaction, breach)
    const { id } = await transaction
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
  })
}

interface NewLine<Event = BreachEvent> {
  readonly breach: number
  readonly event: Event
  readonly atMs: number
}

async function append(database: Database, line: NewLine): Promise<BreachLine> {
  return inTurn(database, 'breach_event', async (transaction) => {
    const former = await lastHash(transaction, line.breach)
    return { ...(await insert(transaction, { ...line, former })), event: line.event }
  })
}

/** Of the last line of a file; refuses when it was never opened, or was thrown away meanwhile. */
async function lastHash(transaction: Kysely, breach: number): Promise<string> {
  const last = await transaction
    .selectFrom('breach_event')
    .select('hash')
    .where('breach', '=', breach)
    .where('body', '!=', '')
    .where('body', 'not like', `{"type":"thrown-away"%`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) throw new Refusal('breach-not-found', String(breach))
  return last.hash
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
  await inTurn(database, 'breach_event', async (transaction) => {
    const rows = await rowsOf(transaction, breach)
    await lastHash(transaction, breach)
    const [first, last] = [rows[0], rows.at(-1)] as [BreachRow, BreachRow] // there is a line
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
    .selectAll()
    .where('body', 'like', `{"type":"thrown-away"%`)
    .orderBy('breach')
    .execute()
  return rows.flatMap((row) => {
    const [breach, atMs] = [Number(row.breach), Number(row.at_ms)]
    const seal = isAsWritten({ ...row, atMs }, '') ? eventIn(row.body) : null
    return seal?.type === 'thrown-away' ? [{ breach, atMs, left: seal.left }] : []
  })
}
