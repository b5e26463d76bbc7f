import type { RequestWish } from '../privacy/public-desk/page.ts'

/** What people may ask, as they would say it. */
export const enRequestWishes: Readonly<Record<RequestWish, string>> = {
  access: 'I want to know what you hold about me (access)',
  portability: 'I want to take my data with me in a file (portability)',
  rectification: 'Something is wrong; correct it (rectification)',
  erasure: 'Erase my data (erasure)',
  restriction: 'Do nothing with it for now (restriction)',
  objection: 'I object to what you do with it (objection)',
  'marketing-objection': 'Send me no more advertising',
  'human-decision': 'A computer decided about me; have a person look at it',
  withdrawal: 'I withdraw my consent (withdrawal)',
  other: 'Something else',
}
