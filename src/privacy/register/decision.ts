import type { FieldId } from './fields.ts'
import type { ActivityRole, Evidence, StatementValue } from './model.ts'

/**
 * What a person says of a statement. `confirm`: it is so. `declare`: it is this. `refuse`: it does not belong here. `reset`: nothing is
 * said any more.
 */
export type StatementStep = 'confirm' | 'declare' | 'refuse' | 'reset'

/** A decision on one statement of one activity, with what was proposed then and why: never changed, only followed by another. */
export interface StatementDecision {
  readonly type: 'statement'
  readonly activity: string
  readonly field: FieldId
  readonly item: string
  readonly step: StatementStep
  /** What is so from now on; null for refuse and reset. */
  readonly value: StatementValue | null
  /** What was proposed when it was decided; null: nothing was. */
  readonly seen: StatementValue | null
  readonly evidence: readonly Evidence[]
  /** Items of the field that were proposed then: what is seen beside them later is new. */
  readonly beside: readonly string[]
}

/** What a person says of an activity as a whole. */
export interface ActivityDecision {
  readonly type: 'activity'
  readonly activity: string
  readonly state: 'proposed' | 'kept' | 'ended'
  readonly role: ActivityRole
}

export type RegisterDecision = StatementDecision | ActivityDecision

/** A decision with its moment. */
export type DatedDecision = RegisterDecision & { readonly atMs: number }
