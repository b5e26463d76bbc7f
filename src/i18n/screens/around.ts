/** A sentence with one door in it: what stands before and after. */
export type Around = readonly [before: string, after: string]

/** A sentence with two doors in it. */
export type AroundTwo = readonly [before: string, between: string, after: string]
