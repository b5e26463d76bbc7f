import type { ContactChannel } from '../../base/contact.ts'
import type { ConsentPurpose } from './purpose.ts'

/** The shape of a record: that of ISO/IEC TS 27560:2023, as the W3C's Data Privacy Vocabulary maps it. */
export const consentSchema = 'ISO/IEC TS 27560:2023'

export const consentMethods = [
  'web-form',
  'mail-reply',
  'paper',
  'spoken',
  'phone',
  'app',
  'public-desk',
  'imported',
] as const
export type ConsentMethod = (typeof consentMethods)[number]

/** The question as it was shown: what is not kept as shown proves nothing (GDPR 7(1), (2)). */
export interface ConsentNotice {
  readonly text: string
  readonly version: string
  readonly language: 'nl' | 'en' | 'other' | 'unknown'
}

/** Whom it is about, as they gave themselves; each empty when it was not given. */
export type ConsentPerson = Readonly<Record<'name' | ContactChannel, string>>

/** What proves it: digests of documents in the index, and what a tool wrote down. */
export interface ConsentProof {
  readonly documents: readonly string[]
  readonly note: string
}

/** What was agreed. Times are moments with their zone or offset, as ISO 8601 writes them. */
export interface ConsentTerms {
  readonly person: ConsentPerson
  readonly purposes: readonly ConsentPurpose[]
  readonly channels: readonly ContactChannel[]
  /** Null: nobody kept what was asked. */
  readonly notice: ConsentNotice | null
  readonly method: ConsentMethod
  /** Page, form, campaign or list it came by. */
  readonly source: string
  /** Words for the data that it covers, as the notice named them. */
  readonly covers: readonly string[]
  readonly controller: string
  readonly recipients: readonly string[]
  readonly storage: string
  readonly retention: string
  readonly jurisdiction: string
  readonly withdrawBy: string
  readonly validUntil: string | null
  /** Below the age for consent to an online service a parent gives it (GDPR 8). */
  readonly age: 'adult' | 'parent' | 'unknown'
}

/** What happens to a consent: lines that are added, never changed. `at` is null when nobody knows. */
export type ConsentEvent =
  /** Somebody was asked, or filled in a form that waits for a confirmation. */
  | (Happened & { readonly type: 'requested'; readonly terms: ConsentTerms })
  | (Happened & { readonly type: 'given'; readonly terms: ConsentTerms })
  /** The link in the mail was followed, or the mail was answered. */
  | (Happened & { readonly type: 'confirmed' })
  | (Happened & { readonly type: 'refused' })
  | (Happened & {
      readonly type: 'withdrawn'
      readonly way: WithdrawalWay
      /** Empty: all of them. */
      readonly channels: readonly ContactChannel[]
    })
  /** What was read as a withdrawal was none: the last one counts no more. */
  | (Happened & { readonly type: 'reinstated' })
  | (Happened & { readonly type: 'renewed'; readonly validUntil: string | null })
  /** It turned out not to hold: a box that was ticked beforehand, a child, another's address. */
  | (Happened & { readonly type: 'invalidated'; readonly why: string })

export const withdrawalWays = [
  'screen',
  'reply',
  'phone',
  'letter',
  'counter',
  'public-desk',
  'tool',
  'import',
] as const
export type WithdrawalWay = (typeof withdrawalWays)[number]

interface Happened {
  readonly at: string | null
  /** Who wrote it down; empty for the program itself. */
  readonly by: string
  readonly proof: ConsentProof
}

/** A line as it is kept; records are numbered. */
export interface ConsentLine {
  readonly record: number
  readonly atMs: number
  readonly event: ConsentEvent
  readonly hash: string
}
