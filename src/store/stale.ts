import type { Database } from './database.ts'
import type { Counts } from './store.ts'

/** The setting that keeps what was counted. */
export const countsSetting = 'counts'

/** The setting that tells whether the counts are still what is there. */
export const staleSetting = 'counts-stale'

/** What may make counts stale, from what changes the fewest of them to what changes all. */
const reasons = ['nothing', 'role', 'decision', 'scan'] as const
type StaleReason = (typeof reasons)[number]

/** Why counts are stale; the turn goes up with each change, so that who counts sees what came meanwhile. */
export interface Staleness {
  readonly by: StaleReason
  readonly turn: number
}

type Executor = Database['kysely']

/** Says that counts are to be taken anew. What changed more of them is not hidden by what changes less. */
export async function makeStale(executor: Executor, by: Exclude<StaleReason, 'nothing'>): Promise<void> {
  const before = await staleness(executor)
  const most = reasons.indexOf(by) > reasons.indexOf(before.by) ? by : before.by
  await keep(executor, staleSetting, { by: most, turn: before.turn + 1 })
}

/** How fresh the kept counts are. */
export async function staleness(executor: Executor): Promise<Staleness> {
  const text = await read(executor, staleSetting)
  return text === undefined ? { by: 'nothing', turn: 0 } : (JSON.parse(text) as Staleness) // written below
}

/** What was counted last; null when nothing was. */
export async function keptCounts(executor: Executor): Promise<Counts | null> {
  const text = await read(executor, countsSetting)
  if (text === undefined) return null
  const counts = JSON.parse(text) as Partial<Pick<Counts, 'evidence'>> & Omit<Counts, 'evidence'> // written by `keepCounts`
  return {
    ...counts,
    evidence: counts.evidence ?? null,
    isStale: (await staleness(executor)).by !== 'nothing' || (await hasUnsettled(executor)),
  }
}

/** True when a mark is not in what is counted yet. */
async function hasUnsettled(executor: Executor): Promise<boolean> {
  const mark = await executor
    .selectFrom('mark')
    .select('id')
    .where('state', '<>', 'settled')
    .limit(1)
    .executeTakeFirst()
  return mark !== undefined
}

/** Keeps the counts, which are fresh unless something came since `before` was looked up. */
export async function keepCounts(executor: Executor, counts: Counts, before: Staleness): Promise<void> {
  await keep(executor, countsSetting, counts)
  const now = await staleness(executor)
  if (now.turn === before.turn) await keep(executor, staleSetting, { by: 'nothing', turn: now.turn })
}

async function read(executor: Executor, key: string): Promise<string | undefined> {
  const row = await executor.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

async function keep(executor: Executor, key: string, value: Counts | Staleness): Promise<void> {
  const text = JSON.stringify(value)
  await executor
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute()
}
