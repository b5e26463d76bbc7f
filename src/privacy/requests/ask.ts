import { rightIds } from '../../law/rights.ts'

export { rightIds }

/** What somebody seems to ask: a right, or to be heard about how their data are handled. */
export const askIds = [...rightIds, 'complaint'] as const
export type AskId = (typeof askIds)[number]
