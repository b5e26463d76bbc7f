import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Decision, Identity, IdentitySeen } from '../people/person.ts'
import type { Topic } from '../people/topic.ts'
import { hexOf, listOf } from './bulk.ts'
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
  readonly topic: Topic | null
  readonly documents: number
}

interface MemberRow {
  readonly identity_id: number
  readonly digest: string
  readonly kind: Kind
  readonly text: string | null
  /** Digest of a value that has no text. */
  readonly mark: string | null
}

/** Identities whose rows are asked for at once: a few megabytes. */
const identitiesPerPage = 10_000

/** Identities of documents that still lie somewhere, page by page; of each page two narrow queries instead of one wide join. */
async function identities(database: Database, personIds?: readonly number[]): Promise<Identity[]> {
  if (personIds !== undefined) {
    const ofThese = sql`select identity_id from person_identity where person_id in ${listOf(database, personIds)}`
    return identitiesWhere(database, (id) => sql`${id} in (${ofThese})`)
  }
  const { last } = await database.kysely
    .selectFrom('identity')
    .select((select) => select.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  const found: Identity[] = []
  for (let from = 0; from < Number(last ?? 0); from += identitiesPerPage) {
    const page = await identitiesWhere(
      database,
      (id) => sql`${id} > ${from} and ${id} <= ${from + identitiesPerPage}`,
    )
    for (const identity of page) found.push(identity)
  }
  return found
}

async function identitiesWhere(
  database: Database,
  chosen: (id: RawBuilder<unknown>) => RawBuilder<unknown>,
): Promise<Identity[]> {
  const { kysely } = database
  const seenRows = await sql<SeenRow>`select s.identity_id, s.role, d.topic, count(*) as documents
    from sighting s join document d on d.id = s.document_id
    where d.places > 0 and ${chosen(sql.ref('s.identity_id'))}
    group by s.identity_id, s.role, d.topic order by s.identity_id, s.role, d.topic`.execute(kysely)
  const members =
    await sql<MemberRow>`select iv.identity_id, ${hexOf(database, 'i.digest')} as digest, v.kind, v.text,
      case when v.text is null then ${hexOf(database, 'v.digest')} end as mark
    from identity_value iv join value v on v.id = iv.value_id join identity i on i.id = iv.identity_id
    where ${chosen(sql.ref('iv.identity_id'))} order by iv.identity_id, v.id`.execute(kysely)
  const seen = Map.groupBy(seenRows.rows, (row) => row.identity_id)
  const once = textsOnce()
  return [...Map.groupBy(members.rows, (row) => row.identity_id)].flatMap(([id, values]) => {
    const rows = seen.get(id)
    return rows === undefined ? [] : [identityOf(values, rows, once)]
  })
}

/** Each row brings its words anew; of the few there are one of each is kept. */
function textsOnce(): <Text extends string | null>(text: Text) => Text {
  const known = new Map<unknown, unknown>()
  return <Text extends string | null>(text: Text): Text => {
    if (!known.has(text)) known.set(text, text)
    return known.get(text) as Text // the equal one, as just kept
  }
}

function identityOf(
  values: readonly MemberRow[],
  seen: readonly SeenRow[],
  once: ReturnType<typeof textsOnce>,
): Identity {
  const texts = (kind: Kind): readonly string[] =>
    orNone(values.flatMap((value) => (value.kind === kind && value.text !== null ? [value.text] : [])))
  return {
    digest: values[0]?.digest ?? '',
    names: texts('PERSON'),
    emails: texts('EMAIL'),
    phones: texts('PHONE'),
    marks: orNone(values.flatMap(({ kind, mark }) => (mark === null ? [] : [`${kind}:${mark}`]))),
    seen: seen.map(({ role, topic, documents }): IdentitySeen => ({
      role: once(role),
      topic: once(topic),
      documents: Number(documents),
    })),
  }
}

const none: readonly string[] = []

/** Kept by the hundred thousand: one empty list for all, and the others without the room that growing ones have. */
function orNone(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? none : texts.slice()
}

function bytesOf(digest: string): Uint8Array {
  return Buffer.from(digest, 'hex')
}
