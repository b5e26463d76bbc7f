import { createHmac } from 'node:crypto'
import type { SelectQueryBuilder } from 'kysely'
import { contactKey, type ContactChannel } from '../base/contact.ts'
import { suppressionReasons, type Suppressed, type SuppressionReason } from '../base/suppression.ts'
import { hexOf } from './bulk.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Who is not mailed, called or written to any more: keyed digests of addresses and numbers, so that the list holds nobody's data and
 * outlives both the index and an erasure (GDPR 17, 21(3)). A value is given as it is written; spellings of one are the same.
 */
export interface Suppression {
  readonly suppress: (values: readonly string[], entry: Suppressed) => Promise<void>
  /** The same of one value, as a mail said; who is on the list already stays there as they are. */
  readonly suppressByMail: (value: string, entry: Suppressed, read: ReadMail) => Promise<void>
  /** Who is on it by a mail alone: nobody did or said the same by another way since. */
  readonly byMail: () => Promise<readonly ReadMail[]>
  /** Takes off the list again who is on it by this mail alone. Gives whether anybody was. */
  readonly liftOfMail: (document: string) => Promise<boolean>
  /** Only for who said yes anew afterwards. */
  readonly lift: (values: readonly string[], channel: ContactChannel) => Promise<void>
  /** Whether any of the values is on the list; with why and since when. */
  readonly isSuppressed: (values: readonly string[], channel: ContactChannel) => Promise<Suppressed | null>
  /** Those of the values that are on the list, as they were given. */
  readonly suppressedAmong: (
    values: Iterable<string>,
    channel: ContactChannel,
  ) => Promise<ReadonlyMap<string, Suppressed>>
  readonly counts: () => Promise<
    readonly {
      readonly channel: ContactChannel
      readonly reason: SuppressionReason
      readonly values: number
    }[]
  >
}

/** The mail that somebody came onto the list by, and when that was done. */
export interface ReadMail {
  readonly document: string
  readonly doneAtMs: number
}

/** Entries of one statement. */
const perStatement = 1000

export function createSuppression(database: Database, key: Uint8Array): Suppression {
  const digestOf = (channel: ContactChannel, value: string): Buffer =>
    createHmac('sha256', key)
      .update(`suppressed:${channel}:${contactKey(channel, value)}`)
      .digest()
      .subarray(0, 16)
  const among: Suppression['suppressedAmong'] = async (values, channel) => {
    const given = [...new Set(values)]
    const found = new Map<string, Suppressed>()
    // Of a hundred thousand contacts a few said no: all who did are read at once, and where nobody did, nothing is reckoned.
    const all =
      given.length > perStatement
        ? await entriesOf(database, (rows) => rows.where('channel', '=', channel))
        : null
    if (all?.size === 0) return found
    for (let at = 0; at < given.length; at += perStatement) {
      const part = given
        .slice(at, at + perStatement)
        .map((value) => [value, digestOf(channel, value)] as const)
      const digests = part.map(([, digest]) => digest)
      const listed = all ?? (await entriesOf(database, (rows) => rows.where('digest', 'in', digests)))
      for (const [value, digest] of part) {
        const entry = listed.get(digest.toString('hex'))
        if (entry !== undefined) found.set(value, { channel, ...entry })
      }
    }
    return found
  }
  return {
    suppress: (values, entry) =>
      suppress(
        database,
        values.map((value) => digestOf(entry.channel, value)),
        entry,
      ),
    ...byMailOn(database, digestOf),
    lift: async (values, channel) => {
      if (values.length === 0) return
      const digests = values.map((value) => digestOf(channel, value))
      await database.kysely.deleteFrom('suppressed').where('digest', 'in', digests).execute()
    },
    isSuppressed: async (values, channel) => [...(await among(values, channel)).values()][0] ?? null,
    suppressedAmong: among,
    counts: async () => {
      const rows = await database.kysely
        .selectFrom('suppressed')
        .select(['channel', 'reason', (select) => select.fn.countAll<number>().as('entries')])
        .groupBy(['channel', 'reason'])
        .execute()
      return rows.map(({ channel, reason, entries }) => ({ channel, reason, values: Number(entries) }))
    },
  }
}

type Rows = SelectQueryBuilder<Tables, 'suppressed', object>

/** Entries by the hex of their digest. */
async function entriesOf(
  database: Database,
  narrow: (rows: Rows) => Rows,
): Promise<ReadonlyMap<string, Omit<Suppressed, 'channel'>>> {
  const rows = await narrow(database.kysely.selectFrom('suppressed'))
    .select([hexOf(database, 'digest').as('digest'), 'reason', 'at_ms'])
    .execute()
  return new Map(rows.map(({ digest, reason, at_ms }) => [digest, { reason, atMs: Number(at_ms) }]))
}

/** Who came onto the list by a mail. */
function byMailOn(
  { kysely }: Database,
  digestOf: (channel: ContactChannel, value: string) => Buffer,
): Pick<Suppression, 'suppressByMail' | 'byMail' | 'liftOfMail'> {
  return {
    suppressByMail: async (value, { channel, reason, atMs }, { document, doneAtMs }) => {
      const digest = digestOf(channel, value)
      await kysely
        .insertInto('suppressed')
        .values({ digest, channel, reason, at_ms: atMs, document, done_at_ms: doneAtMs })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .execute()
    },
    byMail: async () => {
      const rows = await kysely
        .selectFrom('suppressed')
        .select(['document', 'done_at_ms'])
        .where('document', 'is not', null)
        .execute()
      return rows.map(({ document, done_at_ms }) => ({
        document: document ?? '',
        doneAtMs: Number(done_at_ms),
      }))
    },
    liftOfMail: async (document) => {
      const { numDeletedRows } = await kysely
        .deleteFrom('suppressed')
        .where('document', '=', document)
        .executeTakeFirst()
      return Number(numDeletedRows) > 0
    },
  }
}

/** What is on the list stays with its first moment; a stronger reason takes the place of a weaker one. */
async function suppress(
  { kysely }: Database,
  digests: readonly Buffer[],
  { channel, reason, atMs }: Suppressed,
): Promise<void> {
  const weaker = suppressionReasons.slice(suppressionReasons.indexOf(reason) + 1)
  await kysely.transaction().execute(async (transaction) => {
    for (let at = 0; at < digests.length; at += perStatement) {
      const part = digests.slice(at, at + perStatement)
      await transaction
        .insertInto('suppressed')
        .values(part.map((digest) => ({ digest, channel, reason, at_ms: atMs })))
        // Whom a mail brought here did it by their own hand now: that mail alone does not take it back.
        .onConflict((conflict) => conflict.column('digest').doUpdateSet({ document: null, done_at_ms: null }))
        .execute()
      if (weaker.length > 0) {
        await transaction
          .updateTable('suppressed')
          .set({ reason })
          .where('digest', 'in', part)
          .where('reason', 'in', weaker)
          .execute()
      }
    }
  })
}
