import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'

type Executor = Database['kysely']

/** Goes up when persons may be counted otherwise and nobody noted which. */
const turnSetting = 'persons-turn'

/** The turn at which all persons were written as they are. */
const writtenSetting = 'persons-written'

/** Notes whom these documents show, for they may lie elsewhere or say something else from now on: before and after what they say changes. */
export async function notePersonsOf(executor: Executor, documents: RawBuilder<unknown>): Promise<void> {
  await sql`insert into person_moved (person_id) select distinct pi.person_id from sighting s
    join person_identity pi on pi.identity_id = s.identity_id where s.document_id in (${documents})
    on conflict do nothing`.execute(executor)
}

/** Says that any person may be counted otherwise. */
export async function distrustPersons(executor: Executor): Promise<void> {
  await put(executor, turnSetting, (await turn(executor)) + 1)
}

/** Who is to be counted anew, and the turn to tell when that is done. */
export async function movedPersons(
  executor: Executor,
): Promise<{ readonly moved: ReadonlySet<number> | 'all'; readonly turn: number }> {
  const now = await turn(executor)
  if ((await read(executor, writtenSetting)) !== now) return { moved: 'all', turn: now }
  const rows = await executor.selectFrom('person_moved').select('person_id').execute()
  return { moved: new Set(rows.map(({ person_id: id }) => id)), turn: now }
}

/** Says that every person is written as they were at this turn. */
export async function trustPersons(executor: Executor, at: number): Promise<void> {
  await put(executor, writtenSetting, at)
}

async function turn(executor: Executor): Promise<number> {
  return (await read(executor, turnSetting)) ?? 0
}

async function read(executor: Executor, key: string): Promise<number | undefined> {
  const row = await executor.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? undefined : Number(row.value)
}

async function put(executor: Executor, key: string, number: number): Promise<void> {
  const value = String(number)
  await executor
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
