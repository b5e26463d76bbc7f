/** What people may ask of who holds data about them. */
export const rightIds = [
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
] as const
export type RightId = (typeof rightIds)[number]
