import type { Database } from './database.ts'
import type { ScanBatch } from './store.ts'

type Executor = Database['kysely']

/** What was found in one document after it was read. Indexes as in a `ScanBatch`, whose only document is this one. */
export type LaterFindings = Pick<ScanBatch, 'values' | 'identities' | 'findings' | 'sightings'>

/** Numbers of values and identities by their digests, for those that come again. */
export type KnownIds = Map<string, number>

interface Order extends LaterFindings {
  readonly documentId: number
  /** Kept over several documents of one transaction. */
  readonly known?: KnownIds
}

/** Writes them: some dozens, which need no writer of their own for each engine. */
export async function addFindings(
  transaction: Executor,
  { documentId, values, identities, findings, sightings, known = new Map<string, number>() }: Order,
): Promise<void> {
  const valueIds: number[] = []
  for (const value of values) valueIds.push(await valueId(transaction, value, known))
  const identityIds: number[] = []
  for (const identity of identities)
    identityIds.push(await identityId(transaction, identity, { valueIds, known }))
  if (findings.length > 0)
    await transaction
      .insertInto('finding')
      .values(
        findings.map(([, value, part, start, length, certainty, reasons, identity]) => ({
          document_id: documentId,
          value_id: valueIds[value] ?? 0,
          kind: values[value]?.[1] ?? '',
          part,
          start_byte: start,
          length_bytes: length,
          certainty,
          reasons: reasons.join(),
          identity_id: identity < 0 ? null : (identityIds[identity] ?? null),
        })),
      )
      .execute()
  const seen = sightings.filter(([, identity]) => identity >= 0)
  if (seen.length > 0)
    await transaction
      .insertInto('sighting')
      .values(
        seen.map(([, identity, role]) => ({
          document_id: documentId,
          identity_id: identityIds[identity] ?? 0,
          role,
        })),
      )
      .execute()
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
