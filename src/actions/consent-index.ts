import { consentReceiptFile, exportClean, exportConsents, importConsents } from './consent-files.ts'
import { recordConsent, withdrawConsent } from './consent-records.ts'
import {
  brokenConsents,
  consentOverview,
  contact,
  contacts,
  sayOfContact,
  sayOfList,
  sayOfSelling,
} from './consents.ts'
import {
  applyClearWithdrawals,
  applyWithdrawals,
  dueWithdrawals,
  mailWithdrawals,
  takeBackWithdrawal,
  withdrawByItself,
} from './mail-withdrawals.ts'
import { countMailingGroups, planMailingGroups } from './mailing-groups.ts'

/** What can be done about consent, by name. */
export const consentActions = {
  'apply-clear-withdrawals': applyClearWithdrawals,
  'apply-withdrawals': applyWithdrawals,
  'broken-consents': brokenConsents,
  'consent-overview': consentOverview,
  'consent-receipt': consentReceiptFile,
  contact,
  contacts,
  'count-mailing-groups': countMailingGroups,
  'due-withdrawals': dueWithdrawals,
  'export-clean': exportClean,
  'export-consents': exportConsents,
  'import-consents': importConsents,
  'mail-withdrawals': mailWithdrawals,
  'plan-mailing-groups': planMailingGroups,
  'record-consent': recordConsent,
  'say-of-contact': sayOfContact,
  'say-of-list': sayOfList,
  'say-of-selling': sayOfSelling,
  'take-back-withdrawal': takeBackWithdrawal,
  'withdraw-by-itself': withdrawByItself,
  'withdraw-consent': withdrawConsent,
} as const
