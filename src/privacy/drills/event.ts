import type { DrillStep, Tick } from './preparation.ts'
import type { DrillResult } from './results.ts'
import type { Rating } from './phish-scale.ts'

/** What somebody wants to do. No name of anybody who takes part is in it. */
export interface DrillPlan {
  readonly template: string
  readonly language: 'nl' | 'en'
  /** How many work here: says whom to ask. */
  readonly staff: number
  /** Working days over which the mails are spread. */
  readonly days: number
  /** Local hours between which they go. */
  readonly fromHour: number
  readonly toHour: number
  /** Days after the last mail in which reports still count. */
  readonly waitDays: number
}

/** What was counted in a drill. */
export interface DrillCounts {
  readonly sent: number
  readonly failed: number
  readonly reported: number
  /** Pressed by a person: so many saw by what one could have known it. */
  readonly opened: number
  /** Machines, and what came too early. */
  readonly discarded: number
  /** From the first mail that went to the first report; null: none came. */
  readonly firstReportMinutes: number | null
}

/** What happened around a drill; lines are added, never changed. */
export type DrillEvent =
  | { readonly type: 'made'; readonly plan: DrillPlan }
  | { readonly type: 'planned'; readonly plan: DrillPlan }
  | ({ readonly type: 'ticked' } & Tick)
  | { readonly type: 'unticked'; readonly step: DrillStep }
  | {
      readonly type: 'started'
      readonly people: number
      readonly title: string
      readonly rating: Rating
      /** By the public desk, or only by what is reported. */
      readonly way: 'desk' | 'report-only'
      readonly lastMs: number
      /** Of an older make: by how many the group differs from the earlier one most like it; null: from none, or nobody looked. Now it is reckoned at the end. */
      readonly nearest?: number | null
    }
  | { readonly type: 'stopped' }
  | { readonly type: 'closed'; readonly result: DrillResult }
  /** Of an older make: what may be told is reckoned each time. */
  | { readonly type: 'closed'; readonly counts: DrillCounts }

export interface DrillLine {
  readonly id: number
  readonly drill: number
  readonly atMs: number
  readonly event: DrillEvent
}
