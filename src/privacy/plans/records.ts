import type { Kind } from '../../detect/kinds.ts'
import type { RetentionCategory } from '../../law/retention-terms.ts'
import { customerTableWords } from '../customers.ts'
import type { RecordGroup } from './candidate.ts'

/** Kinds that stand on an identity document. */
export const identityKinds: readonly Kind[] = ['NL_PASSPORT_ID', 'NL_DRIVING_LICENCE', 'NL_V_NUMBER']

/** What belongs to each category of records, as far as it can be told from what documents say. */
export const recordGroups: Readonly<Record<RetentionCategory, RecordGroup>> = {
  applications: { topics: ['application'] },
  quotes: { topics: ['quote'], unless: { customerTables: customerTableWords } },
  invoices: { topics: ['invoice', 'order', 'order-confirmation'] },
  payroll: { topics: ['payroll'] },
  'identity-documents': { kinds: identityKinds },
  absence: { topics: ['sick-note'] },
  agreements: { topics: ['agreement'] },
  complaints: { topics: ['complaint'] },
  requests: { topics: ['data-request'] },
  correspondence: { topics: 'none' },
}
