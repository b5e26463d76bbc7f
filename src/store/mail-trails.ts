import { sql } from 'kysely'
import type { Kind } from '../detect/kinds.ts'
import type { Topic } from '../people/topic.ts'
import type { MailWay } from '../privacy/near-misses/mail.ts'
import type { TrailSays } from '../privacy/near-misses/trail.ts'
import type { DocumentKind } from '../read/document.ts'
import { hexOf, listOf } from './bulk.ts'
import type { Database } from './database.ts'

/** What is kept of a message: numbers of messages as keyed digests; `quoted` are places of texts, one a line. */
export type MailTrailTuple = readonly [
  document: number,
  message: string | null,
  parent: string | null,
  thread: string | null,
  way: MailWay,
  isSent: 0 | 1,
  says: TrailSays | null,
  isShielded: 0 | 1,
  quoted: string,
]

/** Who wrote to whom in which talk, of messages that still lie somewhere. For a look over all of the mail at once. */
export interface MailTrails {
  readonly messages: () => Promise<readonly TrailRow[]>
  /** Where the messages lie that were sent from here. */
  readonly sentPlaces: () => Promise<readonly SentPlace[]>
  readonly parties: () => Promise<readonly PartyRow[]>
  /** Whose the identities of `parties` are. */
  readonly identities: () => Promise<ReadonlyMap<number, PartyIdentity>>
  /** What was attached to messages in these units, and what could not be opened without a key. */
  readonly attached: (unitIds: readonly number[]) => Promise<readonly AttachedRow[]>
  /** Findings of these kinds in these documents that nobody called wrong. */
  readonly findings: (
    documentIds: readonly number[],
    kinds: readonly Kind[],
  ) => Promise<readonly TrailFinding[]>
  /** Who stands in these documents, each person once a document. */
  readonly persons: (
    documentIds: readonly number[],
  ) => Promise<readonly { readonly document: number; readonly person: number }[]>
}

export interface TrailRow {
  readonly id: number
  readonly document: string
  readonly atMs: number | null
  readonly message: string | null
  readonly parent: string | null
  readonly thread: string | null
  readonly way: MailWay
  readonly isSent: boolean
  readonly says: MailTrailTuple[6]
  readonly isShielded: boolean
  readonly quoted: readonly string[]
}

export interface SentPlace {
  readonly id: number
  readonly sourceId: number
  readonly unitId: number
  readonly unit: string
  readonly locator: string
}

export interface PartyRow {
  readonly id: number
  readonly role: 'from' | 'to' | 'cc' | 'bcc'
  readonly identity: number
}

export interface PartyIdentity {
  readonly email: string
  readonly name: string
  readonly person: number | null
}

export interface AttachedRow {
  readonly unitId: number
  readonly locator: string
  readonly id: number
  readonly name: string
  readonly kind: DocumentKind
  readonly mediaType: string
  readonly topic: Topic | null
  /** Nobody opens it without a key. */
  readonly isLocked: boolean
}

export interface TrailFinding {
  readonly document: number
  readonly kind: Kind
  readonly part: string
  readonly value: number
  readonly certaintyPercent: number
  /** Null: about somebody unknown. */
  readonly person: number | null
}

export function createMailTrails(database: Database): MailTrails {
  return {
    messages: () => messages(database),
    sentPlaces: () => sentPlaces(database),
    parties: () => parties(database),
    identities: () => identities(database),
    attached: (unitIds) => attached(database, unitIds),
    findings: (documentIds, kinds) => findings(database, documentIds, kinds),
    persons: (documentIds) => persons(database, documentIds),
  }
}

async function messages(database: Database): Promise<TrailRow[]> {
  const { rows } = await sql<
    Omit<TrailRow, 'isSent' | 'isShielded' | 'quoted'> & {
      readonly is_sent: number
      readonly is_shielded: number
      readonly quoted: string
    }
  >`select t.document_id as id, ${hexOf(database, 'd.digest')} as document, d.at_ms as "atMs", t.message, t.parent, t.thread,
      t.way, t.is_sent, t.says, t.is_shielded, t.quoted
    from mail_trail t join document d on d.id = t.document_id where d.places > 0`.execute(database.kysely)
  return rows.map(({ is_sent, is_shielded, quoted, ...row }) => ({
    ...row,
    isSent: is_sent === 1,
    isShielded: is_shielded === 1,
    quoted: quoted === '' ? [] : quoted.split('\n'),
  }))
}

async function sentPlaces({ kysely }: Database): Promise<SentPlace[]> {
  const { rows } =
    await sql<SentPlace>`select t.document_id as id, u.source_id as "sourceId", u.id as "unitId",
      u.locator as unit, o.locator
    from mail_trail t join occurrence o on o.document_id = t.document_id and o.vanished = 0 join unit u on u.id = o.unit_id
    where t.is_sent = 1 order by o.id`.execute(kysely)
  return rows
}

const partyRoles = sql`('from', 'to', 'cc', 'bcc')`

/** Along the index of sightings by document, which holds all that is asked. */
async function parties({ kysely }: Database): Promise<PartyRow[]> {
  const { rows } = await sql<PartyRow>`select s.document_id as id, s.role, s.identity_id as identity
    from mail_trail t cross join sighting s
    where s.document_id = t.document_id and s.role in ${partyRoles}`.execute(kysely)
  return rows
}

async function identities({ kysely }: Database): Promise<Map<number, PartyIdentity>> {
  const { rows } = await sql<{
    identity: number
    kind: Kind
    text: string | null
    person: number | null
  }>`with met as (select distinct s.identity_id from mail_trail t cross join sighting s
      where s.document_id = t.document_id and s.role in ${partyRoles})
    select met.identity_id as identity, v.kind, v.text, p.person_id as person
    from met join identity_value iv on iv.identity_id = met.identity_id join value v on v.id = iv.value_id
    left join person_identity p on p.identity_id = met.identity_id
    where v.kind in ('EMAIL', 'PERSON')`.execute(kysely)
  const found = new Map<number, PartyIdentity>()
  for (const { identity, kind, text, person } of rows) {
    const known = found.get(identity) ?? { email: '', name: '', person }
    found.set(identity, { ...known, [kind === 'EMAIL' ? 'email' : 'name']: text ?? '' })
  }
  return found
}

async function attached(database: Database, unitIds: readonly number[]): Promise<AttachedRow[]> {
  const units = listOf(database, unitIds)
  const { rows } = await sql<
    Omit<AttachedRow, 'isLocked'>
  >`select o.unit_id as "unitId", o.locator, d.id, o.name, d.kind, d.media_type as "mediaType", d.topic
    from occurrence o join document d on d.id = o.document_id
    where o.vanished = 0 and o.unit_id in ${units} and o.locator like '%/%'`.execute(database.kysely)
  const locked = await sql<{
    unitId: number
    locator: string
  }>`select unit_id as "unitId", locator from problem where code = 'encrypted' and unit_id in ${units}`.execute(
    database.kysely,
  )
  const keys = locked.rows.map(({ unitId, locator }) => `${String(unitId)} ${locator.split('#')[0] ?? ''}`)
  return rows.map((row) => {
    const key = `${String(row.unitId)} ${row.locator}`
    return { ...row, isLocked: keys.some((one) => one === key || one.startsWith(`${key}/`)) }
  })
}

async function findings(
  database: Database,
  documentIds: readonly number[],
  kinds: readonly Kind[],
): Promise<TrailFinding[]> {
  const { rows } =
    await sql<TrailFinding>`select f.document_id as document, f.kind, f.part, f.value_id as value,
      f.certainty as "certaintyPercent", p.person_id as person
    from finding f left join person_identity p on p.identity_id = f.identity_id
    where f.document_id in ${listOf(database, documentIds)} and f.kind in (${sql.join(kinds)}) and f.verdict <> 1`.execute(
      database.kysely,
    )
  return rows
}

async function persons(
  database: Database,
  documentIds: readonly number[],
): Promise<{ document: number; person: number }[]> {
  const { rows } = await sql<{
    document: number
    person: number
  }>`select distinct s.document_id as document, p.person_id as person
    from sighting s join person_identity p on p.identity_id = s.identity_id
    where s.document_id in ${listOf(database, documentIds)}`.execute(database.kysely)
  return rows
}
