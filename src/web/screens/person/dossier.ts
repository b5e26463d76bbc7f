import type { OutputOf } from '../../call.ts'

export type Dossier = OutputOf<'person'>

/** What the places are called, by number. */
export type Places = ReadonlyMap<number, string>
