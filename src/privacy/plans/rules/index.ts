import type { PlanRule } from '../ground.ts'
import type { CleanUpRuleId } from '../plan.ts'
import { blockedMail } from './blocked-mail.ts'
import { doubleContacts } from './double-contacts.ts'
import { duplicates } from './duplicates.ts'
import { blockedAside, rolledUpMail } from './aside.ts'
import { bsnInMail, identityDocuments } from './in-mail.ts'
import { leftMail } from './left-mail.ts'
import { boughtLists, forgottenExports } from './lists.ts'
import { pastRetention } from './past-retention.ts'
import { returned } from './returned.ts'
import { staleContacts } from './stale-contacts.ts'

/** Everything that can be cleaned up, by id. */
export const planRules = {
  duplicates,
  'past-retention': pastRetention,
  'identity-documents': identityDocuments,
  'bsn-in-mail': bsnInMail,
  'forgotten-exports': forgottenExports,
  'bought-lists': boughtLists,
  'left-mail': leftMail,
  'rolled-up-mail': rolledUpMail,
  'blocked-aside': blockedAside,
  'blocked-mail': blockedMail,
  'stale-contacts': staleContacts,
  'double-contacts': doubleContacts,
  returned,
} as const satisfies Record<CleanUpRuleId, PlanRule>
