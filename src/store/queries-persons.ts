import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Decision, Identity, IdentitySeen } from '../people/person.ts'
import type { Topic } from '../people/topic.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { createBrief, createDossier } from './queries-dossier.ts'
import { searchPersons } from './search-persons.ts'
import { makeStale } from './stale.ts'
import type { Persons } from './store.ts'
import { replacePersons, replaceSomePersons } from './write-persons.ts'

export function createPersons(database: Database): Persons {
  return {
    ...createDecisions(database),
    identities: (personIds) => identities(database, personIds),
    replace: (persons) => replacePersons(database, persons),
    replaceSome: (personIds, drafts) => replaceSomePersons(database, personIds, drafts),
    holding: async (digests) => {
      if (digests.length === 0) return []
      const { rows } = await sql<{ person_id: number }>`select distinct pi.person_id from identity i
        join person_identity pi on pi.identity_id = i.id where i.digest in (${sql.join(digests.map(bytesOf))})
        order by pi.person_id`.execute(database.kysely)
      return rows.map(({ person_id: id }) => id)
    },
    search: (query) => searchPersons(database, query),
    get: (id) => createDossier(database, id),
    brief: (id) => createBrief(database, id),
    setRole: async (id, role, reasons) => {
      await database.kysely
        .updateTable('person')
        .set({ role, reasons: JSON.stringify(reasons) })
        .where('id', '=', id)
        .execute()
      await makeStale(database.kysely, 'role')
    },
  }
}

function createDecisions({ kysely }: Database): Pick<Persons, 'decisions' | 'decide' | 'undecide'> {
  return {
    decisions: async () => {
      const rows = await kysely.selectFrom('decision').selectAll().orderBy('id').execute()
      return rows.map(({ id, at_ms: atMs, body }) => ({ id, atMs, decision: JSON.parse(body) as Decision })) // written below
    },
    decide: async (decision, atMs) => {
      const { id } = await kysely
        .insertInto('decision')
        .values({ at_ms: atMs, body: JSON.stringify(decision) })
        .returning('id')
        .executeTakeFirstOrThrow()
      await makeStale(kysely, staleBy(decision))
      return id
    },
    undecide: async (id) => {
      const row = await kysely
        .deleteFrom('decision')
        .where('id', '=', id)
        .returning('body')
        .executeTakeFirst()
      if (row === undefined) return null
      const decision = JSON.parse(row.body) as Decision // written above
      await makeStale(kysely, staleBy(decision))
      return decision
    },
  }
}

function staleBy({ type }: Decision): 'role' | 'decision' {
  return type === 'role' ? 'role' : 'decision'
}

interface SeenRow {
  readonly identity_id: number
  readonly role: string
  readonly topic: string | null
  readonly documents: number
}

/** Identities of documents that still lie somewhere. Two passes over narrow rows instead of one wide join. */
async function identities(database: Database, personIds?: readonly number[]): Promise<Identity[]> {
  const { kysely } = database
  const chosen =
    personIds === undefined
      ? sql`true`
      : sql`s.identity_id in (select identity_id from person_identity where person_id in ${listOf(database, personIds)})`
  const seenRows = await sql<SeenRow>`select s.identity_id, s.role, d.topic, count(*) as documents
    from sighting s join document d on d.id = s.document_id where d.places > 0 and ${chosen}
    group by s.identity_id, s.role, d.topic order by s.identity_id, s.role, d.topic`.execute(kysely)
  const seen = Map.groupBy(seenRows.rows, (row) => row.identity_id)
  let membersOf = kysely.selectFrom('identity_value')
  if (personIds !== undefined) {
    membersOf = membersOf.where('identity_value.identity_id', 'in', (select) =>
      select
        .selectFrom('person_identity')
        .select('identity_id')
        .where('person_id', 'in', [...personIds]),
    )
  }
  const members = await membersOf
    .innerJoin('value', 'value.id', 'identity_value.value_id')
    .innerJoin('identity', 'identity.id', 'identity_value.identity_id')
    .select(['identity.id', 'identity.digest', 'value.kind', 'value.text', 'value.digest as valueDigest'])
    .orderBy('identity.id')
    .orderBy('value.id')
    .execute()
  return [...Map.groupBy(members, ({ id }) => id)]
    .filter(([id]) => seen.has(id))
    .map(([id, values]) => {
      const texts = (kind: Kind): string[] =>
        values.flatMap((value) => (value.kind === kind && value.text !== null ? [value.text] : []))
      return {
        digest: hex(values[0]?.digest),
        names: texts('PERSON'),
        emails: texts('EMAIL'),
        phones: texts('PHONE'),
        marks: values.flatMap(({ kind, text, valueDigest }) =>
          text === null ? [`${kind}:${hex(valueDigest)}`] : [],
        ),
        seen: (seen.get(id) ?? []).map(
          ({ role, topic, documents }): IdentitySeen => ({
            role,
            topic: topic as Topic | null,
            documents: Number(documents),
          }), // written from Topic
        ),
      }
    })
}

function hex(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes).toString('hex')
}

function bytesOf(digest: string): Uint8Array {
  return Buffer.from(digest, 'hex')
}
