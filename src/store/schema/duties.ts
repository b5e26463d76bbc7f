import type { Dialect } from './dialect.ts'

export function tenth({ integer }: Dialect): string[] {
  return [
    `alter table scan add column reason text`,
    `alter table scan add column added ${integer}`,
    `alter table scan add column gone ${integer}`,
  ]
}

export function eleventh({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `create table plan (id ${id}, rule text not null, state text not null, made_at_ms ${integer} not null,
      applied_at_ms ${integer}, expires_at_ms ${integer}, body text not null)`,
    `create table plan_step (id ${id}, plan_id ${integer} not null, source_id ${integer} not null, unit text not null,
      item text not null, nested text not null, digest ${bytes} not null, document ${bytes} not null, state text not null,
      change text not null, size_bytes ${integer} not null, obstacle text, batch_id ${integer}, receipt text, vault_item text,
      body text not null)`,
    `create index plan_step_of_plan on plan_step (plan_id, state, source_id, unit, id)`,
    `create index plan_step_of_batch on plan_step (batch_id)`,
    `create table act_batch (id ${id}, plan_id ${integer} not null, source_id ${integer} not null, direction text not null,
      key text not null, note text not null, begun_at_ms ${integer} not null, ended_at_ms ${integer}, seen_at_ms ${integer})`,
    `create index act_batch_of_plan on act_batch (plan_id, id)`,
    `create table act_event (id ${id}, plan_id ${integer} not null, step_id ${integer} not null, at_ms ${integer} not null,
      event text not null, detail text)`,
    `create index act_event_of_plan on act_event (plan_id, id)`,
    `create table vault_item (id text primary key, owner text not null, purpose text not null, size_bytes ${integer} not null,
      made_at_ms ${integer} not null, expires_at_ms ${integer} not null, seal ${bytes} not null)`,
    `create table erased (digest ${bytes} primary key, plan_id ${integer} not null, at_ms ${integer} not null)${keyOnly}`,
  ]
}

export function twelfth({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `create table mailing_sign (document_id ${integer} primary key, list_key text not null, signer text not null,
      at_ms ${integer}, kind text not null, way text not null, seen integer, sender ${bytes} not null, reply_to ${bytes},
      body ${bytes} not null)`,
    // What the list counts, so that it need not fetch the rows.
    `create index mailing_sign_counted on mailing_sign (list_key, signer, at_ms, kind, way, seen, document_id)`,
    `create table written_to (address ${bytes} not null, document_id ${integer} not null, at_ms ${integer},
      primary key (address, document_id))${keyOnly}`,
    `create index written_to_of_document on written_to (document_id)`,
    `create table mailing (list_key text primary key, decided text not null, at_ms ${integer} not null)`,
    // By its turn nothing is asked twice at once.
    `create table mailing_ask (id ${id}, list_key text not null, turn integer not null, at_ms ${integer} not null,
      way text not null, outcome text not null, body ${bytes} not null, unique (list_key, turn))`,
  ]
}

export function thirteenth({ id, bytes, integer }: Dialect): string[] {
  return [
    `create table breach_event (id ${id}, breach ${integer} not null, at_ms ${integer} not null, body text not null,
      hash text not null)`,
    `create index breach_event_of_breach on breach_event (breach, id)`,
    `create table breach_paper (id ${id}, breach ${integer} not null, name text not null, media_type text not null,
      bytes ${bytes} not null, at_ms ${integer} not null)`,
  ]
}

export function fourteenth({ integer, keyOnly }: Dialect): string[] {
  return [
    `create table picture (document_id ${integer} not null, page ${integer} not null, rank ${integer} not null, state text not null,
      primary key (document_id, page))${keyOnly}`,
    `create index picture_waiting on picture (state, rank, document_id, page)`,
    `create index problem_at on problem (unit_id, locator)`,
    `drop index problem_by_unit`,
  ]
}

export function fifteenth({ integer, keyOnly }: Dialect): string[] {
  return [
    `create table mail_trail (document_id ${integer} primary key, message text, parent text, thread text, way text not null,
      is_sent integer not null, says text, is_shielded integer not null, quoted text not null)`,
    `create table near_miss_verdict (document text not null, rule text not null, verdict text not null,
      at_ms ${integer} not null, primary key (document, rule))${keyOnly}`,
  ]
}

export function sixteenth({ id, integer }: Dialect): string[] {
  return [`create table training_event (id ${id}, at_ms ${integer} not null, body text not null)`]
}

export function eighteenth({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    // `body` is null when the file was thrown away: number, moments and chain stay. By its turn no line has two next ones.
    `create table request_event (id ${id}, request ${integer} not null, turn ${integer} not null, at_ms ${integer} not null,
      body ${bytes}, former text not null, digest text not null, hash text not null, unique (request, turn))`,
    `create table request_paper (id ${id}, request ${integer} not null, name ${bytes} not null, media_type text not null,
      bytes ${bytes} not null, at_ms ${integer} not null)`,
    `create index request_paper_of_request on request_paper (request)`,
    `create table request_thrown_away (request ${integer} primary key, at_ms ${integer} not null)${keyOnly}`,
    `create table request_sign (document_id ${integer} primary key, asks text not null, arrived_at_ms ${integer},
      body ${bytes} not null)`,
    `create table request_verdict (document text primary key, verdict text not null, request ${integer},
      at_ms ${integer} not null)${keyOnly}`,
  ]
}

export function twentieth({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `create table suppressed (digest ${bytes} primary key, channel text not null, reason text not null,
      at_ms ${integer} not null)${keyOnly}`,
    // By its turn no line has two next ones.
    `create table consent_event (id ${id}, record ${integer} not null, turn ${integer} not null, at_ms ${integer} not null,
      body ${bytes} not null, former text not null, digest text not null, hash text not null, unique (record, turn))`,
    `create table consent_said (id ${id}, at_ms ${integer} not null, body ${bytes} not null)`,
    `create table consent_sign (document_id ${integer} not null, turn ${integer} not null, body ${bytes} not null,
      primary key (document_id, turn))${keyOnly}`,
    `create table contact_verdict (contact text not null, channel text not null, name text not null, value text not null,
      state text not null, grade text not null, may text not null, reason text not null, purposes text not null,
      at_ms ${integer}, documents text not null, rests text not null, still text not null, flaws text not null,
      folded text not null, primary key (contact, channel))${keyOnly}`,
    // Along which lists are read, and from which they are counted.
    `create index contact_verdict_listed on contact_verdict (channel, state, name, contact)`,
    `create index contact_verdict_counted on contact_verdict (channel, state, may, purposes, flaws)`,
    `create index contact_verdict_named on contact_verdict (channel, name, contact)`,
  ]
}

export function twentyFirst({ id, bytes, integer }: Dialect): string[] {
  return [
    `create table public_page (digest text primary key, kind text not null, topic text not null, ends_at_ms ${integer} not null,
      sealed ${bytes} not null)`,
    `create index public_page_of_topic on public_page (topic)`,
    `create table public_form (form text not null, version integer not null, at_ms ${integer} not null, body text not null,
      primary key (form, version))`,
    // By its name nothing that was left is filed twice.
    `create table public_entry (id ${id}, name text not null unique, at_ms ${integer} not null, type text not null,
      topic text not null, state text not null, body ${bytes} not null)`,
    `create index public_entry_of_topic on public_entry (topic, type)`,
    `create index public_entry_by_state on public_entry (state, type, id)`,
  ]
}

export function twentyThird({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `create table plan_subject (plan_id ${integer} primary key, body ${bytes} not null)`,
    `create table person_event (id ${id}, person ${integer} not null, at_ms ${integer} not null, body ${bytes} not null)`,
    `create index person_event_of_person on person_event (person, id)`,
    `create table person_mark (identity ${bytes} not null, mark text not null, event ${integer} not null,
      primary key (identity, mark))${keyOnly}`,
  ]
}

export function twentySecond({ id, bytes, integer, keyOnly }: Dialect): string[] {
  return [
    `create table drill_event (id ${id}, drill ${integer} not null, at_ms ${integer} not null, body text not null)`,
    `create index drill_event_of_drill on drill_event (drill, id)`,
    `create table drill_send (id ${id}, drill ${integer} not null, due_ms ${integer} not null, state text not null,
      begun_ms ${integer}, sealed ${bytes} not null)`,
    `create index drill_send_due on drill_send (drill, state, due_ms)`,
    // By digest alone: the order in which rows came would tell which mail each belongs to.
    `create table drill_ticket (digest text not null, what text not null, drill ${integer} not null, from_ms ${integer} not null,
      primary key (digest, what))${keyOnly}`,
    `create table drill_count (drill ${integer} not null, what text not null, number ${integer} not null,
      primary key (drill, what))${keyOnly}`,
  ]
}

/** Of whom a mail brought onto the list of whom not to reach, which; of a record, what it was made of. */
export function twentyFourth({ integer }: Dialect): string[] {
  return [
    `alter table suppressed add column document text`,
    `alter table suppressed add column done_at_ms ${integer}`,
    `alter table consent_event add column origin text`,
    // Whatever breaks off, of one origin there is one record.
    `create unique index consent_event_of_origin on consent_event (origin)`,
  ]
}

/** Persons whose documents moved or changed: only they are counted anew. */
export function thirtyFirst({ integer, keyOnly }: Dialect): string[] {
  return [`create table person_moved (person_id ${integer} primary key)${keyOnly}`]
}

export function thirtySecond({ integer, keyOnly }: Dialect): string[] {
  return [
    `create table known_folder (source_id ${integer} not null, locator text not null, digest text not null,
      primary key (source_id, locator))${keyOnly}`,
  ]
}

export function thirtyThird({ integer }: Dialect): string[] {
  return [
    `create table name_candidate (document_id ${integer} primary key, body text not null, taken text not null default '')`,
  ]
}
