import type { SentencePlace } from '../privacy/suppliers/agreement/sentences.ts'
import { sealText, openSealed } from './sealer.ts'
import type { Database } from './database.ts'

/**
 * How it is known.
 * - `declared`: the supplier says so
 * - `observed`: it was seen in mail or files
 * - `inferred`: it usually is so
 * - `confirmed`: a person looked and says so
 */
export type Provenance = 'declared' | 'observed' | 'inferred' | 'confirmed'

/** What a statement rested on when it was made: frozen, whatever becomes of the document. */
export interface StatementEvidence {
  readonly document: string
  /** Null for the document as a whole. */
  readonly at: SentencePlace | null
  readonly quote: string
}

/** A value of a field of a supplier or of a document, as it was stated. */
export interface SupplierStatement {
  readonly id: number
  /** A supplier's domain, or a document's digest. */
  readonly subject: string
  readonly field: string
  /** Which of several values of the field; empty where there is one. */
  readonly entry: string
  /** Null: taken away. */
  readonly value: string | null
  readonly provenance: Provenance
  readonly evidence: StatementEvidence | null
  readonly atMs: number
}

/** What people stated of suppliers, field by field. Nothing is written over: the newest that was not withdrawn holds. */
export interface SupplierStatements {
  /** What holds now, of these subjects. */
  readonly of: (subjects: readonly string[]) => Promise<readonly SupplierStatement[]>
  /** What holds now of one field, of whatever subject. */
  readonly ofField: (field: string) => Promise<readonly SupplierStatement[]>
  /** Gives its id, to take it back with. */
  readonly add: (statement: Omit<SupplierStatement, 'id'>) => Promise<number>
  /** Takes a statement back, so that the one before holds again; false when there is none. */
  readonly withdraw: (id: number, atMs: number) => Promise<boolean>
}

export function createSupplierStatements(database: Database): SupplierStatements {
  const { kysely, previewKey } = database
  const current = kysely
    .selectFrom('supplier_statement')
    .selectAll()
    .where('withdrawn_at_ms', 'is', null)
    .orderBy('id')
  return {
    of: async (subjects) =>
      subjects.length === 0
        ? []
        : inForce(await current.where('subject', 'in', subjects).execute(), previewKey),
    ofField: async (field) => inForce(await current.where('field', '=', field).execute(), previewKey),
    add: async ({ atMs, evidence, ...statement }) => {
      const sealed =
        evidence === null ? null : Buffer.from(sealText(JSON.stringify(evidence), previewKey), 'base64')
      const { id } = await kysely
        .insertInto('supplier_statement')
        .values({ ...statement, evidence: sealed, at_ms: atMs, withdrawn_at_ms: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      return Number(id)
    },
    withdraw: async (id, atMs) => {
      const { numUpdatedRows } = await kysely
        .updateTable('supplier_statement')
        .set({ withdrawn_at_ms: atMs })
        .where('id', '=', id)
        .where('withdrawn_at_ms', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

interface Row extends Omit<SupplierStatement, 'provenance' | 'evidence' | 'atMs'> {
  readonly provenance: string
  readonly evidence: Uint8Array | null
  readonly at_ms: number
}

function inForce(rows: readonly Row[], key: Uint8Array): SupplierStatement[] {
  const newest = new Map(rows.map((row) => [JSON.stringify([row.subject, row.field, row.entry]), row]))
  return [...newest.values()]
    .filter(({ value }) => value !== null)
    .map(({ id, subject, field, entry, value, provenance, evidence, at_ms: atMs }) => ({
      id: Number(id),
      subject,
      field,
      entry,
      value,
      provenance: provenance as Provenance, // written from Provenance
      evidence: evidence === null ? null : (JSON.parse(openSealed(evidence, key)) as StatementEvidence), // written from StatementEvidence
      atMs: Number(atMs),
    }))
}
