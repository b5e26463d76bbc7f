import type { Problem } from '../../base/problem.ts'
import type { Item } from '../document.ts'
import type { UnlistedPlace } from './folder.ts'

/** What opens a place at a server, but for the secret. */
export interface Account {
  /** Scheme, host, port and path, without user or secret: `imaps://mail.example:993/`. */
  readonly address: string
  /** Empty: without signing in. */
  readonly user: string
  /** How one signs in when it is not by a password. */
  readonly signIn?: SignIn
}

/** By a token that is renewed at who issues it; the client is the user's own. */
export interface SignIn {
  readonly by: 'google' | 'microsoft'
  readonly clientId: string
}

/** What a connection is opened with. */
export interface Opening {
  readonly account: Account
  /** The password, or the token that is handed over instead of one. */
  readonly secret: string
  /** PEM of an authority that is trusted beside the usual ones. */
  readonly trusted?: string | undefined
  readonly signal: AbortSignal
}

/**
 * An open connection to a place that is no file: a mail account, an address book, a calendar, a database. It reads and
 * never writes; throws a Refusal when the server does not let in, or hangs up. It ends with the signal it was opened with.
 */
export interface Connection extends AsyncDisposable {
  /** What holds the items (folders, address books, tables), in a fixed order; one that does not open is a problem. */
  readonly units: () => AsyncIterable<LiveUnit | UnlistedPlace>
  /** One item as it is now; undefined when it is not there any more. */
  readonly fetch: (unit: string, item: string) => Promise<Item | undefined>
  /** Tells of changes as they come, until the connection ends; absent where the server cannot. */
  readonly follow?: (changed: () => void) => Promise<void>
}

/** A folder of an account, a collection of cards or a table: known by its locator, unchanged while its stamp is the same. */
export interface LiveUnit {
  /** The same over scans: the path of a folder, the address of a collection, schema and table. */
  readonly locator: string
  /** Bytes as the server tells, for the time that is left and for the ledger; undefined when nobody tells: then what was read counts. */
  readonly sizeBytes: number | undefined
  readonly items: number
  /** What an item is likely to take where no size is told; without it, as much as a mail. */
  readonly itemBytes?: number
  /**
   * Empty when nobody can tell whether something changed: then it is read again. What stands behind a bar is kept for
   * `changes` and tells of no change by itself.
   */
  readonly stamp: string
  /** What changed since the scan of which the stamp and the items are given. */
  readonly changes: (known: KnownUnit) => AsyncIterable<LiveChange>
  /** Items that nobody opened yet, where a server keeps account of that; undefined when it does not say. */
  readonly unread?: () => Promise<readonly string[] | undefined>
}

/** What an earlier scan knows of a unit. */
export interface KnownUnit {
  /** As it was when it was read last; empty when it never was, or by older readers. */
  readonly stamp: string
  /** False when that did not come to its end: only the items tell what is known. */
  readonly isWhole: boolean
  /** Locators of the items that are known from it, asked only when needed: there may be a million. */
  readonly items: () => Promise<ReadonlySet<string>>
}

/**
 * - `restart`: nothing that was known of the unit holds any more; all its items follow
 * - `item`: new, or changed; `locator` is within the unit and without a slash or `#`: a UID, the address of a card (encoded), a row
 * - `gone`: known items that are not there any more
 * - `problem`: an item that could not be read
 */
export type LiveChange =
  | { readonly type: 'restart' }
  | {
      readonly type: 'item'
      readonly locator: string
      readonly item: Item
      /** Bytes of the unit that it stands for, as the server counts them. */
      readonly sizeBytes: number
    }
  | { readonly type: 'gone'; readonly locators: readonly string[] }
  | { readonly type: 'problem'; readonly locator: string; readonly problem: Problem }
