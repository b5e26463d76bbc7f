import type { PublicEntry, SignUpPage, TokenPageKind } from '../privacy/public-desk/page.ts'
import type { Database } from './database.ts'
import { openSealed, sealBytes } from './sealer.ts'
import { utf8 } from '../base/bytes.ts'

/** What the public desk shows, and what visitors left there. */
export interface PublicDeskRows {
  /** Opens pages behind links; one with the same digest takes the place of the former. */
  readonly openPages: (pages: readonly PublicPageRow[]) => Promise<void>
  /** Every page that is open then, sealed. */
  readonly pages: (nowMs: number) => Promise<readonly PublicPageRow[]>
  /** One page without what it shows; null when it is not open. */
  readonly page: (digest: string) => Promise<Omit<PublicPageRow, 'sealed'> | null>
  /** Closes all pages of a topic, and those that ended before a moment. Gives how many there were. */
  readonly closePages: (
    which: { readonly topic: string } | { readonly endedBefore: number },
  ) => Promise<number>
  /** Every version of every form, the oldest first. */
  readonly forms: () => Promise<readonly PublicFormRow[]>
  readonly addForm: (form: PublicFormRow) => Promise<void>
  /** Files what a visitor left as new. Null when it was filed before. */
  readonly file: (entry: NewEntry) => Promise<number | null>
  /** The oldest first; at most as many. */
  readonly entries: (query: EntryQuery) => Promise<readonly EntryRow[]>
  readonly entry: (id: number) => Promise<EntryRow | null>
  readonly count: (query: Omit<EntryQuery, 'limit'>) => Promise<number>
  readonly settle: (id: number, state: EntryState) => Promise<void>
  /** Removes entries for good. */
  readonly remove: (which: EntryRemoval) => Promise<void>
}

export interface PublicPageRow {
  readonly digest: string
  readonly kind: TokenPageKind
  readonly topic: string
  readonly endsAtMs: number
  readonly sealed: Uint8Array
}

export interface PublicFormRow {
  readonly atMs: number
  readonly page: SignUpPage
  /** False: it was closed with this line. */
  readonly isOpen: boolean
}

/**
 * - `new`: nobody looked at it yet, or nothing was done with it
 * - `asked`: a mail went out that asks to confirm it
 */
export type EntryState = 'new' | 'asked'

export interface NewEntry {
  /** Under which it lay in the inbox. */
  readonly name: string
  readonly atMs: number
  readonly entry: PublicEntry
  /** Of the page that it was left on; '' without one. */
  readonly topic: string
}

export interface EntryRow extends Omit<NewEntry, 'name'> {
  readonly id: number
  readonly state: EntryState
}

export interface EntryQuery {
  readonly type?: PublicEntry['type']
  readonly state?: EntryState
  readonly limit: number
}

export type EntryRemoval =
  | { readonly id: number }
  | { readonly topic: string }
  | { readonly state: EntryState; readonly type: PublicEntry['type']; readonly before: number }

export function createPublicDesk(database: Database): PublicDeskRows {
  const { kysely } = database
  return {
    openPages: (pages) => openPages(database, pages),
    pages: async (nowMs) => {
      const rows = await kysely
        .selectFrom('public_page')
        .selectAll()
        .where('ends_at_ms', '>', nowMs)
        .execute()
      return rows.map((row) => ({ ...pageOf(row), sealed: row.sealed }))
    },
    page: async (digest) => {
      const row = await kysely
        .selectFrom('public_page')
        .select(['digest', 'kind', 'topic', 'ends_at_ms'])
        .where('digest', '=', digest)
        .executeTakeFirst()
      return row === undefined ? null : pageOf(row)
    },
    closePages: async (which) => {
      const all = kysely.deleteFrom('public_page')
      const { numDeletedRows } = await (
        'topic' in which
          ? all.where('topic', '=', which.topic)
          : all.where('ends_at_ms', '<', which.endedBefore)
      ).executeTakeFirst()
      return Number(numDeletedRows)
    },
    forms: async () => {
      const rows = await kysely
        .selectFrom('public_form')
        .selectAll()
        .orderBy('at_ms')
        .orderBy('version')
        .execute()
      return rows.map(({ at_ms: atMs, body }) => ({
        atMs: Number(atMs),
        ...(JSON.parse(body) as Omit<PublicFormRow, 'atMs'>), // written from PublicFormRow
      }))
    },
    addForm: async ({ atMs, page, isOpen }) => {
      await kysely
        .insertInto('public_form')
        .values({
          form: page.form,
          version: page.version,
          at_ms: atMs,
          body: JSON.stringify({ page, isOpen }),
        })
        .execute()
    },
    ...entriesOn(database),
  }
}

/** As many rows in one statement as both engines take without thinking. */
const perInsert = 500

async function openPages({ kysely }: Database, pages: readonly PublicPageRow[]): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    for (let at = 0; at < pages.length; at += perInsert) {
      const some = pages.slice(at, at + perInsert)
      await transaction
        .deleteFrom('public_page')
        .where(
          'digest',
          'in',
          some.map(({ digest }) => digest),
        )
        .execute()
      await transaction
        .insertInto('public_page')
        .values(
          some.map(({ digest, kind, topic, endsAtMs, sealed }) => ({
            digest,
            kind,
            topic,
            ends_at_ms: endsAtMs,
            sealed,
          })),
        )
        .execute()
    }
  })
}

function pageOf(row: {
  readonly digest: string
  readonly kind: string
  readonly topic: string
  readonly ends_at_ms: number
}): Omit<PublicPageRow, 'sealed'> {
  return {
    digest: row.digest,
    kind: row.kind as TokenPageKind, // written from PublicPageRow
    topic: row.topic,
    endsAtMs: Number(row.ends_at_ms),
  }
}

type EntryRows = Pick<PublicDeskRows, 'file' | 'entries' | 'entry' | 'count' | 'settle' | 'remove'>

function entriesOn(database: Database): EntryRows {
  const { kysely, previewKey } = database
  const rowOf = (row: EntryColumns): EntryRow => ({
    id: Number(row.id),
    atMs: Number(row.at_ms),
    topic: row.topic,
    state: row.state as EntryState, // written from EntryState
    entry: JSON.parse(openSealed(row.body, previewKey)) as PublicEntry, // written from PublicEntry
  })
  return {
    file: async ({ name, atMs, entry, topic }) => {
      const row = await kysely
        .insertInto('public_entry')
        .values({
          name,
          at_ms: atMs,
          type: entry.type,
          topic,
          state: 'new' satisfies EntryState,
          body: sealBytes(utf8(JSON.stringify(entry)), previewKey),
        })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('id')
        .executeTakeFirst()
      return row === undefined ? null : Number(row.id)
    },
    entries: async ({ limit, ...query }) => {
      const rows = await matching(database, query).selectAll().orderBy('id').limit(limit).execute()
      return rows.map(rowOf)
    },
    entry: async (id) => {
      const row = await kysely.selectFrom('public_entry').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : rowOf(row)
    },
    count: async (query) => {
      const { n } = await matching(database, query)
        .select((select) => select.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
    settle: async (id, state) => {
      await kysely.updateTable('public_entry').set({ state }).where('id', '=', id).execute()
    },
    remove: async (which) => {
      const all = kysely.deleteFrom('public_entry')
      if ('id' in which) await all.where('id', '=', which.id).execute()
      else if ('topic' in which) await all.where('topic', '=', which.topic).execute()
      else
        await all
          .where('state', '=', which.state)
          .where('type', '=', which.type)
          .where('at_ms', '<', which.before)
          .execute()
    },
  }
}

interface EntryColumns {
  readonly id: number
  readonly at_ms: number
  readonly topic: string
  readonly state: string
  readonly body: Uint8Array
}

// The type of a query that goes on is Kysely's own.
// eslint-disable-next-line @typescript-eslint/explicit-function-return-type
function matching({ kysely }: Database, { type, state }: Omit<EntryQuery, 'limit'>) {
  let query = kysely.selectFrom('public_entry')
  if (type !== undefined) query = query.where('type', '=', type)
  if (state !== undefined) query = query.where('state', '=', state)
  return query
}
