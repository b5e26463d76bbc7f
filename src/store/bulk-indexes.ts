/**
 * Indexes over millions of rows: made once the first scan is in (a live index costs seven times the rows), kept up
 * afterwards. Each holds all that its lists and counts ask, so that they need not fetch the rows.
 */
export const bulkIndexes: readonly string[] = [
  'create index if not exists finding_of_document on finding (document_id, kind, verdict)',
  'create index if not exists finding_of_kind on finding (kind, document_id, verdict)',
  'create index if not exists finding_of_identity on finding (identity_id, document_id, kind, verdict, value_id)',
  'create index if not exists finding_with_value on finding (value_id, document_id, verdict)',
  'create index if not exists finding_marked on finding (verdict, document_id) where verdict > 0',
  'create index if not exists sighting_of_document on sighting (document_id, role, identity_id)',
  'create index if not exists sighting_of_identity on sighting (identity_id, document_id, role)',
  'create index if not exists document_by_age on document (at_ms)',
  'create index if not exists document_dated on document (id, at_ms)',
  'create index if not exists held_by_document on held (document_id, source_id)',
]
