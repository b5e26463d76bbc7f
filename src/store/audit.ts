import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'

/** What was done, line by line. */
export interface Audit {
  /** Adds a line to the hash chain: ids, codes and counts only, never personal data. */
  readonly append: (line: {
    readonly atMs: number
    readonly action: string
    readonly subject: string
  }) => Promise<void>
  /** True when no line was changed or taken out since. */
  readonly verify: () => Promise<boolean>
}

interface Line {
  readonly at_ms: number
  readonly action: string
  readonly subject: string
}

/** A log in which every line holds the digest of the one before it: what is changed or taken out shows. */
export function createAudit(database: Database): Audit {
  const { kysely } = database
  return {
    append: async ({ atMs, action, subject }) => {
      await inTurn(database, 'audit', async (transaction) => {
        const last = await transaction
          .selectFrom('audit')
          .select('hash')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
        const line = { at_ms: atMs, action, subject }
        await transaction
          .insertInto('audit')
          .values({ ...line, hash: chain(last?.hash ?? '', line) })
          .execute()
      })
    },
    verify: async () => {
      let previous = ''
      for (const { hash, ...line } of await kysely.selectFrom('audit').selectAll().orderBy('id').execute()) {
        if (hash !== chain(previous, line)) return false
        previous = hash
      }
      return true
    },
  }
}

function chain(previous: string, { at_ms: atMs, action, subject }: Line): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, atMs, action, subject]))
    .digest('hex')
}
