import type { ItemPlace } from '../plan.ts'

/** Who is in a document of an item, beside the persons that a plan is for. Our own people count as nobody. */
export interface Company extends ItemPlace {
  /** Child numbers of the document in its item; '' for the item itself. */
  readonly nested: string
  /** What the persons of the plan do in it: 'from', 'to', 'row', 'mentioned' … */
  readonly roles: readonly string[]
  /** How many others are in it. */
  readonly others: number
  /** Of whom wrote it, got it or take part. */
  readonly writers: number
}
