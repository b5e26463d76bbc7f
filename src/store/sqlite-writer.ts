import type Sqlite from 'better-sqlite3-multiple-ciphers'
import { addRange, parseCovered } from './covered.ts'
import type { ScanBatch } from './store.ts'

type Row = Record<string, number | string | null>

/**
 * Writes batches into SQLite: raw prepared statements, one transaction a batch. What is known already is not written
 * again, so that a batch may come twice.
 */
export function createSqliteWriter(connection: Sqlite.Database): (batch: ScanBatch) => void {
  const statements = prepare(connection)
  const write = connection.transaction((batch: ScanBatch) => writeBatch(statements, batch))
  return (batch) => {
    write.immediate(batch)
  }
}

type Statements = ReturnType<typeof prepare>

function prepare(connection: Sqlite.Database) {
  const sql = (text: string): Sqlite.Statement<unknown[], Row> => connection.prepare<unknown[], Row>(text)
  return {
    scanSource: sql('select source_id from scan where id = ?'),
    unit: sql('select id, covered from unit where source_id = ? and locator = ?'),
    addUnit: sql(
      `insert into unit (source_id, locator, stamp, size_bytes, state, covered, seen_scan) values (?, ?, ?, ?, 'partly', '[]', ?) returning id`,
    ),
    setUnit: sql(
      'update unit set stamp = ?, size_bytes = ?, state = ?, covered = ?, seen_scan = ?, items_read = items_read + ? where id = ?',
    ),
    addItems: sql('update scan set items_read = items_read + ? where id = ?'),
    document: sql('select id, version from document where digest = ?'),
    addDocument: sql(
      'insert into document (digest, kind, format, media_type, size_bytes, at_ms, topic, version) values (?, ?, ?, ?, ?, ?, ?, ?) returning id',
    ),
    setDocument: sql(
      'update document set kind = ?, format = ?, media_type = ?, at_ms = ?, topic = ?, version = ? where id = ?',
    ),
    dropFindings: sql('delete from finding where document_id = ?'),
    dropSightings: sql('delete from sighting where document_id = ?'),
    dropSigns: sql('delete from supplier_sign where document_id = ?'),
    dropAgreement: sql('delete from agreement_sign where document_id = ?'),
    occurrence: sql('select id, document_id, vanished from occurrence where unit_id = ? and locator = ?'),
    addOccurrence: sql('insert into occurrence (document_id, unit_id, locator, name) values (?, ?, ?, ?)'),
    setOccurrence: sql('update occurrence set document_id = ?, name = ?, vanished = 0 where id = ?'),
    hold: sql('insert or ignore into held (source_id, document_id) values (?, ?)'),
    letGo: sql(
      `delete from held where source_id = ? and document_id = ? and not exists (select 1 from occurrence o
        join unit u on u.id = o.unit_id where o.document_id = held.document_id and o.vanished = 0 and u.source_id = held.source_id)`,
    ),
    addPlaces: sql('update document set places = places + ? where id = ?'),
    value: sql('select id from value where digest = ?'),
    addValue: sql('insert into value (digest, kind, text, preview) values (?, ?, ?, ?) returning id'),
    identity: sql('select id from identity where digest = ?'),
    addIdentity: sql('insert into identity (digest) values (?) returning id'),
    addIdentityValue: sql('insert or ignore into identity_value (identity_id, value_id) values (?, ?)'),
    addFinding: sql(
      'insert into finding (document_id, value_id, kind, part, start_byte, length_bytes, certainty, reasons, identity_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    addSighting: sql('insert into sighting (document_id, identity_id, role) values (?, ?, ?)'),
    addSign: sql(
      'insert into supplier_sign (document_id, domain, evidence, contract, alert, mailed_by) values (?, ?, ?, ?, ?, ?)',
    ),
    addAgreement: sql(
      'insert into agreement_sign (document_id, kind, dated, parties, sender) values (?, ?, ?, ?, ?)',
    ),
    problem: sql('select 1 as known from problem where unit_id = ? and locator = ? and code = ?'),
    addProblem: sql(
      'insert into problem (source_id, unit_id, locator, code, detail, lost_bytes) values (?, ?, ?, ?, ?, ?)',
    ),
  }
}

function writeBatch(statements: Statements, batch: ScanBatch): void {
  const sourceId = numberOf(statements.scanSource.get(batch.scanId), 'source_id')
  const unitId = writeUnit(statements, batch, sourceId)
  const documents = batch.documents.map((document) => writeDocument(statements, document, batch.version))
  for (const [document, locator, name] of batch.occurrences) {
    writeOccurrence(statements, { sourceId, unitId }, [documents[document]?.id ?? 0, locator, name])
  }
  const values = batch.values.map(([digest, kind, text, preview]) => {
    const bytes = Buffer.from(digest, 'hex')
    const sealed = preview === null ? null : Buffer.from(preview, 'base64')
    return numberOf(statements.value.get(bytes) ?? statements.addValue.get(bytes, kind, text, sealed), 'id')
  })
  const identities = batch.identities.map((identity) => writeIdentity(statements, identity, values))
  for (const [document, value, part, start, length, certainty, reasons, identity] of batch.findings) {
    const known = documents[document]
    if (known === undefined || !known.isFresh) continue
    const kind = batch.values[value]?.[1]
    const about = identity < 0 ? null : identities[identity]
    statements.addFinding.run(
      known.id,
      values[value],
      kind,
      part,
      start,
      length,
      certainty,
      reasons.join(','),
      about,
    )
  }
  for (const [document, identity, role] of batch.sightings) {
    const known = documents[document]
    if (known?.isFresh === true && identity >= 0)
      statements.addSighting.run(known.id, identities[identity], role)
  }
  for (const [document, ...sign] of batch.supplierSigns) {
    const known = documents[document]
    if (known?.isFresh === true) statements.addSign.run(known.id, ...sign)
  }
  for (const [document, ...sign] of batch.agreementSigns) {
    const known = documents[document]
    if (known?.isFresh === true) statements.addAgreement.run(known.id, ...sign)
  }
  for (const [locator, code, detail, lostBytes] of batch.problems) {
    if (statements.problem.get(unitId, locator, code) !== undefined) continue
    statements.addProblem.run(sourceId, unitId, locator, code, detail, lostBytes)
  }
}

function writeUnit(statements: Statements, batch: ScanBatch, sourceId: number): number {
  const { unit, scanId } = batch
  const known =
    statements.unit.get(sourceId, unit.locator) ??
    statements.addUnit.get(sourceId, unit.locator, unit.stamp, unit.sizeBytes, scanId)
  const id = numberOf(known, 'id')
  const covered = JSON.stringify(addRange(parseCovered(known?.['covered']), batch.covered))
  const items = batch.occurrences.length
  statements.setUnit.run(
    unit.stamp,
    unit.sizeBytes,
    batch.done ? 'done' : 'partly',
    covered,
    scanId,
    items,
    id,
  )
  statements.addItems.run(items, scanId)
  return id
}

interface WrittenDocument {
  readonly id: number
  /** True when its findings are to be written: it is new, or was read by older readers. */
  readonly isFresh: boolean
}

function writeDocument(
  statements: Statements,
  document: ScanBatch['documents'][number],
  version: string,
): WrittenDocument {
  const [digest, kind, format, mediaType, sizeBytes, atMs, topic] = document
  const bytes = Buffer.from(digest, 'hex')
  const known = statements.document.get(bytes)
  if (known === undefined) {
    // A copy may come before what it is a copy of: without a version it is completed then.
    const reads = format === '' ? '' : version
    const added = statements.addDocument.get(bytes, kind, format, mediaType, sizeBytes, atMs, topic, reads)
    return { id: numberOf(added, 'id'), isFresh: true }
  }
  const id = numberOf(known, 'id')
  // A format of '' is a copy that was not read again: it brings no findings to put in place of the old ones.
  if (known['version'] === version || format === '') return { id, isFresh: false }
  statements.dropFindings.run(id)
  statements.dropSightings.run(id)
  statements.dropSigns.run(id)
  statements.dropAgreement.run(id)
  statements.setDocument.run(kind, format, mediaType, atMs, topic, version, id)
  return { id, isFresh: true }
}

function writeOccurrence(
  statements: Statements,
  { sourceId, unitId }: { readonly sourceId: number; readonly unitId: number },
  [documentId, locator, name]: readonly [number, string, string],
): void {
  const known = statements.occurrence.get(unitId, locator)
  if (known === undefined) {
    statements.addOccurrence.run(documentId, unitId, locator, name)
    statements.addPlaces.run(1, documentId)
    statements.hold.run(sourceId, documentId)
    return
  }
  const before = numberOf(known, 'document_id')
  const wasLive = known['vanished'] === 0
  if (wasLive && before === documentId) return
  if (wasLive) statements.addPlaces.run(-1, before)
  statements.addPlaces.run(1, documentId)
  statements.setOccurrence.run(documentId, name, numberOf(known, 'id'))
  statements.hold.run(sourceId, documentId)
  if (wasLive) statements.letGo.run(sourceId, before)
}

function writeIdentity(
  statements: Statements,
  [digest, members]: ScanBatch['identities'][number],
  values: readonly number[],
): number {
  const bytes = Buffer.from(digest, 'hex')
  const known = statements.identity.get(bytes)
  if (known !== undefined) return numberOf(known, 'id')
  const id = numberOf(statements.addIdentity.get(bytes), 'id')
  for (const member of members) statements.addIdentityValue.run(id, values[member])
  return id
}

function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column]
  if (typeof value !== 'number')
    throw new Error(`Cannot write a batch: expected a number in "${column}", got ${typeof value}`)
  return value
}
