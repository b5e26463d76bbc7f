import type { Confidence, LawRule } from './rule.ts'
import type { LawSourceId } from './sources.ts'

/** Whether somebody may be reached: yes, no, or only on the condition that is named. */
export const permissions = [
  'yes',
  'no',
  /** The consent must be for calls too. */
  'if-consent-covers-calls',
  /** Post: until the person says no, who is told so. */
  'with-way-out',
  'if-all-conditions-met',
  'if-number-so-designated',
  /** A firm that is a legal person may be called; one person's business may not. */
  'only-legal-person',
  /** Post: after weighing interests, and after saying where the address came from. */
  'after-weighing-and-notice',
  'better-not',
] as const
export type Permission = (typeof permissions)[number]

/** What the law makes of a contact whom one wants to send advertising. */
export interface ContactStateRule {
  readonly mayMail: Permission
  readonly mayCall: Permission
  readonly mayPost: Permission
  /** The provision that it rests on, as lawyers cite it. */
  readonly article: string
  readonly confidence: Confidence
  readonly sources: readonly LawSourceId[]
}

const statute = { confidence: 'high', sources: ['TW', 'GDPR'] } as const
const nobody = { mayMail: 'no', mayCall: 'no' } as const

/** Every state that a contact can be in, for electronic messages, calls and post (Tw 11.7 as it holds since 1 July 2026). */
export const contactStates = {
  CONSENT_OK: {
    mayMail: 'yes',
    mayCall: 'if-consent-covers-calls',
    mayPost: 'yes',
    article: 'Tw art. 11.7(1); GDPR art. 7(1)',
    ...statute,
  },
  CONSENT_NO_PROOF: {
    ...nobody,
    mayPost: 'with-way-out',
    article: 'Tw art. 11.7(1); GDPR art. 7(1)',
    ...statute,
  },
  CUSTOMER_OK: { mayMail: 'yes', mayCall: 'no', mayPost: 'yes', article: 'Tw art. 11.7(4)', ...statute },
  CUSTOMER_NO_OPTOUT: { ...nobody, mayPost: 'yes', article: 'Tw art. 11.7(4)', ...statute },
  PROSPECT: {
    ...nobody,
    mayPost: 'with-way-out',
    article: 'Tw art. 11.7(4)',
    confidence: 'medium',
    sources: ['TW', 'GDPR'],
  },
  FREE_ACCOUNT: {
    mayMail: 'if-all-conditions-met',
    mayCall: 'no',
    mayPost: 'yes',
    article: 'Tw art. 11.7(4); C-654/23',
    confidence: 'medium',
    sources: ['C-654/23', 'TW'],
  },
  B2B_DESIGNATED: {
    mayMail: 'yes',
    mayCall: 'if-number-so-designated',
    mayPost: 'yes',
    article: 'Tw art. 11.7(3)(a)',
    ...statute,
  },
  B2B_PLAIN: {
    mayMail: 'no',
    mayCall: 'only-legal-person',
    mayPost: 'yes',
    article: 'Tw art. 11.7(1), (2)',
    confidence: 'medium',
    sources: ['TW', 'GDPR'],
  },
  BOUGHT: {
    ...nobody,
    mayPost: 'after-weighing-and-notice',
    article: 'Tw art. 11.7(1), (4); GDPR art. 14(3)(b)',
    confidence: 'high',
    sources: ['TW', 'GDPR', 'EDPB-05/2020', 'C-621/22'],
  },
  OBJECTED: { ...nobody, mayPost: 'no', article: 'GDPR art. 21(3), 7(3)', ...statute },
  UNKNOWN: { ...nobody, mayPost: 'better-not', article: 'GDPR art. 5(2), 7(1)', ...statute },
  CHARITY_DONOR: { mayMail: 'yes', mayCall: 'yes', mayPost: 'yes', article: 'Tw art. 11.7(5)', ...statute },
  CHARITY_VOLUNTEER: {
    mayMail: 'no',
    mayCall: 'yes',
    mayPost: 'yes',
    article: 'Tw art. 11.7(5)',
    ...statute,
  },
  MEMBER: {
    mayMail: 'yes',
    mayCall: 'yes',
    mayPost: 'yes',
    article: 'Tw art. 11.7(1)',
    confidence: 'medium',
    sources: ['TW', 'GDPR'],
  },
  SERVICE: { mayMail: 'yes', mayCall: 'yes', mayPost: 'yes', article: 'GDPR art. 6(1)(b)', ...statute },
} as const satisfies Record<string, ContactStateRule>

export type ContactState = keyof typeof contactStates

export function isContactState(text: string): text is ContactState {
  return Object.hasOwn(contactStates, text)
}

/** Who sends advertising must be able to show prior consent, or the sale (Tw), and consent as such (GDPR). */
export const marketingProofRule = {
  id: 'TW-11.7',
  article: 'Tw art. 11.7(1), (4); GDPR art. 7(1)',
  source: 'https://wetten.overheid.nl/BWBR0009950/2026-08-15',
  confidence: 'high',
  verified: 'primary',
  from: null,
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** Withdrawing is as easy as giving, and holds at once for what is still to come. */
export const consentWithdrawalRule = {
  id: 'GDPR-7-3',
  article: 'GDPR art. 7(3)',
  source: 'http://data.europa.eu/eli/reg/2016/679/art_7/oj',
  confidence: 'high',
  verified: 'primary',
  from: '2018-05-25',
  to: null,
  kind: 'statute',
} as const satisfies LawRule

/** A mail that asks for consent is advertising itself (British decisions under the same directive; no Dutch one was found). */
export const repermissionRule = {
  id: 'ICO-HONDA',
  article: 'Tw art. 11.7(1)',
  source: 'https://www.rpc.co.uk/snapshots/quarterly-roundups/snapshots-autumn-2017/',
  confidence: 'medium',
  verified: 'secondary',
  from: null,
  to: null,
  kind: 'guideline',
} as const satisfies LawRule
