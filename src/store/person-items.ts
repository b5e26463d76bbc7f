import { append } from '../base/lists.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { PersonMark } from '../privacy/persons/event.ts'
import type { ItemPlace } from '../privacy/plans/plan.ts'
import type { Company } from '../privacy/plans/persons/company.ts'
import type { PersonRole } from '../people/person.ts'
import type { PlanRecipient } from '../privacy/plans/subject.ts'
import { hexOf } from './bulk.ts'
import type { Database } from './database.ts'

/** What is asked about persons and the items that they are in, by their identities. */
export interface PersonItems {
  /** Who else is in these items. */
  readonly company: (
    places: readonly ItemPlace[],
    identities: readonly string[],
  ) => Promise<readonly Company[]>
  /** Where in an item something of them was found. */
  readonly foundIn: (place: ItemPlace, identities: readonly string[]) => Promise<readonly FoundIn[]>
  /** By which values they are known: those that have a text. */
  readonly values: (identities: readonly string[]) => Promise<readonly KnownValue[]>
  /** Documents in which such a value stands that is tied to nobody, or to no more than a name: whose it is, a person must say. */
  readonly perhaps: (
    identities: readonly string[],
    values: readonly { readonly kind: Kind; readonly text: string }[],
  ) => Promise<readonly string[]>
  /** Others to whom somebody here sent messages with something about them. */
  readonly recipients: (identities: readonly string[]) => Promise<readonly MailRecipient[]>
  /** Documents that lie somewhere and in which one of these values was found, or one of these identities is seen. */
  readonly left: (marks: readonly string[], identities: readonly string[]) => Promise<readonly string[]>
  /** Of these items, those in which somebody with a mark is. */
  readonly marked: <Place extends ItemPlace>(
    places: readonly Place[],
    mark: PersonMark,
  ) => Promise<readonly Place[]>
}

/** Somebody who was sent messages, with what stood in them of the persons. */
export interface MailRecipient extends PlanRecipient {
  readonly role: PersonRole
  readonly kinds: readonly Kind[]
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}

export interface FoundIn {
  readonly path: string
  readonly part: string
  readonly startByte: number
  readonly lengthBytes: number
  /** True when the same was found to be somebody else's in the same document: an address of two. */
  readonly isShared: boolean
}

export interface KnownValue {
  readonly kind: Kind
  readonly digest: string
  /** Null: the index keeps it only as a digest. */
  readonly text: string | null
  /** True when somebody else is known by it as well as they: what stands on a card weighs more than what stands in a letter. */
  readonly isShared: boolean
}

export function createPersonItems(database: Database): PersonItems {
  return {
    company: (places, identities) => company(database, places, identities),
    foundIn: (place, identities) => foundIn(database, place, identities),
    values: (identities) => values(database, identities),
    perhaps: (identities, given) => perhaps(database, identities, given),
    recipients: (identities) => recipients(database, identities),
    left: (marks, identities) => left(database, marks, identities),
    marked: (places, mark) => marked(database, places, mark),
  }
}

/** Identities by their digests, as a list within a statement. */
export function identitiesAre(digests: readonly string[]): RawBuilder<unknown> {
  if (digests.length === 0) return sql`(select id from identity where 1 = 0)`
  return sql`(select id from identity where digest in (${sql.join(digests.map((one) => Buffer.from(one, 'hex')))}))`
}

/** A finding of theirs: said to be about them, or of a number or address of theirs that is said to be about nobody. */
export function isTheirs(digests: readonly string[]): RawBuilder<unknown> {
  const own = identitiesAre(digests)
  return sql`(identity_id in ${own} or (identity_id is null and value_id in (select iv.value_id from identity_value iv
    join value v on v.id = iv.value_id where iv.identity_id in ${own} and v.kind in (${sql.join([...tellingKinds])}))))`
}

/** One of these belongs to one person, mostly. */
export const tellingKinds: readonly Kind[] = [
  'EMAIL',
  'PHONE',
  'IBAN',
  'CREDIT_CARD',
  'NL_BSN',
  'NL_PASSPORT_ID',
  'NL_DRIVING_LICENCE',
  'NL_V_NUMBER',
  'NATIONAL_ID',
  'NL_KENTEKEN',
]

/** More places than this are asked for in turns: each is three parameters. */
const placesAtOnce = 2000

/** A person who works here, a machine and a mailing are nobody whom an item is about. */
const others = ['employee', 'machine', 'newsletter-sender']

interface InItem {
  readonly source_id: number
  readonly unit: string
  readonly item: string
  readonly locator: string
  readonly role: string
  readonly is_own: number
  readonly person_id: number
  readonly person_role: string
}

async function company(
  database: Database,
  places: readonly ItemPlace[],
  identities: readonly string[],
): Promise<Company[]> {
  const found: Company[] = []
  for (let at = 0; at < places.length; at += placesAtOnce)
    append(found, await companyOf(database, places.slice(at, at + placesAtOnce), identities))
  return found
}

async function companyOf(
  database: Database,
  places: readonly ItemPlace[],
  identities: readonly string[],
): Promise<Company[]> {
  const own = identitiesAre(identities)
  const { rows } = await sql<InItem>`select u.source_id, u.locator as unit, given.item, o.locator, s.role,
      case when s.identity_id in ${own} then 1 else 0 end as is_own, p.id as person_id, p.role as person_role
    from ${placesGiven(database, places)} given
    join unit u on u.source_id = given.source_id and u.locator = given.unit
    join occurrence o on o.unit_id = u.id and o.vanished = 0
      and (o.locator = given.item or substr(o.locator, 1, length(given.item) + 1) = given.item || '/')
    join sighting s on s.document_id = o.document_id
    join person_identity pi on pi.identity_id = s.identity_id
    join person p on p.id = pi.person_id`.execute(database.kysely)
  const byItem = Map.groupBy(rows, ({ source_id: id, unit, item }) =>
    JSON.stringify([Number(id), unit, item]),
  )
  return places.flatMap(({ sourceId, unit, item }) => {
    const here = byItem.get(JSON.stringify([sourceId, unit, item])) ?? []
    const ownPersons = new Set(here.filter((row) => Number(row.is_own) === 1).map((row) => row.person_id))
    return [...Map.groupBy(here, ({ locator }) => nestedOf(locator, item))].map(([nested, rowsHere]) => {
      const strangers = rowsHere.filter(
        (row) => !ownPersons.has(row.person_id) && !others.includes(row.person_role),
      )
      return {
        sourceId,
        unit,
        item,
        nested,
        roles: [...new Set(rowsHere.filter((row) => ownPersons.has(row.person_id)).map(({ role }) => role))],
        others: new Set(strangers.map((row) => row.person_id)).size,
        writers: new Set(strangers.filter(({ role }) => takesPart.has(role)).map((row) => row.person_id))
          .size,
      }
    })
  })
}

const takesPart: ReadonlySet<string> = new Set(['from', 'sender', 'to', 'cc', 'bcc', 'organizer', 'attendee'])

function nestedOf(locator: string, item: string): string {
  return locator === item ? '' : locator.slice(item.length + 1)
}

function placesGiven({ engine }: Database, places: readonly ItemPlace[]): RawBuilder<unknown> {
  const json = JSON.stringify(places.map(({ sourceId, unit, item }) => [sourceId, unit, item]))
  return engine === 'sqlite'
    ? sql`(select value ->> 0 as source_id, value ->> 1 as unit, value ->> 2 as item from json_each(${json}))`
    : sql`(select (one ->> 0)::bigint as source_id, one ->> 1 as unit, one ->> 2 as item from json_array_elements(${json}::json) one)`
}

async function foundIn(
  database: Database,
  { sourceId, unit, item }: ItemPlace,
  identities: readonly string[],
): Promise<FoundIn[]> {
  const { rows } = await sql<{
    locator: string
    part: string
    start_byte: number
    length_bytes: number
    shared: number
  }>`select distinct o.locator, f.part, f.start_byte, f.length_bytes,
      case when exists (select 1 from finding also where also.document_id = f.document_id and also.value_id = f.value_id
        and also.identity_id is not null and also.identity_id not in ${identitiesAre(identities)}) then 1 else 0 end as shared
    from unit u join occurrence o on o.unit_id = u.id and o.vanished = 0
      and (o.locator = ${item} or substr(o.locator, 1, length(${item}) + 1) = ${`${item}/`})
    join finding f on f.document_id = o.document_id
    where u.source_id = ${sourceId} and u.locator = ${unit} and f.verdict <> 1
      and f.id in (select id from finding where ${isTheirs(identities)})`.execute(database.kysely)
  return rows.map((row) => ({
    path: nestedOf(row.locator, item),
    part: row.part,
    startByte: Number(row.start_byte),
    lengthBytes: Number(row.length_bytes),
    isShared: Number(row.shared) === 1,
  }))
}

/** What stands there was put there as somebody's. */
const records = sql.join(['card', 'row'])

async function values(database: Database, identities: readonly string[]): Promise<KnownValue[]> {
  const own = identitiesAre(identities)
  const { rows } = await sql<{
    kind: Kind
    digest: string
    text: string | null
    shared: number
  }>`select distinct v.kind, ${hexOf(database, 'v.digest')} as digest, v.text,
      case when exists (select 1 from identity_value other join sighting s on s.identity_id = other.identity_id
        where other.value_id = v.id and other.identity_id not in ${own} and (s.role in (${records}) or not exists (
          select 1 from identity_value mine join sighting seen on seen.identity_id = mine.identity_id
          where mine.value_id = v.id and mine.identity_id in ${own} and seen.role in (${records}))))
        then 1 else 0 end as shared
    from identity_value iv join value v on v.id = iv.value_id where iv.identity_id in ${own}`.execute(
    database.kysely,
  )
  return rows.map(({ kind, digest, text, shared }) => ({
    kind,
    digest,
    text,
    isShared: Number(shared) === 1,
  }))
}

async function perhaps(
  database: Database,
  identities: readonly string[],
  values: readonly { readonly kind: Kind; readonly text: string }[],
): Promise<string[]> {
  const own = identitiesAre(identities)
  const found = new Set<string>()
  for (const [kind, some] of Map.groupBy(values, (value) => value.kind)) {
    // A namesake with an address or number of their own is somebody else.
    const isElsewhere =
      kind === 'PERSON'
        ? sql`not exists (select 1 from identity_value iv join value told on told.id = iv.value_id
            where iv.identity_id = f.identity_id and told.kind in (${sql.join([...tellingKinds])}))`
        : sql`1 = 1`
    for (let at = 0; at < some.length; at += placesAtOnce) {
      const texts = some.slice(at, at + placesAtOnce).map(({ text }) => text)
      const { rows } = await sql<{ digest: string }>`select distinct ${hexOf(database, 'd.digest')} as digest
        from value v join finding f on f.value_id = v.id join document d on d.id = f.document_id
        where v.kind = ${kind} and v.text in (${sql.join(texts)}) and f.verdict <> 1 and d.places > 0
          and (f.identity_id is null or (f.identity_id not in ${own} and ${isElsewhere}))`.execute(
        database.kysely,
      )
      for (const { digest } of rows) found.add(digest)
    }
  }
  return [...found]
}

/** More are told by nobody one by one. */
const mostRecipients = 500

async function recipients(database: Database, identities: readonly string[]): Promise<MailRecipient[]> {
  const own = identitiesAre(identities)
  const sent = sentAbout(database, identities)
  const { rows } = await sql<{
    id: number
    name: string
    role: PersonRole
    emails: string
    messages: number
    first: number | null
    last: number | null
  }>`with ${sent}
    select p.id, p.name, p.role, p.emails, count(distinct sent.document_id) as messages,
      min(sent.at_ms) as first, max(sent.at_ms) as last from sent
    join sighting s on s.document_id = sent.document_id and s.role in ('to', 'cc', 'bcc')
    join person_identity pi on pi.identity_id = s.identity_id join person p on p.id = pi.person_id
    where p.role <> 'employee' and p.id not in (select person_id from person_identity where identity_id in ${own})
    group by p.id, p.name, p.role, p.emails order by messages desc, p.id limit ${sql.lit(mostRecipients)}`.execute(
    database.kysely,
  )
  const kinds = await kindsSent(database, identities)
  return rows.map(({ id, name, role, emails, messages, first, last }) => ({
    name,
    role,
    address: (JSON.parse(emails) as string[])[0] ?? '', // written as a list of texts
    messages: Number(messages),
    kinds: kinds.get(Number(id)) ?? [],
    firstAtMs: first === null ? null : Number(first),
    lastAtMs: last === null ? null : Number(last),
  }))
}

/** Messages of the house in which, or in what came along, the persons are seen. */
function sentAbout({ engine }: Database, identities: readonly string[]): RawBuilder<unknown> {
  const item =
    engine === 'sqlite'
      ? sql`case when instr(o.locator, '/') > 0 then substr(o.locator, 1, instr(o.locator, '/') - 1) else o.locator end`
      : sql`split_part(o.locator, '/', 1)`
  return sql`mine as (select distinct o.unit_id, ${item} as item from occurrence o
      where o.vanished = 0 and o.document_id in (select document_id from sighting where identity_id in ${identitiesAre(identities)})),
    sent as (select distinct whole.document_id, mine.unit_id, mine.item, d.at_ms from mine
      join occurrence whole on whole.unit_id = mine.unit_id and whole.locator = mine.item and whole.vanished = 0
      join document d on d.id = whole.document_id
      join sighting s on s.document_id = whole.document_id and s.role = 'from'
      join person_identity pi on pi.identity_id = s.identity_id join person p on p.id = pi.person_id
      where p.role = 'employee')`
}

/** What of the persons stood in messages and in what came along, by who got them. */
async function kindsSent(
  database: Database,
  identities: readonly string[],
): Promise<ReadonlyMap<number, readonly Kind[]>> {
  const { rows } = await sql<{ person: number; kind: Kind }>`with ${sentAbout(database, identities)}
    select distinct pi.person_id as person, f.kind from sent
    join sighting s on s.document_id = sent.document_id and s.role in ('to', 'cc', 'bcc')
    join person_identity pi on pi.identity_id = s.identity_id
    join occurrence o on o.unit_id = sent.unit_id and o.vanished = 0
      and (o.locator = sent.item or substr(o.locator, 1, length(sent.item) + 1) = sent.item || '/')
    join finding f on f.document_id = o.document_id
    where f.verdict <> 1 and f.id in (select id from finding where ${isTheirs(identities)})
    order by f.kind`.execute(database.kysely)
  const byPerson = Map.groupBy(rows, ({ person }) => Number(person))
  return new Map([...byPerson].map(([person, own]) => [person, own.map(({ kind }) => kind)]))
}

async function left(
  database: Database,
  marks: readonly string[],
  identities: readonly string[],
): Promise<string[]> {
  const known =
    marks.length === 0
      ? sql`(select id from value where 1 = 0)`
      : sql`(select id from value where digest in (${sql.join(marks.map((one) => Buffer.from(one, 'hex')))}))`
  const { rows } = await sql<{
    digest: string
  }>`select ${hexOf(database, 'd.digest')} as digest from document d
    where d.places > 0 and (d.id in (select document_id from finding where verdict <> 1 and value_id in ${known})
      or d.id in (select s.document_id from sighting s join identity_value iv on iv.identity_id = s.identity_id
        where iv.value_id in ${known})
      or d.id in (select document_id from sighting where identity_id in ${identitiesAre(identities)}))
    order by d.id`.execute(database.kysely)
  return rows.map(({ digest }) => digest)
}

async function marked<Place extends ItemPlace>(
  database: Database,
  places: readonly Place[],
  mark: PersonMark,
): Promise<Place[]> {
  const { marks } = await database.kysely
    .selectFrom('person_mark')
    .select((select) => select.fn.countAll<number>().as('marks'))
    .where('mark', '=', mark)
    .executeTakeFirstOrThrow()
  if (Number(marks) === 0) return []
  const found = new Set<string>()
  for (let at = 0; at < places.length; at += placesAtOnce) {
    const { rows } = await sql<{
      source_id: number
      unit: string
      item: string
    }>`select distinct u.source_id, u.locator as unit, given.item
      from ${placesGiven(database, places.slice(at, at + placesAtOnce))} given
      join unit u on u.source_id = given.source_id and u.locator = given.unit
      join occurrence o on o.unit_id = u.id and o.vanished = 0
        and (o.locator = given.item or substr(o.locator, 1, length(given.item) + 1) = given.item || '/')
      join sighting s on s.document_id = o.document_id
      join person_identity seen on seen.identity_id = s.identity_id
      where seen.person_id in (select pi.person_id from person_mark m join identity i on i.digest = m.identity
        join person_identity pi on pi.identity_id = i.id where m.mark = ${mark})`.execute(database.kysely)
    for (const { source_id: id, unit, item } of rows) found.add(JSON.stringify([Number(id), unit, item]))
  }
  return places.filter(({ sourceId, unit, item }) => found.has(JSON.stringify([sourceId, unit, item])))
}
