import type { TaskRule } from '../task.ts'
import { breachMeasure, breachNotify, breachTellPeople, breachThrow, breachUnclear } from './breaches.ts'
import { unknownAnswer } from './interview.ts'
import { bsnInMail, identityInMail, passwordsFound, specialInMail } from './found.ts'
import { placeAway, placeOld, placeUnfinished, placeUnread } from './places.ts'
import { newsletterGoesOn } from './newsletters.ts'
import { answersLate, answersUnjudged } from './questionnaires.ts'
import {
  assessmentMissing,
  registerMoved,
  registerReview,
  registerUnseen,
  registerUnsigned,
} from './register.ts'
import { consentsExpiring, listsWithoutOrigin, mailingGroupsOpen, withdrawalsOpen } from './consent.ts'
import { nearMissesOpen } from './near-misses.ts'
import { requestAnswer, requestStop, requestTell, requestThrow, requestsFound } from './requests.ts'
import { publicDeskWaiting } from './public-desk.ts'
import { cleanUpGrown } from './relapse.ts'
import { pastRetention } from './retention.ts'
import { noAgreement, supplierBreach } from './suppliers.ts'
import { monthCheck, monthCleanUp, yearPlan } from './rhythm.ts'
import { lessonOpen } from './training.ts'

/**
 * Every rule that gives tasks, the gravest first. A new one is an entry here; the compiler then asks for its words in both
 * languages and for the screen that it leads to.
 */
const all = [
  breachNotify,
  breachUnclear,
  breachTellPeople,
  requestStop,
  requestAnswer,
  requestsFound,
  supplierBreach,
  withdrawalsOpen,
  mailingGroupsOpen,
  publicDeskWaiting,
  nearMissesOpen,
  bsnInMail,
  passwordsFound,
  identityInMail,
  specialInMail,
  noAgreement,
  assessmentMissing,
  registerMoved,
  registerReview,
  registerUnseen,
  registerUnsigned,
  answersLate,
  answersUnjudged,
  breachMeasure,
  listsWithoutOrigin,
  consentsExpiring,
  requestTell,
  requestThrow,
  breachThrow,
  pastRetention,
  cleanUpGrown,
  newsletterGoesOn,
  lessonOpen,
  monthCleanUp,
  monthCheck,
  yearPlan,
  unknownAnswer,
  placeUnread,
  placeAway,
  placeUnfinished,
  placeOld,
] as const

export type TaskRuleId = (typeof all)[number]['id']

export const taskRules: readonly TaskRule<TaskRuleId>[] = all
