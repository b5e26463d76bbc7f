import type { CategoryKind, Kind } from '../../detect/kinds.ts'
import type { AddressBook } from './address-book.ts'

/** Who stands at one end of a message. */
export interface Party {
  /** In lower case. */
  readonly email: string
  /** As the headers give it; empty without one. */
  readonly name: string
  /** Two addresses of one person have the same number; null when nobody knows whose it is. */
  readonly person: number | null
  /** Who belongs together: the registrable domain; at a provider of private addresses the address itself. */
  readonly house: string
  readonly isOwn: boolean
  /** At a provider whose addresses are people's. */
  readonly isPrivate: boolean
  /** By the form of the address. */
  readonly kind: 'machine' | 'shared' | 'personal'
  /** Words of the name, in lower case and without accents. */
  readonly given: readonly string[]
  readonly family: readonly string[]
}

/** What is looked for in what was sent: kinds of findings, and what only the whole of a file tells. */
export type ContentKind =
  | Extract<Kind, SentKind>
  | 'identity-copy'
  | 'payslip'
  | 'account-list'
  | 'people-list'

type SentKind =
  | 'NL_BSN'
  | 'NATIONAL_ID'
  | 'NL_PASSPORT_ID'
  | 'NL_DRIVING_LICENCE'
  | 'NL_V_NUMBER'
  | CategoryKind

/** What a sentence may tell of somebody: special categories and crimes. */
export const categories = [
  'HEALTH',
  'RELIGION',
  'UNION',
  'POLITICS',
  'SEXUAL',
  'ETHNICITY',
  'BIOMETRIC',
  'GENETIC',
  'CRIMINAL',
] as const satisfies readonly CategoryKind[]

/** Something grave that went along. */
export interface Content {
  readonly kind: ContentKind
  /** own: the sender's words; quoted: repeated from others in the thread; file: attached, and anybody can open it. */
  readonly where: 'own' | 'quoted' | 'file'
  /** How many different ones, at least one. */
  readonly count: number
  /** Whom it is about, by person number; null among them: somebody unknown. */
  readonly about: readonly (number | null)[]
}

/** A message that was sent from here, with what is known around it. */
export interface SentMail {
  readonly document: string
  /** Null: it does not say when. */
  readonly atMs: number | null
  readonly from: Party
  /** Whom everybody sees: To and Cc. */
  readonly seen: readonly Party[]
  /** Whom nobody else sees: Bcc. */
  readonly hidden: readonly Party[]
  readonly way: MailWay
  /** Addresses that stood in the thread before this message. */
  readonly before: ReadonlySet<string>
  /** Addresses that wrote in the thread after it. */
  readonly wroteAfter: ReadonlySet<string>
  readonly content: readonly Content[]
  /** Went by a program that protects what it sends, or its text is encrypted. */
  readonly isShielded: boolean
  /** Calls people to a meeting: they are to know of each other. */
  readonly isInvitation: boolean
  /** What others, or the sender a moment later, said of it. */
  readonly told: readonly Told[]
  /** What could not be delivered. */
  readonly isReturned: boolean
}

/** new: begins a thread; reply and forward by their headers and subject. */
export type MailWay = 'new' | 'reply' | 'forward'

export interface Told {
  readonly says: 'not-for-me' | 'not-for-you'
  readonly by: string
  readonly atMs: number | null
  /** False: it names no message, and followed on this one. */
  readonly isLinked: boolean
}

/** How an address outside is written to, over all of the mail. */
export interface Correspondent {
  readonly party: Party
  /** Messages of ours that went to it. */
  readonly sent: number
  /** Messages that came from it. */
  readonly received: number
}

/** People whom one of their own wrote to in the open: from then on they know of each other. */
export interface OpenCircle {
  readonly atMs: number
  readonly emails: ReadonlySet<string>
}

/** People who may see each other, by what somebody said of a message to them. */
export interface MeantCircle {
  readonly document: string
  readonly emails: ReadonlySet<string>
}

/** All that the rules look at. */
export interface Outbox {
  /** The oldest first. */
  readonly mails: readonly SentMail[]
  readonly addresses: AddressBook
  readonly circles: readonly OpenCircle[]
  /** Whom lists in the open went to of which somebody said that they were meant so. */
  readonly meant: readonly MeantCircle[]
}

/** In the order of how much there is to see to. */
export const nearMissRules = [
  'told-wrong',
  'open-list',
  'look-alike',
  'namesake',
  'unprotected',
  'private-copy',
] as const
export type NearMissRule = (typeof nearMissRules)[number]

/** Why it is shown, one sentence each. */
export type NearMissReason =
  /** So many strangers saw each other's address. */
  | { readonly code: 'strangers'; readonly count: number }
  | { readonly code: 'private-addresses'; readonly count: number }
  | {
      readonly code: 'content'
      readonly kind: ContentKind
      readonly where: Content['where']
      readonly count: number
    }
  | { readonly code: 'to-third' | 'to-self' | 'about-unknown' }
  /** So often it went to the other address, which this one is like. */
  | { readonly code: 'like'; readonly other: string; readonly count: number; readonly how: Likeness }
  | { readonly code: 'never-answered' | 'sent-again' }
  | { readonly code: 'first-name'; readonly name: string; readonly other: string }
  | { readonly code: 'others-of'; readonly house: string; readonly count: number }
  | { readonly code: 'own-private' | 'only-receives' }
  | { readonly code: Told['says']; readonly by: string; readonly isLinked: boolean }

/** typo: a letter or two off; letters: one that is drawn alike; ending: another ending of the domain; provider: a known provider's name misspelt. */
export type Likeness = 'typo' | 'letters' | 'ending' | 'provider'

/** Something sent that may not have been meant so. */
export interface NearMiss {
  readonly rule: NearMissRule
  readonly document: string
  readonly atMs: number | null
  readonly reasons: readonly NearMissReason[]
  /** Addresses that it is about. */
  readonly recipients: readonly string[]
}

/** Everybody outside whom a message went to. */
export function outsideOf({ seen, hidden }: Pick<SentMail, 'seen' | 'hidden'>): Party[] {
  return [...seen, ...hidden].filter(({ isOwn }) => !isOwn)
}

/** True for another address of who wrote it. */
export function isSamePerson(a: Party, b: Party): boolean {
  if (a.person !== null && a.person === b.person) return true
  const [given, family] = [a.given[0], a.family.at(-1)]
  if (given === undefined || family === undefined) return false
  if (b.given[0] === given && b.family.at(-1) === family) return true
  const local = b.email.slice(0, b.email.lastIndexOf('@')).replace(/[^a-z]/g, '')
  const plain = (word: string): string => word.replace(/[^a-z]/g, '')
  return (
    b.given.length + b.family.length === 0 &&
    local.includes(plain(family)) &&
    local.startsWith(given[0] ?? ' ')
  )
}
