import { sql } from 'kysely'
import type { ContactChannel } from '../base/contact.ts'
import type { ContactState, Permission } from '../privacy/consent/states.ts'
import type { PersonRole } from '../people/person.ts'
import type { StillPossible, Verdict } from '../privacy/consent/judge.ts'
import type { ConsentPurpose } from '../privacy/consent/purpose.ts'
import type { ConsentSign } from '../privacy/consent/signs.ts'
import { hexOf, listOf } from './bulk.ts'
import { personsInTables } from './customer-tables.ts'
import type { Database } from './database.ts'
import { folded, keepVerdicts } from './keep-verdicts.ts'
import { openSealed } from './sealer.ts'

/** What a message shows of consent: the body is a sealed `ConsentSign`, base64. */
export type ConsentSignTuple = readonly [document: number, turn: number, body: string]

/** Contacts of the firm: what the index shows of them, and what was made of that. */
export interface Contacts {
  /** Tells whether anything that verdicts rest on came or went since. */
  readonly stamp: () => Promise<string>
  /** Everybody but the firm's own people, machines and senders of newsletters. */
  readonly people: () => Promise<readonly ContactPerson[]>
  readonly signs: () => Promise<readonly ContactSign[]>
  /** Of each person the newest document about an order, an invoice or a quote; who says yes to a quote orders, and of whom stands in a customer table no quote is told. */
  readonly trades: (customerTables: readonly string[]) => Promise<readonly ContactTrade[]>
  /** When each person last wrote. */
  readonly wrote: () => Promise<ReadonlyMap<number, number>>
  /** Files with rows of people, and address books. */
  readonly lists: () => Promise<readonly ContactListRow[]>
  readonly members: (list: ContactListRow) => Promise<readonly number[]>
  /** Puts these in place of all former ones. */
  readonly keep: (rows: readonly VerdictRow[]) => Promise<void>
  readonly counts: (channel: ContactChannel) => Promise<readonly VerdictCount[]>
  readonly find: (
    query: VerdictQuery,
  ) => Promise<{ readonly rows: readonly VerdictRow[]; readonly isMore: boolean }>
  /** Postal addresses that stand with each person: whole ones, and postcodes. */
  readonly postal: () => Promise<readonly PostalValue[]>
  readonly ofContact: (contact: string) => Promise<readonly VerdictRow[]>
}

export interface ContactPerson {
  readonly id: number
  readonly name: string
  readonly role: PersonRole
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** An address stands with them somewhere. */
  readonly hasPost: boolean
}

export interface PostalValue {
  readonly person: number
  readonly kind: 'ADDRESS' | 'NL_POSTCODE'
  readonly text: string
}

export interface ContactSign extends ConsentSign {
  readonly document: string
  readonly atMs: number | null
}

export interface ContactTrade {
  readonly person: number
  readonly topic: 'order' | 'invoice' | 'quote'
  readonly atMs: number | null
  readonly document: string
}

/** A file or attachment with rows of people, or an address book with a card each. */
export interface ContactListRow {
  /** Names it over scans: the bytes of a file change with its rows, its place does not. */
  readonly key: string
  readonly type: 'document' | 'unit'
  readonly id: number
  readonly sourceId: number
  readonly unit: string
  readonly name: string
  readonly people: number
  readonly atMs: number | null
}

export interface VerdictRow extends Verdict {
  /** `p` and the number of a person, or `r` and that of a record. */
  readonly contact: string
  readonly channel: ContactChannel
  readonly name: string
  /** The address or number that it is about; empty for post that stands in a list. */
  readonly value: string
  readonly still: readonly StillPossible[]
  readonly flaws: readonly ContactFlaw[]
}

/** Why somebody is not to be reached as it stands: restricted (GDPR art. 18), or an address that came back, stands twice, is nobody's own, or is misspelt. */
export const contactFlaws = ['restricted', 'returned', 'double', 'role', 'typo'] as const
export type ContactFlaw = (typeof contactFlaws)[number]

export interface VerdictCount {
  readonly state: ContactState
  readonly may: Permission
  readonly purposes: readonly ConsentPurpose[]
  readonly flaws: readonly ContactFlaw[]
  readonly contacts: number
}

export interface VerdictQuery {
  readonly channel: ContactChannel
  readonly states: readonly ContactState[]
  /** Only who stands on this list or rests on this record. */
  readonly rests?: string
  readonly text?: string
  readonly after?: string
  readonly limit: number
}

export function createContacts(database: Database): Contacts {
  return {
    stamp: () => stamp(database),
    people: () => people(database),
    signs: () => signs(database),
    trades: (customerTables) => trades(database, customerTables),
    wrote: () => wrote(database),
    lists: () => lists(database),
    members: (list) => members(database, list),
    keep: (rows) => keepVerdicts(database, rows),
    counts: (channel) => counts(database, channel),
    find: (query) => find(database, query),
    postal: () => postal(database),
    ofContact: async (contact) => {
      const rows = await database.kysely
        .selectFrom('contact_verdict')
        .selectAll()
        .where('contact', '=', contact)
        .orderBy('channel')
        .execute()
      return rows.map(verdictOf)
    },
  }
}

async function stamp({ kysely }: Database): Promise<string> {
  const { rows } = await sql<Record<string, number | null>>`select
    (select max(id) from scan where ended_at_ms is not null) as scan,
    (select max(id) from decision) as decision,
    (select max(id) from consent_event) as event,
    (select max(id) from consent_said) as said,
    (select max(id) from person_event) as person_event,
    (select count(*) from suppressed) as suppressed,
    (select max(at_ms) from suppressed) as newest,
    (select count(*) from document) as documents,
    (select count(*) from person) as persons`.execute(kysely)
  return Object.values(rows[0] ?? {})
    .map((value) => String(value ?? 0))
    .join('.')
}

async function people({ kysely }: Database): Promise<ContactPerson[]> {
  const { rows } = await sql<{
    id: number
    name: string
    role: PersonRole
    emails: string
    phones: string
    post: number
  }>`select p.id, p.name, p.role, p.emails, p.phones,
      case when exists (select 1 from person_kind k where k.person_id = p.id and k.kind in ('ADDRESS', 'NL_POSTCODE'))
        then 1 else 0 end as post
    from person p where p.role not in ('employee', 'machine', 'newsletter-sender') order by p.id`.execute(
    kysely,
  )
  return rows.map(({ id, name, role, emails, phones, post }) => ({
    id: Number(id),
    name,
    role,
    emails: JSON.parse(emails) as string[], // written by write-persons
    phones: JSON.parse(phones) as string[], // written by write-persons
    hasPost: Number(post) === 1,
  }))
}

async function postal({ kysely }: Database): Promise<PostalValue[]> {
  const { rows } = await sql<PostalValue>`select distinct pi.person_id as person, v.kind, v.text
    from value v join identity_value iv on iv.value_id = v.id join person_identity pi on pi.identity_id = iv.identity_id
    where v.kind in ('ADDRESS', 'NL_POSTCODE') and v.text is not null`.execute(kysely)
  return rows.map((row) => ({ ...row, person: Number(row.person) }))
}

async function signs(database: Database): Promise<ContactSign[]> {
  const { rows } = await sql<{ document: string; atMs: number | null; body: Uint8Array }>`select
      ${hexOf(database, 'd.digest')} as document, d.at_ms as "atMs", s.body
    from consent_sign s join document d on d.id = s.document_id where d.places > 0
    order by d.at_ms, s.document_id, s.turn`.execute(database.kysely)
  return rows.map(({ document, atMs, body }) => ({
    ...(JSON.parse(openSealed(body, database.previewKey)) as ConsentSign), // written by the batch
    document,
    atMs: atMs === null ? null : Number(atMs),
  }))
}

async function trades(database: Database, customerTables: readonly string[]): Promise<ContactTrade[]> {
  const { rows } = await sql<ContactTrade>`with traded as (
      select d.id, d.topic, s.identity_id from document d join sighting s on s.document_id = d.id
      where d.topic in ('order', 'invoice', 'quote')
      union all
      -- Who says yes to a quotation orders.
      select s.document_id, 'order', s.identity_id from mail_trail said
      join sighting s on s.document_id = said.document_id and s.role = 'from'
      where said.says = 'yes' and said.thread in (select t.thread from mail_trail t
        join document q on q.id = t.document_id and q.topic = 'quote'))
    select person, topic, "atMs", ${hexOf(database, 'digest')} as document
    from (select pi.person_id as person, traded.topic, d.at_ms as "atMs", d.digest,
        row_number() over (partition by pi.person_id, traded.topic
          order by case when d.at_ms is null then 1 else 0 end, d.at_ms desc, d.id) as turn
      from traded join document d on d.id = traded.id and d.places > 0
      join person_identity pi on pi.identity_id = traded.identity_id
      -- Of whom stands among the customers nobody can say that nothing came of it.
      where traded.topic <> 'quote' or pi.person_id not in ${personsInTables(customerTables)}) as newest
    where turn = 1`.execute(database.kysely)
  return rows.map((row) => ({
    ...row,
    person: Number(row.person),
    atMs: row.atMs === null ? null : Number(row.atMs),
  }))
}

async function wrote({ kysely }: Database): Promise<Map<number, number>> {
  const { rows } = await sql<{
    person: number
    last: number | null
  }>`select pi.person_id as person, max(d.at_ms) as last
    from mail_trail t join document d on d.id = t.document_id and d.places > 0
    cross join sighting s join person_identity pi on pi.identity_id = s.identity_id
    where s.document_id = t.document_id and s.role = 'from' and t.is_sent = 0
    group by pi.person_id`.execute(kysely)
  return new Map(
    rows.flatMap(({ person, last }) => (last === null ? [] : [[Number(person), Number(last)] as const])),
  )
}

/** A list of people begins here: a handful of rows is a note. */
const fewestPeople = 10

async function lists({ kysely }: Database): Promise<ContactListRow[]> {
  const { rows: files } = await sql<
    Omit<ContactListRow, 'key' | 'type'>
  >`select d.id, u.source_id as "sourceId", u.locator as unit,
      coalesce(nullif(o.name, ''), u.locator) as name, met.people, d.at_ms as "atMs"
    from (select s.document_id, count(distinct s.identity_id) as people from sighting s
      where s.role in ('row', 'card') group by s.document_id having count(distinct s.identity_id) >= ${sql.lit(fewestPeople)}) as met
    join document d on d.id = met.document_id
    join occurrence o on o.id = (select min(one.id) from occurrence one where one.document_id = d.id and one.vanished = 0)
    join unit u on u.id = o.unit_id where d.places > 0`.execute(kysely)
  const { rows: books } = await sql<
    Omit<ContactListRow, 'key' | 'type'>
  >`select u.id, u.source_id as "sourceId", u.locator as unit,
      u.locator as name, count(distinct s.identity_id) as people, max(d.at_ms) as "atMs"
    from document d join sighting s on s.document_id = d.id and s.role in ('row', 'card')
    join occurrence o on o.document_id = d.id and o.vanished = 0 join unit u on u.id = o.unit_id
    where d.kind = 'contact' and d.places > 0
    group by u.id, u.source_id, u.locator having count(distinct s.identity_id) >= ${sql.lit(fewestPeople)}`.execute(
    kysely,
  )
  const keyOf = ({ sourceId, unit, name }: Omit<ContactListRow, 'key' | 'type'>): string =>
    name === unit ? `${String(sourceId)}:${unit}` : `${String(sourceId)}:${unit}#${name}`
  return [
    ...files.map((row) => ({ ...row, type: 'document' as const })),
    ...books.map((row) => ({ ...row, type: 'unit' as const })),
  ]
    .map((row) => ({
      ...row,
      key: keyOf(row),
      id: Number(row.id),
      sourceId: Number(row.sourceId),
      people: Number(row.people),
      atMs: row.atMs === null ? null : Number(row.atMs),
    }))
    .toSorted((a, b) => b.people - a.people || a.key.localeCompare(b.key))
}

async function members(database: Database, { type, id }: ContactListRow): Promise<number[]> {
  const documents =
    type === 'document'
      ? listOf(database, [id])
      : sql`(select o.document_id from occurrence o where o.unit_id = ${id} and o.vanished = 0)`
  const { rows } = await sql<{ person: number }>`select distinct pi.person_id as person
    from sighting s join person_identity pi on pi.identity_id = s.identity_id
    where s.document_id in ${documents} and s.role in ('row', 'card')`.execute(database.kysely)
  return rows.map(({ person }) => Number(person))
}

async function counts({ kysely }: Database, channel: ContactChannel): Promise<VerdictCount[]> {
  const rows = await kysely
    .selectFrom('contact_verdict')
    .select(['state', 'may', 'purposes', 'flaws', (select) => select.fn.countAll<number>().as('contacts')])
    .where('channel', '=', channel)
    .groupBy(['state', 'may', 'purposes', 'flaws'])
    .execute()
  return rows.map(({ state, may, purposes, flaws, contacts }) => ({
    state,
    may,
    purposes: words(purposes) as ConsentPurpose[], // written by `keep`
    flaws: words(flaws) as ContactFlaw[], // written by `keep`
    contacts: Number(contacts),
  }))
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

async function find(
  { kysely }: Database,
  { channel, states, rests, text = '', after, limit }: VerdictQuery,
): Promise<{ rows: VerdictRow[]; isMore: boolean }> {
  let query = kysely.selectFrom('contact_verdict').selectAll().where('channel', '=', channel)
  if (states.length > 0) query = query.where('state', 'in', states)
  if (rests !== undefined) query = query.where('rests', '=', rests)
  const wanted = folded(text.trim()).replace(/[%_\\]/g, '')
  if (wanted !== '') query = query.where('folded', 'like', `%${wanted}%`)
  const [name = '', contact = ''] = after?.split('\n') ?? []
  if (after !== undefined)
    query = query.where((where) =>
      where.or([
        where('name', '>', name),
        where.and([where('name', '=', name), where('contact', '>', contact)]),
      ]),
    )
  const rows = await query
    .orderBy('name')
    .orderBy('contact')
    .limit(limit + 1)
    .execute()
  return { rows: rows.slice(0, limit).map(verdictOf), isMore: rows.length > limit }
}

interface VerdictCells extends Pick<
  VerdictRow,
  'contact' | 'channel' | 'name' | 'value' | 'state' | 'grade' | 'may' | 'reason' | 'rests'
> {
  readonly purposes: string
  readonly at_ms: number | null
  readonly documents: string
  readonly still: string
  readonly flaws: string
}

function verdictOf(row: VerdictCells): VerdictRow {
  const { contact, channel, name, value, state, grade, may, reason, rests } = row
  return {
    contact,
    channel,
    name,
    value,
    state,
    grade,
    may,
    reason,
    rests,
    purposes: words(row.purposes) as ConsentPurpose[], // written by `keep`
    atMs: row.at_ms === null ? null : Number(row.at_ms),
    documents: words(row.documents),
    still: words(row.still) as StillPossible[], // written by `keep`
    flaws: words(row.flaws) as ContactFlaw[], // written by `keep`
  }
}
