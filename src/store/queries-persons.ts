import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Decision, Identity, IdentitySeen, PersonDraft } from '../people/person.ts'
import type { Topic } from '../people/topic.ts'
import type { Database } from './database.ts'
import { personRow } from './person-row.ts'
import { createDossier } from './queries-dossier.ts'
import type { PersonQuery, PersonRow, Persons } from './store.ts'
import { searchTokens, tokensOf } from './tokens.ts'

export function createPersons(database: Database): Persons {
  return {
    identities: () => identities(database),
    replace: (persons) => replace(database, persons),
    decisions: async () => {
      const rows = await database.kysely.selectFrom('decision').select('body').orderBy('id').execute()
      return rows.map(({ body }): Decision => JSON.parse(body))
    },
    decide: async (decision, atMs) => {
      await database.kysely
        .insertInto('decision')
        .values({ at_ms: atMs, body: JSON.stringify(decision) })
        .execute()
    },
    search: (query) => search(database, query),
    get: (id) => createDossier(database, id),
  }
}

interface SeenRow {
  readonly identity_id: number
  readonly role: string
  readonly topic: string | null
  readonly documents: number
}

/** Identities of documents that still lie somewhere. Two passes over narrow rows instead of one wide join. */
async function identities({ kysely }: Database): Promise<Identity[]> {
  const seenRows = await sql<SeenRow>`select s.identity_id, s.role, d.topic, count(*) as documents
    from sighting s join document d on d.id = s.document_id where d.places > 0
    group by s.identity_id, s.role, d.topic order by s.identity_id, s.role, d.topic`.execute(kysely)
  const seen = Map.groupBy(seenRows.rows, (row) => row.identity_id)
  const members = await kysely
    .selectFrom('identity_value')
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

/** Rows of one multi-row insert: well below the parameters that either engine allows. */
const rowsPerInsert = 2000

async function replace({ kysely }: Database, persons: readonly PersonDraft[]): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    const former = new Map(
      (
        await transaction
          .selectFrom('person_identity')
          .innerJoin('identity', 'identity.id', 'person_identity.identity_id')
          .select(['identity.digest', 'person_identity.person_id'])
          .execute()
      ).map(({ digest, person_id: id }) => [hex(digest), id]),
    )
    const identityIds = new Map(
      (await transaction.selectFrom('identity').select(['id', 'digest']).execute()).map(({ id, digest }) => [
        hex(digest),
        id,
      ]),
    )
    const next = await nextPersonId(transaction)
    const ids = keepIds(persons, former, next)
    await transaction.deleteFrom('token').execute()
    await transaction.deleteFrom('person_identity').execute()
    await transaction.deleteFrom('person').execute()
    await insertPersons(transaction, persons, ids)
    const links = persons.flatMap(({ identities }, i) =>
      identities.flatMap((digest) => {
        const identity = identityIds.get(digest)
        return identity === undefined ? [] : [{ identity_id: identity, person_id: ids[i] ?? 0 }]
      }),
    )
    await insertMany(links, (rows) => transaction.insertInto('person_identity').values(rows).execute())
    const tokens = persons.flatMap((person, i) =>
      tokensOf(person).map((token) => ({ token, person_id: ids[i] ?? 0 })),
    )
    await insertMany(tokens, (rows) => transaction.insertInto('token').values(rows).execute())
    await countPersons(transaction)
  })
}

/** Numbers are never given twice, also when the person who had one is gone. */
async function nextPersonId(executor: Database['kysely']): Promise<number> {
  const kept = await executor
    .selectFrom('setting')
    .select('value')
    .where('key', '=', lastPersonSetting)
    .executeTakeFirst()
  const { last } = await executor
    .selectFrom('person')
    .select((select) => select.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return Math.max(Number(kept?.value ?? 0), Number(last ?? 0)) + 1
}

const lastPersonSetting = 'last-person-id'

/** The number of the former person that shares the most identities; a new number where there is none. */
function keepIds(
  persons: readonly PersonDraft[],
  former: ReadonlyMap<string, number>,
  next: number,
): number[] {
  const taken = new Set<number>()
  const shares = persons.map(({ identities }) => {
    const counts = new Map<number, number>()
    for (const digest of identities) {
      const id = former.get(digest)
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return [...counts].sort(([a, x], [b, y]) => y - x || a - b)
  })
  const order = persons
    .map((_, i) => i)
    .sort((a, b) => (shares[b]?.[0]?.[1] ?? 0) - (shares[a]?.[0]?.[1] ?? 0) || a - b)
  const ids: number[] = []
  let free = next
  for (const i of order) {
    const id = shares[i]?.find(([one]) => !taken.has(one))?.[0] ?? free++
    taken.add(id)
    ids[i] = id
  }
  return ids
}

async function insertPersons(
  executor: Database['kysely'],
  persons: readonly PersonDraft[],
  ids: readonly number[],
): Promise<void> {
  const rows = persons.map(({ name, role, names, emails, phones, reasons }, i) => ({
    id: ids[i] ?? 0,
    name,
    role,
    names: JSON.stringify(names),
    emails: JSON.stringify(emails),
    phones: JSON.stringify(phones),
    reasons: JSON.stringify(reasons),
  }))
  await insertMany(rows, (some) => executor.insertInto('person').values(some).execute())
  const last = String(
    Math.max(
      0,
      ...ids.slice(-1),
      ids.reduce((most, id) => Math.max(most, id), 0),
    ),
  )
  await executor
    .insertInto('setting')
    .values({ key: lastPersonSetting, value: last })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: last }))
    .execute()
}

async function insertMany<Row>(
  rows: readonly Row[],
  insert: (some: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) await insert(rows.slice(at, at + rowsPerInsert))
}

/** Keeps with each person in how many documents and places they are, and what kinds are known: lists must not count again. */
async function countPersons(executor: Database['kysely']): Promise<void> {
  const documents = sql`select pi.person_id, s.document_id from person_identity pi
      join sighting s on s.identity_id = pi.identity_id join document d on d.id = s.document_id where d.places > 0
    union select pi.person_id, f.document_id from person_identity pi
      join finding f on f.identity_id = pi.identity_id join document d on d.id = f.document_id where d.places > 0`
  await sql`with seen as (${documents}), counts as (select person_id, count(*) as documents from seen group by person_id),
      units as (select seen.person_id, count(distinct o.unit_id) as places from seen
        join occurrence o on o.document_id = seen.document_id and o.vanished = 0 group by seen.person_id)
    update person set documents = coalesce((select documents from counts where person_id = person.id), 0),
      places = coalesce((select places from units where person_id = person.id), 0)`.execute(executor)
  const rows = await sql<{
    person_id: number
    kind: Kind
  }>`select distinct pi.person_id, f.kind from person_identity pi
    join finding f on f.identity_id = pi.identity_id order by pi.person_id, f.kind`.execute(executor)
  for (const [id, kinds] of Map.groupBy(rows.rows, (row) => row.person_id)) {
    await executor
      .updateTable('person')
      .set({ kinds: JSON.stringify(kinds.map(({ kind }) => kind)) })
      .where('id', '=', id)
      .execute()
  }
}

async function search(
  { kysely }: Database,
  query: PersonQuery,
): Promise<{ total: number; rows: PersonRow[] }> {
  let matching = kysely.selectFrom('person')
  for (const token of searchTokens(query.text)) {
    matching = matching.where('id', 'in', (select) =>
      select
        .selectFrom('token')
        .select('person_id')
        .where('token', '>=', token)
        .where('token', '<', `${token}\u{10FFFF}`),
    )
  }
  if (query.role !== undefined) matching = matching.where('role', '=', query.role)
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy('documents', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(query.limit)
    .offset(query.offset)
    .execute()
  return { total: Number(total), rows: rows.map(personRow) }
}
