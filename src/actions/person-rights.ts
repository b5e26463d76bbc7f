import {
  closeDispute,
  liftRestriction,
  objectMarketing,
  openDispute,
  personStanding,
  placeSeen,
  restrictPerson,
  tellLifting,
} from './person-standing.ts'
import { personOutcome, recipientAnswered, recipientTold, recipientsNamed } from './person-outcome.ts'
import { planErasure, planFor } from './person-plans.ts'
import { planCorrection } from './person-corrections.ts'

/** What is done for somebody who asks: erased, corrected, restricted, left alone; and who is told. */
export const personRights = {
  'close-dispute': closeDispute,
  'lift-restriction': liftRestriction,
  'object-marketing': objectMarketing,
  'open-dispute': openDispute,
  'person-outcome': personOutcome,
  'person-standing': personStanding,
  'place-seen': placeSeen,
  'plan-correction': planCorrection,
  'plan-erasure': planErasure,
  'plan-for': planFor,
  'recipient-answered': recipientAnswered,
  'recipient-told': recipientTold,
  'recipients-named': recipientsNamed,
  'restrict-person': restrictPerson,
  'tell-lifting': tellLifting,
} as const
