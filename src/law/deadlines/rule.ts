import type { RestDay } from '../calendar.ts'
import type { Confidence, Dated, Verified } from '../rule.ts'
import type { LawSourceId } from '../sources.ts'

/** One rule of law that sets a date: what it asks, where it stands, how it counts. */
export interface DeadlineRule<
  Id extends string = string,
  Shapes extends InputShapes = InputShapes,
> extends Dated {
  readonly id: Id
  readonly article: string
  /** The first is the one that says it; the others how it is read. */
  readonly sources: readonly [LawSourceId, ...LawSourceId[]]
  /** Of the rule in the plain case; an outcome can be less sure. */
  readonly confidence: Confidence
  readonly verified: Verified
  /** What it may be told beside the start, by name. */
  readonly inputs: Shapes
  reckon(question: Question<Shapes>): Reckoning
}

/** Defines a rule; keeps its id and the types of its inputs. */
export function deadlineRule<const Id extends string, const Shapes extends InputShapes>(
  rule: DeadlineRule<Id, Shapes>,
): DeadlineRule<Id, Shapes> {
  return rule
}

/** What an input may be. */
export type InputShape = { readonly required?: true } & (
  | { readonly type: 'day' }
  | { readonly type: 'moment' }
  | { readonly type: 'term' }
  | { readonly type: 'yes-no' }
  | {
      readonly type: 'count'
      readonly only?: readonly number[]
      readonly least?: number
      readonly most?: number
    }
  /** Months and thirtieths of a month: Reg. 1182/71 art. 3(2)(d). */
  | { readonly type: 'months' }
  | { readonly type: 'word'; readonly only: readonly string[] }
)
export type InputShapes = Readonly<Record<string, InputShape>>

interface Values {
  readonly day: Temporal.PlainDate
  readonly moment: Temporal.ZonedDateTime
  readonly term: Temporal.Duration
  readonly 'yes-no': boolean
  readonly count: number
  readonly months: number
  readonly word: string
}

type ValueOf<Shape extends InputShape> = Shape extends { readonly type: 'word' }
  ? Shape['only'][number]
  : Values[Shape['type']]

export type InputValues<Shapes extends InputShapes> = {
  readonly [Name in keyof Shapes]: Shapes[Name] extends { readonly required: true }
    ? ValueOf<Shapes[Name]>
    : ValueOf<Shapes[Name]> | undefined
}

/** The day it began where the organisation is, and the moment if an hour was told. */
export interface Start {
  readonly day: Temporal.PlainDate
  readonly moment: Temporal.ZonedDateTime | null
}

export interface Question<Shapes extends InputShapes> {
  readonly start: Start
  readonly inputs: InputValues<Shapes>
}

/** What comes out, and why. */
export interface Reckoning {
  readonly results: Results
  /** How it was counted, in order. */
  readonly steps: readonly Step[]
  /** Other outcomes that can be defended. */
  readonly readings: readonly Reading[]
  readonly warnings: readonly Warning[]
  readonly confidence: Confidence
  /** True when the readings must be shown next to the outcome. */
  readonly isUnsure: boolean
}

export type When = Temporal.PlainDate | Temporal.ZonedDateTime
export type Actor = 'data_subject' | 'legal_representative'

/** Outcomes by name. `dueDate` is null where the law has no number or sets no limit. */
export interface Results {
  readonly dueDate?: Temporal.PlainDate | null
  readonly dueAt?: Temporal.ZonedDateTime
  readonly extensionNoticeDue?: Temporal.PlainDate
  readonly extensionValid?: boolean
  readonly confirmBy?: Temporal.PlainDate
  readonly effectiveFrom?: When
  readonly openSince?: When
  readonly keepUntil?: Temporal.PlainDate
  readonly deleteFrom?: Temporal.PlainDate
  readonly deleteBy?: Temporal.PlainDate
  readonly rightsBy?: readonly Actor[]
  readonly consentBy?: readonly Actor[]
  readonly withdrawBy?: readonly Actor[]
}

export interface Amount {
  readonly unit: 'hours' | 'days' | 'weeks' | 'months' | 'years'
  readonly count: number
}

/** One step of the counting: a sentence in every language. */
export type Step =
  | { readonly code: 'began'; readonly when: When }
  | { readonly code: 'counted' | 'counted-back'; readonly amount: Amount; readonly to: Temporal.PlainDate }
  | {
      readonly code: 'day-missing'
      readonly dayNumber: number
      readonly amount: Amount
      readonly to: Temporal.PlainDate
    }
  | { readonly code: 'rolled'; readonly over: readonly RestDay[]; readonly to: Temporal.PlainDate }
  | {
      readonly code: 'two-working-days' | 'contact-first' | 'disclosure-first'
      readonly to: Temporal.PlainDate
    }
  | { readonly code: 'hours'; readonly hours: number; readonly to: Temporal.ZonedDateTime }
  | {
      readonly code: 'notice-in-time' | 'notice-too-late'
      readonly sent: Temporal.PlainDate
      readonly due: Temporal.PlainDate
    }
  | { readonly code: 'not-paused'; readonly from: Temporal.PlainDate; readonly days: number | null }
  | {
      readonly code: 'paused'
      readonly from: Temporal.PlainDate
      readonly days: number
      readonly to: Temporal.PlainDate
    }
  | { readonly code: 'year-end'; readonly to: Temporal.PlainDate }
  | { readonly code: 'kept'; readonly term: Temporal.Duration; readonly to: Temporal.PlainDate }
  | { readonly code: 'aged'; readonly age: number; readonly from: number; readonly alone: number }
  | { readonly code: PlainStepCode }

/** The step of a code. */
export type StepOf<Code extends Step['code'], One = Step> = One extends Step
  ? Code extends One['code']
    ? One
    : never
  : never

type PlainStepCode =
  | 'clock-changes'
  | 'month-first'
  | 'earliest-reading'
  | 'no-number'
  | 'at-once'
  | 'at-that-moment'
  | 'before-that-moment'
  | 'contract-says'
  | 'no-limit'
  | 'no-duty'
  | 'not-rolled'
  | 'excluded-by-atw'

export interface Reading {
  readonly code: ReadingCode
  /** Name for programs. */
  readonly id: string
  readonly at: When
}

export type ReadingCode =
  | 'good-friday'
  | 'equated-day'
  | 'rolled-first-month'
  | 'three-months'
  | 'clipped-first-month'
  | 'suspended'
  | 'unsuspended'
  | 'full-hours'
  | 'wall-clock'
  | 'roll-only'
  | 'day-as-written'

export interface Warning {
  readonly code: WarningCode
  /** The number, day or name it is about. */
  readonly word?: string
}

export type WarningCode =
  | 'good-friday'
  | 'equated-day'
  | 'extension-readings'
  | 'notice-day-differs'
  | 'pause-disputed'
  | 'pause-open'
  | 'pause-too-late'
  | 'pause-of-authority'
  | 'clock-change'
  | 'two-working-days-disputed'
  | 'two-working-days-and-roll'
  | 'weekend-is-no-excuse'
  | 'investigate-at-once'
  | 'starts-when-aware'
  | 'processor-too'
  | 'proposed-hours'
  | 'decree-unknown'
  | 'time-zone'
  | 'term-is-yours'
  | 'older-text'
  | 'reasonable-first'
  | 'exception-narrow'
  | 'parts-of-month'
