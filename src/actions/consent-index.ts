import { consentReceiptFile, exportClean, exportConsents, importConsents } from './consent-files.ts'
import { applyWithdrawals, recordConsent, withdrawConsent } from './consent-records.ts'
import { consentOverview, contact, contacts, sayOfContact, sayOfList, sayOfSelling } from './consents.ts'

/** What can be done about consent, by name. */
export const consentActions = {
  'apply-withdrawals': applyWithdrawals,
  'consent-overview': consentOverview,
  'consent-receipt': consentReceiptFile,
  contact,
  contacts,
  'export-clean': exportClean,
  'export-consents': exportConsents,
  'import-consents': importConsents,
  'record-consent': recordConsent,
  'say-of-contact': sayOfContact,
  'say-of-list': sayOfList,
  'say-of-selling': sayOfSelling,
  'withdraw-consent': withdrawConsent,
} as const
