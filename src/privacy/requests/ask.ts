import type { RightId } from '../../law/rights.ts'

/** What somebody seems to ask: a right, or to be heard about how their data are handled. */
export const askIds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'marketing-objection',
  'human-decision',
  'withdrawal',
  'recipients',
  'complaint',
] as const satisfies readonly (RightId | 'complaint')[]
export type AskId = (typeof askIds)[number]
