import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Database } from './database.ts'
import { makeStale } from './stale.ts'
import type { Mark, MarkRow, Marks, Verdict } from './store.ts'
import type { Tables } from './tables.ts'

/** Verdicts as the finding table keeps them; 0 is none. */
export const verdictNumber = { wrong: 1, fine: 2 } as const satisfies Record<Verdict, number>

/** The verdict that a number stands for. */
export function verdictOf(number: number): Verdict | null {
  return number === verdictNumber.wrong ? 'wrong' : number === verdictNumber.fine ? 'fine' : null
}

type Executor = Database['kysely']
type Row = {
  readonly [Column in keyof Tables['mark']]: Column extends 'id' | 'findings'
    ? number
    : Tables['mark'][Column]
}

export function createMarks({ kysely }: Database): Marks {
  return {
    list: async () => (await kysely.selectFrom('mark').selectAll().orderBy('id').execute()).map(markRow),
    add: (mark, atMs) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .insertInto('mark')
          .values({ at_ms: atMs, ...columnsOf(mark) })
          .returningAll()
          .executeTakeFirstOrThrow()
        const findings = await applyMark(transaction, row)
        await makeStale(transaction, 'decision')
        return { id: row.id, findings }
      }),
    remove: (id) => kysely.transaction().execute((transaction) => remove(transaction, id)),
    apply: () => kysely.transaction().execute(applyAll),
  }
}

function columnsOf({ kind, verdict, scope }: Mark): Omit<Row, 'id' | 'at_ms' | 'findings'> {
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

function markRow(row: Row): MarkRow {
  return {
    id: row.id,
    atMs: row.at_ms,
    kind: row.kind as Kind, // written from `Mark`
    verdict: verdictOf(row.verdict) ?? 'fine',
    scope: scopeOf(row),
    findings: row.findings,
  }
}

function scopeOf(row: Row): Mark['scope'] {
  const value = hex(row.value_digest)
  if (row.scope === 'finding') return { type: 'finding', document: hex(row.document_digest), value }
  if (row.scope === 'value') return { type: 'value', value }
  return { type: 'folder', sourceId: row.source_id ?? 0, folder: row.folder ?? '' }
}

function hex(bytes: Uint8Array | null): string {
  return bytes === null ? '' : Buffer.from(bytes).toString('hex')
}

/** The findings that a mark is about. */
function covered(row: Row): RawBuilder<unknown> {
  const value = sql`value_id in (select id from value where digest = ${row.value_digest})`
  if (row.scope === 'finding')
    return sql`kind = ${row.kind} and ${value} and document_id in (select id from document where digest = ${row.document_digest})`
  if (row.scope === 'value') return sql`kind = ${row.kind} and ${value}`
  return sql`kind = ${row.kind} and document_id in (${below(row)})
    ${row.verdict === verdictNumber.fine ? sql`and document_id not in (${elsewhere(row)})` : sql``}`
}

/** Documents that lie below the folder. */
function below(row: Row): RawBuilder<unknown> {
  return sql`select o.document_id from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and u.source_id = ${row.source_id} and ${isBelow(row)}`
}

/** Of these, the ones with a copy outside of it: what is fine in the safe is not fine on the doormat. */
function elsewhere(row: Row): RawBuilder<unknown> {
  return sql`select o.document_id from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and not (u.source_id = ${row.source_id} and ${isBelow(row)})
      and o.document_id in (${below(row)})`
}

/** By characters, not by order: a database may sort a slash anywhere. */
function isBelow({ folder }: Row): RawBuilder<unknown> {
  if (folder === null || folder === '') return sql`1 = 1`
  const beginning = folder.endsWith('/') ? folder : `${folder}/`
  return sql`(u.locator = ${folder} or substr(u.locator, 1, ${sql.lit([...beginning].length)}) = ${beginning})`
}

/** Gives what the mark is about its verdict; gives how many findings that are. */
async function applyMark(executor: Executor, row: Row): Promise<number> {
  await sql`update finding set verdict = ${sql.lit(row.verdict)}
    where verdict <> ${sql.lit(row.verdict)} and ${covered(row)}`.execute(executor)
  const { rows } = await sql<{ findings: number }>`select count(*) as findings from finding
    where ${covered(row)}`.execute(executor)
  const findings = Number(rows[0]?.findings ?? 0)
  await executor.updateTable('mark').set({ findings }).where('id', '=', row.id).execute()
  return findings
}

/** All marks, the oldest first, so that the last word counts. */
async function applyAll(executor: Executor): Promise<void> {
  const rows = await executor.selectFrom('mark').selectAll().orderBy('id').execute()
  for (const row of rows) {
    // A copy that came to lie elsewhere takes its verdict away.
    if (row.scope === 'folder' && row.verdict === verdictNumber.fine)
      await sql`update finding set verdict = 0 where verdict = ${sql.lit(verdictNumber.fine)}
        and kind = ${row.kind} and document_id in (${elsewhere(row)})`.execute(executor)
  }
  for (const row of rows) await applyMark(executor, row)
}

/** Other marks may be about the same findings: their verdict comes in its place. */
async function remove(executor: Executor, id: number): Promise<number | null> {
  const row = await executor.deleteFrom('mark').where('id', '=', id).returningAll().executeTakeFirst()
  if (row === undefined) return null
  await sql`update finding set verdict = 0 where verdict = ${sql.lit(row.verdict)} and ${covered(row)}`.execute(
    executor,
  )
  const others = await executor
    .selectFrom('mark')
    .selectAll()
    .where('kind', '=', row.kind)
    .orderBy('id')
    .execute()
  for (const other of others) {
    await sql`update finding set verdict = ${sql.lit(other.verdict)}
      where verdict <> ${sql.lit(other.verdict)} and ${covered(row)} and ${covered(other)}`.execute(executor)
  }
  await makeStale(executor, 'decision')
  const { rows } = await sql<{ open: number }>`select count(*) as open from finding
    where verdict = 0 and ${covered(row)}`.execute(executor)
  return Number(rows[0]?.open ?? 0)
}
