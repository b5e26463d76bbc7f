import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Topic } from '../people/topic.ts'
import type { DocumentKind } from '../read/document.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { personDetails, personRow } from './person-row.ts'
import { lettersOf } from './letters-of.ts'
import { openSealed } from './sealer.ts'
import { verdictsNow } from './verdicts.ts'
import type { Correspondent, DocumentRow, PersonBrief, PersonDossier } from './store.ts'

/** Of the owner, who is in every message, only as many documents are looked at: more would take seconds. */
const maxLookedAt = 20_000

/** Lists of one person that are longer are read by nobody; the numbers above them tell how much there is. */
const maxListed = 200

/** Documents of a timeline. */
const maxNewest = 50

/** Everything known of one person; null when there is none with this number. */
export async function createDossier(database: Database, id: number): Promise<PersonDossier | null> {
  const brief = await createBrief(database, id)
  if (brief === null) return null
  const identities = await identitiesOf(database, id)
  const documents = await lookAt(
    database,
    identities.map((identity) => identity.id),
  )
  const dated = documents.filter(isDated)
  const times = dated.map(({ at_ms: atMs }) => atMs)
  const who: Who = { id, from: documents.reduce((least, one) => Math.min(least, one.id), Infinity) }
  return {
    ...brief,
    findings: await findingsOf(database, who),
    perPlace: await placesOf(database, who),
    received: await correspondents(database, who, { mine: receiverRoles, theirs: senderRoles }),
    sent: await correspondents(database, who, { mine: senderRoles, theirs: receiverRoles }),
    oldestAtMs: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    newestAtMs: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    months: monthsOf(times),
    newest: await newestOf(database, who, dated),
    lookedAt: documents.length,
  }
}

/** What is known of a person without counting; null when there is none with this number. */
export async function createBrief(database: Database, id: number): Promise<PersonBrief | null> {
  const row = await database.kysely.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const identities = await identitiesOf(database, id)
  return {
    ...personRow(row),
    ...personDetails(row),
    identities: identities.map(({ digest }) => Buffer.from(digest).toString('hex')),
  }
}

function identitiesOf(
  { kysely }: Database,
  id: number,
): Promise<{ readonly id: number; readonly digest: Uint8Array }[]> {
  return kysely
    .selectFrom('person_identity')
    .innerJoin('identity', 'identity.id', 'person_identity.identity_id')
    .where('person_identity.person_id', '=', id)
    .select(['identity.id', 'identity.digest'])
    .execute()
}

const senderRoles = ['from']
const receiverRoles = ['to', 'cc', 'bcc']

/** A person, as far as their documents from this number on. */
interface Who {
  readonly id: number
  readonly from: number
}

interface Looked {
  readonly id: number
  readonly at_ms: number | null
}

/** Sightings of the person in documents that still lie somewhere, with columns of `s`. */
function sightingsOf({ id, from }: Who): RawBuilder<unknown> {
  return sql`person_identity pi cross join sighting s where pi.person_id = ${id} and s.identity_id = pi.identity_id
    and s.document_id >= ${Number.isFinite(from) ? from : 0}
    and s.document_id not in (select id from document where places <= 0)`
}

/** The documents that were read last: of a mailbox, those are its newest. */
async function lookAt(database: Database, identities: readonly number[]): Promise<Looked[]> {
  if (identities.length === 0) return []
  const { rows } = await sql<Looked>`select d.id, d.at_ms from document d where d.places > 0 and d.id in (
    select document_id from (${lastRead(identities)}) as seen order by document_id desc limit ${sql.lit(maxLookedAt)})`.execute(
    database.kysely,
  )
  return rows
}

/** Engines bound how many queries one may be made of (SQLite: 500). */
const maxLanes = 400

/** Each identity's last documents stand at the end of its stretch of the index. */
function lastRead(identities: readonly number[]): RawBuilder<unknown> {
  if (identities.length > maxLanes)
    return sql`select distinct document_id from sighting where identity_id in (${sql.join(identities.map((id) => sql.lit(id)))})`
  const parts = identities.map(
    (id) => sql`select * from (select distinct document_id from sighting where identity_id = ${sql.lit(id)}
      order by document_id desc limit ${sql.lit(maxLookedAt)}) as lane`,
  )
  return sql.join(parts, sql` union `)
}

/** Before and after these, a date is made up: by spam, or by a computer whose clock was never set. */
const plausibleMs = [Date.UTC(1980, 0, 1), Date.UTC(2100, 0, 1)] as const

function isDated(document: Looked): document is Looked & { readonly at_ms: number } {
  const { at_ms: atMs } = document
  return atMs !== null && atMs > plausibleMs[0] && atMs < plausibleMs[1]
}

function monthsOf(times: readonly number[]): PersonDossier['months'] {
  const counts = new Map<string, number>()
  for (const time of times) {
    const month = new Date(time).toISOString().slice(0, 'yyyy-mm'.length)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, documents]) => ({ month, documents }))
}

interface ValueRow {
  readonly kind: Kind
  readonly text: string | null
  readonly preview: Uint8Array | null
  readonly count: number
  readonly documents: number
}

async function findingsOf(database: Database, { id, from }: Who): Promise<PersonDossier['findings']> {
  const { kysely, previewKey } = database
  const { rows } = await sql<ValueRow>`select v.kind, v.text, v.preview, held.count, held.documents
    from (select f.value_id, count(*) as count, count(distinct f.document_id) as documents
      from person_identity pi cross join finding f where pi.person_id = ${id} and f.identity_id = pi.identity_id
        and f.document_id >= ${Number.isFinite(from) ? from : 0} and ${(await verdictsNow(database)).verdict} <> 1
        and f.document_id not in (select id from document where places <= 0) group by f.value_id) as held
    join value v on v.id = held.value_id order by v.kind, held.count desc, v.id`.execute(kysely)
  return [...Map.groupBy(rows, ({ kind }) => kind).values()]
    .flatMap((ofKind) => ofKind.slice(0, maxListed))
    .map(({ kind, text, preview, count, documents }) => ({
      kind,
      count: Number(count),
      documents: Number(documents),
      preview: text ?? (preview === null ? null : openSealed(preview, previewKey)),
    }))
}

async function placesOf({ kysely }: Database, who: Who): Promise<PersonDossier['perPlace']> {
  const { rows } = await sql<{
    source_id: number
    locator: string
    documents: number
  }>`select u.source_id, u.locator,
      held.documents
    from (select o.unit_id, count(distinct o.document_id) as documents
      from (select distinct s.document_id from ${sightingsOf(who)}) as seen cross join occurrence o
      where o.document_id = seen.document_id and o.vanished = 0 group by o.unit_id) as held
    join unit u on u.id = held.unit_id
    order by held.documents desc, u.locator limit ${sql.lit(maxListed)}`.execute(kysely)
  return rows.map((row) => ({ sourceId: row.source_id, unit: row.locator, documents: Number(row.documents) }))
}

interface Roles {
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

async function correspondents(
  { kysely }: Database,
  who: Who,
  { mine, theirs }: Roles,
): Promise<Correspondent[]> {
  const { rows } = await sql<{
    id: number
    name: string
    documents: number
  }>`select p.id, p.name, held.documents
    from (select po.person_id, count(distinct other.document_id) as documents
      from (select distinct s.document_id from ${sightingsOf(who)} and s.role in (${sql.join(mine)})) as me
      cross join sighting other cross join person_identity po
      where other.document_id = me.document_id and other.role in (${sql.join(theirs)})
        and po.identity_id = other.identity_id and po.person_id <> ${who.id}
      group by po.person_id) as held
    join person p on p.id = held.person_id
    order by held.documents desc, p.name, p.id limit ${sql.lit(maxListed)}`.execute(kysely)
  return rows.map((row) => ({ personId: row.id, name: row.name, documents: Number(row.documents) }))
}

interface NewestRow {
  readonly id: number
  readonly digest: Uint8Array
  readonly kind: DocumentKind
  readonly at_ms: number | null
  readonly topic: Topic | null
  readonly places: number
  readonly role: string
  readonly source_id: number
  readonly unit_id: number
  readonly unit: string
  readonly locator: string
  readonly name: string
}

/** In a document somebody may be sender and mentioned: what they did says more. */
async function newestOf(
  database: Database,
  who: Who,
  dated: readonly (Looked & { readonly at_ms: number })[],
): Promise<DocumentRow[]> {
  const ids = dated
    .toSorted((a, b) => b.at_ms - a.at_ms || b.id - a.id)
    .slice(0, maxNewest)
    .map(({ id }) => id)
  const { rows } =
    await sql<NewestRow>`select d.id, d.digest, d.kind, d.at_ms, d.topic, d.places, u.source_id, o.unit_id,
      u.locator as unit, o.locator, o.name,
      (select s.role from sighting s join person_identity pi on pi.identity_id = s.identity_id
        where s.document_id = d.id and pi.person_id = ${who.id}
        order by case s.role when 'from' then 0 when 'mentioned' then 2 when 'beside' then 2 else 1 end, s.id limit 1) as role
    from document d
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where d.id in ${listOf(database, ids)} order by d.at_ms desc, d.id desc`.execute(database.kysely)
  const letterOf = await lettersOf(database, rows)
  return rows.map((row) => ({
    document: Buffer.from(row.digest).toString('hex'),
    kind: row.kind,
    atMs: row.at_ms,
    topic: row.topic,
    role: row.role,
    sourceId: row.source_id,
    unit: row.unit,
    locator: row.locator,
    name: row.name,
    letter: letterOf(row),
    copies: row.places,
  }))
}
