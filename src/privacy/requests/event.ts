import type { RightId } from '../../law/rights.ts'
import type { FoundRecipient, LeaveReason } from './recipient.ts'

export const requestChannels = [
  'mail',
  'letter',
  'counter',
  'phone',
  'chat',
  'form',
  'processor', // a supplier passed it on
] as const
/** Which way a request came, or an answer went. */
export type RequestChannel = (typeof requestChannels)[number]

export const behalves = ['self', 'parent', 'curator', 'lawyer', 'proxy', 'organisation'] as const
/** For whom somebody asks. */
export type Behalf = (typeof behalves)[number]

/** Who asks, and about whom. */
export interface Asker {
  readonly name: string
  readonly mail: string
  readonly phone: string
  readonly address: string
  readonly behalf: Behalf
  /** The person whose data it is, when somebody else asks. */
  readonly about: string
  /** Age of the person when it matters; null: grown up or not known. */
  readonly age: number | null
}

/** A language that is answered in. */
export type RequestLanguage = 'nl' | 'en'

export const identityMethods = [
  'known-address', // it came from, or was answered at, an address that we already had
  'signed-in',
  'call-back', // at a number that we already had
  'code', // sent to a known address or number, and said back
  'known-facts', // what only the person and we know
  'face', // somebody here knows them
  'document-shown', // looked at, not kept
] as const
/** How somebody was known to be who they say; a copy of a document is no method. */
export type IdentityMethod = (typeof identityMethods)[number]

export const letterSorts = [
  'received',
  'identity',
  'mandate',
  'clarification',
  'extension',
  'answer',
  'refusal',
  'recipient',
  'done',
] as const
/** What goes out about a request. */
export type LetterSort = (typeof letterSorts)[number]

export const outcomes = ['granted', 'partly', 'refused', 'nothing-held', 'forwarded'] as const
export type Outcome = (typeof outcomes)[number]

export const itemDecisions = ['give', 'redact', 'withhold'] as const
export type ItemDecision = (typeof itemDecisions)[number]

export const deliveryWays = [
  'encrypted', // by mail, under a password
  'mail', // by mail, as it is
  'link',
  'carrier',
  'paper',
  'counter',
] as const
/** How a package reaches the person. */
export type DeliveryWay = (typeof deliveryWays)[number]

export const paperSorts = ['original', 'letter', 'mandate', 'package', 'other'] as const
/** What a paper of the file is. */
export type PaperSort = (typeof paperSorts)[number]

export const reviewOutcomes = ['upheld', 'changed', 'withdrawn'] as const
/** What a person made of the decision of a machine. */
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** A place as it was searched, or said to have been looked through by somebody. */
export interface SearchedPlace {
  readonly place: string
  readonly label: string
  /** failed: could not be read now, so that what is known is of before. by-hand: only a person can look. */
  readonly state: 'searched' | 'failed' | 'by-hand'
  readonly items: number
}

/** A name, address or number by which the person is looked for. */
export interface Identifier {
  readonly kind: 'name' | 'mail' | 'phone' | 'address' | 'number'
  readonly text: string
}

/** What happened to the file of a request: lines are added, never changed. */
export type RequestEvent =
  | {
      readonly type: 'opened'
      readonly channel: RequestChannel
      /** ISO moment with its offset: when it reached the organisation. The clock of Art. 12(3) runs from that day. */
      readonly receivedAt: string
      readonly rights: readonly RightId[]
      readonly asker: Asker
      readonly text: string
      readonly language: RequestLanguage
      /** Digest of the message that it was found in; null when it was entered by hand. */
      readonly document: string | null
      readonly by: string
    }
  | { readonly type: 'asks'; readonly rights: readonly RightId[]; readonly text: string; readonly by: string }
  | { readonly type: 'asker'; readonly asker: Asker; readonly by: string }
  | { readonly type: 'received'; readonly at: string; readonly why: string; readonly by: string }
  | { readonly type: 'language'; readonly language: RequestLanguage }
  /** Null: the decision whether there is doubt was taken back. */
  | { readonly type: 'doubted'; readonly doubt: boolean; readonly why: string; readonly by: string }
  | {
      readonly type: 'identified'
      readonly of: 'asker' | 'mandate'
      readonly method: IdentityMethod | 'mandate-seen'
      readonly result: 'right' | 'not-enough' | 'wrong'
      /** What was compared, in words; never the document itself. */
      readonly checked: string
      readonly at: string
      readonly by: string
    }
  | {
      readonly type: 'sent'
      readonly letter: LetterSort
      readonly channel: RequestChannel
      readonly to: string
      /** To which recipient, by its key in the file; only of a letter to one. */
      readonly recipient?: string
      /** Moment at which it went out. */
      readonly at: string
      readonly paper: number
      readonly digest: string
      /** Reason of an extension, number of a sent mail, what else belongs to it. */
      readonly note: string
      /** What the reading of the letter warned of, and went out all the same. */
      readonly ignored: readonly string[]
      readonly by: string
    }
  /** Something came back. */
  | {
      readonly type: 'heard'
      readonly about: 'identity' | 'mandate' | 'clarification' | 'recipient' | 'other'
      /** Of a recipient its key in the file; '' with the word that nobody received anything. */
      readonly from: string
      readonly at: string
      readonly text: string
    }
  | {
      readonly type: 'extended'
      readonly reason: 'complex' | 'many'
      readonly why: string
      readonly by: string
    }
  /** Who of the index it is about, and by what else is searched. */
  | {
      readonly type: 'persons'
      readonly persons: readonly number[]
      readonly identifiers: readonly Identifier[]
      readonly by: string
    }
  | {
      readonly type: 'searched'
      readonly places: readonly SearchedPlace[]
      readonly items: number
      /** Items that may be about somebody else. */
      readonly doubtful: number
      /** The sealed list of what was found; null when it was only counted. */
      readonly paper: number | null
      readonly digest: string | null
    }
  /** A place that only a person can look through. */
  | {
      readonly type: 'ticked'
      readonly place: string
      readonly label: string
      readonly by: string
      readonly on: string
      /** 'nothing', or what was found, in words. */
      readonly outcome: 'nothing' | 'found'
      readonly text: string
    }
  | {
      readonly type: 'decided-item'
      readonly items: readonly string[]
      /** Null: the proposal of the rule holds again. */
      readonly decision: ItemDecision | null
      readonly ground: string | null
      readonly why: string
      readonly by: string
    }
  /** Values in pieces that are not the person's, or are: whether they stay. */
  | {
      readonly type: 'decided-value'
      /** A piece; '' is every piece. */
      readonly item: string
      readonly values: readonly string[]
      /** Null: the proposal holds again. */
      readonly step: 'keep' | 'redact' | null
      readonly by: string
    }
  /** Whether names and work addresses of our own people stay in what goes out. */
  | { readonly type: 'own-people'; readonly stay: boolean; readonly why: string; readonly by: string }
  | {
      readonly type: 'packed'
      readonly papers: readonly number[]
      /** Items in the vault that are too big for a paper. */
      readonly vault: readonly string[]
      readonly name: string
      readonly items: number
      readonly sizeBytes: number
      readonly digest: string
      readonly manifest: string
      /** Until when it is kept here; ISO day. */
      readonly expiresOn: string
    }
  | {
      readonly type: 'delivered'
      readonly packed: number
      readonly how: DeliveryWay
      /** How long a link works; null: nobody said so. */
      readonly hours: number | null
      /** Whether what a link gives can be kept. */
      readonly isDownload: boolean
      readonly to: string
      readonly at: string
      readonly digest: string
      readonly note: string
      /** Faults of the way that a person looked at and left. */
      readonly ignored: readonly string[]
      readonly by: string
    }
  /** Number of the plan that carries it out at the places; null: a person did it by hand. */
  | { readonly type: 'planned'; readonly plan: number | null; readonly right: RightId }
  /** The plan came to its end at the places, or everything was put back. */
  | {
      readonly type: 'carried-out'
      readonly plan: number
      readonly state: 'applied' | 'undone'
      readonly done: number
      /** What stayed: kept by law or choice, or something stood in the way. */
      readonly left: number
    }
  | {
      readonly type: 'decided'
      readonly right: RightId
      readonly outcome: Outcome
      /** Articles that it rests on, by their reference in the law. */
      readonly grounds: readonly string[]
      readonly why: string
      readonly by: string
    }
  /** Who received data of the person, as evidence showed it then: once they are erased nobody could tell (art. 19). */
  | { readonly type: 'recipients'; readonly found: readonly FoundRecipient[]; readonly by: string }
  /** Whether one of them is told. Null: they are. */
  | {
      readonly type: 'recipient-step'
      readonly recipient: string
      readonly reason: LeaveReason | null
      readonly why: string
      readonly by: string
    }
  /** A person looked at a decision that a machine took (art. 22(3)). */
  | {
      readonly type: 'reviewed'
      /** Of the register, by its id; '' when none of these took it. */
      readonly activity: string
      /** What the machine decided, in words. */
      readonly decision: string
      /** Who looked, with the power to change it. */
      readonly by: string
      readonly at: string
      /** What the person says of it; '' when they were asked and said nothing. */
      readonly view: string
      readonly weighed: string
      readonly outcome: ReviewOutcome
      /** What it comes to for the person. */
      readonly result: string
    }
  | {
      readonly type: 'filed'
      readonly sort: PaperSort
      readonly name: string
      readonly paper: number
      readonly digest: string
    }
  | { readonly type: 'noted'; readonly text: string; readonly by: string }
  /** Taken back: the line stays, and counts for nothing. */
  | { readonly type: 'struck'; readonly line: number; readonly why: string }
  | { readonly type: 'closed'; readonly lessons: string; readonly by: string }
  | { readonly type: 'reopened'; readonly why: string; readonly by: string }
  /** How long the file itself is kept, as an ISO day. */
  | { readonly type: 'kept-until'; readonly day: string; readonly why: string; readonly by: string }

/** A line of the file. Its hash holds that of the line before it. */
export interface RequestLine {
  readonly id: number
  readonly request: number
  readonly atMs: number
  readonly event: RequestEvent
  readonly hash: string
}
