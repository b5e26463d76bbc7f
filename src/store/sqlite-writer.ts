import type Sqlite from 'better-sqlite3-multiple-ciphers'
import { prepareInsert, type Cell, type InsertMany } from './insert-many.ts'
import { addRange, parseCovered } from './covered.ts'
import { whatDocumentsSay } from './document-tables.ts'
import type { ScanBatch } from './store.ts'

type Row = Record<string, number | string | null>

/**
 * Writes batches into SQLite: raw prepared statements, one transaction a batch. What is known already is not written
 * again, so that a batch may come twice.
 */
export function createSqliteWriter(connection: Sqlite.Database): (batch: ScanBatch) => void {
  // Most who open a store write no batch.
  let statements: Statements | undefined
  const write = connection.transaction((batch: ScanBatch) =>
    writeBatch((statements ??= prepare(connection)), batch),
  )
  return (batch) => {
    write.immediate(batch)
  }
}

type Statements = ReturnType<typeof prepare>

function prepare(connection: Sqlite.Database) {
  const sql = (text: string): Sqlite.Statement<unknown[], Row> => connection.prepare<unknown[], Row>(text)
  const idOf = (text: string): Sqlite.Statement<unknown[], number | null> =>
    connection.prepare<unknown[], number | null>(text).pluck()
  const insert = (into: string, columns: string): InsertMany =>
    prepareInsert(connection, { into, columns: columns.split(' ') })
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
    lastDocument: idOf('select max(id) from document'),
    addDocuments: insert(
      'document',
      'id digest kind format media_type size_bytes at_ms topic version places',
    ),
    setDocument: sql(
      'update document set kind = ?, format = ?, media_type = ?, at_ms = ?, topic = ?, version = ? where id = ?',
    ),
    dropSaid: whatDocumentsSay.map((table) => sql(`delete from ${table} where document_id = ?`)),
    setSeen: sql('update mailing_sign set seen = ? where document_id = ? and seen is not ?'),
    occurrence: sql('select id, document_id, vanished from occurrence where unit_id = ? and locator = ?'),
    addOccurrences: insert('occurrence', 'document_id unit_id locator name'),
    setOccurrence: sql('update occurrence set document_id = ?, name = ?, vanished = 0 where id = ?'),
    hold: prepareInsert(connection, {
      verb: 'insert or ignore',
      into: 'held',
      columns: ['source_id', 'document_id'],
    }),
    letGo: sql(
      `delete from held where source_id = ? and document_id = ? and not exists (select 1 from occurrence o
        join unit u on u.id = o.unit_id where o.document_id = held.document_id and o.vanished = 0 and u.source_id = held.source_id)`,
    ),
    addPlaces: sql('update document set places = places + ? where id = ?'),
    isAnybody: idOf('select 1 from person limit 1'),
    notePersons: sql(
      `insert or ignore into person_moved select pi.person_id from sighting s
        join person_identity pi on pi.identity_id = s.identity_id where s.document_id = ?`,
    ),
    value: idOf('select id from value where digest = ?'),
    lastValue: idOf('select max(id) from value'),
    addValues: insert('value', 'id digest kind text preview'),
    identity: idOf('select id from identity where digest = ?'),
    lastIdentity: idOf('select max(id) from identity'),
    addIdentities: insert('identity', 'id digest'),
    addIdentityValues: insert('identity_value', 'identity_id value_id'),
    addFindings: insert(
      'finding',
      'document_id value_id kind part start_byte length_bytes certainty reasons identity_id',
    ),
    addSightings: insert('sighting', 'document_id identity_id role'),
    addSigns: insert('supplier_sign', 'document_id domain evidence contract alert mailed_by'),
    addAgreements: insert('agreement_sign', 'document_id kind dated parties sender'),
    addPictures: insert('picture', 'document_id page rank state'),
    addMailings: insert(
      'mailing_sign',
      'document_id list_key signer at_ms kind way seen sender reply_to body',
    ),
    addWrittenTo: insert('written_to', 'document_id address at_ms'),
    addTrails: insert('mail_trail', 'document_id message parent thread way is_sent says is_shielded quoted'),
    addRequestSigns: insert('request_sign', 'document_id asks arrived_at_ms body'),
    addCandidates: insert('name_candidate', 'document_id body'),
    addConsents: insert('consent_sign', 'document_id turn body'),
    problem: sql('select 1 as known from problem where unit_id = ? and locator = ? and code = ?'),
    addProblem: sql(
      'insert into problem (source_id, unit_id, locator, code, detail, lost_bytes) values (?, ?, ?, ?, ?, ?)',
    ),
  }
}

function writeBatch(statements: Statements, batch: ScanBatch): void {
  const sourceId = numberOf(statements.scanSource.get(batch.scanId), 'source_id')
  const unitId = writeUnit(statements, batch, sourceId)
  const { documents, moved } = writeDocuments(statements, batch, { sourceId, unitId })
  const values = internValues(statements, batch)
  const identities = internIdentities(statements, batch, values)
  writeFindings(statements, batch, { documents, values, identities })
  // In a first reading there is nobody yet whose counts could change.
  if (statements.isAnybody.get() !== undefined) for (const id of moved) statements.notePersons.run(id)
  writeMailings(statements, batch, documents)
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

interface Documents {
  readonly documents: readonly WrittenDocument[]
  /** Those of which something changes: where they lie, or what they say. */
  readonly moved: ReadonlySet<number>
}

interface Place {
  readonly sourceId: number
  readonly unitId: number
}

/** Documents with the places where they lie: of new ones the places are counted before they are written. */
function writeDocuments(statements: Statements, batch: ScanBatch, place: Place): Documents {
  let last = statements.lastDocument.get() ?? 0
  const added: { readonly id: number; readonly tuple: DocumentTuple }[] = []
  const documents = batch.documents.map((tuple): WrittenDocument => {
    const known = statements.document.get(Buffer.from(tuple[0], 'hex'))
    if (known !== undefined) return renewDocument(statements, tuple, { known, version: batch.version })
    const id = ++last
    added.push({ id, tuple })
    return { id, isFresh: true }
  })
  const places = writeOccurrences(statements, batch, { ...place, documents })
  const fresh = documents.flatMap(({ id, isFresh }) => (isFresh ? [id] : []))
  const moved = new Set([...places.keys(), ...fresh])
  statements.addDocuments(
    added.flatMap(({ id, tuple: [digest, kind, format, mediaType, sizeBytes, atMs, topic] }) => {
      // A copy may come before what it is a copy of: without a version it is completed then.
      const version = format === '' ? '' : batch.version
      const count = places.get(id) ?? 0
      places.delete(id)
      return [id, Buffer.from(digest, 'hex'), kind, format, mediaType, sizeBytes, atMs, topic, version, count]
    }),
  )
  for (const [id, change] of places) if (change !== 0) statements.addPlaces.run(change, id)
  return { documents, moved }
}

type DocumentTuple = ScanBatch['documents'][number]

function renewDocument(
  statements: Statements,
  [, kind, format, mediaType, , atMs, topic]: DocumentTuple,
  { known, version }: { readonly known: Row; readonly version: string },
): WrittenDocument {
  const id = numberOf(known, 'id')
  // A format of '' is a copy that was not read again: it brings no findings to put in place of the old ones.
  if (known['version'] === version || format === '') return { id, isFresh: false }
  statements.notePersons.run(id)
  for (const drop of statements.dropSaid) drop.run(id)
  statements.setDocument.run(kind, format, mediaType, atMs, topic, version, id)
  return { id, isFresh: true }
}

/** Gives by how much the places of each document change. */
function writeOccurrences(
  statements: Statements,
  { occurrences }: ScanBatch,
  { sourceId, unitId, documents }: Place & { readonly documents: readonly WrittenDocument[] },
): Map<number, number> {
  const places = new Map<number, number>()
  const count = (id: number, change: number): unknown => places.set(id, (places.get(id) ?? 0) + change)
  const added: Cell[] = []
  const held: Cell[] = []
  const left: number[] = []
  const last = new Map(occurrences.map((occurrence) => [occurrence[1], occurrence]))
  for (const [document, locator, name] of last.values()) {
    const id = documents[document]?.id ?? 0
    const known = statements.occurrence.get(unitId, locator)
    const before = known?.['vanished'] === 0 ? numberOf(known, 'document_id') : undefined
    if (before === id) continue
    if (known === undefined) added.push(id, unitId, locator, name)
    else statements.setOccurrence.run(id, name, numberOf(known, 'id'))
    count(id, 1)
    held.push(sourceId, id)
    if (before === undefined) continue
    count(before, -1)
    left.push(before)
  }
  statements.addOccurrences(added)
  statements.hold(held)
  for (const id of left) statements.letGo.run(sourceId, id)
  return places
}

function internValues(statements: Statements, { values }: ScanBatch): readonly number[] {
  const added: Cell[] = []
  const ids = intern(values, { find: statements.value, last: statements.lastValue }, (id, bytes, tuple) => {
    const [, kind, text, preview] = tuple
    added.push(id, bytes, kind, text, preview === null ? null : Buffer.from(preview, 'base64'))
  })
  statements.addValues(added)
  return ids
}

function internIdentities(
  statements: Statements,
  { identities }: ScanBatch,
  values: readonly number[],
): readonly number[] {
  const added: Cell[] = []
  const members: Cell[] = []
  const queries = { find: statements.identity, last: statements.lastIdentity }
  const ids = intern(identities, queries, (id, bytes, [, some]) => {
    added.push(id, bytes)
    for (const member of some) members.push(id, values[member] ?? null)
  })
  statements.addIdentities(added)
  statements.addIdentityValues(members)
  return ids
}

interface InternQueries {
  readonly find: Sqlite.Statement<unknown[], number | null>
  readonly last: Sqlite.Statement<unknown[], number | null>
}

/** The number of each by its digest; who is new, also when it comes twice, is added once under a number of its own. */
function intern<Tuple extends readonly [digest: string, ...unknown[]]>(
  tuples: readonly Tuple[],
  { find, last }: InternQueries,
  add: (id: number, digest: Uint8Array, tuple: Tuple) => void,
): readonly number[] {
  const added = new Map<string, number>()
  let next = (last.get() ?? 0) + 1
  return tuples.map((tuple) => {
    const [digest] = tuple
    const bytes = Buffer.from(digest, 'hex')
    const known = find.get(bytes) ?? added.get(digest)
    if (known !== undefined) return known
    add(next, bytes, tuple)
    added.set(digest, next)
    return next++
  })
}

interface Interned {
  readonly documents: readonly WrittenDocument[]
  readonly values: readonly number[]
  readonly identities: readonly number[]
}

function writeFindings(
  statements: Statements,
  batch: ScanBatch,
  { documents, values, identities }: Interned,
): void {
  const findings: Cell[] = []
  for (const [document, value, part, start, length, certainty, reasons, identity] of batch.findings) {
    const known = documents[document]
    if (known?.isFresh !== true) continue
    const kind = batch.values[value]?.[1] ?? null
    const about = identity < 0 ? null : (identities[identity] ?? null)
    findings.push(known.id, values[value] ?? null, kind, part, start, length)
    findings.push(certainty, reasons.join(), about)
  }
  statements.addFindings(findings)
  const sightings: Cell[] = []
  for (const [document, identity, role] of batch.sightings) {
    const known = documents[document]
    if (known?.isFresh === true && identity >= 0) sightings.push(known.id, identities[identity] ?? null, role)
  }
  statements.addSightings(sightings)
  const signs = <Sign extends readonly Cell[]>(rows: readonly (readonly [number, ...Sign])[]): Cell[] =>
    rows.flatMap(([document, ...sign]) => {
      const known = documents[document]
      return known?.isFresh === true ? [known.id, ...sign] : []
    })
  statements.addSigns(signs(batch.supplierSigns))
  statements.addAgreements(signs(batch.agreementSigns))
  statements.addPictures(signs(batch.pictures.map((picture) => [...picture, 'waiting'] as const)))
  statements.addTrails(signs(batch.mailTrails))
  statements.addRequestSigns(
    signs(
      batch.requestSigns.map(
        ([document, asks, at, body]) => [document, asks, at, Buffer.from(body, 'base64')] as const,
      ),
    ),
  )
  statements.addCandidates(signs(batch.nameCandidates))
  statements.addConsents(
    signs(
      batch.consentSigns.map(
        ([document, turn, body]) => [document, turn, Buffer.from(body, 'base64')] as const,
      ),
    ),
  )
}

function writeMailings(
  statements: Statements,
  { mailingSigns, writtenTo }: ScanBatch,
  documents: readonly WrittenDocument[],
): void {
  const signs: Cell[] = []
  for (const [document, listKey, signer, atMs, kind, way, seen, sender, replyTo, body] of mailingSigns) {
    const known = documents[document]
    if (known === undefined) continue
    // What was opened since says so in its name, not in its bytes.
    if (!known.isFresh && seen !== null) statements.setSeen.run(seen, known.id, seen)
    if (!known.isFresh) continue
    signs.push(known.id, listKey, signer, atMs, kind, way, seen, Buffer.from(sender, 'hex'))
    signs.push(replyTo === null ? null : Buffer.from(replyTo, 'hex'), Buffer.from(body, 'base64'))
  }
  statements.addMailings(signs)
  statements.addWrittenTo(
    writtenTo.flatMap(([document, address, atMs]) => {
      const known = documents[document]
      return known?.isFresh === true ? [known.id, Buffer.from(address, 'hex'), atMs] : []
    }),
  )
}

function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column]
  if (typeof value !== 'number')
    throw new Error(`Cannot write a batch: expected a number in "${column}", got ${typeof value}`)
  return value
}
