import type { RightId } from '../../law/rights.ts'
import type { ConsentPurpose } from '../consent/purpose.ts'
import type { Lesson } from '../training/lesson.ts'
import type { HouseRules } from '../training/house-rules.ts'

/** A text as the visitor may choose it. */
export interface InBoth {
  readonly nl: string
  readonly en: string
}
export type PublicLanguage = keyof InBoth

/** Pages behind a token of 128 bits: the link is the key, and its page is published sealed under it. */
export type TokenPage = ConfirmPage | PreferencesPage | LessonPage | HouseRulesPage | DrillPage
export type TokenPageKind = TokenPage['kind']

/** A form by which somebody agrees to be written to (GDPR Art. 4(11), 7): what was shown is kept by its version. */
export interface SignUpPage {
  readonly kind: 'sign-up'
  /** Lower case with dashes: the end of its address. */
  readonly form: string
  readonly version: number
  readonly title: InBoth
  /** What one agrees to, above the fields. */
  readonly notice: InBoth
  readonly purposes: readonly PublicPurpose[]
}

/** Each purpose is agreed to on its own (GDPR recitals 32, 43). */
export interface PublicPurpose {
  readonly id: ConsentPurpose
  readonly text: InBoth
}

/** The second step of a double opt-in: a button, because mail programs open links by themselves. */
export interface ConfirmPage {
  readonly kind: 'confirm'
  readonly title: InBoth
  readonly notice: InBoth
  /** What was ticked. */
  readonly purposes: readonly PublicPurpose[]
}

/** What somebody gets, and the way out in one step (GDPR Art. 7(3), RFC 8058). */
export interface PreferencesPage {
  readonly kind: 'preferences'
  readonly purposes: readonly PublicPurpose[]
  /** What somebody gets now. */
  readonly on: readonly ConsentPurpose[]
}

/** A lesson for one colleague: what is answered stays in the browser. */
export interface LessonPage {
  readonly kind: 'lesson'
  readonly language: PublicLanguage
  readonly name: string
  readonly lesson: Lesson
}

/** House rules for one colleague to read. */
export interface HouseRulesPage {
  readonly kind: 'house-rules'
  readonly language: PublicLanguage
  readonly name: string
  readonly rules: HouseRules
}

/**
 * Where the link of a drill lands. It has no field, takes nothing in and names nobody. First it says what this is; a button of its own
 * ("show me the signs") then shows the rest, and that press is what counts: scanners of mail do not press buttons. A link that no person
 * sees gives the others away.
 */
export interface DrillPage {
  readonly kind: 'drill'
  readonly language: PublicLanguage
  readonly title: string
  /** Paragraphs: that it was a drill, whose, and that nothing went wrong. */
  readonly opening: readonly string[]
  /** By what one could have known it. */
  readonly signs: readonly { readonly sign: string; readonly why: string }[]
  readonly doNow: readonly string[]
}

/** A page behind a token as it is given out. */
export interface GivenPage {
  readonly page: TokenPage
  /** What it belongs to, so that all of it can be closed at once: "drill:3:group:2". Names nobody when nobody may be known. */
  readonly topic: string
  readonly endsAtMs: number
}

export const requestWishes = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'marketing-objection',
  'human-decision',
  'withdrawal',
  'other',
] as const satisfies readonly (RightId | 'other')[]
/** What somebody asks for. */
export type RequestWish = (typeof requestWishes)[number]

/**
 * What a visitor left at the public desk. `page` is the digest of a token: the process that takes it in knows no more. No address of a
 * machine, no browser, nothing else of the visitor is in it.
 */
export type PublicEntry =
  | {
      readonly type: 'request'
      readonly language: PublicLanguage
      readonly name: string
      /** How to reach the visitor, as written: mostly an address of mail. */
      readonly reach: string
      readonly wish: RequestWish
      readonly message: string
    }
  | {
      readonly type: 'sign-up'
      readonly language: PublicLanguage
      readonly form: string
      readonly version: number
      readonly name: string
      readonly email: string
      readonly purposes: readonly ConsentPurpose[]
    }
  | { readonly type: 'confirm'; readonly page: string; readonly language: PublicLanguage }
  | { readonly type: 'preferences'; readonly page: string; readonly on: readonly ConsentPurpose[] }
  | { readonly type: 'withdraw'; readonly page: string; readonly how: 'button' | 'one-click' }
  | { readonly type: 'lesson'; readonly page: string }
  | { readonly type: 'house-rules'; readonly page: string }
  /** `machine`: the hidden link was followed first, or the button was pressed faster than anybody reads. */
  | { readonly type: 'drill'; readonly page: string; readonly by: 'person' | 'machine' }
