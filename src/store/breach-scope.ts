import { append } from '../base/lists.ts'
import { setImmediate } from 'node:timers/promises'
import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import type { ScopeChoice, ScopeSums } from '../privacy/breaches/scope.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { openSealed } from './sealer.ts'
import { keptCounts } from './stale.ts'

export type ReadChoice = Exclude<ScopeChoice, { readonly type: 'by-hand' }>

/** Who and what was in a part of what was read. */
export interface Measured {
  readonly sums: Pick<ScopeSums, 'documents' | 'undated' | 'elsewhere' | 'unread' | 'strays'>
  readonly kinds: readonly { readonly kind: Kind; readonly documents: number }[]
  readonly persons: readonly MeasuredPerson[]
}

/** Somebody in it, with all that is known of how to reach them, wherever it lies. */
export interface MeasuredPerson {
  readonly id: number
  readonly name: string
  readonly role: PersonRole
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly hasAddress: boolean
  /** ISO dates. */
  readonly births: readonly string[]
  /** What of them was in it. */
  readonly kinds: readonly Kind[]
}

/** Counts who and what was in it now; throws when it is broken off. */
export async function measureScope(
  database: Database,
  choice: ReadChoice,
  signal?: AbortSignal,
): Promise<Measured> {
  const step = async <Output>(count: () => Promise<Output>): Promise<Output> => {
    // Queries of SQLite leave no time between them in which word of the signal could come.
    await setImmediate()
    signal?.throwIfAborted()
    return count()
  }
  const docs = await step(() => chosenDocs(database, choice))
  const kindsOf = await step(() => kindsPerPerson(database, choice, docs))
  const sums = await step(() => documentSums(database, choice, docs))
  const kinds =
    (await step(() => keptKinds(database, choice))) ?? (await step(() => kindSums(database, docs)))
  const strays = await step(() => strayValues(database, docs))
  const ids = await step(() => personIds(database, choice, docs))
  const persons: MeasuredPerson[] = []
  for (let at = 0; at < ids.length; at += personsPerFetch) {
    const some = ids.slice(at, at + personsPerFetch)
    append(persons, await step(() => personsOf(database, some, kindsOf)))
  }
  return {
    sums: { ...sums, strays },
    kinds,
    persons,
  }
}

/** As many rows with their JSON are a few megabytes. */
const personsPerFetch = 5000

/** A query that gives `id`s of documents. */
type Docs = RawBuilder<unknown>

/** Of whole places as a query; of the rest the numbers themselves, so that finding them is done once. */
async function chosenDocs(database: Database, choice: ReadChoice): Promise<Docs> {
  const docs = docsOf(database, choice)
  if (isWhole(choice)) return docs
  const { rows } = await sql<{ id: number }>`${docs}`.execute(database.kysely)
  const ids = rows.map(({ id }) => Number(id))
  return database.engine === 'sqlite'
    ? sql`select value as id from json_each(${JSON.stringify(ids)})`
    : sql`select unnest(${ids}::bigint[]) as id`
}

function docsOf(database: Database, choice: ReadChoice): Docs {
  if (choice.type === 'message') return messageDocs(choice.document)
  if (choice.type === 'supplier') return within(sentTo(choice.domain), choice)
  const places = listOf(database, choice.places)
  if (choice.folder === '')
    return within(sql`select distinct document_id from held where source_id in ${places}`, choice)
  return within(
    sql`select o.document_id from unit u join occurrence o on o.unit_id = u.id
      where o.vanished = 0 and u.source_id in ${places} and ${isBelow(choice.folder)}`,
    choice,
  )
}

/** By characters, not by order: a database may sort a slash anywhere. */
function isBelow(folder: string): RawBuilder<unknown> {
  const beginning = folder.endsWith('/') ? folder : `${folder}/`
  return sql`(u.locator = ${folder} or substr(u.locator, 1, ${sql.lit(beginning.length)}) = ${beginning})`
}

interface Stretch {
  readonly from: string | null
  readonly to: string | null
}

/** Of a stretch of time; what has no day may be of any. */
function within(ids: RawBuilder<unknown>, { from, to }: Stretch): Docs {
  if (from === null && to === null)
    return sql`select d.id from document d where d.places > 0 and d.id in (${ids})`
  const bound = (at: string | null, otherwise: number): number =>
    at === null ? otherwise : Temporal.Instant.from(at).epochMilliseconds
  return sql`select d.id from document d where d.places > 0 and d.id in (${ids})
    and (d.at_ms is null or (d.at_ms >= ${bound(from, -8.64e15)} and d.at_ms <= ${bound(to, 8.64e15)}))`
}

/** A message and what is nested in it: its locator is the beginning of theirs. */
function messageDocs(digest: string): Docs {
  return sql`select distinct inner_o.document_id as id from document d
    join occurrence o on o.document_id = d.id and o.vanished = 0
    join occurrence inner_o on inner_o.unit_id = o.unit_id and inner_o.vanished = 0 and (inner_o.id = o.id
      or substr(inner_o.locator, 1, length(o.locator) + 1) = o.locator || case when o.locator like '%/%' then '.' else '/' end)
    where d.digest = ${Buffer.from(digest, 'hex')}`
}

/** Messages that went to somebody at the domain, with what was attached to them. The order of the joins is the order in which they are cheap. */
function sentTo(domain: string): RawBuilder<unknown> {
  return sql`with letters as (select distinct s.document_id from person p cross join person_identity pi
      cross join sighting s
    where (p.domain = ${domain} or p.domain like ${`%.${domain}`}) and pi.person_id = p.id
      and s.identity_id = pi.identity_id and s.role in ('to', 'cc', 'bcc'))
    select document_id from letters union
    select attached.document_id from letters cross join occurrence o cross join occurrence attached
    where o.document_id = letters.document_id and o.vanished = 0 and attached.unit_id = o.unit_id
      and attached.vanished = 0 and attached.locator > (o.locator || '/') and attached.locator < (o.locator || '0')
      and substr(attached.locator, 1, length(o.locator) + 1) = o.locator || '/'`
}

async function documentSums(
  { kysely }: Database,
  choice: ReadChoice,
  docs: Docs,
): Promise<Pick<ScopeSums, 'documents' | 'undated' | 'elsewhere' | 'unread'>> {
  const isElsewhere =
    choice.type === 'places'
      ? sql`exists (select 1 from held where held.document_id = d.id and held.source_id not in (${listed(choice.places)}))`
      : sql`d.places > 1`
  const { rows } = await sql<{ documents: number; undated: number | null; elsewhere: number | null }>`
    select count(*) as documents, sum(case when d.at_ms is null then 1 else 0 end) as undated,
      sum(case when ${isElsewhere} then 1 else 0 end) as elsewhere
    from document d where d.kind <> 'container' and d.id in (${docs})`.execute(kysely)
  const row = rows[0]
  return {
    documents: Number(row?.documents ?? 0),
    undated: Number(row?.undated ?? 0),
    elsewhere: Number(row?.elsewhere ?? 0),
    unread: await unreadIn(kysely, choice),
  }
}

async function unreadIn(kysely: Database['kysely'], choice: ReadChoice): Promise<number> {
  if (choice.type !== 'places' || choice.places.length === 0) return 0
  const { amount } = await kysely
    .selectFrom('problem')
    .where('source_id', 'in', choice.places)
    .select((select) => select.fn.countAll<number>().as('amount'))
    .executeTakeFirstOrThrow()
  return Number(amount)
}

/** Of one whole place, and of everything, the counts that are kept say it; null when they cannot. */
async function keptKinds({ kysely }: Database, choice: ReadChoice): Promise<Measured['kinds'] | null> {
  if (!isWhole(choice)) return null
  const counts = await keptCounts(kysely)
  if (counts === null || counts.isStale) return null
  const chosen = new Set(choice.places)
  if (counts.places.every(({ sourceId }) => chosen.has(sourceId))) return byDocuments(counts.kinds)
  const [only, ...more] = counts.places.filter(({ sourceId }) => chosen.has(sourceId))
  return only === undefined || more.length > 0 ? null : byDocuments(only.kinds)
}

function byDocuments(kinds: Measured['kinds']): Measured['kinds'] {
  return kinds
    .map(({ kind, documents }) => ({ kind, documents }))
    .sort((a, b) => b.documents - a.documents || (a.kind < b.kind ? -1 : 1))
}

async function kindSums({ kysely }: Database, docs: Docs): Promise<Measured['kinds']> {
  const { rows } = await sql<{ kind: Kind; documents: number }>`select kind, count(*) as documents from
      (select distinct f.kind, f.document_id from finding f
        where f.document_id in (${docs}) and f.verdict <> 1) as seen
    group by kind order by documents desc, kind`.execute(kysely)
  return rows.map(({ kind, documents }) => ({ kind, documents: Number(documents) }))
}

/** Each may be of somebody more. */
async function strayValues({ kysely }: Database, docs: Docs): Promise<number> {
  const { rows } = await sql<{ amount: number }>`select count(distinct f.value_id) as amount from finding f
    where f.identity_id is null and f.kind in ('EMAIL', 'PHONE', 'NL_BSN', 'IBAN') and f.verdict <> 1
      and f.document_id in (${docs})`.execute(kysely)
  return Number(rows[0]?.amount ?? 0)
}

/** Whose data they are: of one message, without who wrote it, and without who got it unless that is what went wrong. */
async function personIds({ kysely }: Database, choice: ReadChoice, docs: Docs): Promise<number[]> {
  const apart =
    choice.type !== 'message'
      ? sql``
      : sql`and pi.person_id not in (select mine.person_id from sighting own
          join person_identity mine on mine.identity_id = own.identity_id
          where own.document_id in (select id from document where digest = ${Buffer.from(choice.document, 'hex')})
            and own.role in (${sql.join(choice.about === 'content' ? ['from', 'to', 'cc', 'bcc'] : ['from'])}))`
  if (isWhole(choice)) {
    const { rows } = await sql<{ person_id: number }>`select distinct person_id from person_source
      where source_id in (${listed(choice.places)}) order by person_id`.execute(kysely)
    return rows.map((row) => Number(row.person_id))
  }
  const { rows } = await sql<{ person_id: number }>`select distinct pi.person_id
    from (${docs}) as chosen cross join sighting s cross join person_identity pi
    where s.document_id = chosen.id and pi.identity_id = s.identity_id ${apart} order by pi.person_id`.execute(
    kysely,
  )
  return rows.map((row) => Number(row.person_id))
}

/** Numbers within a statement; never empty, which not every database takes. */
function listed(ids: readonly number[]): RawBuilder<unknown> {
  return sql.join([...ids, noId].map((id) => sql.lit(id)))
}

const noId = -1

/** Of whole places it is kept who is in them. */
function isWhole(choice: ReadChoice): choice is Extract<ReadChoice, { readonly type: 'places' }> {
  return choice.type === 'places' && choice.folder === '' && choice.from === null && choice.to === null
}

async function kindsPerPerson(
  { kysely }: Database,
  choice: ReadChoice,
  docs: Docs,
): Promise<ReadonlyMap<number, readonly Kind[]>> {
  const { rows } = isWhole(choice)
    ? await sql<{ person_id: number; kind: Kind }>`select distinct person_id, kind from person_kind
        where source_id in (${listed(choice.places)})`.execute(kysely)
    : await sql<{ person_id: number; kind: Kind }>`select distinct pi.person_id, f.kind
        from finding f join person_identity pi on pi.identity_id = f.identity_id
        where f.document_id in (${docs}) and f.verdict <> 1`.execute(kysely)
  const found = new Map<number, Kind[]>()
  for (const { person_id: id, kind } of rows) {
    const known = found.get(Number(id))
    if (known === undefined) found.set(Number(id), [kind])
    else known.push(kind)
  }
  return found
}

async function personsOf(
  database: Database,
  ids: readonly number[],
  kindsOf: ReadonlyMap<number, readonly Kind[]>,
): Promise<MeasuredPerson[]> {
  const { kysely } = database
  const { rows } = await sql<{
    id: number
    name: string
    role: PersonRole
    emails: string
    phones: string
    kinds: string
  }>`select id, name, role, emails, phones, kinds from person where id in ${listOf(database, ids)} order by id`.execute(
    kysely,
  )
  const births = await birthsOf(database, ids)
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    role: row.role,
    emails: JSON.parse(row.emails) as string[], // written from PersonDraft
    phones: JSON.parse(row.phones) as string[], // written from PersonDraft
    hasAddress: (JSON.parse(row.kinds) as Kind[]).includes('ADDRESS'), // written from kinds
    births: births.get(Number(row.id)) ?? [],
    kinds: kindsOf.get(Number(row.id)) ?? [],
  }))
}

async function birthsOf(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { kysely, previewKey } = database
  const { rows } = await sql<{ person_id: number; text: string | null; preview: Uint8Array | null }>`
    select held.person_id, v.text, v.preview from (select distinct pk.person_id, f.value_id
      from person_kind pk cross join person_identity pi cross join finding f
      where pk.kind = 'DATE_OF_BIRTH' and pk.person_id in ${listOf(database, ids)} and pi.person_id = pk.person_id
        and f.identity_id = pi.identity_id and f.kind = 'DATE_OF_BIRTH' and f.verdict <> 1) as held
    join value v on v.id = held.value_id`.execute(kysely)
  const found = new Map<number, string[]>()
  for (const { person_id: id, text, preview } of rows) {
    const date = text ?? (preview === null ? '' : openSealed(preview, previewKey))
    found.set(Number(id), [...(found.get(Number(id)) ?? []), date])
  }
  return found
}
