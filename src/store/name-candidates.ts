import { sql } from 'kysely'
import { addFindings, type FoundLater } from './add-findings.ts'
import { givenRows, hexOf } from './bulk.ts'
import type { Database } from './database.ts'
import { notePersonsOf } from './moved-persons.ts'
import { makeStale } from './stale.ts'

/** Words of a document that may be names: where they stand, with keyed digests of the words; see `scan/name-candidates.ts`. */
export type NameCandidateTuple = readonly [document: number, body: string]

/** Words that the text alone left open, and which of them are names by what the whole index names. */
export interface NameCandidates {
  /** Of documents that still lie somewhere, in the order of their numbers. */
  readonly after: (documentId: number, limit: number) => Promise<readonly NameCandidateRow[]>
  /** Names that were taken in documents, by the documents' digests; nothing of one in which none was. */
  readonly takenIn: (documents: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>
  /** Puts the names that were taken in some documents in place of those taken before. */
  readonly take: (taken: readonly TakenNames[]) => Promise<void>
}

export interface NameCandidateRow {
  readonly documentId: number
  /** Its digest. */
  readonly document: string
  readonly body: string
  /** What was taken of it, as the taker wrote it. */
  readonly taken: string
}

export interface TakenNames extends FoundLater {
  readonly taken: string
  /** True when nothing was taken in it before. */
  readonly isFirst: boolean
}

/** By these reasons a finding is known for one that was taken later; no detector gives them in this order. */
export const takenReasons = ['known-name', 'sentence'] as const

export function createNameCandidates(database: Database): NameCandidates {
  return {
    after: async (documentId, limit) => {
      const { rows } = await sql<{ id: number; document: string; body: string; taken: string }>`
        select d.id, ${hexOf(database, 'd.digest')} as document, c.body, c.taken from name_candidate c
        join document d on d.id = c.document_id where c.document_id > ${documentId} and d.places > 0
        order by c.document_id limit ${limit}`.execute(database.kysely)
      return rows.map(({ id, document, body, taken }) => ({ documentId: Number(id), document, body, taken }))
    },
    takenIn: async (documents) => {
      const digests = documents.map((document) => Buffer.from(document, 'hex'))
      const rows = await database.kysely
        .selectFrom('name_candidate')
        .innerJoin('document', 'document.id', 'name_candidate.document_id')
        .where('document.digest', 'in', digests)
        .where('taken', '!=', '')
        .select(['digest', 'taken'])
        .execute()
      return new Map(rows.map(({ digest, taken }) => [Buffer.from(digest).toString('hex'), namesOf(taken)]))
    },
    take: (all) => take(database, all),
  }
}

/** A line each: a number, and the name. */
function namesOf(taken: string): string[] {
  return taken.split('\n').map((line) => line.slice(line.indexOf(' ') + 1))
}

async function take(database: Database, all: readonly TakenNames[]): Promise<void> {
  if (all.length === 0) return
  const documents = sql.join(all.map(({ documentId }) => documentId))
  await database.kysely.transaction().execute(async (transaction) => {
    await notePersonsOf(transaction, documents)
    for (const { documentId, isFirst } of all) if (!isFirst) await drop(transaction, documentId)
    await addFindings({ ...database, kysely: transaction }, all)
    const now = givenRows(
      database,
      all.map(({ documentId, taken }) => [documentId, taken]),
    )
    await sql`update name_candidate set taken = given.value ->> 1 from ${now}
      where document_id = cast(given.value ->> 0 as bigint)`.execute(transaction)
    await notePersonsOf(transaction, documents)
    await makeStale(transaction, 'scan')
  })
}

type Executor = Database['kysely']

/** Takes out what was taken before; who is named in the document otherwise stays seen in it. */
async function drop(executor: Executor, documentId: number): Promise<void> {
  const those = executor
    .selectFrom('finding')
    .where('document_id', '=', documentId)
    .where('kind', '=', 'PERSON')
    .where('reasons', '=', takenReasons.join())
  const before = await those.select(['id', 'identity_id']).execute()
  if (before.length === 0) return
  await executor
    .deleteFrom('finding')
    .where(
      'id',
      'in',
      before.map(({ id }) => id),
    )
    .execute()
  for (const identity of new Set(before.map(({ identity_id: id }) => id))) {
    if (identity === null) continue
    await sql`delete from sighting where document_id = ${documentId} and identity_id = ${identity} and role = 'mentioned'
      and not exists (select 1 from finding f where f.document_id = ${documentId} and f.identity_id = ${identity})`.execute(
      executor,
    )
  }
}
