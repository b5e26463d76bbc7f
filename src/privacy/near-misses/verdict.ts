/** meant: it was to go so. solved: put right. */
export const nearMissVerdicts = ['meant', 'solved'] as const
export type NearMissVerdict = (typeof nearMissVerdicts)[number]
