import type { ContactState } from '../../law/marketing.ts'

/** Where a list of people came from: asked once a list, because nothing in it tells. */
export const listOrigins = [
  'own-form',
  'event',
  'customers',
  'members',
  'donors',
  'volunteers',
  'published',
  'address-book',
  'bought',
  'rented',
  'unknown',
] as const
export type ListOrigin = (typeof listOrigins)[number]

/** What somebody of the firm said of a list. */
export interface ListSaid {
  readonly origin: ListOrigin
  /** In their words: which form, which event, from whom. */
  readonly note: string
  /** The words that were shown, where there were any. */
  readonly wording: string
  readonly by: string
  readonly atMs: number
}

/** What somebody of the firm said of one contact, with what shows it (a page and its date). */
export interface ContactSaid {
  readonly state: Extract<
    ContactState,
    | 'B2B_DESIGNATED'
    | 'MEMBER'
    | 'CHARITY_DONOR'
    | 'CHARITY_VOLUNTEER'
    | 'FREE_ACCOUNT'
    | 'PROSPECT'
    | 'SERVICE'
    | 'OBJECTED'
  > | null
  readonly note: string
  readonly by: string
  readonly atMs: number
}

/** How the firm sells: whether it offered a way to say no when it got the address, and in every message. Said once, with the words. */
export interface SellingSaid {
  readonly atCollection: 'yes' | 'no' | 'unknown'
  readonly inEachMessage: 'yes' | 'no' | 'unknown'
  /** Since which day. */
  readonly since: string | null
  readonly wording: string
  readonly by: string
  readonly atMs: number
}
