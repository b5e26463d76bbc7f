import type { Tables } from './tables.ts'

/** What was read in a document: all of it goes when the document is read anew, or goes itself. */
export const whatDocumentsSay = [
  'finding',
  'sighting',
  'supplier_sign',
  'agreement_sign',
  'picture',
  'mailing_sign',
  'written_to',
  'mail_trail',
  'request_sign',
  'name_candidate',
  'consent_sign',
] as const satisfies readonly (keyof Tables)[]
