import { sql } from 'kysely'
import type { PersonEvent, PersonLine, PersonMark } from '../privacy/persons/event.ts'
import type { Database } from './database.ts'
import { openSealedBytes, sealBytes } from './sealer.ts'

/** What was said or done about persons: lines that are only added, and what holds for whom because of them. */
export interface PersonLines {
  /** Every line, the oldest first. */
  readonly lines: () => Promise<readonly PersonLine[]>
  readonly append: (line: NewPersonLine) => Promise<PersonLine>
  /** What holds now, by number of the person. */
  readonly marks: () => Promise<ReadonlyMap<number, readonly PersonMark[]>>
  /** Numbers of the persons for whom it holds now. */
  readonly holding: (mark: PersonMark) => Promise<ReadonlySet<number>>
}

export interface NewPersonLine extends Omit<PersonLine, 'id'> {
  /** What holds from now on, and what no longer does. */
  readonly puts?: PersonMark | undefined
  readonly takes?: PersonMark | undefined
}

export function createPersonLines(database: Database): PersonLines {
  const { kysely } = database
  return {
    lines: async () => {
      const rows = await kysely.selectFrom('person_event').selectAll().orderBy('id').execute()
      return rows.map(({ id, person, at_ms: atMs, body }) => ({
        id: Number(id),
        person: Number(person),
        atMs: Number(atMs),
        ...(JSON.parse(Buffer.from(openSealedBytes(body, database.previewKey)).toString()) as Body), // written below
      }))
    },
    append: (line) => append(database, line),
    marks: async () => {
      const { rows } = await sql<{
        person: number
        mark: PersonMark
      }>`select distinct pi.person_id as person, m.mark from person_mark m
        ${theirPersons}
        where ${areTheirs} order by m.mark desc`.execute(kysely)
      const byPerson = Map.groupBy(rows, ({ person }) => Number(person))
      return new Map([...byPerson].map(([person, own]) => [person, own.map(({ mark }) => mark)]))
    },
    holding: async (mark) => {
      const { rows } = await sql<{ person_id: number }>`select distinct pi.person_id from person_mark m
        ${theirPersons}
        where ${areTheirs} and m.mark = ${mark}`.execute(kysely)
      return new Set(rows.map(({ person_id: id }) => Number(id)))
    },
  }
}

/**
 * From the few marks to their persons, in this order (`cross join`): an engine that knows nothing of marks yet goes through all persons
 * instead, at every look at one.
 */
const theirPersons = sql`cross join identity i cross join person_identity pi`
const areTheirs = sql`i.digest = m.identity and pi.identity_id = i.id`

interface Body {
  readonly identities: readonly string[]
  readonly event: PersonEvent
}

function append(
  { kysely, previewKey }: Database,
  { person, identities, atMs, event, puts, takes }: NewPersonLine,
): Promise<PersonLine> {
  return kysely.transaction().execute(async (transaction) => {
    const body = Buffer.from(JSON.stringify({ identities, event } satisfies Body))
    const { id } = await transaction
      .insertInto('person_event')
      .values({ person, at_ms: atMs, body: sealBytes(body, previewKey) })
      .returning('id')
      .executeTakeFirstOrThrow()
    const digests = identities.map((one) => Buffer.from(one, 'hex'))
    for (const digest of puts === undefined ? [] : digests)
      await transaction
        .insertInto('person_mark')
        .values({ identity: digest, mark: puts ?? '', event: Number(id) })
        .onConflict((conflict) => conflict.columns(['identity', 'mark']).doUpdateSet({ event: Number(id) }))
        .execute()
    for (const digest of takes === undefined ? [] : digests)
      await transaction
        .deleteFrom('person_mark')
        .where('identity', '=', digest)
        .where('mark', '=', takes ?? '')
        .execute()
    return { id: Number(id), person, identities, atMs, event }
  })
}
