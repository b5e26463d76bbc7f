import { z } from 'zod'
import { Refusal } from '../base/refusal.ts'
import { clauseIds, clauseRules, type ClauseId } from '../law/agreement-clauses.ts'
import type { LawRule } from '../law/rule.ts'
import { findClauses } from '../privacy/suppliers/agreement/clauses.ts'
import { sentencesOf, type Sentence } from '../privacy/suppliers/agreement/sentences.ts'
import type { Store } from '../store/store.ts'
import type { StatementEvidence, SupplierStatement } from '../store/supplier-statements.ts'
import { action, type ActionContext } from './action.ts'
import { agreementWithField } from './find-agreements.ts'
import { atItsSource } from './preview.ts'
import { supplierKeys } from './supplier-keys.ts'
import { nameable, supplierFile } from './suppliers.ts'

/** What a person made of a clause. */
export const clauseVerdicts = ['present', 'absent', 'unsure'] as const
export type ClauseVerdict = (typeof clauseVerdicts)[number]

/** One thing that an agreement must say, where the document speaks of it, and what a person made of that. */
export interface CheckedClause {
  readonly clause: ClauseId
  readonly rule: LawRule
  /** Null: no sentence was recognised. It may be there all the same, in other words. */
  readonly found: Sentence | null
  readonly judged: JudgedClause | null
}

export interface JudgedClause {
  readonly verdict: ClauseVerdict
  readonly atMs: number
  /** What was shown then, whatever became of the document. */
  readonly evidence: StatementEvidence | null
}

export interface AgreementCheck {
  readonly document: string
  readonly name: string
  /** With whom it is, if that is known. */
  readonly supplier: { readonly domain: string; readonly name: string } | null
  /** False: what lies there now is not what was read, so that only the judgements are left. */
  readonly isReadable: boolean
  readonly clauses: readonly CheckedClause[]
}

const document = z.string().regex(/^[0-9a-f]{32}$/)

/** Says with whom an agreement is; without a domain that it is none. Gives what takes that back. */
export const tieAgreement = action({
  name: 'tie-agreement',
  shape: 'change',
  input: z.object({ document, domain: nameable.nullable() }),
  subject: (input) => input.document,
  async run({ store, clock }, input): Promise<{ readonly statement: number }> {
    await occurrenceOf(store, input.document)
    const keys = await supplierKeys(store)
    return {
      statement: await store.supplierStatements.add({
        subject: input.document,
        field: agreementWithField,
        entry: '',
        value: input.domain === null ? '' : keys.of(input.domain),
        provenance: 'confirmed',
        evidence: null,
        atMs: clock.now().epochMilliseconds,
      }),
    }
  },
})

/** Reads an agreement again at its source and says of each clause where it speaks of it. Nothing is a verdict until a person gives it. */
export const checkAgreement = action({
  name: 'check-agreement',
  shape: 'query',
  inBackground: true,
  input: z.object({ document, domain: nameable.optional() }),
  async run(context, input): Promise<AgreementCheck> {
    const { store } = context
    const { name } = await occurrenceOf(store, input.document)
    const found = await clausesIn(context, input.document)
    const stated = await store.supplierStatements.of([input.document])
    const judged = new Map(stated.map((one) => [one.field, one]))
    const file = input.domain === undefined ? null : await supplierFile(store, input.domain)
    return {
      document: input.document,
      name,
      supplier: file === null ? null : { domain: file.domain, name: file.name },
      isReadable: found !== null,
      clauses: clauseIds.map((clause) => ({
        clause,
        rule: clauseRules[clause],
        found: found?.get(clause) ?? null,
        judged: judgedOf(judged.get(fieldOf(clause))),
      })),
    }
  },
})

/** What a person makes of a clause, with the sentence that was found then; null takes it away. Gives what takes it back. */
export const judgeClause = action({
  name: 'judge-clause',
  shape: 'change',
  inBackground: true,
  input: z.object({ document, clause: z.enum(clauseIds), verdict: z.enum(clauseVerdicts).nullable() }),
  subject: (input) => `${input.document} ${input.clause} ${input.verdict ?? 'none'}`,
  async run(context, { document: digest, clause, verdict }): Promise<{ readonly statement: number }> {
    const { store, clock } = context
    await occurrenceOf(store, digest)
    const found = verdict === null ? undefined : (await clausesIn(context, digest))?.get(clause)
    return {
      statement: await store.supplierStatements.add({
        subject: digest,
        field: fieldOf(clause),
        entry: '',
        value: verdict,
        provenance: 'confirmed',
        evidence: {
          document: digest,
          at: found?.at ?? null,
          quote: (found?.text ?? '').slice(0, longestQuote),
        },
        atMs: clock.now().epochMilliseconds,
      }),
    }
  },
})

/** As much of a sentence as proves what stood there. */
const longestQuote = 600

async function occurrenceOf(store: Store, digest: string): Promise<{ readonly name: string }> {
  const [first] = await store.overview.occurrences(digest)
  if (first === undefined) throw new Refusal('document-not-found', digest)
  return { name: first.name === '' ? first.unit : first.name }
}

/** Null when the document cannot be read again. */
async function clausesIn(
  { store, shower, signal }: ActionContext,
  digest: string,
): Promise<ReadonlyMap<ClauseId, Sentence> | null> {
  try {
    return findClauses(
      sentencesOf(await atItsSource(store, digest, (place) => shower.passages(place, signal))),
    )
  } catch (error) {
    if (error instanceof Refusal && error.code === 'changed-since') return null
    throw error
  }
}

function fieldOf(clause: ClauseId): string {
  return `clause/${clause}`
}

function judgedOf(statement: SupplierStatement | undefined): JudgedClause | null {
  const verdict = clauseVerdicts.find((one) => one === statement?.value)
  if (statement === undefined || verdict === undefined) return null
  const { atMs, evidence } = statement
  return { verdict, atMs, evidence }
}
