import type { UndecidedName } from './person/undecided.ts'

/** What the detector may know besides the bytes. */
export interface DetectContext {
  /** As `Part.layout` and `Part.hasHead` of the reader. */
  readonly layout: 'prose' | 'quoted' | 'table'
  readonly hasHead?: boolean
  /** Of a table: a sample of all its rows, with the same head, to judge the columns by. */
  readonly alike?: Uint8Array
  /** Names that this document's own headers, cards or attendees give: evidence for names in its text. */
  readonly knownNames?: readonly string[]
  /** A newsletter, a list: what goes to many is less often said of one. */
  readonly isToMany?: boolean
  /** Filled with words that may be names, which the text alone does not decide. */
  readonly undecided?: UndecidedName[]
  /** Also kinds that are not found by default. */
  readonly all?: boolean
}
