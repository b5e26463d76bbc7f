import { learnedSorts } from './learned-sorts.ts'
import { unpackSorts, type Sorts } from './packed-sorts.ts'

let sorts: Sorts | undefined
const none: readonly number[] = []

/** Of which sorts the word with this hash is: what is told of one of them is told of all. */
export function sortsOf(hash: number): readonly number[] {
  sorts ??= unpackSorts(learnedSorts)
  return sorts.get(hash) ?? none
}
