import type { ReviewOutcome } from '../requests/event.ts'
import type { RetentionCategory } from '../../law/retention-terms.ts'

/** On which ground processing is restricted: GDPR art. 18(1). */
export const restrictionGrounds = ['18(1)(a)', '18(1)(b)', '18(1)(c)', '18(1)(d)'] as const
export type RestrictionGround = (typeof restrictionGrounds)[number]

/** How somebody was told something. */
export const toldWays = ['mail', 'letter', 'phone', 'in-person'] as const
export type ToldWay = (typeof toldWays)[number]

/** What was found in a place that only a person can look through. */
export const placeFindings = ['removed', 'changed', 'nothing', 'kept'] as const
export type PlaceFinding = (typeof placeFindings)[number]

/** What a recipient must be told of: GDPR art. 19. */
export const toldOf = ['erased', 'corrected', 'restricted'] as const
export type ToldOf = (typeof toldOf)[number]

/** What came of telling a recipient; `not-needed`: impossible, or effort out of proportion, with the reason. */
export const recipientAnswers = ['done', 'has-nothing', 'refuses', 'not-needed'] as const
export type RecipientAnswer = (typeof recipientAnswers)[number]

interface Said {
  /** Who did it. */
  readonly by: string
  readonly note: string
}

/** What was said or done about a person. Lines are added, never changed. */
export type PersonEvent =
  | (Said & {
      readonly type: 'restricted'
      readonly ground: RestrictionGround
      readonly request: number | null
    })
  /** That the restriction will be lifted: before it is (art. 18(3)). */
  | (Said & { readonly type: 'lifting-told'; readonly on: string; readonly how: ToldWay })
  | (Said & { readonly type: 'lifted' })
  | (Said & {
      readonly type: 'dispute'
      readonly categories: readonly RetentionCategory[]
      readonly until: string | null
    })
  | (Said & { readonly type: 'dispute-over' })
  /** No advertising any more: art. 21(2) and (3). */
  | (Said & { readonly type: 'objected'; readonly suppressed: number; readonly request: number | null })
  | (Said & {
      readonly type: 'place-seen'
      readonly plan: number
      readonly source: number
      readonly found: PlaceFinding
      /** Of a backup, the ISO day by which it is overwritten; null: nobody knows. */
      readonly overwrittenOn?: string | null
    })
  | (Said & {
      readonly type: 'recipient-told'
      /** A domain or an address. */
      readonly recipient: string
      readonly of: ToldOf
      readonly plan: number | null
      readonly how: ToldWay
    })
  | (Said & {
      readonly type: 'recipient-answered'
      readonly recipient: string
      readonly of: ToldOf
      readonly plan: number | null
      readonly answer: RecipientAnswer
    })
  /** The person asked who was told, and was (art. 19, last sentence). */
  | (Said & { readonly type: 'recipients-named'; readonly plan: number | null; readonly how: ToldWay })
  /** Somebody looked at a decision that a machine took (art. 22(3)). */
  | (Said & {
      readonly type: 'reviewed'
      /** The file that says all of it. */
      readonly request: number
      readonly activity: string
      readonly outcome: ReviewOutcome
    })

/** What holds for a person until it is taken back. */
export const personMarks = ['restricted', 'dispute', 'objected'] as const
export type PersonMark = (typeof personMarks)[number]

export interface PersonLine {
  readonly id: number
  /** The number that the person had then. */
  readonly person: number
  /** Keyed digests of what the person was made of then. */
  readonly identities: readonly string[]
  readonly atMs: number
  readonly event: PersonEvent
}
