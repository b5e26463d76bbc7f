import { insertRows } from './bulk.ts'
import type { Database } from './database.ts'
import type { ScanBatch } from './store.ts'

type Executor = Database['kysely']

/** What was found in one document after it was read. Indexes as in a `ScanBatch`, whose only document is this one. */
export type LaterFindings = Pick<ScanBatch, 'values' | 'identities' | 'findings' | 'sightings'>

/** The same with the document's number. */
export interface FoundLater extends LaterFindings {
  readonly documentId: number
}

/** Numbers of values and identities by their digests, for those that come again. */
type KnownIds = Map<string, number>

const findingColumns = {
  document_id: 'integer',
  value_id: 'integer',
  kind: 'text',
  part: 'text',
  start_byte: 'integer',
  length_bytes: 'integer',
  certainty: 'integer',
  reasons: 'text',
  identity_id: 'integer',
} as const

const sightingColumns = { document_id: 'integer', identity_id: 'integer', role: 'text' } as const

/** Writes them, inside a transaction: values and identities one by one, for most come again; the rest at once. */
export async function addFindings(database: Database, all: readonly FoundLater[]): Promise<void> {
  const known: KnownIds = new Map()
  const found: (string | number | null)[][] = []
  const seen: (string | number)[][] = []
  for (const { documentId, values, identities, findings, sightings } of all) {
    const valueIds: number[] = []
    for (const value of values) valueIds.push(await valueId(database.kysely, value, known))
    const identityIds: number[] = []
    for (const identity of identities)
      identityIds.push(await identityId(database.kysely, identity, { valueIds, known }))
    for (const [, value, part, start, length, certainty, reasons, identity] of findings) {
      const kind = values[value]?.[1] ?? ''
      const whom = identity < 0 ? null : (identityIds[identity] ?? null)
      found.push([
        documentId,
        valueIds[value] ?? 0,
        kind,
        part,
        start,
        length,
        certainty,
        reasons.join(),
        whom,
      ])
    }
    for (const [, identity, role] of sightings)
      if (identity >= 0) seen.push([documentId, identityIds[identity] ?? 0, role])
  }
  await insertRows(database, { into: 'finding', columns: findingColumns }, found)
  await insertRows(database, { into: 'sighting', columns: sightingColumns }, seen)
}

async function valueId(
  transaction: Executor,
  [digest, kind, text, preview]: LaterFindings['values'][number],
  known: KnownIds,
): Promise<number> {
  const before = known.get(digest)
  if (before !== undefined) return before
  const bytes = Buffer.from(digest, 'hex')
  await transaction
    .insertInto('value')
    .values({
      digest: bytes,
      kind,
      text: text?.replaceAll('\0', '\uFFFD') ?? null,
      preview: preview === null ? null : Buffer.from(preview, 'base64'),
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
  const id = await idOf(transaction, 'value', bytes)
  known.set(digest, id)
  return id
}

async function identityId(
  transaction: Executor,
  [digest, members]: LaterFindings['identities'][number],
  { valueIds, known }: { readonly valueIds: readonly number[]; readonly known: KnownIds },
): Promise<number> {
  const before = known.get(digest)
  if (before !== undefined) return before
  const bytes = Buffer.from(digest, 'hex')
  await transaction
    .insertInto('identity')
    .values({ digest: bytes })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
  const id = await idOf(transaction, 'identity', bytes)
  for (const member of members)
    await transaction
      .insertInto('identity_value')
      .values({ identity_id: id, value_id: valueIds[member] ?? 0 })
      .onConflict((conflict) => conflict.columns(['identity_id', 'value_id']).doNothing())
      .execute()
  known.set(digest, id)
  return id
}

async function idOf(transaction: Executor, table: 'value' | 'identity', digest: Uint8Array): Promise<number> {
  const row = await transaction
    .selectFrom(table)
    .select('id')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow()
  return row.id
}
