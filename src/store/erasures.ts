import { createHmac } from 'node:crypto'
import type { Database } from './database.ts'
import { hexOf } from './bulk.ts'
import type { PutBack } from './plans.ts'
import { sql } from 'kysely'

/**
 * What was erased for good, so that it is known again when a backup brings it back. Under a key of its own: who has the index
 * alone cannot tell what stands in it. It outlives the index.
 */
export interface Erasures {
  readonly add: (
    documents: readonly string[],
    entry: { readonly planId: number; readonly atMs: number },
  ) => Promise<void>
  /** What was put back on purpose may be there, unless it was erased again since. */
  readonly putBack: (documents: readonly PutBack[]) => Promise<void>
  /** Digests of documents that were erased and are in the index again. */
  readonly returned: (limit: number) => Promise<readonly string[]>
  readonly count: () => Promise<number>
}

/** Rows of one statement. */
const perStatement = 1000

export function createErasures(database: Database, key: Uint8Array): Erasures {
  const { kysely } = database
  const entryOf = (document: string): Buffer =>
    createHmac('sha256', key).update(`document:${document}`).digest().subarray(0, 16)
  const count = async (): Promise<number> => {
    const { entries } = await kysely
      .selectFrom('erased')
      .select((select) => select.fn.countAll<number>().as('entries'))
      .executeTakeFirstOrThrow()
    return Number(entries)
  }
  return {
    count,
    add: async (documents, { planId, atMs }) => {
      for (let at = 0; at < documents.length; at += perStatement) {
        const rows = documents.slice(at, at + perStatement)
        await kysely
          .insertInto('erased')
          .values(rows.map((document) => ({ digest: entryOf(document), plan_id: planId, at_ms: atMs })))
          .onConflict((conflict) => conflict.column('digest').doNothing())
          .execute()
      }
    },
    putBack: async (documents) => {
      for (const [atMs, back] of Map.groupBy(documents, (one) => one.atMs))
        for (let at = 0; at < back.length; at += perStatement) {
          const entries = back.slice(at, at + perStatement).map(({ document }) => entryOf(document))
          await kysely
            .deleteFrom('erased')
            .where('digest', 'in', entries)
            .where('at_ms', '<=', atMs)
            .execute()
        }
    },
    returned: async (limit) => {
      if ((await count()) === 0) return []
      const erased = new Set(
        (await kysely.selectFrom('erased').select(hexOf(database, 'digest').as('digest')).execute()).map(
          ({ digest }) => digest,
        ),
      )
      const found: string[] = []
      for (let after = 0; found.length < limit;) {
        const rows = await kysely
          .selectFrom('document')
          .select(['id', hexOf(database, 'digest').as('digest')])
          .where('id', '>', after)
          .where('places', '>', sql<number>`0`)
          .orderBy('id')
          .limit(10_000)
          .execute()
        found.push(
          ...rows.map(({ digest }) => digest).filter((digest) => erased.has(entryOf(digest).toString('hex'))),
        )
        const last = rows.at(-1)
        if (last === undefined) break
        after = last.id
      }
      return found.slice(0, limit)
    },
  }
}
