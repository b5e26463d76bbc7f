import type { ProblemCode } from '../base/problem.ts'
import type { Kind } from '../detect/kinds.ts'
import type { Database } from './database.ts'
import { findFindings } from './queries-findings.ts'
import { recount } from './recount.ts'
import { keptCounts } from './stale.ts'
import type { OccurrenceRow, Overview, ProblemGroup, ProblemQuery, ProblemRow } from './store.ts'

export function createOverview(database: Database): Overview {
  return {
    counts: () => keptCounts(database.kysely),
    recount: (nowMs, signal) => recount(database, nowMs, signal),
    seen: () => seen(database),
    findings: (query) => findFindings(database, query),
    problems: (query) => problems(database, query),
    problemGroups: (sourceId) => problemGroups(database, sourceId),
    occurrences: (document) => occurrences(database, document),
  }
}

async function seen({ kysely }: Database): ReturnType<Overview['seen']> {
  const rows = await kysely
    .selectFrom('value')
    .groupBy('kind')
    .select((select) => ['kind', select.fn.countAll<number>().as('values')])
    .execute()
  // Written by the batch writers from Kind.
  return rows.map(({ kind, values }) => ({ kind: kind as Kind, values: Number(values) }))
}

async function occurrences({ kysely }: Database, document: string): Promise<OccurrenceRow[]> {
  return kysely
    .selectFrom('document')
    .innerJoin('occurrence', 'occurrence.document_id', 'document.id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('document.digest', '=', Buffer.from(document, 'hex'))
    .where('occurrence.vanished', '=', 0)
    .select(['unit.source_id as sourceId', 'unit.locator as unit', 'occurrence.locator', 'occurrence.name'])
    .orderBy('occurrence.id')
    .execute()
}

async function problems(
  { kysely }: Database,
  query: ProblemQuery,
): Promise<{ total: number; rows: ProblemRow[] }> {
  const base = kysely.selectFrom('problem').innerJoin('unit', 'unit.id', 'problem.unit_id')
  const chosen = query.sourceId === undefined ? base : base.where('problem.source_id', '=', query.sourceId)
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
    .select([
      'problem.source_id',
      'unit.locator as unit',
      'problem.locator',
      'problem.code',
      'problem.detail',
      'problem.lost_bytes',
    ])
    .orderBy('problem.source_id')
    .orderBy('problem.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      sourceId: row.source_id,
      unit: row.unit,
      locator: row.locator,
      code: row.code as ProblemCode, // written from ProblemCode
      detail: row.detail,
      lostBytes: row.lost_bytes,
    })),
  }
}

/** Examples of each reason: the rest is a list of its own. */
const maxExamples = 3

async function problemGroups({ kysely }: Database, sourceId: number): Promise<ProblemGroup[]> {
  const groups = await kysely
    .selectFrom('problem')
    .where('source_id', '=', sourceId)
    .select(['code', (select) => select.fn.countAll<number>().as('count')])
    .select((select) => select.fn.sum<number>('lost_bytes').as('lost'))
    .groupBy('code')
    .execute()
  const found = await Promise.all(
    groups.map(async ({ code, count, lost }) => {
      const examples = await kysely
        .selectFrom('problem')
        .innerJoin('unit', 'unit.id', 'problem.unit_id')
        .where('problem.source_id', '=', sourceId)
        .where('problem.code', '=', code)
        .select('unit.locator')
        .orderBy('problem.id')
        .limit(maxExamples)
        .execute()
      return {
        code: code as ProblemCode, // written from ProblemCode
        count: Number(count),
        lostBytes: Number(lost),
        examples: [...new Set(examples.map(({ locator }) => locator))],
      }
    }),
  )
  return found.sort((a, b) => b.lostBytes - a.lostBytes || b.count - a.count || a.code.localeCompare(b.code))
}
