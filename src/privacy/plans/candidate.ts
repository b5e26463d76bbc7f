import type { Kind } from '../../detect/kinds.ts'
import type { Topic } from '../../people/topic.ts'
import type { ItemPlace } from './plan.ts'

/** A document that a plan may be about, with every place where it lies. */
export interface Candidate {
  readonly document: string
  /** 'message', 'contact', 'file' … */
  readonly kind: string
  readonly format: string
  readonly sizeBytes: number
  readonly atMs: number | null
  readonly topic: Topic | null
  /** How many persons stand in it. */
  readonly persons: number
  /** Persons, by number, of whom it is the card. */
  readonly cardOf: readonly number[]
  readonly places: readonly CandidatePlace[]
}

export interface CandidatePlace extends ItemPlace {
  /** Child numbers of the document in its item; '' when it is the item. */
  readonly nested: string
  readonly name: string
  /** The item: what can be acted on. */
  readonly whole: {
    readonly digest: string
    readonly kind: string
    readonly format: string
    readonly sizeBytes: number
    readonly name: string
    readonly atMs: number | null
    /** What the item and all in it is about, for duties to keep. */
    readonly holds: readonly HeldDocument[]
  }
}

export interface HeldDocument {
  readonly nested: string
  readonly topic: Topic
  readonly atMs: number | null
}

/** Which documents an index is asked for. */
export type Wanted =
  /** Files and messages that lie in more than one place, and in which something was found. */
  | { readonly type: 'copied' }
  /** Dated before a moment. */
  | { readonly type: 'older'; readonly group: RecordGroup; readonly beforeMs: number }
  /** In which something of these kinds was found that nobody said is fine. */
  | { readonly type: 'kinds'; readonly kinds: readonly Kind[] }
  /** That hold rows or cards of so many persons. */
  | { readonly type: 'lists'; readonly persons: number }
  /** Everything in these places. */
  | { readonly type: 'sources'; readonly sourceIds: readonly number[] }
  /** Cards of people who were heard of, and not since; nobody of one's own family. */
  | { readonly type: 'contacts'; readonly beforeMs: number; readonly unlessCalled: readonly string[] }
  /** Cards of people who have more than one in the same address book. */
  | { readonly type: 'double-cards' }
  /** Cards of these persons, by number, and cards that are of nobody: a group has one too. */
  | { readonly type: 'cards'; readonly persons: readonly number[] }
  /** News of these mailings. */
  | { readonly type: 'mailings'; readonly listKeys: readonly string[] }
  /** In which these identities are seen, or something of theirs was found. */
  | { readonly type: 'identities'; readonly identities: readonly string[] }
  | { readonly type: 'documents'; readonly digests: readonly string[] }

/** Documents that belong together: by what they are about, by what was found in them, or messages about nothing in particular. */
export type RecordGroup =
  | { readonly topics: readonly Topic[] | 'none' }
  | { readonly kinds: readonly Kind[] }
  /** Quotations of which nothing came: nobody in the talk said yes, and nobody in them is a customer by an order, an invoice or a table. */
  | { readonly topics: readonly Topic[]; readonly unless: { readonly customerTables: readonly string[] } }
