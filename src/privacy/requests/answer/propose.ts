import type { WithholdGroundId } from '../../../law/withhold-grounds.ts'
import type { ItemDecision } from '../event.ts'
import type { AnswerItem } from './item.ts'

export { withholdGroundIds } from '../../../law/withhold-grounds.ts'

/** Why a decision is proposed. */
export const proposalReasons = [
  'maybe-other', // it may be about a namesake, or somebody who shares the address
  'own-rows', // of a table only their own rows
  'own-events',
  'own-card',
  'others-inside',
  'nobody-else',
  'picture',
] as const
export type ProposalReason = (typeof proposalReasons)[number]

export interface Proposal {
  readonly decision: ItemDecision
  readonly ground: WithholdGroundId | null
  readonly reason: ProposalReason
}

/** Letters on these cannot be blacked out one by one. */
export const pictureFormats: ReadonlySet<string> = new Set([
  'jpeg',
  'png',
  'tiff',
  'webp',
  'heif',
  'avif',
  'gif',
  'bmp',
  'image',
])

/**
 * What becomes of a piece unless a person says otherwise. Whatever is not given outright by a person is looked through for others
 * when it is copied: "give" here means that the index knows of nobody else in it.
 */
export function proposalFor({
  kind,
  match,
  others,
  format,
}: Pick<AnswerItem, 'kind' | 'match' | 'others' | 'format'>): Proposal {
  if (match === 'maybe') return { decision: 'withhold', ground: 'not-theirs', reason: 'maybe-other' }
  if (kind === 'row') return { decision: 'redact', ground: 'others', reason: 'own-rows' }
  if (kind === 'calendar') return { decision: 'redact', ground: 'others', reason: 'own-events' }
  if (pictureFormats.has(format) && others > 0)
    return { decision: 'withhold', ground: 'others', reason: 'picture' }
  if (others > 0) return { decision: 'redact', ground: 'others', reason: 'others-inside' }
  return { decision: 'give', ground: null, reason: kind === 'card' ? 'own-card' : 'nobody-else' }
}
