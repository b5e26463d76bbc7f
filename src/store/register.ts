import { createHash } from 'node:crypto'
import type { DatedDecision, RegisterDecision } from '../privacy/register/decision.ts'
import type { RegisterVersion } from '../privacy/register/model.ts'
import type { Database } from './database.ts'
import { inTurn } from './in-turn.ts'

/** What was decided on the register, and what was signed off: both only grow. */
export interface Registers {
  /** Every decision, the oldest first. */
  readonly decisions: () => Promise<readonly DatedDecision[]>
  /** Adds decisions, all or none. */
  readonly decide: (decisions: readonly RegisterDecision[], atMs: number) => Promise<void>
  /** What was signed off, the newest first, without what stood in it. */
  readonly versions: () => Promise<readonly VersionLine[]>
  readonly version: (number: number) => Promise<RegisterVersion | null>
  readonly lastVersion: () => Promise<RegisterVersion | null>
  /** Signs off: gives the version its number and chains it to the former. */
  readonly sign: (version: Omit<RegisterVersion, 'number'>) => Promise<VersionLine>
  /** Numbers of versions that are not what was signed, or whose former is not. */
  readonly broken: () => Promise<readonly number[]>
}

/** One version in the list. */
export interface VersionLine extends Pick<RegisterVersion, 'number' | 'atMs' | 'signedBy' | 'note'> {
  readonly activities: number
  /** Digest over the version and the digest of the former: what is changed or taken out shows. */
  readonly hash: string
}

export function createRegisters(database: Database): Registers {
  const { kysely } = database
  const read = async (number: number): Promise<RegisterVersion | null> => {
    const row = await kysely
      .selectFrom('register_version')
      .select('body')
      .where('number', '=', number)
      .executeTakeFirst()
    return row === undefined ? null : versionOf(row.body)
  }
  return {
    decisions: async () => {
      const rows = await kysely
        .selectFrom('register_decision')
        .select(['at_ms', 'body'])
        .orderBy('id')
        .execute()
      return rows.map(({ at_ms: atMs, body }) => ({ ...(JSON.parse(body) as RegisterDecision), atMs })) // written below
    },
    decide: async (decisions, atMs) => {
      if (decisions.length === 0) return
      const rows = decisions.map((decision) => ({ at_ms: atMs, body: JSON.stringify(decision) }))
      await kysely.transaction().execute(async (transaction) => {
        for (const row of rows) await transaction.insertInto('register_decision').values(row).execute()
      })
    },
    versions: async () => {
      const rows = await kysely
        .selectFrom('register_version')
        .select(['body', 'hash'])
        .orderBy('number', 'desc')
        .execute()
      return rows.map(({ body, hash }) => lineOf(versionOf(body), hash))
    },
    version: read,
    lastVersion: async () => {
      const row = await kysely
        .selectFrom('register_version')
        .select('body')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : versionOf(row.body)
    },
    sign: (version) => sign(database, version),
    broken: () => broken(kysely),
  }
}

async function sign(database: Database, version: Omit<RegisterVersion, 'number'>): Promise<VersionLine> {
  return inTurn(database, 'register_version', async (transaction) => {
    const last = await transaction
      .selectFrom('register_version')
      .select(['number', 'hash'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const signed: RegisterVersion = { number: Number(last?.number ?? 0) + 1, ...version }
    const body = JSON.stringify(signed)
    const hash = chain(last?.hash ?? '', body)
    await transaction.insertInto('register_version').values({ number: signed.number, body, hash }).execute()
    return lineOf(signed, hash)
  })
}

async function broken(kysely: Database['kysely']): Promise<number[]> {
  const rows = await kysely.selectFrom('register_version').selectAll().orderBy('number').execute()
  return rows
    .filter(({ number, body, hash }, i) => {
      const former = rows[i - 1]
      return Number(number) !== i + 1 || hash !== chain(former?.hash ?? '', body)
    })
    .map(({ number }) => Number(number))
}

function versionOf(body: string): RegisterVersion {
  return JSON.parse(body) as RegisterVersion // written by `sign`
}

function lineOf({ number, atMs, signedBy, note, register }: RegisterVersion, hash: string): VersionLine {
  return { number, atMs, signedBy, note, activities: register.activities.length, hash }
}

function chain(former: string, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([former, body]))
    .digest('hex')
}
