import { adequacyOn, eea, type Adequacy } from '../../law/adequacy.ts'

/** On what ground data may go to a country outside the EEA. */
export const transferGrounds = [
  'unknown',
  'adequacy',
  'listed', // only who is on the list or under the statute of a partial decision
  'standard-clauses',
  'binding-rules',
  'derogation',
] as const
export type TransferGround = (typeof transferGrounds)[number]

/**
 * What the law asks of data in a country on a day.
 * - `none`: inside the EEA it is no transfer
 * - `adequate`: a decision covers everybody there
 * - `if-listed`: a decision covers some there: a person looks whether this one is among them
 * - `safeguards`: no decision covers it
 */
export type TransferNeed = 'none' | 'adequate' | 'if-listed' | 'safeguards'

export interface Transfer {
  readonly need: TransferNeed
  readonly decision: Adequacy | null
  /** False when the ground that was given does not fit the country on that day. Never assumed: without a ground it is false. */
  readonly isGroundFitting: boolean
}

/** What a country (ISO 3166-1) asks on a day (yyyy-mm-dd), and whether a ground answers that. */
export function transferTo(country: string, ground: TransferGround, day: string): Transfer {
  const decision = adequacyOn(country, day) ?? null
  const need = eea.includes(country)
    ? 'none'
    : decision === null
      ? 'safeguards'
      : decision.scope === 'whole'
        ? 'adequate'
        : 'if-listed'
  return { need, decision, isGroundFitting: isFitting(need, ground) }
}

function isFitting(need: TransferNeed, ground: TransferGround): boolean {
  if (need === 'none') return true
  if (ground === 'unknown') return false
  if (ground === 'adequacy') return need === 'adequate'
  return ground !== 'listed' || need === 'if-listed'
}
