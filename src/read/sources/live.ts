import type { Problem } from '../../base/problem.ts'
import type { Item } from '../document.ts'
import type { UnlistedPlace } from './folder.ts'

/**
 * An open connection to a place that is no file: a mail account, an address book, a calendar, a database. It reads and
 * never writes; throws a Refusal when the server does not let in, or hangs up.
 */
export interface Connection extends AsyncDisposable {
  /** What holds the items (folders, address books, tables), in a fixed order; one that does not open is a problem. */
  readonly units: (signal: AbortSignal) => AsyncIterable<LiveUnit | UnlistedPlace>
  /** One item as it is now; undefined when it is not there any more. */
  readonly fetch: (unit: string, item: string, signal: AbortSignal) => Promise<Item | undefined>
}

/** A folder of an account, a collection of cards or a table: known by its locator, unchanged while its stamp is the same. */
export interface LiveUnit {
  /** The same over scans: the path of a folder, the address of a collection, schema and table. */
  readonly locator: string
  /** Bytes as the server tells, or as many as are expected; for the time that is left, and for the ledger. */
  readonly sizeBytes: number
  readonly items: number
  /** Empty when nobody can tell whether something changed: then it is read again. */
  readonly stamp: string
  /** What changed since the scan of which the stamp and the items are given. */
  readonly changes: (known: KnownUnit, signal: AbortSignal) => AsyncIterable<LiveChange>
}

/** What an earlier scan knows of a unit. */
export interface KnownUnit {
  /** Empty when it was not read before, or not to its end. */
  readonly stamp: string
  /** Locators of the items that are known from it, asked only when needed: there may be a million. */
  readonly items: () => Promise<ReadonlySet<string>>
}

/**
 * - `restart`: nothing that was known of the unit holds any more; all its items follow
 * - `item`: new, or changed; `locator` is within the unit: a UID, the address of a card, a row
 * - `gone`: known items that are not there any more
 * - `problem`: an item that could not be read
 */
export type LiveChange =
  | { readonly type: 'restart' }
  | { readonly type: 'item'; readonly locator: string; readonly item: Item }
  | { readonly type: 'gone'; readonly locators: readonly string[] }
  | { readonly type: 'problem'; readonly locator: string; readonly problem: Problem }
