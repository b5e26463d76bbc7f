/** What can have happened, in words of a shopkeeper; each leads to its own first steps and its own way to find who is in it. */
export const breachKinds = [
  'wrong-recipient',
  'open-cc',
  'lost-device',
  'hacked-mailbox',
  'ransomware',
  'open-folder',
  'paper',
  'supplier',
  'lost-backup',
  'data-gone',
  'other',
] as const
export type BreachKind = (typeof breachKinds)[number]

/** What happened to the data: seen by others, changed, or gone (also for a while). Art. 4(12). */
export const effects = ['seen', 'changed', 'gone'] as const
export type Effect = (typeof effects)[number]

/** What the data tell, the mildest first. */
export const natures = [
  'contact',
  'hint', // something small that hints at health or faith: a diet, a day of illness
  'detailed', // orders, conversations, a curriculum, pictures of homes
  'financial',
  'identity', // BSN, identity document, or name, birth date and address together
  'secrets', // passwords, door codes
  'special',
  'criminal',
] as const
export type Nature = (typeof natures)[number]

/** Words that an answer may be, by question. What is asked in the interview, in the order of EDPB 9/2022. */
export const factWords = {
  /** A drill of one's own is no breach. */
  incident: ['yes', 'test'],
  touched: ['yes', 'not-shown', 'unknown'],
  role: ['controller', 'processor', 'joint', 'unknown'],
  /** Unreadable: strongly encrypted or hashed, and the key was not with it. */
  protection: ['unreadable', 'weak', 'none', 'unknown'],
  copy: ['yes', 'no', 'unknown'],
  receiver: [
    'nobody', // logs or seals show it
    'returned', // came back, unread as it seems
    'trusted', // bound to secrecy, and confirmed that it is gone
    'known-deleted',
    'known',
    'many', // known, but more than one can ask
    'stranger',
    'attacker',
    'unknown',
  ],
  /** What people notice of data that are changed, gone or out of reach. */
  outage: ['none', 'some', 'serious', 'unknown'],
  /** Being on this list says something about somebody: patient, debtor, member. */
  reveals: ['no', 'yes', 'unknown'],
  vulnerable: ['no', 'yes', 'unknown'],
  intent: ['no', 'yes', 'unknown'],
  /** Later measures took the high risk away: wiped before anybody could look, passwords changed in time. */
  removed: ['no', 'yes', 'unknown'],
  borders: ['no', 'yes', 'unknown'],
  financial: ['no', 'yes'],
} as const satisfies Record<string, readonly string[]>

export type FactName = keyof typeof factWords
export type FactWord<Name extends FactName> = (typeof factWords)[Name][number]

/** What is known of a breach for the question whom to tell. What is absent was not answered. */
export type Facts = {
  readonly [Name in FactName]?: FactWord<Name> | undefined
} & {
  readonly effects?: readonly Effect[] | undefined
  readonly natures?: readonly Nature[] | undefined
  /** How many people, as best known. */
  readonly people?: number | undefined
}
