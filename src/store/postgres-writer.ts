import type { Pool, PoolClient } from 'pg'
import { addRange, parseCovered } from './covered.ts'
import { whatDocumentsSay } from './document-tables.ts'
import type { ScanBatch } from './store.ts'

/**
 * Writes batches into PostgreSQL: arrays unpacked by `unnest`, one transaction a batch. What is known already is not
 * written again, so that a batch may come twice.
 */
export async function writeToPostgres(pool: Pool, batch: ScanBatch): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await writeBatch(client, batch)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function writeBatch(client: PoolClient, batch: ScanBatch): Promise<void> {
  const { sourceId, unitId } = await writeUnit(client, batch)
  const documents = await writeDocuments(client, batch)
  const moved = await writeOccurrences(client, batch, { sourceId, unitId, documents })
  const values = await internValues(client, batch)
  const identities = await internIdentities(client, batch, values)
  await writeFindings(client, batch, { documents, values, identities })
  const fresh = documents.flatMap(({ id, isFresh }) => (isFresh ? [id] : []))
  await notePersons(client, [...moved, ...fresh])
  await writeMailings(client, batch, documents)
  await client.query(
    `insert into problem (source_id, unit_id, locator, code, detail, lost_bytes)
      select $1, $2, new.* from unnest($3::text[], $4::text[], $5::text[], $6::bigint[]) as new (locator, code, detail, lost)
      where not exists (select 1 from problem p where p.unit_id = $2 and p.locator = new.locator and p.code = new.code)`,
    [sourceId, unitId, ...columns(batch.problems, 4)],
  )
}

async function writeUnit(
  client: PoolClient,
  { unit, scanId, covered, done, occurrences }: ScanBatch,
): Promise<{ sourceId: number; unitId: number }> {
  const { rows } = await client.query<{ id: number; source_id: number; covered: string }>(
    `insert into unit (source_id, locator, stamp, size_bytes, state, covered, seen_scan)
      select source_id, $2, $3, $4, 'partly', '[]', id from scan where id = $1
      on conflict (source_id, locator) do update set stamp = excluded.stamp returning id, source_id, covered`,
    [scanId, unit.locator, unit.stamp, unit.sizeBytes],
  )
  const row = rows[0]
  if (row === undefined) throw new Error(`Cannot write a batch: expected scan ${String(scanId)} to exist`)
  await client.query(
    `update unit set size_bytes = $2, state = $3, covered = $4, seen_scan = $5, items_read = items_read + $6 where id = $1`,
    [
      row.id,
      unit.sizeBytes,
      done ? 'done' : 'partly',
      JSON.stringify(addRange(parseCovered(row.covered), covered)),
      scanId,
      occurrences.length,
    ],
  )
  await client.query('update scan set items_read = items_read + $2 where id = $1', [
    scanId,
    occurrences.length,
  ])
  return { sourceId: row.source_id, unitId: row.id }
}

interface WrittenDocument {
  readonly id: number
  /** True when its findings are to be written: it is new, or was read by older readers. */
  readonly isFresh: boolean
}

async function writeDocuments(
  client: PoolClient,
  { documents, version }: ScanBatch,
): Promise<WrittenDocument[]> {
  const digests = documents.map(([digest]) => Buffer.from(digest, 'hex'))
  const known = await client.query<{ id: number; digest: Buffer; version: string }>(
    'select id, digest, version from document where digest = any($1::bytea[])',
    [digests],
  )
  const before = new Map(known.rows.map((row) => [row.digest.toString('hex'), row]))
  const [, kinds, formats, types, sizes, times, topics] = columns(documents, 7)
  const added = await client.query<{ id: number; digest: Buffer }>(
    `insert into document (digest, kind, format, media_type, size_bytes, at_ms, topic, version)
      select new.*, case when new.format = '' then '' else $8 end
      from unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::text[])
        as new (digest, kind, format, media_type, size_bytes, at_ms, topic)
      on conflict (digest) do nothing returning id, digest`,
    [digests, kinds, formats, types, sizes, times, topics, version],
  )
  const fresh = new Map(added.rows.map((row) => [row.digest.toString('hex'), row.id]))
  const outdated = documents.filter(
    ([digest, , format]) => format !== '' && ![undefined, version].includes(before.get(digest)?.version),
  )
  await notePersons(
    client,
    outdated.flatMap(([digest]) => before.get(digest)?.id ?? []),
  )
  for (const [digest, kind, format, mediaType, , atMs, topic] of outdated) {
    const id = before.get(digest)?.id
    for (const table of whatDocumentsSay)
      await client.query(`delete from ${table} where document_id = $1`, [id])
    await client.query(
      'update document set kind = $2, format = $3, media_type = $4, at_ms = $5, topic = $6, version = $7 where id = $1',
      [id, kind, format, mediaType, atMs, topic, version],
    )
  }
  const renewed = new Set(outdated.map(([digest]) => digest))
  return documents.map(([digest]) => {
    const id = fresh.get(digest) ?? before.get(digest)?.id
    if (id === undefined)
      throw new Error('Cannot write a batch: expected every document to be known after it was added')
    return { id, isFresh: fresh.has(digest) || renewed.has(digest) }
  })
}

/** Whom these documents show is counted anew, before and after what they say changes. */
async function notePersons(client: PoolClient, documents: readonly number[]): Promise<void> {
  if (documents.length === 0) return
  await client.query(
    `insert into person_moved (person_id) select distinct pi.person_id from sighting s
      join person_identity pi on pi.identity_id = s.identity_id where s.document_id = any($1::bigint[]) on conflict do nothing`,
    [documents],
  )
}

/** Gives the documents that lie in more or fewer places now. */
async function writeOccurrences(
  client: PoolClient,
  { occurrences }: ScanBatch,
  {
    sourceId,
    unitId,
    documents,
  }: {
    readonly sourceId: number
    readonly unitId: number
    readonly documents: readonly WrittenDocument[]
  },
): Promise<readonly number[]> {
  const last = new Map(occurrences.map((occurrence) => [occurrence[1], occurrence]))
  const rows = [...last.values()]
  const ids = rows.map(([document]) => documents[document]?.id ?? 0)
  const [, locators, names] = columns(rows, 3)
  const before = await client.query<{ document_id: number }>(
    'select document_id from occurrence where unit_id = $1 and vanished = 0 and locator = any($2::text[])',
    [unitId, locators],
  )
  const counted = await client.query<{ id: number }>(
    `with new as (select * from unnest($2::bigint[], $3::text[], $4::text[]) as new (document_id, locator, name)),
      before as (select o.locator, o.document_id from occurrence o join new using (locator) where o.unit_id = $1 and o.vanished = 0),
      counts as (select document_id, sum(change) as change from (
          select document_id, 1 as change from new union all select document_id, -1 from before) changes group by document_id)
    update document set places = places + counts.change from counts where id = counts.document_id and counts.change <> 0 returning id`,
    [unitId, ids, locators, names],
  )
  await client.query(
    `insert into occurrence (unit_id, document_id, locator, name)
      select $1, new.* from unnest($2::bigint[], $3::text[], $4::text[]) as new
      on conflict (unit_id, locator) do update set document_id = excluded.document_id, name = excluded.name, vanished = 0`,
    [unitId, ids, locators, names],
  )
  await client.query(
    'insert into held (source_id, document_id) select distinct $1::bigint, id from unnest($2::bigint[]) as id on conflict do nothing',
    [sourceId, ids],
  )
  await client.query(
    `delete from held where source_id = $1 and document_id = any($2::bigint[]) and not exists (select 1 from occurrence o
      join unit u on u.id = o.unit_id where o.document_id = held.document_id and o.vanished = 0 and u.source_id = $1)`,
    [sourceId, before.rows.map((row) => row.document_id)],
  )
  return counted.rows.map(({ id }) => id)
}

async function internValues(client: PoolClient, { values }: ScanBatch): Promise<number[]> {
  const digests = values.map(([digest]) => Buffer.from(digest, 'hex'))
  const [, kinds, texts] = columns(values, 4)
  await client.query(
    `insert into value (digest, kind, text, preview) select * from unnest($1::bytea[], $2::text[], $3::text[], $4::bytea[])
      on conflict (digest) do nothing`,
    [
      digests,
      kinds,
      texts,
      values.map(([, , , preview]) => (preview === null ? null : Buffer.from(preview, 'base64'))),
    ],
  )
  return idsOf(client, 'value', digests)
}

async function internIdentities(
  client: PoolClient,
  { identities }: ScanBatch,
  values: readonly number[],
): Promise<number[]> {
  const digests = identities.map(([digest]) => Buffer.from(digest, 'hex'))
  await client.query(
    'insert into identity (digest) select * from unnest($1::bytea[]) on conflict (digest) do nothing',
    [digests],
  )
  const ids = await idsOf(client, 'identity', digests)
  const members = identities.flatMap(([, some], i) =>
    some.map((value) => [ids[i] ?? 0, values[value] ?? 0] as const),
  )
  await client.query(
    'insert into identity_value (identity_id, value_id) select * from unnest($1::bigint[], $2::bigint[]) on conflict do nothing',
    columns(members, 2),
  )
  return ids
}

async function idsOf(
  client: PoolClient,
  table: 'value' | 'identity',
  digests: readonly Buffer[],
): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select t.id from unnest($1::bytea[]) with ordinality as wanted (digest, place) join ${table} t using (digest) order by place`,
    [digests],
  )
  return rows.map(({ id }) => id)
}

interface Interned {
  readonly documents: readonly WrittenDocument[]
  readonly values: readonly number[]
  readonly identities: readonly number[]
}

async function writeFindings(
  client: PoolClient,
  batch: ScanBatch,
  { documents, values, identities }: Interned,
): Promise<void> {
  const findings = batch.findings
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, value, part, start, length, certainty, reasons, identity]) => [
      documents[document]?.id ?? 0,
      values[value] ?? 0,
      batch.values[value]?.[1] ?? '',
      part,
      start,
      length,
      certainty,
      reasons.join(','),
      identity < 0 ? null : (identities[identity] ?? null),
    ])
  await client.query(
    `insert into finding (document_id, value_id, kind, part, start_byte, length_bytes, certainty, reasons, identity_id)
      select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::int[], $8::text[], $9::bigint[])`,
    columns(findings, 9),
  )
  const sightings = batch.sightings
    .filter(([document, identity]) => documents[document]?.isFresh === true && identity >= 0)
    .map(([document, identity, role]) => [documents[document]?.id ?? 0, identities[identity] ?? 0, role])
  await client.query(
    'insert into sighting (document_id, identity_id, role) select * from unnest($1::bigint[], $2::bigint[], $3::text[])',
    columns(sightings, 3),
  )
  const signs = batch.supplierSigns
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, ...sign]) => [documents[document]?.id ?? 0, ...sign])
  await client.query(
    `insert into supplier_sign (document_id, domain, evidence, contract, alert, mailed_by)
      select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    columns(signs, 6),
  )
  const agreements = batch.agreementSigns
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, ...sign]) => [documents[document]?.id ?? 0, ...sign])
  await client.query(
    `insert into agreement_sign (document_id, kind, dated, parties, sender)
      select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    columns(agreements, 5),
  )
  await writePictures(client, batch, documents)
  await writeTrails(client, batch, documents)
  await writeRequestSigns(client, batch, documents)
  await writeNameCandidates(client, batch, documents)
  await writeConsentSigns(client, batch, documents)
}

async function writePictures(
  client: PoolClient,
  batch: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const pictures = batch.pictures
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, page, rank]) => [documents[document]?.id ?? 0, page, rank])
  await client.query(
    `insert into picture (document_id, page, rank, state)
      select new.*, 'waiting' from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as new (document_id, page, rank)`,
    columns(pictures, 3),
  )
}

async function writeTrails(
  client: PoolClient,
  { mailTrails }: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const trails = mailTrails
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, ...trail]) => [documents[document]?.id ?? 0, ...trail])
  await client.query(
    `insert into mail_trail (document_id, message, parent, thread, way, is_sent, says, is_shielded, quoted)
      select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::int[], $9::text[])`,
    columns(trails, 9),
  )
}

async function writeRequestSigns(
  client: PoolClient,
  { requestSigns }: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const signs = requestSigns
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, asks, atMs, body]) => [
      documents[document]?.id ?? 0,
      asks,
      atMs,
      Buffer.from(body, 'base64'),
    ])
  await client.query(
    `insert into request_sign (document_id, asks, arrived_at_ms, body)
      select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[])`,
    columns(signs, 4),
  )
}

async function writeNameCandidates(
  client: PoolClient,
  { nameCandidates }: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const candidates = nameCandidates
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, body]) => [documents[document]?.id ?? 0, body])
  await client.query(
    `insert into name_candidate (document_id, body) select * from unnest($1::bigint[], $2::text[])`,
    columns(candidates, 2),
  )
}

async function writeConsentSigns(
  client: PoolClient,
  { consentSigns }: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const signs = consentSigns
    .filter(([document]) => documents[document]?.isFresh === true)
    .map(([document, turn, body]) => [documents[document]?.id ?? 0, turn, Buffer.from(body, 'base64')])
  await client.query(
    `insert into consent_sign (document_id, turn, body)
      select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    columns(signs, 3),
  )
}

async function writeMailings(
  client: PoolClient,
  { mailingSigns, writtenTo }: ScanBatch,
  documents: readonly WrittenDocument[],
): Promise<void> {
  const isFresh = ([document]: readonly [number, ...unknown[]]): boolean =>
    documents[document]?.isFresh === true
  const idOf = (document: number): number => documents[document]?.id ?? 0
  const signs = mailingSigns
    .filter(isFresh)
    .map(([document, listKey, signer, atMs, kind, way, seen, sender, replyTo, body]) => [
      idOf(document),
      listKey,
      signer,
      atMs,
      kind,
      way,
      seen,
      Buffer.from(sender, 'hex'),
      replyTo === null ? null : Buffer.from(replyTo, 'hex'),
      Buffer.from(body, 'base64'),
    ])
  await client.query(
    `insert into mailing_sign (document_id, list_key, signer, at_ms, kind, way, seen, sender, reply_to, body)
      select * from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::int[], $8::bytea[],
        $9::bytea[], $10::bytea[])`,
    columns(signs, 10),
  )
  // What was opened since says so in its name, not in its bytes.
  const opened = mailingSigns.filter((sign) => !isFresh(sign) && sign[6] !== null)
  await client.query(
    `update mailing_sign m set seen = new.seen from unnest($1::bigint[], $2::int[]) as new (id, seen)
      where m.document_id = new.id and m.seen is distinct from new.seen`,
    [opened.map(([document]) => idOf(document)), opened.map((sign) => sign[6])],
  )
  const written = writtenTo
    .filter(isFresh)
    .map(([document, address, atMs]) => [idOf(document), Buffer.from(address, 'hex'), atMs])
  await client.query(
    'insert into written_to (document_id, address, at_ms) select * from unnest($1::bigint[], $2::bytea[], $3::bigint[])',
    columns(written, 3),
  )
}

/** Rows turned into columns, as `unnest` takes them. NUL, which PostgreSQL's text cannot hold, becomes U+FFFD. */
function columns(rows: readonly (readonly unknown[])[], width: number): unknown[][] {
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => {
      const cell = row[column]
      return typeof cell === 'string' ? cell.replaceAll('\0', '\uFFFD') : (cell ?? null)
    }),
  )
}
