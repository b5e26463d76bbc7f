/** A value that is put right: what stands there, and what is to stand there. */
export interface Correction {
  readonly field: CorrectedField
  readonly from: string
  readonly to: string
}

export const correctedFields = ['name', 'email', 'phone', 'address'] as const
export type CorrectedField = (typeof correctedFields)[number]

/** Somebody outside who got something about a person. */
export interface PlanRecipient {
  /** An address; of a supplier its domain. */
  readonly address: string
  readonly name: string
  /** In how many messages; 0 of a supplier that keeps or works on what is held. */
  readonly messages: number
}

/** Whom a plan is for. Persons are known by their identities: their numbers may change while a plan is open. */
export interface PlanSubject {
  readonly persons: readonly number[]
  /** Keyed digests. */
  readonly identities: readonly string[]
  /** As they are called, for who looks at the plan. */
  readonly name: string
  /** Full names, addresses, numbers: what goes wherever it stands in what stays. */
  readonly values: readonly string[]
  /** Every way in which their names are written, also by others who bear them: for items of which somebody said that it is they. */
  readonly spellings: readonly string[]
  /** Keyed digests of values by which they would be known again. */
  readonly marks: readonly string[]
  /** The file of the request that the plan carries out. */
  readonly request: number | null
  /** Who got something about them by mail, as it was when the plan was made: afterwards nobody could tell (art. 19). */
  readonly recipients: readonly PlanRecipient[]
  /** What is put right; empty for an erasure. */
  readonly corrections: readonly Correction[]
}
