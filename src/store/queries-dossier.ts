import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Database } from './database.ts'
import { openSealed } from './sealer.ts'
import type { Correspondent, PersonDossier } from './store.ts'
import { personDetails, personRow } from './person-row.ts'

/** Documents that name the person or hold something of them, as a subquery. */
function documentsOf(id: number): ReturnType<typeof sql> {
  return sql`select s.document_id from sighting s join person_identity pi on pi.identity_id = s.identity_id where pi.person_id = ${id}
    union select f.document_id from finding f join person_identity pi on pi.identity_id = f.identity_id where pi.person_id = ${id}`
}

/** Everything known of one person; null when there is none with this number. */
export async function createDossier(database: Database, id: number): Promise<PersonDossier | null> {
  const { kysely } = database
  const row = await kysely.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const digests = await kysely
    .selectFrom('person_identity')
    .innerJoin('identity', 'identity.id', 'person_identity.identity_id')
    .where('person_identity.person_id', '=', id)
    .select('identity.digest')
    .execute()
  const span = await sql<{
    oldest: number | null
    newest: number | null
  }>`select min(at_ms) as oldest, max(at_ms) as newest
    from document where places > 0 and id in (${documentsOf(id)})`.execute(kysely)
  return {
    ...personRow(row),
    ...personDetails(row),
    identities: digests.map(({ digest }) => Buffer.from(digest).toString('hex')),
    findings: await findingsOf(database, id),
    perPlace: await placesOf(database, id),
    received: await correspondents(database, id, { mine: receiverRoles, theirs: ['from'] }),
    sent: await correspondents(database, id, { mine: ['from'], theirs: receiverRoles }),
    oldestAtMs: span.rows[0]?.oldest ?? null,
    newestAtMs: span.rows[0]?.newest ?? null,
  }
}

const receiverRoles = ['to', 'cc', 'bcc']

interface ValueRow {
  readonly kind: Kind
  readonly text: string | null
  readonly preview: Uint8Array | null
  readonly count: number
  readonly documents: number
}

async function findingsOf({ kysely, previewKey }: Database, id: number): Promise<PersonDossier['findings']> {
  const { rows } =
    await sql<ValueRow>`select v.kind, v.text, v.preview, count(*) as count, count(distinct f.document_id) as documents
    from finding f join person_identity pi on pi.identity_id = f.identity_id join value v on v.id = f.value_id
    join document d on d.id = f.document_id where pi.person_id = ${id} and d.places > 0
    group by v.id, v.kind, v.text, v.preview order by v.kind, count(*) desc`.execute(kysely)
  return rows.map(({ kind, text, preview, count, documents }) => ({
    kind,
    count: Number(count),
    documents: Number(documents),
    preview: text ?? (preview === null ? null : openSealed(preview, previewKey)),
  }))
}

async function placesOf({ kysely }: Database, id: number): Promise<PersonDossier['perPlace']> {
  const { rows } = await sql<{
    source_id: number
    locator: string
    documents: number
  }>`select u.source_id, u.locator,
      count(distinct o.document_id) as documents from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and o.document_id in (${documentsOf(id)})
    group by u.source_id, u.locator order by 3 desc, u.locator`.execute(kysely)
  return rows.map((row) => ({ sourceId: row.source_id, unit: row.locator, documents: Number(row.documents) }))
}

interface Roles {
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

async function correspondents(
  { kysely }: Database,
  id: number,
  { mine, theirs }: Roles,
): Promise<Correspondent[]> {
  const { rows } = await sql<{
    id: number
    name: string
    documents: number
  }>`select p.id, p.name, count(distinct other.document_id) as documents
    from sighting me join person_identity pi on pi.identity_id = me.identity_id
    join document d on d.id = me.document_id
    join sighting other on other.document_id = me.document_id
    join person_identity po on po.identity_id = other.identity_id join person p on p.id = po.person_id
    where pi.person_id = ${id} and d.places > 0 and me.role in (${sql.join(mine)}) and other.role in (${sql.join(theirs)}) and p.id <> ${id}
    group by p.id, p.name order by 3 desc, p.name`.execute(kysely)
  return rows.map((row) => ({ personId: row.id, name: row.name, documents: Number(row.documents) }))
}
