import { sql, type RawBuilder } from 'kysely'
import type { Topic } from '../people/topic.ts'
import type { Candidate, CandidatePlace, HeldDocument, Wanted } from '../privacy/plans/candidate.ts'
import type { DocumentKind } from '../read/document.ts'
import { inGroup } from './ages.ts'
import { listOf } from './bulk.ts'
import type { Database } from './database.ts'
import { datedAt } from './dated.ts'
import { identitiesAre, isTheirs } from './person-items.ts'

/** What a plan may be about: documents with every place where they lie, and what else lies in the same item. */
export interface Candidates {
  /** The largest first where there are more than the limit. */
  readonly find: (wanted: Wanted, limit: number) => Promise<CandidatePage>
  /** How many people stand in these documents, and how many in no others. */
  readonly people: (
    documents: readonly string[],
  ) => Promise<{ readonly touched: number; readonly gone: number }>
}

export interface CandidatePage {
  readonly rows: readonly Candidate[]
  readonly isMore: boolean
}

export function createCandidates(database: Database): Candidates {
  return {
    find: (wanted, limit) => find(database, wanted, limit),
    people: (documents) => people(database, documents),
  }
}

interface DocumentCells {
  readonly digest: Uint8Array
  readonly kind: DocumentKind
  readonly format: string
  readonly size_bytes: number
  readonly at_ms: number | null
  readonly topic: Topic | null
}

interface FoundDocument extends DocumentCells {
  readonly id: number
}

async function find(database: Database, wanted: Wanted, limit: number): Promise<CandidatePage> {
  const { rows } =
    await sql<FoundDocument>`select d.id, d.digest, d.kind, d.format, d.size_bytes, d.at_ms, d.topic
    from document d where d.places > 0 and ${conditionOf(database, wanted)}
    order by d.size_bytes desc, d.id limit ${sql.lit(limit + 1)}`.execute(database.kysely)
  const page = rows.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const places = await placesOf(database, ids)
  const persons = await personsIn(database, ids)
  const cards = await cardsOfPersons(database, ids)
  return {
    rows: page.map((row) => ({
      document: hexText(row.digest),
      kind: row.kind,
      format: row.format,
      sizeBytes: Number(row.size_bytes),
      atMs: row.at_ms === null ? null : Number(row.at_ms),
      topic: row.topic,
      persons: persons.get(row.id) ?? 0,
      cardOf: cards.get(row.id) ?? [],
      places: places.get(row.id) ?? [],
    })),
    isMore: rows.length > limit,
  }
}

function conditionOf(database: Database, wanted: Wanted): RawBuilder<unknown> {
  switch (wanted.type) {
    case 'copied':
      return sql`d.places > 1 and d.size_bytes > 0 and exists (select 1 from finding f where f.document_id = d.id and f.verdict <> 1)
        and d.id in (select document_id from occurrence where vanished = 0 and locator not like '%/%'
          group by document_id having count(*) > 1)`
    case 'older':
      return sql`${inGroup(wanted.group)} and ${datedAt(database)} between ${firstPlausibleMs} and ${wanted.beforeMs - 1}`
    case 'kinds':
      return sql`d.id in (select document_id from finding where kind in (${sql.join(wanted.kinds)}) and verdict = 0)`
    case 'lists':
      return sql`d.id in (select document_id from sighting where role in ('row', 'card')
        group by document_id having count(distinct identity_id) >= ${wanted.persons})`
    case 'sources':
      return sql`exists (select 1 from held h where h.document_id = d.id
        and h.source_id in ${listOf(database, wanted.sourceIds)})
        and exists (select 1 from occurrence o where o.document_id = d.id and o.vanished = 0 and o.locator not like '%/%')`
    case 'contacts':
      // Of whom nothing with a day is known, nobody can say that nothing was heard of them.
      return sql`d.kind = 'contact' and coalesce((select max(seen_in.at_ms) from sighting card
        join person_identity one on one.identity_id = card.identity_id
        join person_identity other on other.person_id = one.person_id
        join sighting seen on seen.identity_id = other.identity_id
        join document seen_in on seen_in.id = seen.document_id
        where card.document_id = d.id and seen_in.kind <> 'contact' and seen_in.places > 0), ${wanted.beforeMs}) < ${wanted.beforeMs}
        and not exists (select 1 from sighting card join person_identity pi on pi.identity_id = card.identity_id
          join person p on p.id = pi.person_id where card.document_id = d.id and p.role <> 'employee' and ${isCalled(wanted.unlessCalled)})`
    case 'double-cards':
      return sql`d.kind = 'contact' and d.id in (select o.document_id from occurrence o
        join sighting s on s.document_id = o.document_id and s.role = 'card'
        join person_identity one on one.identity_id = s.identity_id
        join (select o.unit_id, one.person_id from occurrence o
            join document card on card.id = o.document_id and card.kind = 'contact'
            join sighting s on s.document_id = o.document_id and s.role = 'card'
            join person_identity one on one.identity_id = s.identity_id
            where o.vanished = 0 group by o.unit_id, one.person_id having count(distinct o.locator) > 1) twice
          on twice.unit_id = o.unit_id and twice.person_id = one.person_id
        where o.vanished = 0)`
    case 'cards':
      return sql`d.kind = 'contact' and (d.id in (select s.document_id from sighting s
          join person_identity pi on pi.identity_id = s.identity_id where pi.person_id in ${listOf(database, wanted.persons)})
        or not exists (select 1 from sighting s join identity_value iv on iv.identity_id = s.identity_id
          join value v on v.id = iv.value_id where s.document_id = d.id and v.kind in ('EMAIL', 'PHONE')))`
    case 'mailings':
      return sql`d.id in (select document_id from mailing_sign
        where kind = 'newsletter' and list_key in (${sql.join(wanted.listKeys)}))`
    case 'identities':
      return sql`(d.id in (select document_id from sighting where identity_id in ${identitiesAre(wanted.identities)})
        or d.id in (select document_id from finding where verdict <> 1 and ${isTheirs(wanted.identities)}))`
    case 'documents':
      return wanted.digests.length === 0
        ? sql`1 = 0`
        : sql`d.digest in (${sql.join(wanted.digests.map((digest) => Buffer.from(digest, 'hex')))})`
  }
}

/** Of a person `p`: called by one of these words, alone or before a name. */
function isCalled(words: readonly string[]): RawBuilder<boolean> {
  return sql`(${sql.join(
    [
      sql`1 = 0`,
      ...words.flatMap((word) => [sql`lower(p.name) = ${word}`, sql`lower(p.name) like ${`${word} %`}`]),
    ],
    sql` or `,
  )})`
}

/** Before this, a date was made up by a clock that was never set. */
const firstPlausibleMs = Date.UTC(1980, 0, 1)

interface FoundPlace {
  readonly document_id: number
  readonly unit_id: number
  readonly source_id: number
  readonly unit: string
  readonly locator: string
  readonly name: string
}

async function placesOf(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly CandidatePlace[]>> {
  const { rows } =
    await sql<FoundPlace>`select o.document_id, o.unit_id, u.source_id, u.locator as unit, o.locator, o.name
    from occurrence o join unit u on u.id = o.unit_id
    where o.vanished = 0 and o.document_id in ${listOf(database, ids)} order by o.id`.execute(database.kysely)
  const items = await itemsIn(database, [...new Set(rows.map(({ unit_id: unitId }) => Number(unitId)))])
  const places = new Map<number, CandidatePlace[]>()
  for (const row of rows) {
    const [item, nested] = divided(row.locator)
    const whole = items.get(`${String(row.unit_id)} ${item}`)
    if (whole === undefined) continue // of a scan that broke off
    const place: CandidatePlace = {
      sourceId: Number(row.source_id),
      unit: row.unit,
      item,
      nested,
      name: row.name,
      whole,
    }
    places.set(row.document_id, [...(places.get(row.document_id) ?? []), place])
  }
  return places
}

/** A locator as the item in its unit, and the child numbers of what is in it. */
function divided(locator: string): readonly [item: string, nested: string] {
  const bar = locator.indexOf('/')
  return bar < 0 ? [locator, ''] : [locator.slice(0, bar), locator.slice(bar + 1)]
}

interface InUnit extends DocumentCells {
  readonly unit_id: number
  readonly locator: string
  readonly name: string
}

/** The items of units by unit and locator, each with what all in it is about. */
async function itemsIn(
  database: Database,
  unitIds: readonly number[],
): Promise<ReadonlyMap<string, CandidatePlace['whole']>> {
  const { rows } =
    await sql<InUnit>`select o.unit_id, o.locator, o.name, d.digest, d.kind, d.format, d.size_bytes, d.at_ms, d.topic
    from occurrence o join document d on d.id = o.document_id
    where o.vanished = 0 and o.unit_id in ${listOf(database, unitIds)}
      and (o.locator not like '%/%' or d.topic is not null)`.execute(database.kysely)
  const items = new Map<string, CandidatePlace['whole'] & { readonly holds: HeldDocument[] }>()
  for (const row of rows.filter(({ locator }) => !locator.includes('/'))) {
    items.set(`${String(row.unit_id)} ${row.locator}`, {
      digest: hexText(row.digest),
      kind: row.kind,
      format: row.format,
      sizeBytes: Number(row.size_bytes),
      name: row.name,
      atMs: row.at_ms === null ? null : Number(row.at_ms),
      holds: [],
    })
  }
  for (const { unit_id: unitId, locator, topic, at_ms: atMs } of rows) {
    if (topic === null) continue
    const [item, nested] = divided(locator)
    items
      .get(`${String(unitId)} ${item}`)
      ?.holds.push({ nested, topic, atMs: atMs === null ? null : Number(atMs) })
  }
  return items
}

async function personsIn(database: Database, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{
    document_id: number
    persons: number
  }>`select document_id, count(distinct identity_id) as persons
    from sighting where document_id in ${listOf(database, ids)} group by document_id`.execute(database.kysely)
  return new Map(rows.map(({ document_id: id, persons }) => [id, Number(persons)]))
}

async function cardsOfPersons(
  database: Database,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{
    document_id: number
    person_id: number
  }>`select distinct s.document_id, one.person_id from sighting s
    join person_identity one on one.identity_id = s.identity_id
    where s.role = 'card' and s.document_id in ${listOf(database, ids)}`.execute(database.kysely)
  return new Map(
    [...Map.groupBy(rows, ({ document_id: id }) => Number(id))].map(([id, own]) => [
      id,
      own.map(({ person_id: person }) => Number(person)),
    ]),
  )
}

function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

async function people(
  database: Database,
  documents: readonly string[],
): Promise<{ readonly touched: number; readonly gone: number }> {
  if (documents.length === 0) return { touched: 0, gone: 0 }
  const digests = sql.join(documents.map((digest) => Buffer.from(digest, 'hex')))
  const { rows } = await sql<{
    touched: number
    gone: number
  }>`with going as (select id from document where digest in (${digests})),
      touched as (select distinct one.person_id from sighting s join person_identity one on one.identity_id = s.identity_id
        where s.document_id in (select id from going))
    select count(*) as touched, count(case when not exists (select 1 from person_identity other
        join sighting seen on seen.identity_id = other.identity_id join document d on d.id = seen.document_id
        where other.person_id = touched.person_id and d.places > 0 and d.id not in (select id from going)) then 1 end) as gone
    from touched`.execute(database.kysely)
  return { touched: Number(rows[0]?.touched ?? 0), gone: Number(rows[0]?.gone ?? 0) }
}
