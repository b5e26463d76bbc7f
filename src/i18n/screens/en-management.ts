import type { WebMessages } from '../nl-web.ts'

/** Texts of the page for management in English; what is told stands in `en-management.ts`. */
export const enManagementScreen: WebMessages['screens']['management'] = {
  title: 'Management',
  lead: 'In five minutes: what there is, what can go wrong and what nobody knows. Unknown stays unknown.',
  save: 'Save as a report (PDF)',
  saved: (file) => `Saved as ${file}.`,
}
