import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { SupplierRole } from '../privacy/suppliers/service.ts'
import type { ContractSign, SupplierEvidence } from '../privacy/suppliers/signs.ts'

/** What a message says of the supplier that wrote it: at most one a document. */
export type SupplierSignTuple = readonly [
  document: number,
  domain: string,
  evidence: SupplierEvidence,
  contract: ContractSign | null,
  alert: SupplierAlert | null,
  mailedBy: string | null,
]
export type SupplierAlert = 'vendor-breach'

/** What the mail says of suppliers, by registrable domain, and what was decided about them. */
export interface Suppliers {
  /** Counts per domain, of messages that still lie somewhere. */
  readonly signs: () => Promise<readonly SupplierSigns[]>
  /** Domains that write as only to who uses them, in messages that still lie somewhere. */
  readonly observed: () => Promise<readonly string[]>
  /** True when there is mail to know suppliers by. */
  readonly hasMail: () => Promise<boolean>
  /** When domains last told of a breach, in messages that say their date and still lie somewhere. */
  readonly alerts: () => Promise<readonly { readonly domain: string; readonly lastAtMs: number }[]>
  /** Messages that say something of these domains: alarms first, then agreements, then the newest. */
  readonly documents: (domains: readonly string[], limit: number) => Promise<readonly SupplierDocument[]>
  /** Files and messages by whose name or subject an agreement may be in them, newest first. */
  readonly agreements: () => Promise<readonly AgreementRow[]>
  readonly decided: () => Promise<ReadonlyMap<string, SupplierDecision>>
  /** Null takes the decision back; gives the former. */
  readonly decide: (domain: string, decision: SupplierDecision | null) => Promise<SupplierDecision | null>
}

export interface SupplierSigns {
  readonly domain: string
  readonly evidence: SupplierEvidence
  readonly contract: ContractSign | null
  readonly alert: SupplierAlert | null
  readonly messages: number
  readonly oldestAtMs: number | null
  readonly newestAtMs: number | null
}

/** A message with what it says, and one of the places where it lies. */
export interface SupplierDocument extends Omit<SupplierSigns, 'messages' | 'oldestAtMs' | 'newestAtMs'> {
  readonly document: string
  readonly atMs: number | null
  readonly mailedBy: string | null
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
}

export interface AgreementRow {
  readonly document: string
  readonly atMs: number | null
  readonly name: string
  readonly sourceId: number
  readonly unit: string
  readonly locator: string
}

/** What a person said of a supplier; absent: nothing yet. */
export interface SupplierDecision {
  readonly isUsed?: boolean | undefined
  readonly role?: Exclude<SupplierRole, 'depends'> | undefined
}

export function createSuppliers(database: Database): Suppliers {
  return {
    signs: () => signs(database),
    observed: () => observed(database),
    hasMail: () => hasMail(database),
    alerts: () => alerts(database),
    documents: (domains, limit) => documents(database, domains, limit),
    agreements: () => agreements(database),
    decided: () => decided(database),
    decide: (domain, decision) => decide(database, domain, decision),
  }
}

async function signs({ kysely }: Database): Promise<SupplierSigns[]> {
  const { rows } =
    await sql<SupplierSigns>`select s.domain, s.evidence, s.contract, s.alert, count(*) as messages,
      min(d.at_ms) as "oldestAtMs", max(d.at_ms) as "newestAtMs"
    from supplier_sign s join document d on d.id = s.document_id where d.places > 0
    group by s.domain, s.evidence, s.contract, s.alert order by s.domain`.execute(kysely)
  return rows.map((row) => ({
    ...row,
    messages: Number(row.messages),
    oldestAtMs: row.oldestAtMs === null ? null : Number(row.oldestAtMs),
    newestAtMs: row.newestAtMs === null ? null : Number(row.newestAtMs),
  }))
}

async function hasMail({ kysely }: Database): Promise<boolean> {
  const { rows } = await sql`select 1 as one from mail_trail limit 1`.execute(kysely)
  return rows.length > 0
}

/** Along the key; the few documents that are gone are left out by an index of their own. */
async function observed({ kysely }: Database): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`select distinct domain from supplier_sign
    where evidence <> 'shared-with-us' and document_id not in (select id from document where places <= 0)`.execute(
    kysely,
  )
  return rows.map(({ domain }) => domain)
}

async function alerts({ kysely }: Database): Promise<{ domain: string; lastAtMs: number }[]> {
  const { rows } = await sql<{ domain: string; last: number }>`select s.domain, max(d.at_ms) as last
    from supplier_sign s join document d on d.id = s.document_id
    where s.alert is not null and d.places > 0 and d.at_ms is not null group by s.domain`.execute(kysely)
  return rows.map(({ domain, last }) => ({ domain, lastAtMs: Number(last) }))
}

/** What a query gives of a document and one of its places. */
export interface Placed {
  readonly digest: Uint8Array
  readonly at_ms: number | null
  readonly source_id: number
  readonly unit: string
  readonly locator: string
}

async function documents(
  { kysely }: Database,
  domains: readonly string[],
  limit: number,
): Promise<SupplierDocument[]> {
  if (domains.length === 0) return []
  const { rows } = await sql<
    Placed &
      Pick<SupplierDocument, 'domain' | 'evidence' | 'contract' | 'alert'> & {
        readonly mailed_by: string | null
      }
  >`select s.domain, s.evidence, s.contract, s.alert, s.mailed_by, d.digest, d.at_ms, u.source_id, u.locator as unit, o.locator
    from supplier_sign s join document d on d.id = s.document_id
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where s.domain in (${sql.join(domains)}) and d.places > 0
    order by s.alert is null, s.contract is null, d.at_ms desc, d.id desc limit ${sql.lit(limit)}`.execute(
    kysely,
  )
  return rows.map((row) => ({
    domain: row.domain,
    evidence: row.evidence,
    contract: row.contract,
    alert: row.alert,
    mailedBy: row.mailed_by,
    ...placeOf(row),
  }))
}

/** More agreements than an office has; the rest is no use in a list. */
const mostAgreements = 2000

async function agreements({ kysely }: Database): Promise<AgreementRow[]> {
  const { rows } = await sql<
    Placed & { readonly name: string }
  >`select d.digest, d.at_ms, o.name, u.source_id, u.locator as unit,
      o.locator
    from document d join occurrence o on o.document_id = d.id and o.vanished = 0 join unit u on u.id = o.unit_id
    where d.topic = 'agreement' and d.places > 0 and o.name <> ''
    order by d.at_ms desc, o.id limit ${sql.lit(mostAgreements)}`.execute(kysely)
  return rows.map((row) => ({ name: row.name, ...placeOf(row) }))
}

/** The same as a list shows it. */
export function placeOf(row: Placed): Omit<AgreementRow, 'name'> {
  return {
    document: Buffer.from(row.digest).toString('hex'),
    atMs: row.at_ms === null ? null : Number(row.at_ms),
    sourceId: Number(row.source_id),
    unit: row.unit,
    locator: row.locator,
  }
}

async function decided({ kysely }: Database): Promise<ReadonlyMap<string, SupplierDecision>> {
  const rows = await kysely.selectFrom('supplier').selectAll().execute()
  return new Map(rows.map(({ domain, decided: body }) => [domain, JSON.parse(body) as SupplierDecision])) // written from SupplierDecision
}

async function decide(
  { kysely }: Database,
  domain: string,
  decision: SupplierDecision | null,
): Promise<SupplierDecision | null> {
  return kysely.transaction().execute(async (transaction) => {
    const former = await transaction
      .deleteFrom('supplier')
      .where('domain', '=', domain)
      .returning('decided')
      .executeTakeFirst()
    if (decision !== null)
      await transaction
        .insertInto('supplier')
        .values({ domain, decided: JSON.stringify(decision) })
        .execute()
    return former === undefined ? null : (JSON.parse(former.decided) as SupplierDecision) // written from SupplierDecision
  })
}
