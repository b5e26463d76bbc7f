/** Ways in which the package leaves: under a password, in a page or a ZIP, or as it is. */
export const packageWays = ['locked-page', 'locked-zip', 'zip'] as const
export type PackageWay = (typeof packageWays)[number]

/** Too short a password is no lock: half an hour of a graphics card opens it. */
export const leastPassword = 12

/** That a link works for longer is a slip of the keys. */
export const mostLinkDays = 366
