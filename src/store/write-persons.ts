import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { PersonDraft } from '../people/person.ts'
import { insertRows, listOf } from './bulk.ts'
import { countPersons, type PersonCounts } from './count-persons.ts'
import type { Database } from './database.ts'
import { movedPersons, trustPersons } from './moved-persons.ts'
import { makeStale } from './stale.ts'
import { openSealed } from './sealer.ts'
import { addressTokens, prefixesOf, tokensOf } from './tokens.ts'

/** As many persons are put in place in one transaction: some tenths of a second, for which others wait to write; more of them cost time in commits. */
const personsPerTransaction = 4000

/** Between two transactions, so that who waits to write gets its turn: SQLite has no queue, who waits looks now and then. */
const pauseMs = 8

/**
 * Puts the rebuilt persons in place of the former; who is as before, and in the same places, is left alone. In many short
 * transactions, because screens go on meanwhile: each person is whole at any time. Broken off, the next rebuild does what is left.
 */
export async function replacePersons(database: Database, persons: readonly PersonDraft[]): Promise<void> {
  const { kysely } = database
  const { moved, turn } = await movedPersons(kysely)
  const links = await kysely
    .selectFrom('person_identity')
    .innerJoin('identity', 'identity.id', 'person_identity.identity_id')
    .select(['identity.digest', 'person_identity.person_id'])
    .execute()
  const former = new Map(links.map(({ digest, person_id: id }) => [hex(digest), id]))
  const ids = await reserveIds(database, persons, former)
  const identityIds = new Map(
    (await kysely.selectFrom('identity').select(['id', 'digest']).execute()).map(({ id, digest }) => [
      hex(digest),
      id,
    ]),
  )
  const kept = new Set(ids)
  const isAsBefore = await written(database, former)
  const before = await kysely.selectFrom('person').select('id').execute()
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id))
  const changed = persons
    .map((draft, i) => ({ draft, id: ids[i] ?? 0 }))
    .filter((one) => moved === 'all' || moved.has(one.id) || !isAsBefore(one))
  for (let at = 0; at < changed.length; at += personsPerTransaction) {
    await inTransaction(database, (one) =>
      putPersons(one, changed.slice(at, at + personsPerTransaction), identityIds),
    )
  }
  for (let at = 0; at < gone.length; at += personsPerTransaction) {
    await inTransaction(database, (one) => takeOut(one, gone.slice(at, at + personsPerTransaction)))
  }
  await trustPersons(kysely, turn)
  // Whoever counted meanwhile counted half of them.
  await makeStale(kysely, 'decision')
}

/** Tells of a draft whether the person with its number is written like that, made of the same identities. */
async function written(
  { kysely }: Database,
  former: ReadonlyMap<string, number>,
): Promise<(one: Placed) => boolean> {
  const rows = await kysely
    .selectFrom('person')
    .select(['id', 'name', 'role', 'names', 'emails', 'phones', 'reasons', 'domain'])
    .execute()
  const now = new Map(rows.map((row) => [row.id, row]))
  const sizes = new Map<number, number>()
  for (const person of former.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  return ({ draft, id }) => {
    const row = now.get(id)
    if (row === undefined || sizes.get(id) !== draft.identities.length) return false
    const columns = columnsOf(draft)
    return (
      draft.identities.every((digest) => former.get(digest) === id) &&
      (Object.keys(columns) as (keyof typeof columns)[]).every((name) => columns[name] === row[name])
    )
  }
}

/** Puts these drafts in place of these persons; gives the ids that the drafts have now. */
export async function replaceSomePersons(
  database: Database,
  personIds: readonly number[],
  drafts: readonly PersonDraft[],
): Promise<readonly number[]> {
  const { kysely } = database
  const members = await kysely
    .selectFrom('person_identity')
    .innerJoin('identity', 'identity.id', 'person_identity.identity_id')
    .where('person_identity.person_id', 'in', [...personIds])
    .select(['identity.id', 'identity.digest', 'person_identity.person_id'])
    .execute()
  const former = new Map(members.map(({ digest, person_id: id }) => [hex(digest), id]))
  const identityIds = new Map(members.map(({ digest, id }) => [hex(digest), id]))
  const ids = await reserveIds(database, drafts, former)
  const placed = drafts.map((draft, i) => ({ draft, id: ids[i] ?? 0 }))
  const isSame = drafts.length === personIds.length && placed.every((one) => isSamePerson(one, former))
  await inTransaction(database, async (one) => {
    if (isSame) await renamePersons(one, placed)
    else {
      await takeOut(one, personIds)
      await putPersons(one, placed, identityIds)
    }
    await makeStale(one.kysely, isSame ? 'role' : 'decision')
  })
  return ids
}

/** True when the draft is made of exactly what the person is made of now. */
function isSamePerson({ draft, id }: Placed, former: ReadonlyMap<string, number>): boolean {
  const size = former.values().reduce((sum, person) => sum + (person === id ? 1 : 0), 0)
  return draft.identities.length === size && draft.identities.every((digest) => former.get(digest) === id)
}

/** Of who is made of the same, nothing has to be counted or looked up in another way. */
async function renamePersons({ kysely }: Database, placed: readonly Placed[]): Promise<void> {
  for (const { draft, id } of placed)
    await kysely.updateTable('person').set(columnsOf(draft)).where('id', '=', id).execute()
}

function columnsOf({ name, role, names, emails, phones, reasons }: PersonDraft) {
  const address = emails[0] ?? ''
  return {
    name,
    role,
    names: JSON.stringify(names),
    emails: JSON.stringify(emails),
    phones: JSON.stringify(phones),
    reasons: JSON.stringify(reasons),
    domain: address.slice(address.lastIndexOf('@') + 1),
  }
}

async function inTransaction(database: Database, run: (inside: Database) => Promise<void>): Promise<void> {
  await database.kysely.transaction().execute((kysely) => run({ ...database, kysely }))
  if (database.engine === 'sqlite') await wait(pauseMs)
}

const lastPersonSetting = 'last-person-id'

/** Numbers for all drafts. Numbers are never given twice, also when the person who had one is gone. */
async function reserveIds(
  { kysely }: Database,
  persons: readonly PersonDraft[],
  former: ReadonlyMap<string, number>,
): Promise<number[]> {
  return kysely.transaction().execute(async (transaction) => {
    const kept = await transaction
      .selectFrom('setting')
      .select('value')
      .where('key', '=', lastPersonSetting)
      .executeTakeFirst()
    const { last } = await transaction
      .selectFrom('person')
      .select((select) => select.fn.max('id').as('last'))
      .executeTakeFirstOrThrow()
    const ids = keepIds(persons, former, Math.max(Number(kept?.value ?? 0), Number(last ?? 0)) + 1)
    const value = String(ids.reduce((most, id) => Math.max(most, id), Number(kept?.value ?? 0)))
    await transaction
      .insertInto('setting')
      .values({ key: lastPersonSetting, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
    return ids
  })
}

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

interface Placed {
  readonly draft: PersonDraft
  readonly id: number
}

/** Writes persons whole: links, counts, tokens. What the numbers meant before goes. */
async function putPersons(
  database: Database,
  placed: readonly Placed[],
  identityIds: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = placed.map(({ id }) => id)
  await takeOut(database, ids)
  const links = placed.flatMap(({ draft, id }) =>
    draft.identities.flatMap((digest) => {
      const identity = identityIds.get(digest)
      return identity === undefined ? [] : [[identity, id]]
    }),
  )
  await insertRows(
    database,
    {
      into: 'person_identity',
      columns: { identity_id: 'integer', person_id: 'integer' },
      onConflict: 'on conflict (identity_id) do update set person_id = excluded.person_id',
    },
    links,
  )
  await insertPersonRows(database, placed, await countPersons(database, ids))
  await insertTokens(database, placed)
}

const personColumns = {
  id: 'integer',
  name: 'text',
  role: 'text',
  names: 'text',
  emails: 'text',
  phones: 'text',
  reasons: 'text',
  domain: 'text',
  documents: 'integer',
  places: 'integer',
  kinds: 'text',
  sources: 'text',
} as const

async function insertPersonRows(
  database: Database,
  placed: readonly Placed[],
  counts: ReadonlyMap<number, PersonCounts>,
): Promise<void> {
  const rows = placed.map(({ draft, id }) => {
    const { documents = 0, places = 0, kinds = [], sources = [] } = counts.get(id) ?? {}
    const { name, role, names, emails, phones, reasons, domain } = columnsOf(draft)
    const ofDraft = [name, role, names, emails, phones, reasons, domain]
    return [id, ...ofDraft, documents, places, JSON.stringify(kinds), JSON.stringify(sources)]
  })
  await insertRows(database, { into: 'person', columns: personColumns }, rows)
}

async function insertTokens(database: Database, placed: readonly Placed[]): Promise<void> {
  const addresses = await addressesOf(
    database,
    placed.map(({ id }) => id),
  )
  const tokens = placed.map(({ draft, id }) => [
    ...tokensOf(draft),
    ...addressTokens(addresses.get(id) ?? [], database.previewKey),
  ])
  await insertRows(
    database,
    { into: 'token', columns: { token: 'text', person_id: 'integer' } },
    placed.flatMap(({ id }, i) => (tokens[i] ?? []).map((token) => [token, id])),
  )
  await countPrefixes(database, tokens, 1)
}

/** Where these persons live, as it was read: as often as it is written differently. */
async function addressesOf(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{
    id: number
    preview: Uint8Array
  }>`select distinct pi.person_id as id, v.id as value_id, v.preview
    from person_identity pi join identity_value iv on iv.identity_id = pi.identity_id join value v on v.id = iv.value_id
    where pi.person_id in ${listOf(database, ids)} and v.kind = 'ADDRESS' and v.preview is not null`.execute(
    database.kysely,
  )
  const found = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...found].map(([id, some]) => [id, some.map(({ preview }) => openSealed(preview, database.previewKey))]),
  )
}

/** Takes the persons out; a link that points to another person by now stays. */
async function takeOut(database: Database, ids: readonly number[]): Promise<void> {
  const { kysely } = database
  const chosen = listOf(database, ids)
  const tokens = await sql<{ token: string; person_id: number }>`select token, person_id from token
    where person_id in ${chosen}`.execute(kysely)
  const perPerson = Map.groupBy(tokens.rows, (row) => row.person_id)
  await countPrefixes(
    database,
    [...perPerson.values()].map((rows) => rows.map(({ token }) => token)),
    -1,
  )
  for (const table of ['token', 'person_kind', 'person_source', 'person_identity', 'person_moved'] as const)
    await sql`delete from ${sql.table(table)} where person_id in ${chosen}`.execute(kysely)
  await sql`delete from person where id in ${chosen}`.execute(kysely)
}

/** Adds or takes off what each person's tokens begin with, once per person. */
async function countPrefixes(
  database: Database,
  tokensPerPerson: readonly (readonly string[])[],
  change: 1 | -1,
): Promise<void> {
  const changes = new Map<string, number>()
  for (const tokens of tokensPerPerson) {
    for (const prefix of prefixesOf(tokens)) changes.set(prefix, (changes.get(prefix) ?? 0) + change)
  }
  await insertRows(
    database,
    {
      into: 'prefix',
      columns: { prefix: 'text', persons: 'integer' },
      onConflict: 'on conflict (prefix) do update set persons = prefix.persons + excluded.persons',
    },
    [...changes],
  )
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
