import type { Dialect } from './dialect.ts'

export function first({ id, bytes, integer }: Dialect): string[] {
  return [
    `create table setting (key text primary key, value text not null)`,
    `create table source (id ${id}, kind text not null, location text not null, label text not null, whose text not null,
      grounds text, exclusions text not null, added_at_ms ${integer} not null)`,
    `create table scan (id ${id}, source_id ${integer} not null, began_at_ms ${integer} not null, ended_at_ms ${integer},
      complete integer not null default 0, bytes_expected ${integer} not null default 0,
      bytes_read ${integer} not null default 0, items_read ${integer} not null default 0)`,
    `create index scan_by_source on scan (source_id, id)`,
    `create table unit (id ${id}, source_id ${integer} not null, locator text not null, stamp text not null,
      size_bytes ${integer} not null, state text not null, covered text not null, items_read ${integer} not null default 0,
      seen_scan ${integer} not null, unique (source_id, locator))`,
    `create table document (id ${id}, digest ${bytes} not null unique, kind text not null, format text not null,
      media_type text not null, size_bytes ${integer} not null, at_ms ${integer}, topic text, version text not null,
      places ${integer} not null default 0)`,
    `create table occurrence (id ${id}, document_id ${integer} not null, unit_id ${integer} not null,
      locator text not null, name text not null, vanished integer not null default 0, unique (unit_id, locator))`,
    `create index occurrence_by_document on occurrence (document_id)`,
    `create table value (id ${id}, digest ${bytes} not null unique, kind text not null, text text, preview ${bytes})`,
    `create table identity (id ${id}, digest ${bytes} not null unique)`,
    `create table identity_value (identity_id ${integer} not null, value_id ${integer} not null, primary key (identity_id, value_id))`,
    `create table finding (id ${id}, document_id ${integer} not null, value_id ${integer} not null, kind text not null,
      part text not null, start_byte ${integer} not null, length_bytes ${integer} not null, certainty integer not null,
      reasons text not null, identity_id ${integer})`,
    `create table sighting (id ${id}, document_id ${integer} not null, identity_id ${integer} not null, role text not null)`,
    `create table problem (id ${id}, source_id ${integer} not null, unit_id ${integer} not null, locator text not null,
      code text not null, detail text not null, lost_bytes ${integer} not null)`,
    `create index problem_by_unit on problem (unit_id)`,
    `create index problem_by_source on problem (source_id, id)`,
    `create table person (id ${id}, name text not null, role text not null, names text not null, emails text not null,
      phones text not null, reasons text not null, documents ${integer} not null default 0, places ${integer} not null default 0,
      kinds text not null default '[]')`,
    `create table person_identity (identity_id ${integer} primary key, person_id ${integer} not null)`,
    `create index person_identity_by_person on person_identity (person_id)`,
    `create table token (token text not null, person_id ${integer} not null, primary key (token, person_id))`,
    `create index token_by_person on token (person_id)`,
    `create table decision (id ${id}, at_ms ${integer} not null, body text not null)`,
    `create table audit (id ${id}, at_ms ${integer} not null, action text not null, subject text not null, hash text not null)`,
  ]
}

export function second({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `alter table source add column details text not null default '{}'`,
    `alter table finding add column verdict integer not null default 0`,
    `alter table person add column sources text not null default '[]'`,
    `alter table person add column domain text not null default ''`,
    `create index person_by_documents on person (documents desc, name, id)`,
    `create index person_by_role on person (role, documents desc, name, id)`,
    `create table mark (id ${id}, at_ms ${integer} not null, kind text not null, verdict integer not null, scope text not null,
      document_digest ${bytes}, value_digest ${bytes}, source_id ${integer}, folder text, findings ${integer} not null default 0)`,
    // Which source holds which document: what lists of one place and counts per place walk along.
    `create table held (source_id ${integer} not null, document_id ${integer} not null,
      primary key (source_id, document_id))${keyOnly}`,
    `insert into held select distinct unit.source_id, occurrence.document_id from occurrence
      join unit on unit.id = occurrence.unit_id where occurrence.vanished = 0`,
    `create table person_kind (kind text not null, person_id ${integer} not null, source_id ${integer} not null,
      is_open integer not null, primary key (kind, person_id, source_id))${keyOnly}`,
    `create index person_kind_by_person on person_kind (person_id)`,
    `create table person_source (source_id ${integer} not null, person_id ${integer} not null,
      primary key (source_id, person_id))${keyOnly}`,
    `create index person_source_by_person on person_source (person_id)`,
    // How many persons have a token that begins so, for the one or two letters that half of all persons match.
    `create table prefix (prefix text primary key, persons ${integer} not null)`,
    `drop index token_by_person`,
    `create index token_of_person on token (person_id, token)`,
    `drop index occurrence_by_document`,
    `create index occurrence_of_document on occurrence (document_id, vanished, unit_id)`,
    `create index document_gone on document (id) where places <= 0`,
    `drop index if exists finding_by_document`,
    `drop index if exists finding_by_kind`,
    `drop index if exists finding_by_identity`,
    `drop index if exists sighting_by_document`,
    `drop index if exists sighting_by_identity`,
  ]
}

export function third({ integer, keyOnly }: Dialect): string[] {
  return [
    `create table supplier_sign (domain text not null, document_id ${integer} not null, evidence text not null, contract text,
      alert text, mailed_by text, primary key (domain, document_id))${keyOnly}`,
    `create index supplier_sign_of_document on supplier_sign (document_id)`,
    `create table supplier (domain text primary key, decided text not null)`,
  ]
}

export function fourth(): string[] {
  return [
    `alter table mark add column state text not null default 'settled'`,
    `create index mark_of_kind on mark (kind, scope, value_digest)`,
    `drop index if exists finding_of_value`,
  ]
}

export function fifth({ integer }: Dialect): string[] {
  return [
    `create table questionnaire (round text primary key, domain text not null, made_at_ms ${integer} not null, body text not null)`,
    `create index questionnaire_of_domain on questionnaire (domain, made_at_ms)`,
  ]
}

export function sixth(): string[] {
  return [
    `alter table scan add column reached integer not null default 1`,
    // Before, that was to be seen by it: not whole, nothing counted, and a problem.
    `update scan set reached = 0 where ended_at_ms is not null and complete = 0 and bytes_expected = 0
      and exists (select 1 from problem where problem.source_id = scan.source_id)`,
  ]
}

export function seventh({ id, integer }: Dialect): string[] {
  return [
    `create table register_decision (id ${id}, at_ms ${integer} not null, body text not null)`,
    `create table register_version (number ${integer} primary key, body text not null, hash text not null)`,
    // Counts of before do not hold what a register is written from: they are taken anew.
    `update setting set value = '{"by":"decision","turn":1000000}' where key = 'counts-stale'`,
  ]
}

export function eighth({ id, bytes, integer }: Dialect): string[] {
  return [
    `create table agreement_sign (document_id ${integer} primary key, kind text not null, dated text, parties text not null,
      sender text)`,
    `create table supplier_statement (id ${id}, subject text not null, field text not null, entry text not null, value text,
      provenance text not null, evidence ${bytes}, at_ms ${integer} not null, withdrawn_at_ms ${integer})`,
    `create index supplier_statement_of_subject on supplier_statement (subject, field, entry, id)`,
    `create index supplier_statement_of_field on supplier_statement (field, subject)`,
  ]
}

export function ninth({ id, integer }: Dialect): string[] {
  return [
    `create table task_event (id ${id}, task text not null, at_ms ${integer} not null, body text not null)`,
    `create table sent_mail (id ${id}, at_ms ${integer} not null, body text not null)`,
  ]
}
