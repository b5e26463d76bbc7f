import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import { itemOf } from './company.ts'
import type { Database } from './database.ts'
import { countForRegister, countRolesForRegister } from './register-counts.ts'
import { bulkIndexes } from './bulk-indexes.ts'
import { keepCounts, keptCounts, staleness } from './stale.ts'
import type { Counts, KindCount, PlaceCount, Totals } from './store.ts'

/** Spam claims 1970 or 2038; no office mail is older than this (RFC 561 named the headers in 1973, offices came later). */
const earliestPlausibleMs = Date.UTC(1980, 0, 1)

/** Counts everything anew, keeps it and gives it. Takes seconds over millions of findings; writes nothing but the result. */
export async function recount(database: Database, nowMs: number, signal?: AbortSignal): Promise<Counts> {
  const { kysely } = database
  const before = await staleness(kysely)
  const former = await keptCounts(kysely)
  for (const statement of bulkIndexes) await sql.raw(statement).execute(kysely)
  const step = async <Output>(count: () => Promise<Output>): Promise<Output> => {
    // Queries of SQLite leave no time between them in which word of the signal could come.
    await setImmediate()
    signal?.throwIfAborted()
    return count()
  }
  const ofRoles = async (): Promise<Pick<Counts, 'roles' | 'flows' | 'recipients'>> => ({
    roles: await roles(database),
    flows: await flows(database),
    recipients: await step(() => recipients(database)),
  })
  const ofAll = async (): Promise<Counts> => {
    const kinds = await step(() => kindCounts(database))
    const totals = await step(() => countTotals(database, { nowMs, kinds }))
    const places = await step(() => placeCounts(database, nowMs))
    const previous = previousOf(former, totals, before.by === 'scan')
    return {
      atMs: nowMs,
      isStale: false,
      totals,
      kinds,
      places,
      previous,
      evidence: await countForRegister(database, nowMs, signal),
      ...(await ofRoles()),
    }
  }
  const evidence = before.by === 'role' ? (former?.evidence ?? null) : null
  const counts =
    former !== null && evidence !== null
      ? {
          ...former,
          atMs: nowMs,
          isStale: false,
          evidence: { ...evidence, ...(await countRolesForRegister(database)) },
          ...(await ofRoles()),
        }
      : await ofAll()
  await keepCounts(kysely, counts, before)
  return counts
}

/** What was there before the last scan that changed anything; what a user decided in between is no such change. */
function previousOf(former: Counts | null, totals: Totals, isByScan: boolean): Counts['previous'] {
  if (former === null) return null
  const isChanged = former.totals.documents !== totals.documents || former.totals.findings !== totals.findings
  return isByScan && isChanged ? { atMs: former.atMs, totals: former.totals } : former.previous
}

async function countTotals(
  { kysely }: Database,
  { nowMs, kinds }: { readonly nowMs: number; readonly kinds: readonly KindCount[] },
): Promise<Totals> {
  const { rows } = await sql<Record<Exclude<keyof Totals, 'findings'>, number | null>>`select
      (select count(*) from person) as persons,
      (select count(*) from document where places > 0) as documents,
      (select count(*) from occurrence where vanished = 0) as occurrences,
      (select count(*) from document where places > 1) as copied,
      (select count(*) from problem) as problems,
      (select min(at_ms) from document where places > 0 and at_ms > ${earliestPlausibleMs}) as "oldestAtMs",
      (select max(at_ms) from document where places > 0 and at_ms <= ${nowMs}) as "newestAtMs"`.execute(
    kysely,
  )
  const row = rows[0]
  return {
    persons: Number(row?.persons ?? 0),
    documents: Number(row?.documents ?? 0),
    occurrences: Number(row?.occurrences ?? 0),
    copied: Number(row?.copied ?? 0),
    findings: kinds.reduce((sum, { findings }) => sum + findings, 0),
    problems: Number(row?.problems ?? 0),
    oldestAtMs: row?.oldestAtMs ?? null,
    newestAtMs: row?.newestAtMs ?? null,
  }
}

/** Along the index by kind and document, so that nothing has to be sorted. */
async function kindCounts(database: Database): Promise<KindCount[]> {
  const { kysely } = database
  const { rows } = await sql<
    Omit<KindCount, 'values' | 'persons' | 'openPersons' | 'openPersonsInMail'>
  >`select seen.kind,
      sum(seen.findings) as findings, count(*) as documents, sum(seen.is_open) as "openDocuments",
      min(case when d.at_ms > ${earliestPlausibleMs} then d.at_ms end) as "oldestAtMs",
      sum(case when d.kind = 'message' then 1 else 0 end) as "inMail",
      sum(case when d.kind = 'message' then seen.is_open else 0 end) as "openInMail"
    from (select kind, document_id, count(*) as findings, max(case when verdict = 0 then 1 else 0 end) as is_open
      from finding where verdict <> 1 group by kind, document_id) as seen
    join document d on d.id = seen.document_id
    where d.places > 0 group by seen.kind order by seen.kind`.execute(kysely)
  const values = await sql<{ kind: string; amount: number }>`select v.kind, count(*) as amount from value v
    where exists (select 1 from finding f where f.value_id = v.id and f.verdict <> 1
      and f.document_id not in (select id from document where places <= 0)) group by v.kind`.execute(kysely)
  const persons = await sql<{ kind: string; persons: number; open: number }>`select kind, count(*) as persons,
      sum(is_open) as open from (select kind, person_id, max(is_open) as is_open from person_kind
        group by kind, person_id) as each_one group by kind`.execute(kysely)
  const mailed = await mailCounts(database)
  const valuesOf = new Map(values.rows.map(({ kind, amount }) => [kind, Number(amount)]))
  const personsOf = new Map(persons.rows.map((row) => [row.kind, row]))
  return rows.map((row) => ({
    kind: row.kind,
    findings: Number(row.findings),
    values: valuesOf.get(row.kind) ?? 0,
    documents: Number(row.documents),
    persons: Number(personsOf.get(row.kind)?.persons ?? 0),
    oldestAtMs: row.oldestAtMs,
    openDocuments: Number(row.openDocuments),
    openPersons: Number(personsOf.get(row.kind)?.open ?? 0),
    ...(mailed.get(row.kind) ?? {
      inMail: Number(row.inMail),
      openInMail: Number(row.openInMail),
      openPersonsInMail: 0,
    }),
  }))
}

type InMail = Pick<KindCount, 'inMail' | 'openInMail' | 'openPersonsInMail'>

/** What has its place elsewhere, and of which is told how much of it lies in mail. */
const closelyKept: readonly Kind[] = [
  'NL_BSN',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NL_V_NUMBER',
  'NATIONAL_ID',
  'IBAN',
  'CREDIT_CARD',
  'CRYPTO',
  'PASSWORD',
  'HEALTH',
  'RELIGION',
  'UNION',
  'POLITICS',
  'SEXUAL',
  'ETHNICITY',
  'BIOMETRIC',
  'GENETIC',
  'CRIMINAL',
]

/** Messages as they lie, in which it stands or to which it is attached: what a clean-up of mail goes through. */
async function mailCounts(database: Database): Promise<ReadonlyMap<Kind, InMail>> {
  const { rows } = await sql<{ kind: Kind; all: number; open: number; persons: number }>`select f.kind,
      count(distinct whole.id) as "all", count(distinct case when f.verdict = 0 then whole.id end) as "open",
      count(distinct case when f.verdict = 0 then pi.person_id end) as persons
    from finding f join occurrence o on o.document_id = f.document_id and o.vanished = 0
    join occurrence whole on whole.unit_id = o.unit_id and whole.locator = ${itemOf(database, 'o.locator')} and whole.vanished = 0
    join document mail on mail.id = whole.document_id and mail.kind = 'message'
    left join person_identity pi on pi.identity_id = f.identity_id
    where f.kind in (${sql.join(closelyKept)}) and f.verdict <> 1 group by f.kind`.execute(database.kysely)
  return new Map(
    rows.map(({ kind, all, open, persons }) => [
      kind,
      { inMail: Number(all), openInMail: Number(open), openPersonsInMail: Number(persons) },
    ]),
  )
}

async function placeCounts({ kysely }: Database, nowMs: number): Promise<PlaceCount[]> {
  const places = await sql<Omit<PlaceCount, 'persons' | 'kinds'>>`select h.source_id as "sourceId",
      count(*) as documents, sum(case when d.places > 1 then 1 else 0 end) as copied,
      min(case when d.at_ms > ${earliestPlausibleMs} then d.at_ms end) as "oldestAtMs",
      max(case when d.at_ms <= ${nowMs} then d.at_ms end) as "newestAtMs"
    from held h join document d on d.id = h.document_id group by h.source_id order by h.source_id`.execute(
    kysely,
  )
  const persons = await sql<{ source_id: number; persons: number }>`select source_id, count(*) as persons
    from person_source group by source_id`.execute(kysely)
  const documents = await sql<PerKind>`select source_id, kind, count(*) as amount
    from (select distinct h.source_id, h.document_id, f.kind from held h
      cross join finding f where f.document_id = h.document_id and f.verdict <> 1) as seen
    group by source_id, kind order by kind`.execute(kysely)
  const owners = await sql<PerKind>`select source_id, kind, count(*) as amount from person_kind
    group by source_id, kind`.execute(kysely)
  const ownersOf = new Map(owners.rows.map((row) => [`${row.source_id} ${row.kind}`, Number(row.amount)]))
  const personsOf = new Map(persons.rows.map((row) => [row.source_id, Number(row.persons)]))
  const kindsOf = Map.groupBy(documents.rows, (row) => row.source_id)
  return places.rows.map(({ sourceId, documents: count, copied, oldestAtMs, newestAtMs }) => ({
    sourceId,
    documents: Number(count),
    copied: Number(copied),
    persons: personsOf.get(sourceId) ?? 0,
    oldestAtMs,
    newestAtMs,
    kinds: (kindsOf.get(sourceId) ?? []).map(({ kind, amount }) => ({
      kind,
      documents: Number(amount),
      persons: ownersOf.get(`${sourceId} ${kind}`) ?? 0,
    })),
  }))
}

interface PerKind {
  readonly source_id: number
  readonly kind: Kind
  readonly amount: number
}

async function roles({ kysely }: Database): Promise<Counts['roles']> {
  const { rows } = await sql<{ role: PersonRole; persons: number }>`select role, count(*) as persons
    from person group by role order by persons desc, role`.execute(kysely)
  return rows.map(({ role, persons }) => ({ role, persons: Number(persons) }))
}

async function flows({ kysely }: Database): Promise<Counts['flows']> {
  const { rows } = await sql<{
    role: PersonRole
    source_id: number
    persons: number
  }>`select p.role, ps.source_id,
      count(*) as persons from person_source ps join person p on p.id = ps.person_id
    group by p.role, ps.source_id order by persons desc, p.role, ps.source_id`.execute(kysely)
  return rows.map((row) => ({ role: row.role, sourceId: row.source_id, persons: Number(row.persons) }))
}

/** Enough to fold subdomains and leave out free-mail providers, and still have a dozen. */
const maxRecipients = 300

/** To which suppliers the organisation's own people sent documents, by what stands behind the @, and whom those are about. */
async function recipients({ kysely }: Database): Promise<Counts['recipients']> {
  const { rows } = await sql<Counts['recipients'][number]>`with sent as (
      select distinct s.document_id from person me cross join person_identity pi cross join sighting s
      where me.role = 'employee' and pi.person_id = me.id and s.identity_id = pi.identity_id and s.role = 'from'),
    went as (select distinct p.domain, sent.document_id, p.id as person_id
      from sent cross join sighting s cross join person_identity pi cross join person p
      where s.document_id = sent.document_id and s.role in ('to', 'cc', 'bcc') and pi.identity_id = s.identity_id
        and p.id = pi.person_id and p.role = 'supplier-contact' and p.domain <> ''),
    most as (select domain, count(distinct document_id) as documents from went group by domain
      order by documents desc, domain limit ${sql.lit(maxRecipients)}),
    subject as (select went.domain, h.source_id, count(distinct p.id) as about
      from most cross join went cross join held h cross join sighting s cross join person_identity pi cross join person p
      where went.domain = most.domain and h.document_id = went.document_id and s.document_id = went.document_id
        and pi.identity_id = s.identity_id and p.id = pi.person_id and p.role <> 'employee' and p.domain <> went.domain
      group by went.domain, h.source_id)
    select went.domain, h.source_id as "sourceId", count(distinct went.document_id) as documents,
      count(distinct went.person_id) as persons, coalesce(max(subject.about), 0) as about
    from most cross join went cross join held h
    left join subject on subject.domain = went.domain and subject.source_id = h.source_id
    where went.domain = most.domain and h.document_id = went.document_id
    group by went.domain, h.source_id order by documents desc, went.domain, h.source_id`.execute(kysely)
  return rows.map((row) => ({
    ...row,
    documents: Number(row.documents),
    persons: Number(row.persons),
    about: Number(row.about),
  }))
}
