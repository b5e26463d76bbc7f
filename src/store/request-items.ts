import { append } from '../base/lists.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { PersonRole } from '../people/person.ts'
import type { Topic } from '../people/topic.ts'
import type { AnswerItem, ItemKind, ItemMatch } from '../privacy/requests/answer/item.ts'
import type { DocumentKind } from '../read/document.ts'
import { hexOf, listOf } from './bulk.ts'
import type { Database } from './database.ts'

/** By what documents are found for who asks what there is of them. */
export interface ItemQuery {
  readonly persons: readonly number[]
  /** Addresses and numbers as the index writes them, and names letter by letter. */
  readonly values: readonly { readonly kind: Kind; readonly text: string }[]
  /** Others who are called the same. */
  readonly namesakes: readonly number[]
  /** Kinds of sentences that tell of special categories: of whom such a piece tells, somebody must look at. */
  readonly telling: readonly Kind[]
  /** Digests of documents that were found by reading everything once more; apart, where only the name stands. */
  readonly read: { readonly known: readonly string[]; readonly named: readonly string[] }
}

/** Looks for what there is of a person. */
export interface RequestItems {
  /** Every document that still lies somewhere, the newest first. */
  readonly find: (query: ItemQuery) => Promise<readonly AnswerItem[]>
  /** Names, addresses and numbers of everybody but these persons, in documents. */
  readonly outsiders: (
    persons: readonly number[],
    documents: readonly string[],
  ) => Promise<readonly Outsider[]>
  /** Who sent documents, or got them, by what stands behind the @ and what they are to the organisation. */
  readonly parties: (query: PartyQuery) => Promise<readonly Party[]>
}

/** Somebody else who stands in documents of the person. */
export interface Outsider {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
}

export interface PartyQuery {
  /** Without these. */
  readonly persons: readonly number[]
  readonly documents: readonly string[]
  readonly as: 'sender' | 'receiver'
}

export interface Party {
  readonly domain: string
  readonly role: PersonRole
  readonly persons: number
  readonly documents: number
  readonly lastAtMs: number | null
}

export function createRequestItems(database: Database): RequestItems {
  return {
    find: (query) => find(database, query),
    outsiders: (persons, documents) => outsiders(database, persons, documents),
    parties: (query) => parties(database, query),
  }
}

async function find(database: Database, query: ItemQuery): Promise<AnswerItem[]> {
  const matches = new Map<number, ItemMatch>()
  const see = (ids: readonly number[], match: ItemMatch): void => {
    for (const id of ids) if (!matches.has(id)) matches.set(id, match)
  }
  see(await documentsOfPersons(database, query.persons), 'person')
  const { own, shared } = await documentsWithValues(database, query)
  see(own, 'identifier')
  // What the index takes for somebody else's stays in doubt, and so does a name that others bear.
  see(shared, 'maybe')
  see(await documentsRead(database, query.read.known), 'text')
  see(await documentsRead(database, query.read.named), query.namesakes.length > 0 ? 'maybe' : 'text')
  const ids = [...matches.keys()]
  const found: AnswerItem[] = []
  const told = new Set<string>()
  for (let at = 0; at < ids.length; at += documentsAtOnce) {
    const some = ids.slice(at, at + documentsAtOnce)
    append(found, await itemsOf(database, some, { query, matches }))
    for (const key of await tellingOfOthers(database, some, query)) told.add(key)
  }
  const named = query.namesakes.length === 0 ? [] : await namedOnly(database, query.persons)
  return settled(found, { named: new Set(named), told }).sort(
    (a, b) => (b.atMs ?? 0) - (a.atMs ?? 0) || a.key.localeCompare(b.key),
  )
}

/** Documents in which nothing but the name stands for the person. */
async function namedOnly(database: Database, persons: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`select ${hexOf(database, 'd.digest')} as key from document d
    where d.id in (select s.document_id from person_identity pi cross join sighting s
      where pi.person_id in ${listOf(database, persons)} and s.identity_id = pi.identity_id
      group by s.document_id
      having max(case when exists (select 1 from identity_value iv join value v on v.id = iv.value_id
        where iv.identity_id = s.identity_id and v.kind <> 'PERSON') then 1 else 0 end) = 0)`.execute(
    database.kysely,
  )
  return rows.map(({ key }) => key)
}

/** Of these documents those about several people that tell of somebody's health or faith, but not, as far as is known, of these persons'. */
async function tellingOfOthers(
  database: Database,
  ids: readonly number[],
  { persons, telling }: ItemQuery,
): Promise<string[]> {
  if (telling.length === 0) return []
  const isNotTheirs = sql`(f.identity_id is null or f.identity_id not in
    (select identity_id from person_identity where person_id in ${listOf(database, persons)}))`
  const { rows } = await sql<{ key: string }>`select ${hexOf(database, 'd.digest')} as key from document d
    where d.id in ${listOf(database, ids)}
      and exists (select 1 from finding f where f.document_id = d.id and f.verdict <> 1
        and f.kind in (${sql.join([...telling])}) and ${isNotTheirs})
      and (select count(distinct f.value_id) from finding f where f.document_id = d.id and f.verdict <> 1
        and f.kind = 'PERSON' and ${isNotTheirs}) > 1`.execute(database.kysely)
  return rows.map(({ key }) => key)
}

const partyRoles: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'bcc'])

/** Who wrote or got it, or whose row or card it is, may have what it tells. */
const ownRoles: ReadonlySet<string> = new Set([...partyRoles, 'sender', 'row', 'card', 'signature'])

/** Keys of documents in which nothing but the name stands for the person, and that tell of others. */
interface Doubts {
  readonly named: ReadonlySet<string>
  readonly told: ReadonlySet<string>
}

/**
 * A name that two people bear tells of neither, unless it stands in what came with a letter of one of them: then it is theirs, also
 * where the index took it for the other. What tells of the health or faith of several, and only mentions the person, is looked at first.
 */
function settled(items: readonly AnswerItem[], { named, told }: Doubts): AnswerItem[] {
  const letters = new Set(
    items
      .filter(({ match, roles }) => match === 'person' && roles.some((role) => partyRoles.has(role)))
      .map(({ key }) => key),
  )
  return items.map((item) => {
    const cameAlong = item.parent !== null && letters.has(item.parent)
    if (item.match === 'maybe' && cameAlong) return { ...item, match: 'identifier' }
    const isOfName = item.match === 'person' && named.has(item.key)
    const isOfOthers = told.has(item.key) && !item.roles.some((role) => ownRoles.has(role))
    return (isOfName || isOfOthers) && !cameAlong ? { ...item, match: 'maybe' } : item
  })
}

/** As many rows are a few megabytes. */
const documentsAtOnce = 5000

async function documentsOfPersons(database: Database, persons: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct s.document_id as id
    from person_identity pi cross join sighting s
    where pi.person_id in ${listOf(database, persons)} and s.identity_id = pi.identity_id`.execute(
    database.kysely,
  )
  return rows.map(({ id }) => Number(id))
}

/** Apart: where the index takes such a value for somebody else's, as an address that a family shares, and a name that others bear. */
async function documentsWithValues(
  database: Database,
  { persons, values, namesakes }: ItemQuery,
): Promise<{ readonly own: number[]; readonly shared: number[] }> {
  const wanted = [...Map.groupBy(values, ({ kind }) => kind)]
  const [own, shared] = [new Set<number>(), new Set<number>()]
  for (const [kind, some] of wanted) {
    const texts = textsOf(
      database,
      some.map(({ text }) => text),
    )
    const { rows } = await sql<{ id: number; of_another: number }>`select f.document_id as id,
        min(case when f.identity_id is null then 0 when exists (select 1 from person_identity pi
          where pi.identity_id = f.identity_id and pi.person_id not in ${listOf(database, persons)}) then 1 else 0 end) as of_another
      from value v cross join finding f
      where v.kind = ${kind} and v.text in ${texts} and f.value_id = v.id and f.verdict <> 1
      group by f.document_id`.execute(database.kysely)
    const isBorneByOthers = kind === 'PERSON' && namesakes.length > 0
    for (const { id, of_another: ofAnother } of rows)
      (isBorneByOthers || Number(ofAnother) === 1 ? shared : own).add(Number(id))
  }
  return { own: [...own], shared: [...shared] }
}

function textsOf({ engine }: Database, texts: readonly string[]): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`(select value from json_each(${JSON.stringify(texts)}))`
    : sql`(select unnest(${texts}::text[]))`
}

async function documentsRead(database: Database, digests: readonly string[]): Promise<number[]> {
  const found: number[] = []
  for (let at = 0; at < digests.length; at += mostParameters) {
    const some = digests.slice(at, at + mostParameters).map((one) => Buffer.from(one, 'hex'))
    const rows = await database.kysely
      .selectFrom('document')
      .select('id')
      .where('digest', 'in', some)
      .execute()
    append(
      found,
      rows.map(({ id }) => Number(id)),
    )
  }
  return found
}

/** Each digest is a parameter. */
const mostParameters = 500

interface ItemRow {
  readonly id: number
  readonly key: string
  readonly kind: DocumentKind
  readonly format: string
  readonly topic: Topic | null
  readonly at_ms: number | null
  readonly size_bytes: number
  readonly places: number
  readonly source_id: number
  readonly unit_id: number
  readonly unit: string
  readonly locator: string
  readonly name: string
}

interface Finding {
  readonly query: ItemQuery
  readonly matches: ReadonlyMap<number, ItemMatch>
}

async function itemsOf(
  database: Database,
  ids: readonly number[],
  { query, matches }: Finding,
): Promise<AnswerItem[]> {
  const list = listOf(database, ids)
  const { rows } =
    await sql<ItemRow>`select d.id, ${hexOf(database, 'd.digest')} as key, d.kind, d.format, d.topic, d.at_ms,
      d.size_bytes, d.places, u.source_id, o.unit_id, u.locator as unit, o.locator, o.name
    from document d
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where d.id in ${list} and d.places > 0 and d.kind <> 'container'`.execute(database.kysely)
  const roles = await rolesOf(database, query.persons, list)
  const others = await othersOf(database, query.persons, list)
  const parents = await parentsOf(database, rows)
  return rows.map((row) => {
    const own = roles.get(Number(row.id)) ?? []
    const parent = parents.get(Number(row.id)) ?? null
    const kind = itemKindOf(row.kind, { roles: own, isAttached: parent !== null })
    return {
      key: row.key,
      kind,
      format: row.format,
      topic: row.topic,
      atMs: row.at_ms === null ? null : Number(row.at_ms),
      sizeBytes: Number(row.size_bytes),
      sourceId: Number(row.source_id),
      unit: row.unit,
      locator: row.locator,
      name: row.name,
      copies: Number(row.places),
      roles: own,
      match: matches.get(Number(row.id)) ?? 'maybe',
      // Of these only the person's own rows and appointments go out.
      others: kind === 'row' || kind === 'calendar' ? 0 : (others.get(Number(row.id)) ?? 0),
      parent,
    }
  })
}

/** The kind of item that a document is to who asks for it. */
function itemKindOf(
  document: DocumentKind,
  { roles, isAttached }: { readonly roles: readonly string[]; readonly isAttached: boolean },
): ItemKind {
  if (document === 'contact') return 'card'
  if (document === 'calendar') return 'calendar'
  // Of a table with everybody in it only their own lines are theirs, also when it came by mail.
  if (document === 'file' && roles.length > 0 && roles.every((role) => role === 'row')) return 'row'
  if (isAttached) return 'attachment'
  return document === 'message' ? 'message' : 'file'
}

async function rolesOf(
  database: Database,
  persons: readonly number[],
  documents: RawBuilder<unknown>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ id: number; role: string }>`select distinct s.document_id as id, s.role
    from person_identity pi cross join sighting s
    where pi.person_id in ${listOf(database, persons)} and s.identity_id = pi.identity_id
      and s.document_id in ${documents}`.execute(database.kysely)
  const found = new Map<number, string[]>()
  for (const { id, role } of rows) found.set(Number(id), [...(found.get(Number(id)) ?? []), role].sort())
  return found
}

/** Neither our own people, who act for the organisation, nor machines. */
async function othersOf(
  database: Database,
  persons: readonly number[],
  documents: RawBuilder<unknown>,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; others: number }>`select s.document_id as id,
      count(distinct p.id) as others
    from sighting s join person_identity pi on pi.identity_id = s.identity_id join person p on p.id = pi.person_id
    where s.document_id in ${documents} and p.role not in ('employee', 'machine', 'newsletter-sender')
      and p.id not in ${listOf(database, persons)} group by s.document_id`.execute(database.kysely)
  return new Map(rows.map(({ id, others }) => [Number(id), Number(others)]))
}

/** The nearest message around each, by its locator: "120/2.1" lies in "120/2" and that in "120". */
async function parentsOf(database: Database, rows: readonly ItemRow[]): Promise<ReadonlyMap<number, string>> {
  const nested = rows.filter(({ locator }) => locator.includes('/'))
  if (nested.length === 0) return new Map()
  const outer = [...new Set(nested.flatMap(({ locator }) => outerOf(locator)))]
  const { rows: found } = await sql<{ unit_id: number; locator: string; key: string }>`
    select o.unit_id, o.locator, ${hexOf(database, 'd.digest')} as key
    from occurrence o join document d on d.id = o.document_id
    where o.unit_id in ${listOf(database, [...new Set(nested.map((row) => Number(row.unit_id)))])}
      and o.vanished = 0 and d.kind = 'message' and o.locator in ${textsOf(database, outer)}`.execute(
    database.kysely,
  )
  const messages = new Map(found.map((one) => [`${String(one.unit_id)} ${one.locator}`, one.key]))
  return new Map(
    nested.flatMap((row) => {
      const around = outerOf(row.locator).map((one) => messages.get(`${String(row.unit_id)} ${one}`))
      const parent = around.find((key) => key !== undefined)
      return parent === undefined ? [] : [[Number(row.id), parent] as const]
    }),
  )
}

/** The innermost first. */
function outerOf(locator: string): string[] {
  const [first = '', inner] = locator.split('/')
  if (inner === undefined) return []
  const steps = inner.split('.')
  return [
    ...steps.slice(1).map((_, i) => `${first}/${steps.slice(0, steps.length - 1 - i).join('.')}`),
    first,
  ]
}

interface OutsiderRow {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly names: string
  readonly emails: string
  readonly phones: string
}

async function outsiders(
  database: Database,
  persons: readonly number[],
  documents: readonly string[],
): Promise<Outsider[]> {
  const ids = await documentsRead(database, documents)
  const { rows } =
    await sql<OutsiderRow>`select p.id, p.name, p.role, p.names, p.emails, p.phones from person p
    where p.id in (select distinct pi.person_id from sighting s join person_identity pi on pi.identity_id = s.identity_id
        where s.document_id in ${listOf(database, ids)})
      and p.id not in ${listOf(database, persons)} order by p.id`.execute(database.kysely)
  return rows.map(({ id, name, role, names, emails, phones }) => ({
    id: Number(id),
    name,
    role,
    names: JSON.parse(names) as string[], // these three written from PersonDraft
    emails: JSON.parse(emails) as string[],
    phones: JSON.parse(phones) as string[],
  }))
}

async function parties(database: Database, { persons, documents, as }: PartyQuery): Promise<Party[]> {
  const ids = await documentsRead(database, documents)
  const { rows } = await sql<{
    domain: string
    role: PersonRole
    persons: number
    documents: number
    last: number | null
  }>`select p.domain, p.role, count(distinct p.id) as persons, count(distinct d.id) as documents, max(d.at_ms) as last
    from document d join sighting s on s.document_id = d.id
      join person_identity pi on pi.identity_id = s.identity_id join person p on p.id = pi.person_id
    where d.id in ${listOf(database, ids)} and s.role in (${sql.join(as === 'sender' ? ['from'] : ['to', 'cc', 'bcc'])})
      and p.id not in ${listOf(database, persons)}
    group by p.domain, p.role order by documents desc, p.domain, p.role`.execute(database.kysely)
  return rows.map((row) => ({
    domain: row.domain,
    role: row.role,
    persons: Number(row.persons),
    documents: Number(row.documents),
    lastAtMs: row.last === null ? null : Number(row.last),
  }))
}
