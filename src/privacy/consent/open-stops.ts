import { isClearStop } from './stop.ts'

/**
 * Why a person looks before a stop that was read in the mail is carried out. `words`: they may mean something else. `sender`: the server
 * says that the mail is not from whom it names. `own-address`: a colleague's, who passed it on. `many`: more than come in a day.
 */
export const stopDoubts = ['words', 'sender', 'own-address', 'many'] as const
export type StopDoubt = (typeof stopDoubts)[number]

/** Somebody wrote that they want no more, and still stands on lists. */
export interface OpenStop {
  readonly document: string
  readonly email: string
  readonly atMs: number | null
  /** As they stand there. */
  readonly words: string
  readonly isForged?: true
}

/**
 * As many go by themselves within a day. A mail with a forged sender costs no more than a newsletter that does not come, and is taken back
 * in one step; but whoever sends hundreds must not empty a list overnight.
 */
export const mostInDay = 50

interface Known {
  readonly isOwn: (email: string) => boolean
  /** How many went by themselves within the last day. */
  readonly doneToday: number
}

/** Each stop with why a person should look first; null when it is clear. */
export function doubtsOf(
  stops: readonly OpenStop[],
  { isOwn, doneToday }: Known,
): readonly (OpenStop & { readonly doubt: StopDoubt | null })[] {
  const judged = stops.map((stop) => ({ ...stop, doubt: doubtOf(stop, isOwn) }))
  const clear = new Set(judged.filter(({ doubt }) => doubt === null).map(({ email }) => email))
  if (clear.size + doneToday <= mostInDay) return judged
  return judged.map((stop) => ({ ...stop, doubt: stop.doubt ?? 'many' }))
}

function doubtOf({ email, words, isForged }: OpenStop, isOwn: Known['isOwn']): StopDoubt | null {
  if (isForged === true) return 'sender'
  if (isOwn(email)) return 'own-address'
  return isClearStop(words) ? null : 'words'
}
