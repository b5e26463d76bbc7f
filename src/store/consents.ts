import type { ConsentEvent, ConsentLine } from '../privacy/consent/event.ts'
import type { ContactSaid, ListSaid, SellingSaid } from '../privacy/consent/origin.ts'
import type { ContactChannel } from '../base/contact.ts'
import { brokenFiles, isAsWritten, linkOf } from './chain.ts'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** Records of consent: lines that are only added, each with the hash of the one before it; and what was said once for many. All sealed. */
export interface Consents {
  /** Every line, the oldest first; of one record when it is named. */
  readonly lines: (record?: number) => Promise<readonly ConsentLine[]>
  /** Opens records, all or none of them; gives their first lines. */
  readonly open: (
    records: readonly (readonly ConsentEvent[])[],
    atMs: number,
  ) => Promise<readonly ConsentLine[]>
  /** Opens a record of something that is read once more when it was broken off; null when there is one of that origin. */
  readonly openOnce: (
    origin: string,
    record: readonly ConsentEvent[],
    atMs: number,
  ) => Promise<ConsentLine | null>
  readonly append: (record: number, event: ConsentEvent, atMs: number) => Promise<ConsentLine>
  /** Numbers of the records in which a line was changed or taken out since. */
  readonly broken: () => Promise<readonly number[]>
  readonly say: (said: ConsentSaid, atMs: number) => Promise<void>
  /** Everything that was said, the oldest first. */
  readonly said: () => Promise<readonly ConsentSaid[]>
}

/** What somebody of the firm said of a list, of a contact, or of how it sells. */
export type ConsentSaid =
  | { readonly about: 'list'; readonly key: string; readonly said: ListSaid }
  | {
      readonly about: 'contact'
      readonly values: readonly (readonly [ContactChannel, string])[]
      readonly said: ContactSaid
    }
  | { readonly about: 'selling'; readonly said: SellingSaid }

export function createConsents(database: Database): Consents {
  const { kysely } = database
  return {
    lines: (record) => lines(database, record),
    open: (records, atMs) =>
      inTurn(database, 'consent_event', (transaction) =>
        open({ ...database, kysely: transaction }, records, { atMs, origin: null }),
      ),
    openOnce: (origin, record, atMs) =>
      inTurn(database, 'consent_event', async (transaction) => {
        const known = await transaction
          .selectFrom('consent_event')
          .select('id')
          .where('origin', '=', origin)
          .executeTakeFirst()
        if (known !== undefined) return null
        const [first] = await open({ ...database, kysely: transaction }, [record], { atMs, origin })
        return first ?? null
      }),
    append: (record, event, atMs) => append(database, { record, event, atMs }),
    broken: () => broken(database),
    say: async (said, atMs) => {
      await kysely
        .insertInto('consent_said')
        .values({ at_ms: atMs, body: seal(said, database) })
        .execute()
    },
    said: async () => {
      const rows = await kysely.selectFrom('consent_said').select('body').orderBy('id').execute()
      return rows.map(({ body }) => unseal(body, database) as ConsentSaid) // written above
    },
  }
}

function seal(value: unknown, { previewKey }: Database): Uint8Array {
  return sealBytes(Buffer.from(JSON.stringify(value), 'utf8'), previewKey)
}

function unseal(bytes: Uint8Array, { previewKey }: Database): unknown {
  return JSON.parse(Buffer.from(openSealedBytes(bytes, previewKey)).toString('utf8'))
}

/** A record in which a line was changed from outside proves nothing: without the line it could say the opposite. */
async function lines(database: Database, record?: number): Promise<ConsentLine[]> {
  const all = database.kysely.selectFrom('consent_event').selectAll().orderBy('id')
  const rows = await (record === undefined ? all : all.where('record', '=', record)).execute()
  const changed = new Set(
    rows.filter((row) => !isAsWritten({ ...row, atMs: Number(row.at_ms) })).map((row) => row.record),
  )
  return rows.flatMap((row) =>
    changed.has(row.record)
      ? []
      : [
          {
            record: Number(row.record),
            atMs: Number(row.at_ms),
            event: unseal(row.body, database) as ConsentEvent, // written from ConsentEvent
            hash: row.hash,
          },
        ],
  )
}

/** Rows of one statement. */
const perStatement = 500

/** Within a transaction of the caller's. */
async function open(
  database: Database,
  records: readonly (readonly ConsentEvent[])[],
  { atMs, origin }: { readonly atMs: number; readonly origin: string | null },
): Promise<ConsentLine[]> {
  const { kysely } = database
  const last = await kysely
    .selectFrom('consent_event')
    .select(['hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { most } = await kysely
    .selectFrom('consent_event')
    .select((select) => select.fn.max('record').as('most'))
    .executeTakeFirstOrThrow()
  // A new record names the last line of all others: a whole record that is taken out is missed.
  let former = last?.hash ?? ''
  const rows = records.flatMap((events, i) =>
    events.map((event, index) => {
      const turn = index + 1
      const line = { record: Number(most ?? 0) + 1 + i, event, atMs, turn, former }
      const row = { ...rowOf(database, line), origin: turn === 1 ? origin : null }
      former = row.hash
      return { row, event }
    }),
  )
  for (let at = 0; at < rows.length; at += perStatement)
    await kysely
      .insertInto('consent_event')
      .values(rows.slice(at, at + perStatement).map(({ row }) => row))
      .execute()
  return rows
    .filter(({ row }) => row.turn === 1)
    .map(({ row, event }) => ({ record: row.record, atMs, event, hash: row.hash }))
}

interface NewLine {
  readonly record: number
  readonly event: ConsentEvent
  readonly atMs: number
}

function rowOf(database: Database, line: NewLine & { readonly turn: number; readonly former: string }) {
  const { record, event, atMs, turn, former } = line
  const body = seal(event, database)
  return { record, turn, at_ms: atMs, body, former, ...linkOf(body, { former, atMs }) }
}

async function append(database: Database, line: NewLine): Promise<ConsentLine> {
  return inTurn(database, 'consent_event', async (transaction) => {
    const last = await transaction
      .selectFrom('consent_event')
      .select(['turn', 'hash'])
      .where('record', '=', line.record)
      .orderBy('turn', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined)
      throw new Error(`Cannot add to consent record ${String(line.record)}: expected that it was opened`)
    const row = rowOf(database, { ...line, turn: Number(last.turn) + 1, former: last.hash })
    await transaction.insertInto('consent_event').values(row).execute()
    return { ...line, hash: row.hash }
  })
}

async function broken({ kysely }: Database): Promise<number[]> {
  const rows = await kysely.selectFrom('consent_event').selectAll().orderBy('id').execute()
  return brokenFiles(rows.map((row) => ({ ...row, file: Number(row.record), atMs: Number(row.at_ms) })))
}
