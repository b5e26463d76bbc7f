import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import type { Topic } from '../people/topic.ts'
import type { CountedEvidence, SentCount, TopicCount } from '../privacy/register/evidence.ts'
import type { Database } from './database.ts'

/** Counts what a register is written from, over the whole index. Part of the recount: screens only read what it keeps. */
export async function countForRegister(
  database: Database,
  nowMs: number,
  signal?: AbortSignal,
): Promise<CountedEvidence> {
  const step = async <Output>(count: () => Promise<Output>): Promise<Output> => {
    await setImmediate()
    signal?.throwIfAborted()
    return count()
  }
  return {
    topics: await step(() => topicCounts(database, nowMs)),
    topicKinds: await step(() => topicKinds(database)),
    roleKinds: await step(() => roleKinds(database)),
    sent: await step(() => sentByTopic(database)),
    appointments: await step(() => appointments(database)),
  }
}

/** What depends on the roles of persons alone. */
export async function countRolesForRegister(
  database: Database,
): Promise<Pick<CountedEvidence, 'roleKinds' | 'sent'>> {
  return { roleKinds: await roleKinds(database), sent: await sentByTopic(database) }
}

async function topicCounts({ kysely }: Database, nowMs: number): Promise<TopicCount[]> {
  const totals = await sql<Omit<TopicCount, 'places'>>`select topic, count(*) as documents,
      sum(case when kind = 'message' then 1 else 0 end) as "inMail",
      min(at_ms) as "oldestAtMs", max(case when at_ms <= ${nowMs} then at_ms end) as "newestAtMs"
    from document where places > 0 and kind <> 'container' group by topic order by topic`.execute(kysely)
  const held = await sql<{ topic: Topic | null; sourceId: number; documents: number }>`select d.topic,
      h.source_id as "sourceId", count(*) as documents
    from held h join document d on d.id = h.document_id where d.kind <> 'container'
    group by d.topic, h.source_id order by h.source_id`.execute(kysely)
  const placesOf = Map.groupBy(held.rows, ({ topic }) => topic)
  return totals.rows.map((row) => ({
    ...row,
    documents: Number(row.documents),
    inMail: Number(row.inMail),
    places: (placesOf.get(row.topic) ?? []).map(({ sourceId, documents }) => ({
      sourceId,
      documents: Number(documents),
    })),
  }))
}

interface TopicKind {
  readonly topic: Topic | null
  readonly kind: Kind
  readonly amount: number
}

/** Along two indexes that hold all it asks: by kind for documents, by identity for persons. */
async function topicKinds({ kysely }: Database): Promise<CountedEvidence['topicKinds']> {
  const documents = await sql<TopicKind>`select d.topic, seen.kind, count(*) as amount
    from (select kind, document_id from finding where verdict <> 1 group by kind, document_id) as seen
    join document d on d.id = seen.document_id
    where d.places > 0 group by d.topic, seen.kind order by amount desc, seen.kind`.execute(kysely)
  const persons = await sql<TopicKind>`select topic, kind, count(*) as amount
    from (select distinct d.topic, f.kind, pi.person_id from person_identity pi cross join finding f cross join document d
      where f.identity_id = pi.identity_id and f.verdict <> 1 and d.id = f.document_id and d.places > 0) as owned
    group by topic, kind`.execute(kysely)
  const personsOf = new Map(persons.rows.map((row) => [`${row.topic ?? ''} ${row.kind}`, Number(row.amount)]))
  return documents.rows.map(({ topic, kind, amount }) => ({
    topic,
    kind,
    documents: Number(amount),
    persons: personsOf.get(`${topic ?? ''} ${kind}`) ?? 0,
  }))
}

async function roleKinds({ kysely }: Database): Promise<CountedEvidence['roleKinds']> {
  const { rows } = await sql<{ role: PersonRole; kind: Kind; persons: number }>`select p.role, each_one.kind,
      count(*) as persons from (select distinct kind, person_id from person_kind) as each_one
    join person p on p.id = each_one.person_id
    group by p.role, each_one.kind order by persons desc, p.role, each_one.kind`.execute(kysely)
  return rows.map((row) => ({ ...row, persons: Number(row.persons) }))
}

/** Enough to fold subdomains and still have every party that matters. */
const maxDomains = 300

/** Who only buys, applies, or sends newsletters is nobody to whom data are given. */
async function sentByTopic({ kysely }: Database): Promise<CountedEvidence['sent']> {
  const { rows } = await sql<Omit<SentCount, 'isSupplier'> & { contacts: number }>`with sent as (
      select distinct s.document_id from person me cross join person_identity pi cross join sighting s
      where me.role = 'employee' and pi.person_id = me.id and s.identity_id = pi.identity_id and s.role = 'from'),
    went as (select p.domain, sent.document_id, max(case when p.role = 'supplier-contact' then 1 else 0 end) as is_contact
      from sent cross join sighting s cross join person_identity pi cross join person p
      where s.document_id = sent.document_id and s.role in ('to', 'cc', 'bcc') and pi.identity_id = s.identity_id
        and p.id = pi.person_id and p.role in ('supplier-contact', 'machine', 'other') and p.domain <> ''
      group by p.domain, sent.document_id),
    most as (select domain, count(*) as documents, max(is_contact) as contacts from went group by domain
      order by contacts desc, documents desc, domain limit ${sql.lit(maxDomains)})
    select went.domain, d.topic, count(*) as documents, max(most.contacts) as contacts
    from most cross join went cross join document d
    where went.domain = most.domain and d.id = went.document_id and d.places > 0
    group by went.domain, d.topic order by documents desc, went.domain, d.topic`.execute(kysely)
  return rows.map(({ contacts, documents, ...row }) => ({
    ...row,
    documents: Number(documents),
    isSupplier: Number(contacts) > 0,
  }))
}

async function appointments({ kysely }: Database): Promise<number> {
  const row = await kysely
    .selectFrom('document')
    .where('kind', '=', 'calendar')
    .where('places', '>', 0)
    .select((select) => select.fn.countAll<number>().as('amount'))
    .executeTakeFirst()
  return Number(row?.amount ?? 0)
}
