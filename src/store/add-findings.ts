import type { Database } from './database.ts'
import type { ScanBatch } from './store.ts'

type Executor = Database['kysely']

/** What was found in one document after it was read. Indexes as in a `ScanBatch`, whose only document is this one. */
export type LaterFindings = Pick<ScanBatch, 'values' | 'identities' | 'findings' | 'sightings'>

/** Writes them: some dozens, which need no writer of their own for each engine. */
export async function addFindings(
  transaction: Executor,
  documentId: number,
  { values, identities, findings, sightings }: LaterFindings,
): Promise<void> {
  const valueIds: number[] = []
  for (const [digest, kind, text, preview] of values) {
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
    valueIds.push(await idOf(transaction, 'value', bytes))
  }
  const identityIds: number[] = []
  for (const [digest, members] of identities) {
    const bytes = Buffer.from(digest, 'hex')
    await transaction
      .insertInto('identity')
      .values({ digest: bytes })
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute()
    const id = await idOf(transaction, 'identity', bytes)
    identityIds.push(id)
    for (const member of members)
      await transaction
        .insertInto('identity_value')
        .values({ identity_id: id, value_id: valueIds[member] ?? 0 })
        .onConflict((conflict) => conflict.columns(['identity_id', 'value_id']).doNothing())
        .execute()
  }
  for (const [, value, part, start, length, certainty, reasons, identity] of findings)
    await transaction
      .insertInto('finding')
      .values({
        document_id: documentId,
        value_id: valueIds[value] ?? 0,
        kind: values[value]?.[1] ?? '',
        part,
        start_byte: start,
        length_bytes: length,
        certainty,
        reasons: reasons.join(),
        identity_id: identity < 0 ? null : (identityIds[identity] ?? null),
      })
      .execute()
  for (const [, identity, role] of sightings)
    if (identity >= 0)
      await transaction
        .insertInto('sighting')
        .values({ document_id: documentId, identity_id: identityIds[identity] ?? 0, role })
        .execute()
}

async function idOf(transaction: Executor, table: 'value' | 'identity', digest: Uint8Array): Promise<number> {
  const row = await transaction
    .selectFrom(table)
    .select('id')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow()
  return row.id
}
