import type { RetentionTexts } from './nl-retention.ts'

/** How long things are kept, on the screens and in the terminal. */
export const enRetention: RetentionTexts = {
  categories: {
    applications: {
      name: 'Job applications',
      starts: 'the end of the selection procedure',
      advice: 'With the applicant’s consent a year is allowed. Keep a record of that consent.',
    },
    quotes: {
      name: 'Quotes without an order',
      starts: 'the day the quote was refused or lapsed',
      advice: 'If it did become an order, the quote belongs to the accounts.',
    },
    invoices: {
      name: 'Invoices and orders',
      starts: 'the end of the financial year',
      advice: 'Keep what the tax office needs. The mails around it often are not that.',
    },
    payroll: {
      name: 'Payroll records',
      starts: 'the end of the financial year',
      advice: 'Payslips need not stay in the mail: the payroll records have them already.',
    },
    'identity-documents': {
      name: 'Copies or numbers of identity documents',
      starts: 'the end of the year in which the employment ended',
      advice: 'Only employers must keep such a copy. Of customers there is hardly ever a reason.',
    },
    absence: {
      name: 'Sick notes and absence',
      starts: 'the end of the employment',
      advice: 'What somebody was ill with is not for you to record.',
    },
    agreements: {
      name: 'Contracts and agreements',
      starts: 'the day a claim falls due',
      advice: 'Allowed if you may need it in a dispute. It is no duty.',
    },
    complaints: {
      name: 'Complaints',
      starts: 'the day the damage and who is liable are known',
      advice: 'Once it is settled and nothing is left, it may go sooner.',
    },
    requests: {
      name: 'Requests for access or erasure',
      starts: 'the day the request was dealt with',
      advice: 'Keep how you did it, not the data that you gave.',
    },
    correspondence: {
      name: 'Other mail with customers and contacts',
      starts: 'the last contact or the last order',
      advice: 'Choose a term yourself and write down why.',
    },
  },
  records: {
    camera: { name: 'Camera images', starts: 'the recording' },
    visitors: { name: 'Visitor list', starts: 'the visit' },
    contacts: { name: 'Customer and contact data', starts: 'the last contact or order' },
    'consent-proof': { name: 'Proof of consent', starts: 'the day on which consent was withdrawn' },
    logs: { name: 'Logs of systems and website', starts: 'the day on which something was logged' },
    index: { name: 'The overview itself, until you empty it', starts: '' },
  },
  kinds: {
    'statutory-minimum': 'law: so long you must',
    'guideline-maximum': 'guideline: so long you may',
    'limitation-period': 'limitation: so long you can',
    convention: 'custom: your choice',
  },
  kindHelp: {
    'statutory-minimum': 'The law says that you keep it so long. After that you need another reason.',
    'guideline-maximum': 'The authority goes by this. Longer only with a reason that you write down.',
    'limitation-period': 'So long somebody may still have a claim. That can be a reason, not a duty.',
    convention: 'The law has no term for this. It is a custom. You choose, and explain why.',
  },
  units: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'] },
  category: 'kind of record',
  term: 'term',
  basis: 'by',
  own: 'your choice',
  held: 'documents',
  oldest: 'oldest',
  past: 'past the term',
  none: 'Nothing has been read yet of which the age can be told.',
  note: 'Counted from the document’s own date. The term often begins later: check that before you throw anything away.',
}
