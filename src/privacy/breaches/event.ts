import type { SeverityInputs, Severity } from '../../law/severity.ts'
import type { Advice } from './advice.ts'
import type { BreachKind, Facts } from './facts.ts'
import type { Kind } from '../../detect/kinds.ts'
import type { Amount, Scope, ScopeField } from './scope.ts'

/** Texts that a person writes for the file, the form and the letters. */
export const breachTexts = [
  'summary',
  'cause',
  'found-how',
  'late-reason',
  'consequences',
  'self-help', // what people can do themselves
  'unreadable-how',
  'contact-name',
  'contact-function',
  'contact-reach',
  'others-involved',
  'remarks',
] as const
export type BreachText = (typeof breachTexts)[number]

/** When things happened, as ISO moments with their offset; null: not known. */
export interface BreachTimes {
  readonly firstSignal: string | null
  /** Since when there was reasonable certainty: the clock of Art. 33 runs from this minute. */
  readonly aware: string | null
  readonly began: string | null
  readonly ended: string | null
}
export type BreachTime = keyof BreachTimes

export const told = [
  'authority',
  'people',
  'public',
  'controller',
  'processor',
  'officer',
  'insurer',
  'police',
  'other',
] as const
/** Who was told. */
export type Told = (typeof told)[number]

export const channels = ['form', 'mail', 'letter', 'phone', 'website', 'in-person'] as const
export type Channel = (typeof channels)[number]

export const measureSorts = ['stop', 'repair', 'prevent'] as const
export type MeasureSort = (typeof measureSorts)[number]

/** What was decided, with everything it rested on as it was then. */
export interface BreachDecision {
  readonly authority: 'notify' | 'not'
  readonly people: 'tell' | 'public' | 'not'
  readonly reason: string
  readonly by: string
  readonly frozen: {
    readonly facts: Facts
    readonly advice: Advice
    readonly severity: Severity
    readonly inputs: SeverityInputs
    readonly people: Amount | null
    /** Hash of the line of the file that the scope stands in; null without one. */
    readonly scope: string | null
    /** The day of the law that it was decided by. */
    readonly day: string
    /** Version of the authority's form then. */
    readonly form: string
  }
}

/** What happened to the file of a breach: lines are added, never changed. */
export type BreachEvent =
  | {
      readonly type: 'opened'
      readonly kind: BreachKind
      readonly title: string
      readonly isRehearsal: boolean
      /** Hash of the last line of all files then: who takes a whole file out breaks this. */
      readonly former: string
    }
  | { readonly type: 'titled'; readonly title: string }
  | { readonly type: 'timed'; readonly times: BreachTimes; readonly why: string }
  | { readonly type: 'answered'; readonly facts: Facts }
  | { readonly type: 'wrote'; readonly field: BreachText; readonly text: string }
  | { readonly type: 'scoped'; readonly scope: Scope; readonly paper: number; readonly digest: string }
  | {
      readonly type: 'corrected'
      readonly field: ScopeField
      /** Null: what was counted holds again. */
      readonly amount: Amount | null
      readonly reason: string
    }
  | { readonly type: 'weighed'; readonly inputs: SeverityInputs; readonly reason: string }
  | { readonly type: 'decided'; readonly decision: BreachDecision }
  | {
      readonly type: 'told'
      readonly whom: Told
      readonly name: string
      readonly at: string
      readonly channel: Channel
      readonly phase: 'first' | 'follow-up' | 'withdrawn'
      /** Of the receipt. */
      readonly number: string
      /** How many people it reached. */
      readonly count: number | null
      readonly note: string
    }
  | {
      readonly type: 'measure'
      readonly text: string
      readonly sort: MeasureSort
      readonly dueOn: string | null
      readonly owner: string
    }
  | { readonly type: 'measure-done'; readonly measure: number; readonly effect: string }
  | { readonly type: 'filed'; readonly name: string; readonly paper: number; readonly digest: string }
  | {
      readonly type: 'noted'
      readonly text: string
      /** Whose own words these are: of the supplier who told of it. */
      readonly from?: string
    }
  /** Taken back: the line stays, and counts for nothing. */
  | { readonly type: 'struck'; readonly line: number }
  | { readonly type: 'jumped'; readonly hours: number }
  | { readonly type: 'closed'; readonly lessons: string }
  | { readonly type: 'reopened'; readonly why: string }
  /** Until which ISO day the file is kept, in place of the usual term. */
  | { readonly type: 'kept-until'; readonly day: string; readonly why: string }

/** What stays in the register when a file is thrown away: nothing in it is about a person. */
export interface BreachRemains {
  readonly kind: BreachKind
  readonly isRehearsal: boolean
  readonly openedAtMs: number
  readonly began: string | null
  readonly aware: string | null
  readonly people: Amount | null
  readonly kinds: readonly Kind[]
  readonly decision: (Pick<BreachDecision, 'authority' | 'people'> & { readonly atMs: number }) | null
  /** When the authority was told, and the number of its receipt. */
  readonly authorityToldAt: string | null
  readonly authorityNumber: string
  readonly closedAtMs: number
}

/** A file that was thrown away, by what is left of it. */
export interface ThrownBreach {
  readonly breach: number
  readonly atMs: number
  readonly left: BreachRemains
}

/** A line of the file. Its hash holds that of the line before it. */
export interface BreachLine {
  readonly id: number
  readonly breach: number
  readonly atMs: number
  readonly event: BreachEvent
  readonly hash: string
  /** What its digest was made with beside its text; empty when the hash was taken of the text itself. */
  readonly salt: string
}
