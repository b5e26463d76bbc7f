import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'
import type { Verdict } from './store.ts'
import type { Tables } from './tables.ts'

/** Verdicts as the finding table keeps them; 0 is none. */
export const verdictNumber = { wrong: 1, fine: 2 } as const satisfies Record<Verdict, number>

/** The verdict that a number stands for. */
export function verdictOf(number: number): Verdict | null {
  return number === verdictNumber.wrong ? 'wrong' : number === verdictNumber.fine ? 'fine' : null
}

/** A row of the mark table. */
export type MarkTableRow = {
  readonly [Column in keyof Tables['mark']]: Column extends 'id' | 'findings'
    ? number
    : Column extends 'state'
      ? 'new' | 'settled' | 'leaving'
      : Tables['mark'][Column]
}

/** The findings `f` that a mark is about, as a set that can be walked. */
export function covered(row: MarkTableRow): RawBuilder<unknown> {
  if (row.scope !== 'folder') return marked(row)
  return sql`f.kind = ${row.kind} and f.document_id in (${below(row)})
    ${row.verdict === verdictNumber.fine ? sql`and f.document_id not in (${elsewhere(row)})` : sql``}`
}

/** Findings with the value of the mark, in its document or in all. */
function marked(row: MarkTableRow): RawBuilder<unknown> {
  const value = sql`f.value_id = (select id from value where digest = ${row.value_digest} and kind = ${row.kind})`
  return row.scope === 'value'
    ? value
    : sql`${value} and f.document_id = (select id from document where digest = ${row.document_digest})`
}

/** Documents that lie below the mark's folder. */
function below(row: MarkTableRow): RawBuilder<unknown> {
  return sql`select o.document_id from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and ${isBelow(sql`${row.source_id}`, sql`${row.folder}`)}`
}

/** Of these, the ones with a copy outside of it: what is fine in the safe is not fine on the doormat. */
export function elsewhere(row: MarkTableRow): RawBuilder<unknown> {
  return sql`select o.document_id from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and not (${isBelow(sql`${row.source_id}`, sql`${row.folder}`)})
      and o.document_id in (${below(row)})`
}

/** True of a unit `u` below the folder of the source. By characters, not by order: a database may sort a slash anywhere. */
function isBelow(sourceId: RawBuilder<unknown>, folder: RawBuilder<unknown>): RawBuilder<unknown> {
  const beginning = sql`case when ${folder} like '%/' then ${folder} else ${folder} || '/' end`
  return sql`u.source_id = ${sourceId} and (${folder} = '' or u.locator = ${folder}
    or substr(u.locator, 1, length(${beginning})) = ${beginning})`
}

const copy = sql`select 1 from occurrence o join unit u on u.id = o.unit_id
  where o.document_id = f.document_id and o.vanished = 0`
const isInFolder = isBelow(sql`m.source_id`, sql`m.folder`)

/** What the marks say of a finding `f`: of several the last one counts. The verdict in the finding table is a copy of it. */
export const toldVerdict = sql<number>`coalesce((select said.verdict from (
    select m.id, m.verdict from mark m where m.kind = f.kind and m.scope in ('value', 'finding') and m.state <> 'leaving'
      and m.value_digest = (select digest from value where id = f.value_id)
      and (m.scope = 'value' or m.document_digest = (select digest from document where id = f.document_id))
    union all
    select m.id, m.verdict from mark m where m.kind = f.kind and m.scope = 'folder' and m.state <> 'leaving'
      and exists (${copy} and ${isInFolder})
      and (m.verdict = ${sql.lit(verdictNumber.wrong)} or not exists (${copy} and not (${isInFolder})))
  ) as said order by said.id desc limit 1), 0)`

/** The verdicts of findings `f` at this moment, while marks may still be on their way into the finding table. */
export interface VerdictsNow {
  readonly verdict: RawBuilder<unknown>
  /** Sets of findings that may have this verdict while the finding table does not say so; none is in two of them. */
  readonly unsettled: (verdict: number) => readonly RawBuilder<unknown>[]
}

/** Looks up which marks are on their way. */
export async function verdictsNow(database: Pick<Database, 'kysely'>): Promise<VerdictsNow> {
  const rows = (await database.kysely
    .selectFrom('mark')
    .selectAll()
    .where('state', '<>', 'settled')
    .orderBy('id')
    .execute()) as MarkTableRow[] // `state` is written from this type
  const steps = await Promise.all(
    rows.map(async (row) => ({ row, possible: await possibleOf(database, row) })),
  )
  if (steps.length === 0) return { verdict: sql`f.verdict`, unsettled: () => [] }
  const cases = steps.map(
    ({ row, possible }) => sql`when ${mayTouch(row)} then ${only(row, possible) ?? toldVerdict}`,
  )
  return {
    verdict: sql`case ${sql.join(cases, sql` `)} else f.verdict end`,
    unsettled: (verdict) =>
      steps
        .filter(({ possible }) => possible.has(verdict))
        .map(({ row }, i, likely) =>
          sql.join(
            [reached(row), ...likely.slice(0, i).map((other) => sql`not (${reached(other.row)})`)],
            sql` and `,
          ),
        ),
  }
}

/** The verdicts that findings of a mark can have by now: its own, and those of other marks that may be about them too. */
async function possibleOf(
  { kysely }: Pick<Database, 'kysely'>,
  row: MarkTableRow,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ verdict: number }>`select distinct verdict from mark
    where state <> 'leaving' and (id = ${row.id} or ${mayOverlap(row)})`.execute(kysely)
  return new Set(rows.map(({ verdict }) => verdict))
}

/** True of marks that may be about the same findings. */
export function mayOverlap(row: MarkTableRow): RawBuilder<unknown> {
  return sql`(kind = ${row.kind}
    ${row.scope === 'folder' ? sql`` : sql`and (scope = 'folder' or value_digest = ${row.value_digest})`})`
}

/** The one verdict that all findings of a mark have, when that is known without looking at each. */
function only(
  { scope, state }: MarkTableRow,
  possible: ReadonlySet<number>,
): RawBuilder<unknown> | undefined {
  const [verdict = 0, another] = possible
  const isKnown = another === undefined && (verdict === 0 || (scope === 'value' && state === 'new'))
  return isKnown ? sql.lit(verdict) : undefined
}

/** A quick look whether a mark may be about a finding; for a folder, wherever it lies in the same place. */
function mayTouch(row: MarkTableRow): RawBuilder<unknown> {
  if (row.scope !== 'folder') return marked(row)
  return sql`f.kind = ${row.kind} and exists (select 1 from held
    where held.source_id = ${row.source_id} and held.document_id = f.document_id)`
}

/** Every finding that a mark may be about. */
function reached(row: MarkTableRow): RawBuilder<unknown> {
  return row.scope === 'folder' ? sql`f.kind = ${row.kind} and f.document_id in (${below(row)})` : marked(row)
}
