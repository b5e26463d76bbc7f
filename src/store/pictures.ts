import { sql } from 'kysely'
import type { Topic } from '../people/topic.ts'
import type { ProblemCode } from '../base/problem.ts'
import { hexOf } from './bulk.ts'
import { addFindings, type LaterFindings } from './add-findings.ts'
import type { Database } from './database.ts'
import { notePersonsOf } from './moved-persons.ts'
import { makeStale } from './stale.ts'

/** A picture, or a page that is one, whose letters are to be read later on: the lower its rank, the sooner. */
export type PictureTuple = readonly [document: number, page: number, rank: number]

/** Pictures whose letters are read after the places were: what waits, and what was found on them. */
export interface Pictures {
  /** The next ones after that one: the likeliest to show personal data first, pages of one document together. */
  readonly waiting: (limit: number, after?: WaitingPicture) => Promise<readonly WaitingPicture[]>
  readonly counts: () => Promise<PictureCounts>
  /** Adds what was found on a page to its document, whole or not at all. Of a page that does not wait any more, nothing is written. */
  readonly write: (reading: PictureReading) => Promise<void>
  /** Values by digest, with the names of whom they are about: by them a name that was read badly is known again. */
  readonly namesBeside: (values: readonly string[]) => Promise<readonly string[]>
}

export interface WaitingPicture {
  readonly document: string
  readonly documentId: number
  readonly page: number
  readonly rank: number
}

export interface PictureCounts {
  readonly waiting: number
  readonly read: number
  /** Read, and nothing stood on them. */
  readonly empty: number
  readonly failed: number
}

/** What was found on one page. */
export interface PictureReading extends LaterFindings {
  readonly document: string
  readonly page: number
  readonly outcome: 'read' | 'empty' | { readonly failed: ProblemCode }
  /** What it is about by its text, for a document of which nothing else told. */
  readonly topic: Topic | null
}

export function createPictures(database: Database): Pictures {
  return {
    waiting: (limit, after) => waiting(database, limit, after),
    counts: () => counts(database),
    write: (reading) => write(database, reading),
    namesBeside: (values) => namesBeside(database, values),
  }
}

async function waiting(
  database: Database,
  limit: number,
  after: WaitingPicture = { document: '', documentId: 0, page: -1, rank: -1 },
): Promise<WaitingPicture[]> {
  const { rows } = await sql<WaitingPicture>`select ${hexOf(database, 'd.digest')} as document,
      p.document_id as "documentId", p.page, p.rank
    from picture p join document d on d.id = p.document_id
    where p.state = 'waiting' and d.places > 0
      and (p.rank, p.document_id, p.page) > (${after.rank}, ${after.documentId}, ${after.page})
    order by p.rank, p.document_id, p.page limit ${sql.lit(limit)}`.execute(database.kysely)
  return rows
}

async function counts({ kysely }: Database): Promise<PictureCounts> {
  const { rows } = await sql<{ readonly state: keyof PictureCounts; readonly pages: number }>`
    select p.state, count(*) as pages from picture p join document d on d.id = p.document_id
    where d.places > 0 group by p.state`.execute(kysely)
  const by = new Map(rows.map(({ state, pages }) => [state, Number(pages)]))
  const count = (state: keyof PictureCounts): number => by.get(state) ?? 0
  return { waiting: count('waiting'), read: count('read'), empty: count('empty'), failed: count('failed') }
}

type Executor = Database['kysely']

async function write(database: Database, reading: PictureReading): Promise<void> {
  const { page, outcome } = reading
  await database.kysely.transaction().execute(async (transaction) => {
    const digest = Buffer.from(reading.document, 'hex')
    const found = await transaction
      .selectFrom('picture')
      .innerJoin('document', 'document.id', 'picture.document_id')
      .where('document.digest', '=', digest)
      .where('picture.page', '=', page)
      .where('picture.state', '=', 'waiting')
      .select(['document.id', 'document.topic'])
      .executeTakeFirst()
    if (found === undefined) return
    await transaction
      .updateTable('picture')
      .set({ state: typeof outcome === 'string' ? outcome : 'failed' })
      .where('document_id', '=', found.id)
      .where('page', '=', page)
      .execute()
    if (found.topic === null && reading.topic !== null)
      await transaction
        .updateTable('document')
        .set({ topic: reading.topic })
        .where('id', '=', found.id)
        .execute()
    await addFindings({ ...database, kysely: transaction }, [{ ...reading, documentId: found.id }])
    await notePersonsOf(transaction, sql`${found.id}`)
    await settleProblems(transaction, found.id, reading)
    await makeStale(transaction, 'scan')
  })
}

/** What kept the page from being read is over, or has another name now; with it the bytes that were missing. */
async function settleProblems(
  transaction: Executor,
  documentId: number,
  { page, outcome }: PictureReading,
): Promise<void> {
  const place = page === 0 ? '' : `#page/${String(page)}`
  // From the places of the document to their problems, along indexes: there may be a hundred thousand of either.
  const those = sql`id in (select p.id from occurrence o
    join problem p on p.unit_id = o.unit_id and p.locator = o.locator || ${place}
    where o.document_id = ${documentId} and p.code = 'needs-ocr')`
  if (typeof outcome !== 'string') {
    await sql`update problem set code = ${outcome.failed} where ${those}`.execute(transaction)
    return
  }
  const { rows } = await sql<{ readonly source_id: number; readonly bytes: number }>`
    select source_id, sum(lost_bytes) as bytes from problem where ${those} group by source_id`.execute(
    transaction,
  )
  await sql`delete from problem where ${those}`.execute(transaction)
  for (const { source_id: sourceId, bytes } of rows)
    await sql`update scan set bytes_read = case when bytes_read + ${Number(bytes)} > bytes_expected
      then bytes_expected else bytes_read + ${Number(bytes)} end
      where id = (select max(id) from scan where source_id = ${sourceId} and ended_at_ms is not null)`.execute(
      transaction,
    )
}

/**
 * Takes off the list what a scan found unread although its letters were read before: a file that was touched or moved, mail
 * that was written anew. What could not be read waits once more. Gives how many are off.
 */
export async function settleReadPictures(executor: Executor, sourceId: number): Promise<number> {
  const listed = sql`from picture x join occurrence o on o.document_id = x.document_id and o.vanished = 0
    join problem p on p.unit_id = o.unit_id and p.code = 'needs-ocr'
      and p.locator = o.locator || case when x.page = 0 then '' else '#page/' || x.page end
    where p.source_id = ${sourceId}`
  const { numAffectedRows = 0n } =
    await sql`delete from problem where id in (select p.id ${listed} and x.state in ('read', 'empty'))`.execute(
      executor,
    )
  await sql`update picture set state = 'waiting' where state = 'failed'
    and document_id in (select x.document_id ${listed} and x.state = 'failed')`.execute(executor)
  return Number(numAffectedRows)
}

/** A value that very many share says nothing of who somebody is. */
const mostNames = 20

async function namesBeside({ kysely }: Database, values: readonly string[]): Promise<string[]> {
  if (values.length === 0) return []
  const rows = await kysely
    .selectFrom('value as given')
    .innerJoin('identity_value as beside', 'beside.value_id', 'given.id')
    .innerJoin('identity_value as named', 'named.identity_id', 'beside.identity_id')
    .innerJoin('value as name', 'name.id', 'named.value_id')
    .where(
      'given.digest',
      'in',
      values.map((digest) => Buffer.from(digest, 'hex')),
    )
    .where('name.kind', '=', 'PERSON')
    .select('name.text')
    .distinct()
    .limit(mostNames)
    .execute()
  return rows.flatMap(({ text }) => (text === null ? [] : [text]))
}
