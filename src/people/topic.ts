/** What a document is about, as far as that tells who somebody is. */
export const topics = [
  'invoice',
  'quote',
  'order',
  'application',
  'payroll',
  'sick-note',
  'newsletter',
  'notice',
  'complaint',
  'data-request',
  'agreement',
] as const
export type Topic = (typeof topics)[number]
