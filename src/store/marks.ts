import { setTimeout as wait } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { distrustPersons } from './moved-persons.ts'
import { makeStale } from './stale.ts'
import type { Mark, MarkRow, Marks } from './store.ts'
import {
  covered,
  elsewhere,
  mayOverlap,
  toldVerdict,
  verdictNumber,
  verdictOf,
  type MarkTableRow,
} from './verdicts.ts'

// Marks are the truth, and lists read them. The verdict in the finding table is a copy, so that lists and counts go along
// an index; it is brought in step bit by bit. Broken off, the next time does what is left.

export function createMarks(database: Database): Marks {
  const { kysely } = database
  return {
    list: async () => (await rowsOf(database)).filter(({ state }) => state !== 'leaving').map(markRow),
    add: async (mark, atMs) => {
      const row = await kysely.transaction().execute(async (transaction) => {
        await makeStale(transaction, 'decision')
        return transaction
          .insertInto('mark')
          .values({ at_ms: atMs, state: 'new', ...columnsOf(mark) })
          .returningAll()
          .executeTakeFirstOrThrow()
      })
      const findings = await count(database, covered(row as MarkTableRow))
      await kysely.updateTable('mark').set({ findings }).where('id', '=', row.id).execute()
      if (findings <= settledAtOnce) await settle(database, row as MarkTableRow)
      return { id: row.id, findings }
    },
    remove: (id) => remove(database, id),
    apply: (signal) => applyAll(database, signal),
  }
}

/** The oldest first. */
async function rowsOf({ kysely }: Database): Promise<readonly MarkTableRow[]> {
  return (await kysely.selectFrom('mark').selectAll().orderBy('id').execute()) as MarkTableRow[] // `state` is written from this type
}

function columnsOf({
  kind,
  verdict,
  scope,
}: Mark): Omit<MarkTableRow, 'id' | 'at_ms' | 'findings' | 'state'> {
  return {
    kind,
    verdict: verdictNumber[verdict],
    scope: scope.type,
    document_digest: scope.type === 'finding' ? Buffer.from(scope.document, 'hex') : null,
    value_digest: scope.type === 'folder' ? null : Buffer.from(scope.value, 'hex'),
    source_id: scope.type === 'folder' ? scope.sourceId : null,
    folder: scope.type === 'folder' ? scope.folder : null,
  }
}

function markRow(row: MarkTableRow): MarkRow {
  return {
    id: row.id,
    atMs: row.at_ms,
    kind: row.kind as Kind, // written from `Mark`
    verdict: verdictOf(row.verdict) ?? 'fine',
    scope: scopeOf(row),
    findings: row.findings,
  }
}

function scopeOf(row: MarkTableRow): Mark['scope'] {
  const value = hex(row.value_digest)
  if (row.scope === 'finding') return { type: 'finding', document: hex(row.document_digest), value }
  if (row.scope === 'value') return { type: 'value', value }
  return { type: 'folder', sourceId: row.source_id ?? 0, folder: row.folder ?? '' }
}

function hex(bytes: Uint8Array | null): string {
  return bytes === null ? '' : Buffer.from(bytes).toString('hex')
}

async function count({ kysely }: Database, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    findings: number
  }>`select count(*) as findings from finding f where ${where}`.execute(kysely)
  return Number(rows[0]?.findings ?? 0)
}

/** Other marks may be about the same findings: their verdict comes in its place. */
async function remove(database: Database, id: number): Promise<number | null> {
  const row = await database.kysely.transaction().execute(async (transaction) => {
    const left = await transaction
      .updateTable('mark')
      .set({ state: 'leaving' })
      .where('id', '=', id)
      .where('state', '<>', 'leaving')
      .returningAll()
      .executeTakeFirst()
    if (left !== undefined) await makeStale(transaction, 'decision')
    return left as MarkTableRow | undefined // `state` is written from this type
  })
  if (row === undefined) return null
  const findings = await count(database, covered(row))
  const open = (await standsAlone(database, row))
    ? findings
    : await count(database, sql`${covered(row)} and ${toldVerdict} = 0`)
  if (findings <= settledAtOnce) await settle(database, row)
  return open
}

/** True when no other mark can be about the same findings. */
async function standsAlone({ kysely }: Database, row: MarkTableRow): Promise<boolean> {
  const { rows } =
    await sql`select 1 from mark where state <> 'leaving' and ${mayOverlap(row)} limit 1`.execute(kysely)
  return rows.length === 0
}

/** A mark that is about no more than this is in the finding table when the user is answered; the rest comes soon. */
const settledAtOnce = 500

/** What came since is brought under the marks, and what was marked or unmarked since is brought in step. */
async function applyAll(database: Database, signal?: AbortSignal): Promise<void> {
  for (const row of await rowsOf(database)) {
    if (signal?.aborted === true) return
    await settle(database, row, signal)
  }
}

/** Brings the finding table in step with a mark that came, left, or reaches something new. */
async function settle(database: Database, row: MarkTableRow, signal?: AbortSignal): Promise<void> {
  // On many of a mark's findings another one may have the last word: those need no transaction every time.
  const isAnother = row.state === 'settled' ? sql`and f.verdict <> ${toldVerdict}` : sql``
  for (const outOfStep of outOfStepOf(row)) {
    const { rows } = await sql<{
      id: number
    }>`select f.id from finding f where ${outOfStep} ${isAnother}`.execute(database.kysely)
    if (rows.length > 0) await distrustPersons(database.kysely)
    await write(
      database,
      rows.map(({ id }) => id),
      signal,
    )
  }
  if (signal?.aborted === true) return
  const { kysely } = database
  // Whoever counted meanwhile counted half of them.
  if (row.state !== 'settled') await makeStale(kysely, 'decision')
  if (row.state === 'leaving') {
    await kysely.deleteFrom('mark').where('id', '=', row.id).execute()
    return
  }
  const findings = await count(database, covered(row))
  if (row.state === 'settled' && row.findings === findings) return
  // It may have been taken back meanwhile.
  await kysely
    .updateTable('mark')
    .set({ findings, state: 'settled' })
    .where('id', '=', row.id)
    .where('state', '<>', 'leaving')
    .execute()
}

/** Sets of findings `f` that may not have the verdict they should, because of this mark. */
function outOfStepOf(row: MarkTableRow): readonly RawBuilder<unknown>[] {
  const { verdict, kind } = row
  if (row.state === 'leaving') return [sql`f.verdict = ${sql.lit(verdict)} and ${covered(row)}`]
  const late = sql`f.verdict <> ${sql.lit(verdict)} and ${covered(row)}`
  // A copy that came to lie elsewhere takes its verdict away.
  return row.scope === 'folder' && verdict === verdictNumber.fine
    ? [
        sql`f.verdict = ${sql.lit(verdict)} and f.kind = ${kind} and f.document_id in (${elsewhere(row)})`,
        late,
      ]
    : [late]
}

/** How long one transaction may take: others wait to write meanwhile. */
const transactionMs = 60
const [fewest, most] = [50, 5000]

/** Writes the verdicts of these findings in many short transactions, with as long between them: others get their turn. */
async function write(database: Database, ids: readonly number[], signal?: AbortSignal): Promise<void> {
  let size = settledAtOnce
  for (let at = 0; at < ids.length && signal?.aborted !== true;) {
    const beganMs = performance.now()
    await writeSome(database, ids.slice(at, at + size))
    const tookMs = performance.now() - beganMs
    at += size
    size = Math.round(Math.min(most, Math.max(fewest, (size * transactionMs) / tookMs)))
    if (at < ids.length) await wait(Math.min(tookMs, transactionMs))
  }
}

async function writeSome(database: Database, ids: readonly number[]): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    // No mark may come or go between being read and being written; SQLite's transactions stand in line by themselves.
    if (database.engine === 'postgres')
      await sql`lock table mark in share row exclusive mode`.execute(transaction)
    await sql`update finding set verdict = told.verdict
      from (select f.id, ${toldVerdict} as verdict from finding f where f.id in ${listOf(database, ids)}) as told
      where told.id = finding.id and finding.verdict <> told.verdict`.execute(transaction)
  })
}
