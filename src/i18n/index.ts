import { en } from './en.ts'
import { nl, type Messages } from './nl.ts'

export type { Messages } from './nl.ts'

/** The languages there are. */
export const languages = { nl, en } as const satisfies Record<string, Messages>
export type Language = keyof typeof languages
