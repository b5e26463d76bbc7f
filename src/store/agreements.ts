import { sql } from 'kysely'
import type { AgreementKind } from '../privacy/suppliers/agreement/recognise.ts'
import type { Database } from './database.ts'
import { placeOf, type AgreementRow, type Placed } from './suppliers.ts'

/** A document that is a processing agreement by its text; `parties` are registrable domains, divided by spaces. */
export type AgreementSignTuple = readonly [
  document: number,
  kind: AgreementKind,
  dated: string | null,
  parties: string,
  sender: string | null,
]

/** Documents that are processing agreements by their text. */
export interface Agreements {
  /** Those that still lie somewhere, newest first. */
  readonly list: () => Promise<readonly ReadAgreement[]>
}

/** One of them, with one of the places where it lies. */
export interface ReadAgreement extends AgreementRow {
  readonly kind: AgreementKind
  /** ISO date that it states. */
  readonly dated: string | null
  /** Registrable domains of who may be a party. */
  readonly parties: readonly string[]
  /** Registrable domain of who sent the message that it came with. */
  readonly sender: string | null
}

export function createAgreements(database: Database): Agreements {
  return { list: () => list(database) }
}

/** More agreements than an office has; the rest is no use in a list. */
const mostAgreements = 2000

async function list({ kysely }: Database): Promise<ReadAgreement[]> {
  const { rows } = await sql<
    Placed & {
      readonly name: string
      readonly kind: AgreementKind
      readonly dated: string | null
      readonly parties: string
      readonly sender: string | null
    }
  >`select a.kind, a.dated, a.parties, a.sender, d.digest, d.at_ms, o.name, u.source_id, u.locator as unit, o.locator
    from agreement_sign a join document d on d.id = a.document_id
    join occurrence o on o.id = (select min(id) from occurrence where document_id = d.id and vanished = 0)
    join unit u on u.id = o.unit_id
    where d.places > 0 order by d.at_ms desc, d.id desc limit ${sql.lit(mostAgreements)}`.execute(kysely)
  return rows.map((row) => ({
    kind: row.kind,
    dated: row.dated,
    parties: row.parties === '' ? [] : row.parties.split(' '),
    sender: row.sender,
    name: row.name,
    ...placeOf(row),
  }))
}
