import type { RetentionCategory, RetentionTerm } from '../../law/retention-terms.ts'
import type { SourceKind } from '../source-kinds.ts'
import type { Candidate, Wanted } from './candidate.ts'
import type { CleanUpRuleId, PlanStep } from './plan.ts'

/** What rules of clean-up may know beside the documents. */
export interface PlanGround {
  readonly nowMs: number
  /** ISO day, in the firm's own time. */
  readonly today: string
  readonly sources: readonly PlanSource[]
  /** How long each category is kept: the organisation's own term, or what law, authority or habit says. */
  readonly terms: Readonly<Record<RetentionCategory, Pick<RetentionTerm, 'term' | 'anchor' | 'kind'>>>
  /** The day before which records of a category are past their term, as a moment. */
  readonly pastBeforeMs: Readonly<Record<RetentionCategory, number>>
  /** Documents that were erased and came back. */
  readonly returned: readonly string[]
  /** Mailings that the user blocked. */
  readonly blocked: readonly string[]
  /** Mailings that the user wants out of the inbox, to read when there is time. */
  readonly rolledUp: readonly string[]
  /** Where mail of these goes. */
  readonly folders: { readonly rollUp: string; readonly block: string }
}

export interface PlanSource {
  readonly id: number
  readonly kind: SourceKind
  readonly location: string
  readonly isOfFormerEmployee: boolean
}

/** One thing that can be cleaned up: which documents to ask for, and what to do with each. */
export interface PlanRule {
  readonly id: CleanUpRuleId
  /** What the index is asked; `about` tells one of several plans of the same rule from another. */
  readonly asks: (ground: PlanGround) => readonly PlanAsk[]
  readonly steps: (candidates: readonly Candidate[], ground: PlanGround, about: string) => readonly PlanStep[]
}

export interface PlanAsk {
  readonly about: string
  readonly wanted: Wanted
}
